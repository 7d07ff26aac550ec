"""Start my ward: the file, the units and the zone; then who looks after it, and whether it is encrypted."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.file_field import ENDING, FileField
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.encryption_rows import EncryptionRows
from mgtracker.ui.people.first_administrator import OneselfRows
from mgtracker.ui.people.working import Working
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.typed_path import typed_path
from mgtracker.ui.ward_units import UNIT_SETS
from mgtracker.ui.zone_field import ZoneField

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.people.first_administrator import Oneself
    from mgtracker.ui.ward_units import UnitSet


@dataclass(frozen=True, slots=True)
class NewWard:
    """What was answered. `passphrase`: None for a file that is not encrypted."""

    path: Path
    units: Mapping[str, str]
    zone: ZoneInfo
    oneself: Oneself
    passphrase: str | None = field(repr=False)


SAYS = (
    mark(
        "A new, empty record in a file of its own on this computer. "
        "The sample ward stays apart from it, for practice."
    ),
    mark("Who starts a ward is its first administrator, and adds the others."),
)
"""What is said over each page."""


class StartWard(Sheet):
    """Two pages. A good place and the machine's zone are there already.

    The units are not: which are right is the laboratory's to say, and a guess would be taken for it. Nor is
    the choice between a plain file and an encrypted one: each costs something that has to be wanted.

    Signals:
        confirmed: the NewWard.
    """

    confirmed = Signal(object)

    def __init__(
        self,
        path: Path,
        zone: ZoneInfo,
        now: Instant,
        author: str | None = None,
        parent: QWidget | None = None,
        *,
        is_first: bool = True,
    ) -> None:
        """`path` and `zone` are offered; `now` is what the clock in the zone is shown by.

        `is_first`: no ward was started or opened on this computer yet.
        """
        title = tr("Start my ward") if is_first else tr("Start a new ward")
        super().__init__(title, tr("Go on"), parent)
        self._now = now
        self._chosen: tuple[Path, UnitSet, ZoneInfo] | None = None
        self.says = says = label()
        says.setWordWrap(True)
        self.working = Working(self, says)
        self.body.addWidget(says)
        self.oneself = OneselfRows(author or "")
        self.encryption = EncryptionRows()
        file = FileField(str(path))
        self.path, self.choose, self.path_row = file.path, file.choose, file.row
        self.units = Segmented(tr("Units"), [(one.word, one.word) for one in UNIT_SETS])
        self.zone = ZoneField(zone)
        self._says_units = label(role="small", tone="text2")
        self._says_units.setWordWrap(True)
        self._lay_out()
        self.choose.clicked.connect(self._choose)
        self.units.changed.connect(self._show_units)
        self.zone.textChanged.connect(self._show_zone)
        self._show_units()
        self._show_zone()
        self._turn_to(0)

    def go_on(self) -> None:
        """To the second page, and from there on with every answer; else to the first one missing."""
        if self.working.is_busy:
            return
        if self.page() == 0:
            self._chosen = self._ward()
            if self._chosen is not None:
                self._turn_to(1)
            return
        oneself = self.oneself.answer()
        if oneself is None or not self.encryption.is_answered() or self._chosen is None:
            return
        path, unit_set, zone = self._chosen
        new = NewWard(path, unit_set.units, zone, oneself, self.encryption.passphrase())
        self.confirmed.emit(new)

    def reject(self) -> None:
        """From the second page back to the first; nothing typed is lost, and no ward is made."""
        self.working.leave()
        if self.page() == 1 and self.isVisible():
            self._turn_to(0)
        else:
            super().reject()

    def page(self) -> int:
        """Which of the two is shown: 0 the ward, 1 who looks after it."""
        return self._pages.currentIndex()

    def show_refusal(self, sentence: str) -> None:
        """Say beside the file why it could not be made."""
        self._turn_to(0)
        self.path_row.show_error(sentence)
        self.path.setFocus()

    # -- inside ----------------------------------------------------------------------------------

    def _ward(self) -> tuple[Path, UnitSet, ZoneInfo] | None:
        """What the first page says; None where something is missing: said, and the keys go there."""
        path, zone = self.path.text().strip(), self.zone.zone()
        unit_set = next((one for one in UNIT_SETS if one.word == self.units.value()), None)
        refused = (
            (self.path_row, self.path, "" if path else tr("Say where the file goes.")),
            (
                self.units_row,
                self.units,
                "" if unit_set else tr("Choose what the laboratory reports."),
            ),
            (self.zone_row, self.zone, self.zone.sentence()),
        )
        for row, _field, sentence in refused:
            row.show_error(sentence)
        first = next((field for _row, field, sentence in refused if sentence), None)
        if first is not None:
            first.setFocus()
            return None
        if unit_set is None or zone is None:
            return None
        return typed_path(path), unit_set, zone

    def _turn_to(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.way_on.setText(tr("Start") if page else tr("Go on"))
        self.way_out.setText(tr("Back") if page else tr("Cancel"))
        for button in (self.way_on, self.way_out):
            button.updateGeometry()
        self.says.setText(tr(SAYS[page]))
        (self.oneself.name if page else self.units.segments()[0]).setFocus()

    def _lay_out(self) -> None:
        self.units_row = FormRow(tr("&Units"), self.units)
        self.zone_row = FormRow(tr("&Time zone"), self.zone)
        rows = (self.path_row, self.units_row, self.zone_row)
        ward, people = QWidget(), QWidget()
        self._pages = QStackedWidget()
        for page in (ward, people):
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(themes.current().size.field_gap)
            self._pages.addWidget(page)
            if page is ward:
                for row in rows:
                    column.addWidget(row)
            else:
                self.oneself.put_into(column, *self.encryption.rows())
                column.addWidget(self.encryption.says)
            column.addStretch()
        self.body.addWidget(self._pages)
        under = self.units_row.layout()
        assert isinstance(under, QGridLayout)
        under.addWidget(self._says_units, 2, 1)
        align_rows(rows)

    def _show_units(self) -> None:
        chosen = next((one.says for one in UNIT_SETS if one.word == self.units.value()), "")
        if not chosen:
            chosen = mark(
                "What your laboratory reports: the chart and the form for results begin with it."
            )
        self._says_units.setText(tr(chosen))

    def _show_zone(self) -> None:
        zone = self.zone.zone()
        self.zone_row.set_note(
            "" if zone is None else tr("{time} there now", time=f"{self._now.local(zone):%H:%M}")
        )

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Where the ward's file goes"),
            self.path.text(),
            tr("Wards") + f" (*{ENDING})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.path.setText(chosen if chosen.endswith(".db") else f"{chosen}{ENDING}")

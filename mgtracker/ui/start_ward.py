"""Start my ward: who records, where the file goes, the laboratory's units, and the ward's time zone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.ward_units import UNIT_SETS
from mgtracker.ui.zone_field import ZoneField

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant

ENDING = ".mgtracker.db"
PATH_WIDTH = 12
"""How much of a path is in sight, in buttons' heights."""


@dataclass(frozen=True, slots=True)
class NewWard:
    """What was answered: where the file goes, who records, the units of the laboratory, the zone."""

    path: Path
    author: str
    units: Mapping[str, str]
    zone: ZoneInfo


class StartWard(Sheet):
    """Asks three things and a name. A good place and the machine's zone are there already.

    The units are not: which are right is the laboratory's to say, and a guess would be taken for it.

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
    ) -> None:
        """`path` and `zone` are offered; `now` is what the clock in the zone is shown by."""
        super().__init__(tr("Start my ward"), tr("Start"), parent)
        self._now = now
        says = label(
            tr(
                "A new, empty record in a file of its own on this computer. "
                "The sample ward stays apart from it, for practice."
            )
        )
        says.setWordWrap(True)
        self.body.addWidget(says)
        self.name = QLineEdit(author or "")
        self.name.setPlaceholderText("J. Mensah")
        self.path = QLineEdit(str(path))
        self.path.setMinimumWidth(PATH_WIDTH * themes.current().size.button)
        self.choose = ActionButton(tr("Choose"), role="small")
        self.choose.setAutoDefault(False)
        self.choose.setAccessibleName(tr("Choose another file"))
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
        self.name.setFocus()

    def go_on(self) -> None:
        """With every answer; else to the first one missing."""
        name, path, zone = self._name(), self.path.text().strip(), self.zone.zone()
        unit_set = next((one for one in UNIT_SETS if one.word == self.units.value()), None)
        refused = (
            (self.name_row, self.name, "" if name else tr("Nothing is recorded without a name.")),
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
        elif unit_set is not None and zone is not None:
            place = Path(path).expanduser().absolute()
            self.confirmed.emit(NewWard(place, name, unit_set.units, zone))

    def show_refusal(self, sentence: str) -> None:
        """Say beside the file why it could not be made."""
        self.path_row.show_error(sentence)
        self.path.setFocus()

    # -- inside ----------------------------------------------------------------------------------

    def _name(self) -> str:
        return " ".join(self.name.text().split())

    def _lay_out(self) -> None:
        place = QWidget()
        place.setFocusProxy(self.path)
        beside = QHBoxLayout(place)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(themes.current().space.s8)
        beside.addWidget(self.path, 1)
        beside.addWidget(self.choose)
        self.name_row = FormRow(tr("&Your name"), self.name, tr("stands beside every entry"))
        self.path_row = FormRow(tr("&File"), place)
        self.units_row = FormRow(tr("&Units"), self.units)
        self.zone_row = FormRow(tr("&Time zone"), self.zone)
        self.path.setAccessibleName(tr("File"))
        rows = (self.name_row, self.path_row, self.units_row, self.zone_row)
        for row in rows:
            self.body.addWidget(row)
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

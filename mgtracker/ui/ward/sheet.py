"""The ward: what it is called, which clock it goes by, which units its laboratory reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.db.ward import WardSettings, clean_ward_name
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import told, tr
from mgtracker.ui.ward.unit_rows import InRoom, UnitRows
from mgtracker.ui.zone_field import ZoneField, find_zone

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Instant


class WardSheet(Sheet):
    """As it is now, to be changed. What another time zone changes is said before it is kept.

    Signals:
        confirmed: the WardSettings that are wanted. A name or a zone that was left as it was shown is kept as
            it was: one that nobody chose stays so.
    """

    confirmed = Signal(object)

    def __init__(
        self,
        now: WardSettings,
        shown: tuple[str, ZoneInfo, Mapping[str, str]],
        moment: Instant,
        parent: QWidget | None = None,
    ) -> None:
        """`shown`: the name, the zone and the units in force, kept or not; `moment`: what clocks show."""
        super().__init__(tr("The ward"), tr("Keep"), parent)
        self._now, self._moment = now, moment
        self._name, self._zone, units = shown
        self.name = QLineEdit(self._name)
        self.zone = ZoneField(self._zone)
        self.units = UnitRows(units)
        self.name_row = FormRow(tr("&Name"), self.name)
        self.zone_row = FormRow(tr("&Time zone"), self.zone)
        self.moves = label()
        self.moves.setWordWrap(True)
        says = label(tr("Kept in the ward's file, for every computer that opens it."))
        says.setWordWrap(True)
        align_rows((self.name_row, self.zone_row, *self.units.form_rows))
        for part in (says, self.name_row, self.zone_row, self.moves, self.units.all_row):
            self.body.addWidget(part)
        self.body.addWidget(InRoom(self.units))
        self.zone.textChanged.connect(self._show_zone)
        self._show_zone()
        self.name.selectAll()
        self.name.setFocus()

    def go_on(self) -> None:
        """With all of it; else what is wrong is said beside its field, and the keys go there."""
        name, sentence = self.name.text(), ""
        try:
            name = clean_ward_name(name)
        except InputError as error:
            sentence = told(error)
        self.name_row.show_error(sentence)
        self.zone_row.show_error(self.zone.sentence())
        zone = self.zone.zone()
        if sentence:
            self.name.setFocus()
        elif zone is None:
            self.zone.setFocus()
        else:
            kept_name = self._now.name if name == self._name else name
            kept_zone = zone.key if self._is_moved() else self._now.zone
            self.confirmed.emit(WardSettings(kept_name, kept_zone, self.units.units()))

    # -- inside ----------------------------------------------------------------------------------

    def _is_moved(self) -> bool:
        zone = self.zone.zone()
        return zone is not None and zone.key != (find_zone(self._zone.key) or self._zone.key)

    def _show_zone(self) -> None:
        zone = self.zone.zone()
        there = "" if zone is None else f"{self._moment.local(zone):%H:%M}"
        self.zone_row.set_note(tr("{time} there now", time=there) if there else "")
        self.zone_row.show_error("")
        self.moves.setVisible(self._is_moved())
        if self._is_moved():
            here = f"{self._moment.local(self._zone):%H:%M}"
            self.moves.setText(_moves(here, there))


def _moves(here: str, there: str) -> str:
    return tr(
        "Nightly and daily doses, shifts and times that are typed go by the new clock from now on. What "
        "is recorded keeps its moment: what stood at {here} then stands at {there}. Look through what is "
        "due afterwards.",
        here=here,
        there=there,
    )

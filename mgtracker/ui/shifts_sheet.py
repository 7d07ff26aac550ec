"""When shifts begin: what "this shift" means in the list of what is due."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


def parse_shifts(text: str) -> tuple[dt.time, ...]:
    """Read "07:30 19:30", with blanks or commas between. Raises InputError."""
    found = set()
    for part in text.replace(",", " ").split():
        if not (match := _TIME.fullmatch(part)):
            raise InputError("{text} is not a time; write it as 07:30", text=repr(part))
        found.add(dt.time(int(match[1]), int(match[2])))
    if not found:
        raise InputError("write when shifts begin, as 07:30 19:30")
    return tuple(sorted(found))


def spell_shifts(shifts: tuple[dt.time, ...]) -> str:
    """As `parse_shifts` reads them."""
    return " ".join(f"{start:%H:%M}" for start in shifts)


class ShiftsSheet(Sheet):
    """Asks for the times, all in one field.

    Signals:
        confirmed: the times, in the order of the day.
    """

    confirmed = Signal(object)

    def __init__(self, shifts: tuple[dt.time, ...], parent: QWidget | None = None) -> None:
        super().__init__(tr("When shifts begin"), tr("Use these"), parent)
        says = label(tr('The list of what is due ends "This shift" where the next one begins.'))
        says.setWordWrap(True)
        self.body.addWidget(says)
        self.times = QLineEdit(spell_shifts(shifts))
        self.times.selectAll()
        self._row = FormRow(tr("&Times"), self.times, tr("by the ward's clock"))
        self.body.addWidget(self._row)
        self.times.setFocus()

    def go_on(self) -> None:
        """With times that can be read."""
        try:
            shifts = parse_shifts(self.times.text())
        except InputError as error:
            said = told(error)
            self._row.show_error(f"{said[:1].upper()}{said[1:]}.")
            return
        self.confirmed.emit(shifts)
        self.accept()

"""A line of the journal that is to be corrected: in which form, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.journal_model import JournalLine
    from mgtracker.ui.patient_page import PatientPage


class Corrections(QObject):
    """Opens the form filled in; an order opens the form that changes it."""

    def __init__(self, bridge: Bridge, page: PatientPage) -> None:
        super().__init__(page)
        self._bridge, self._page = bridge, page
        page.tabs.journal.correct_asked.connect(self.correct)

    def correct(self, line: JournalLine) -> None:
        """Open what the line was recorded in, or say why it cannot be corrected."""
        patient = self._bridge.view.patient
        entry = None if patient is None else patient.course.entry(line.entry_id or "")
        self._page.furnish()
        give = self._page.give
        if not line.can_correct or patient is None or entry is None or give is None:
            self._page.tabs.say(_why_not(line))
            return
        order = next((one for one in patient.orders if one.entry.id == entry.id), None)
        if order is None:
            give.correct(entry)
        elif order.stopped is None:
            give.change_order(order)
        else:
            self._page.tabs.say(tr("This order is stopped: there is nothing to change."))


def _why_not(line: JournalLine) -> str:
    if line.entry_id is None:
        return tr("It is not recorded yet.")
    if line.struck:
        return tr("It is struck out: record it anew.")
    return tr("This line is not corrected: strike it out (Del), and record it anew.")

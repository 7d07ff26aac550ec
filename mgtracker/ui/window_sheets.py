"""The sheets a window opens, one at a time, and what is done with their answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mgtracker.db.store import new_id
from mgtracker.ui.patient_words import identity
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from mgtracker.clinical.events import Entry, Patient
    from mgtracker.ui.add_patient import AddPatient
    from mgtracker.ui.journal_model import JournalLine
    from mgtracker.ui.key_list import Keys
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.patient_page import PatientPage
    from mgtracker.ui.sheet import Sheet
    from mgtracker.ui.strike_out import StrikeOut


class WindowSheets(QObject):
    """Each is loaded when asked for. What the record refuses is said in the sheet, beside its field."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._refusal = ""
        self.current: Sheet | None = None
        window.bridge.refused.connect(self._keep_refusal)

    def open(self, sheet: Sheet) -> None:
        """Show a sheet; there is never more than one."""
        if self.current is not None:
            self.current.reject()
        self.current = sheet
        sheet.finished.connect(partial(self._closed, sheet))
        sheet.open()

    def add_patient(self) -> None:
        """Ask for a new patient."""
        from mgtracker.ui.add_patient import AddPatient

        window = self._window
        if window.bridge.view.read_only:
            return
        sheet = AddPatient(window.bridge.view, window)
        sheet.confirmed.connect(partial(self._add, sheet))
        self.open(sheet)

    def strike_out(self, line: JournalLine) -> None:
        """Ask why a line is to be struck out, where it can be."""
        from mgtracker.ui.strike_out import StrikeOut

        window = self._window
        if not line.can_strike:
            why = mark("This line cannot be struck out.")
            if not line.entry_id:
                why = mark("It is not recorded yet.")
            elif line.struck:
                why = mark("It is struck out already.")
            window.page.tabs.say(tr(why))
            return
        patient = window.bridge.view.patient
        assert patient is not None, "a line is chosen on a patient's page"
        sheet = StrikeOut(line, identity(patient.patient), window)
        sheet.confirmed.connect(partial(self._strike, sheet))
        self.open(sheet)

    def who_records(self) -> None:
        """Ask who records from now on."""
        from mgtracker.ui.who_records import WhoRecords

        window = self._window
        sheet = WhoRecords(window.bridge.author, window)
        sheet.confirmed.connect(window.bridge.set_author)
        self.open(sheet)

    def join(self, page: PatientPage) -> None:
        """Answer what a patient's page asks for."""
        from mgtracker.ui.corrections import Corrections
        from mgtracker.ui.sheets_of_orders import SheetsOfOrders

        Corrections(self._window.bridge, page)
        page.tabs.journal.strike_asked.connect(self.strike_out)
        page.presence_asked.connect(partial(self.presence, asks=True))
        SheetsOfOrders(self._window, self, page)

    def presence(self, *, asks: bool = False) -> None:
        """Ask how the patient in front left the ward, or with `asks` whether they did.

        One who has left already is back at once.
        """
        from mgtracker.ui.presence_sheet import PresenceSheet

        bridge = self._window.bridge
        shown = bridge.view.patient
        if shown is None or bridge.view.read_only:
            return
        if shown.left is not None:
            bridge.confirm_on_ward()
            return
        sheet = PresenceSheet(shown, self._window, asks=asks)
        sheet.left.connect(lambda why: self._close_if(sheet, bridge.leave_ward(why)))
        sheet.stayed.connect(lambda: self._close_if(sheet, bridge.confirm_on_ward()))
        self.open(sheet)

    def refusal(self) -> str:
        """What the record said when it last would not take something."""
        return self._refusal

    def shifts(self) -> None:
        """Ask when shifts begin."""
        from mgtracker.ui.shifts_sheet import ShiftsSheet

        window = self._window
        sheet = ShiftsSheet(window.settings.shifts, window)
        sheet.confirmed.connect(self._use_shifts)
        self.open(sheet)

    def language(self) -> None:
        """Ask in which language the window speaks."""
        from mgtracker.ui.language_sheet import LanguageSheet

        window = self._window
        sheet = LanguageSheet(window.settings.language, window)
        sheet.confirmed.connect(self.use_language)
        self.open(sheet)

    def use_language(self, code: str) -> None:
        """Speak another language; ask first if something is typed, for it goes with this window."""
        window = self._window
        if code != window.settings.language:
            window.noted.emit("settings", f"language {code}")
            window.leave_for(partial(window.language_asked.emit, code))

    def _use_shifts(self, shifts: tuple[dt.time, ...]) -> None:
        window = self._window
        window.settings.shifts = window.page.tabs.shifts = shifts
        window.noted.emit("settings", f"shifts {' '.join(f'{start:%H:%M}' for start in shifts)}")
        window.show_view(window.bridge.view)

    def _add(self, sheet: AddPatient, patient: Patient) -> None:
        if self._window.bridge.add_patient(new_id(), patient):
            sheet.accept()
        else:
            sheet.show_refusal(self._refusal)

    def _strike(self, sheet: StrikeOut, entry_id: str, reason: str) -> None:
        if self._window.bridge.void(entry_id, reason) is None:
            sheet.refuse(self._refusal)
        else:
            sheet.accept()

    def _close_if(self, sheet: Sheet, written: Entry | None) -> None:
        """Close it where its answer was written; else it says why not."""
        if written is None:
            sheet.refuse(self._refusal)
        else:
            sheet.accept()

    def _keep_refusal(self, sentence: str) -> None:
        self._refusal = sentence

    def _closed(self, sheet: Sheet, _result: int) -> None:
        if self.current is sheet:
            self.current = None
        sheet.deleteLater()


def key_groups(window: MainWindow) -> tuple[Keys, ...]:
    """Every action of the window and its panels, with its keys, under headings."""
    from mgtracker.ui.deeds import deeds
    from mgtracker.ui.key_list import IN_CHART, IN_LISTS

    groups: dict[str, list[tuple[str, str]]] = {}
    for deed in deeds(window):
        groups.setdefault(deed.group, []).append((deed.keys, deed.text))
    in_lists, keys_of_lists = IN_LISTS
    groups.setdefault(tr("Chart"), []).extend(_said(IN_CHART))
    groups[tr(in_lists)] = list(_said(keys_of_lists))
    return tuple((name, tuple(keys)) for name, keys in groups.items() if keys)


def _said(keys: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((printed, tr(does)) for printed, does in keys)

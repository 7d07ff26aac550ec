"""The window: puts the panels together, and joins them to the bridge and the keys."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgtracker.ui.banner import Banner
from mgtracker.ui.board.mine import Mine
from mgtracker.ui.board.page import BoardPage
from mgtracker.ui.board.rail import BedRail
from mgtracker.ui.commands import install
from mgtracker.ui.empty_ward import EmptyWard
from mgtracker.ui.open_due import bring_up, bring_up_line
from mgtracker.ui.pages import Pages
from mgtracker.ui.palette.in_window import Finder
from mgtracker.ui.record_places import DUE, FINDINGS
from mgtracker.ui.tab_order import in_order
from mgtracker.ui.top_bar import TopBar
from mgtracker.ui.translation import tr
from mgtracker.ui.window_commands import open_menu, window_commands
from mgtracker.ui.window_frame import FramedWindow
from mgtracker.ui.window_sheets import WindowSheets, key_groups

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from mgtracker.clinical.due import Due
    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.patient_page import PatientPage
    from mgtracker.ui.settings import Settings
    from mgtracker.view import View


class MainWindow(FramedWindow):
    """One open record: the board of its ward, or one patient beside the beds of all.

    Signals:
        start_asked: a ward of one's own is to be started.
        ward_asked: back to the ward there is.
        sample_asked: to the sample ward.
        language_asked: with another language, its code; the window is to be put together anew.
        noted: something was done that the audit keeps: its kind there, and a few words without names.
    """

    start_asked = Signal()
    ward_asked = Signal()
    sample_asked = Signal()
    language_asked = Signal(str)
    noted = Signal(str, str)

    def __init__(
        self,
        bridge: Bridge,
        looks: Looks,
        settings: Settings,
        names: tuple[str, str],
        *,
        has_ward: bool,
    ) -> None:
        """`names`: what the ward is called, and what its record is in the settings."""
        super().__init__()
        ward, self.record = names
        self.bridge, self.looks, self.has_ward = bridge, looks, has_ward
        self._may_close = False
        self.holds: Callable[[], bool] = lambda: False
        """Asked when the window is to close: True where something comes first, and closes it then."""
        self.setWindowTitle(f"{ward} - mgtracker")
        self.settings, self.mine = settings, Mine(settings, self.record, self)
        self.top, self.rail = TopBar(ward), BedRail()
        self.board, self.empty = BoardPage(settings, self.mine), EmptyWard()
        self.sheets = WindowSheets(self)
        self.middle = Pages()
        self._beside = QWidget()
        for shown in (self.board, self._beside, self.empty):
            self.middle.addWidget(shown)
        self._assemble()
        self.finder = Finder(self)
        self.commands = window_commands(self)
        self.actions_by_text = install(self, self.commands)
        self._connect()
        self.show_view(bridge.view)
        self.board.focus_on(None)
        self.focus_list()

    @cached_property
    def page(self) -> PatientPage:
        """The page of one patient: made when it is first wanted, for the board comes first."""
        from mgtracker.ui.patient_page import PatientPage

        page = PatientPage(self.bridge)
        page.tabs.shifts = self.settings.shifts
        page.choices.keep_in(self.settings, self.record)
        page.tabs.due.wanted.connect(self.open_due)
        page.noted.connect(self.noted)
        self.looks.changed.connect(page.apply_theme)
        self.sheets.join(page)
        self._row.addWidget(page, 1)
        page.show_view(self.bridge.view)
        return page

    def furnish(self) -> None:
        """After the first paint: the chart and the forms."""
        self._order_tab()
        self.page.furnish_by_and_by()

    def whole(self, widget: QWidget) -> QWidget | None:
        """A form is brought into sight with its verdict."""
        give = self.page.give if "page" in self.__dict__ else None
        return give if give is not None and give.isAncestorOf(widget) else None

    def has_unsaved(self) -> bool:
        """Whether something typed would be lost with another patient."""
        return "page" in self.__dict__ and self.page.has_unsaved()

    def show_view(self, view: View) -> None:
        """The board or the patient draws itself from the view; the other one when it is in front again."""
        self.top.show_view(view)
        if view.patient is not None:
            self.rail.show_view(view)
            self._bring(self._beside)
        elif view.ward:
            self.board.show_view(view)
            self._bring(self.board)
        else:
            self._bring(self.empty)
        if view.patient is not None or "page" in self.__dict__:
            self.page.show_view(view)
        self.empty.add.setEnabled(not view.read_only)

    def go_to(self, patient_id: str) -> None:
        """Put a patient in front; ask first if something is typed for another one."""
        front = self.bridge.view.patient
        if front is not None and front.id == patient_id:
            return
        self.leave_for(partial(self.bridge.select, patient_id))

    def leave_for(self, then: Callable[[], object]) -> None:
        """Do something that takes away what is typed; ask first if anything is."""
        front = self.bridge.view.patient
        if front is None or not self.has_unsaved():
            then()
            return
        from mgtracker.ui.leave_question import LeaveQuestion

        question = LeaveQuestion(front.patient.name, self)
        question.accepted.connect(then)
        self.sheets.open(question)

    def back(self) -> None:
        """Esc: everyone is shown again; from a patient back to the board."""
        if self.top.find_field.text():
            self.leave_find()
        elif self.bridge.view.patient is not None:
            self.leave_for(self._to_board)
        else:
            self.focus_list()

    def leave_find(self) -> None:
        """Nothing is looked for any more; the keys go to the list again."""
        self.top.find_field.clear()
        self.focus_list()

    def focus_list(self) -> None:
        """The keys go to the board, or to the beds beside a patient; on an empty ward to its one action."""
        view = self.bridge.view
        if view.patient is not None:
            self.rail.rows.setFocus()
        elif view.ward:
            self.board.to_rows()
        else:
            self.empty.add.setFocus()

    def open_due(self, due: Due, patient_id: str) -> None:
        """Put a patient in front with the form for what is due; ask first if something is typed."""
        self._with(patient_id, lambda: bring_up(self.page, due))

    def open_line(self, line: str, patient_id: str) -> None:
        """Put a patient in front with the form of a line that runs; ask first if something is typed."""
        self._with(patient_id, lambda: bring_up_line(self.page, line))

    def open_findings(self, patient_id: str) -> None:
        """Put a patient in front with what the rules find; ask first if something is typed."""
        self._with(patient_id, lambda: self.page.tabs.open(FINDINGS))

    def to_due(self) -> None:
        """What is due: of the ward on the board, of the patient in front beside it."""
        view = self.bridge.view
        if view.patient is not None:
            self.page.tabs.open(DUE)
        elif view.ward:
            self.board.to_due()

    def open_tab(self, tab: int) -> None:
        """Bring a tab under the chart of the patient in front to the front."""
        if self.bridge.view.patient is not None:
            self.page.tabs.open(tab)

    def open_menu(self) -> None:
        """Everything the window can do, with its keys."""
        open_menu(self)

    def show_keys(self) -> None:
        """Every key and what it does."""
        from mgtracker.ui.key_list import KeyList

        self.sheets.open(KeyList(key_groups(self), self))

    # -- Qt --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field and no action took."""
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        elif event.key() == Qt.Key.Key_F1:
            self.show_keys()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first if something is typed."""
        if not self._may_close and self.has_unsaved():
            event.ignore()
            self.leave_for(self._close_for_good)
            return
        if not self._may_close and self.holds():
            event.ignore()
            return
        super().closeEvent(event)

    def close_now(self) -> None:
        """Close without asking."""
        self._may_close = True
        self.close()

    # -- inside ----------------------------------------------------------------------------------

    def _close_for_good(self) -> None:
        """What is typed may go."""
        if not self.holds():
            self.close_now()

    def _assemble(self) -> None:
        self.put_across(self.top)
        self._lasting: list[QWidget] = []
        view = self.bridge.view
        if view.kind == "sample":
            from mgtracker.ui.sample_banner import SampleBanner

            banner = SampleBanner(has_ward=self.has_ward)
            banner.left.connect(self.to_mine)
            self.put_across(banner)
            self._lasting.append(banner)
        if view.read_only:
            sentence = tr("Nothing can be recorded in this file from here.")
            self.put(Banner(tr("Open for reading only"), sentence))
        self._row = QHBoxLayout(self._beside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(self.rail)
        self.put(self.middle, 1)

    def _connect(self) -> None:
        self.bridge.changed.connect(self.show_view)
        for pages in (self.board, self.rail):
            pages.picked.connect(self.go_to)
        self.board.due_wanted.connect(self.open_due)
        self.board.head.add.clicked.connect(self.sheets.add_patient)
        self.empty.add.clicked.connect(self.sheets.add_patient)
        self.top.back.clicked.connect(self.back)
        self.top.author.clicked.connect(self.sheets.who_records)
        self.top.menu.clicked.connect(self.open_menu)

    def _bring(self, shown: QWidget) -> None:
        """Bring a page to the front; keys that went to the one before go to the list of this one."""
        before, focused = self.middle.currentWidget(), self.focusWidget()
        if before is shown:
            return
        self.middle.setCurrentWidget(shown)
        if before is not None and focused is not None and before.isAncestorOf(focused):
            self.focus_list()

    def _order_tab(self) -> None:
        """Tab goes from what speaks up to the bar, and on down the window."""
        in_order((*self.across(), self.top, *self._lasting, self.rail))

    def _to_board(self) -> None:
        front = self.bridge.view.patient
        self.bridge.select(None)
        self.board.focus_on(None if front is None else front.id)
        self.focus_list()

    def _with(self, patient_id: str, then: Callable[[], None]) -> None:
        """Do something with a patient in front."""
        front = self.bridge.view.patient
        if front is not None and front.id == patient_id:
            then()
        else:
            self.leave_for(partial(self._select_and, patient_id, then))

    def _select_and(self, patient_id: str, then: Callable[[], None]) -> None:
        self.bridge.select(patient_id)
        then()

    def to_mine(self) -> None:
        """To the ward there is, or to a new one."""
        self.leave_for((self.ward_asked if self.has_ward else self.start_asked).emit)

    def to_sample(self) -> None:
        """To the sample ward."""
        self.leave_for(self.sample_asked.emit)

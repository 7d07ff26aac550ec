"""The window: puts the panels together, and joins them to the bridge and the keys."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mgtracker.ui.banner import Banner
from mgtracker.ui.board.mine import Mine
from mgtracker.ui.board.page import BoardPage
from mgtracker.ui.board.rail import BedRail
from mgtracker.ui.commands import ICON, install
from mgtracker.ui.empty_ward import EmptyWard
from mgtracker.ui.icons import icon
from mgtracker.ui.open_due import bring_up, bring_up_line
from mgtracker.ui.pages import Pages
from mgtracker.ui.palette.in_window import Finder
from mgtracker.ui.record_places import DUE
from mgtracker.ui.tab_order import in_order
from mgtracker.ui.top_bar import TopBar
from mgtracker.ui.translation import tr
from mgtracker.ui.window_commands import window_commands
from mgtracker.ui.window_sheets import WindowSheets, key_groups

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from mgtracker.clinical.due import Due
    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.patient_page import PatientPage
    from mgtracker.ui.settings import Settings
    from mgtracker.view import View


class MainWindow(QMainWindow):
    """One open record: the board of its ward, or one patient beside the beds of all.

    Signals:
        start_asked: a ward of one's own is to be started.
        ward_asked: back to the ward there is.
        sample_asked: to the sample ward.
        language_asked: with another language, its code; the window is to be put together anew.
        closing: the window is about to go.
        noted: something was done that the audit keeps: its kind there, and a few words without names.
    """

    start_asked = Signal()
    ward_asked = Signal()
    sample_asked = Signal()
    language_asked = Signal(str)
    closing = Signal()
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
        self._is_furnished = self._may_close = self._is_distrusted = False
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

    def distrust(self, time: str) -> None:
        """Say across the window that what it shows can no longer be trusted: from when on."""
        if self._is_distrusted:
            return
        self._is_distrusted = True
        sentence = tr("Close it and open it again. What was recorded before is kept.")
        self.put_under_top(
            Banner(tr("Do not trust this window: error at {time}", time=time), sentence, "loud")
        )

    def put_under_top(self, banner: QWidget) -> None:
        """Put in what is said across the whole window: as wide as what is seen, however wide the rest is."""
        row = QHBoxLayout()
        row.addWidget(banner)
        row.addStretch()
        self._column.insertLayout(1, row)
        self._across.append(banner)
        self._fit_across()

    def put_at_foot(self, line: QWidget) -> None:
        """Put in what is always in sight under everything else."""
        self._column.addWidget(line)

    def _fit_across(self) -> None:
        """With large text the board is wider than the window, and what asks for an answer must not be."""
        for banner in self._across:
            banner.setFixedWidth(self._everything.viewport().width())

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
        is_empty = view.patient is None and not view.ward
        (self.empty.add if is_empty else self._found().rows).setFocus()

    def open_due(self, due: Due, patient_id: str) -> None:
        """Put a patient in front with the form for what is due; ask first if something is typed."""
        self._with(patient_id, lambda: bring_up(self.page, due))

    def open_line(self, line: str, patient_id: str) -> None:
        """Put a patient in front with the form of a line that runs; ask first if something is typed."""
        self._with(patient_id, lambda: bring_up_line(self.page, line))

    def to_due(self) -> None:
        """What is due: of the ward on the board, of the patient in front beside it."""
        view = self.bridge.view
        if view.patient is not None:
            self.page.tabs.open(DUE)
        elif view.ward:
            self.board.due.list.setFocus()

    def open_tab(self, tab: int) -> None:
        """Bring a tab under the chart of the patient in front to the front."""
        if self.bridge.view.patient is not None:
            self.page.tabs.open(tab)

    def use_shifts(self, shifts: tuple[dt.time, ...]) -> None:
        """Shifts begin at these times from now on."""
        self.settings.shifts = self.page.tabs.shifts = shifts
        self.noted.emit("settings", f"shifts {' '.join(f'{start:%H:%M}' for start in shifts)}")
        self.show_view(self.bridge.view)

    def use_language(self, code: str) -> None:
        """Speak another language; ask first if something is typed, for it goes with this window."""
        if code != self.settings.language:
            self.noted.emit("settings", f"language {code}")
            self.leave_for(partial(self.language_asked.emit, code))

    def show_keys(self) -> None:
        """Every key and what it does."""
        from mgtracker.ui.key_list import KeyList

        self.sheets.open(KeyList(key_groups(self), self))

    # -- Qt --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the first paint, the rest is loaded; another width is another one for what lies across."""
        if event.type() is QEvent.Type.Resize:
            self._fit_across()
        elif event.type() is QEvent.Type.Paint and not self._is_furnished:
            self._is_furnished = True
            QTimer.singleShot(0, self._furnish)
        return super().eventFilter(watched, event)

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
        self.closing.emit()
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
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        self._lasting: list[QWidget] = []
        view = self.bridge.view
        if view.kind == "sample":
            from mgtracker.ui.sample_banner import SampleBanner

            banner = SampleBanner(has_ward=self.has_ward)
            banner.left.connect(self.to_mine)
            self._column.addWidget(banner)
            self._lasting.append(banner)
        if view.read_only:
            sentence = tr("Nothing can be recorded in this file from here.")
            self._column.addWidget(Banner(tr("Open for reading only"), sentence))
        self._row = QHBoxLayout(self._beside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addWidget(self.rail)
        self._column.addWidget(self.middle, 1)
        # On a screen too small for large text nothing is out of reach.
        self._across: list[QWidget] = []
        self._everything = everything = QScrollArea()
        everything.setFrameShape(QFrame.Shape.NoFrame)
        everything.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        everything.setWidgetResizable(True)
        everything.setWidget(inside)
        inside.installEventFilter(self)
        everything.viewport().installEventFilter(self)
        self.setCentralWidget(everything)

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
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._into_sight)

    def _into_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Where the window scrolls, it follows the keys."""
        inside = self._everything.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            give = self.page.give if "page" in self.__dict__ else None
            if give is not None and give.isAncestorOf(now):
                self._everything.ensureWidgetVisible(give, 0, 0)
            if now.width() > self._everything.viewport().width():  # its beginning, then
                left = now.mapTo(inside, now.rect().topLeft())
                self._everything.ensureVisible(left.x(), left.y(), 0, 0)
            else:
                self._everything.ensureWidgetVisible(now)

    def _furnish(self) -> None:
        self._order_tab()
        self.page.furnish_by_and_by()

    def _found(self) -> BoardPage | BedRail:
        """The list that shows whom is looked for."""
        return self.board if self.bridge.view.patient is None else self.rail

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
        in_order((*self._across, self.top, *self._lasting, self.rail))

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

    def open_menu(self) -> None:
        """Everything the window can do, with its keys."""
        menu = QMenu(self)
        for text, action in self.actions_by_text.items():
            if text != tr("Menu"):
                if name := str(action.property(ICON)):
                    action.setIcon(icon(name))
                menu.addAction(action)
        corner = self.top.menu.rect().bottomLeft()
        menu.popup(self.top.menu.mapToGlobal(corner))

"""The window: puts the panels together, and joins them to the bridge and the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mgtracker.ui.banner import Banner
from mgtracker.ui.commands import install
from mgtracker.ui.empty_ward import EmptyWard
from mgtracker.ui.patient_page import PatientPage
from mgtracker.ui.top_bar import TopBar
from mgtracker.ui.ward_list import WardList
from mgtracker.ui.window_commands import window_commands
from mgtracker.ui.window_sheets import WindowSheets, key_groups

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.looks import Looks
    from mgtracker.view import View


class MainWindow(QMainWindow):
    """One open record.

    Signals:
        start_asked: a ward of one's own is to be started.
        ward_asked: back to the ward there is.
        sample_asked: to the sample ward.
        closing: the window is about to go.
    """

    start_asked = Signal()
    ward_asked = Signal()
    sample_asked = Signal()
    closing = Signal()

    def __init__(self, bridge: Bridge, looks: Looks, ward: str, *, has_ward: bool) -> None:
        super().__init__()
        self.bridge, self.looks, self.has_ward = bridge, looks, has_ward
        self._is_furnished = self._may_close = False
        self.setWindowTitle(f"{ward} - mgtracker")
        self.top, self.ward, self.page = TopBar(ward), WardList(), PatientPage(bridge)
        self.empty = EmptyWard()
        self.sheets = WindowSheets(self)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.page)
        self.middle.addWidget(self.empty)
        self._assemble()
        self.commands = window_commands(self)
        self.actions_by_text = install(self, self.commands)
        self._connect()
        self.show_view(bridge.view)
        self.ward.rows.setFocus()

    def show_view(self, view: View) -> None:
        """Every panel draws itself from the view."""
        self.top.show_view(view)
        self.ward.show_view(view)
        self.page.show_view(view)
        self.middle.setCurrentWidget(self.page if view.patient else self.empty)
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
        if front is None or not self.page.has_unsaved():
            then()
            return
        from mgtracker.ui.leave_question import LeaveQuestion

        question = LeaveQuestion(front.patient.name, self)
        question.accepted.connect(then)
        self.sheets.open(question)

    def distrust(self, time: str) -> None:
        """Say across the window that what it shows can no longer be trusted."""
        sentence = "Close it and open it again. What was recorded before is kept."
        banner = Banner(f"Do not trust this window: error at {time}", sentence, "loud")
        self._column.insertWidget(1, banner)

    def back(self) -> None:
        """Esc: back to the ward list, all of it."""
        self.top.find_field.clear()
        self.ward.rows.setFocus()

    def show_keys(self) -> None:
        """Every key and what it does."""
        from mgtracker.ui.key_list import KeyList

        self.sheets.open(KeyList(key_groups(self), self))

    # -- Qt --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the first paint, the rest is loaded."""
        if event.type() is QEvent.Type.Paint and not self._is_furnished:
            self._is_furnished = True
            QTimer.singleShot(0, self.page.furnish_by_and_by)
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
        if not self._may_close and self.page.has_unsaved():
            event.ignore()
            self.leave_for(self.close_now)
            return
        self.closing.emit()
        super().closeEvent(event)

    def close_now(self) -> None:
        """Close without asking."""
        self._may_close = True
        self.close()

    # -- inside ----------------------------------------------------------------------------------

    def _assemble(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        view = self.bridge.view
        if view.kind == "sample":
            from mgtracker.ui.sample_banner import SampleBanner

            banner = SampleBanner(has_ward=self.has_ward)
            banner.left.connect(self.to_mine)
            self._column.addWidget(banner)
        if view.read_only:
            sentence = "Nothing can be recorded in this file from here."
            self._column.addWidget(Banner("Open for reading only", sentence))
        under = QHBoxLayout()
        under.setSpacing(1)
        under.addWidget(self.ward)
        under.addWidget(self.middle, 1)
        self._column.addLayout(under, 1)
        # On a screen too small for large text nothing is out of reach.
        self._everything = everything = QScrollArea()
        everything.setFrameShape(QFrame.Shape.NoFrame)
        everything.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        everything.setWidgetResizable(True)
        everything.setWidget(inside)
        inside.installEventFilter(self)
        self.setCentralWidget(everything)

    def _connect(self) -> None:
        self.bridge.changed.connect(self.show_view)
        self.looks.changed.connect(self.page.apply_theme)
        self.ward.picked.connect(self.go_to)
        self.ward.add_asked.connect(self.sheets.add_patient)
        self.empty.add.clicked.connect(self.sheets.add_patient)
        self.page.tabs.journal.strike_asked.connect(self.sheets.strike_out)
        find = self.top.find_field
        find.textChanged.connect(self.ward.filter_by)
        find.stepped.connect(self.ward.step)
        find.opened.connect(self._open_found)
        find.left.connect(self.ward.rows.setFocus)
        self.top.author.clicked.connect(self.sheets.who_records)
        self.top.menu.clicked.connect(self.open_menu)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._into_sight)

    def _into_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Where the window scrolls, it follows the keys."""
        inside = self._everything.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            give = self.page.give
            if give is not None and give.isAncestorOf(now):
                self._everything.ensureWidgetVisible(give, 0, 0)
            self._everything.ensureWidgetVisible(now)

    def _open_found(self) -> None:
        self.ward.open_focused()
        self.back()

    def to_mine(self) -> None:
        """To the ward there is, or to a new one."""
        self.leave_for((self.ward_asked if self.has_ward else self.start_asked).emit)

    def to_sample(self) -> None:
        """To the sample ward."""
        self.leave_for(self.sample_asked.emit)

    def open_menu(self) -> None:
        """Everything the window can do, with its keys."""
        menu = QMenu(self)
        menu.addActions([action for text, action in self.actions_by_text.items() if text != "Menu"])
        corner = self.top.menu.rect().bottomLeft()
        menu.popup(self.top.menu.mapToGlobal(corner))

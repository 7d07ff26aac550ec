"""The window round practice: the list of cases, a debrief, a teacher's look at a folder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.banner import Banner
from mgtracker.ui.commands import Command, install, printed
from mgtracker.ui.key_list import KeyList
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.pages import Pages
from mgtracker.ui.training import words
from mgtracker.ui.training.cases_page import CasesPage
from mgtracker.ui.training.frame import PracticeFrame
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from mgtracker.ui.looks import Looks
    from mgtracker.ui.sheet import Sheet
    from mgtracker.ui.training.debrief_page import DebriefPage
    from mgtracker.ui.training.teacher_page import TeacherPage


class Head(MeasuredWidget):
    """The way back, what this is, and the menu."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = ActionButton("", "Esc", "link")
        self.title = label(role="strong", weight="bold")
        self.teacher = ActionButton(tr("For teachers"), "F6", "quiet")
        self.menu = ActionButton(tr("Menu"), "F10", "quiet", icon="menu")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.back)
        self._row.addWidget(self.title, 1)
        for part in (self.teacher, self.menu):
            self._row.addWidget(part)
        self.measure()

    def measure(self) -> None:
        """Height and margins from the theme."""
        theme = themes.current()
        self.setMinimumHeight(theme.size.top_bar)
        self._row.setContentsMargins(theme.space.s12, 0, theme.space.s12, 0)
        self._row.setSpacing(theme.space.s12)


class CasesWindow(QMainWindow):
    """One page at a time; Esc goes one page back, and from the cases out of practice.

    Signals:
        left: out of practice.
        cases_asked: back to the list of cases.
        teacher_asked: a teacher's look at a folder.
        language_asked: which language the windows speak is to be asked.
        closing: the window is about to go, and the program with it.
    """

    left = Signal()
    cases_asked = Signal()
    teacher_asked = Signal()
    language_asked = Signal()
    closing = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.looks, self._may_close = looks, False
        self.setWindowTitle(f"{tr('Practice cases')} - mgtracker")
        self.head = Head()
        self.banner = Banner(
            tr(words.PRACTICE),
            tr(
                "Simulated patients. Your ward is closed while you practise, and its alarms do not sound here."
            ),
            "practice",
        )
        self.cases = CasesPage()
        self.debrief: DebriefPage | None = None
        self.teacher: TeacherPage | None = None
        self.current: Sheet | None = None
        self.pages = Pages()
        self.pages.addWidget(self.cases)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.banner):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        everything = QScrollArea()
        everything.setFrameShape(QFrame.Shape.NoFrame)
        everything.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        everything.setWidgetResizable(True)
        everything.setWidget(inside)
        self.setCentralWidget(everything)
        self.frame = PracticeFrame(self)
        self.head.back.clicked.connect(self.back)
        self.head.teacher.clicked.connect(self.teacher_asked)
        self.head.menu.clicked.connect(self.open_menu)
        looks.changed.connect(self._redraw)
        self.commands = self._commands()
        self.actions_by_text = install(self, self.commands)
        self.show_cases()

    def show_cases(self) -> None:
        """The list."""
        self._bring(self.cases, tr("Practice cases"), tr("Out of practice"))
        self.cases.begin()

    def show_debrief(self, title: str) -> DebriefPage:
        """A debrief; the page is made when it is first wanted."""
        if self.debrief is None:
            from mgtracker.ui.training.debrief_page import DebriefPage

            self.debrief = DebriefPage()
            self.pages.addWidget(self.debrief)
        self._bring(self.debrief, tr("Debrief: {title}", title=title), tr("Back"))
        self.debrief.after.setFocus()
        return self.debrief

    def show_teacher(self) -> TeacherPage:
        """A teacher's look."""
        if self.teacher is None:
            from mgtracker.ui.training.teacher_page import TeacherPage

            self.teacher = TeacherPage()
            self.pages.addWidget(self.teacher)
        self._bring(self.teacher, tr("Attempts in a folder"), tr("Back"))
        self.teacher.begin()
        return self.teacher

    def back(self) -> None:
        """Esc."""
        if self.pages.currentWidget() is self.cases:
            self.left.emit()
        else:
            self.cases_asked.emit()

    def open_sheet(self, sheet: Sheet) -> None:
        """Show a sheet; there is never more than one."""
        if self.current is not None:
            self.current.reject()
        self.current = sheet
        sheet.finished.connect(partial(self._closed, sheet))
        sheet.open()

    def open_menu(self) -> None:
        """Everything the window can do, with its keys."""
        menu = QMenu(self)
        for text, action in self.actions_by_text.items():
            if text != tr("Menu"):
                menu.addAction(action)
        corner = self.head.menu.rect().bottomLeft()
        menu.popup(self.head.menu.mapToGlobal(corner))

    def show_keys(self) -> None:
        """Every key and what it does."""
        shown = tuple((printed(one.keys[0]), one.text) for one in self.commands)
        page = self.pages.currentWidget()
        of_page = tuple(
            (printed(action.shortcuts()[0].toString()), action.text().replace("&", ""))
            for action in ([] if page is None else page.actions())
            if action.shortcuts()
        )
        groups = ((tr("Practice"), shown), (tr("This page"), of_page))
        self.open_sheet(KeyList(tuple(one for one in groups if one[1]), self))

    def close_now(self) -> None:
        """Close without ending the program's practice."""
        self._may_close = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field and no action took."""
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        elif event.key() == Qt.Key.Key_F1:
            self.show_keys()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The program ends with its last window."""
        if not self._may_close:
            self.closing.emit()
        super().closeEvent(event)

    def _commands(self) -> list[Command]:
        looks = self.looks
        view, practice = tr("View"), tr("Practice")
        return [
            Command(practice, tr("For teachers"), ("F6",), self.teacher_asked.emit),
            Command(view, tr("Look: as the system"), ("Ctrl+1",), partial(looks.choose, "system")),
            Command(view, tr("Look: light"), ("Ctrl+2",), partial(looks.choose, "light")),
            Command(view, tr("Look: dark"), ("Ctrl+3",), partial(looks.choose, "dark")),
            Command(
                view, tr("Look: high contrast"), ("Ctrl+4",), partial(looks.choose, "contrast")
            ),
            Command(view, tr("Larger text"), ("Ctrl++", "Ctrl+="), looks.larger),
            Command(view, tr("Smaller text"), ("Ctrl+-",), looks.smaller),
            Command(view, tr("Text at 100 %"), ("Ctrl+0",), looks.normal),
            Command(view, tr("Language"), ("Ctrl+5",), self.language_asked.emit),
            Command(view, tr("Menu"), ("F10",), self.open_menu),
            Command(view, tr("Keys"), ("?",), self.show_keys),
            Command(view, tr("Close mgtracker"), ("Ctrl+Q",), self.close),
        ]

    def _bring(self, page: QWidget, title: str, way_back: str) -> None:
        self.pages.setCurrentWidget(page)
        self.head.title.setText(title)
        self.head.back.setText(f"\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK} {way_back}")
        self.head.back.updateGeometry()

    def _redraw(self) -> None:
        if self.debrief is not None:
            self.debrief.apply_theme()

    def _closed(self, sheet: Sheet, _result: int) -> None:
        if self.current is sheet:
            self.current = None
        sheet.deleteLater()

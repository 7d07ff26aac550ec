"""What a nurse does, by keys, and what she sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mgtracker.ui.give.dose_form import DoseForm

if TYPE_CHECKING:
    from mgtracker.ui.journal_model import JournalLine
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.sheet import Sheet


def focused() -> QWidget:
    """Where a key would go; a sheet that has just been opened has the focus first."""
    shown = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    front = QApplication.activeModalWidget() or next(
        top for top in shown if isinstance(top, QMainWindow)
    )
    assert QTest.qWaitForWindowExposed(front)
    front.activateWindow()
    assert QTest.qWaitForWindowActive(front)
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(keys: str) -> None:
    """A key, or keys together, where the focus is."""
    QTest.keySequence(focused(), QKeySequence(keys))


def type_in(text: str) -> None:
    """Text, where the focus is."""
    QTest.keyClicks(focused(), text)


def find(window: MainWindow, text: str) -> None:
    """Find a patient and open them."""
    press("Ctrl+K")
    type_in(text)
    press("Return")


def dose_form(window: MainWindow) -> DoseForm:
    assert window.page.give is not None
    form = window.page.give.body.form("dose")
    assert isinstance(form, DoseForm)
    return form


def lines(window: MainWindow) -> list[JournalLine]:
    model = window.page.tabs.journal.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]


def sheet(window: MainWindow) -> Sheet:
    current = window.sheets.current
    assert current is not None, "no sheet is open"
    return current


def front(window: MainWindow) -> str:
    patient = window.bridge.view.patient
    assert patient is not None
    return patient.patient.name

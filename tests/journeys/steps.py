"""What a nurse does, by keys, and what she sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mgtracker.ui.give.dose_form import DoseForm
from mgtracker.ui.people.recovery_sheet import RecoverySheet
from mgtracker.ui.people.secret_field import InitialsField
from mgtracker.ui.people.working import Working

if TYPE_CHECKING:
    from mgtracker.ui.journal_model import JournalLine
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.sheet import Sheet
    from mgtracker.ui.start_ward import StartWard


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
    """A key, or keys together, where the focus is; a secret that it has looked at has been."""
    QTest.keySequence(focused(), QKeySequence(keys))
    if keys in {"Return", "Space"}:
        wait_for_secrets()


def wait_for_secrets() -> None:
    """Until no PIN and no passphrase is being looked at."""
    while any(work.is_busy for work in workings()):
        QTest.qWait(10)


def workings() -> list[Working]:
    """What looks at secrets, of every window and sheet."""
    return [work for top in QApplication.topLevelWidgets() for work in top.findChildren(Working)]


def type_in(text: str) -> None:
    """Text, where the focus is."""
    QTest.keyClicks(focused(), text)


def find(window: MainWindow, text: str) -> None:
    """Find a patient and open them."""
    press("Ctrl+K")
    type_in(text)
    press("Return")


PIN = "704938"
OTHER_PIN = "510276"


def introduce(form: StartWard, name: str = "J. Mensah", initials: str = "JM") -> None:
    """The second page of a ward that is started: who looks after it, and a plain file."""
    assert form.page() == 1
    for typed in (name, initials, PIN, PIN):
        type_in(typed)
        press("Tab")
    press("Space")
    press("Return")


def put_into_safe(window: MainWindow) -> None:
    """The recovery sheet is printed and kept."""
    assert isinstance(sheet(window), RecoverySheet)
    press("Space")
    press("Return")
    assert window.sheets.current is None
    focused()


def sign_in(initials: str = "JM", pin: str = PIN) -> None:
    """At the cover, or where another person takes over."""
    assert isinstance(focused(), InitialsField)
    type_in(initials)
    press("Tab")
    type_in(pin)
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

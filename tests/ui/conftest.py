"""Every test of the interface starts from the light theme at 100 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from mgtracker.ui import theme
from mgtracker.ui.application_style import apply
from mgtracker.ui.out.printers import Printers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPageLayout
    from PySide6.QtWidgets import QWidget


@pytest.fixture
def put_on(qapp: QApplication) -> Iterator[Callable[..., theme.Theme]]:
    """Puts a theme on the application; it is the light one again after the test."""

    # Widgets of former tests wait for an event loop to delete them; each costs time to dress again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def put(chosen: theme.Theme = theme.LIGHT, scale: float = 1) -> theme.Theme:
        return apply(qapp, chosen, scale)

    put()
    yield put
    put()


class PaperIntoFile(Printers):
    """A printer that prints into a file, chosen in the dialog with Print, or left with Cancel.

    Attributes:
        asked: how often the dialog was seen.
    """

    def __init__(
        self, path: Path, *, taken: bool = True, then: Callable[[], object] | None = None
    ) -> None:
        """`then`: what happens between the dialog and the first page."""
        self._path, self._taken, self._then = path, taken, then
        self.asked = 0

    def ask(self, layout: QPageLayout, parent: QWidget) -> QPrinter | None:
        printer = super().ask(layout, parent)
        if self._then is not None:
            self._then()
        return printer

    def are_there(self) -> bool:
        return True

    def printer(self) -> QPrinter:
        printer = super().printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._path))
        QTimer.singleShot(0, self._answer)
        return printer

    def _answer(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QPrintDialog):
            QTimer.singleShot(0, self._answer)
            return
        self.asked += 1
        box = dialog.findChild(QDialogButtonBox)
        role = QDialogButtonBox.ButtonRole
        wanted = role.AcceptRole if self._taken else role.RejectRole
        next(one for one in box.buttons() if box.buttonRole(one) is wanted).click()


@pytest.fixture
def paper_into() -> Callable[..., PaperIntoFile]:
    """Printers that print into a file."""
    return PaperIntoFile

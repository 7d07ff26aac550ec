"""How a picture is taken: at a size of window and of text, once the layout has settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from mgtracker.ui import theme as themes

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow

    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.sheet import Sheet
    from mgtracker.ui.theme import Choice

ROUNDS = 8
"""How often pending events are let through before a picture: layouts settle in steps."""


@dataclass(frozen=True, slots=True)
class Page:
    """A size of window and of text, and how the names of its pictures end."""

    name: str
    width: int
    height: int
    scale: float


class Pictures:
    """A folder of them. What is drawn next is drawn in the look and on the page turned to last."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.drawn = folder, 0
        self.look: Choice = "light"
        self.page = Page("", 0, 0, 1)
        self._app = cast("QApplication", QApplication.instance())
        self._app.setCursorFlashTime(0)

    def turn_to(self, look: Choice, page: Page) -> None:
        """Where the next pictures are drawn."""
        self.look, self.page = look, page

    def of(self, window: QMainWindow, name: str) -> None:
        """A window."""
        self._fit(window)
        self.settle()
        self._write(window.grab(), name)

    def over(self, window: QMainWindow, sheet: Sheet, name: str) -> None:
        """A sheet over its window, as a window manager would put it; it is gone afterwards."""
        self._fit(window)
        sheet.open()
        self.settle()
        theme = themes.current()
        picture, shown = window.grab(), sheet.grab()
        painter = QPainter(picture)
        shade = QColor(theme.text if not theme.dark else theme.bg)
        shade.setAlphaF(0.5)
        painter.fillRect(window.rect(), shade)
        at = QPoint((window.width() - sheet.width()) // 2, (window.height() - sheet.height()) // 2)
        painter.drawPixmap(at, shown)
        painter.setPen(theme.pen(theme.field))
        painter.drawRect(at.x(), at.y(), sheet.width() - 1, sheet.height() - 1)
        painter.end()
        sheet.reject()
        sheet.deleteLater()
        self._write(picture, name)

    def asked(self, window: MainWindow, name: str) -> None:
        """The sheet that is open over its window; it is gone afterwards."""
        assert window.sheets.current is not None
        self.over(window, window.sheets.current, name)

    def settle(self) -> None:
        """Let what was asked for be laid out, and what is done with be gone: it would be restyled for ever."""
        for _ in range(ROUNDS):
            self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _fit(self, window: QMainWindow) -> None:
        if window.isMaximized():  # on a small screen it opens as large as that
            window.showNormal()
        window.resize(self.page.width, self.page.height)

    def _write(self, picture: QPixmap, name: str) -> None:
        path = self.folder / f"{name}-{self.look}{self.page.name}.png"
        if not picture.save(str(path)):
            raise OSError(f"{path} cannot be written")
        self.drawn += 1

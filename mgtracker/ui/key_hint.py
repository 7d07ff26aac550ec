"""The small key cap beside a word: which key does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.theme import Theme


NAMES = frozenset(
    (
        mark("Ctrl"),
        mark("Shift"),
        mark("Alt"),
        mark("Enter"),
        mark("Esc"),
        mark("Del"),
        mark("Tab"),
        mark("Space"),
        mark("Up"),
        mark("Down"),
        mark("Left"),
        mark("Right"),
    )
)
"""What stands on a keyboard in words; letters and figures are the same on all."""


def on_cap(keys: str) -> str:
    """Keys as the keyboard of the window's language has them: "Ctrl K", "Strg K"."""
    return " ".join(tr(key) if key in NAMES else key for key in keys.split(" "))


def spoken_keys(keys: str) -> str:
    """The same for who listens: "key Ctrl K"."""
    return tr("key {keys}", keys=on_cap(keys))


def key_hint_size(keys: str, theme: Theme) -> QSize:
    """How large the cap of these keys is."""
    words = QFontMetrics(theme.font("small")).horizontalAdvance(on_cap(keys))
    return QSize(max(words + 2 * theme.space.s4 + 2, theme.size.key_hint), theme.size.key_hint)


def paint_key_hint(
    painter: QPainter, rect: QRectF, keys: str, theme: Theme, colours: tuple[str, str]
) -> None:
    """Draw a cap over `rect`; `colours` are its word's and its edge's."""
    word, edge = colours
    half = theme.lines.edge / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.pen(edge, theme.lines.edge))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.radius.chip
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
    painter.setPen(QColor(word))
    painter.setFont(theme.font("small"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, on_cap(keys))
    painter.restore()


class KeyHint(QWidget):
    """A key cap as a widget: "Esc", "Ctrl K"."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        """`keys` as they are printed, with a space between."""
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(spoken_keys(keys))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keys(self) -> str:
        """The keys shown."""
        return self._keys

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return key_hint_size(self._keys, themes.current())

    def minimumSizeHint(self) -> QSize:
        """Never elided."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap over the whole widget."""
        theme = themes.current()
        painter = QPainter(self)
        paint_key_hint(painter, QRectF(self.rect()), self._keys, theme, (theme.text2, theme.line))
        painter.end()

"""The amount of a dose, and the key that leads to it from anywhere on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mgtracker.ui import theme as themes
from mgtracker.ui.key_hint import KeyHint
from mgtracker.ui.number_field import NumberField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget


class AmountField(NumberField):
    """In large figures; its key stands in it while it is empty and something else has the focus."""

    def __init__(
        self, parse: Callable[[str], object], keys: str, parent: QWidget | None = None
    ) -> None:
        """`keys` as Qt writes them: "Ctrl+D"."""
        super().__init__(parse, parent)
        self.setProperty("role", "amount")
        self.hint = KeyHint(keys.replace("+", " "), self)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._show_hint)

    def put(self, text: str) -> None:
        """The key comes and goes with the text."""
        super().put(text)
        self._show_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key stands at the right end."""
        super().resizeEvent(event)
        self.hint.resize(self.hint.sizeHint())
        right = self.width() - self.hint.width() - themes.current().space.s12
        self.hint.move(right, (self.height() - self.hint.height()) // 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Here already."""
        super().focusInEvent(event)
        self._show_hint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Gone elsewhere."""
        super().focusOutEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        self.hint.setHidden(self.hasFocus() or bool(self.text()))

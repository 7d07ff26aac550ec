"""A button on the ground of practice, which nothing real has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStylePainter

    from mgtracker.ui.theme import Theme


class PracticeButton(ActionButton):
    """Edged in the colour of practice; the primary one is filled with it."""

    def __init__(self, text: str, keys: str = "", *, is_primary: bool = False) -> None:
        super().__init__(text, keys, "small")
        self._is_primary = is_primary
        self.setAutoDefault(False)
        self.dress()

    def dress(self) -> None:
        """Ground, edge and focus from the theme in force."""
        theme = themes.current()
        edge, focus = round(theme.lines.edge), round(theme.lines.focus)
        fill = theme.on_practice if self._is_primary else theme.practice
        low = theme.size.button_small - 2 * edge
        ground = f"background: {fill}; border-radius: {theme.radius.control}px;"
        pad, pad_focus = theme.space.s8, theme.space.s8 - (focus - edge)
        self.setStyleSheet(
            f"QPushButton {{ {ground} border: {edge}px solid {theme.on_practice};"
            f" padding: 0 {pad}px; min-height: {low}px; }}"
            f"QPushButton:focus {{ border: {focus}px solid {theme.practice_text};"
            f" padding: 0 {pad_focus}px; min-height: {low - 2 * (focus - edge)}px; }}"
        )

    def _colours(self, theme: Theme) -> tuple[str, str]:
        if self._is_primary:
            return theme.practice, theme.practice
        return theme.practice_text, theme.on_practice

    def _fills(self) -> bool:
        """The cap is drawn in the word's colour, on every ground of practice."""
        return True

    def _paint_focus(self, _painter: QStylePainter, _theme: Theme) -> None:
        """The style sheet's edge shows it."""

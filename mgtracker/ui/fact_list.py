"""Facts under one another: a label, the value that matters in strong figures, and the rest."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mgtracker.ui import theme as themes

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

Fact = tuple[str, str, str]
"""Label, strong value, rest."""


def fact_line(strong: str, rest: str) -> str:
    """A value and the rest of its line; a rest that begins with a comma stands close."""
    return f"{strong}{'' if rest.startswith(',') or not rest else ' '}{rest}"


class FactList(QWidget):
    """Two columns on one left edge each; the label shares the first baseline of its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until it is shown facts."""
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these facts and no others; rows are kept for the next time."""
        self._facts = facts
        while len(self._rows) < len(facts):
            self._add_row()
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._fill()

    def _add_row(self) -> None:
        label, value = QLabel(), QLabel()
        label.setProperty("role", "small")
        label.setTextFormat(Qt.TextFormat.PlainText)
        value.setProperty("role", "body")
        value.setTextFormat(Qt.TextFormat.RichText)
        for column, words in enumerate((label, value)):
            words.setWordWrap(True)
            words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(words, len(self._rows), column)
        self._rows.append((label, value))

    def _fill(self) -> None:
        theme = themes.current()
        strong_top = QFontMetrics(theme.font("strong")).ascent()
        drop = strong_top - QFontMetrics(theme.font("small")).ascent()
        self._grid.setColumnMinimumWidth(0, theme.size.verdict_label)
        self._grid.setHorizontalSpacing(theme.space.s8)
        self._grid.setVerticalSpacing(theme.space.s2)
        for place, (label, value) in enumerate(self._rows):
            shown = place < len(self._facts)
            label.setVisible(shown)
            value.setVisible(shown)
            if shown:
                words, strong, rest = self._facts[place]
                label.setContentsMargins(0, drop, 0, 0)
                label.setText(words)
                value.setText(_rich(strong, rest, theme.points("strong")))
                value.setAccessibleName(f"{words}: {fact_line(strong, rest)}")
        self.updateGeometry()


def _rich(strong: str, rest: str, points: float) -> str:
    """The line as rich text: only so do two sizes share a baseline and still wrap."""
    figures = f'<span style="font-size:{points:g}pt; font-weight:700">{escape(strong)}</span>'
    return figures + escape(fact_line(strong, rest)[len(strong) :])

"""The same dose in every unit, on a sunken line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.translation import tr

GAP = "&nbsp; &nbsp;"


class EchoLine(QWidget):
    """Numbers in bold, units in quiet ink; or a quiet sentence while there is nothing to echo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty, but as high as one line: nothing moves when the echo comes."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setProperty("role", "body")
        self._words.setProperty("tone", "text2")
        self._words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        self._pairs: tuple[tuple[str, str], ...] = ()
        self._quiet = ""
        self._measure()

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Echo these (number, unit)."""
        self._pairs, self._quiet = tuple(pairs), ""
        self._fill()

    def show_quiet(self, sentence: str) -> None:
        """Say something quietly instead."""
        self._pairs, self._quiet = (), sentence
        self._fill()

    def spoken(self) -> str:
        """The echo as plain text."""
        return ", ".join(f"{number} {unit}" for number, unit in self._pairs) or self._quiet

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()
            self._fill()

    def _measure(self) -> None:
        space = themes.current().space
        self._row.setContentsMargins(space.s8, space.s4, space.s8, space.s4)

    def _fill(self) -> None:
        ink = themes.current().text
        said = [
            f'<span style="color:{ink}; font-weight:600">{escape(number)}</span>'
            f"&nbsp;{escape(unit).replace(' ', '&nbsp;')}"
            for number, unit in self._pairs
        ]
        text = GAP.join(said) if said else escape(self._quiet)
        if text != self._words.text():
            self._words.setText(text)
            themes.mark(self, ground="sunken" if text else "")
            self.setAccessibleName(
                tr("in other units: {amounts}", amounts=self.spoken()) if said else self._quiet
            )

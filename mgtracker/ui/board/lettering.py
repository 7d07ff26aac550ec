"""Words as a delegate paints them: fonts, measures and laid-out texts, kept while one theme is in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QStaticText

from mgtracker.ui import theme as themes
from mgtracker.ui.board.columns import columns
from mgtracker.ui.event_words import unbroken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from mgtracker.ui.board.columns import Column
    from mgtracker.ui.theme import Role, Theme

KEPT = 4000
"""How many texts are kept laid out: a few screens of rows."""
WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "semi": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}


@dataclass(frozen=True, slots=True)
class Hand:
    """How words are written: a role of the theme and a weight."""

    role: Role
    weight: str = "regular"


FAR = Hand("far", "bold")
NUMBER = Hand("number", "bold")
STRONG = Hand("strong", "bold")
STRONG_SEMI = Hand("strong", "semi")
BODY = Hand("body")
BODY_SEMI = Hand("body", "semi")
SMALL = Hand("small")
SMALL_SEMI = Hand("small", "semi")
SMALL_BOLD = Hand("small", "bold")


class Lettering:
    """Belongs to one theme at one text size; `lettering()` gives the one in force."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._fonts: dict[Hand, tuple[QFont, QFontMetricsF]] = {}
        self._texts: dict[tuple[str, Hand], QStaticText] = {}
        self._lines: dict[tuple[str, Hand, int], tuple[str, ...]] = {}
        self._widths: dict[tuple[str, Hand], float] = {}
        self._columns: dict[int, Mapping[str, Column]] = {}

    def columns(self, width: int) -> Mapping[str, Column]:
        """The columns of the board in so many pixels, by their key."""
        if width not in self._columns:
            self._columns = {width: {one.key: one for one in columns(width, self.theme)}}
        return self._columns[width]

    def width(self, text: str, hand: Hand) -> float:
        """How wide a text is."""
        key = (text, hand)
        if key not in self._widths:
            if len(self._widths) > KEPT:
                self._widths.clear()
            self._widths[key] = self._font(hand)[1].horizontalAdvance(text)
        return self._widths[key]

    def line(self, hand: Hand) -> int:
        """How high one line of it is."""
        return self.theme.line_height(hand.role)

    def lines(self, text: str, hand: Hand, width: int) -> tuple[str, ...]:
        """The text in lines of at most `width`; no line ends within a number and its unit."""
        key = (text, hand, width)
        if key not in self._lines:
            if len(self._lines) > KEPT:
                self._lines.clear()
            self._lines[key] = tuple(self._wrapped(text, hand, width))
        return self._lines[key]

    def baseline(self, hand: Hand) -> float:
        """How far the baseline is below the top of a line."""
        metrics = self._font(hand)[1]
        return (self.line(hand) - metrics.height()) / 2 + metrics.ascent()

    def write(
        self, painter: QPainter, text: str, at: tuple[float, float], hand: Hand, colour: str
    ) -> float:
        """Write a line with its top left corner at `at`; returns where it ends."""
        left, top = at
        font, metrics = self._font(hand)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawStaticText(
            QPointF(left, top + (self.line(hand) - metrics.height()) / 2), self._text(text, hand)
        )
        return left + self.width(text, hand)

    def _font(self, hand: Hand) -> tuple[QFont, QFontMetricsF]:
        if hand not in self._fonts:
            font = self.theme.font(hand.role, WEIGHTS[hand.weight])
            self._fonts[hand] = font, QFontMetricsF(font)
        return self._fonts[hand]

    def _text(self, text: str, hand: Hand) -> QStaticText:
        key = (text, hand)
        if key not in self._texts:
            if len(self._texts) > KEPT:
                self._texts.clear()
            made = QStaticText(text)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            self._texts[key] = made
        return self._texts[key]

    def _wrapped(self, text: str, hand: Hand, width: int) -> list[str]:
        made: list[str] = []
        for piece in unbroken(text).split(" "):
            longer = f"{made[-1]} {piece}" if made else piece
            if made and self.width(longer, hand) <= width:
                made[-1] = longer
            else:
                made.append(piece)
        return made


class _Kept:
    """The lettering of the theme in force."""

    lettering: Lettering | None = None


def lettering() -> Lettering:
    """The one of the theme in force."""
    theme = themes.current()
    if _Kept.lettering is None or _Kept.lettering.theme is not theme:
        _Kept.lettering = Lettering(theme)
    return _Kept.lettering

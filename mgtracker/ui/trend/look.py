"""Pens, brushes, fonts and measures of the chart, worked out once from a theme."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen

from mgtracker.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

DEMI = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold
LIMIT_DASH = (8, 4)
PLAN_DASH = (4, 3)
GHOST_DASH = (3.5, 2.5)
WITH_DASH = (6, 3.5)
FORECAST_DASH = (1.5, 4)
CORRECTED_DASH = (5, 4)
FINE_DASH = (1.5, 3)


@dataclass(frozen=True)
class Look:
    """What the panels of the chart are drawn with."""

    theme: Theme
    dense: float = 1
    """Dots of the screen or of a picture for each pixel: a cosmetic pen is as wide in dots."""
    small: QFont = field(init=False)
    strong: QFont = field(init=False)
    """Small, semibold: words on lines and marks."""
    metrics: QFontMetricsF = field(init=False)
    strong_metrics: QFontMetricsF = field(init=False)
    _widths: dict[tuple[str, bool], float] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """Of what was measured: the same few words stand at hundreds of marks."""

    def __post_init__(self) -> None:
        small, strong = self.theme.font("small"), self.theme.font("small", DEMI)
        object.__setattr__(self, "small", small)
        object.__setattr__(self, "strong", strong)
        object.__setattr__(self, "metrics", QFontMetricsF(small))
        object.__setattr__(self, "strong_metrics", QFontMetricsF(strong))

    def px(self, pixels: float) -> float:
        """Pixels at 100 % as pixels at the text size in force."""
        return pixels * self.theme.scale

    @property
    def line(self) -> float:
        """The height of a line of small text."""
        return float(self.theme.line_height("small"))

    def width(self, text: str, *, strong: bool = False) -> float:
        """How wide a small text is."""
        known = self._widths.get((text, strong))
        if known is None:
            metrics = self.strong_metrics if strong else self.metrics
            known = self._widths[text, strong] = float(metrics.horizontalAdvance(text))
        return known

    def brush(self, colour: str) -> QBrush:
        """A plain fill."""
        return QBrush(QColor(colour))

    def plot_pen(
        self,
        colour: str,
        width: float = 1,
        dash: Sequence[float] = (),
        cap: Qt.PenCapStyle = Qt.PenCapStyle.FlatCap,
    ) -> QPen:
        """A pen of the theme for curves."""
        dots = [length * self.dense for length in dash]
        return self.theme.plot_pen(colour, width * self.dense, dots, cap)

    def series(self, colour: str) -> QPen:
        """The line through results."""
        return self.plot_pen(colour, self.theme.lines.focus)

    def corrected(self, colour: str) -> QPen:
        """The line through values that were worked out."""
        return self.plot_pen(colour, self.theme.lines.day, CORRECTED_DASH)

    def sum(self) -> QPen:
        """What was given, summed."""
        return self.plot_pen(self.theme.doses, self.theme.lines.sum)

    def forecast(self) -> QPen:
        """What the sum comes to without anything more."""
        round_cap = Qt.PenCapStyle.RoundCap
        return self.plot_pen(self.theme.doses, self.theme.lines.focus, FORECAST_DASH, round_cap)

    def candidate(self) -> QPen:
        """What the sum comes to with the dose being typed."""
        return self.plot_pen(self.theme.accent, 2.25, WITH_DASH)

    def ghost(self) -> QPen:
        """The edge of the mark of the dose being typed."""
        return self.theme.pen(self.theme.accent, self.theme.lines.day, GHOST_DASH)

    def plan(self) -> QPen:
        """The edge of what has not happened yet."""
        return self.theme.pen(self.theme.infusion, self.theme.lines.day, PLAN_DASH)

    def grid(self) -> QPen:
        """Every few hours."""
        dash = FINE_DASH if self.theme.rule == self.theme.line else ()
        return self.theme.pen(self.theme.rule, self.theme.lines.edge, dash)

    def midnight(self) -> QPen:
        """Between two days."""
        return self.theme.pen(self.theme.line, self.theme.lines.day)

    def now(self) -> QPen:
        """The present."""
        return self.theme.pen(self.theme.text, self.theme.lines.day)

    def cross(self) -> QPen:
        """Where values are being read."""
        return self.theme.pen(self.theme.text2, self.theme.lines.edge, GHOST_DASH)

"""One panel of the chart: a view box on the shared time axis, layers under and over it, its label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mgtracker.ui.trend.frame import Frame
from mgtracker.ui.trend.graphs import pg
from mgtracker.ui.trend.ink import Layer
from mgtracker.ui.trend.scale import ValueAxis, apart

if TYPE_CHECKING:
    from mgtracker.ui.trend.label import PanelLabel
    from mgtracker.ui.trend.look import Look
    from mgtracker.ui.trend.span import Span

REACH = 14
"""How near a click must be to a mark, in pixels at 100 %."""


class Plot:
    """The common part of every panel.

    Attributes:
        box: pyqtgraph's view; x in UTC seconds, y in the panel's unit.
        frame: which time and which values it shows, and how large, since it was last placed or moved.
        under, over: layers in pixels, below and above the curves.
        label: the widget at its left.
    """

    share = 1.0
    """Its part of the height beside the others'."""
    top = 14.0
    bottom = 12.0
    """Pixels at 100 % kept free of data."""

    def __init__(self, look: Look, span: Span, label: PanelLabel) -> None:
        self.look = look
        self.span = span
        self.label = label
        self.axis = ValueAxis(0, 1, ())
        self.frame = Frame(0, 1, 0, 1, 1, 1)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.box.disableAutoRange()
        self.under = Layer(self.box, -10)
        self.over = Layer(self.box, 10)

    def restyle(self, look: Look) -> None:
        """Another theme or text size; what is shown is shown anew afterwards."""
        self.look = look

    @property
    def width(self) -> float:
        """Pixels."""
        return self.frame.width

    @property
    def height(self) -> float:
        """Pixels."""
        return self.frame.height

    def place(self, rect: QRectF) -> None:
        """Take up a rectangle of the scene."""
        self.box.setGeometry(rect)
        width, height = max(rect.width(), 1.0), max(rect.height(), 1.0)
        self.frame = replace(self.frame, width=width, height=height)
        for layer in (self.under, self.over):
            layer.resize(width, height)
        self._take_span()
        self.fit()

    def fit(self) -> None:
        """Take the value axis anew, with room for the marks at this height."""
        px = self.look.px
        low, high = self.axis.padded(self.height, px(self.top), px(self.bottom))
        self.frame = replace(self.frame, low=low, high=high)
        self.box.setYRange(low, high, padding=0)
        self._label_ticks()
        self.lay_out()

    def move(self) -> None:
        """Show the stretch of time that the span now holds."""
        self._take_span()
        self.moved()

    def x(self, at: float) -> float:
        """Pixels from the left of a moment."""
        return self.frame.x(at)

    def y(self, value: float) -> float:
        """Pixels from the top of a value."""
        return self.frame.y(value)

    def least(self) -> int:
        """The least height, in pixels."""
        return self.label.sizeHint().height()

    def lay_out(self) -> None:
        """Lay out what depends on size and values."""

    def moved(self) -> None:
        """Lay out what depends on the stretch of time."""

    def hit(self, x: float, y: float) -> str | None:
        """The entry whose mark is at this place; None if there is none."""
        del x, y
        return None

    def entry_at(self, moment: int) -> str | None:
        """The entry of this very second; None if there is none."""
        del moment
        return None

    def highlight(self, entry_id: str) -> None:
        """Ring what belongs to an entry; "" for nothing."""

    def tick_text(self, value: float) -> str:
        """A number of the value axis in words."""
        return f"{value:g}"

    def _take_span(self) -> None:
        self.frame = replace(self.frame, start=self.span.start, end=self.span.end)
        self.box.setXRange(self.span.start, self.span.end, padding=0)

    def _label_ticks(self) -> None:
        places = [(self.y(tick.value), tick) for tick in self.axis.ticks]
        kept = apart(places, self.look.line * 0.9)
        self.label.set_ticks([(y, self.tick_text(tick.value), tick.tone) for y, tick in kept])

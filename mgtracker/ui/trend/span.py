"""The stretch of time the chart shows: it is chosen, zoomed and dragged, and always holds now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mgtracker.clinical.clock import DAY, HOUR

RANGES: dict[str, int | None] = {"24h": DAY, "3d": 3 * DAY, "7d": 7 * DAY, "all": None}
CUSTOM = "custom"
"""Beside `RANGES`: from and to a moment that somebody named."""
USUAL = "3d"
SHORTEST = HOUR
MARGIN = 0.06
"""The least share of the chart that lies on either side of now."""


class Span(QObject):
    """[start, end] in UTC seconds.

    Signals:
        changed: the stretch is another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = 0.0
        self.end = float(3 * DAY)
        self.now = 0
        self.first = 0
        self.ahead = DAY
        self.range = USUAL
        self.custom = (0.0, 0.0)
        self.follows = True
        """Whether the chosen range is in force; false once it was zoomed or dragged."""

    def held(self) -> Span:
        """The same stretch of time, that nothing else moves."""
        same = Span()
        same.now, same.first, same.ahead = self.now, self.first, self.ahead
        same.range, same.custom = self.range, self.custom
        same.start, same.end, same.follows = self.start, self.end, self.follows
        return same

    @property
    def earliest(self) -> float:
        """How far back the chart reaches at most."""
        return min(self.first - HOUR, self.now - 7 * DAY) - (self.now - self.first) * MARGIN

    @property
    def latest(self) -> float:
        """How far ahead the chart reaches at most: as far as a sum can be known."""
        return self.now + self.ahead

    def show(self, now: int, first: int, ahead: int) -> None:
        """A new now, first entry and known stretch ahead; what was zoomed to is kept."""
        self.now, self.first, self.ahead = now, min(first, now), ahead
        if self.follows:
            self.reset()
        else:
            self._take(self.start, self.end)

    def choose(self, key: str) -> None:
        """One of `RANGES`."""
        self.range = key
        self.reset()

    def choose_custom(self, start: float, end: float) -> None:
        """From and to a moment in UTC seconds, `start` before now; now is kept in sight as time goes on."""
        self.range, self.custom = CUSTOM, (start, end)
        self.reset()

    def reset(self) -> None:
        """The chosen range: that much past, and a third of it to come where it can be known."""
        self.follows = True
        if self.range == CUSTOM:
            start, end = max(self.custom[0], self.earliest), min(self.custom[1], self.latest)
            least = self.now + (self.now - start) * MARGIN / (1 - MARGIN)
            self._take(start, max(end, least))
            return
        past = RANGES[self.range] or max(self.now - self.first + HOUR, DAY)
        self._take(self.now - past, self.now + min(self.ahead, past / 3))

    def zoom(self, factor: float, around: float) -> None:
        """Longer (factor > 1) or shorter, with `around` kept where it is as far as now allows."""
        self.follows = False
        length = self.end - self.start
        length_then = min(max(length * factor, SHORTEST), self.latest - self.earliest)
        start = around - (around - self.start) * length_then / length
        self._take(start, start + length_then)

    def pan(self, seconds: float) -> None:
        """Later (> 0) or earlier, as far as now allows."""
        self.follows = False
        self._take(self.start + seconds, self.end + seconds)

    def reveal(self, at: float) -> None:
        """Reach back, or ahead, far enough to show a moment; further than `latest` nothing is known."""
        if at < self.start:
            self.follows = False
            room = (self.end - at) * MARGIN
            self._take(at - room, self.end)
        elif self.end < at <= self.latest:
            self.follows = False
            room = (at - self.start) * MARGIN
            self._take(self.start, at + room)

    def _take(self, start: float, end: float) -> None:
        length = min(end - start, self.latest - self.earliest)
        room = length * MARGIN
        start = min(start, self.latest - length, self.now - room)
        start = max(start, self.earliest, self.now + min(room, self.ahead) - length)
        if (start, start + length) != (self.start, self.end):
            self.start, self.end = start, start + length
            self.changed.emit()

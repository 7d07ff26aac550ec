"""The clock of practice: it stands until it is moved, and never goes back."""

from __future__ import annotations

from mgtracker.clinical.clock import Instant


class SimulatedClock:
    """Answers to `clinical.clock.Clock`.

    Args:
        begins: what it says at first.
    """

    def __init__(self, begins: Instant) -> None:
        self._now = begins

    def now(self) -> Instant:
        """The simulated present."""
        return self._now

    def move_to(self, moment: Instant) -> None:
        """Let it be `moment`. Raises ValueError for a time that is past."""
        if moment < self._now:
            raise ValueError("a simulated clock does not go back")
        self._now = moment

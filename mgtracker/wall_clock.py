"""The machine's clock: the one place that asks for the time."""

from __future__ import annotations

import datetime as dt

from mgtracker.clinical.clock import Instant


class WallClock:
    """The present, in whole seconds."""

    def now(self) -> Instant:
        """Now, written with this machine's offset."""
        return Instant.of(dt.datetime.now().astimezone())

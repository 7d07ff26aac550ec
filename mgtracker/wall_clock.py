"""The machine's clock: the one place that asks for the time."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.clock_moves import Reading


class WallClock:
    """The present, in whole seconds."""

    def now(self) -> Instant:
        """Now, written with this machine's offset."""
        return Instant.of(dt.datetime.now().astimezone())

    def reading(self) -> Reading:
        """Now, beside a count of seconds that nobody can set and that goes on while the computer sleeps."""
        if hasattr(time, "tzset"):
            time.tzset()  # the zone of the computer may be another one since
        return Reading(self.now(), _elapsed(), _start())


_COUNT: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""Linux stops its plain count while it sleeps; macOS stops the one of `time.monotonic`; Windows neither."""


def _elapsed() -> float:
    return time.monotonic() if _COUNT is None else time.clock_gettime(_COUNT)


_START = Path("/proc/sys/kernel/random/boot_id")
"""Linux names each start of the computer; it stands still while it sleeps, and is another after the next."""


def _start() -> str:
    try:
        return _START.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""

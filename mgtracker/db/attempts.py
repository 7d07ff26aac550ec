"""How long somebody waits after wrong PINs."""

from __future__ import annotations

from mgtracker.clinical.clock import MINUTE, Instant

FREE = 3
"""So many mistakes cost nothing."""
FIRST_WAIT = 30
LONGEST_WAIT = 15 * MINUTE
"""Seconds. With six digits and four tries an hour, a guess takes years."""


def wait_after(failures: int) -> int:
    """Seconds to wait after that many wrong PINs in a row: 30 s after the third, then twice as long each."""
    if failures < FREE:
        return 0
    doublings = min(failures - FREE, LONGEST_WAIT.bit_length())
    return min(FIRST_WAIT << doublings, LONGEST_WAIT)


def still_to_wait(failures: int, last: Instant | None, now: Instant) -> int:
    """Seconds until the next try is looked at; 0: at once.

    A clock that was set back does not lock anybody out for longer: only the distance counts.
    """
    if last is None:
        return 0
    return max(0, wait_after(failures) - abs(now.seconds - last.seconds))

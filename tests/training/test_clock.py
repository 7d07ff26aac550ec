"""The simulated clock stands, and goes on; never back."""

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.training.clock import SimulatedClock

NOON = Instant.parse("2026-05-14T12:00:00+01:00")


def test_it_stands_until_it_is_moved_and_never_goes_back() -> None:
    clock = SimulatedClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.move_to(NOON.plus(60))
    assert clock.now() == NOON.plus(60)
    with pytest.raises(ValueError, match="back"):
        clock.move_to(NOON)
    assert clock.now() == NOON.plus(60)

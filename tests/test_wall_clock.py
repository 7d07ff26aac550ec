"""The machine's clock, asked in one place."""

import datetime as dt
import sys
import time

import pytest

from mgtracker.clinical.clock_moves import moved_between
from mgtracker.wall_clock import WallClock


@pytest.fixture(autouse=True)
def own_zone(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """The zone is the machine's again after the test."""
    yield
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def test_it_tells_the_time_in_whole_seconds() -> None:
    before = int(time.time())
    now = WallClock().now()
    assert before <= now.seconds <= int(time.time())


def test_it_is_read_beside_a_count_that_goes_on() -> None:
    clock = WallClock()
    one, other = clock.reading(), clock.reading()
    assert other.elapsed >= one.elapsed
    assert other.wall >= one.wall
    assert moved_between(one, other) is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux names each start")
def test_it_knows_which_start_of_the_computer_the_count_is_of() -> None:
    one, other = WallClock().reading(), WallClock().reading()
    assert one.start == other.start != ""


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is set on POSIX only")
@pytest.mark.parametrize(("zone", "offset"), [("UTC0", 0), ("XXX-5:30", 19_800), ("YYY3", -10_800)])
def test_it_keeps_this_machines_offset_and_the_same_instant(
    monkeypatch: pytest.MonkeyPatch, zone: str, offset: int
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    before = int(time.time())
    now = WallClock().now()
    assert now.offset == offset
    assert before <= now.seconds <= int(time.time())
    written = dt.datetime.fromisoformat(now.as_written())
    assert written.timestamp() == now.seconds

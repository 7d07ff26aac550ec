"""The track of decisions: what stands on it, and what finds room."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mgtracker.training.practice import Practice
from mgtracker.ui.training.track import Track
from mgtracker.ui.training.track_words import Stop, at_present, brief, stops
from tests.training.made import event, give, look, record, small, wait

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

STOPS = [Stop(f"{hour:02}:00", "bedside") for hour in range(8, 20)]
NOW = Stop("20:00", "now")
OXIDE = {"drug": "magnesium oxide", "amount": "12 mmol", "route": "oral"}


def begun(folder: Path) -> Practice:
    return Practice(small(folder), 1, "RN A")


def test_what_goes_in_is_named_before_what_was_looked_at(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    assert stops(practice) == ()
    look(practice)
    give(practice, over="15 min")
    practice.draw(["magnesium"])
    wait(practice, 10)
    [first] = stops(practice)
    assert first.text == "Thu 08:00 2 g IV push, + 2"


def test_only_where_something_was_done_is_a_stop_and_the_arrival(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    wait(practice, 10)
    wait(practice, 10)
    practice.look()
    wait(practice, 5)
    assert [stop.text for stop in stops(practice)] == ["Thu 08:00 arrived", "08:20 looked"]


def test_another_day_is_named_once(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    for _ in range(3):
        practice.look()
        wait(practice, 9 * 60)
    times = [stop.time for stop in stops(practice)]
    assert times == ["Thu 08:00", "17:00", "Fri 02:00"]


def test_once_the_case_is_over_the_last_decision_is_behind(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    wait(practice, 10)
    give(practice, over="15 min")
    assert len(stops(practice)) == 1
    practice.finish()
    assert [stop.said for stop in stops(practice)] == ["arrived", "2 g IV push"]


@pytest.mark.parametrize(
    ("kind", "keys", "said"),
    [
        ("dose", OXIDE, "12 mmol oral magnesium oxide"),
        ("dose", {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "site": "left"}, "5 g IM"),
        ("rate", {"drug": "magnesium sulfate", "line": "pump-1", "rate": "1 g/h"}, "1 g/h"),
        ("rate", {"drug": "magnesium sulfate", "line": "pump-1", "rate": "0"}, "line stopped"),
        ("fact", {"volume": "corrected"}, "facts"),
        ("review", {"rule": "order-review", "outcome": "continue"}, "entry"),
    ],
)  # fmt: skip
def test_an_entry_in_a_few_words(
    tmp_path: Path, kind: str, keys: dict[str, str], said: str
) -> None:
    assert brief(event(begun(tmp_path), kind, **keys)) == said


def test_what_is_typed_stands_where_the_clock_does(tmp_path: Path) -> None:
    practice = begun(tmp_path)
    dose = {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM"}
    assert at_present(practice, None).text == "08:00 now"
    assert at_present(practice, event(practice, "dose", **dose)).text == "08:00 5 g IM?"
    record(practice, "dose", **dose, site="left")
    assert at_present(practice, None).text == "08:00 now"


def drawn(qtbot: QtBot, width: int) -> Track:
    track = Track()
    qtbot.addWidget(track)
    track.resize(width, track.sizeHint().height())
    track.show_stops(STOPS, NOW)
    track.grab()
    return track


def test_where_there_is_room_every_decision_is_shown(
    qtbot: QtBot, put_on: Callable[..., object]
) -> None:
    left_out, texts = drawn(qtbot, 2000).shown()
    assert left_out == 0
    assert texts == tuple(stop.text for stop in (*STOPS, NOW))


def test_else_the_first_and_the_last_ones_and_how_many_are_between(
    qtbot: QtBot, put_on: Callable[..., object]
) -> None:
    track = drawn(qtbot, 500)
    left_out, texts = track.shown()
    assert 0 < left_out < len(STOPS) - 1
    assert len(texts) + left_out == len(STOPS) + 1
    assert (texts[0], texts[-1]) == ("08:00 bedside", "20:00 now")
    assert texts[1:] == tuple(stop.text for stop in (*STOPS, NOW))[1 + left_out :]
    assert "13:00 bedside" in track.accessibleDescription(), "said, though it is not seen"


def test_in_a_narrow_window_it_says_where_the_clock_stands(
    qtbot: QtBot, put_on: Callable[..., object]
) -> None:
    assert drawn(qtbot, 60).shown() == (len(STOPS), ("20:00 now",))
    empty = Track()
    qtbot.addWidget(empty)
    assert empty.shown() == (0, ())

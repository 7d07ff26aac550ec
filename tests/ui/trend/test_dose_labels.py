"""Words at doses, over records at random: none over another, none cut, none without its mark."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.ui.trend.dose_labels import dose_labels
from mgtracker.ui.trend.ink import Box, Shape, Word
from mgtracker.ui.trend.lane_ink import draw
from mgtracker.ui.trend.lane_layout import Held
from mgtracker.ui.trend.marks import NEEDLE, OTHER, Form, Mark, Standing

from .conftest import NOW, Lay

if TYPE_CHECKING:
    from mgtracker.ui.trend.lane_layout import LaneLayout

NOW_ = NOW.seconds


def dose(hours: float, amount: str = "5 g", side: str = "R", **others: object) -> Mark:
    """An injection so many hours from now."""
    start, drug = NOW_ + round(hours * HOUR), "magnesium sulfate"
    made = Mark("e", Form.INJECTION, NEEDLE, start, start, drug, "", amount, f"{amount} {side}", "")
    return replace(made, **others)


def plan(hours: float) -> Mark:
    return dose(hours, text="5 g", standing=Standing.PLANNED)


def words(lane: LaneLayout) -> list[Word]:
    seen = lane.in_sight()
    return dose_labels(lane, list(zip(seen, lane.rooms(seen), strict=True)))


def record(random: Random) -> Held:
    """Doses at any distance, some at one moment, some of other amounts, pushes among them."""
    every = random.choice((0.5, 2, 4, 6))
    given = [
        dose(
            -every * n + random.choice((0, 0, random.uniform(-1, 1))),
            random.choice(("5 g", "5 g", "5 g", "2.5 g", "10 g")),
            random.choice("LR"),
        )
        for n in range(random.randint(1, 60))
    ]
    pushes = [
        dose(-random.uniform(0, 70), "2 g", "push", form=Form.PUSH)
        for _ in range(random.randint(0, 4))
    ]
    ahead = [plan(every * n + random.uniform(-1, 1)) for n in range(random.randint(0, 12))]
    past = sorted((m for m in (*given, *pushes) if m.start <= NOW_), key=lambda m: m.start)
    return Held(tuple(past), tuple(ahead))


@pytest.mark.parametrize("seed", range(60))
def test_no_words_touch_and_each_stands_at_its_mark(lay: Lay, seed: int) -> None:
    random = Random(seed)
    held = record(random)
    lane = lay(held, random.choice((240, 560, 752, 1290)), random.choice((1, 3, 7)))
    found, seen = words(lane), lane.in_sight()
    for n, one in enumerate(found):
        assert not any(one.rect.intersects(other.rect) for other in found[n + 1 :]), one.text
        assert one.rect.left() >= 0
        assert one.rect.right() <= lane.frame.width
        near = [mark for mark in seen if _is_at(lane, mark, one)]
        assert near, f"{one.text} stands at no mark"
        assert any(one.text == mark.text or one.text.endswith(mark.amount) for mark in near)
    signs = [one for one in draw(lane) if isinstance(one, Shape | Box)]
    assert len(signs) == len(seen), "every mark is drawn, whatever becomes of its words"


def _is_at(lane: LaneLayout, mark: Mark, word: Word) -> bool:
    left, right = lane.sides(mark)
    gap = lane.look.theme.space.s8
    return word.rect.left() <= right + gap and left - gap <= word.rect.right()


def test_the_words_are_as_long_as_all_of_a_run_have_room_for(lay: Lay) -> None:
    def said(every: float) -> list[str]:
        held = Held(tuple(dose(-every * n, side="LR"[n % 2]) for n in range(9, 0, -1)))
        return [one.text for one in words(lay(held, 752, 3))]

    assert said(7) == ["5 g R", "5 g L"] * 4 + ["5 g R"]
    assert said(4) == ["5 g"] * 9
    assert said(1.5) == ["9 doses of 5 g"]


def test_the_words_of_two_doses_lean_away_from_each_other(lay: Lay) -> None:
    lane = lay(Held((dose(-8, side="L"), dose(-4))), 752, 3)
    first, last = words(lane)
    assert (first.text, last.text) == ("5 g L", "5 g R")
    middles = [sum(lane.sides(mark)) / 2 for mark in lane.held.marks]
    assert first.rect.center().x() < middles[0] < first.rect.right()
    assert last.rect.left() < middles[1] < last.rect.center().x()


def test_of_unequal_doses_the_newest_and_the_rarest_are_worded_first(lay: Lay) -> None:
    amounts = ["5 g"] * 6 + ["2 g"] + ["5 g"] * 6
    held = Held(tuple(dose(n - 13, amount) for n, amount in enumerate(amounts)))
    found = words(lay(held, 752, 3))
    assert found[0].text == "5 g R"
    under = {one.text for one in found[1:]}
    assert "2 g" in under
    assert len(found) < len(amounts)


def test_a_plan_is_worded_from_now_on_and_makes_room_for_what_is_typed(lay: Lay) -> None:
    held = Held((dose(-5),), tuple(plan(4 * n) for n in range(1, 6)))
    lane = lay(held, 752, 3)
    now = lane.frame.x(NOW_)
    found = words(lane)
    assert len(found) == 6
    assert not any(one.rect.left() < now < one.rect.right() for one in found)
    typed = lay(replace(held, ghosts=(dose(0),)), 752, 3)
    assert [one.text for one in words(typed)] == ["5 g R"]


@pytest.mark.parametrize("every", [2, 6, 24])
def test_the_words_of_a_dose_being_typed_are_whole_or_not_there(lay: Lay, every: float) -> None:
    """By mouth, in the lowest row: under the mark there is no room."""
    by_mouth = {"form": Form.OTHER, "lane": OTHER, "drug": "magnesium oxide", "text": "12 mmol"}
    given = tuple(dose(-every * n, "12 mmol", **by_mouth) for n in range(9, -1, -1))
    ahead = tuple(replace(plan(every * n), **by_mouth) for n in range(1, 5))
    ghost = dose(0, "12 mmol", **(by_mouth | {"text": "magnesium oxide 12 mmol"}))
    lane = lay(Held(given, ahead, ghosts=(ghost,)), 752, 3)
    for one in (one for one in draw(lane) if isinstance(one, Word)):
        assert one.rect.bottom() <= lane.frame.height, one.text

"""`mgtracker prove`: each planned dose with its sums and how early it could come."""

from __future__ import annotations

import pytest

from tests.cli.conftest import WELL, Run, Write

ORDER = """
[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "order"
id = "{id}"
drug = "magnesium sulfate"
amount = "{amount}"
route = "IM"
every = "4 h"
count = {count}
"""


def order(identity: str = "o1", amount: str = "5 g", count: int = 7) -> str:
    return ORDER.format(id=identity, amount=amount, count=count)


def test_every_dose_with_its_sums_and_its_slack(run: Run, write: Write) -> None:
    [found] = run("prove", write(WELL, order()), "--json").document["orders"]
    assert (found["id"], found["at"], found["level"]) == ("o1", "2026-03-01T00:00:00Z", "ok")
    assert [dose["number"] for dose in found["doses"]] == list(range(1, 8))
    last = found["doses"][-1]
    assert last == {
        "number": 7,
        "at": "2026-03-02T00:00:00Z",
        "end_at": "2026-03-02T00:00:00Z",
        "amount_g": 5.0,
        "level": "ok",
        "slack_s": 0,
        "sums": [
            {
                "rule": "cap-24h",
                "window_h": 24,
                "sum_g": 30.0,
                "sum_at": "2026-03-02T00:00:00Z",
                "level": "ok",
                "crosses_at": None,
            }
        ],
    }
    assert [dose["slack_s"] for dose in found["doses"][:6]] == [None] * 6
    exact = [one["message"] for one in found["findings"] if one["level"] == "info"]
    assert exact[0].startswith("lands exactly on 30 g.")


def test_an_order_over_the_cap_stops_and_says_where(run: Run, write: Write) -> None:
    case = write(WELL, order(amount="10 g", count=6))
    [found] = run("prove", case, "--json").document["orders"]
    assert found["level"] == "stop"
    crossed = [dose["sums"][0]["crosses_at"] for dose in found["doses"]]
    assert crossed[:3] == [None] * 3
    assert crossed[3:5] == ["2026-03-01T12:00:00Z", "2026-03-01T16:00:00Z"]


def test_one_of_several_and_each_beside_the_ones_before_it(run: Run, write: Write) -> None:
    case = write(WELL, order("a", count=2), order("b", count=1))
    both = run("prove", case, "--json").document["orders"]
    assert [one["id"] for one in both] == ["a", "b"]
    assert both[1]["doses"][0]["sums"][0]["sum_g"] == 15
    [one] = run("prove", case, "--order", "b", "--json").document["orders"]
    assert one == both[1]


def test_for_people_it_says_how_early_each_may_come(run: Run, write: Write) -> None:
    told = run("prove", write(WELL, order()))
    assert told.code == 0
    assert "dose 6 at 2026-03-01T20:00:00Z, cap-24h 30 g; as early as you like" in told.out
    assert "dose 7 at 2026-03-02T00:00:00Z, cap-24h 30 g; not early" in told.out


@pytest.mark.parametrize(
    "verb", [("prove",), ("check", "--dose", "5 g IM", "--at", "2026-03-01T04:00:00Z")]
)
def test_an_order_that_nobody_wrote_is_refused(
    run: Run, write: Write, verb: tuple[str, ...]
) -> None:
    name, *more = verb
    told = run(name, write(WELL, order()), *more, "--order", "o2")
    assert told.code == 2
    assert "'o2' is not an order of" in told.complaint
    assert "known: o1" in told.complaint

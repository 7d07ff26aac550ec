"""Lines: the planned end, the bag that runs out, and the clearance that expires."""

from __future__ import annotations

from tests.clinical.judge.builder import (
    Loose,
    Time,
    dose,
    event,
    fact,
    named,
    order,
    protocol_with,
    rate,
)
from tests.clinical.schedule.asked import items, outstanding, states

BAG = "20 g in 500 mL"


def bag(at: Time, *events: Loose) -> list[tuple[str, str]]:
    return [
        (one[1], one[3])
        for one, due in zip(
            items("infusion-end", at, *events),
            [d for d in outstanding(at, *events) if d.rule == "infusion-end"],
            strict=True,
        )
        if due.task == "container"
    ]


class TestEnd:
    def test_half_an_hour_before_and_a_quarter_after(self) -> None:
        run = rate("1 g/h", 0, until=8)
        found = states("infusion-end", "pump-1", run, at=("7:29", "7:30", "8:14", "8:15"))
        assert found == ["upcoming", "due", "due", "overdue"]

    def test_until_something_is_charted_on_the_line(self) -> None:
        run = rate("1 g/h", 0, until=8)
        assert items("infusion-end", 9, run, rate("0", "8:02")) == []
        longer = rate("1 g/h", "7:50", until=12)
        assert items("infusion-end", 8, run, longer)[0][2] == "11:30"
        assert items("infusion-end", 8, run, rate("1 g/h", 7)) == []

    def test_the_end_of_its_order_where_the_rate_has_none(self) -> None:
        ordered = named("o", order("1 g/h", 0, line="pump-1", **{"for": "24 h"}))
        assert items("infusion-end", 1, ordered, rate("1 g/h", "0:10", order="o"))[0][2] == "23:40"

    def test_the_end_of_the_order_that_a_rate_without_a_name_goes_on_with(self) -> None:
        ordered = named("o", order("1 g/h", 0, line="pump-1", **{"for": "24 h"}))
        begun = (ordered, rate("1 g/h", "0:10"))
        assert items("infusion-end", 1, *begun)[0][2] == "23:40"
        assert items("infusion-end", 3, *begun, rate("2 g/h", 2))[0][2] == "23:40"
        other = rate("1 g/h", 1, line="pump-2")
        assert [one[0] for one in items("infusion-end", 2, *begun, other)] == ["pump-1"]

    def test_stopped_and_started_again_it_is_of_its_order_until_that_was_to_end(self) -> None:
        ordered = named("o", order("1 g/h", 0, line="pump-1", **{"for": "4 h"}))
        begun = (ordered, rate("1 g/h", 0, order="o"), rate("0", 2))
        assert items("infusion-end", 3, *begun, rate("1 g/h", "2:10"))[0][2:] == ("3:30", "4:15")
        changed = (rate("1 g/h", "2:10"), rate("2 g/h", 5))
        assert items("infusion-end", 6, *begun, *changed)[0][2] == "3:30"
        assert items("infusion-end", 6, *begun, rate("1 g/h", 4)) == []
        assert items("infusion-end", 3, *begun, rate("1 g/h", "2:10", order="another")) == []

    def test_on_the_line_it_was_moved_to(self) -> None:
        ordered = named("o", order("1 g/h", 0, line="pump-1", **{"for": "4 h"}))
        moved = rate("1 g/h", 2, line="pump-2", order="o")
        events = (ordered, rate("1 g/h", 0), rate("0", 2), moved)
        slower = rate("0.5 g/h", 3, line="pump-2")
        assert [one[2] for one in items("infusion-end", 3, *events, slower)] == ["3:30"]
        anew = (rate("0", "3:10", line="pump-2"), rate("1 g/h", "3:20", line="pump-2"))
        assert items("infusion-end", "3:30", *events, slower, *anew)[0][2] == "3:30"

    def test_when_its_order_was_stopped_and_the_line_runs_on(self) -> None:
        ordered = named("o", order("1 g/h", 0, line="pump-1", **{"for": "24 h"}))
        stop = event("order-stop", 5, target="o", reason="level reached")
        for run in (rate("1 g/h", 0, order="o"), rate("1 g/h", 0, until=24, order="o")):
            found = states("infusion-end", "pump-1", ordered, run, stop, at=(5, "5:14", "5:15"))
            assert found == ["due", "due", "overdue"]
            assert items("infusion-end", 6, ordered, run, stop, rate("0", "5:20")) == []
        sooner = rate("1 g/h", 0, until=3, order="o")
        assert items("infusion-end", 6, ordered, sooner, stop)[0][3] == "3:15"

    def test_not_of_another_drug(self) -> None:
        calcium = event(
            "rate",
            0,
            line="pump-2",
            drug="calcium gluconate",
            rate="1 g/h",
            until="2026-03-01T08:00:00+00:00",
        )
        assert items("infusion-end", 9, calcium) == []


class TestBag:
    def test_it_runs_out_by_volume_and_rate(self) -> None:
        run = rate("1 g/h", 0, product=BAG)
        found = states("infusion-end", "pump-1", run, at=("18:59", 19, "19:59", 20))
        assert found == ["upcoming", "due", "due", "overdue"]
        [due] = [d for d in outstanding(1, run) if d.rule == "infusion-end"]
        assert (due.task, due.target, due.parenteral) == ("container", "pump-1", True)
        assert due.overdue.seconds - due.due.seconds == 15 * 60

    def test_another_rate_takes_what_is_left(self) -> None:
        faster = (rate("1 g/h", 0, product=BAG), rate("2 g/h", 10, product=BAG))
        assert bag(11, *faster) == [("upcoming", "15:00")]
        unsaid = (rate("1 g/h", 0, product=BAG), rate("2 g/h", 10))
        assert bag(11, *unsaid) == [("upcoming", "15:00")]

    def test_a_pause_takes_nothing(self) -> None:
        paused = (rate("1 g/h", 0, product=BAG), rate("0", 10), rate("1 g/h", 12, product=BAG))
        assert bag(13, *paused) == [("upcoming", "22:00")]
        assert bag(11, *paused[:2]) == []

    def test_a_new_bag_is_hung_where_that_is_said_or_the_old_one_was_dry(self) -> None:
        new = (rate("1 g/h", 0, product=BAG), rate("1 g/h", 19, product=BAG, new_bag=True))
        assert bag(19, *new) == [("upcoming", "39:00")]
        early = (rate("1 g/h", 0, product=BAG), rate("2 g/h", "18:59", product=BAG))
        assert bag(19, *early) == [("due", "19:29")]
        late = (rate("1 g/h", 0, product=BAG), rate("1 g/h", 21, product=BAG))
        assert bag(22, *late) == [("upcoming", "41:00")]

    def test_a_rate_charted_again_unchanged_hangs_none(self) -> None:
        hourly = [rate("1 g/h", hour, product=BAG) for hour in range(20)]
        assert bag(19, *hourly) == [("due", "20:00")]
        unsaid = (rate("1 g/h", 0, product=BAG), rate("1 g/h", 5))
        assert bag(6, *unsaid) == [("upcoming", "20:00")]

    def test_another_product_is_another_bag_or_an_unknown_one(self) -> None:
        first = rate("1 g/h", 0, product=BAG)
        assert bag(5, first, rate("1 g/h", 4, product="10 g in 250 mL")) == [("upcoming", "14:00")]
        assert bag(5, first, rate("1 g/h", 4, product="20 % injection")) == []

    def test_not_if_the_line_ends_before(self) -> None:
        assert bag(1, rate("1 g/h", 0, product=BAG, until=20)) == []
        assert bag(1, rate("1 g/h", 0, product=BAG, until="20:01")) == [("upcoming", "20:00")]

    def test_a_dry_bag_that_nobody_charted_anew_stays_overdue(self) -> None:
        run = rate("1 g/h", 0, product=BAG)
        assert bag(30, run) == [("overdue", "20:00")]
        assert bag(30, run, rate("2 g/h", 25)) == [("overdue", "20:00")]

    def test_no_volume_no_item(self) -> None:
        assert bag(1, rate("1 g/h", 0)) == []


class TestStandingStill:
    ORDER = named("o", order("1 g/h", 0, line="pump-1", **{"for": "24 h"}))
    RUN = rate("1 g/h", 0, order="o")

    def test_a_pause_is_asked_about_until_it_goes_on_or_stops(self) -> None:
        paused = (rate("1 g/h", 0, until=24), rate("0", 2, until=24))
        at = ("2:29", "2:30", "2:59", 3, 30)
        found = states("infusion-paused", "pump-1", *paused, at=at)
        assert found == ["upcoming", "due", "due", "overdue", "overdue"]
        assert items("infusion-paused", 4, *paused, rate("1 g/h", "3:30", until=24)) == []
        assert items("infusion-paused", 4, *paused, rate("0", "3:30")) == []
        [due] = [d for d in outstanding(3, *paused) if d.task == "pause"]
        assert (due.target, due.parenteral, due.due) == ("pump-1", True, due.overdue)

    def test_a_stop_while_its_order_goes_on(self) -> None:
        stopped = (self.ORDER, self.RUN, rate("0", 6))
        assert items("infusion-paused", 7, *stopped) == [("pump-1", "overdue", "6:30", "7:00")]
        ended = event("order-stop", 7, target="o", reason="level reached")
        assert items("infusion-paused", 8, *stopped, ended) == []
        endless = named("o", order("1 g/h", 0, line="pump-1"))
        assert items("infusion-paused", 7, endless, self.RUN, rate("0", 6)) != []

    def test_a_pause_of_an_order_that_was_stopped_is_none(self) -> None:
        paused = rate("0", 2, until=24, order="o")
        ended = event("order-stop", 3, target="o", reason="level reached")
        assert items("infusion-paused", 4, self.ORDER, self.RUN, paused) != []
        assert items("infusion-paused", 4, self.ORDER, self.RUN, paused, ended) == []

    def test_at_its_planned_end_it_is_over(self) -> None:
        assert items("infusion-paused", 26, self.ORDER, self.RUN, rate("0", "23:30")) == []
        assert items("infusion-paused", 26, self.ORDER, self.RUN, rate("0", "23:29")) != []
        assert items("infusion-paused", 26, rate("1 g/h", 0, until=24), rate("0", 6)) == []

    def test_the_longest_time_before_the_end_is_what_counts_as_its_end(self) -> None:
        task = '[[rules.task]]\nkind = "infusion-end"\n'
        later = task + 'opens_before = "10 min"\noverdue_after = "15 min"\n\n'
        two = protocol_with((task, later + task))
        stop = rate("0", "23:30")
        assert items("infusion-paused", 26, self.ORDER, self.RUN, stop, protocol=two) == []

    def test_each_run_of_an_order_is_to_run_its_own_time(self) -> None:
        twice = named("o", order("1 g/h", 0, every="24 h", count=2, **{"for": "12 h"}))
        begun = (twice, self.RUN)
        assert items("infusion-paused", 14, *begun, rate("0", 12)) == []
        assert items("infusion-paused", 14, *begun, rate("0", 11)) != []
        held = event("not-given", 24, order="o", reason="held")
        assert items("infusion-paused", 26, *begun, rate("0", 11), held) != []

    def test_not_of_another_line_or_another_drug(self) -> None:
        other = (rate("1 g/h", 1, line="pump-2"), rate("0", 2, line="pump-2"))
        assert items("infusion-paused", 4, self.ORDER, self.RUN, *other) == []
        calcium = {"drug": "calcium gluconate", "line": "pump-2"}
        paused = (rate("1 g/h", 0, 24, **calcium), rate("0", 1, 24, **calcium))
        assert items("infusion-paused", 4, *paused) == []
        doses = named("d", order("5 g", 0, "IM", every="4 h"))
        given = dose("5 g", "IM", 0, order="d")
        assert items("infusion-paused", 4, doses, given, rate("1 g/h", 1), rate("0", 2)) == []


class TestClearance:
    KNOWN = fact(0, creatinine_clearance="85 mL/min")

    def test_twelve_hours_before_it_expires(self) -> None:
        run = rate("1 g/h", 1)
        found = states(
            "renal-contraindication", "creatinine_clearance", self.KNOWN, run, at=(35, 36, 48)
        )
        assert found == ["upcoming", "due", "overdue"]
        again = fact(40, creatinine_clearance="80 mL/min")
        assert items("renal-contraindication", 41, self.KNOWN, run, again)[0][2] == "76:00"

    def test_never_stated_is_due_when_it_begins(self) -> None:
        assert items("renal-contraindication", 1, rate("1 g/h", 1)) == [
            ("creatinine_clearance", "overdue", "-11:00", "1:00")
        ]
        planned = order("5 g", 0, "IM", first="2026-03-01T06:00:00+00:00")
        assert items("renal-contraindication", 1, planned)[0][1:] == ("due", "-6:00", "6:00")

    def test_nobody_is_asked_once_the_course_is_charted_as_over(self) -> None:
        run = rate("1 g/h", 1)
        assert items("renal-contraindication", 60, self.KNOWN, run) != []
        assert items("renal-contraindication", 60, self.KNOWN, run, rate("0", 55)) == []
        assert items("renal-contraindication", 2, dose("2 g", "IV", 1)) == []
        ordered = named("o", order("5 g", 0, "IM", every="4 h", count=2))
        first = dose("5 g", "IM", 0, order="o", site="left")
        second = dose("5 g", "IM", 4, order="o", site="right")
        assert items("renal-contraindication", 5, ordered, first) != []
        assert items("renal-contraindication", 5, ordered, first, second) == []

    def test_not_for_a_course_that_is_over_by_then(self) -> None:
        assert items("renal-contraindication", 10, self.KNOWN, rate("1 g/h", 1, until=47)) == []
        assert items("renal-contraindication", 10, self.KNOWN, rate("1 g/h", 1, until=48)) != []
        assert items("renal-contraindication", 50, self.KNOWN, dose("2 g", "IV", 1)) == []
        assert items("renal-contraindication", 50, self.KNOWN) == []

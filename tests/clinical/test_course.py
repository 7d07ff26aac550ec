"""The journal replayed: what was true, given and known at any instant."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.course import CANDIDATE, STRIKE_OUT, Course, Given
from mgtracker.clinical.events import (
    PARENTERAL,
    Bedside,
    Candidate,
    Dose,
    Entry,
    Fact,
    Labs,
    Order,
    Patient,
    Rate,
    Void,
)
from mgtracker.clinical.exposure import Span
from mgtracker.clinical.quantity import DRUGS
from tests.clinical.journal import at, by_the_clock, course, dose, entries, entry, event, rate
from tests.clinical.judge import builder

SULFATE = DRUGS["magnesium sulfate"]
OXIDE = DRUGS["magnesium oxide"]
G_PER_H = Fraction(1000, HOUR)
LAST = 30
"""Random journals live in the first seconds after the morning."""


def order(hours: float = 0, **keys: Any) -> Any:
    return event("order", hours, drug="magnesium sulfate", amount="5 g", route="IM", **keys)


def void(target: str, hours: float | Instant = 0) -> Any:
    return event("void", hours, target=target, reason="wrong patient")


def ids(found: Sequence[Entry | Given]) -> list[str]:
    return [one.id if isinstance(one, Entry) else one.entry.id for one in found]


def stretches(
    found: Sequence[Given],
) -> list[tuple[str, str, str, int, int | None, Fraction, Fraction]]:
    return [
        (g.entry.id, g.drug.name, g.route, g.start, g.end, g.mg, g.mg_per_second) for g in found
    ]


# Random journals ------------------------------------------------------------------------------------

SECONDS = st.integers(0, LAST).map(lambda seconds: at(0, seconds))


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    when = draw(SECONDS)
    route = draw(st.sampled_from(["IM", "IV", "oral"]))
    salts = ["magnesium sulfate", *(["magnesium oxide"] if route == "oral" else [])]
    keys: dict[str, Any] = {"drug": draw(st.sampled_from(salts))}
    if route == "IV" and draw(st.booleans()):
        keys["over"] = f"{draw(st.integers(1, 20))} s"
    found = dose(when, f"{draw(st.integers(1, 9))} mmol", route, **keys)
    assert isinstance(found, Dose)
    return found


@st.composite
def line_rates(draw: st.DrawFn) -> Rate:
    when = draw(SECONDS)
    keys = {}
    if draw(st.booleans()):
        keys["until"] = when.plus(draw(st.integers(1, 20))).as_written()
    text = draw(st.sampled_from(["0", "1 g/h", "2 g/h", "3 g/h"]))
    found = rate(when, text, draw(st.sampled_from(["a", "b"])), **keys)
    assert isinstance(found, Rate)
    return found


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    keys = {
        "pregnant": st.booleans(),
        "weight": st.integers(40, 99).map("{} kg".format),
        "volume": st.sampled_from(["corrected", "depleted"]),
    }
    found = event("fact", draw(SECONDS), **draw(st.fixed_dictionaries({}, optional=keys)))
    assert isinstance(found, Fact)
    return found


@st.composite
def journals(draw: st.DrawFn) -> list[Entry]:
    """Doses, rates and facts, some of them written down late, some struck out."""
    events = draw(st.lists(st.one_of(doses(), line_rates(), line_rates(), facts()), max_size=7))
    late = [draw(st.sampled_from([0, 0, 0, 1, 10])) for _ in events]
    found = [
        entry(one, f"e{place}", one.at.plus(lag))
        for place, (one, lag) in enumerate(zip(events, late, strict=True), 1)
    ]
    if found and draw(st.booleans()):
        target = draw(st.sampled_from(found))
        when = target.recorded_at.plus(draw(st.integers(0, 10)))
        found.append(entry(void(target.id, when), "v"))
    return by_the_clock(found)


# References ----------------------------------------------------------------------------------------


def live_by_hand(found: Sequence[Entry]) -> list[Entry]:
    targets = {one.event.target for one in found if isinstance(one.event, Void)}
    counted = [one for one in found if one.id not in targets]
    return sorted(counted, key=lambda e: (e.at.seconds, e.position))


def line_speed(found: Sequence[Entry], line: str, second: int) -> Fraction:
    """How fast a line runs just after a second: the last rate set by then, unless its stop has passed."""
    speed = Fraction(0)
    for one in live_by_hand(found):
        what = one.event
        if isinstance(what, Rate) and what.line == line and what.at.seconds <= second:
            stopped = what.until is not None and what.until.seconds <= second
            speed = Fraction(0) if stopped else what.mg_per_second
    return speed


class TestFacts:
    def test_a_fact_holds_from_its_time_until_the_next_that_speaks_of_it(self) -> None:
        known = course(
            event("fact", 1, weight="70 kg", pregnant=False),
            event("fact", 3, weight="68 kg"),
        )
        assert known.fact("weight", at(0)) is None
        assert known.fact("weight", at(1, -1)) is None
        for moment, text in (
            (at(1), "70 kg"),
            (at(3, -1), "70 kg"),
            (at(3), "68 kg"),
            (at(99), "68 kg"),
        ):
            found = known.fact("weight", moment)
            assert found is not None
            assert found.value.text == text
        pregnant = known.fact("pregnant", at(99))
        assert pregnant is not None
        assert (pregnant.value, pregnant.at, pregnant.entry.id) == (False, at(1), "e1")

    def test_of_two_facts_of_one_second_the_later_written_holds(self) -> None:
        first, second = event("fact", 1, weight="70 kg"), event("fact", 1, weight="7 kg")
        late = Course([entry(first, "a", at(2), 2), entry(second, "b", at(1), 1)])
        same = Course([entry(first, "a", at(1), 2), entry(second, "b", at(1), 1)])
        set_back = Course([entry(first, "a", at(1), 2), entry(second, "b", at(2), 1)])
        for known in (late, same, set_back):
            found = known.fact("weight", at(5))
            assert found is not None
            assert found.value.text == "70 kg"

    def test_the_bedside_and_the_laboratory_are_asked_alike(self) -> None:
        known = course(
            event("bedside", 1, reflex="present", respiratory_rate=18),
            event("bedside", 2, respiratory_rate=0),
            event("labs", 1, magnesium="0.42 mmol/L", calcium="1.7 mmol/L"),
            event("labs", 4, magnesium="0.6 mmol/L"),
        )
        assert known.bedside("reflex", at(0.5)) is None
        assert known.bedside("qtc", at(9)) is None
        reflex, breaths = known.bedside("reflex", at(3)), known.bedside("respiratory_rate", at(3))
        assert reflex is not None
        assert breaths is not None
        assert (reflex.value, reflex.at) == ("present", at(1))
        assert (breaths.value, breaths.at) == (0, at(2))
        assert known.lab("pth", at(9)) is None
        magnesium, calcium = known.lab("magnesium", at(4)), known.lab("calcium", at(4))
        assert magnesium is not None
        assert calcium is not None
        assert (magnesium.value.text, magnesium.at) == ("0.6 mmol/L", at(4))
        assert (calcium.value.text, calcium.at) == ("1.7 mmol/L", at(1))

    @given(journals(), st.sampled_from(["pregnant", "weight", "volume"]), SECONDS)
    def test_a_fact_is_the_last_that_speaks_of_it_by_then(
        self, found: list[Entry], key: str, moment: Instant
    ) -> None:
        expected = None
        for one in live_by_hand(found):
            if isinstance(one.event, Fact) and one.at <= moment:
                value = getattr(one.event, key)
                expected = expected if value is None else (value, one.at, one)
        known = Course(found).fact(key, moment)
        assert (None if known is None else (known.value, known.at, known.entry)) == expected

    def test_the_patient_is_as_last_stated(self) -> None:
        assert course(dose()).patient is None
        told = course(
            event("patient", 2, name="Sample, Ada", mrn="S-0001"),
            event("patient", 1, name="Unknown", mrn="S-0001"),
        )
        assert told.patient == Patient(at(2), "Sample, Ada", "S-0001")


class TestStrikingOut:
    def test_a_struck_dose_is_kept_and_no_longer_counted(self) -> None:
        known = course(dose(0), dose(4), void("e1", 5))
        assert ids(known.given) == ["e2"]
        assert ids(known.live) == ["e2", "e3"]
        assert ids(known.entries) == ["e1", "e2", "e3"]
        assert {target: by.id for target, by in known.struck.items()} == {"e1": "e3"}
        kept = known.entry("e1")
        assert kept is not None
        assert kept.event == dose(0)
        assert known.entry("e9") is None

    def test_a_struck_fact_lets_the_one_before_it_hold_again(self) -> None:
        known = course(
            event("fact", 1, weight="70 kg"), event("fact", 2, weight="7 kg"), void("e2", 3)
        )
        found = known.fact("weight", at(9))
        assert found is not None
        assert found.value.text == "70 kg"

    def test_a_struck_stop_lets_the_line_run_on(self) -> None:
        known = course(rate(0), rate(2, "0"), void("e2", 3))
        assert [(g.start, g.end) for g in known.given] == [(at(0).seconds, None)]

    @given(journals())
    def test_what_counts_is_what_was_not_struck(self, found: list[Entry]) -> None:
        known = Course(found)
        assert list(known.live) == live_by_hand(found)
        without = Course([one for one in live_by_hand(found) if not isinstance(one.event, Void)])
        assert stretches(known.given) == stretches(without.given)

    def test_a_strike_out_not_yet_written_strikes_nothing(self) -> None:
        known = Course([entry(dose(0), "d", position=1), entry(void("d", 5), "v", position=2)])
        assert ids(known.as_known_at(at(5, -1)).given) == ["d"]
        assert ids(known.as_known_at(at(5)).given) == []


class TestKnownAtAndAt:
    LATE = (
        entry(dose(1), "late", at(6), 3),
        entry(dose(2), "prompt", at(2), 1),
        entry(dose(8), "planned", at(3), 2),
        entry(void("prompt", 7), "void", at(7), 4),
    )

    @pytest.mark.parametrize(
        ("hours", "known"),
        [(1, []), (2, ["prompt"]), (3, ["prompt", "planned"]), (6, ["prompt", "planned", "late"])],
    )
    def test_known_at_leaves_out_what_was_written_later(self, hours: int, known: list[str]) -> None:
        assert ids(Course(self.LATE).as_known_at(at(hours)).entries) == known
        if known:
            assert ids(Course(self.LATE).as_known_at(at(hours, -1)).entries) == known[:-1]

    def test_up_to_leaves_out_what_happened_later_but_keeps_strike_outs(self) -> None:
        now = Course(self.LATE)
        assert ids(now.up_to(at(1, -1)).entries) == ["void"]
        assert ids(now.up_to(at(1)).entries) == ["late", "void"]
        assert ids(now.up_to(at(2)).live) == ["late", "void"]
        assert ids(now.up_to(at(8)).live) == ["late", "void", "planned"]

    def test_up_to_a_time_after_which_nothing_happened_it_is_the_same_course(self) -> None:
        now = Course(self.LATE)
        assert now.up_to(at(8)) is now  # what was worked out is not worked out again
        assert now.up_to(at(8, -1)) is not now

    def test_entries_stand_in_the_order_they_were_written(self) -> None:
        assert ids(Course(reversed(self.LATE)).entries) == ["prompt", "planned", "late", "void"]

    def test_entries_of_one_second_stand_by_their_place(self) -> None:
        known = Course([entry(dose(0), "b", position=2), entry(dose(0), "a", position=1)])
        assert ids(known.entries) == ids(known.live) == ids(known.given) == ["a", "b"]

    @given(journals(), SECONDS)
    def test_both_are_plain_filters(self, found: list[Entry], moment: Instant) -> None:
        known = Course(found)
        assert ids(known.as_known_at(moment).entries) == [
            one.id for one in known.entries if one.recorded_at.seconds <= moment.seconds
        ]
        assert ids(known.up_to(moment).entries) == [
            one.id
            for one in known.entries
            if one.at.seconds <= moment.seconds or isinstance(one.event, Void)
        ]


class TestBefore:
    @pytest.mark.hazard("H-04")
    def test_a_late_entry_is_judged_by_what_was_written_at_its_own_time(self) -> None:
        found = by_the_clock(
            [
                entry(dose(2), "late", at(6)),
                entry(dose(1), "before", at(1)),
                entry(dose(1.5), "charted later", at(3)),
                entry(dose(2), "same second", at(2)),
                entry(dose(4), "after", at(4)),
                entry(dose(5), "planned ahead", at(1)),
                entry(void("before", 5), "void", at(5)),
            ]
        )
        known, late = Course(found), found[0]
        assert ids(known.before(late).live) == ["before", "same second"]

    def test_of_one_second_only_the_earlier_places_come_before(self) -> None:
        found = entries([dose(1), dose(1), dose(1)])
        known = Course(found)
        assert [ids(known.before(one).entries) for one in found] == [[], ["e1"], ["e1", "e2"]]

    def test_what_was_written_after_a_dose_planned_ahead_is_left_out(self) -> None:
        planned = entry(dose(5), "planned", at(1), 1)
        known = Course([planned, entry(dose(3), "between", at(3), 2)])
        assert ids(known.before(planned).entries) == []


class TestLines:
    def test_a_rate_holds_until_the_next_of_its_line(self) -> None:
        known = course(
            rate(0, "1 g/h"), rate(2, "2 g/h"), rate(3, "0"), rate(2.5, "4 g/h", "other")
        )
        hours = [
            (g.start - at().seconds, g.end, g.mg, g.mg_per_second / G_PER_H) for g in known.given
        ]
        assert hours == [
            (0, at(2).seconds, 2000, 1),
            (2 * HOUR, at(3).seconds, 2000, 2),
            (2.5 * HOUR, None, 0, 4),
        ]
        assert {line: ids(found) for line, found in known.lines.items()} == {
            "pump": ["e1", "e2", "e3"],
            "other": ["e4"],
        }

    def test_a_planned_stop_ends_it_when_it_comes_first(self) -> None:
        stop = at(4).as_written()
        for change, end, mg in ((5, 4, 4000), (4, 4, 4000), (3, 3, 3000)):
            known = course(rate(0, until=stop), rate(change, "0"))
            assert [(g.end, g.mg) for g in known.given] == [(at(end).seconds, mg)]

    def test_a_line_that_stopped_as_planned_does_not_start_again_by_itself(self) -> None:
        known = course(rate(0, "1 g/h"), rate(2, "2 g/h", until=at(3).as_written()))
        assert [(g.end, g.mg) for g in known.given] == [
            (at(2).seconds, 2000),
            (at(3).seconds, 2000),
        ]
        assert known.running(at(3)) == ()

    def test_a_line_can_be_started_again(self) -> None:
        known = course(rate(0), rate(1, "0"), rate(3))
        assert [(g.start, g.end) for g in known.given] == [
            (at(0).seconds, at(1).seconds),
            (at(3).seconds, None),
        ]

    def test_a_rate_replaced_in_its_own_second_gave_nothing(self) -> None:
        known = course(rate(0, "9 g/h"), rate(0, "1 g/h"))
        assert [(g.entry.id, g.mg_per_second / G_PER_H) for g in known.given] == [("e2", 1)]

    def test_a_stretch_is_iv_and_is_what_exposure_sums(self) -> None:
        (found,) = course(rate(0, "1 g/h", until=at(1).as_written())).given
        start = at(0).seconds
        assert (found.route, found.drug) == ("IV", SULFATE)
        assert found.span == Span(start, start + HOUR, Fraction(1000), G_PER_H, "e1")

    def test_a_dose_is_at_once_or_spread_over_its_time(self) -> None:
        im, push = course(dose(0), dose(1, "2 g", "IV", over="15 min")).given
        start = at(1).seconds
        assert im.span == Span(at(0).seconds, at(0).seconds, Fraction(5000), Fraction(0), "e1")
        assert push.span == Span(start, start + 900, Fraction(2000), Fraction(20, 9), "e2")
        assert (im.route, push.route) == ("IM", "IV")

    @pytest.mark.parametrize("route", ["IM", "subcut", "oral"])
    def test_a_dose_that_is_not_iv_counts_whole_at_its_time_however_long_it_took(
        self, route: str
    ) -> None:
        (found,) = course(dose(0, "12 mmol", route, over="15 min")).given
        assert (found.start, found.end, found.mg_per_second) == (at(0).seconds, at(0).seconds, 0)
        assert found.mg == 12 * Fraction("246.47")

    def test_what_runs_includes_its_first_second_and_not_its_last(self) -> None:
        known = course(
            rate(1, until=at(3).as_written()), dose(0, "2 g", "IV", over="3 h"), rate(2, line="b")
        )
        assert ids(known.running(at(1, -1))) == []
        assert ids(known.running(at(1))) == ["e1"]
        assert ids(known.running(at(2))) == ["e1", "e3"]
        assert ids(known.running(at(3, -1))) == ["e1", "e3"]
        assert ids(known.running(at(3))) == ["e3"]

    @given(journals(), st.sampled_from(["a", "b"]))
    def test_every_second_a_line_runs_as_last_set(self, found: list[Entry], line: str) -> None:
        known = Course(found)
        own = [
            g for g in known.given if isinstance(g.entry.event, Rate) and g.entry.event.line == line
        ]
        for second in range(at().seconds, at(0, LAST + 25).seconds):
            now = [g for g in own if g.start <= second and (g.end is None or second < g.end)]
            assert len(now) <= 1
            assert sum(g.mg_per_second for g in now) == line_speed(found, line, second)
            running = [g for g in known.running(Instant(second)) if g in own]
            assert running == now
        assert all(
            g.mg == (0 if g.end is None else g.mg_per_second * (g.end - g.start)) for g in own
        )
        assert [g.start for g in known.given] == sorted(g.start for g in known.given)

    @given(journals(), st.integers(-1, LAST + 25), st.integers(1, 15))
    def test_by_needle_is_what_runs_and_what_ended_not_long_ago(
        self, found: list[Entry], second: int, wait: int
    ) -> None:
        known = Course(found)
        now = at(0, second).seconds
        begun = [g for g in known.given if g.route in PARENTERAL and g.start < now]
        assert known.by_needle.running(now) == any(g.end is None or g.end > now for g in begun)
        assert known.by_needle.ended_within(now, wait) == any(
            g.end is not None and now - wait < g.end <= now for g in begun
        )

    def test_a_line_without_an_end_runs_from_after_its_first_second(self) -> None:
        known = course(rate(1))
        assert not known.by_needle.running(at(1).seconds)
        assert known.by_needle.running(at(1, 1).seconds)

    def test_what_ended_counts_at_its_own_end_and_no_more_after_exactly_the_wait(self) -> None:
        spread = course(dose(0, "2 g", "IV", over="1 h")).by_needle
        assert spread.ended_within(at(1).seconds, HOUR)
        assert spread.ended_within(at(2, -1).seconds, HOUR)
        assert not spread.ended_within(at(2).seconds, HOUR)
        sudden = course(dose(1)).by_needle
        assert not sudden.ended_within(at(1).seconds, HOUR)
        assert sudden.ended_within(at(1, 1).seconds, HOUR)
        assert not sudden.ended_within(at(2).seconds, HOUR)

    def test_oral_magnesium_and_another_drug_by_needle_are_not_magnesium_by_needle(self) -> None:
        known = course(
            dose(0, "12 mmol", "oral", drug="magnesium oxide"),
            dose(0, "1 g", "IV", drug="calcium gluconate", over="2 h"),
        )
        assert not known.by_needle.running(at(1).seconds)
        assert not known.by_needle.ended_within(at(3).seconds, 10 * HOUR)


class TestWithCandidate:
    @staticmethod
    def assert_as_if_written(known: Course, candidate: Candidate) -> None:
        """The candidate stands in the course as if it had been written down last of all."""
        last = entry(candidate, CANDIDATE, at(1000), 1000)
        rebuilt = Course([*known.entries, last])
        thought = known.with_candidate(candidate)
        assert stretches(thought.given) == stretches(rebuilt.given)
        assert ids(thought.live) == ids(rebuilt.live)
        assert ids(thought.entries) == ids(rebuilt.entries)
        assert thought.struck == rebuilt.struck
        for kind in (Dose, Rate, Fact, Labs, Bedside, Order, Void, Patient):
            assert ids(thought.of_kind(kind)) == ids(rebuilt.of_kind(kind))
        assert {k: ids(v) for k, v in thought.lines.items()} == {
            k: ids(v) for k, v in rebuilt.lines.items()
        }
        for second in range(LAST + 1):
            now = at(0, second)
            assert ids(thought.running(now)) == ids(rebuilt.running(now))
            assert thought.by_needle.running(now.seconds) == rebuilt.by_needle.running(now.seconds)
            for key in ("pregnant", "weight", "volume"):
                assert thought.fact(key, now) == rebuilt.fact(key, now)

    @pytest.mark.parametrize(("hours", "written"), [(1, 6), (7, 7)])
    def test_it_is_written_when_it_is_given_and_after_all_that_is_written(
        self, hours: int, written: int
    ) -> None:
        known = Course([entry(dose(2), "first", at(6), 1)])
        last = known.with_candidate(dose(hours)).entries[-1]
        assert (last.id, last.recorded_at, last.position) == (CANDIDATE, at(written), 2)

    def test_a_strike_out_stands_after_all_that_is_written(self) -> None:
        known = Course([entry(dose(n), f"d{n}", at(n), n) for n in (1, 2, 3)])
        last = known.with_struck("d2", at(4)).entries[-1]
        assert (last.id, last.position) == (STRIKE_OUT, 4)

    @given(journals(), st.one_of(doses(), line_rates()))
    def test_it_is_the_course_rebuilt_with_that_entry(
        self, found: list[Entry], candidate: Candidate
    ) -> None:
        self.assert_as_if_written(Course(found), candidate)

    @given(journals(), st.one_of(doses(), line_rates()))
    def test_magnesium_and_what_goes_in_by_needle_are_those_of_all_that_was_given(
        self, found: list[Entry], candidate: Candidate
    ) -> None:
        """Whichever is asked for first: they are found without the tablets beside them."""
        tablets = [
            entry(dose(n, "1250 mg", "oral", drug="calcium carbonate"), f"t{n}", position=2000 + n)
            for n in range(2)
        ]
        for known in (Course([*found, *tablets]), Course(found).with_candidate(candidate)):
            first = known.magnesium, known.parenteral
            assert first[0] == tuple(g for g in known.given if g.drug.is_magnesium)
            assert first[1] == tuple(g for g in known.given if g.route in ("IV", "IM", "subcut"))

    @given(journals(), st.one_of(doses(), line_rates()))
    def test_the_course_itself_stays_as_it_was(
        self, found: list[Entry], candidate: Candidate
    ) -> None:
        known = Course(found)
        known.with_candidate(candidate)
        fresh = Course(found)
        assert stretches(known.given) == stretches(fresh.given)
        assert ids(known.entries) == ids(fresh.entries)
        assert ids(known.live) == ids(fresh.live)

    def test_on_an_empty_course_it_is_all_there_is(self) -> None:
        self.assert_as_if_written(Course([]), dose(0))  # type: ignore[arg-type]
        self.assert_as_if_written(Course([]), rate(0))  # type: ignore[arg-type]

    def test_a_rate_on_a_running_line_replaces_it_from_then_on(self) -> None:
        known = course(rate(0, "1 g/h"), rate(0, "3 g/h", "other"))
        thought = known.with_candidate(rate(2, "2 g/h"))  # type: ignore[arg-type]
        assert [(g.entry.id, g.end) for g in thought.given] == [
            ("e1", at(2).seconds),
            ("e2", None),
            (CANDIDATE, None),
        ]

    def test_a_rate_thought_of_in_the_past_holds_until_the_next_of_its_line(self) -> None:
        known = course(rate(0, "1 g/h"), rate(4, "2 g/h"))
        thought = known.with_candidate(rate(2, "9 g/h"))  # type: ignore[arg-type]
        assert [(g.entry.id, g.end) for g in thought.given] == [
            ("e1", at(2).seconds),
            (CANDIDATE, at(4).seconds),
            ("e2", None),
        ]

    def test_a_rate_comes_after_one_of_its_own_second_that_was_charted_late(self) -> None:
        known = Course([entry(rate(0, "1 g/h"), "late", at(1), 1)])
        thought = known.with_candidate(rate(0, "9 g/h"))  # type: ignore[arg-type]
        assert [(g.entry.id, g.end) for g in thought.given] == [(CANDIDATE, None)]

    def test_no_key_of_a_record_can_spell_its_id(self) -> None:
        assert CANDIDATE.strip() != CANDIDATE


class TestOpenOrders:
    def test_an_order_stands_from_its_writing_until_its_stop(self) -> None:
        known = course(order(1), order(2), event("order-stop", 5, target="e1", reason="done"))
        assert ids(known.open_orders(at(1, -1), SULFATE)) == []
        assert ids(known.open_orders(at(1), SULFATE)) == ["e1"]
        assert ids(known.open_orders(at(5, -1), SULFATE)) == ["e1", "e2"]
        assert ids(known.open_orders(at(5), SULFATE)) == ["e2"]

    def test_orders_of_another_drug_and_struck_orders_are_not_among_them(self) -> None:
        known = course(order(0), order(0), void("e1", 1))
        assert ids(known.open_orders(at(2), SULFATE)) == ["e2"]
        assert known.open_orders(at(2), OXIDE) == ()

    def test_a_struck_stop_leaves_the_order_standing(self) -> None:
        known = course(order(0), event("order-stop", 1, target="e1", reason="typo"), void("e2", 2))
        assert ids(known.open_orders(at(3), SULFATE)) == ["e1"]


def test_as_if_an_entry_were_struck_out() -> None:
    doses = builder.dose("5 g", "IM", 0), builder.dose("4 g", "IM", 4)
    known = builder.course(builder.named("a", doses[0]), builder.named("b", doses[1]))
    other = known.with_struck("b", builder.when(5))
    assert [entry.id for entry in other.of_kind(Dose)] == ["a"]
    assert set(other.struck) == {"b"}
    assert not known.struck
    assert Course(()).with_struck("b", builder.when(5)).live[0].position == 1

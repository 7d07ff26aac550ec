"""What a draw means: whether its magnesium can be believed, calcium for the albumin, the class."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Entry, Event, Labs
from mgtracker.clinical.laboratory import class_at, corrected_calcium, doubts, position, stamp
from mgtracker.clinical.protocol import Protocol, load
from tests.clinical.journal import at, course, dose, event, rate

FILE = Path(__file__).parents[2] / "resources/protocols/hypomagnesemia-hypocalcemia.toml"
PROTOCOL = load(FILE.read_text("utf-8"), FILE.name)
SILENT = replace(PROTOCOL, rules=())
"""A protocol without rules: it doubts nothing and has no classes."""


def draw(hours: float = 0, magnesium: str = "0.6 mmol/L", **keys: object) -> Event:
    return event("labs", hours, magnesium=magnesium, **keys)


def first(known: Course) -> Entry:
    found = known.entry("e1")
    assert found is not None
    return found


def doubts_of(*events: Event, protocol: Protocol = PROTOCOL) -> tuple[str, ...]:
    """Of the first event, a draw."""
    known = course(*events)
    return doubts(known, protocol, first(known))


class TestDoubts:
    def test_a_clean_draw_is_believed(self) -> None:
        assert doubts_of(draw()) == ()

    @pytest.mark.parametrize(
        ("flag", "why"),
        [
            ("haemolysed", "haemolysed"),
            ("infusion_arm", "infusion-arm"),
            ("during_infusion", "during-infusion"),
        ],
    )
    def test_what_is_marked_on_the_draw_is_a_doubt(self, flag: str, why: str) -> None:
        assert doubts_of(draw(**{flag: True})) == (why,)

    def test_all_doubts_are_told(self) -> None:
        flags = {"haemolysed": True, "infusion_arm": True}
        assert doubts_of(draw(5, **flags), rate(0, "1 g/h"), dose(1)) == (
            "haemolysed",
            "infusion-arm",
            "during-infusion",
            "soon-after-dose",
        )

    def test_a_draw_while_a_line_runs_is_doubted_and_one_as_it_starts_or_stops_is_not(self) -> None:
        line = (rate(1, "1 g/h"), rate(3, "0"))
        assert doubts_of(draw(1), *line) == ()
        assert doubts_of(draw(2), *line) == ("during-infusion",)
        assert doubts_of(draw(3), *line) == ("soon-after-dose",)
        assert doubts_of(draw(3), rate(1, "1 g/h")) == ("during-infusion",)
        assert doubts_of(draw(1), rate(1, "1 g/h")) == ()

    def test_a_draw_during_a_push_is_during_an_infusion(self) -> None:
        push = dose(0, "2 g", "IV", over="15 min")
        assert doubts_of(draw(0.1), push) == ("during-infusion",)
        assert doubts_of(draw(0.25), push) == ("soon-after-dose",)

    @pytest.mark.parametrize(
        ("hours", "found"),
        [
            (1, ()),
            (1 + 1 / 3600, ("soon-after-dose",)),
            (7 - 1 / 3600, ("soon-after-dose",)),
            (7, ()),
        ],
    )
    def test_six_hours_after_a_dose_by_needle_it_is_believed_again(
        self, hours: float, found: tuple[str, ...]
    ) -> None:
        seconds = round(hours * 3600)
        when = event("labs", at(0, seconds), magnesium="0.6 mmol/L")
        assert doubts_of(when, dose(1)) == found

    def test_magnesium_by_mouth_calcium_and_struck_doses_raise_no_doubt(self) -> None:
        assert doubts_of(draw(2), dose(1, "12 mmol", "oral", drug="magnesium oxide")) == ()
        assert doubts_of(draw(2), dose(1, "1 g", "IV", drug="calcium gluconate")) == ()
        assert doubts_of(draw(2), dose(1), event("void", 3, target="e2", reason="typo")) == ()

    def test_without_the_rule_there_is_no_doubt(self) -> None:
        assert doubts_of(draw(2, haemolysed=True), dose(1), protocol=SILENT) == ()

    def test_of_several_such_rules_the_shortest_wait_counts(self) -> None:
        rule = PROTOCOL.rule("validity")
        (check,) = rule.checks
        shorter = replace(rule, checks=(replace(check, after=3600),))
        both = replace(PROTOCOL, rules=(rule, shorter))
        assert doubts_of(draw(3), dose(1), protocol=both) == ()
        assert doubts_of(draw(1.5), dose(1), protocol=both) == ("soon-after-dose",)


def corrected(*events: Event) -> Fraction | None:
    """Of the first event, a draw."""
    known = course(*events)
    return corrected_calcium(known, PROTOCOL, first(known))


class TestCorrectedCalcium:
    def test_two_hundredths_for_every_gram_of_albumin_below_40(self) -> None:
        assert corrected(event("labs", calcium="1.70 mmol/L", albumin="30 g/L")) == Fraction("1.90")
        assert corrected(event("labs", calcium="1.70 mmol/L", albumin="40 g/L")) == Fraction("1.70")
        assert corrected(event("labs", calcium="2.50 mmol/L", albumin="45 g/L")) == Fraction("2.40")

    def test_in_any_units(self) -> None:
        found = corrected(event("labs", calcium="4.0078 mg/dL", albumin="3 g/dL"))
        assert found == Fraction("1.2")

    def test_there_is_none_without_calcium_or_without_albumin(self) -> None:
        assert corrected(event("labs", albumin="30 g/L")) is None
        assert corrected(event("labs", calcium="1.70 mmol/L")) is None
        assert corrected(event("labs", calcium="1.70 mmol/L"), draw(1), dose(1)) is None

    @pytest.mark.parametrize(
        ("hours", "near"), [(24, True), (-24, True), (25, False), (-25, False)]
    )
    def test_an_albumin_up_to_a_day_away_will_do(self, hours: float, near: bool) -> None:
        calcium = event("labs", calcium="1.70 mmol/L")
        found = corrected(calcium, event("labs", hours, albumin="30 g/L"))
        assert found == (Fraction("1.90") if near else None)

    def test_a_second_more_than_a_day_is_too_far(self) -> None:
        calcium = event("labs", calcium="1.70 mmol/L")
        assert corrected(calcium, event("labs", at(24, 1), albumin="30 g/L")) is None

    def test_the_nearest_counts_and_of_two_as_near_the_later(self) -> None:
        calcium = event("labs", calcium="1.70 mmol/L")
        near, far = event("labs", 1, albumin="30 g/L"), event("labs", -2, albumin="20 g/L")
        assert corrected(calcium, far, near) == Fraction("1.90")
        before, after = event("labs", -1, albumin="20 g/L"), event("labs", 1, albumin="30 g/L")
        assert corrected(calcium, before, after) == Fraction("1.90")
        assert corrected(calcium, after, before) == Fraction("1.90")

    def test_a_struck_albumin_does_not_count(self) -> None:
        calcium, albumin = event("labs", calcium="1.70 mmol/L"), event("labs", 1, albumin="30 g/L")
        assert (
            corrected(calcium, albumin, event("void", 2, target="e2", reason="other patient"))
            is None
        )


class TestClass:
    @pytest.mark.parametrize(
        ("level", "severity", "borderline"),
        [
            ("0.42 mmol/L", "severe", False),
            ("0.479 mmol/L", "severe", False),
            ("0.48 mmol/L", "severe", True),
            ("0.4999 mmol/L", "severe", True),
            ("0.50 mmol/L", "moderate", True),
            ("0.52 mmol/L", "moderate", True),
            ("0.521 mmol/L", "moderate", False),
            ("0.699 mmol/L", "moderate", False),
            ("0.70 mmol/L", "none", False),
            ("1.21 mg/dL", "severe", True),
            ("1.2 mEq/L", "moderate", False),
            ("1.2 mg/dL", "severe", True),
        ],
    )
    def test_the_class_of_a_level(self, level: str, severity: str, borderline: bool) -> None:
        known = course(draw(0, level))
        found = class_at(known, PROTOCOL, at(1))
        assert found is not None
        assert (found.severity, found.borderline) == (severity, borderline)
        assert found.entry is first(known)
        assert found.magnesium == first(known).event.values["magnesium"].value  # type: ignore[union-attr]

    def test_it_is_of_the_last_level_drawn_by_then(self) -> None:
        known = course(
            draw(0, "0.42 mmol/L"), draw(4, "0.6 mmol/L"), event("labs", 5, pth="9 pg/mL")
        )
        assert class_at(known, PROTOCOL, at(0, -1)) is None
        for moment, severity in (
            (at(0), "severe"),
            (at(4, -1), "severe"),
            (at(4), "moderate"),
            (at(9), "moderate"),
        ):
            found = class_at(known, PROTOCOL, moment)
            assert found is not None
            assert found.severity == severity

    def test_a_level_that_cannot_be_believed_is_passed_over(self) -> None:
        known = course(draw(0, "0.42 mmol/L"), dose(1), draw(2, "0.9 mmol/L"))
        found = class_at(known, PROTOCOL, at(3))
        assert found is not None
        assert (found.severity, found.entry.id) == ("severe", "e1")

    def test_there_is_none_without_a_level_or_without_the_rule(self) -> None:
        assert class_at(course(dose()), PROTOCOL, at(1)) is None
        assert class_at(course(draw(0, haemolysed=True)), PROTOCOL, at(1)) is None
        assert class_at(course(draw(0)), SILENT, at(1)) is None


class TestPosition:
    @pytest.mark.parametrize(
        ("value", "where"),
        [
            ("0.699", "low"),
            ("0.70", "in range"),
            ("0.85", "in range"),
            ("1.00", "in range"),
            ("1.001", "high"),
        ],
    )
    def test_both_ends_of_the_interval_are_in_range(self, value: str, where: str) -> None:
        assert position(PROTOCOL, "magnesium", Fraction(value)) == where

    def test_an_analyte_without_an_interval_has_no_position(self) -> None:
        assert position(PROTOCOL, "osteocalcin", Fraction(1)) is None


def _corrected_the_long_way(known: Course, entry: Entry) -> Fraction | None:
    """Every draw looked at: the nearest albumin, of two as near the later, of one time the first."""
    rule = PROTOCOL.corrected_calcium
    assert isinstance(entry.event, Labs)
    calcium = entry.event.values.get("calcium")
    near = [
        (abs(other.at.seconds - entry.at.seconds), -other.at.seconds, other.event.values["albumin"])
        for other in known.of_kind(Labs)
        if isinstance(other.event, Labs) and "albumin" in other.event.values
    ]
    near = [one for one in near if one[0] <= rule.within]
    if calcium is None or not near:
        return None
    albumin = min(near, key=lambda one: one[:2])[2]
    return calcium.value + rule.per_gram * (rule.albumin - albumin.value)


@given(
    st.lists(
        st.tuples(
            st.integers(0, 60),
            st.sampled_from(("2.10 mmol/L", None)),
            st.sampled_from(("30 g/L", "35 g/L", "41 g/L", None)),
        ),
        max_size=8,
    )
)
def test_the_nearest_albumin_is_found_as_by_looking_at_every_draw(
    draws: list[tuple[int, str | None, str | None]],
) -> None:
    made = [
        draw(hours, **{k: v for k, v in (("calcium", calcium), ("albumin", albumin)) if v})
        for hours, calcium, albumin in draws
    ]
    known = course(*made)
    for entry in known.of_kind(Labs):
        assert corrected_calcium(known, PROTOCOL, entry) == _corrected_the_long_way(known, entry)


class TestStamp:
    def stamp_of(self, *events: Event) -> tuple[str | None, int | None, bool]:
        """(entry, minutes since, during) of the first event, a draw."""
        known = course(*events)
        found = stamp(known, first(known))
        since = None if found.since is None else found.since // 60
        return found.given.entry.id if found.given else None, since, found.during

    def test_without_magnesium_by_needle_there_is_none(self) -> None:
        assert self.stamp_of(draw(5)) == (None, None, False)
        by_mouth = dose(1, "12 mmol", "oral", drug="magnesium oxide")
        other = dose(1, "1 g", "IV", drug="calcium gluconate")
        assert self.stamp_of(draw(5), by_mouth, other, dose(6)) == (None, None, False)

    def test_it_is_the_time_since_the_last_ended(self) -> None:
        assert self.stamp_of(draw(5), dose(0), dose(3)) == ("e3", 120, False)
        push = dose(0, "2 g", "IV", over="60 min")
        assert self.stamp_of(draw(5), push) == ("e2", 240, False)
        long_ago = dose(-1000)
        assert self.stamp_of(draw(5), long_ago) == ("e2", 1005 * 60, False)

    def test_what_ended_last_counts_not_what_began_last(self) -> None:
        line = rate(0, "1 g/h", until=at(4).as_written())
        assert self.stamp_of(draw(5), line, dose(1)) == ("e2", 60, False)

    def test_a_dose_at_once_in_its_own_second_came_after_the_draw(self) -> None:
        assert self.stamp_of(draw(5), dose(5)) == (None, None, False)
        assert self.stamp_of(draw(5), rate(1, "1 g/h", until=at(5).as_written())) == (
            "e2",
            0,
            False,
        )
        assert self.stamp_of(draw(1), rate(1, "1 g/h")) == (None, None, False)

    def test_while_something_goes_in_there_is_no_time_since(self) -> None:
        assert self.stamp_of(draw(5), dose(1), rate(2, "1 g/h")) == ("e3", None, True)
        changed = (rate(2, "1 g/h"), rate(4, "2 g/h"))
        assert self.stamp_of(draw(5), *changed) == ("e3", None, True)
        assert self.stamp_of(draw(0.1), dose(0, "2 g", "IV", over="15 min")) == ("e2", None, True)

    def test_a_draw_marked_so_was_drawn_during_an_infusion_nobody_recorded(self) -> None:
        assert self.stamp_of(draw(5, during_infusion=True), dose(1)) == (None, None, True)

    @given(st.lists(st.sampled_from((0.0, 1.0, 4.0, 5.0, 5.5, 9.0)), max_size=4))
    def test_it_agrees_with_the_doubts(self, hours: list[float]) -> None:
        known = course(draw(6), *(dose(one, "2 g", "IV", over="45 min") for one in hours))
        found = stamp(known, first(known))
        doubted = doubts(known, PROTOCOL, first(known))
        assert found.during == ("during-infusion" in doubted)
        soon = found.since is not None and found.since < 6 * 3600
        assert soon == ("soon-after-dose" in doubted and not found.during)

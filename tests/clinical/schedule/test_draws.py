"""Laboratory draws: each clock upcoming, due, overdue, satisfied, and where it must not run."""

from __future__ import annotations

import pytest

from mgtracker.clinical.events import DrawRequest, Event
from mgtracker.clinical.protocol import load
from tests.clinical.judge.builder import (
    PROTOCOLS,
    Loose,
    Time,
    dose,
    event,
    labs,
    named,
    oral,
    order,
    rate,
    when,
)
from tests.clinical.schedule.asked import items, outstanding, states

LOW = {"magnesium": "0.42 mmol/L", "calcium": "1.70 mmol/L", "pth": "12 pg/mL"}
FINE = {"magnesium": "0.80 mmol/L", "calcium": "2.30 mmol/L"}
LABEL = load((PROTOCOLS / "magnesium-deficiency-label.toml").read_text("utf-8"), "label")


class TestEarly:
    def test_three_clocks_that_run_from_the_last_draw(self) -> None:
        drawn = (labs(0, **LOW), labs(24, calcium="1.75 mmol/L"))
        assert items("labs-initial", 30, *drawn) == [
            ("magnesium", "upcoming", "48:00", "72:00"),
            ("pth", "upcoming", "48:00", "72:00"),
            ("calcium", "upcoming", "72:00", "96:00"),
        ]

    def test_open_at_48_hours_overdue_at_72(self) -> None:
        asked = ("47:59:59", 48, "71:59:59", 72)
        found = states("labs-initial", "magnesium", labs(0, **LOW), at=asked)
        assert found == ["upcoming", "due", "due", "overdue"]

    def test_a_new_draw_satisfies_and_starts_anew(self) -> None:
        again = items("labs-initial", 80, labs(0, **LOW), labs(79, **LOW))
        assert {one[1:] for one in again} == {("upcoming", "127:00", "151:00")}

    def test_nobody_is_asked_for_a_draw_before_anything_happened(self) -> None:
        assert outstanding(0) == ()
        assert items("labs-initial", 5, event("fact", 0, weight="70 kg")) == []

    def test_what_was_never_drawn_is_due_from_the_first_magnesium(self) -> None:
        given = dose("2 g", "IV", 3, over="15 min")
        assert items("labs-initial", 4, labs(1, magnesium="0.42 mmol/L"), given) == [
            ("calcium", "due", "3:00", "27:00"),
            ("pth", "due", "3:00", "27:00"),
            ("magnesium", "upcoming", "49:00", "73:00"),
        ]

    def test_an_order_asks_for_it_before_its_first_dose(self) -> None:
        planned = order("12 mmol", 0, "oral", drug="magnesium oxide", first=when(6).as_written())
        assert [one[2] for one in items("labs-initial", 1, planned)] == ["6:00"] * 3

    @pytest.mark.parametrize(("given", "opens"), [(3, "3:00"), (9, "6:00")])
    def test_the_first_magnesium_is_what_was_given_or_planned_earlier(
        self, given: int, opens: str
    ) -> None:
        planned = order("12 mmol", 0, "oral", drug="magnesium oxide", first=when(6).as_written())
        push = dose("2 g", "IV", given, over="15 min")
        assert [one[2] for one in items("labs-initial", 10, planned, push)] == [opens] * 3

    def test_the_draw_that_a_clock_runs_from_is_named_and_no_other(self) -> None:
        drawn, given = named("drawn", labs(0, **LOW)), dose("2 g", "IV", 3, over="15 min")
        found = {
            (due.rule, due.what): due.after
            for due in outstanding(4, drawn, given)
            if due.task == "draw"
        }
        assert found["labs-initial", "magnesium"] == "drawn"
        assert found["pth-response", "pth"] is None
        assert {due.after for due in outstanding(4, given) if due.task == "draw"} == {None}


class TestStable:
    TWO = (labs(0, **FINE), labs(48, **FINE))

    def test_two_draws_in_range_48_hours_apart_make_it_weekly(self) -> None:
        assert items("labs-initial", 49, *self.TWO) == []
        assert items("labs-stable", 49, *self.TWO) == [
            ("calcium", "upcoming", "192:00", "240:00"),
            ("magnesium", "upcoming", "192:00", "240:00"),
        ]
        asked = ("191:59", 192, "239:59", 240)
        found = states("labs-stable", "magnesium", *self.TWO, at=asked)
        assert found == ["upcoming", "due", "due", "overdue"]

    def test_an_hour_too_near_is_one_draw(self) -> None:
        near = (labs(0, **FINE), labs("47:59", **FINE))
        assert items("labs-stable", 49, *near) == []
        assert len(items("labs-stable", 49, *near, labs(48, **FINE))) == 2

    @pytest.mark.parametrize(
        "spoilt",
        [
            {"magnesium": "0.69 mmol/L"},
            {"calcium": "2.19 mmol/L"},
            {"calcium": "2.61 mmol/L"},
            {"magnesium": "1.01 mmol/L", "haemolysed": True},
            {"calcium": "2.20 mmol/L", "albumin": "41 g/L"},
        ],
    )
    def test_a_value_out_of_range_ends_it(self, spoilt: dict[str, object]) -> None:
        assert items("labs-stable", 60, *self.TWO, labs(59, **spoilt)) == []

    def test_it_comes_back_with_two_more(self) -> None:
        ended = (*self.TWO, labs(59, magnesium="0.69 mmol/L"))
        assert items("labs-stable", 110, *ended, labs(60, **FINE)) == []
        assert items("labs-stable", 110, *ended, labs(60, **FINE), labs(108, **FINE)) != []

    @pytest.mark.parametrize("second", [{"haemolysed": True}, {"infusion_arm": True}])
    def test_a_doubtful_level_does_not_count(self, second: dict[str, bool]) -> None:
        assert items("labs-stable", 49, labs(0, **FINE), labs(48, **FINE, **second)) == []

    def test_calcium_alone_does_not_count(self) -> None:
        assert items("labs-stable", 49, labs(0, **FINE), labs(48, calcium="2.3 mmol/L")) == []

    def test_haemolysis_spoils_magnesium_alone(self) -> None:
        calcium = labs(48, calcium="2.3 mmol/L", haemolysed=True)
        magnesium = labs(48, magnesium="0.8 mmol/L")
        assert items("labs-stable", 49, labs(0, **FINE), calcium, magnesium) != []

    def test_two_entries_of_one_draw_are_one(self) -> None:
        apart = (labs(48, magnesium="0.8 mmol/L"), labs(48, calcium="2.3 mmol/L"))
        assert items("labs-stable", 49, labs(0, **FINE), *apart) != []

    @pytest.mark.parametrize(
        ("given", "counts"),
        [
            (dose("2 g", "IV", "24:01"), False),
            (dose("2 g", "IV", 24), True),
            (rate("1 g/h", 20, until="24:01"), False),
            (rate("1 g/h", 20, until=24), True),
            (oral("12 mmol", 40), True),
        ],
    )
    def test_not_within_a_day_of_magnesium_by_needle(self, given: Event, counts: bool) -> None:
        # The level is believed after 6 h, but does not count towards stable before 24 h.
        found = items("labs-stable", 49, given, *self.TWO)
        assert (found != []) is counts

    def test_a_protocol_without_weekly_draws_knows_no_stable(self) -> None:
        assert outstanding(49, *self.TWO, protocol=LABEL) == ()


class TestByNeedle:
    RUN = rate("1 g/h", 0)

    def test_daily_while_it_runs(self) -> None:
        assert items("labs-parenteral", 19, self.RUN) == [
            (what, "upcoming", "20:00", "24:00")
            for what in ("creatinine", "magnesium", "potassium")
        ]
        asked = ("19:59", 20, 24)
        found = states("labs-parenteral", "potassium", self.RUN, at=asked)
        assert found == ["upcoming", "due", "overdue"]

    def test_counted_from_the_last_draw_since(self) -> None:
        drawn = labs(10, magnesium="1.2 mmol/L", potassium="4 mmol/L")
        found = items("labs-parenteral", 11, self.RUN, drawn)
        assert [(one[0], one[2]) for one in found] == [
            ("creatinine", "20:00"),
            ("magnesium", "30:00"),
            ("potassium", "30:00"),
        ]

    def test_a_draw_before_it_began_counts_from_the_beginning(self) -> None:
        drawn = labs(-2, **LOW)
        assert ("magnesium", "upcoming", "20:00", "24:00") in items(
            "labs-parenteral", 1, drawn, self.RUN
        )

    def test_a_course_of_doses_is_one(self) -> None:
        doses = [dose("5 g", "IM", 4 * n) for n in range(6)]
        assert ("magnesium", "due", "20:00", "24:00") in items("labs-parenteral", 20, *doses)
        shorter = items("labs-parenteral", 20, *doses[:5])
        assert ("magnesium", "upcoming", "22:00", "28:00") in shorter

    def test_what_is_planned_of_an_order_goes_on(self) -> None:
        planned = order("5 g", 0, "IM", every="4 h", count=7)
        assert ("magnesium", "upcoming", "20:00", "24:00") in items("labs-parenteral", 1, planned)
        endless = order("5 g", 0, "IM", every="4 h")
        found = items("labs-parenteral", 1, endless)
        assert [one[2] for one in found] == ["20:00"] * 3

    def test_six_to_twelve_hours_after_the_last_dose(self) -> None:
        push = dose("2 g", "IV", 0, over="15 min")
        assert items("labs-parenteral", 1, push) == [
            (what, "upcoming", "6:15", "12:15") for what in ("creatinine", "magnesium", "potassium")
        ]
        early = labs("6:14", magnesium="1.0 mmol/L")
        assert len(items("labs-parenteral", 7, push, early)) == 3
        inside = labs("6:15", magnesium="1.0 mmol/L", potassium="4 mmol/L")
        assert [one[0] for one in items("labs-parenteral", 7, push, inside)] == ["creatinine"]

    def test_another_course_a_day_later_counts_for_itself(self) -> None:
        apart = (dose("2 g", "IV", 0), dose("2 g", "IV", 24))
        assert {one[2:] for one in items("labs-parenteral", 25, *apart)} == {("30:00", "36:00")}
        near = (dose("2 g", "IV", 0), dose("2 g", "IV", "23:59"))
        daily = items("labs-parenteral", 24, *near, labs("20:30", potassium="4 mmol/L"))
        assert ("magnesium", "overdue", "20:00", "24:00") in daily

    def test_a_line_without_end_goes_on_whatever_else_is_given(self) -> None:
        found = items("labs-parenteral", 60, self.RUN, dose("2 g", "IV", 50))
        assert {one[2] for one in found} == {"20:00"}

    def test_none_by_mouth(self) -> None:
        assert items("labs-parenteral", 30, oral("12 mmol", 0)) == []


class TestAnswer:
    def test_pth_is_looked_at_once_24_to_48_hours_after_the_first_dose(self) -> None:
        given = dose("2 g", "IV", 0)
        assert items("pth-response", 1, given) == [("pth", "upcoming", "24:00", "48:00")]
        asked = ("23:59", 24, 48)
        assert states("pth-response", "pth", given, at=asked) == ["upcoming", "due", "overdue"]
        assert items("pth-response", 30, given, labs("23:59", pth="30 pg/mL")) != []
        assert items("pth-response", 30, given, labs(24, pth="30 pg/mL")) == []

    def test_nothing_before_any_magnesium(self) -> None:
        assert items("pth-response", 30, labs(0, **LOW)) == []


class TestWhileADrugIsGiven:
    def alfa(self, at: Time) -> Event:
        return dose("1 mcg", "oral", at, drug="alfacalcidol")

    def test_calcium_weekly(self) -> None:
        given, drawn = self.alfa(0), labs(0, calcium="2.3 mmol/L")
        asked = ("143:59", 144, 192)
        found = states("alfacalcidol", "calcium", given, drawn, at=asked)
        assert found == ["upcoming", "due", "overdue"]

    def test_from_the_first_dose_where_the_draw_is_older(self) -> None:
        drawn = labs(-100, calcium="2.3 mmol/L")
        assert items("alfacalcidol", 1, drawn, self.alfa(0))[0][2] == "144:00"

    def test_an_order_is_enough(self) -> None:
        planned = order("1 mcg", 0, "oral", drug="alfacalcidol", every="daily")
        found = items("alfacalcidol", 1, planned)
        assert [one[2] for one in found if one[0] == "calcium"] == ["144:00"]

    @pytest.mark.parametrize(("first", "opens"), [(0, "144:00"), (20, "146:00")])
    def test_from_the_dose_or_the_order_whichever_is_earlier(self, first: int, opens: str) -> None:
        begins = when(first).as_written()
        planned = order("1 mcg", 0, "oral", drug="alfacalcidol", every="daily", first=begins)
        found = items("alfacalcidol", 21, planned, self.alfa(2))
        assert [one[2] for one in found if one[0] == "calcium"] == [opens]

    def test_once_more_after_the_last_dose_then_no_more(self) -> None:
        week = labs(150, calcium="2.3 mmol/L")
        assert items("alfacalcidol", 151, self.alfa(0), week) != []
        assert items("alfacalcidol", 200, self.alfa(0), labs(192, calcium="2.3 mmol/L")) == []

    def test_nobody_else(self) -> None:
        calcitriol = dose("0.25 mcg", "oral", 0, drug="calcitriol")
        assert items("alfacalcidol", 200, calcitriol, labs(0, **LOW)) == []


class TestAskedFor:
    def request(self, *analytes: str, due: Time = 6) -> Loose:
        return named("q", DrawRequest(when(0), analytes, when(due), "magnesium-high", "d"))

    def test_it_opens_an_hour_before_and_is_overdue_two_after(self) -> None:
        asked = self.request("magnesium", "potassium")
        assert items("will-monitor", 1, asked) == [
            ("magnesium", "upcoming", "5:00", "8:00"),
            ("potassium", "upcoming", "5:00", "8:00"),
        ]

    def test_a_draw_in_its_window_satisfies_it(self) -> None:
        asked = self.request("magnesium", "potassium")
        early, inside = labs("4:59", **LOW), labs(5, **LOW)
        assert len(items("will-monitor", 7, asked, early)) == 2
        assert [one[0] for one in items("will-monitor", 7, asked, inside)] == ["potassium"]

    def test_one_asked_for_at_once_opens_at_once(self) -> None:
        late = event(
            "draw-request",
            3,
            analytes=["magnesium"],
            due=when(1).as_written(),
            rule="will-monitor",
        )
        assert items("will-monitor", 3, late) == [("magnesium", "overdue", "1:00", "3:00")]
        assert items("will-monitor", 4, late, labs(2, **LOW)) != []
        assert items("will-monitor", 4, late, labs("3:30", **LOW)) == []
        assert (
            len(items("will-monitor", 1, self.request("magnesium"), self.request("magnesium"))) == 1
        )
        asked = self.request("magnesium", due=0)
        assert items("will-monitor", 0, asked) == [("magnesium", "due", "0:00", "2:00")]
        assert items("will-monitor", 1, labs("-0:30", **LOW), asked) != []

"""Looks at the bedside: before a dose by needle, while a line runs, and the QTc."""

from __future__ import annotations

import pytest

from tests.clinical.judge.builder import (
    OXIDE,
    bedside,
    dose,
    event,
    labs,
    named,
    order,
    protocol_with,
    rate,
)
from tests.clinical.schedule.asked import items, states

IM = named("o", order("5 g", 0, "IM", every="4 h", count=6, first="2026-03-01T02:00:00+00:00"))
GATE = [
    ("bedside-reflex", "reflex", {"reflex": "present"}),
    ("bedside-respiration", "respiratory_rate", {"respiratory_rate": 18}),
    ("bedside-urine", "urine_4h", {"urine_4h": "150 mL"}),
]


class TestBeforeADose:
    @pytest.mark.parametrize(("rule", "what", "seen"), GATE)
    def test_in_the_hour_before(self, rule: str, what: str, seen: dict[str, object]) -> None:
        assert states(rule, what, IM, at=("0:59", 1, 3)) == ["upcoming", "due", "overdue"]
        assert items(rule, 2, IM, bedside("0:59", **seen)) != []
        assert items(rule, 2, IM, bedside(1, **seen)) == [(what, "upcoming", "5:00", "7:00")]

    def test_only_for_the_next_dose(self) -> None:
        given = dose("5 g", "IM", 2, order="o", site="left")
        assert items("bedside-reflex", 3, IM, given) == [("reflex", "upcoming", "5:00", "7:00")]

    def test_the_look_for_a_dose_that_nobody_charted_does_not_pass_for_the_next(self) -> None:
        looked = bedside("1:40", reflex="present")
        assert items("bedside-reflex", 6, IM, looked) == [("reflex", "due", "5:00", "7:00")]
        assert items("bedside-reflex", 7, IM, looked) == [("reflex", "overdue", "5:00", "7:00")]

    def test_none_is_asked_for_after_the_last_dose(self) -> None:
        last = order("5 g", 0, "IM", first="2026-03-01T02:00:00+00:00")
        assert items("bedside-reflex", 1, last, bedside(1, reflex="present")) == []

    def test_of_two_checks_the_one_that_takes_an_older_look_opens_it(self) -> None:
        check = '[[rules.check]]\nkind = "reflex"\n'
        newer = check + 'fresh = "30 min"\nstop_when = ["absent"]\nwarn_when = ["diminished"]\n\n'
        two = protocol_with((check, newer + check))
        assert items("bedside-reflex", 0, IM, protocol=two)[0][2] == "1:00"

    def test_the_antidote_twice_a_day(self) -> None:
        ready = bedside("-10:00", antidote_ready=True)
        for_the_second = ("antidote_ready", "due", "-6:00", "7:00")
        assert items("antidote-ready", 1, IM, ready) == [for_the_second]
        assert items("antidote-ready", 1, IM) == [("antidote_ready", "due", "-10:00", "3:00")]

    def test_not_before_a_dose_by_mouth(self) -> None:
        assert items("bedside-reflex", 1, order("12 mmol", 0, "oral", drug=OXIDE)) == []

    def test_nor_without_an_order(self) -> None:
        assert items("bedside-reflex", 1, dose("5 g", "IM", 0)) == []


class TestWhileALineRuns:
    def test_an_hour_after_it_began_or_was_last_looked_at(self) -> None:
        run = rate("1 g/h", 0)
        assert items("bedside-reflex", 0, run) == [("reflex", "upcoming", "1:00", "2:00")]
        looked = bedside("0:50", reflex="present")
        assert items("bedside-reflex", 1, run, looked) == [("reflex", "upcoming", "1:50", "2:50")]
        assert states("bedside-respiration", "respiratory_rate", run, at=("0:59", 1, 2)) == [
            "upcoming",
            "due",
            "overdue",
        ]
        assert items("bedside-urine", 0, run) == [("urine_4h", "upcoming", "3:00", "4:00")]

    def test_a_look_before_it_began_does_not_move_it_back(self) -> None:
        early = bedside("-0:30", reflex="present")
        assert items("bedside-reflex", 0, early, rate("1 g/h", 0))[0][2] == "1:00"

    def test_a_new_rate_without_a_pause_is_the_same_run(self) -> None:
        assert items("bedside-reflex", 2, rate("1 g/h", 0), rate("2 g/h", "0:30"))[0][2] == "1:00"
        paused = (rate("1 g/h", 0), rate("0", "0:20"), rate("1 g/h", "0:30"))
        assert items("bedside-reflex", 2, *paused)[0][2] == "1:30"

    def test_not_if_it_is_over_before(self) -> None:
        assert items("bedside-reflex", 0, rate("1 g/h", 0, until="0:59")) == []
        assert items("bedside-reflex", 0, rate("1 g/h", 0, until=1)) != []

    def test_until_it_is_charted_as_stopped_not_only_planned_to(self) -> None:
        run = rate("1 g/h", 0, until=3)
        assert items("bedside-reflex", 5, run) == [("reflex", "overdue", "1:00", "2:00")]
        assert items("bedside-reflex", 5, run, rate("0", 3)) == []

    def test_nobody_looks_again_after_the_antidote(self) -> None:
        assert items("antidote-ready", 20, rate("1 g/h", 0)) == []

    def test_calcium_on_a_line_is_no_magnesium(self) -> None:
        calcium = event("rate", 0, line="pump-2", drug="calcium gluconate", rate="1 g/h")
        assert items("bedside-reflex", 2, calcium) == []


class TestQtc:
    DRAWN = labs(10, magnesium="0.42 mmol/L")

    def test_a_first_one_from_the_first_draw_or_dose_on(self) -> None:
        assert items("ecg-qtc", 11, self.DRAWN) == [("qtc", "due", "10:00", "34:00")]
        assert items("ecg-qtc", 11, self.DRAWN, dose("2 g", "IV", 4))[0][2] == "4:00"
        assert items("ecg-qtc", 11) == []

    def test_with_each_draw_of_electrolytes(self) -> None:
        first = bedside(0, qtc="470 ms")
        assert items("ecg-qtc", 11, first, self.DRAWN) == []
        later = labs(25, potassium="3.5 mmol/L")
        assert items("ecg-qtc", 26, first, self.DRAWN, later) == [("qtc", "due", "25:00", "49:00")]
        assert items("ecg-qtc", 50, first, later, bedside("1:00", qtc="470 ms")) == []
        assert states("ecg-qtc", "qtc", first, later, at=("48:59", 49)) == ["due", "overdue"]

    def test_not_with_a_draw_of_pth_alone(self) -> None:
        assert items("ecg-qtc", 90, bedside(0, qtc="470 ms"), labs(80, pth="20 pg/mL")) == []

    def test_a_protocol_may_ask_for_one_of_the_two(self) -> None:
        both = '["baseline", "electrolyte-review"]'
        base = protocol_with((f"when = {both}", 'when = ["baseline"]'))
        seen = bedside(0, qtc="470 ms")
        later = labs(90, potassium="3.5 mmol/L")
        assert items("ecg-qtc", 91, seen, later, protocol=base) == []
        each = protocol_with((f"when = {both}", 'when = ["electrolyte-review"]'))
        assert items("ecg-qtc", 91, later, protocol=each) == [("qtc", "due", "90:00", "114:00")]
        assert items("ecg-qtc", 91, dose("2 g", "IV", 0), protocol=each) == []

"""What a row of the board says."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from mgtracker.clinical.checks import RollingCap
from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.judge.caps import CapState
from mgtracker.clinical.verdict import Level
from mgtracker.ui.board import words
from mgtracker.ui.board.words import LabWords
from mgtracker.view import View, WardRow

from .conftest import NOW, PROTOCOL, due, latest, row, view_of


def said(one: WardRow, now: Instant = NOW) -> words.RowWords:
    return words.row_words(one, view_of(one, now=now))


def state(rule: str = "cap-24h", **keys: Any) -> CapState:
    (cap,) = (cap for found, cap in PROTOCOL.each(RollingCap) if found.id == rule)
    plain: dict[str, Any] = {
        "used": Fraction(10),
        "peak": Fraction(10),
        "peak_at": NOW,
        "attained": True,
        "warn_crossed_at": None,
        "stop_crossed_at": None,
        "events": (),
        "forecast": None,
    }
    return CapState(PROTOCOL.rule(rule), cap, **{**plain, **keys})


SOON = NOW.plus(35 * MINUTE)


@pytest.mark.parametrize(
    ("cap", "under"),
    [
        (state(), "24 h"),
        (state(used=Fraction(0), peak=Fraction(0)), "no parenteral dose"),
        (state(peak=Fraction(12), peak_at=SOON), "24 h, peak 14:40"),
        (state(peak=Fraction(31), warn_crossed_at=SOON), "24 h, over 30 g 14:40"),
        (
            state(used=Fraction(31), peak=Fraction(35), peak_at=SOON, warn_crossed_at=NOW),
            "24 h, peak 14:40",
        ),
        (
            state(peak=Fraction(41), warn_crossed_at=NOW, stop_crossed_at=SOON),
            "24 h, crosses 14:40",
        ),
        (state(used=Fraction(41), stop_crossed_at=NOW), "24 h, over 40 g"),
        (
            state("cap-48h-renal", used=Fraction(19), peak=Fraction(21), stop_crossed_at=SOON),
            "48 h, crosses 14:40",
        ),
    ],
)
def test_the_words_under_the_bar(cap: CapState, under: str) -> None:
    assert words.cap_words(cap, view_of(), certain=True).under == under


def test_used_rounds_up_and_a_cap_with_one_limit_has_one_mark() -> None:
    cap = words.cap_words(state("cap-48h-renal", used=Fraction("18.801")), view_of(), certain=True)
    assert (cap.used, cap.limit) == ("18.9", "of 20 g")
    assert cap.bar is not None
    assert cap.bar[2:] == (None, 20)


def test_without_a_clearance_the_cap_is_not_certain() -> None:
    nothing = state(used=Fraction(0), peak=Fraction(0))
    cap = said(row(cap=nothing)).cap
    assert cap is not None
    assert cap.under == "24 h, cap not certain"


@pytest.mark.parametrize(
    ("found", "lab"),
    [
        (
            latest("1.08", "in range", "up", minutes=25),
            LabWords("1.08", "up", "", "in range, 25 min"),
        ),
        (latest("0.6", "low", "level", minutes=120), LabWords("0.60", "level", "low", ", 2 h")),
        (
            latest("1.62", "high", None, minutes=120, doubt=True),
            LabWords("1.62", "", "high?", ", 2 h"),
        ),
        (
            latest("0.9", "in range", "down", minutes=4320, doubt=True),
            LabWords("0.90", "down", "", "doubtful, 3 d"),
        ),
        (latest("0.9", None, None, minutes=0), LabWords("0.90", "", "", "now")),
    ],
)
def test_a_result_says_its_place_and_its_age(found: object, lab: LabWords) -> None:
    assert said(row(latest={"magnesium": found})).labs == (lab, None, None)


def test_what_is_next_is_written_large_while_it_is_near() -> None:
    near, far = due("draw", "magnesium", 240), due("draw", "magnesium", 241)
    first = said(row("a", near)).next
    assert first == words.NextWords(
        "18:05", "in 4 h", "Draw magnesium", is_near=True, is_late=False
    )
    other = said(row("a", far)).next
    assert other is not None
    assert not other.is_near


def test_what_is_late_says_so_and_stands_under_the_row() -> None:
    late = [due("draw", what, -40, grace=0) for what in ("magnesium", "calcium", "pth")]
    later = due("container", "pump-1", -20, grace=0, target="pump-1")
    found = said(row("a", *late, later, level=Level.WARN))
    assert found.next is not None
    assert found.next.is_late
    assert found.next.countdown == "40 min late"
    assert found.finding == words.FindingWords(
        Level.WARN, "Draw magnesium, calcium, PTH overdue since 13:25", " and 1 more"
    )


def test_nothing_due_and_nothing_asked_says_nothing() -> None:
    found = said(row())
    assert (found.next, found.finding, found.cap, found.infusion) == (None, None, None, ())
    assert "nothing due" in found.sentence()
    assert "no magnesium" in found.sentence()


def test_what_is_missing_is_said() -> None:
    assert said(row()).about == "age missing, weight missing, CrCl missing"


def test_the_sample_ward_reads_as_it_was_worked_out(sample: View) -> None:
    rows = {one.id: words.row_words(one, sample) for one in sample.ward}
    okafor = rows["okafor"]
    assert okafor.about == "34 F, 62 kg, CrCl 88"
    assert okafor.next == words.NextWords(
        "14:05", "now", "5 g IM magnesium sulfate, 3 of 6", is_near=True, is_late=False
    )
    assert okafor.cap is not None
    assert (okafor.cap.used, okafor.cap.under) == ("33.6", "24 h, peak 16:10")
    assert okafor.infusion == (("1 g/h", "to 18:30"),)
    assert okafor.finding is not None
    assert okafor.finding.sentence == "Over 30 g in 24 h since 10:30"
    lindqvist = rows["lindqvist"]
    assert lindqvist.cap is not None
    assert (lindqvist.cap.limit, lindqvist.cap.under) == ("of 20 g", "48 h, crosses 16:20")
    assert lindqvist.sentence().startswith("STOP, bed 4, LINDQVIST, Per. Crosses 20 g at 16:20")


def test_with_time_alone_the_countdown_moves(sample: View) -> None:
    later = replace(sample, now=sample.now.plus(HOUR))
    okafor = next(one for one in sample.ward if one.id == "okafor")
    assert words.row_words(okafor, later).next.countdown == "1 h late"  # type: ignore[union-attr]

"""A proof in words: the head, the sentence, the doses and what would fit."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Order
from mgtracker.clinical.proof import prove
from mgtracker.clinical.proof_verdict import verdict_on
from mgtracker.clinical.verdict import Level
from mgtracker.ui.proof_words import (
    ProofText,
    doses_words,
    every_words,
    ordinal,
    proof_text,
)
from tests.clinical.judge.builder import DEFAULT, OXIDE, Loose, course, dose, fact, order

UTC = ZoneInfo("UTC")
AGAIN = "Each dose is judged again when it is given."


def when(instant: Instant) -> str:
    return instant.local(UTC).strftime("%a %H:%M")


def said(text: str, *before: Loose, clearance: str | None = "85 mL/min", **keys: Any) -> ProofText:
    """What is said of an order at Sunday 00:00; IM unless said, and by a line where it is a rate."""
    keys = {"route": "IV" if "/" in text else "IM"} | keys
    what = order(text, **keys)
    assert isinstance(what, Order)
    known = () if clearance is None else (fact("-1", creatinine_clearance=clearance),)
    ground = course(*known, *before)
    proof = prove(ground, what, DEFAULT, UTC)
    return proof_text(proof, verdict_on(ground, what, proof, DEFAULT), what, DEFAULT, when)


def test_a_course_that_fits() -> None:
    found = said("5 g", every="4 h", count=5)
    assert (found.level, found.headline) == (Level.OK, "all 5 doses fit")
    assert (found.sentence, found.offers, found.rule) == (AGAIN, "", "")
    assert found.head == "24 h sum"
    assert [row.sum for row in found.rows] == [f"{n} of 30 g" for n in (5, 10, 15, 20, 25)]
    assert found.spoken().startswith("dose 1, Sun 00:00, 24 h sum 5 of 30 g, early by: any. dose 2")


def test_a_dose_exactly_on_the_limit_with_no_room() -> None:
    found = said("5 g", every="4 h", count=7)
    assert (found.level, found.headline) == (Level.OK, "all 7 doses fit")
    first = "The 7th dose lands exactly on 30 g: no room to give early."
    assert found.sentence == f"{first} {AGAIN}"
    assert [row.slack for row in found.rows][5:] == ["any", "none"]


def test_what_is_late_is_said_to_be_counted_as_given_now() -> None:
    first = Instant.parse("2026-02-28T21:00:00+00:00")
    late = said("5 g", every="4 h", count=2, first=first.as_written())
    assert late.sentence.startswith(f"The first was due {when(first)}: counted as given now.")
    assert "counted as given now" not in said("5 g", every="4 h", count=2).sentence


def test_a_dose_on_the_limit_that_nothing_holds_back() -> None:
    assert said("5 g", every="4 h", count=6).sentence.startswith(
        "The 6th dose lands exactly on 30 g: no room for more."
    )


def test_other_open_orders_are_said_to_be_counted() -> None:
    what = order("5 g", route="IM")
    assert isinstance(what, Order)
    ground = course(fact("-1", creatinine_clearance="85 mL/min"))
    proof = prove(ground, what, DEFAULT, UTC)
    verdict = verdict_on(ground, what, proof, DEFAULT)
    for beside, words in ((0, ""), (1, "The other open order is"), (2, "2 other open orders are")):
        found = proof_text(proof, verdict, what, DEFAULT, when, beside=beside)
        said_so = f"{words} counted too. " if words else ""
        assert found.sentence == said_so + AGAIN


def test_some_room_to_give_early_is_named() -> None:
    found = said(
        "5 g", *[dose("5 g", "IM", f"-{n}") for n in (23, 20, 16, 12, 8)], every="4 h", count=2
    )
    assert [row.slack for row in found.rows] == ["any", "3 h"]


def test_a_course_that_stops_names_the_dose_the_limit_and_what_would_fit() -> None:
    found = said("5 g", every="2 h", count=12)
    assert (found.level, found.headline) == (Level.STOP, "dose 9 crosses 40 g on Sun 16:00")
    assert found.sentence == "Dose 7 goes above 30 g on Sun 12:00."
    assert found.offers == "every 4 hours; or 2.5 g; or 6 doses"
    assert found.rule == "cap-24h"


def test_of_a_long_plan_the_doses_that_matter_are_shown() -> None:
    rows = said("5 g", every="2 h", count=12).rows
    assert [row.gap or row.number for row in rows] == [
        "1",
        "2",
        "3 doses between",
        "6",
        "7",
        "8",
        "9",
        "2 doses between",
        "12",
    ]
    assert [row.level for row in rows][-4:] == [Level.WARN, Level.STOP, Level.STOP, Level.STOP]
    assert rows[-1].sum == "60 of 40 g"
    assert rows[-1].slack == ""


def test_with_a_poor_kidney_the_other_cap_is_named() -> None:
    found = said("5 g", every="4 h", count=5, clearance="25 mL/min")
    assert found.headline == "dose 5 crosses 20 g on Sun 16:00"
    assert found.head == "48 h sum"


def test_an_infusion_is_one_line() -> None:
    found = said("2 g/h", line="a")
    assert found.headline == "crosses 40 g on Sun 20:00"
    assert (
        found.sentence == "Magnesium would settle near 3.1 mmol/L. It goes above 30 g on Sun 15:00."
    )
    assert found.offers == "1.25 g/h; or for 15 h"
    assert [row.time for row in found.rows] == ["Sun 00:00 on"]
    ends = said("1 g/h", line="a", clearance="150 mL/min", **{"for": "12 h"})
    assert (ends.headline, ends.rows[0].time) == ("this infusion fits", "Sun 00:00 to Sun 12:00")


def test_an_infusion_on_the_limit_has_no_room_to_start_early() -> None:
    later = {"line": "a", "for": "22 h", "first": "2026-03-01T02:00:00+00:00"}
    found = said("1.25 g/h", dose("5 g", "IM", "-2"), clearance="150 mL/min", **later)
    assert found.level is Level.OK
    assert found.sentence.startswith("It lands exactly on 30 g: no room to start early.")


def test_one_dose_and_an_order_without_end() -> None:
    assert said("5 g").headline == "this dose fits"
    assert said("5 g", every="12 h").headline == "all 15 doses of the next days fit"


def test_without_a_clearance_it_cannot_be_checked() -> None:
    found = said("5 g", every="4 h", count=5, clearance=None)
    assert (found.level, found.headline) == (
        Level.UNKNOWN,
        "No creatinine clearance: cannot check",
    )
    assert found.offers == "every 12 hours; or 4 g; or 4 doses"


def test_a_contraindication_offers_nothing() -> None:
    found = said("5 g", every="4 h", count=5, clearance="19 mL/min")
    assert found.headline == "Creatinine clearance 19 mL/min: no magnesium"
    assert (found.sentence, found.offers, found.rows) == ("", "", ())


def test_what_no_cap_counts_is_not_said_to_fit() -> None:
    found = said("12 mmol", route="oral", drug=OXIDE, every="nightly")
    assert (found.level, found.headline) == (Level.OK, "no gram cap counts this")
    assert (found.sentence, found.rows) == (AGAIN, ())


def test_what_is_said_of_one_dose_stands_in_the_head_or_in_the_sentence() -> None:
    push = said("2 g", route="IV", over="5 min")
    assert (push.level, push.headline) == (Level.STOP, "Faster than 150 mg/min into a vein")
    assert push.sentence == "400 mg/min. Push faster than 15 min."
    both = said("6 g", every="2 h", count=8)
    assert both.headline == "dose 7 crosses 40 g on Sun 12:00"
    assert both.sentence == "Not 4 to 5 g IM. Dose 6 goes above 30 g on Sun 10:00."
    other = said("2 g", route="IV", over="5 min", every="1 h", count=17)
    assert other.headline == "Faster than 150 mg/min into a vein"
    assert other.sentence.endswith("Dose 16 goes above 30 g on Sun 15:00.")


def test_where_nothing_near_fits_that_is_said() -> None:
    given = [dose("5 g", "IM", f"-{n}") for n in (1, 2, 3, 4, 5, 6)]
    assert said("5 g", *given).offers == "nothing close to this plan"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3600, "every hour"),
        (14400, "every 4 hours"),
        (5400, "every 1 h 30 min"),
        (1800, "every 30 min"),
    ],
)
def test_an_interval_as_it_is_spoken_of(seconds: int, words: str) -> None:
    assert every_words(seconds) == words


def test_ordinals_and_counts() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 111)] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "13th",
        "21st",
        "22nd",
        "111th",
    ]
    assert (doses_words(1), doses_words(6)) == ("1 dose", "6 doses")

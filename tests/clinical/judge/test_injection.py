"""Into muscle or under the skin: the course, the side, the volume, and doses by weight."""

from fractions import Fraction

import pytest

from mgtracker.clinical.events import Candidate, Dose
from mgtracker.clinical.judge.injection import next_site
from mgtracker.clinical.protocol import load
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    DEFAULT,
    DEFAULT_TEXT,
    PROTOCOLS,
    Loose,
    ask,
    course,
    dose,
    event,
    fact,
    loud,
    named,
    of,
    oral,
    order,
    protocol_with,
    rate,
    said,
    when,
)

LABEL = load((PROTOCOLS / "magnesium-deficiency-label.toml").read_text("utf-8"), "label")


def im(at: str | int = 0, site: str | None = "left", amount: str = "5 g", **keys: object) -> Dose:
    """A dose into muscle."""
    return dose(amount, "IM", at, site=site, **keys)


# The course ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("4 g", []),
        ("3999 mg", [("WARN", "im-amount")]),
        ("5 g", []),
        ("5001 mg", [("WARN", "im-amount")]),
    ],
)
def test_a_dose_into_muscle_is_4_to_5_g(amount: str, expected: list[tuple[str, str]]) -> None:
    assert said(ask(im(amount=amount)), "im-course") == expected


@pytest.mark.parametrize(("at", "early"), [("1:30", False), ("1:29:59", True), (3, False)])
def test_the_first_of_an_order_may_come_30_min_before_it_is_due(at: str | int, early: bool) -> None:
    ordered = named("o", order("5 g", 0, "IM", first=when(2).as_written(), every="4 h", count=6))
    found = of(ask(im(at, order="o"), ordered), "im-course") if early else None
    assert said(ask(im(at, order="o"), ordered), "im-course") == (
        [("WARN", "before-first")] if early else []
    )
    if found is not None:
        assert dict(found.values) == {"due": when(2), "opens": when("1:30")}
        assert found.events == ("o",)
    assert said(ask(im(at), ordered), "im-course") == [], "it names no order"
    for given in (im(0, "right", order="o"), im(1, "right", order="o")):
        found = [one.reason for one in ask(im(1, order="o"), ordered, given).findings]
        assert "before-first" not in found


@pytest.mark.parametrize(
    ("at", "early"), [("3:30", False), ("3:29:59", True), (1, True), (4, False), (40, False)]
)
def test_it_may_come_30_min_before_its_4_hours_are_over_and_not_a_second_earlier(
    at: str | int, early: bool
) -> None:
    verdict = ask(im(at, site="right"), named("last", im(0)))
    assert said(verdict, "im-course") == ([("WARN", "im-early")] if early else [])
    if early:
        found = of(verdict, "im-course")
        assert dict(found.values) == {"last": when(0), "due": when(4), "opens": when("3:30")}
        assert found.events == ("last",)


def test_the_last_dose_into_muscle_is_what_counts() -> None:
    verdict = ask(im(9, site="right"), im(0), named("last", im(6, site="left")), im(12))
    assert of(verdict, "im-course").events == ("last",)
    assert said(ask(im(9), im(5), dose("2 g", "IV", 8), oral("4 mmol", 8)), "im-course") == []
    assert said(ask(im(9), dose("5 g", "IM", 8, drug="calcium gluconate")), "im-course") == []


EARLY = ("WARN", "im-early")


def test_another_one_in_the_same_second_is_too_early_unless_it_is_the_other_half() -> None:
    assert said(ask(im(0), im(0)), "im-course") == [EARLY]
    assert said(ask(im(0, "left", "2.5 g"), im(0, "right", "2.5 g")), "im-course") == []


AMOUNT = ("WARN", "im-amount")


@pytest.mark.parametrize(
    ("at", "parts"),
    [
        (0, True),
        ("0:15", True),
        ("0:15:01", False),
        ("-0:15", True),  # written after the second part
        ("-0:15:01", False),
    ],
)
def test_injections_into_two_sides_within_15_min_are_one_dose(at: str | int, parts: bool) -> None:
    first = named("first", im(0, "left", "2500 mg"))
    verdict = ask(im(at, "right", "2500 mg"), first)
    early = [] if str(at).startswith("-") else [EARLY]
    assert said(verdict, "im-course") == ([] if parts else [AMOUNT, *early])
    assert said(verdict, "duplicate") == []


@pytest.mark.parametrize(
    ("first", "second", "grams"),
    [("2 g", "2 g", None), ("2 g", "1999 mg", "3.999"), ("3 g", "2001 mg", "5.001"), ("5 g", "5 g", 10)],
)  # fmt: skip
def test_the_parts_of_a_dose_are_added(first: str, second: str, grams: str | int | None) -> None:
    verdict = ask(im("0:05", "right", second), im(0, "left", first))
    assert said(verdict, "im-course") == ([] if grams is None else [AMOUNT])
    if grams is not None:
        assert of(verdict, "im-course").value("grams") == Fraction(grams)


@pytest.mark.parametrize(
    ("first", "second"), [("left", "left"), ("right", "right"), ("left", None), (None, "left"), (None, None)]
)  # fmt: skip
def test_the_same_side_or_one_that_nobody_stated_makes_no_parts(
    first: str | None, second: str | None
) -> None:
    verdict = ask(im("0:05", second), im(0, first))
    assert said(verdict, "im-course") == [EARLY]
    assert said(verdict, "duplicate") == [("WARN", "entered-twice")]


def test_a_second_part_is_early_to_the_dose_before_it_and_a_third_part_to_the_first() -> None:
    half = im(2, "left", "2500 mg")
    verdict = ask(im("2:10", "right", "2500 mg"), named("last", im(0, "right")), half)
    assert said(verdict, "im-course") == [EARLY]
    assert of(verdict, "im-course").events == ("last",)
    third = ask(
        im("0:10", "left", "2500 mg"),
        named("first", im(0, "left", "2500 mg")),
        im("0:05", "right", "2500 mg"),
    )
    assert said(third, "im-course") == [EARLY]
    assert of(third, "im-course").events == ("first",)


def test_the_next_dose_is_due_after_the_last_part() -> None:
    parts = [im(0, "left", "2500 mg"), named("last", im("0:10", "right", "2500 mg"))]
    assert said(ask(im("3:40"), *parts), "im-course") == []
    verdict = ask(im("3:39:59"), *parts)
    assert said(verdict, "im-course") == [EARLY]
    assert of(verdict, "im-course").events == ("last",)


def test_what_is_struck_out_or_not_magnesium_into_muscle_is_no_part() -> None:
    void = event("void", 1, target="gone", reason="typed twice")
    others: list[Loose] = [
        named("gone", im(0, "left", "2500 mg")),
        void,
        dose("2500 mg", "subcut"),
        im(0, "left", "2500 mg", drug="calcium gluconate"),
    ]
    assert said(ask(im("0:05", "right", "2500 mg"), *others), "im-course") == [AMOUNT]


def test_a_protocol_says_how_far_apart_parts_may_be() -> None:
    change = ('parts_within = "15 min"', 'parts_within = "5 min"')
    candidate, first = im("0:05:01", "right", "2500 mg"), im(0, "left", "2500 mg")
    assert said(ask(candidate, first), "im-course") == []
    strict = protocol_with(change)
    assert said(ask(candidate, first, protocol=strict), "im-course") == [AMOUNT, EARLY]
    parts = [im("0:15", "right", "500 mg"), im(0, "left", "500 mg")]
    assert said(ask(*parts, protocol=LABEL), "im-course") == []


def test_a_dose_into_muscle_counts_whole_however_long_it_took() -> None:
    slow = ask(im(over="2 h", amount="31 g"), protocol=DEFAULT)
    assert slow == ask(im(amount="31 g"), protocol=DEFAULT)
    assert said(slow, "infusion-rate") == []


def test_the_range_of_an_im_dose_is_said() -> None:
    assert dict(of(ask(im(amount="6 g")), "im-course").values) == {
        "grams": 6,
        "least": 4,
        "most": 5,
    }


NOT_INTO_MUSCLE: list[Candidate] = [
    dose("1 g", over="15 min"),
    dose("1 g", "subcut"),
    rate("1 g/h"),
    oral("4 mmol"),
    dose("1 g", "IM", drug="calcium gluconate", product="1 % injection"),
]


@pytest.mark.parametrize("candidate", NOT_INTO_MUSCLE, ids=str)
def test_what_is_no_magnesium_into_muscle_has_no_course_and_no_side(candidate: Candidate) -> None:
    verdict = ask(candidate, im(0))
    assert said(verdict, "im-course") == said(verdict, "im-site") == []


# The side and the volume --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sides", "proposed"),
    [
        ([], None),
        ([None], None),
        (["left"], "right"),
        (["right"], "left"),
        (["left", "right"], "left"),
        (["right", "left", None], "right"),
    ],
)
def test_the_other_side_than_the_last_is_proposed(
    sides: list[str | None], proposed: str | None
) -> None:
    record = course(*(im(4 * n, site=side) for n, side in enumerate(sides)))
    assert next_site(record, when(100)) == proposed


def test_only_sides_up_to_the_moment_count() -> None:
    record = course(im(0, site="left"), im(4, site="right"))
    assert next_site(record, when("3:59:59")) == "right"
    assert next_site(record, when(4)) == "left"


@pytest.mark.parametrize(
    ("last", "side", "expected"),
    [
        ("left", "left", [("WARN", "same-site")]),
        ("right", "right", [("WARN", "same-site")]),
        ("left", "right", []),
        ("right", "left", []),
        (None, "left", []),
        ("left", None, [("INFO", "site-not-stated")]),
    ],
)
def test_the_same_side_twice_warns(
    last: str | None, side: str | None, expected: list[tuple[str, str]]
) -> None:
    verdict = ask(im(4, site=side), im(0, site=last))
    assert said(verdict, "im-site") == expected
    if expected == [("INFO", "site-not-stated")]:
        assert of(verdict, "im-site").value("next") == "right"
    elif expected:
        assert dict(of(verdict, "im-site").values)["next"] != side


@pytest.mark.parametrize(
    ("amount", "product", "expected"),
    [
        ("2500 mg", "50 % injection", None),
        ("2501 mg", "50 % injection", (Fraction("5.002"), 2)),
        ("5 g", "50 % injection", (Fraction(10), 2)),
        ("5001 mg", "50 % injection", (Fraction("10.002"), 3)),
        ("5 g", "some injection", None),
        ("5 g", None, None),
    ],
)
def test_more_than_5_ml_in_one_site_proposes_a_split_and_never_warns(
    amount: str, product: str | None, expected: tuple[Fraction, int] | None
) -> None:
    verdict = ask(im(amount=amount, product=product))
    if expected is None:
        assert said(verdict, "im-site") == []
        return
    found = of(verdict, "im-site")
    ml, sites = expected
    assert (found.level, found.reason) == (Level.INFO, "much-in-one-site")
    assert dict(found.values) == {"ml": ml, "limit": 5, "sites": sites, "each": ml / sites}


def test_the_articles_own_course_is_given_without_a_single_warning() -> None:
    product = "50 % injection"
    given: list[Loose] = []
    for n in range(6):
        candidate = im(4 * n, site=("left", "right")[n % 2], product=product)
        assert loud(ask(candidate, *given)) == []
        given.append(candidate)


# Under the skin -----------------------------------------------------------------------------------

UNLICENSED = ("INFO", "unlicensed")


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("4 mmol", [UNLICENSED]),
        ("12 mmol", [UNLICENSED]),
        ("3.999 mmol", [("WARN", "subcut-amount"), UNLICENSED]),
        ("12.001 mmol", [("WARN", "subcut-amount"), UNLICENSED]),
    ],
)
def test_under_the_skin_is_said_to_be_unlicensed_and_warns_outside_4_to_12_mmol(
    amount: str, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(dose(amount, "subcut")), "subcut") == expected


def test_the_subcut_range_is_said() -> None:
    warned = ask(dose("20 mmol", "subcut")).findings[0]
    assert dict(warned.values) == {"mmol": 20, "least": 4, "most": 12}


@pytest.mark.parametrize(
    "candidate",
    [im(), dose("1 g", over="1 h"), rate("1 g/h"), dose("1 g", "subcut", drug="calcium gluconate")],
)
def test_only_magnesium_under_the_skin_is_judged_as_such(candidate: Candidate) -> None:
    assert said(ask(candidate), "subcut") == []


# By weight (the label's protocol) -----------------------------------------------------------------

RULE = "im-weight-limit"


@pytest.mark.parametrize(
    ("weight", "amount", "expected"),
    [
        ("40 kg", "10 g", []),
        ("40 kg", "10001 mg", [("WARN", "over-weight-limit")]),
        ("39.9 kg", "10 g", [("WARN", "over-weight-limit")]),
        (None, "1 g", [("UNKNOWN", "no-weight")]),
    ],
)
def test_at_most_250_mg_a_kg_into_muscle_in_4_h(
    weight: str | None, amount: str, expected: list[tuple[str, str]]
) -> None:
    assert said(ask(im(amount=amount), protocol=LABEL, weight=weight), RULE) == expected


@pytest.mark.parametrize(
    ("at", "over"),
    [
        (4, False),
        ("3:59:59", True),
        ("-4", False),
        ("-3:59:59", True),
    ],
)
def test_every_4_hours_that_hold_the_dose_are_looked_at_later_doses_too(
    at: str | int, over: bool
) -> None:
    verdict = ask(im(at, amount="6 g"), im(0, amount="6 g"), protocol=LABEL, weight="40 kg")
    assert said(verdict, RULE) == ([("WARN", "over-weight-limit")] if over else [])
    if over:
        assert dict(of(verdict, RULE).values) == {
            "grams": 12,
            "limit": 10,
            "weight": 40,
            "window": 4 * 3600,
        }


def test_a_later_dose_too_large_in_a_window_of_its_own_is_not_this_ones_fault() -> None:
    large = im(4, amount="11 g")
    assert said(ask(im(0, amount="1 g"), large, protocol=LABEL, weight="40 kg"), RULE) == []
    within = ask(im("0:00:01", amount="1 g"), large, protocol=LABEL, weight="40 kg")
    assert said(within, RULE) == [("WARN", "over-weight-limit")]


def test_only_that_route_and_magnesium_count_by_weight() -> None:
    others = [
        dose("9 g", "IV", 0),
        dose("9 g", "IM", 0, drug="calcium gluconate"),
        rate("9 g/h", 0),
    ]
    assert said(ask(im(1), *others, protocol=LABEL, weight="40 kg"), RULE) == []
    for candidate in (
        dose("9 g", "subcut"),
        rate("9 g/h"),
        oral("9 mmol"),
        dose("11 g", "IM", drug="calcium gluconate"),
    ):
        assert said(ask(candidate, protocol=LABEL, weight=None), RULE) == []


def test_the_weight_known_at_the_dose_is_used() -> None:
    later = fact(2, weight="100 kg")
    verdict = ask(im(1, amount="11 g"), later, protocol=LABEL, weight="40 kg")
    assert said(verdict, RULE) == [("WARN", "over-weight-limit")]


def test_the_default_protocol_has_no_dose_by_weight() -> None:
    assert "weighted-dose" not in DEFAULT_TEXT

"""What stands on the course by itself at an instant, with no dose asked about."""

from fractions import Fraction

import pytest

from mgtracker.clinical.judge import standing
from mgtracker.clinical.protocol import load
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    DEFAULT,
    DEFAULT_TEXT,
    PROTOCOLS,
    Loose,
    bedside,
    course,
    dose,
    event,
    fact,
    labs,
    loud,
    named,
    of,
    oral,
    order,
    protocol_with,
    rate,
    said,
    stands,
    when,
)

LABEL = load((PROTOCOLS / "magnesium-deficiency-label.toml").read_text("utf-8"), "label")


def test_an_empty_record_is_quiet() -> None:
    assert standing(course(), DEFAULT, when(0)) == ()
    assert stands(0, labs(0, magnesium="0.9 mmol/L")) == []


# Kidneys ------------------------------------------------------------------------------------------

KIDNEY = "renal-contraindication"


@pytest.mark.parametrize(
    ("clearance", "given", "expected"),
    [
        ("19 mL/min", [], [("INFO", "contraindicated")]),
        ("19 mL/min", [dose("1 g", "IM", 0)], [("STOP", "contraindicated")]),
        ("19 mL/min", [oral("4 mmol", 0)], [("STOP", "contraindicated")]),
        ("19 mL/min", [dose("1 g", "IM", -38)], [("INFO", "contraindicated")]),  # out of 48 h
        ("19 mL/min", [dose("1 g", "IM", "-37:59:59")], [("STOP", "contraindicated")]),
        (
            "19 mL/min",
            [dose("1 g", "IV", 0, drug="calcium gluconate")],
            [("INFO", "contraindicated")],
        ),
        ("30 mL/min", [], [("INFO", "clearance-borderline")]),
        ("30 mL/min", [dose("1 g", "IM", 0)], [("INFO", "clearance-borderline")]),
        (None, [], []),
        (None, [oral("4 mmol", 0)], []),
        (None, [dose("1 g", "IM", 0)], [("UNKNOWN", "no-clearance")]),
        (None, [dose("1 g", "IM", -38)], []),
        (None, [rate("1 g/h", -99)], [("UNKNOWN", "no-clearance")]),
        ("85 mL/min", [rate("1 g/h", 0)], []),
    ],
)
def test_the_kidney_stands_while_magnesium_counts(
    clearance: str | None, given: list[Loose], expected: list[tuple[str, str]]
) -> None:
    assert said(stands(10, *given, creatinine_clearance=clearance), KIDNEY) == expected


def test_a_contraindication_without_magnesium_keeps_its_figures() -> None:
    found = of(stands(10, creatinine_clearance="19 mL/min"), KIDNEY)
    assert (found.value("clearance"), found.value("limit")) == (19, 20)


@pytest.mark.parametrize(
    ("at", "expected"),
    [(48, []), ("48:00:01", [("UNKNOWN", "clearance-expired")]), (120, [])],
)
def test_an_expired_clearance_stands_while_magnesium_by_needle_is_in_the_window(
    at: str | int, expected: list[tuple[str, str]]
) -> None:
    stated = event("fact", 0, creatinine_clearance="85 mL/min")
    found = stands(at, stated, dose("1 g", "IM", 40), creatinine_clearance=None)
    assert said(found, KIDNEY) == expected


def test_the_longest_window_of_the_protocol_counts() -> None:
    given = dose("1 g", "IM", 0)  # 120 h in the label's protocol
    assert said(stands(119, given, creatinine_clearance="19 mL/min", protocol=LABEL), KIDNEY) == [
        ("STOP", "contraindicated")
    ]
    assert said(stands(120, given, creatinine_clearance="19 mL/min", protocol=LABEL), KIDNEY) == [
        ("INFO", "contraindicated")
    ]


# What runs in -------------------------------------------------------------------------------------

LOST = {
    "reflex": ("absent", "bedside-reflex", "reflex"),
    "respiratory_rate": (15, "bedside-respiration", "breathing-slow"),
    "urine_4h": ("99 mL", "bedside-urine", "urine-little"),
    "heart_block": (True, "heart-block", "heart-block"),
}
KEPT = {
    "reflex": "present",
    "respiratory_rate": 16,
    "urine_4h": "100 mL",
    "heart_block": False,
}


FADED = ("reflex", "respiratory_rate")
"""What stands on when nothing runs in any more: too much of it may be in her."""
ENDED = (rate("1 g/h", 0, until=10), dose("4 g", over="4 h", at=6), dose("4 g", "IM", 10))


@pytest.mark.parametrize("key", LOST)
@pytest.mark.parametrize(
    ("running", "seen"),
    [
        (rate("1 g/h", 0), True),
        (rate("1 g/h", 0, until="10:00:01"), True),
        (rate("1 g/h", 0, until=10), False),
        (rate("1 g/h", 10), True),
        (dose("4 g", over="4 h", at=7), True),
        (dose("4 g", over="4 h", at=10), True),
        (dose("4 g", over="4 h", at=6), False),
        (dose("4 g", "IM", 10), False),
        (rate("1 g/h", 0, drug="calcium gluconate"), False),
        (oral("4 mmol", 9), False),
        (dose("1 g", "IV", 9, over="4 h", drug="calcium gluconate"), False),
    ],
)
def test_what_should_stop_a_dose_stands_while_one_runs_in(
    key: str, running: Loose, seen: bool
) -> None:
    value, rule, reason = LOST[key]
    level = labs(-1, magnesium="0.9 mmol/L")
    found = stands(10, level, running, **{key: value})
    ended = key in FADED and running in ENDED
    assert said(found, rule) == ([("STOP", reason)] if seen or ended else [])
    assert loud(stands(10, level, running, **{key: KEPT[key]})) == []


@pytest.mark.parametrize(("at", "stands_on"), [("33:59:59", True), (34, False)])
def test_what_has_faded_stands_for_a_day_after_the_line_is_off(
    at: str | int, stands_on: bool
) -> None:
    off = (rate("1 g/h", 0), rate("0", 10), event("bedside", 10, reflex="diminished"))
    found = stands(at, *off, reflex=None)
    assert said(found, "bedside-reflex") == ([("WARN", "reflex")] if stands_on else [])
    again = stands(at, *off, event("bedside", 11, reflex="present"), reflex=None)
    assert said(again, "bedside-reflex") == []


def test_a_fading_knee_jerk_warns_while_a_line_runs() -> None:
    fading = stands(10, rate("1 g/h", 0), reflex="diminished")
    assert said(fading, "bedside-reflex") == [("WARN", "reflex")]
    assert said(stands(10, oral("4 mmol", 9), reflex="diminished"), "bedside-reflex") == []


def test_nothing_looked_at_is_no_finding_on_the_course() -> None:
    nothing = dict.fromkeys(LOST)
    assert loud(stands(10, rate("1 g/h", 0), **nothing)) == []


def test_lost_signs_say_what_was_found() -> None:
    found = stands(10, rate("1 g/h", 0), **{key: value for key, (value, _, _) in LOST.items()})
    assert dict(of(found, "bedside-reflex").values) == {"reflex": "absent", "at": when(10)}
    assert dict(of(found, "bedside-respiration").values) == {
        "breaths": 15,
        "least": 16,
        "at": when(10),
    }
    assert dict(of(found, "bedside-urine").values) == {"ml": 99, "least": 100, "at": when(10)}
    assert dict(of(found, "heart-block").values) == {"at": when(10)}


def test_heart_block_that_the_protocol_only_warns_of_warns() -> None:
    mild = protocol_with(('when_true = "stop"', 'when_true = "warn"'))
    found = stands(10, rate("1 g/h", 0), heart_block=True, protocol=mild)
    assert said(found, "heart-block") == [("WARN", "heart-block")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([rate("1 g/h", 0)], []),
        ([rate("1.1 g/h", 0)], [("WARN", "settles-high")]),
        ([rate("0.6 g/h", 0), rate("0.6 g/h", 0, line="pump-2")], [("WARN", "settles-high")]),
        ([rate("1.1 g/h", 0, until=10)], []),
        ([rate("1.1 g/h", 10)], [("WARN", "settles-high")]),
        ([dose("22 g", over="20 h")], []),
    ],
)
def test_a_running_rate_that_settles_high_stands(
    lines: list[Loose], expected: list[tuple[str, str]]
) -> None:
    assert said(stands(10, *lines), "renal-rate") == expected


def test_a_settling_rate_lists_its_lines() -> None:
    found = of(
        stands(10, named("a", rate("0.6 g/h", 0)), named("b", rate("0.6 g/h", 0, line="x"))),
        "renal-rate",
    )
    assert found.events == ("a", "b")
    assert found.value("rate") == Fraction("1.2")


# Levels -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "given", "expected"),
    [
        ("1.00 mmol/L", [dose("1 g", "IM", 0)], []),
        ("1.01 mmol/L", [dose("1 g", "IM", 0)], [("WARN", "magnesium-high")]),
        ("1.01 mmol/L", [oral("4 mmol", 0)], [("WARN", "magnesium-high")]),
        ("1.01 mmol/L", [dose("1 g", "IM", -14)], []),
        ("1.01 mmol/L", [dose("1 g", "IM", "-13:59:59")], [("WARN", "magnesium-high")]),
        ("1.01 mmol/L", [], []),
        ("2 mmol/L", [], [("STOP", "magnesium-toxic")]),
    ],
)
def test_a_high_level_stands_while_dosing_and_a_toxic_one_always(
    level: str, given: list[Loose], expected: list[tuple[str, str]]
) -> None:
    assert said(stands(10, labs(9, magnesium=level), *given), "magnesium-high") == expected


@pytest.mark.parametrize(
    ("at", "given", "pregnant", "expected"),
    [
        (120, [rate("1 g/h", 0)], True, [("WARN", "continuous")]),
        ("119:59:59", [rate("1 g/h", 0)], True, []),
        ("168:00:01", [rate("1 g/h", 0)], True, [("STOP", "continuous")]),
        (130, [rate("1 g/h", 0)], None, [("UNKNOWN", "pregnancy-not-asked")]),
        (130, [rate("1 g/h", 0)], False, []),
        (143, [rate("1 g/h", 0, until=120)], True, [("WARN", "continuous")]),
        (144, [rate("1 g/h", 0, until=120)], True, []),
        (200, [], True, []),
    ],
)
def test_how_long_it_has_gone_on_in_pregnancy_stands(
    at: str | int, given: list[Loose], pregnant: bool | None, expected: list[tuple[str, str]]
) -> None:
    assert said(stands(at, *given, pregnant=pregnant), "pregnancy-duration") == expected


# Class and PTH ------------------------------------------------------------------------------------

BORDER = ("INFO", "borderline")


class TestNothingKnown:
    """A new patient is no patient that is well (C5)."""

    def reasons(self, *events: Loose) -> list[tuple[str, object]]:
        found = standing(course(*events), DEFAULT, when(5))
        return [(f.level.word, f.value("missing")) for f in found if f.reason == "no-level"]

    def test_no_level_no_clearance_no_weight(self) -> None:
        named_only = event("patient", 0, name="Sample, Ada", mrn="S-1")
        both = ("creatinine_clearance", "weight")
        assert self.reasons(named_only) == [("UNKNOWN", both)]
        assert self.reasons(fact(0, weight="70 kg")) == [("UNKNOWN", both[:1])]
        assert self.reasons(fact(0, weight="70 kg", creatinine_clearance="85 mL/min")) == [
            ("UNKNOWN", ())
        ]
        assert self.reasons(labs(0, calcium="1.9 mmol/L")) == [("UNKNOWN", both)]

    def test_a_level_or_magnesium_given_or_ordered_ends_it(self) -> None:
        assert self.reasons(labs(0, magnesium="0.8 mmol/L")) == []
        assert self.reasons(dose("2 g", "IV", 0, over="15 min")) == []
        assert self.reasons(order("5 g", 0, "IM", every="4 h")) == []
        assert self.reasons(order("0.25 mcg", 0, "oral", drug="calcitriol", every="daily")) != []

    def test_it_stands_in_the_place_of_an_ok_and_beside_nothing_that_asks(self) -> None:
        assert self.reasons(bedside(0, qtc="470 ms")) != []
        assert self.reasons(bedside(0, qtc="510 ms")) == []
        contraindicated = fact(
            0, creatinine_clearance="10 mL/min"
        )  # a remark while nothing is given
        assert self.reasons(contraindicated) == [("UNKNOWN", ("weight",))]

    def test_before_the_first_word_there_is_nobody_to_speak_of(self) -> None:
        assert self.reasons() == []


DECIDE = ("INFO", "prescriber-decides")


@pytest.mark.parametrize(
    ("magnesium", "symptoms", "expected"),
    [
        ("0.479 mmol/L", "severe", []),
        ("0.48 mmol/L", "none", [BORDER]),
        ("0.499 mmol/L", "severe", [BORDER]),
        ("0.50 mmol/L", "none", [BORDER]),
        ("0.50 mmol/L", "mild", [BORDER, DECIDE]),
        ("0.52 mmol/L", "none", [BORDER]),
        ("0.521 mmol/L", "none", []),
        ("0.521 mmol/L", None, []),
        ("0.60 mmol/L", "mild", [DECIDE]),
        ("0.60 mmol/L", "severe", [DECIDE]),
        ("0.60 mmol/L", "life-threatening", [DECIDE]),
        ("0.699 mmol/L", "mild", [DECIDE]),
        ("0.70 mmol/L", "mild", []),
        ("0.90 mmol/L", "severe", []),
    ],
)
def test_the_route_is_left_to_the_prescriber_where_the_article_names_none(
    magnesium: str, symptoms: str | None, expected: list[tuple[str, str]]
) -> None:
    found = stands(1, labs(0, magnesium=magnesium), symptoms=symptoms)
    assert said(found, "severity") == expected


def test_between_0_70_and_a_higher_lower_limit_the_prescriber_decides_too() -> None:
    ward = protocol_with(('low  = "0.70 mmol/L"', 'low  = "0.75 mmol/L"'))
    for magnesium, expected in (("0.70", [DECIDE]), ("0.749", [DECIDE]), ("0.75", [])):
        found = stands(1, labs(0, magnesium=f"{magnesium} mmol/L"), protocol=ward)
        assert said(found, "severity") == expected


def test_a_class_says_its_level_time_and_symptoms() -> None:
    found = of(stands(1, named("d", labs(0, magnesium="0.6 mmol/L")), symptoms="mild"), "severity")
    assert dict(found.values) == {
        "severity": "moderate",
        "level": Fraction("0.6"),
        "at": when(0),
        "symptoms": "mild",
    }
    assert found.events == ("d",)
    quiet = of(stands(1, named("d", labs(0, magnesium="0.5 mmol/L")), symptoms=None), "severity")
    assert (quiet.value("symptoms"), quiet.events) == (None, ("d",))


@pytest.mark.parametrize(
    "draw",
    [
        labs(0, magnesium="0.6 mmol/L", haemolysed=True),
        labs(0, magnesium="0.6 mmol/L", infusion_arm=True),
        labs(0, magnesium="0.6 mmol/L", during_infusion=True),
        labs(0, calcium="2.3 mmol/L"),
        labs(2, magnesium="0.6 mmol/L"),
    ],
)
def test_a_level_that_cannot_be_believed_makes_no_class(draw: Loose) -> None:
    found = said(stands(1, draw, symptoms="severe"), "severity")
    assert [one for one in found if one[1] != "no-level"] == []


PTH = "pth-inappropriate"


@pytest.mark.parametrize(
    ("draws", "expected"),
    [
        ([labs(0, calcium="2.19 mmol/L", pth="6.9 pmol/L")], True),
        ([labs(0, calcium="2.20 mmol/L", pth="1 pmol/L")], False),
        ([labs(0, calcium="2.19 mmol/L", pth="6.91 pmol/L")], False),
        ([labs(0, calcium="2.19 mmol/L")], False),
        ([labs(0, pth="1 pmol/L")], False),
        ([labs(0, calcium="2 mmol/L"), labs(24, pth="1 pmol/L")], True),
        ([labs(0, calcium="2 mmol/L"), labs("24:00:01", pth="1 pmol/L")], False),
        ([labs(0, pth="1 pmol/L"), labs(24, calcium="2 mmol/L")], True),
        ([labs(0, pth="1 pmol/L"), labs("24:00:01", calcium="2 mmol/L")], False),
        ([labs(0, calcium="2 mmol/L", pth="1 pmol/L"), labs(2, calcium="2.3 mmol/L")], False),
        ([labs(0, calcium="2.10 mmol/L", pth="1 pmol/L", albumin="35 g/L")], False),
        ([labs(0, calcium="2.09 mmol/L", pth="1 pmol/L", albumin="35 g/L")], True),
        ([labs(0, calcium="2.21 mmol/L", pth="1 pmol/L", albumin="41 g/L")], True),
    ],
)
def test_a_pth_that_does_not_answer_a_low_calcium_is_said(
    draws: list[Loose], expected: bool
) -> None:
    found = stands(30, *draws)
    assert said(found, PTH) == ([("INFO", "pth-inappropriate")] if expected else [])


def test_the_two_values_are_said() -> None:
    found = of(stands(30, labs(0, calcium="2 mmol/L"), named("p", labs(1, pth="3 pmol/L"))), PTH)
    assert dict(found.values) == {"calcium": 2, "corrected": False, "pth": 3, "at": when(1)}
    assert found.events == ("p",)


# Off track ----------------------------------------------------------------------------------------

LAG = "calcium-lag"
STAYED_LOW = (
    labs(-1, calcium="1.80 mmol/L"),
    oral("12 mmol", 0),
    named("low", labs(169, calcium="1.90 mmol/L", magnesium="0.74 mmol/L")),
)


def test_calcium_that_is_late_stands_as_off_track() -> None:
    found = of(stands(170, *STAYED_LOW), LAG)
    assert (found.level, found.reason, found.events) == (Level.WARN, "off-track", ("low",))
    assert dict(found.values) == {
        "analyte": "calcium",
        "lasted": 7 * 86400,
        "late_from": when(168),
        "level": Fraction("1.9"),
        "corrected": False,
        "at": when(169),
        "magnesium": Fraction("0.74"),
        "questions": (
            "volume corrected?",
            "renal loss?",
            "vitamin D?",
            "magnesium stopped early?",
        ),
    }


@pytest.mark.parametrize(
    ("at", "later", "expected"),
    [
        (168, [], []),
        (200, [labs(190, calcium="2.20 mmol/L")], []),
        (200, [labs(190, calcium="2.19 mmol/L")], [("WARN", "off-track")]),
    ],
)
def test_calcium_in_time_or_in_range_is_quiet(
    at: int, later: list[Loose], expected: list[tuple[str, str]]
) -> None:
    drawn = labs(100, calcium="1.90 mmol/L")
    assert said(stands(at, *STAYED_LOW[:2], drawn, *later), LAG) == expected


def test_where_no_level_tells_nothing_stands() -> None:
    assert said(stands(200, *STAYED_LOW[:2]), LAG) == []


def test_a_corrected_level_that_is_late_says_that_it_is() -> None:
    draw = labs(169, calcium="1.90 mmol/L", albumin="30 g/L")
    found = of(stands(170, *STAYED_LOW[:2], draw), LAG)
    assert (found.value("level"), found.value("corrected")) == (Fraction("2.1"), True)
    assert found.value("magnesium") is None


def test_pth_that_does_not_rise_is_off_track_and_asks_nothing_more() -> None:
    draws = (labs(-1, pth="3 pmol/L"), dose("2 g", "IV", 0), labs(40, pth="3 pmol/L"))
    found = of(stands(49, *draws), "pth-response")
    assert (found.value("analyte"), found.value("level")) == ("pth", 3)
    assert (found.value("questions"), found.value("late_from")) == ((), when(48))


# QTc and the order --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("qtc", "expected"),
    [("499 ms", []), ("500 ms", [("WARN", "qtc-long")]), ("620 ms", [("WARN", "qtc-long")])],
)
def test_a_long_qtc_stands(qtc: str, expected: list[tuple[str, str]]) -> None:
    found = stands(1, named("ecg", event("bedside", 0, qtc=qtc)))
    assert said(found, "ecg-qtc") == expected
    if expected:
        one = of(found, "ecg-qtc")
        assert one.events == ("ecg",)
        assert dict(one.values) == {
            "ms": int(qtc.split(maxsplit=1)[0]),
            "limit": 500,
            "at": when(0),
        }


def test_the_newest_qtc_counts() -> None:
    looks = [event("bedside", 0, qtc="520 ms"), event("bedside", 1, qtc="450 ms")]
    assert stands(2, labs(0, magnesium="0.9 mmol/L"), *looks) == []


def test_the_most_severe_stands_first() -> None:
    found = stands(
        10,
        event("bedside", 0, qtc="520 ms"),
        labs(0, magnesium="0.5 mmol/L"),
        rate("1.1 g/h", 0),
        reflex="absent",
        creatinine_clearance=None,
    )
    levels = [finding.level for finding in found]
    assert levels == sorted(levels, reverse=True)
    assert {Level.STOP, Level.UNKNOWN, Level.WARN} <= set(levels)


def test_a_protocol_that_leaves_a_rule_out_is_silent_about_it() -> None:
    no_severity = load(
        without_rules("severity", "validity", "ecg-qtc", PTH, "pregnancy-duration"), "cut"
    )
    busy = [
        labs(9, magnesium="1.2 mmol/L", calcium="2 mmol/L", pth="1 pmol/L"),
        event("bedside", 0, qtc="600 ms"),
        oral("4 mmol", -20),
        dose("1 g", "IM", -5),
    ]
    found = stands(10, *busy, protocol=no_severity, pregnant=True)
    assert [f.rule for f in found] == ["magnesium-high"]


def without_rules(*ids: str) -> str:
    """The default protocol's text without some of its rules."""
    head, *rules = DEFAULT_TEXT.split("[[rules]]")
    kept = [rule for rule in rules if not any(f'id = "{one}"' in rule for one in ids)]
    assert len(kept) == len(rules) - len(ids)
    return "[[rules]]".join([head, *kept])

"""What the patient brings: heart block, volume, the level while dosing, other medicines, pregnancy."""

import pytest

from mgtracker.clinical.events import Candidate
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    SULFATE,
    Loose,
    ask,
    dose,
    event,
    fact,
    labs,
    named,
    of,
    oral,
    protocol_with,
    rate,
    said,
    when,
)

BY_NEEDLE = [
    dose("1 g", over="15 min"),
    dose("5 g", "IM", site="left"),
    dose("1 g", "subcut"),
    rate("1 g/h"),
]
NOT_BY_NEEDLE = [
    oral("12 mmol"),
    rate("0"),
    dose("1 g", drug="calcium gluconate"),
    rate("1 g/h", drug="calcium gluconate"),
]

# Heart block --------------------------------------------------------------------------------------


@pytest.mark.parametrize("candidate", BY_NEEDLE, ids=str)
@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (True, [("STOP", "heart-block")]),
        (False, []),
        (None, [("UNKNOWN", "heart-block-not-asked")]),
    ],
)
@pytest.mark.hazard("H-06")
def test_heart_block_stops_every_dose_by_needle_and_must_have_been_asked_about(
    candidate: Candidate, block: bool | None, expected: list[tuple[str, str]]
) -> None:
    verdict = ask(candidate, heart_block=block)
    assert said(verdict, "heart-block") == expected
    if block:
        assert dict(of(verdict, "heart-block").values) == {"at": when(0)}


@pytest.mark.parametrize("candidate", NOT_BY_NEEDLE, ids=str)
@pytest.mark.parametrize("block", [True, None])
def test_heart_block_is_no_matter_by_mouth_or_when_a_line_is_stopped(
    candidate: Candidate, block: bool | None
) -> None:
    assert said(ask(candidate, heart_block=block), "heart-block") == []


# Volume -------------------------------------------------------------------------------------------

VOLUME = [("WARN", "volume")]


@pytest.mark.parametrize(
    ("state", "expected"),
    [("corrected", []), ("depleted", VOLUME), ("unknown", VOLUME), (None, VOLUME)],
)
@pytest.mark.parametrize("candidate", [*BY_NEEDLE, oral("12 mmol")], ids=str)
def test_volume_comes_before_the_first_magnesium(
    candidate: Candidate, state: str | None, expected: list[tuple[str, str]]
) -> None:
    verdict = ask(candidate, volume=state)
    assert said(verdict, "volume-first") == expected
    if expected:
        assert of(verdict, "volume-first").value("volume") == (state or "unknown")
        assert "saline" in str(of(verdict, "volume-first").value("first_step"))


@pytest.mark.parametrize(
    ("candidate", "before", "known"),
    [
        (dose("1 g", over="15 min", at=5), [oral("4 mmol", 1)], {}),
        (dose("1 g", over="15 min", at=5), [dose("1 g", at=5)], {}),
        (dose("1 g", over="15 min", at=5), [rate("1 g/h", 4)], {}),
        (dose("1 g", over="15 min", emergency=True), [], {}),
        (dose("1 g", over="15 min"), [], {"symptoms": "life-threatening"}),
        (rate("0"), [], {}),
        (dose("1 g", drug="calcium gluconate"), [], {}),
    ],
)
def test_later_magnesium_emergencies_and_other_drugs_do_not_wait_for_volume(
    candidate: Candidate, before: list[Loose], known: dict[str, str]
) -> None:
    assert said(ask(candidate, *before, volume="depleted", **known), "volume-first") == []


@pytest.mark.parametrize(
    ("before", "symptoms"),
    [
        ([dose("1 g", at=6)], "none"),
        ([dose("1 g", at=1, drug="calcium gluconate")], "none"),
        ([], "severe"),
        ([], "mild"),
        ([], None),
        ([named("x", dose("1 g", at=1)), event("void", 2, target="x", reason="not given")], "none"),
    ],
)
def test_it_is_still_the_first(before: list[Loose], symptoms: str | None) -> None:
    verdict = ask(dose("1 g", over="15 min", at=5), *before, volume="depleted", symptoms=symptoms)
    assert said(verdict, "volume-first") == VOLUME


# The level while dosing ---------------------------------------------------------------------------


@pytest.mark.parametrize("candidate", [*BY_NEEDLE, oral("12 mmol"), oral("1 mmol", drug=SULFATE)])
@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("1.00 mmol/L", []),
        ("1.001 mmol/L", [("WARN", "magnesium-high")]),
        ("1.999 mmol/L", [("WARN", "magnesium-high")]),
        ("2 mmol/L", [("STOP", "magnesium-toxic")]),
        ("4 mEq/L", [("STOP", "magnesium-toxic")]),
    ],
)
def test_a_high_level_warns_and_from_2_mmol_stops_any_magnesium(
    candidate: Candidate, level: str, expected: list[tuple[str, str]]
) -> None:
    drawn = named("draw", labs(-1, magnesium=level))
    verdict = ask(candidate, drawn)
    assert said(verdict, "magnesium-high") == expected
    if expected:
        found = of(verdict, "magnesium-high")
        assert found.events == ("draw",)
        assert (found.value("at"), found.value("limit"), found.value("high")) == (when(-1), 2, 1)
        assert 1 < found.value("level") <= 2


@pytest.mark.parametrize("candidate", NOT_BY_NEEDLE[1:], ids=str)
def test_a_high_level_holds_up_neither_stopping_a_line_nor_the_antidote(
    candidate: Candidate,
) -> None:
    assert said(ask(candidate, labs(-1, magnesium="4 mmol/L")), "magnesium-high") == []


def test_the_last_level_before_the_dose_counts() -> None:
    draws = [
        labs(0, magnesium="3 mmol/L"),
        labs(2, magnesium="0.9 mmol/L"),
        labs(6, magnesium="3 mmol/L"),
    ]
    assert said(ask(dose("1 g", "IM", 5), *draws), "magnesium-high") == []
    assert said(ask(dose("1 g", "IM", 1), *draws), "magnesium-high") == [
        ("STOP", "magnesium-toxic")
    ]
    assert said(ask(dose("1 g", "IM", 3), labs(2, calcium="2 mmol/L")), "magnesium-high") == []


# Other medicines ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("medicine", "expected"),
    [
        ("rocuronium", "WARN"),
        ("Suxamethonium", "WARN"),
        ("neuromuscular blocker", "WARN"),
        ("digoxin", "WARN"),
        ("Digoxin 125 mcg daily", "WARN"),
        ("DIGOXIN", "WARN"),
        ("nifedipine (slow release)", "WARN"),
        ("morphine sulfate 10 mg", "INFO"),
        ("gentamicin", "INFO"),
        ("digoxinum", None),
        ("paracetamol", None),
        ("", None),
    ],
)
def test_medicines_that_act_with_magnesium_are_named(medicine: str, expected: str | None) -> None:
    verdict = ask(dose("1 g", over="15 min"), medicines=[medicine] if medicine else [])
    reasons = [] if expected is None else [(expected, "interaction")]
    assert said(verdict, "interactions") == reasons
    if expected is not None:
        assert of(verdict, "interactions").value("medicine") == medicine.lower()


def test_every_medicine_is_named_once_with_its_class_and_effect() -> None:
    verdict = ask(dose("1 g"), medicines=["digoxin and digitalis", "fentanyl", "morphine"])
    found = [f for f in verdict.findings if f.rule == "interactions"]
    assert [(f.value("class"), f.level) for f in found] == [
        ("digoxin", Level.WARN),
        ("opioid or sedative", Level.INFO),
        ("opioid or sedative", Level.INFO),
    ]
    assert "heart block" in str(found[0].value("effect"))


@pytest.mark.parametrize("candidate", NOT_BY_NEEDLE, ids=str)
def test_other_medicines_matter_only_by_needle(candidate: Candidate) -> None:
    assert said(ask(candidate, medicines=["digoxin"]), "interactions") == []


def test_a_list_that_was_never_taken_says_nothing() -> None:
    assert said(ask(dose("1 g"), medicines=None), "interactions") == []


def test_the_names_of_a_protocol_are_found_in_any_case() -> None:
    shouted = protocol_with(('names = ["nifedipine"]', 'names = ["Nifedipine"]'))
    verdict = ask(dose("1 g"), medicines=["nifedipine"], protocol=shouted)
    assert said(verdict, "interactions") == [("WARN", "interaction")]


# Pregnancy ----------------------------------------------------------------------------------------

RULE = "pregnancy-duration"
WARN = [("WARN", "continuous")]
STOP = [("STOP", "continuous")]


@pytest.mark.parametrize(
    ("candidate", "before", "expected"),
    [
        (dose("4 g", "IM", 120), [rate("1 g/h", 0)], WARN),
        (dose("4 g", "IM", "119:59:59"), [rate("1 g/h", 0)], []),
        (dose("4 g", "IM", 168), [rate("1 g/h", 0)], WARN),
        (dose("4 g", "IM", "168:00:01"), [rate("1 g/h", 0)], STOP),
        # judged to its known end
        (rate("1 g/h", 0, until=120), [], WARN),
        (rate("1 g/h", 0, until="119:59:59"), [], []),
        (rate("1 g/h", 0, until="168:00:01"), [], STOP),
        (rate("1 g/h", 0), [], []),
        (dose("120 g", over="120 h"), [], WARN),
        # doses less than 24 h apart are one stretch
        (dose("4 g", "IM", 120), [dose("4 g", "IM", n) for n in range(0, 120, 20)], WARN),
        (dose("4 g", "IM", 120), [dose("4 g", "IM", n) for n in range(0, 120, 24)], []),
        (dose("4 g", "IM", 120), [rate("1 g/h", 0, until=80), rate("1 g/h", 104)], []),
        (dose("4 g", "IM", 120), [rate("1 g/h", 0, until=80), rate("1 g/h", "103:59:59")], WARN),
        # a gap up to the dose itself
        (dose("4 g", "IM", 150), [rate("1 g/h", 0, until=126)], []),
        (dose("4 g", "IM", 150), [rate("1 g/h", 0, until="126:00:01")], WARN),
        # a line beside a short one bridges
        (dose("4 g", "IM", 120), [rate("1 g/h", 0, until=119), dose("4 g", "IM", 10)], WARN),
        # by mouth and other drugs are no stretch
        (dose("4 g", "IM", 120), [oral("4 mmol", n) for n in range(0, 120, 10)], []),
        (dose("4 g", "IM", 120), [rate("1 g/h", 0, drug="calcium gluconate")], []),
        # what comes later does not matter
        (dose("4 g", "IM", 10), [rate("1 g/h", 11, until=200)], []),
        (oral("4 mmol", 130), [rate("1 g/h", 0)], []),
        (rate("0", 130), [rate("1 g/h", 0)], []),
        (dose("1 g", "IV", 130, drug="calcium gluconate"), [rate("1 g/h", 0)], []),
    ],
)
def test_in_pregnancy_a_stretch_without_a_day_of_rest_warns_from_120_h_and_stops_beyond_168(
    candidate: Candidate, before: list[Loose], expected: list[tuple[str, str]]
) -> None:
    assert said(ask(candidate, *before, pregnant=True), RULE) == expected


def test_a_long_stretch_says_when_it_began_and_when_it_stops() -> None:
    found = of(ask(dose("4 g", "IM", 130), rate("1 g/h", 0), pregnant=True), RULE)
    assert dict(found.values) == {
        "began": when(0),
        "lasted": 130 * 3600,
        "warn_at": when(120),
        "stop_after": when(168),
    }


@pytest.mark.parametrize(
    ("pregnant", "sex", "expected"),
    [
        (False, "female", []),
        (False, None, []),
        (None, "male", []),
        (None, "female", [("UNKNOWN", "pregnancy-not-asked")]),
        (None, "unknown", [("UNKNOWN", "pregnancy-not-asked")]),
        (None, None, [("UNKNOWN", "pregnancy-not-asked")]),
        (True, "male", WARN),  # what was stated goes before what was assumed
        (True, None, WARN),
    ],
)
@pytest.mark.parametrize("hours", [120, 119])
def test_pregnancy_that_was_never_asked_about_is_unknown_unless_it_cannot_be(
    pregnant: bool | None, sex: str | None, expected: list[tuple[str, str]], hours: int
) -> None:
    who = [event("patient", -1, name="Sample, Ada", mrn="S-1", sex=sex)] if sex else []
    verdict = ask(dose("4 g", "IM", hours), rate("1 g/h", 0), *who, pregnant=pregnant)
    assert said(verdict, RULE) == (expected if hours == 120 else [])


def test_pregnancy_stated_after_the_dose_is_not_known_yet() -> None:
    verdict = ask(dose("4 g", "IM", 130), rate("1 g/h", 0), fact(131, pregnant=True), pregnant=None)
    assert said(verdict, RULE) == [("UNKNOWN", "pregnancy-not-asked")]

"""What a case can watch for, and what is refused as a condition."""

from dataclasses import replace

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.training.signs import Seen
from mgtracker.training.watch import Scene, read_watch

SEEN = Seen(
    magnesium=0.50,
    calcium=2.0,
    ionised_calcium=1.0,
    pth=3.0,
    potassium=4.0,
    albumin=40,
    creatinine=80,
    phosphate=1.0,
    osteocalcin=10,
    reflex="diminished",
    respiratory_rate=12,
    urine_4h=100,
    qtc=480,
    symptoms="severe",
)
SCENE = Scene(
    SEEN,
    given=frozenset({"magnesium sulfate"}),
    running=frozenset({"pump-1"}),
    asked=frozenset({"what"}),
    happened=frozenset({"seizure"}),
)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("magnesium < 0.5 mmol/L", False),
        ("magnesium <= 0.5 mmol/L", True),
        ("magnesium > 1.2 mg/dL", True),
        ("magnesium >= 0.51 mmol/L", False),
        ("respiratory_rate < 13 a minute", True),
        ("urine_4h<100 mL", False),
        ("qtc >= 480 ms", True),
        ("reflex is diminished", True),
        ("reflex is absent", False),
        ("symptoms is severe", True),
        ("arrested", False),
        ("not arrested", True),
        ("given magnesium sulfate", True),
        ("not given calcium gluconate", True),
        ("running pump-1", True),
        ("not running pump-1", False),
        ("asked what", True),
        ("not asked else", True),
        ("happened seizure", True),
        ("not happened seizure", False),
    ],
)
def test_conditions(text: str, holds: bool) -> None:
    assert read_watch(text).holds(SCENE) is holds


def test_a_dead_patient_is_arrested() -> None:
    assert read_watch("arrested").holds(Scene(replace(SEEN, arrested=True)))


def test_only_some_can_be_asked_of_any_moment() -> None:
    assert read_watch("magnesium < 1 mmol/L").of_patient
    assert not read_watch("given magnesium oxide").of_patient
    assert read_watch("not asked what").names == ("what",)
    assert read_watch("given magnesium oxide").names == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (5, "not text"),
        ("magnesium < 0.5", "unit"),
        ("mood < 5 mmol/L", "has no number"),
        ("mood is good", "has no words"),
        ("reflex is gone", "not one of"),
        ("given MgSO4", "not a known drug"),
        ("running", "does not say what"),
        ("she is fine today", "nothing that can be watched"),
    ],
)
def test_refused(text: object, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read_watch(text)

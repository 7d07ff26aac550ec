"""Courses of a given length to measure on: pushes, an infusion, draws and bedside checks, day after day."""

from __future__ import annotations

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Dose, Entry
from mgtracker.clinical.notation import read_event

START = Instant.parse("2026-03-01T00:00:00Z")
EVERY_HOURS = 2.5
"""Between two rounds of a dose, a draw and a bedside check."""


def entries(count: int) -> list[Entry]:
    """`count` entries: what is true, one infusion, then rounds of dose, draw and bedside check."""
    found = [
        _entry(
            1, "fact", 0, creatinine_clearance="85 mL/min", volume="corrected", heart_block=False
        ),
        _entry(
            2,
            "rate",
            0,
            line="pump-1",
            drug="magnesium sulfate",
            rate="0.7 g/h",
        ),
    ]
    while len(found) < count:
        round_number, kind = divmod(len(found) - 2, 3)
        hours = round_number * EVERY_HOURS
        number = len(found) + 1
        if kind == 0:
            checked = {"reflex": "present", "respiratory_rate": 18, "urine_4h": "160 mL"}
            found.append(_entry(number, "bedside", hours, **checked, antidote_ready=True))
        elif kind == 1:
            given = {"drug": "magnesium sulfate", "amount": "1 g", "route": "IV"}
            found.append(_entry(number, "dose", hours, **given, over="20 min"))
        else:
            found.append(
                _entry(number, "labs", hours, magnesium="0.62 mmol/L", calcium="1.9 mmol/L")
            )
    return found


def course(count: int) -> tuple[Course, float]:
    """A course of `count` entries, replayed once, and the hour after its last."""
    replayed = Course(entries(count))
    assert replayed.given, "replayed before anything is measured"
    return replayed, (count - 2) // 3 * EVERY_HOURS + 0.2


def crossing_dose(at: Instant) -> Dose:
    """5 g at once: takes the sum above 30 g."""
    dose = read_event(
        "dose",
        {
            "at": at.utc(),
            "drug": "magnesium sulfate",
            "amount": "5 g",
            "route": "IM",
            "site": "left",
        },
    )
    assert isinstance(dose, Dose)
    return dose


def _entry(number: int, kind: str, hours: float, **keys: object) -> Entry:
    at = START.plus(round(hours * 3600))
    return Entry(f"e{number}", read_event(kind, {"at": at.utc(), **keys}), at, number)

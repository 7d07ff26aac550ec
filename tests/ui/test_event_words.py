"""What happened, in words: each kind, and every way a dose can be said."""

from __future__ import annotations

import subprocess
import sys
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import KINDS, Entry, Event, Void
from mgtracker.clinical.notation import read_event
from mgtracker.ui import event_words as words

ZONE = ZoneInfo("Europe/London")
NOW = Instant.parse("2026-05-14T14:05:00+01:00")
AT = "2026-05-14T10:05:00+01:00"


def when(instant: Instant) -> str:
    return words.clock_words(instant, NOW, ZONE)


def event(kind: str, **keys: Any) -> Event:
    return read_event(kind, {"at": AT, **keys})


SULFATE = {"drug": "magnesium sulfate"}
SAID = [
    (
        event("dose", **SULFATE, amount="5 g", route="IM", site="left", product="50 % injection"),
        "5 g IM magnesium sulfate, left side, 50 % injection",
    ),
    (
        event("dose", **SULFATE, amount="2 g", route="IV", over="15 min", emergency=True),
        "2 g IV magnesium sulfate over 15 min, emergency",
    ),
    (
        event("dose", **SULFATE, amount="10 mL", route="IM", product="50 % injection"),
        "5 g IM magnesium sulfate, written as 10 mL, 50 % injection",
    ),
    (
        event("dose", drug="magnesium oxide", amount="10 mmol", route="oral"),
        "10 mmol oral magnesium oxide",
    ),
    (event("dose", drug="calcitriol", amount="0.5 mcg", route="oral"), "0.5 mcg oral calcitriol"),
    (
        event(
            "rate",
            **SULFATE,
            line="pump-1",
            rate="1 g/h",
            product="20 g in 500 mL",
            until="2026-05-14T18:30:00+01:00",
        ),
        "infusion 1 g/h magnesium sulfate, pump-1, 20 g in 500 mL, planned to 18:30",
    ),
    (
        event("rate", **SULFATE, line="pump-1", rate="2 g/h", emergency=True),
        "infusion 2 g/h magnesium sulfate, pump-1, emergency",
    ),
    (
        event("rate", **SULFATE, line="pump-1", rate="0"),
        "infusion stopped, magnesium sulfate, pump-1",
    ),
    (
        event("rate", drug="calcitriol", line="pump-2", rate="0.5 mcg/h"),
        "infusion 0.5 mcg/h calcitriol, pump-2",
    ),
    (
        event("labs", magnesium="1.08 mmol/L", calcium="1.71 mmol/L", albumin="32 g/L"),
        "magnesium 1.08, calcium 1.71 mmol/L, albumin 32 g/L",
    ),
    (
        event("labs", magnesium="2.6 mg/dL", pth="15.8 pmol/L", during_infusion=True),
        "magnesium 2.6 mg/dL, PTH 15.8 pmol/L; drawn during an infusion",
    ),
    (
        event("bedside", reflex="present", respiratory_rate=17, urine_4h="165 mL"),
        "knee jerk present, 17 breaths/min, urine 165 mL in 4 h",
    ),
    (
        event("bedside", antidote_ready=True, qtc="462 ms"),
        "calcium at hand, QTc 462 ms",
    ),
    (event("bedside", antidote_ready=False), "no calcium at hand"),
    (event("bedside"), "nothing looked at"),
    (
        event("fact", weight="62 kg", creatinine_clearance="88 mL/min", volume="unknown"),
        "weight 62 kg, creatinine clearance 88 mL/min, volume not known",
    ),
    (
        event("fact", pregnant=False, heart_block=False, low_pth=True, symptoms="none"),
        "no symptoms, not pregnant, no heart block, low PTH",
    ),
    (event("fact", medicines=[]), "medicines: none"),
    (event("fact", medicines=["digoxin", "omeprazole"]), "medicines: digoxin, omeprazole"),
    (event("fact"), "nothing stated"),
    (
        event(
            "order", **SULFATE, amount="5 g", route="IM", every="4 h", count=6, prescriber="Dr V"
        ),
        "order: 5 g IM magnesium sulfate, every 4 h, 6 doses, from 10:05, Dr V",
    ),
    (
        event("order", **SULFATE, rate="1 g/h", **{"for": "26 h"}),
        "order: infusion 1 g/h magnesium sulfate, for 26 h, from 10:05",
    ),
    (
        event(
            "order",
            drug="magnesium oxide",
            amount="10 mmol",
            route="oral",
            every="nightly",
            count=1,
            until="2026-05-20T22:00:00+01:00",
        ),
        "order: 10 mmol oral magnesium oxide, nightly, 1 dose, from 10:05, to Wed 20 22:00",
    ),
    (
        event("order", **SULFATE, amount="4 g", route="IV", over="4 h", times_per_week=3),
        "order: 4 g IV magnesium sulfate, over 4 h, 3 times a week, from 10:05",
    ),
    (
        event("order", **SULFATE, amount="6 mmol", route="IV", over="3 h", times_per_week=3),
        "order: 6 mmol IV magnesium sulfate, over 3 h, 3 times a week, from 10:05",
    ),
    (event("not-given", order="o1", reason="no-access"), "dose not given: no access"),
    (event("order-stop", target="o1", reason="changed"), "order stopped: changed"),
    (event("review", rule="order-review", outcome="continue"), "reviewed: continue"),
    (
        event(
            "draw-request",
            analytes=["magnesium", "pth"],
            due="2026-05-14T16:00:00+01:00",
            rule="will-monitor",
        ),
        "draw asked for at 16:00: magnesium, PTH",
    ),
    (event("acknowledge", alarm="a"), "alarm seen"),
    (
        event("acknowledge", alarm="due/infusion-end/o1/1/2#overdue#2"),
        "alarm seen (infusion end, overdue)",
    ),
    (
        event("acknowledge", alarm="a", until="2026-05-14T11:00:00+01:00", reason="in theatre"),
        "alarm put off to 11:00: in theatre",
    ),
    (event("void", target="e1", reason="entered twice"), "struck out: entered twice"),
    (event("override", target="e1", rules=["r"], reason="seizure"), "gone on because: seizure"),
    (
        event("patient", name="OKAFOR, Amara", mrn="604 1192", birth_date="1992-03-03", bed="12"),
        "OKAFOR, Amara, record number 604 1192, born 1992-03-03, bed 12",
    ),
]


@pytest.mark.parametrize(("happened", "said"), SAID, ids=[said for _, said in SAID])
def test_an_event_in_words(happened: Event, said: str) -> None:
    assert words.what(happened, when) == said


def test_every_kind_has_words() -> None:
    assert {type(happened) for happened, _ in SAID} == set(KINDS.values())


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-05-14T00:00:00+01:00", "00:00"),
        ("2026-05-14T10:05:00+01:00", "10:05"),
        ("2026-05-13T23:59:00+01:00", "Wed 13 23:59"),
        ("2026-05-15T06:00:00+01:00", "Fri 15 06:00"),
        ("2026-05-07T23:59:00+01:00", "7 May 23:59"),
        ("2025-12-31T23:59:00+00:00", "31 Dec 2025 23:59"),
        ("2026-05-14T09:05:00+00:00", "10:05"),
    ],
)
def test_a_time_on_the_wards_clock(at: str, said: str) -> None:
    assert when(Instant.parse(at)) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "now"),
        (59, "now"),
        (60, "1 min ago"),
        (4200, "1 h 10 min ago"),
        (7200 + 3599, "2 h ago"),
        (47 * 3600, "47 h ago"),
        (48 * 3600, "2 d ago"),
    ],
)
def test_an_age(seconds: int, said: str) -> None:
    assert words.age_words(NOW.plus(-seconds), NOW) == said


def test_who_recorded_it_and_when() -> None:
    entry = Entry("e", event("bedside"), Instant.parse(AT).plus(120), 1, "J. Mensah", "A. Reyes")
    assert words.by_whom(entry, NOW, ZONE) == "10:07 by J. Mensah, with A. Reyes"
    assert words.by_whom(Entry("e", event("bedside"), Instant.parse(AT), 1), NOW, ZONE) == "10:05"


def test_the_day_of_recording_is_said_where_it_is_another() -> None:
    yesterday = Instant.parse("2026-05-13T23:58:00+01:00")
    bedside = read_event("bedside", {"at": yesterday.as_written()})
    soon, late = yesterday.plus(60), yesterday.plus(7200)
    assert words.by_whom(Entry("e", bedside, soon, 1, "A"), NOW, ZONE) == "23:59 by A"
    assert words.by_whom(Entry("e", bedside, late, 1, "A"), NOW, ZONE) == "written 01:58 by A"
    before = NOW.plus(2 * 86400)
    assert (
        words.by_whom(Entry("e", bedside, late, 1, "A"), before, ZONE)
        == "written Thu 14 01:58 by A"
    )


def test_who_struck_it_out_and_why() -> None:
    at = Instant.parse(AT).plus(360)
    struck = Entry("v", Void(at, "e", "entered twice"), at, 2, "J. Mensah")
    assert words.struck_words(struck, when) == "Struck 10:11 by J. Mensah: entered twice"


def test_no_line_ends_between_a_number_and_its_unit() -> None:
    assert words.unbroken("2 g in 50 mL") == "2\xa0g in 50\xa0mL"
    assert words.unbroken("90 µmol/L") == "90\xa0µmol/\u2060L"
    assert words.unbroken("1 g/h") == "1\xa0g/\u2060h"


def test_it_needs_no_qt() -> None:
    code = "import sys, mgtracker.ui.event_words; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


PUSH = {**SULFATE, "amount": "2 g", "route": "IV", "over": "15 min"}
LINE = {**SULFATE, "line": "pump-1", "rate": "1.5 g/h"}

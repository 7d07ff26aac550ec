"""The case file that the format's description prints, its last events filled in, is read and answered."""

import json
from typing import Any

import pytest

from mgtracker.__main__ import main
from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.events import Dose
from mgtracker.exchange.case_file import read_case
from mgtracker.exchange.case_writer import write_case

from .conftest import Write

PRINTED = """
format    = "mgtracker-case/1"
title     = "IM course, near the cap"
time_zone = "Europe/London"                 # IANA; for wall-clock wishes ("nightly"), never for windows
protocol  = "hypomagnesemia-hypocalcemia"   # optional; the default protocol if absent

[patient]
name = "Sample, Ada"
mrn  = "S-0001"
birth_date = "1958-04-02"
sex  = "female"

[[event]]
at   = "2026-03-01T08:00:00+00:00"          # RFC 3339 with an offset; naive times are refused
kind = "fact"                               # things true from now on, until the next fact
creatinine_clearance = "85 mL/min"
weight = "70 kg"
volume = "corrected"                        # corrected | depleted | unknown
symptoms = "severe"                         # none | mild | severe | life-threatening
pregnant = false
heart_block = false
low_pth = true
medicines = ["digoxin"]

[[event]]
at = "2026-03-01T08:10:00+00:00"
kind = "bedside"                            # any subset
reflex = "present"                          # present | diminished | absent
respiratory_rate = 18
urine_4h = "160 mL"
antidote_ready = true
qtc = "470 ms"

[[event]]
at = "2026-03-01T08:00:00+00:00"
kind = "labs"                               # time of the draw
magnesium = "0.42 mmol/L"                   # mmol/L, mg/dL or mEq/L; as reported, unit kept
calcium = "1.70 mmol/L"
pth = "12 pg/mL"
note = "drawn from the other arm"           # haemolysed = true, during_infusion = true where so

[[event]]
at = "2026-03-01T08:15:00+00:00"
kind = "dose"
id = "d1"                                   # optional handle for void/override
drug = "magnesium sulfate"
product = "50 % injection"                  # where a volume or a concentration matters
amount = "5 g"                              # oral mg needs kind_of_mg = "salt" | "elemental"
route = "IM"                                # IV | IM | subcut | oral
site = "left"                               # IM: left | right
over = "15 min"                             # IV push or short infusion; absent = at once
emergency = false
by = "RN A"                                 # who; witness = "RN B"

[[event]]
at = "2026-03-01T12:00:00+00:00"
kind = "rate"                               # from now this line runs at this rate; 0 stops it
line = "pump-1"
drug = "magnesium sulfate"
rate = "1 g/h"                              # or "25 mL/h" with product
until = "2026-03-02T12:00:00+00:00"         # optional planned stop
"""
FILLED_IN = """
[[event]]
at = "2026-03-01T12:05:00+00:00"
kind = "not-given"
order = "o1"
reason = "held"

[[event]]
at = "2026-03-01T08:00:00+00:00"
kind = "order"
id = "o1"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"
every = "4 h"
first = "2026-03-01T08:00:00+00:00"
count = 6
prescriber = "Dr P"

[[event]]
at = "2026-03-01T12:10:00+00:00"
kind = "override"
target = "d1"
rules = ["cap-24h"]
reason = "seizure"
"""
STRUCK = """
[[event]]
at = "2026-03-01T13:00:00+00:00"
kind = "void"
target = "d1"
reason = "wrong patient"
"""


def replayed(
    capsys: pytest.CaptureFixture[str], write: Write, text: str, *at: str
) -> dict[str, Any]:
    """What `replay` answers to a case."""
    path = write("printed.toml", text)
    assert main(["replay", str(path), *at, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    found: dict[str, Any] = json.loads(out)
    return found


def test_the_printed_example_is_read_whole_and_reads_back(write: Write) -> None:
    case = read_case(write("printed.toml", PRINTED + FILLED_IN + STRUCK))
    assert [entry.kind for entry in case.entries] == [
        *("fact", "bedside", "labs", "dose", "rate", "not-given", "order", "override", "void")
    ]
    dose = case.entries[3].event
    assert isinstance(dose, Dose)
    assert (dose.route, dose.over, dose.spread) == ("IM", 15 * MINUTE, 0)
    again = read_case(write("again.toml", write_case(case)))
    assert again.entries == case.entries


@pytest.mark.parametrize(
    ("at", "grams"),
    [
        ("2026-03-01T08:14:59Z", 0.0),
        ("2026-03-01T08:15:00Z", 5.0),  # whole at its time, though giving it took 15 min
        ("2026-03-01T12:00:00Z", 5.0),
        ("2026-03-01T13:00:00Z", 6.0),
    ],
)
def test_replay_answers_it(
    capsys: pytest.CaptureFixture[str], write: Write, at: str, grams: float
) -> None:
    found = replayed(capsys, write, PRINTED + FILLED_IN, "--at", at)
    (day,) = [one for one in found["exposure"] if one["window_h"] == 24]
    assert day["grams"] == grams
    assert found["class"] == {"severity": "severe", "borderline": False}


def test_the_dose_struck_out_is_shown_and_does_not_count(
    capsys: pytest.CaptureFixture[str], write: Write
) -> None:
    found = replayed(capsys, write, PRINTED + FILLED_IN + STRUCK)
    assert found["at"] == "2026-03-01T13:00:00Z"
    (day,) = [one for one in found["exposure"] if one["window_h"] == 24]
    assert day["grams"] == 1.0
    (dose,) = [one for one in found["events"] if one["id"] == "d1"]
    assert dose["voided"] is True
    assert len(found["events"]) == 9

"""The debrief in sentences: each point traced to what was done, to the rule that spoke, and to its source."""

from __future__ import annotations

from pathlib import Path

from mgtracker.training.debrief import debrief
from mgtracker.training.doings import Played
from mgtracker.training.practice import Practice
from mgtracker.training.scoring import score
from mgtracker.ui.training import debrief_words
from mgtracker.ui.training.debrief_words import DONE, KNOWN, RULES
from tests.training.made import give, small, wait

CHECKED = """
[[training.criterion]]
id = "checked"
kind = "clean"
area = "safety"
points = 10
say = "Checked."
rules = ["bedside-reflex", "bedside-urine"]
level = "unknown"

[[training.criterion]]
id = "watched"
kind = "on-time"
area = "timeliness"
points = 5
say = "No draw was overdue."
rule = "labs-parenteral"
tasks = ["draw"]
"""


def played_badly(folder: Path) -> Played:
    practice = Practice(small(folder, more=CHECKED), 1, "RN A")
    give(practice, "4 g", over="5 min")
    wait(practice, 23 * 60)
    practice.draw(["osteocalcin"])
    return practice.finish()


def test_a_point_is_traced_to_its_dose_and_to_the_rules_that_spoke(tmp_path: Path) -> None:
    played = played_badly(tmp_path)
    found = {one.text: one.under for one in debrief_words.criteria(played, score(played))}
    gave = "Thu 14, 08:00 4 g IV magnesium sulfate over 5 min, although"
    assert found["Nothing against a STOP."] == (
        f"{gave} STOP: Faster than 150 mg/min into a vein",
        "Label: printed not exceed 150 mg/minute",
    )
    assert found["Checked."] == (
        f"{gave} UNKNOWN: Knee jerk: cannot check, Urine: cannot check",
        "Label: printed knee jerk present before each dose",
        "Label: printed 100 mL or more in the 4 hours before",
    )
    assert found["No draw was overdue."][0].endswith(
        " was overdue: creatinine, magnesium, potassium"
    )


def test_what_one_rule_wants_drawn_is_said_in_one_line(tmp_path: Path) -> None:
    played = played_badly(tmp_path)
    *_, last = debrief(played)
    said = [line.text for line in debrief_words.decision(played, last, 1, 1).parts[RULES]]
    assert "Draw magnesium, creatinine, potassium: overdue" in said


def test_why_it_was_given_is_said_once_and_what_was_known_in_one_run(tmp_path: Path) -> None:
    played = played_badly(tmp_path)
    parts = debrief_words.decision(played, debrief(played)[0], 1, 1).parts
    [given] = parts[DONE]
    assert given.under.endswith("reason: said so")
    measured, asked = parts[KNOWN]
    assert measured.text.startswith("08:00, weight: 64 kg; creatinine clearance: 83 mL/min; ")
    assert asked.text == "07:00, volume: corrected; symptoms: severe; pregnant: no; heart block: no"

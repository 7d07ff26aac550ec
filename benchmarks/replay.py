"""How long one `replay` of 200 small cases takes, as a whole process, beside a bare start of Python.

Run: .venv/bin/python -m benchmarks.replay
Wanted: under 5 s on the kind of machine this is written on. The ratio travels; the seconds do not.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

CASES = 200
ROUNDS = 5

HEAD = """format = "mgtracker-case/1"
title = "Case {number}"

[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "fact"
creatinine_clearance = "{clearance} mL/min"
volume = "corrected"
pregnant = false
heart_block = false

[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "labs"
magnesium = "0.42 mmol/L"
calcium = "1.70 mmol/L"

[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "rate"
line = "pump-1"
drug = "magnesium sulfate"
rate = "0.{number:03d} g/h"
until = "2026-03-02T12:00:00+00:00"
"""
DOSE = """
[[event]]
at = "2026-03-01T{hour:02d}:00:00+00:00"
kind = "dose"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"
site = "{site}"
"""


def write_cases(folder: Path) -> list[Path]:
    """Nine entries each, no two the same: clearances from 15 up, six doses and a line."""
    paths = []
    for number in range(1, CASES + 1):
        text = HEAD.format(number=number, clearance=15 + number % 80)
        for index in range(6):
            text += DOSE.format(hour=4 * index, site=("left", "right")[index % 2])
        path = folder / f"{number:03}.toml"
        path.write_text(text)
        paths.append(path)
    return paths


def seconds(command: list[str]) -> tuple[float, str]:
    """One run of a whole process, and what it wrote."""
    begin = perf_counter()
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    return perf_counter() - begin, told.stdout


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        cases = [str(path) for path in write_cases(Path(folder))]
        program = [sys.executable, "-m", "mgtracker", "replay", *cases, "--json"]
        bare = [sys.executable, "-c", "pass"]
        seconds(program)  # compiled and in the disk cache
        found, alone = [], []
        for _ in range(ROUNDS):
            taken, out = seconds(program)
            found.append(taken)
            alone.append(seconds(bare)[0])
            answers = [json.loads(line) for line in out.splitlines()]
            assert len(answers) == CASES
            assert all(len(answer["events"]) == 9 for answer in answers)
    print(f"bare python start        {median(alone):6.3f} s")
    print(f"replay of {CASES} cases      {median(found):6.3f} s (wanted: under 5 s)")
    print(f"replay / bare start      {median(found) / median(alone):6.1f} x")


if __name__ == "__main__":
    main()

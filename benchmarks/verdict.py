"""How long a verdict takes on 300, 1,000 and 3,000 entries, and how that grows.

Run: .venv/bin/python -m benchmarks.verdict
Wanted: at most 2 ms on 300, 5 ms on 1,000 (median), and at most 15 x from 300 to 3,000.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

from benchmarks.courses import START, course, crossing_dose
from mgtracker.clinical.course import Course
from mgtracker.clinical.judge import judge
from mgtracker.exchange.protocols import load_protocol

ROUNDS = 60


def milliseconds(on: Course, hours: float) -> float:
    """The median of one verdict on a dose that crosses a cap, so that everything is worked out."""
    protocol = load_protocol()
    dose = crossing_dose(START.plus(round(hours * 3600)))
    times = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        verdict = judge(on, dose, protocol)
        times.append((perf_counter() - begin) * 1000)
    assert any(finding.sum for finding in verdict.findings), "the dose is meant to cross a cap"
    return median(times)


def main() -> None:
    """Print the table."""
    found = {}
    for entries in (300, 1000, 3000):
        on, hours = course(entries)
        found[entries] = milliseconds(on, hours)
        print(f"{entries:>5} entries  {found[entries]:6.2f} ms")
    print(f"growth from 300 to 3,000: {found[3000] / found[300]:.1f} x")


if __name__ == "__main__":
    main()

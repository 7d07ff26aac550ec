"""How long the simulated patient takes for a day and for fourteen days.

Run: .venv/bin/python -m benchmarks.physiology
Wanted: a day at most 50 ms, however it is cut up; fourteen days at most 0.7 s (medians).
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

from mgtracker.training.physiology import Condition, Intake, advance, begin, load_parameters

ROUNDS = 9
ILL = Condition(weight_kg=60, magnesium_mmol_l=0.28, calcium_mmol_l=1.6, pth_pmol_l=2.5)
RUNNING = Intake(iv_mmol_h=1.0)


def course(span: float, hours: float) -> Callable[[], None]:
    """That many hours on a line, in spans of one length (h)."""
    parameters = load_parameters().sample(1)
    start = begin(parameters, ILL)

    def play() -> None:
        state = start
        for _ in range(round(hours / span)):
            state = advance(parameters, ILL, state, RUNNING, span)
        assert abs(state.hours - hours) < 1e-6

    return play


def milliseconds(play: Callable[[], None]) -> float:
    times = []
    for _ in range(ROUNDS):
        begin_at = perf_counter()
        play()
        times.append((perf_counter() - begin_at) * 1000)
    return median(times)


def main() -> None:
    """Print the table."""
    day = 24.0
    table = (
        ("a day at once", day, day, 50),
        ("a day by the hour", 1.0, day, 50),
        ("a day by the quarter", 0.25, day, 50),
        ("fourteen days at once", 14 * day, 14 * day, 700),
        ("fourteen days by 4 h", 4.0, 14 * day, 700),
        ("fourteen days by the quarter", 0.25, 14 * day, 700),
    )
    for name, span, hours, wanted in table:
        print(f"{name:<30}{milliseconds(course(span, hours)):7.1f} ms   wanted {wanted}")


if __name__ == "__main__":
    main()

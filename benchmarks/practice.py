"""How long a step of the clock takes to its painted screen, in practice; the day alone; a player at random.

Run: .venv/bin/python -m benchmarks.practice
Wanted: a step painted at most 200 ms, a day of simulated time at most 50 ms. The ratio is to what a
ward does every minute, on the same patient in the same run: everything worked out and painted anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from mgtracker.clinical.clock import HOUR
from mgtracker.training.case import TrainingCase
from mgtracker.training.players import play_anything, play_model
from mgtracker.training.practice import Practice
from mgtracker.training.shipped_cases import shipped_cases
from mgtracker.ui.looks import Looks
from mgtracker.ui.settings import Settings
from mgtracker.ui.training.desk import PracticeDesk
from mgtracker.ui.training.in_window import WindowPractice
from mgtracker.ui.training.kept import Kept
from mgtracker.wall_clock import WallClock

SEED = 48213
STEPS = 12
ROUNDS = 5
STEP_MS, DAY_MS = 200, 50
MINUTES = 60


def milliseconds(do: Callable[[], object]) -> float:
    begin = perf_counter()
    do()
    return (perf_counter() - begin) * 1000


def treated(running: WindowPractice) -> None:
    """What a trainee does first: look, ask, write down, and let the pump run."""
    running.put("what-to-give")
    running.look(("bedside",))
    window = running.parent()
    assert window.page.give is not None  # type: ignore[union-attr]
    window.page.give.recording.go_on()  # type: ignore[union-attr]
    running.write_down()
    window.page.give.recording.go_on()  # type: ignore[union-attr]
    running.do_due()
    window.page.give.recording.go_on()  # type: ignore[union-attr]


def a_day(case: TrainingCase) -> float:
    """A day of the clock by itself, on a patient who is treated, with nothing drawn."""

    def pass_by() -> None:
        practice = Practice(case, SEED, "Benchmark")
        until = practice.now.plus(24 * HOUR)
        while practice.now < until and practice.ended is None:
            practice.move(until.seconds - practice.now.seconds)

    return median(milliseconds(pass_by) for _ in range(ROUNDS))


def steps(case: TrainingCase, folder: Path) -> tuple[list[float], list[float], float]:
    """To the next event and 4 h on, each to its painted screen; and an hour of minutes."""
    application = QApplication.instance()
    assert application is not None
    settings = Settings(folder / "window.ini")
    settings.trainee = "Benchmark"
    looks = Looks(settings)
    looks.put_on()
    desk = PracticeDesk(settings, looks, WallClock(), Kept(folder), [case])
    desk.show_cases()
    desk.start(case, SEED)
    window, running = desk.practice_window, desk.running
    assert window is not None
    assert running is not None
    window.resize(1440, 900)
    window.page.furnish()
    treated(running)
    application.processEvents()

    def painted(deed: str) -> float:
        def step() -> None:
            running._do(deed)
            window.repaint()
            application.processEvents()

        return milliseconds(step)

    def hour() -> None:
        for _ in range(MINUTES):
            window.bridge.refresh()
            window.repaint()
            application.processEvents()

    minutes = milliseconds(hour)
    events = [painted("event") for _ in range(STEPS)]
    spans = [painted("hours") for _ in range(STEPS)]
    desk.close()
    return events, spans, minutes


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    assert application is not None
    cases = {case.id: case for case in shipped_cases()}
    case = cases["severe-seizure"]
    with TemporaryDirectory() as folder:
        events, spans, minutes = steps(case, Path(folder))
    for name, found in (("to the next event", events), ("4 h on", spans)):
        middle = median(found)
        ratio = f"{middle / (minutes / MINUTES):4.1f} x a minute of a ward"
        print(f"{name + ', painted':<28}{middle:7.1f} ms   wanted {STEP_MS}   {ratio}")
    print(f"{'a day, nothing painted':<28}{a_day(case):7.1f} ms   wanted {DAY_MS}")
    model = milliseconds(lambda: play_model(case, SEED))
    anyone = milliseconds(lambda: play_anything(case, SEED))
    print(f"{'a model answer to its end':<28}{model:7.1f} ms")
    print(f"{'a player at random':<28}{anyone:7.1f} ms   {anyone / model:.1f} x the model answer")


if __name__ == "__main__":
    main()

"""The run: a copy of the checkout, flip after flip, and the score."""

from __future__ import annotations

import argparse
import math
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.mutation.collected import Collected, collected
from tests.mutation.copy import Trial, copy_over, in_place, trials
from tests.mutation.reach import record
from tests.mutation.score import Score
from tests.mutation.trial import notices, prepare

USUAL = ("mgtracker/clinical", "mgtracker/session")
TESTS = ("tests/clinical", "tests/session", "tests/test_golden.py")


def try_all(
    copy: Path, chosen: Sequence[Trial], tests: tuple[str, ...], seconds: float, score: Score
) -> None:
    """Try each by so many seconds of the tests that run its line; those last that run on import."""
    reach = record(copy, tests, {trial.path for trial in chosen})
    on_import = []

    def work(there: Collected) -> None:
        for trial in chosen:
            swaps = there.swaps(trial.path, trial.flip)
            if swaps and there.notice(swaps, reach.tests(trial, seconds)):
                score.notice(trial)
            elif reach.runs_on_import(trial):
                on_import.append(trial)
            else:
                score.survive(trial)

    collected(copy, tests, work)
    for trial in on_import:
        with in_place(copy, trial):
            noticed = notices(copy, reach.tests(trial, seconds))
        (score.notice if noticed else score.survive)(trial)


def main() -> int:
    """Print each survivor as it is found, then the score; 1 if one of them is not explained."""
    arguments = argparse.ArgumentParser(prog="python -m tests.mutation")
    arguments.add_argument("paths", nargs="*", default=USUAL)
    arguments.add_argument("--count", type=int, help="so many of them, chosen at random")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--seconds", type=float, default=math.inf, help="of tests for a flip, the quickest first"
    )
    arguments.add_argument("--noticed", type=Path, help="flips noticed before, not to try again")
    asked = arguments.parse_args()

    score = Score(asked.noticed)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copy_over(copy)
        chosen = list(trials(copy, asked.paths))
        if asked.count is not None:
            chosen = random.Random(asked.seed).sample(chosen, min(asked.count, len(chosen)))
        prepare()
        left = [trial for trial in chosen if trial.name not in score.noticed]
        try_all(copy, left, TESTS, asked.seconds, score)
    print(score.says(chosen))
    return 1 if score.must_not else 0


if __name__ == "__main__":
    sys.exit(main())

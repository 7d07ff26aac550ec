"""The run: a copy of the checkout, flip after flip, and the score."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.mutation.flips import Flip, flipped, flips

ROOT = Path(__file__).resolve().parents[2]
KNOWN = Path(__file__).with_name("survivors.toml")
USUAL = ("mgtracker/clinical", "mgtracker/session")
COPIED = ("mgtracker", "resources", "tests", "docs", "pyproject.toml")
LONGEST_S = 900
"""A flip that makes a test run on for this long is noticed as surely as one that fails it."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One flip, where, and the line as it is written."""

    path: str
    flip: Flip
    line: str

    def __str__(self) -> str:
        return f"{self.path}:{self.flip.line}: {self.flip.what}: {self.line}"


def modules(paths: Iterable[str]) -> Iterator[Path]:
    """Every module under the paths, in order."""
    for path in paths:
        place = ROOT / path
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]


def near(path: str) -> list[str]:
    """The tests that mirror a module, narrowest first: its own file, its folder's."""
    place = Path(path).relative_to("mgtracker")
    own = Path("tests") / place.parent / f"test_{place.name}"
    folder = Path("tests") / place.parent
    return [
        str(there) for there in (own, folder) if (ROOT / there).exists() and there != Path("tests")
    ]


def notices(copy: Path, tests: list[str]) -> bool:
    """Whether a run of these tests in the copy fails."""
    environment = os.environ | {
        "PYTHONPATH": str(copy),
        "HYPOTHESIS_PROFILE": "ci",
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    try:
        run = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, timeout=LONGEST_S, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


def survives(copy: Path, tried: Tried) -> bool:
    """Whether no test notices: first those nearby, then the core's, the worked cases and the session's."""
    target = copy / tried.path
    before = target.read_text(encoding="utf-8")
    target.write_text(flipped(before, tried.flip), encoding="utf-8")
    rounds = [[one] for one in near(tried.path)]
    rounds += [["tests/test_golden.py", "tests/session"], ["tests/clinical"]]
    try:
        return not any(notices(copy, tests) for tests in rounds)
    finally:
        target.write_text(before, encoding="utf-8")


def copy_over(place: Path, to: Path) -> None:
    """A file or a folder, without what Python compiled."""
    if place.is_dir():
        shutil.copytree(place, to, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(place, to)


def main() -> int:
    """Print each survivor as it is found, then the score; 1 if one of them is not explained."""
    arguments = argparse.ArgumentParser(prog="python -m tests.mutation")
    arguments.add_argument("paths", nargs="*", default=USUAL)
    arguments.add_argument("--count", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    asked = arguments.parse_args()

    every = []
    for module in modules(asked.paths):
        source = module.read_text(encoding="utf-8")
        lines = source.splitlines()
        name = module.relative_to(ROOT).as_posix()
        every += [Tried(name, flip, lines[flip.line - 1].strip()) for flip in flips(source)]
    chosen = random.Random(asked.seed).sample(every, min(asked.count, len(every)))
    known = {
        (one["path"], one["line"], one["what"])
        for one in tomllib.loads(KNOWN.read_text(encoding="utf-8"))["survivors"]
    }
    unexplained = explained = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            copy_over(ROOT / name, copy / name)
        for tried in chosen:
            if survives(copy, tried):
                is_known = (tried.path, tried.line, tried.flip.what) in known
                explained, unexplained = explained + is_known, unexplained + (not is_known)
                print("known   " if is_known else "SURVIVED", tried, flush=True)
    killed = len(chosen) - explained - unexplained
    print(
        f"{len(chosen)} of {len(every)} flips: {killed} noticed, {explained} survive and are explained, "
        f"{unexplained} survive"
    )
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())

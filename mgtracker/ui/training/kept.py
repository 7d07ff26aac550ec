"""The folder of attempts: those that have ended, and those that were left to be gone on with."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.errors import InputError
from mgtracker.db import places
from mgtracker.training.attempt import attempt_text, save_attempt
from mgtracker.training.debrief import debrief
from mgtracker.training.left import path_of, read_left, save_left
from mgtracker.training.scoring import score
from mgtracker.training.summary import read_folder

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.clinical.clock import Instant
    from mgtracker.training.attempt import Attempt
    from mgtracker.training.case import TrainingCase
    from mgtracker.training.left import Left
    from mgtracker.training.practice import Practice

SEEDS = 100_000
"""A seed that is drawn has five digits at most: it is read out, and typed again."""


def own_folder() -> Path:
    """Where attempts are kept unless another folder is named: never where a ward is opened from.

    Raises:
        RecordError: it cannot be made.
    """
    folder = places.data_folder() / "practice"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder


def new_seed() -> int:
    """Another patient each time."""
    return random.SystemRandom().randrange(1, SEEDS)


@dataclass(frozen=True, slots=True)
class Kept:
    """One folder.

    Attributes:
        folder: of attempts; nothing else is written by practice.
    """

    folder: Path

    def attempts(self) -> tuple[tuple[Attempt, ...], tuple[str, ...]]:
        """Those that have ended, oldest first, and why others could not be read."""
        try:
            return read_folder(self.folder)
        except InputError as refusal:
            return (), (str(refusal),)

    def left(self, case: TrainingCase, trainee: str) -> Left | None:
        """The attempt this trainee left, where it can still be gone on with."""
        path = path_of(self.folder, case.id, trainee)
        if not path.exists():
            return None
        try:
            found = read_left(path)
        except InputError:
            return None
        return found if found.digest == case.digest else None

    def leave(self, practice: Practice, now: Instant, taken_up: int | None) -> None:
        """Keep an attempt that goes on. Raises InputError where it cannot be written."""
        save_left(self.folder, practice, now, taken_up)

    def keep(self, practice: Practice, now: Instant, taken_up: int | None) -> Path:
        """Keep an attempt that has ended. Raises InputError where it cannot be written."""
        played = practice.played()
        written = attempt_text(played, score(played), debrief(played), now, taken_up)
        kept = save_attempt(self.folder, written, played, now)
        path_of(self.folder, played.case.id, played.trainee).unlink(missing_ok=True)
        return kept

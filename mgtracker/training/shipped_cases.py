"""The practice cases that come with the program, in the order they are offered."""

from __future__ import annotations

from pathlib import Path

from mgtracker.exchange import shipped
from mgtracker.training.case import TrainingCase
from mgtracker.training.case_reader import read_training

ORDER = (
    "severe-seizure",
    "moderate-oral",
    "units-trap",
    "kidney-18",
    "infusion-and-im",
    "calcium-first",
    "kidney-25",
    "short-bowel",
    "wrong-pump-rate",
    "pregnant-day-5",
    "refractory-oral",
    "relapse",
)


def folder() -> Path:
    """Where they lie."""
    return shipped.folder() / "cases"


def shipped_cases() -> tuple[TrainingCase, ...]:
    """All of them. Raises InputError if one is missing or broken."""
    return tuple(read_training(folder() / f"{name}.toml") for name in ORDER)

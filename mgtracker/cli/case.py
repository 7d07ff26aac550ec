"""`mgtracker case`: look through practice cases and play them, begin a new one, or sum attempts up."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from mgtracker.clinical.errors import InputError
from mgtracker.training.case_reader import read_training
from mgtracker.training.lint import SEEDS, Linted, lint
from mgtracker.training.summary import read_folder, summary
from mgtracker.training.template import template

PLAYED, WRONG, REFUSED = 0, 1, 2


def run(arguments: Namespace) -> int:
    """Returns 0 for cases that play as they should, 1 for one that does not, 2 for one refused."""
    if arguments.deed == "new":
        return _new(arguments.file)
    if arguments.deed == "summary":
        return _summary(arguments.folder)
    seeds = SEEDS if arguments.seed is None else (arguments.seed,)
    return max(_check(path, seeds) for path in arguments.file)


def _check(path: Path, seeds: tuple[int, ...]) -> int:
    try:
        found = lint(read_training(path), seeds)
    except InputError as error:
        print(f"mgtracker: {' '.join(str(error).split())}", file=sys.stderr)
        return REFUSED
    print(_text(found))
    return WRONG if found.wrong else PLAYED


def _text(found: Linted) -> str:
    case = found.case
    lines = [f"{case.base.path}: {case.title}: {'wrong' if found.wrong else 'plays'}"]
    for one in found.tried:
        harm = ", ".join(one.harmed) or "no harm"
        lines.append(
            f"  seed {one.seed}: model answer {one.model.points} of {one.model.of}; "
            f"doing nothing {one.nothing.points} of {one.nothing.of}, then {harm}"
        )
    marks = found.tried[0].model.marks
    lines += [
        f"  {mark.points} of {mark.criterion.points}  {mark.criterion.area}: {mark.criterion.say}"
        for mark in marks
    ]
    for one in found.tried:
        if one.late:
            lines.append(
                f"  note: seed {one.seed}: the model answer is late: {', '.join(one.late)}"
            )
        if one.spoke:
            rules = ", ".join(one.spoke)
            lines.append(f"  note: seed {one.seed}: rules that warn of the model answer: {rules}")
    return "\n".join([*lines, *(f"  wrong: {sentence}" for sentence in found.wrong)])


def _new(path: Path | None) -> int:
    if path is None:
        print(template(), end="")
        return PLAYED
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template())
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from None
    print(f"{path}: begun; change it, then: mgtracker case check {path}")
    return PLAYED


def _summary(folder: Path) -> int:
    found = summary(*read_folder(folder))
    lines = [
        f"{line.trainee}: {line.title}: best {line.best} percent, "
        f"{'passed' if line.passed else 'not passed'}, attempts: {line.attempts}"
        for line in found.lines
    ]
    lines += [
        f"missed in {one.missed} of {one.attempts}: {one.case_id}: {one.say}"
        for one in found.missed
    ]
    lines += [f"not read: {sentence}" for sentence in found.unread]
    print("\n".join(lines or ["no attempts here"]))
    return WRONG if found.unread else PLAYED

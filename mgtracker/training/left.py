"""An attempt that was left before its end, as a file of its own, to be gone on with."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Entry
from mgtracker.exchange.document import complaint, read_document
from mgtracker.training.again import again
from mgtracker.training.case import TrainingCase
from mgtracker.training.doings import PATIENT, Act
from mgtracker.training.fields import Fields, count_or_none, each, seed, text
from mgtracker.training.plain import act_table, entry_table, read_act, read_entry
from mgtracker.training.practice import Practice

FORMAT = "mgtracker-practice/1"
ENDING = ".practice-left.json"


@dataclass(frozen=True, slots=True)
class Left:
    """What has been done so far, read from its file.

    Attributes:
        digest: of the case file that it was played on.
        left_at: when it was left, by the machine's clock.
        taken_up: the decision of an earlier attempt that it began from; None for one from the start.
    """

    path: Path
    case_id: str
    title: str
    digest: str
    seed: int
    trainee: str
    left_at: Instant
    taken_up: int | None
    acts: tuple[Act, ...]
    entries: tuple[Entry, ...]

    def go_on(self, case: TrainingCase) -> Practice:
        """The attempt, where it was left.

        Raises:
            InputError: the case is another by now.
        """
        if case.digest != self.digest:
            raise InputError("The case has changed since this attempt was left.")
        return again(case, self.seed, self.trainee, self.acts, self.entries)


def save_left(
    folder: Path, practice: Practice, left_at: Instant, taken_up: int | None = None
) -> Path:
    """Write an attempt that goes on into a folder; there is one for a trainee and a case.

    Raises:
        InputError: it cannot be written there.
    """
    case = practice.case
    document: dict[str, Any] = {
        "format": FORMAT,
        "case": {"id": case.id, "title": case.title, "digest": case.digest},
        "seed": practice.seed,
        "trainee": practice.trainee,
        "left_at": left_at.as_written(),
        "taken_up": taken_up,
        "acts": [act_table(act) for act in practice.acts],
        "journal": [entry_table(entry) for entry in practice.journal.entries(PATIENT)],
    }
    path = path_of(folder, case.id, practice.trainee)
    try:
        path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise complaint(path, f"cannot be written: {error.strerror or error}") from None
    return path


def path_of(folder: Path, case_id: str, trainee: str) -> Path:
    """Where a trainee's attempt at a case is left."""
    name = "".join(letter if letter.isalnum() else "-" for letter in trainee.strip().casefold())
    return folder / f"{case_id}-{name}{ENDING}"


def read_left(path: Path) -> Left:
    """Read an attempt that was left, all of it or nothing.

    Raises:
        InputError: `FILE: journal 3: ...`; anything else than such a file.
    """
    document = read_document(path)
    if document.get("format") != FORMAT:
        raise complaint(path, f'format: expected "{FORMAT}", found {document.get("format")!r}')
    try:
        return _left(path, document)
    except InputError as error:
        raise complaint(path, str(error)) from None


def _left(path: Path, document: Any) -> Left:
    fields = Fields(document)
    fields.need("format", text)
    case = fields.need("case", Fields)
    found = Left(
        path=path,
        case_id=case.need("id", text),
        title=case.need("title", text),
        digest=case.need("digest", text),
        seed=fields.need("seed", seed),
        trainee=fields.need("trainee", text),
        left_at=fields.need("left_at", Instant.parse),
        taken_up=fields.get("taken_up", count_or_none),
        acts=tuple(read_act(table) for table in fields.need("acts", each)),
        entries=tuple(read_entry(table) for table in fields.need("journal", each)),
    )
    for part in (fields, case):
        part.finish()
    return found

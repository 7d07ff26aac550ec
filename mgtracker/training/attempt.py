"""A finished attempt as a file of its own, `mgtracker-attempt/1`: no ward, and never opened as one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mgtracker import __version__
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Entry
from mgtracker.exchange.document import complaint, read_document
from mgtracker.training.again import again
from mgtracker.training.case import TrainingCase
from mgtracker.training.criteria import AREAS, Score
from mgtracker.training.debrief import Decision
from mgtracker.training.doings import ENDINGS, Act, Played
from mgtracker.training.fields import (
    Fields,
    boolean,
    count,
    count_or_none,
    each,
    one_of,
    seed,
    text,
    texts,
)
from mgtracker.training.plain import (
    act_table,
    decision_table,
    entry_table,
    read_act,
    read_entry,
    score_table,
)

FORMAT = "mgtracker-attempt/1"
ENDING = ".practice.json"


@dataclass(frozen=True, slots=True)
class StoredMark:
    """One criterion as it was scored."""

    id: str
    area: str
    say: str
    rule: str | None
    met: bool
    points: int
    of: int
    fails: bool


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt, read from its file.

    Attributes:
        digest: of the case file that it was played on.
        made_at: when it was saved, by the machine's clock.
        protocol: id and version.
        taken_up: the decision of an earlier attempt that it began from; None for one from the start.
        score, debrief: as they were saved, plain.
    """

    path: Path
    case_id: str
    title: str
    digest: str
    seed: int
    trainee: str
    made_at: Instant
    program: str
    protocol: tuple[str, str]
    ended: str
    taken_up: int | None
    acts: tuple[Act, ...]
    entries: tuple[Entry, ...]
    points: int
    of: int
    percent: int
    passed: bool
    failing: tuple[str, ...]
    marks: tuple[StoredMark, ...]
    debrief: tuple[Any, ...]

    def played(self, case: TrainingCase) -> Played:
        """The whole attempt once more, to be looked at or scored anew.

        Raises:
            InputError: the case is another by now.
        """
        if case.digest != self.digest:
            raise InputError(
                "{file}: {case} has changed since this was played", file=self.path, case=case.id
            )
        return again(case, self.seed, self.trainee, self.acts, self.entries).played()


def attempt_text(
    played: Played,
    score: Score,
    decisions: tuple[Decision, ...],
    made_at: Instant,
    taken_up: int | None = None,
) -> str:
    """A finished attempt as JSON; `taken_up` as in `Attempt`. Raises InputError for one that goes on."""
    if played.ended is None:
        raise InputError("Only an attempt that has ended is saved.")
    document = {
        "format": FORMAT,
        "case": {
            "id": played.case.id,
            "title": played.case.title,
            "digest": played.case.digest,
        },
        "seed": played.seed,
        "trainee": played.trainee,
        "made_at": made_at.as_written(),
        "program": __version__,
        "protocol": {"id": played.protocol.id, "version": played.protocol.version},
        "ended": played.ended,
        "taken_up": taken_up,
        "acts": [act_table(act) for act in played.acts],
        "journal": [entry_table(entry) for entry in played.course.entries],
        "score": score_table(score),
        "debrief": [decision_table(decision) for decision in decisions],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def save_attempt(folder: Path, written: str, played: Played, made_at: Instant) -> Path:
    """Write an attempt into a folder, under a name that says the case, the seed and the time.

    Raises:
        InputError: it cannot be written there.
    """
    stamp = made_at.utc().translate({ord(sign): None for sign in "-:"})
    path = folder / f"{played.case.id}-{played.seed}-{stamp}{ENDING}"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(written)
    except OSError as error:
        raise complaint(path, f"cannot be written: {error.strerror or error}") from None
    return path


def read_attempt(path: Path) -> Attempt:
    """Read an attempt, all of it or nothing.

    Raises:
        InputError: `FILE: journal 3: ...`; a ward, a case, or anything else that is no attempt.
    """
    if not path.name.endswith(ENDING):
        raise complaint(path, f"an attempt's name ends in {ENDING}")
    document = read_document(path)
    if document.get("format") != FORMAT:
        raise complaint(path, f'format: expected "{FORMAT}", found {document.get("format")!r}')
    try:
        return _attempt(path, document)
    except InputError as error:
        raise complaint(path, str(error)) from None


def _attempt(path: Path, document: Any) -> Attempt:
    fields = Fields(document)
    fields.need("format", text)
    case, protocol = fields.need("case", Fields), fields.need("protocol", Fields)
    score = fields.need("score", Fields)
    score.need("pass_at", count)
    found = Attempt(
        path=path,
        case_id=case.need("id", text),
        title=case.need("title", text),
        digest=case.need("digest", text),
        seed=fields.need("seed", seed),
        trainee=fields.need("trainee", text),
        made_at=fields.need("made_at", Instant.parse),
        program=fields.need("program", text),
        protocol=(protocol.need("id", text), protocol.need("version", text)),
        ended=fields.need("ended", one_of(ENDINGS)),
        taken_up=fields.get("taken_up", count_or_none),
        acts=_each(fields, "acts", read_act),
        entries=_each(fields, "journal", read_entry),
        points=score.need("points", count),
        of=score.need("of", count),
        percent=score.need("percent", count),
        passed=score.flag("passed"),
        failing=score.need("failing", texts),
        marks=_each(score, "marks", _mark),
        debrief=tuple(fields.need("debrief", each)),
    )
    for part in (fields, case, protocol, score):
        part.finish()
    return found


def _each(fields: Fields, name: str, read: Any) -> tuple[Any, ...]:
    found = []
    for place, table in enumerate(fields.need(name, each), start=1):
        try:
            found.append(read(table))
        except InputError as error:
            raise error.at(f"{name} {place}") from None
    return tuple(found)


def _mark(table: Any) -> StoredMark:
    fields = Fields(table)
    fields.need("evidence", each)
    return StoredMark(
        id=fields.need("id", text),
        area=fields.need("area", one_of(AREAS)),
        say=fields.need("say", text),
        rule=fields.get("rule", lambda value: None if value is None else text(value)),
        met=fields.need("met", boolean),
        points=fields.need("points", count),
        of=fields.need("of", count),
        fails=fields.flag("fails"),
    )

"""A patient's journal as a case file that answers every question as the record itself does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Entry, Patient
from mgtracker.exchange.case_file import Case, parse_case
from mgtracker.exchange.case_writer import write_case, write_case_json
from mgtracker.exchange.document import LARGEST, complaint
from mgtracker.exchange.plain_values import UNKEEPABLE
from mgtracker.exchange.protocols import DEFAULT

from .held_text import REPLACEMENT, held
from .left_out import LeftOut, LeftOutTally

NO_KEY = "a case file has no key for it"
MOVED_CLOCK = "the computer's clock was moved, and a case file goes by the times it said"
_KEPT_BY_THE_RECORD = ("shown", "by_id", "witness_id")


def case_text(
    path: Path, entries: Sequence[Entry], zone: ZoneInfo, title: str
) -> tuple[str, tuple[LeftOut, ...]]:
    """The text of a case file, and what of the journal has no place in it.

    It was read back before it is returned: every event is in it, equal, struck ones too, but for
    characters that no file may hold.

    Args:
        path: where it will be; its ending says whether it is TOML or JSON.
        entries: the whole journal.
        zone: the ward's.
        title: of the case.

    Raises:
        InputError: the ending is neither, or the file could not be read back as this journal: a text that
            is too long, an entry that names one of another patient, more than a case file may have.
    """
    tally = LeftOutTally()
    written = [held(one, tally) for one in sorted(entries, key=lambda entry: entry.position)]
    case = _case(path, tuple(written), zone, UNKEEPABLE.sub(REPLACEMENT, title))
    text = write_case_json(case) if path.suffix.lower() == ".json" else write_case(case)
    if len(text.encode()) > LARGEST:
        raise complaint(
            path, "would be larger than any case file that is read; nothing was written"
        )
    again = parse_case(path, text)
    if tuple(replace(e, position=0) for e in again.entries) != tuple(
        replace(e, position=0) for e in case.entries
    ):
        raise complaint(path, "the journal would read back as another one; nothing was written")
    for entry in entries:
        for key in _KEPT_BY_THE_RECORD:
            if getattr(entry, key) is not None:
                tally.leave(key, NO_KEY)
    for entry, other in zip(case.entries, again.entries, strict=True):
        if entry.position != other.position:
            tally.leave("position", MOVED_CLOCK)
    return text, tally.found


def _case(path: Path, entries: tuple[Entry, ...], zone: ZoneInfo, title: str) -> Case:
    return Case(
        path=path,
        title=title,
        time_zone=zone,
        protocol=DEFAULT,
        patient=_known_from_the_first(entries),
        entries=tuple(
            replace(entry, position=number, shown=None, by_id=None, witness_id=None)
            for number, entry in enumerate(entries, start=1)
        ),
    )


def _known_from_the_first(entries: tuple[Entry, ...]) -> Patient | None:
    """Who it is, where that was known before all else: a case file takes its `[patient]` for that.

    Every description is among the events too, with who wrote it and when. None where something is charted
    at an earlier time or was written before: there the record did not say who it was, nor does the file.
    """
    first = next(iter(Course(entries).of_kind(Patient)), None)
    if first is None or any(e.at < first.at or e.position < first.position for e in entries):
        return None
    assert isinstance(first.event, Patient)
    return first.event

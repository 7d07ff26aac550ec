"""What a journal holds that a file cannot carry: counted by its key in a case file, so that it can be said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mgtracker.clinical.events import Entry
from mgtracker.clinical.notation import write_event

_BESIDE = ("by", "by_id", "witness", "witness_id", "note", "shown")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """So many of one thing that the file has no place for.

    Attributes:
        what: a kind of entry ("order"), a key of one ("dose.emergency"), or one of every entry ("note").
        why: a clause.
    """

    what: str
    why: str
    count: int


class LeftOutTally:
    """What is left out, while a file is being made."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def leave(self, what: str, why: str) -> None:
        """One thing has no place."""
        self._counts[what, why] += 1

    def leave_keys(self, entry: Entry, carried: Iterable[str], why: str) -> None:
        """All that an entry says has no place but what stands under the keys that are carried."""
        for key in _keys(entry):
            if key not in carried:
                self.leave(key, why)

    @property
    def found(self) -> tuple[LeftOut, ...]:
        """By reason, then by what it is."""
        counts = sorted(self._counts.items(), key=lambda item: (item[0][1], item[0][0]))
        return tuple(LeftOut(what, why, count) for (what, why), count in counts)


def _keys(entry: Entry) -> Iterator[str]:
    """Everything an entry says, but when it happened: "dose.amount", "note"."""
    for key in write_event(entry.event):
        if key != "at":
            yield f"{entry.kind}.{key}"
    for key in _BESIDE:
        if getattr(entry, key) is not None:
            yield key
    if entry.recorded_at != entry.at:
        yield "recorded_at"

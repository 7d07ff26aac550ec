"""What a trainee does beside recording, what is heard back, and all of an attempt for who scores it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Bedside, Entry
from mgtracker.clinical.protocol import Protocol
from mgtracker.training.case import Offer, TrainingCase
from mgtracker.training.signs import Seen
from mgtracker.training.truth import Ran, WentIn

LABORATORY = "Simulated laboratory"
"""Who records results."""
PATIENT = "practice"
"""The id of the one patient."""
ENDINGS = ("finished", "time", "arrest", "case")
"""How an attempt ends: by the trainee, at the case's end, with the patient's death, or as the case has it."""


@dataclass(frozen=True, slots=True)
class Act:
    """One doing that is not an entry.

    Attributes:
        kind: "move" (detail: the seconds asked for), "draw" (analytes), "look" (what at), "ask" (the id of
            the question) or "finish".
        head: the place in the journal of the newest entry when it was done.
    """

    at: Instant
    kind: str
    detail: tuple[str, ...]
    head: int


@dataclass(frozen=True, slots=True)
class Message:
    """What the trainee is told.

    Attributes:
        kind: "said", "harm", "answer", "result", "felt" by the patient by itself, or "found" at the bedside.
        source: id of the happening or the question; for a result, the id of its entry, or "" where
            nothing of the draw could be reported; for what was felt or found, the symptoms as a fact
            spells them.
        text: the case's words; of a result none.
        offer: what can be recorded from it.
    """

    at: Instant
    kind: str
    source: str
    text: str = ""
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move of the clock came to: the new time, what was heard, and whether the case is over."""

    now: Instant
    messages: tuple[Message, ...]
    ended: str | None


@dataclass(frozen=True, slots=True)
class Late:
    """Something that was seen to be overdue, first at `at`."""

    at: Instant
    task: str
    rule: str
    what: str


@dataclass(frozen=True, slots=True)
class Stand:
    """One standstill of the clock: what was done in it, and what the next move brought.

    Attributes:
        at: the time it stood at.
        first, last: places in the journal of what was recorded in it; `last` below `first` for nothing.
    """

    at: Instant
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Played:
    """A whole attempt, for who scores it.

    Attributes:
        course: what stands in the record at the end, struck entries too.
        began: the place of the newest entry that was there from the start.
        trace: the patient in truth, by time (UTC seconds).
        happened: by id, when, UTC seconds.
        looks: what was found at the bedside, each time it was looked.
        late: what was overdue whenever the clock stopped.
        ended: one of `ENDINGS`; None while it goes on.
    """

    case: TrainingCase
    protocol: Protocol
    seed: int
    trainee: str
    course: Course
    began: int
    acts: tuple[Act, ...]
    messages: tuple[Message, ...]
    trace: tuple[tuple[int, Seen], ...]
    happened: Mapping[str, int]
    doses: tuple[WentIn, ...]
    lines: tuple[Ran, ...]
    looks: tuple[Bedside, ...]
    late: tuple[Late, ...]
    ended: str | None

    def is_own(self, entry: Entry) -> bool:
        """Whether the trainee recorded it."""
        return entry.position > self.began and entry.by != LABORATORY

    def stands(self) -> tuple[Stand, ...]:
        """Every standstill of the clock, the first and the last too."""
        entries = {entry.position: entry for entry in self.course.entries}
        moves = [act for act in self.acts if act.kind == "move"]
        last = Instant(self.trace[-1][0], self.case.begins.offset)
        found, first = [], self.began + 1
        for at, head in [*((act.at, act.head) for act in moves), (last, max(entries))]:
            while first in entries and self._came(entries[first], at):
                first += 1
            found.append(Stand(at, first, head))
            first = head + 1
        return tuple(found)

    def _came(self, entry: Entry, at: Instant) -> bool:
        """Whether the laboratory wrote it before the clock stood at `at`."""
        return not self.is_own(entry) and entry.recorded_at <= at

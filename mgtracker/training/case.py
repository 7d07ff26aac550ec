"""A practice case: a case file, and what makes it one to practise on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Event
from mgtracker.exchange.case_file import Case
from mgtracker.training.criteria import Criterion
from mgtracker.training.watch import Watch

State = bool | str | float
"""What is so of a patient: yes or no, a word, or a fraction."""
NAMING = ("target", "order")
"""What an event of the model answer names another one by."""


@dataclass(frozen=True, slots=True)
class Span:
    """A number that is another in each attempt: anything from `low` to `high`, in `unit`."""

    low: Fraction
    high: Fraction
    unit: str


@dataclass(frozen=True, slots=True)
class Start:
    """The patient when the case begins.

    Attributes:
        numbers: spans by name, as in `start_reader.NUMBERS`.
        states: what else is so, by name, as in `start_reader.STATES`.
        antidote_ready: whether a calcium salt lies at the bedside.
        charted: names of numbers that stand in the record from the start, as facts or results.
        parameters: numbers of the body that are the same in every attempt, by name.
    """

    numbers: Mapping[str, Span]
    states: Mapping[str, State]
    antidote_ready: bool
    charted: tuple[str, ...]
    parameters: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Laboratory:
    """How long a result takes, in seconds; and of 100 draws, how many come out haemolysed."""

    turnaround: int
    haemolysed: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """What a message lets the trainee record: an event without its time, in the case file's words.

    `first_at`: the first dose of an order is at this time of the ward's clock, "HH:MM", the next there is.
    """

    kind: str
    table: Mapping[str, Any]
    first_at: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """What the case lets happen, once; or a question, with what its answer brings.

    Attributes:
        ask: the question; None for what happens by itself.
        after: seconds since the case began, or since `since`: it happens then at the earliest, and a
            question can be asked from then on.
        since: id of another happening or question.
        when: conditions that have to hold together; looked at from `after` on.
        say: what the trainee hears.
        harm: whether it is harm that a good answer prevents.
        ends: whether the case ends with it.
        offer: what can be recorded from it.
        change: what is different about the patient from then on, as in `Start.states`, and spans.
        pump: a line, and what it really runs at from then on, until a rate is recorded for it; mg of magnesium
            sulfate a second.
        vomits: the oral magnesium that was not taken up yet is lost.
        haemolysed: the next draw comes out haemolysed.
    """

    id: str
    say: str
    ask: str | None = None
    after: int = 0
    since: str | None = None
    when: tuple[Watch, ...] = ()
    harm: bool = False
    ends: bool = False
    offer: Offer | None = None
    change: Mapping[str, State | Span] = field(default_factory=dict)
    pump: tuple[str, Fraction] | None = None
    vomits: bool = False
    haemolysed: bool = False


@dataclass(frozen=True, slots=True)
class ModelAct:
    """One action of the model answer.

    Attributes:
        kind: an event kind; or "draw", "look", "ask", "accept" (record what a message offers).
        event: what is recorded; None for the player's own kinds.
        detail: analytes, parts of a look, or the id asked or accepted.
        reason: why it goes on, where the verdict asks.
        handle: a name for the entry, that later actions use as `order` or `target`.
        why: what the debrief says of it.
        place: which table of the model answer it comes from, from 1.
    """

    at: Instant
    kind: str
    event: Event | None = None
    detail: tuple[str, ...] = ()
    reason: str | None = None
    witness: str | None = None
    handle: str | None = None
    why: str | None = None
    place: int = 0


@dataclass(frozen=True, slots=True)
class TrainingCase:
    """A practice case, read whole.

    Attributes:
        id: the file's name without its ending.
        base: the case file: who it is, and what stands in the record when it begins.
        digest: the SHA-256 of the file, so that an attempt can tell that the case has changed since.
        ends: when it is over at the latest.
        pass_at: percent of the points.
        harm: what comes of doing nothing, in a sentence.
        unlocks: ids of the cases that open with this one.
    """

    id: str
    base: Case
    digest: str
    begins: Instant
    ends: Instant
    summary: str
    aims: tuple[str, ...]
    notice: tuple[str, ...]
    must_not: tuple[str, ...]
    harm: str
    sources: tuple[str, ...]
    unlocks: tuple[str, ...]
    pass_at: int
    start: Start
    laboratory: Laboratory
    happenings: tuple[Happening, ...]
    questions: tuple[Happening, ...]
    model: tuple[ModelAct, ...]
    criteria: tuple[Criterion, ...]

    @property
    def title(self) -> str:
        """As on the list of cases."""
        return self.base.title

    @property
    def points(self) -> int:
        """All that can be had."""
        return sum(criterion.points for criterion in self.criteria)

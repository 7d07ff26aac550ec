"""What an attempt is scored by: each criterion names its points, the rule it rests on, and one test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mgtracker.clinical.quantity import Amount, Drug
from mgtracker.clinical.verdict import Level
from mgtracker.training.watch import Watch

AREAS = ("safety", "timeliness", "recognition", "documentation")


@dataclass(frozen=True, slots=True)
class Window:
    """[start, end] in seconds since the case began, or since a happening; `end` None: to the last."""

    start: int = 0
    end: int | None = None
    since: str | None = None


@dataclass(frozen=True, slots=True)
class NoStop:
    """Nothing was given against a STOP, but for the rules that the case accepts a reason for.

    It always has to be there, and what breaks it fails the attempt.
    """

    accepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Never:
    """The patient never came to this."""

    when: Watch


@dataclass(frozen=True, slots=True)
class Reached:
    """The patient came to this within the window."""

    when: Watch
    window: Window


@dataclass(frozen=True, slots=True)
class NoDose:
    """None of a drug was given, or started, within the window; with `above`, no dose larger than that."""

    drug: Drug
    route: str | None
    above: Amount | None
    window: Window


@dataclass(frozen=True, slots=True)
class Gave:
    """A dose was given within the window, `times` at least, each between `least` and `most`."""

    drug: Drug
    route: str | None
    least: Amount | None
    most: Amount | None
    times: int
    window: Window


@dataclass(frozen=True, slots=True)
class Started:
    """A line was set within the window to a rate between `least` and `most`, mg a second; 0: stopped."""

    drug: Drug
    least: Fraction
    most: Fraction
    window: Window


@dataclass(frozen=True, slots=True)
class Drew:
    """All of the analytes were drawn within the window, `times` at least."""

    analytes: tuple[str, ...]
    times: int
    window: Window


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry of a kind, with these words and numbers in it, was recorded within the window.

    `says`: keys that it has to say something of, whatever that is.
    """

    kind: str
    table: Mapping[str, Any]
    window: Window
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A question was put within the window."""

    question: str
    window: Window


@dataclass(frozen=True, slots=True)
class Clean:
    """Something was given, and these rules had nothing to say of `level` or above about any of it."""

    rules: tuple[str, ...]
    level: Level


@dataclass(frozen=True, slots=True)
class TrueRecord:
    """Something was found at the bedside, and nothing stands in the record that was not found so."""


@dataclass(frozen=True, slots=True)
class OnTime:
    """Something of these tasks was done, and never more than `late` of them were overdue."""

    tasks: tuple[str, ...]
    late: int


@dataclass(frozen=True, slots=True)
class Unharmed:
    """Nothing happened that the case calls harm."""


Test = (
    NoStop
    | Never
    | Reached
    | NoDose
    | Gave
    | Started
    | Drew
    | Recorded
    | AskedFor
    | Clean
    | TrueRecord
    | OnTime
    | Unharmed
)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that points are given for.

    Attributes:
        area: one of `AREAS`.
        say: what was wanted, in a sentence.
        rule: id of the protocol rule it rests on; None where the test names its own.
        fails: whether the attempt fails without it, whatever the points.
    """

    id: str
    area: str
    points: int
    say: str
    test: Test
    rule: str | None = None
    fails: bool = False


KINDS: Mapping[str, type[Test]] = {
    "no-stop": NoStop,
    "never": Never,
    "reached": Reached,
    "no-dose": NoDose,
    "gave": Gave,
    "started": Started,
    "drew": Drew,
    "recorded": Recorded,
    "asked": AskedFor,
    "clean": Clean,
    "true-record": TrueRecord,
    "on-time": OnTime,
    "unharmed": Unharmed,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a criterion was met, or missed, by.

    Attributes:
        at: UTC seconds.
        what: "given", "rate", "drawn", "recorded" or "asked" of what was done; "against-stop", "with-finding",
            "not-found-so", "overdue", "harm" or "came-to" of what speaks against it, or was reached.
        detail: the dose, the reason, the words or the condition.
        entry: id of the entry, where there is one.
        rule: id of the rule, where one spoke.
    """

    at: int
    what: str
    detail: str = ""
    entry: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """One criterion, met or not, and by what."""

    criterion: Criterion
    met: bool
    evidence: tuple[Evidence, ...] = ()

    @property
    def points(self) -> int:
        """What it earned."""
        return self.criterion.points if self.met else 0


@dataclass(frozen=True, slots=True)
class Score:
    """All marks of an attempt."""

    marks: tuple[Mark, ...]
    pass_at: int

    @property
    def points(self) -> int:
        """What was earned."""
        return sum(mark.points for mark in self.marks)

    @property
    def of(self) -> int:
        """What could be earned."""
        return sum(mark.criterion.points for mark in self.marks)

    @property
    def percent(self) -> int:
        """Of all points, rounded down."""
        return self.points * 100 // self.of

    @property
    def failing(self) -> tuple[Mark, ...]:
        """What fails the attempt, whatever the points."""
        return tuple(mark for mark in self.marks if mark.criterion.fails and not mark.met)

    @property
    def passed(self) -> bool:
        """Enough points, and nothing that fails it."""
        return not self.failing and self.points * 100 >= self.pass_at * self.of

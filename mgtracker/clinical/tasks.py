"""The closed set of time-driven kinds: what a protocol says will be due. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from . import protocol_fields as f


@dataclass(frozen=True, slots=True)
class Draw:
    """A laboratory draw: opens and is overdue so long after `after`."""

    analytes: tuple[str, ...] = f.value(f.analytes)
    after: str = f.value(
        f.one_of(
            "last-draw", "stable", "first-effective-dose", "parenteral-running", "last-parenteral"
        )
    )
    opens: int = f.value(f.duration)
    overdue: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Stable:
    """When "stable" holds: draws so far apart, in range, and so long after magnesium by needle."""

    draws: int = f.value(f.whole)
    apart: int = f.value(f.duration)
    after_parenteral: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Corridor:
    """The expected course of an analyte after the first effective dose."""

    analyte: str = f.value(f.analyte)
    possible_from: int = f.value(f.duration)
    expected_by: int = f.value(f.duration)
    off_track_after: int = f.value(f.duration)
    questions: tuple[str, ...] = f.value(f.words, ())


@dataclass(frozen=True, slots=True)
class Review:
    """A decision to be looked at again."""

    after: str = f.value(
        f.one_of("oral-start", "last-step", "calcitriol-start", "parenteral-order")
    )
    opens: int = f.value(f.duration)
    overdue: int = f.value(f.duration)
    at_dose_for: int | None = f.value(f.duration, None)
    at_least: Fraction | None = f.value(f.mmol, None)


@dataclass(frozen=True, slots=True)
class Nightly:
    """A dose by the ward's clock, between two times of the night."""

    amount: Fraction = f.value(f.mmol)
    opens: str = f.value(f.time_of_day)
    overdue: str = f.value(f.time_of_day)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A repeated dose: every so often, with the windows round the moment it is due."""

    every: int = f.value(f.duration)
    opens_before: int = f.value(f.duration)
    overdue_after: int = f.value(f.duration)
    very_late_after: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Weekly:
    """A dose given a few times a week."""

    least_times: int = f.value(f.whole)
    most_times: int = f.value(f.whole)


@dataclass(frozen=True, slots=True)
class Electrocardiogram:
    """A QTc at baseline and with each electrolyte review."""

    when: tuple[str, ...] = f.value(f.words_of("baseline", "electrolyte-review"))


Task = Draw | Stable | Corridor | Review | Nightly | Repeat | Weekly | Electrocardiogram

TASK_KINDS: Mapping[str, type[Task]] = {
    "draw": Draw,
    "stable": Stable,
    "corridor": Corridor,
    "review": Review,
    "nightly": Nightly,
    "repeat": Repeat,
    "weekly": Weekly,
    "electrocardiogram": Electrocardiogram,
}

"""The closed set of time-driven kinds: what a protocol says will be due. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from . import protocol_fields as f
from .due import ANSWERED_BY


@dataclass(frozen=True, slots=True)
class Draw:
    """A laboratory draw: opens and is overdue so long after `after`; only while `drug` is given, if named."""

    analytes: tuple[str, ...] = f.value(f.analytes)
    after: str = f.value(
        f.one_of(
            "last-draw", "stable", "first-effective-dose", "parenteral-running", "last-parenteral"
        )
    )
    opens: int = f.value(f.duration)
    overdue: int = f.value(f.duration)
    drug: str | None = f.value(f.drug, None)


@dataclass(frozen=True, slots=True)
class Stable:
    """When "stable" holds: draws so far apart, in range, and so long after magnesium by needle."""

    draws: int = f.value(f.whole)
    apart: int = f.value(f.duration)
    after_parenteral: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Corridor:
    """The expected course of an analyte after the first effective dose."""

    analyte: str = f.value(f.one_of("pth", "calcium"))
    possible_from: int = f.value(f.duration)
    expected_by: int = f.value(f.duration)
    off_track_after: int = f.value(f.duration)
    questions: tuple[str, ...] = f.value(f.words, ())


@dataclass(frozen=True, slots=True)
class Review:
    """A decision to be looked at again: due when it is overdue, unless a time of its own is given."""

    after: str = f.value(
        f.one_of("oral-start", "last-step", "calcitriol-start", "parenteral-order")
    )
    opens: int = f.value(f.duration)
    overdue: int = f.value(f.duration)
    due: int | None = f.value(f.duration, None)
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
    """A dose given a few times a week: evenly apart, with room for working days round that."""

    least_times: int = f.value(f.whole)
    most_times: int = f.value(f.whole)
    opens_before: int = f.value(f.duration)
    overdue_after: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class OrderTimes:
    """The windows of an ordered dose that no other rule times: for intervals below `shorter_than`, or any.

    A single dose counts as one with no interval.
    """

    opens_before: int = f.value(f.duration)
    overdue_after: int = f.value(f.duration)
    very_late_after: int = f.value(f.duration)
    shorter_than: int | None = f.value(f.duration, None)


@dataclass(frozen=True, slots=True)
class BedsideCheck:
    """What is looked at before a dose by needle (no longer before than the rule's check is `fresh`), and
    so long after the last look while magnesium runs in.
    """

    finds: str = f.value(f.one_of("reflex", "respiratory_rate", "urine_4h", "antidote_ready"))
    running_opens: int | None = f.value(f.duration, None)
    running_overdue: int | None = f.value(f.duration, None)


@dataclass(frozen=True, slots=True)
class InfusionEnd:
    """The planned end of an infusion, to be confirmed at the bedside."""

    opens_before: int = f.value(f.duration)
    overdue_after: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class ContainerEmpty:
    """A bag or syringe that runs out: changed before it does."""

    opens_before: int = f.value(f.duration)
    due_before: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class PausedLine:
    """A line that stands still although more was to run: asked about so long after it was charted."""

    opens: int = f.value(f.duration)
    overdue: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class ClearanceRenewal:
    """A new clearance, asked for so long before the known one expires."""

    opens_before: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class RequestedDraw:
    """The draw that "will monitor" asks for, so long after the dose it was said about."""

    analytes: tuple[str, ...] = f.value(f.analytes)
    after: int = f.value(f.duration)
    opens_before: int = f.value(f.duration)
    overdue_after: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Electrocardiogram:
    """A QTc at baseline and with each electrolyte review: no further from the draw than `within`."""

    when: tuple[str, ...] = f.value(f.words_of("baseline", "electrolyte-review"))
    within: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Silence:
    """For how long nothing is recorded of a patient until it is asked whether they are still on the ward."""

    after: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class AlarmTimes:
    """When items of these tasks speak up: so long before the time they count to, at it where that is the
    time they are due, when they are overdue, and so long after an overdue one was seen.
    """

    tasks: tuple[str, ...] = f.value(f.words_of(*ANSWERED_BY))
    counts_to: str = f.value(f.one_of("due", "overdue"))
    notice_before: int = f.value(f.duration)
    again_every: int = f.value(f.duration)


Task = (
    Draw
    | Stable
    | Corridor
    | Review
    | Nightly
    | Repeat
    | Weekly
    | OrderTimes
    | BedsideCheck
    | InfusionEnd
    | ContainerEmpty
    | PausedLine
    | ClearanceRenewal
    | RequestedDraw
    | Electrocardiogram
    | Silence
    | AlarmTimes
)

TASK_KINDS: Mapping[str, type[Task]] = {
    "draw": Draw,
    "stable": Stable,
    "corridor": Corridor,
    "review": Review,
    "nightly": Nightly,
    "repeat": Repeat,
    "weekly": Weekly,
    "order-times": OrderTimes,
    "bedside-check": BedsideCheck,
    "infusion-end": InfusionEnd,
    "container-empty": ContainerEmpty,
    "paused-line": PausedLine,
    "clearance-renewal": ClearanceRenewal,
    "requested-draw": RequestedDraw,
    "electrocardiogram": Electrocardiogram,
    "silence": Silence,
    "alarm": AlarmTimes,
}

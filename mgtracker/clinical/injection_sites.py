"""What each side has taken into muscle: grams and mL in rolling windows, when last, and which is next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .clock import Instant
from .course import Course
from .events import SITES, Dose
from .judge.injection import im_doses, next_site


@dataclass(frozen=True, slots=True)
class Taken:
    """What went into one side in (at - window, at].

    Attributes:
        window: seconds.
        grams: of magnesium sulfate.
        ml: of the doses whose product states a strength.
        unmeasured: how many doses have no such product; with any, `ml` is the least it can be.
        doses: how many there were.
    """

    window: int
    grams: Fraction
    ml: Fraction
    unmeasured: int
    doses: int


@dataclass(frozen=True, slots=True)
class Side:
    """One side, or the doses whose side nobody wrote down (`side` None)."""

    side: str | None
    taken: tuple[Taken, ...]
    last: Instant | None


@dataclass(frozen=True, slots=True)
class SiteLedger:
    """Both sides as they stand at an instant, what was given without a side, and the side to take next."""

    at: Instant
    left: Side
    right: Side
    unsaid: Side
    next: str | None

    def side(self, side: str) -> Side:
        """One side by its name; KeyError if there is none."""
        return {"left": self.left, "right": self.right}[side]


def site_ledger(course: Course, at: Instant, windows: Sequence[int]) -> SiteLedger:
    """What went into each side up to `at`, that instant with it.

    Args:
        course: the patient's.
        at: the end of every window; what was given later is not looked at.
        windows: their lengths in seconds; each holds (at - window, at].
    """
    doses = [entry.event for entry in im_doses(course) if entry.at <= at]
    given = [dose for dose in doses if isinstance(dose, Dose)]
    left, right, unsaid = (
        _side(side, [dose for dose in given if dose.site == side], at, windows)
        for side in (*SITES, None)
    )
    return SiteLedger(at, left, right, unsaid, next_site(course, at))


def _side(side: str | None, doses: list[Dose], at: Instant, windows: Sequence[int]) -> Side:
    taken = tuple(
        _taken(window, (dose for dose in doses if dose.at.seconds > at.seconds - window))
        for window in windows
    )
    return Side(side, taken, doses[-1].at if doses else None)


def _taken(window: int, doses: Iterable[Dose]) -> Taken:
    found = list(doses)
    volumes = [None if d.product is None else d.amount.ml_of(d.product) for d in found]
    measured = [volume for volume in volumes if volume is not None]
    return Taken(
        window,
        sum((dose.amount.grams for dose in found), Fraction(0)),
        sum(measured, Fraction(0)),
        len(volumes) - len(measured),
        len(found),
    )

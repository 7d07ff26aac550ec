"""What will have to be done, and when: derived from the journal and the protocol, never stored."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from .clock import Instant


class State(enum.IntEnum):
    """Where an item stands at an instant; time alone only ever moves it on."""

    UPCOMING = 0
    DUE = 1
    OVERDUE = 2

    @property
    def word(self) -> str:
        """As files and screens spell it."""
        return self.name.lower()


ANSWERED_BY: Mapping[str, tuple[str, ...]] = {
    "dose": ("dose", "not-given"),
    "infusion-start": ("rate", "not-given"),
    "infusion-end": ("rate",),
    "container": ("rate",),
    "pause": ("rate",),
    "draw": ("labs",),
    "bedside": ("bedside",),
    "electrocardiogram": ("bedside",),
    "clearance": ("fact",),
    "review": ("review",),
    "presence": ("fact",),
}
"""For each kind of task, the kinds of entry that satisfy it. A stopped order ends its own items too."""


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do. The window is [opens, overdue): from `overdue` on it is late.

    Attributes:
        rule: id of the rule it comes from.
        task: its kind, a key of `ANSWERED_BY`.
        what: the analyte ("magnesium"), the bedside finding ("reflex"), "qtc", "creatinine_clearance",
            or for a dose, an infusion or a review: what it is about, in few words.
        opens: from when it can be done and satisfies.
        due: when it should be done; in a window without a time of its own, its end.
        overdue: from when it is late.
        target: id of the order, or name of the line, that it belongs to.
        number: which dose of the order, from 1.
        count: how many doses the order has; None for one without end.
        very_late: from when a dose is very late, where the protocol says so.
        parenteral: whether it concerns magnesium going in by needle; such an item interrupts when overdue.
        after: id of the entry its clock runs from, where one entry set it.
        passed: whether a later dose of its order was given: this one is charted at its own time, or was
            not given, but is not given any more.
    """

    rule: str
    task: str
    what: str
    opens: Instant
    due: Instant
    overdue: Instant
    target: str | None = None
    number: int | None = None
    count: int | None = None
    very_late: Instant | None = None
    parenteral: bool = False
    after: str | None = None
    passed: bool = False

    def state(self, now: Instant) -> State:
        """Upcoming before the window, due inside it, overdue from its end on."""
        if now >= self.overdue:
            return State.OVERDUE
        return State.DUE if now >= self.opens else State.UPCOMING

    def is_very_late(self, now: Instant) -> bool:
        """Whether a dose is very late, where the protocol says from when."""
        return self.very_late is not None and now >= self.very_late

    def is_missed(self, now: Instant) -> bool:
        """Whether it is a planned dose that nothing answers although its window is over."""
        return self.task == "dose" and now >= self.overdue

    def changes_after(self, now: Instant) -> Instant | None:
        """The next instant at which its state is another; None once it is overdue (and very late)."""
        edges = [self.opens, self.due, self.overdue, *([self.very_late] if self.very_late else [])]
        return min((edge for edge in edges if edge > now), default=None)

    @property
    def satisfied_by(self) -> tuple[str, ...]:
        """The kinds of entry that satisfy it."""
        return ANSWERED_BY[self.task]

    @property
    def key(self) -> str:
        """The same for the same thing to do at every minute; another once the journal moves it."""
        place = self.target or ""
        return f"{self.rule}/{self.what}/{place}/{self.number or ''}/{self.overdue.seconds}"


def in_order(due: Due) -> tuple[int, int, str, str]:
    """The sorting key of lists: by when it is due, then by when it opens."""
    return (due.due.seconds, due.opens.seconds, due.rule, due.what)

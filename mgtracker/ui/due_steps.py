"""What is due in one go with an item, as steps in their order: the bedside, then the dose. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.due import Due, State
from mgtracker.ui.due_groups import combine
from mgtracker.ui.time_words import When, at
from mgtracker.ui.translation import tr

TAKEN = ("bedside", "electrocardiogram", "dose", "infusion-start")
"""The kinds of task that are steps, in their order. A draw's results come later, a review is no form."""

Step = tuple[Due, ...]
"""Items that are done in one form."""


def together(opened: Due, dues: Iterable[Due], now: Instant) -> tuple[Step, ...]:
    """The steps due at the same time as the item that is opened, with it; none where it stands alone.

    Args:
        opened: the item.
        dues: everything outstanding for its patient.
        now: what cannot be done yet is no step.
    """
    if opened.task not in TAKEN:
        return ()
    found = [
        due
        for due in dues
        if due.task in TAKEN
        and due.due == opened.due
        and (due.key == opened.key or due.state(now) is not State.UPCOMING)
    ]
    steps = sorted(combine(found, now), key=lambda step: TAKEN.index(step[0].task))
    return tuple(steps) if len(steps) > 1 else ()


def left_of(step: Step, dues: Iterable[Due]) -> Step:
    """What of a step is still outstanding; empty once it is done.

    Done is also a dose that a later one was given in the place of: it is not to be given as well.
    """
    passed = {due.key: due.passed for due in dues}
    return tuple(due for due in step if due.key in passed and (due.passed or not passed[due.key]))


def title(steps: Sequence[Step], now: Instant, when: When) -> str:
    """ "2 things due now", or at which time."""
    due = steps[0][0].due
    is_now = due.seconds - now.seconds < MINUTE
    time = tr("now") if is_now else at(when(due))
    return tr("{count} things due {time}", count=len(steps), time=time)

"""Which entry was written in the place of which: a correction strikes one out and writes another in one go."""

from __future__ import annotations

from collections.abc import Mapping

from .course import Course
from .events import Void

CORRECTED = "corrected: "
"""How the reason of a strike-out begins that makes way for a correction."""


def corrections(course: Course) -> Mapping[str, str]:
    """By the id of an entry that corrects another: the id of that other.

    The correction stands right after the strike-out, with nothing between but further strike-outs: of what
    was only asked for because of the entry that is corrected.
    """
    found: dict[str, str] = {}
    waiting: str | None = None
    for entry in course.entries:
        event = entry.event
        if isinstance(event, Void):
            if event.reason.startswith(CORRECTED):
                waiting = event.target
            continue
        target = None if waiting is None else course.entry(waiting)
        if target is not None and type(target.event) is type(event):
            found[entry.id] = target.id
        waiting = None
    return found

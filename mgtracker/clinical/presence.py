"""Whether a patient is on the ward: as somebody said, never as a guess."""

from __future__ import annotations

from .clock import Instant
from .course import Course
from .due import Due
from .events import Acknowledge, Bedside, Dose, Entry, Patient, Rate
from .protocol import Protocol
from .tasks import Silence

ON_WARD = "on_ward"


def left(course: Course, moment: Instant) -> Instant | None:
    """When the patient left the ward, as it stands at `moment`; None while they are here.

    They are here until somebody says that they left, and again from when somebody says so, or from the
    next dose, running line or bedside check. Results that come in afterwards bring nobody back.

    Args:
        course: already cut to what had happened, and was known, at the time of asking.
        moment: when it is asked, or any time after it.
    """
    said = course.fact(ON_WARD, moment)
    if said is None or said.value:
        return None
    came_back = any(entry.at > said.at and _is_here(entry) for entry in reversed(course.live))
    return None if came_back else said.at


def _is_here(entry: Entry) -> bool:
    event = entry.event
    return isinstance(event, Dose | Bedside) or (
        isinstance(event, Rate) and event.mg_per_second > 0
    )


def silence(course: Course, protocol: Protocol) -> Due | None:
    """The question whether a patient is still on the ward, due once nothing was recorded for long.

    It then takes the place of all that fell due: a list that is months late says nothing. Whatever happens
    to the patient puts it off; what they are called or that an alarm was seen does not. None without an
    entry, or where the protocol does not ask.
    """
    told = (e for e in reversed(course.live) if not isinstance(e.event, Acknowledge | Patient))
    last = next(told, None)
    for rule, task in protocol.tasks(Silence):
        if last is not None:
            asked = last.at.plus(task.after)
            return Due(rule.id, "presence", ON_WARD, last.at, asked, asked, after=last.id)
    return None


def still_here(course: Course, protocol: Protocol, now: Instant) -> Due | None:
    """The same question, once it is due, of a patient who is not known to have left."""
    asked = silence(course, protocol)
    is_due = asked is not None and asked.due <= now and left(course, now) is None
    return asked if is_due else None

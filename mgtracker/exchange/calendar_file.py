"""The calendar file (RFC 5545): what is due as appointments with alarms, for a phone or a ward calendar.

Appointments, not to-dos: few calendar apps show a to-do, and fewer ring for one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker import __version__
from mgtracker.clinical.clock import Instant

if TYPE_CHECKING:
    from icalendar import Alarm, Event


@dataclass(frozen=True, slots=True)
class Appointment:
    """One thing to do at `start`.

    Attributes:
        uid: the same for the same thing in every file, so that a newer file moves it and adds nothing.
        opens: from when it can be done; the first alarm.
        end: from when it is late; `start` where it has no length.
        certain: whether its window is open; one to come can still be moved by the record.
    """

    uid: str
    summary: str
    description: str
    opens: Instant
    start: Instant
    end: Instant
    certain: bool


def calendar_file(appointments: Iterable[Appointment], written: Instant) -> bytes:
    """The whole file in UTF-8, its lines folded and ended as the standard says; `written` is its stamp."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//mgtracker//mgtracker {__version__}//EN")
    calendar.add("version", "2.0")
    for appointment in appointments:
        calendar.add_component(_event(appointment, written))
    return bytes(calendar.to_ical(sorted=False))


def _event(appointment: Appointment, written: Instant) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", appointment.uid)
    event.add("dtstamp", _utc(written))
    event.add("dtstart", _utc(appointment.start))
    if appointment.end > appointment.start:  # an end must be later than the start, or not be there
        event.add("dtend", _utc(appointment.end))
    event.add("summary", appointment.summary)
    event.add("description", appointment.description)
    event.add("status", "CONFIRMED" if appointment.certain else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    for moment in dict.fromkeys((appointment.opens, appointment.start)):
        event.add_component(_alarm(appointment, moment))
    return event


def _alarm(appointment: Appointment, moment: Instant) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", appointment.summary)
    alarm.add("trigger", dt.timedelta(seconds=moment.seconds - appointment.start.seconds))
    return alarm


def _utc(instant: Instant) -> dt.datetime:
    return instant.at_offset(0)

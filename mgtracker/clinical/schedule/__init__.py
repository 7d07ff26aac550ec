"""What is due for one patient: derived from the journal and the protocol, never stored.

Every item is a function of the journal alone; the time of asking only says what state it is in. So time
moves items on and never takes one away: an item goes when an entry satisfies it.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due, in_order
from mgtracker.clinical.presence import left
from mgtracker.clinical.protocol import Protocol

from .bedside import bedside_checks
from .doses import ordered_doses
from .draws import draws
from .ground import FOREVER, Ground
from .infusions import clearance, infusions
from .reviews import reviews

__all__ = ["schedule"]


def schedule(course: Course, protocol: Protocol, zone: ZoneInfo, until: Instant) -> tuple[Due, ...]:
    """Everything outstanding, in the order it is due.

    Nothing is for a patient who has left the ward.

    Args:
        course: already cut to what had happened, and was known, at the time of asking.
        protocol: the rules.
        zone: the ward's, for "nightly" and "daily" alone.
        until: how far ahead repeated doses are listed; of each order the next one is there in any case.
    """
    if left(course, FOREVER) is not None:
        return ()
    ground = Ground(course, protocol, zone, until)
    items = [
        *ordered_doses(ground),
        *infusions(ground),
        *bedside_checks(ground),
        *clearance(ground),
        *draws(ground),
        *reviews(ground),
    ]
    return tuple(sorted(items, key=in_order))

"""What a message lets the trainee record, as an event of now."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Event
from mgtracker.clinical.notation import read_event
from mgtracker.training.case import Offer


def event_offered(offer: Offer, now: Instant, zone: ZoneInfo) -> Event:
    """The event; its first dose at the next time the ward's clock says what the case wants."""
    table = {"at": now.as_written(), **offer.table}
    if offer.first_at is not None:
        table["first"] = _next(offer.first_at, now, zone).as_written()
    return read_event(offer.kind, table)


def _next(clock: str, now: Instant, zone: ZoneInfo) -> Instant:
    hour, minute = (int(part) for part in clock.split(":"))
    local = now.local(zone)
    first = local.replace(hour=hour, minute=minute, second=0)
    if first < local.replace(second=0):  # asked at that very minute, tonight is now
        first += dt.timedelta(days=1)
    return Instant.of(first)

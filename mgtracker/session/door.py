"""All that a session can do, under one name."""

from __future__ import annotations

from mgtracker.session.alarms import Answering
from mgtracker.session.orders import Ordering
from mgtracker.session.presence import Moving
from mgtracker.session.recording import Recording


class Session(Recording, Ordering, Answering, Moving):
    """One open record, one author, one patient in front.

    Args:
        journal: where entries are kept.
        protocol: the rules that judge.
        clock: what tells the time.
        zone: the ward's time zone, for showing and for wall-clock wishes.
        author: who records; nothing is recorded without one.
        kind: "ward", "sample" or "practice".
    """

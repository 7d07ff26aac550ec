"""The only door through which a screen looks, proposes and records. No Qt and no SQL in here."""

from mgtracker.session.door import Session
from mgtracker.session.journal import Journal
from mgtracker.session.reasons import needs_reason

__all__ = ["Journal", "Session", "needs_reason"]

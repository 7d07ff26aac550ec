"""What a screen showed at a decision: the journal as far as it went, on a clock that stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.session import Session
from mgtracker.training.clock import SimulatedClock
from mgtracker.training.doings import PATIENT
from mgtracker.training.memory import MemoryJournal

if TYPE_CHECKING:
    from mgtracker.training.doings import Played
    from mgtracker.view import View


def view_at(played: Played, number: int) -> View:
    """The View after what was done at a standstill of the clock, `number` as in `Decision`."""
    stand = played.stands()[number]
    journal = MemoryJournal()
    with journal.writing():
        for entry in played.course.entries:
            if entry.position <= stand.last:
                journal.append(
                    PATIENT,
                    entry.event,
                    entry.recorded_at,
                    by=entry.by,
                    witness=entry.witness,
                    note=entry.note,
                    shown=entry.shown,
                    entry_id=entry.id,
                )
    journal.close()
    session = Session(
        journal,
        played.protocol,
        SimulatedClock(stand.at),
        played.case.base.time_zone,
        author=played.trainee,
        kind="practice",
    )
    return session.select(PATIENT)

"""For the tour: four hours later in the sample ward. A line stands still, two things are due at once."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mgtracker.clinical.events import NotGiven, Order, Rate
from mgtracker.db.store import Store
from mgtracker.ui.due_steps import together
from mgtracker.ui.record_places import DUE

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures

SHOWN = "okafor"
"""Whose line is paused, and who has a dose and its bedside check at one time."""
LATER = 4 * 3600
PAUSED_BEFORE = 20 * 60
NURSE = "B. Kahn"


def four_hours_later(store: Store, now: Instant) -> tuple[Store, Instant]:
    """The same journals in memory, gone on with; and what time it is there. To be closed by the caller."""
    copy, then = Store.in_memory(), now.plus(LATER)
    entries = store.entries(SHOWN)
    course = next(e for e in entries if isinstance(e.event, Order) and e.event.route == "IM")
    runs = [entry.event for entry in entries if isinstance(entry.event, Rate)][-1]
    pause = replace(
        runs, at=then.plus(-PAUSED_BEFORE), mg_per_second=Fraction(0), text="0", until=runs.until
    )
    waits = NotGiven(now, course.id, "held")
    with copy.writing():
        for patient_id in store.patients():
            copy.append_many(patient_id, store.entries(patient_id))
        copy.append(SHOWN, waits, now, by=NURSE)
        copy.append(SHOWN, pause, pause.at, by=NURSE)
    return copy, then


def draw_later(window: MainWindow, pictures: Pictures) -> None:
    """The two steps with the first one's form in front, then the line that stands still."""
    window.bridge.select(SHOWN)
    patient, give = window.bridge.view.patient, window.page.give
    assert patient is not None
    assert give is not None
    window.page.tabs.open(DUE)
    now = window.bridge.view.now
    first = next(due for due in patient.due if together(due, patient.due, now))
    window.open_due(first, SHOWN)
    pictures.of(window, "steps")
    give.recording.put_away()
    give.steps.end()
    give.open_tab("infusion")
    pictures.of(window, "paused")

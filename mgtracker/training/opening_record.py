"""What stands in the record when a case begins: who it is, what the case says, this patient's numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mgtracker.clinical.events import Event
from mgtracker.clinical.notation import read_event
from mgtracker.training.body import Body
from mgtracker.training.case import TrainingCase
from mgtracker.training.doings import PATIENT
from mgtracker.training.laboratory import clearance_fact, results
from mgtracker.training.memory import MemoryJournal
from mgtracker.training.start_reader import FACTS

WARD = "Ward record"
"""Who recorded it, where the case does not say."""


def fill_record(journal: MemoryJournal, case: TrainingCase, seed: int, body: Body) -> None:
    """Write all of it into an empty journal."""
    patient = case.base.patient
    assert patient is not None
    with journal.writing():
        who = replace(patient, mrn=f"practice {seed}")
        journal.append(PATIENT, who, who.at, by=WARD)
        for entry in sorted(case.base.entries, key=lambda e: (e.recorded_at, e.position)):
            journal.append(
                PATIENT,
                entry.event,
                entry.recorded_at,
                by=entry.by or WARD,
                witness=entry.witness,
                note=entry.note,
                entry_id=entry.id,
            )
        for event in _charted(case, body):
            journal.append(PATIENT, event, case.begins, by=WARD)


def _charted(case: TrainingCase, body: Body) -> Iterable[Event]:
    begins, charted, condition = case.begins, case.start.charted, body.condition
    if "weight" in charted:
        weight = f"{condition.weight_kg:.0f} kg"
        yield read_event("fact", {"at": begins.as_written(), "weight": weight})
    if "creatinine_clearance" in charted:
        yield clearance_fact(begins, condition.creatinine_clearance_ml_min)
    analytes = tuple(name for name in charted if name not in FACTS)
    if analytes:
        yield results(body.look(), analytes, begins)

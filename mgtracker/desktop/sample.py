"""The sample ward as a record: what it is called, who records in it, and what stands in it at its start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.translation import mark

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.store import Store

SAMPLE_AUTHOR = "Sample nurse"
SAMPLE_NAME = mark("Sample ward")


def fill_sample(store: Store, now: Instant, protocol: Protocol) -> None:
    """Write the sample ward into an empty record, each dose with the verdict it would have been shown."""
    from dataclasses import replace

    from mgtracker.clinical.course import Course
    from mgtracker.clinical.events import Dose, Rate
    from mgtracker.clinical.judge import judge
    from mgtracker.exchange.sample_ward import NAMES, sample_ward

    with store.writing():
        for case, name in zip(sample_ward(now), NAMES, strict=True):
            assert case.patient is not None
            store.append(name, case.patient, case.patient.at, by="Ward clerk")
            course = Course(case.entries)
            store.append_many(
                name,
                (
                    replace(entry, shown=judge(course.before(entry), event, protocol).level.word)
                    if isinstance(event := entry.event, Dose | Rate)
                    else entry
                    for entry in case.entries
                ),
            )

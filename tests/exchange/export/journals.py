"""Journals for what goes out: a store filled with given events, and strategies that make any up."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import (
    Bedside,
    Dose,
    DrawRequest,
    Event,
    Fact,
    Labs,
    NotGiven,
    Order,
    OrderStop,
    Override,
    Patient,
    Rate,
    Review,
    Void,
)
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from tests.db.entries import events, plain, texts

NOW = Instant.parse("2100-01-01T00:00:00Z")
"""Later than any event of the strategies."""
START = "2026-03-01T08:00:00+00:00"


def said(kind: str, at: str = START, **keys: Any) -> Event:
    """An event of a kind at a time."""
    return plain(kind, Instant.parse(at), **keys)


def sulfate(at: str = START, **keys: Any) -> Event:
    """A dose of magnesium sulfate, 5 g IM unless said otherwise."""
    given = {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM"} | keys
    return said("dose", at, **given)


def filled(*written: Event, name: str = "Sample, Ada", mrn: str = "S-0001") -> Store:
    """A store with one patient "p" and these events; their ids are e1, e2, ..."""
    store = Store.in_memory()
    add(store, "p", [said("patient", name=name, mrn=mrn, sex="female"), *written])
    return store


def add(store: Store, patient_id: str, written: Sequence[Event]) -> None:
    """Write events, each when it happened or, charted late, when the one before it was written.

    Ids count from the patient's description, e0.
    """
    prefix = "" if patient_id == "p" else f"{patient_id}-"
    now = written[0].at
    with store.writing():
        for number, event in enumerate(written):
            now = max(now, event.at)
            store.append(patient_id, event, now, by="RN A", entry_id=f"{prefix}e{number}")


def courses(store: Store) -> list[Course]:
    """Of every patient."""
    return [Course(store.entries(patient_id)) for patient_id in store.patients()]


def _struck(journal: list[Event], picks: list[int]) -> list[Event]:
    """The journal, with some of its events struck out at the end; never the description of the patient."""
    places = [p for p in sorted(set(picks)) if 0 < p < len(journal)]
    picked = [p for p in places if not isinstance(journal[p], Void | Override)]
    return [*journal, *(Void(NOW, f"e{place}", "wrong patient") for place in picked)]


_patients = st.builds(
    lambda name, mrn, at: Patient(Instant(at), name, mrn), texts, texts, st.integers(0, 10**9)
)
in_tables = events.filter(lambda event: isinstance(event, Dose | Labs | Fact))
journals = st.builds(
    lambda patient, rest, picks: _struck([patient, *rest], picks),
    _patients,
    st.lists(
        in_tables | events.filter(lambda e: not isinstance(e, Patient | Void)),
        min_size=1,
        max_size=8,
    ),
    st.lists(st.integers(0, 8), max_size=2),
)
"""Whole journals of a patient: anything may be in them, and some of it is struck out."""
soon = st.sampled_from(
    ("2026-03-01T08:00:00+00:00", "2026-03-01T09:00:00+01:00", "2026-03-01T08:15:00+00:00")
)
halves = st.lists(
    st.builds(
        lambda at, site, grams: read_event(
            "dose",
            {
                "at": at,
                "drug": "magnesium sulfate",
                "amount": f"{grams} g",
                "route": "IM",
                "site": site,
            },
        ),
        soon,
        st.sampled_from(("left", "right")),
        st.integers(1, 2),
    ),
    max_size=5,
)
"""Doses that lie so near each other that some are the same."""


def _pointing(journal: list[Event], pick: int) -> list[Event]:
    """The journal with every name of another entry being one of its own; what cannot be so is left out."""
    orders = [f"e{place}" for place, event in enumerate(journal) if isinstance(event, Order)]
    order = orders[pick % len(orders)] if orders else None
    found: list[Event] = []
    for event in journal:
        if isinstance(event, NotGiven | OrderStop) and order is None:
            found.append(Bedside(event.at))  # in its place, so that ids stay
        elif isinstance(event, Dose | Rate | NotGiven):
            found.append(replace(event, order=order))
        elif isinstance(event, Review | OrderStop):
            found.append(replace(event, target=order))
        elif isinstance(event, Override | DrawRequest):
            found.append(replace(event, target="e0"))
        else:
            found.append(event)
    return found


def _typed(value: Any) -> Any:
    """Without the characters that nobody types and no file holds."""
    if isinstance(value, str):
        return _NEVER_TYPED.sub("x", value)
    return tuple(map(_typed, value)) if isinstance(value, tuple) else value


def _all_typed(event: Event) -> Event:
    said_anew = {field.name: _typed(getattr(event, field.name)) for field in fields(event)}
    return replace(event, **said_anew)


_NEVER_TYPED = re.compile("[\x00-\x1f\x7f]")
whole_journals = st.builds(
    lambda journal, pick: [_all_typed(event) for event in _pointing(journal, pick)],
    journals,
    st.integers(0, 8),
)
"""Journals in which every entry that is named is there, and every text can be kept in a file."""

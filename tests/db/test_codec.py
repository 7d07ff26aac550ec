"""An entry comes back from its row as it was; what cannot be read is said, never skipped."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RecordError
from mgtracker.clinical.events import KINDS, Dose, Entry, Order, Rate
from mgtracker.clinical.notation import read_event
from mgtracker.db.codec import COLUMNS, VERSIONS, Row, decode, decode_all, encode
from tests.db.entries import EXAMPLES, NOON, entries, event, instants, plain

BODIES = {
    "dose": '{"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "site": "left", '
    '"mg": "5000", "witness": "RN B"}',
    "rate": '{"line": "pump-1", "drug": "magnesium sulfate", "rate": "4 mmol/h", '
    '"mg_per_h": "24647/25"}',
}
"""Rows as version 1 wrote them: they must be readable for ever."""


def row_of(example: str, /, **cells: Any) -> Row:
    entry = Entry("e1", event(example), NOON, 7, by="RN A")
    row = dict(zip(COLUMNS, encode("p1", entry), strict=True)) | cells
    return tuple(row.values())  # type: ignore[return-value]


@given(entries)
def test_every_entry_comes_back_as_it_was(entry: Entry) -> None:
    back = decode(encode("p1", entry))
    assert back == entry
    assert back.at.as_written() == entry.at.as_written()
    assert back.recorded_at.as_written() == entry.recorded_at.as_written()


@pytest.mark.parametrize("kind", EXAMPLES)
def test_every_kind_has_a_version_and_a_row(kind: str) -> None:
    entry = Entry("e1", event(kind), NOON, 7, "RN A", "RN B", "left arm", "warn")
    row = encode("p1", entry)
    assert row[:8] == (
        *(7, "e1", "p1", "2026-03-01T12:00:00+01:00", "2026-03-01T12:00:00+01:00"),
        *("RN A", kind, 1),
    )
    assert json.loads(row[8]).items() >= {"witness": "RN B", "note": "left arm"}.items()
    assert decode(row) == entry


def test_the_versions_cover_the_kinds() -> None:
    assert list(VERSIONS) == list(KINDS)
    assert set(VERSIONS.values()) == {1}


@pytest.mark.parametrize("kind", BODIES)
def test_rows_of_version_1_stay_readable(kind: str) -> None:
    entry = decode(row_of(kind, body=BODIES[kind]))
    assert json.loads(encode("p1", entry)[8]) == json.loads(BODIES[kind])


def test_an_order_keeps_what_its_amount_or_rate_was_taken_for() -> None:
    assert '"mg": "5000"' in row_of("order")[8]
    infusion = plain("order", drug="magnesium sulfate", rate="1 g/h", line="pump-1")
    assert isinstance(infusion, Order)
    body = encode("p1", Entry("o1", infusion, NOON, 1))[8]
    assert '"mg_per_h": "1000"' in body
    assert '"mg":' not in body


@pytest.mark.parametrize(
    "cells", [{"kind": "transfusion"}, {"version": 2}, {"version": 0}], ids=str
)
@pytest.mark.hazard("H-14")
def test_an_unknown_kind_or_version_is_refused(cells: dict[str, Any]) -> None:
    with pytest.raises(
        RecordError, match=r"entry 7 \(e1\) is of a kind or version that this mgtracker does not"
    ):
        decode(row_of("dose", **cells))


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"body": "[]"}, ""),
        ({"body": "{"}, ""),
        ({"body": "{}"}, "drug: missing"),
        ({"occurred_at": "2026-03-01T12:00:00"}, "at: .* has no offset"),
        ({"recorded_at": "yesterday"}, "'yesterday' is not a time"),
    ],
    ids=str,
)
def test_a_row_that_cannot_be_read_is_named(cells: dict[str, Any], why: str) -> None:
    with pytest.raises(RecordError, match=rf"entry 7 \(e1, dose\) cannot be read: .*{why}"):
        decode(row_of("dose", **cells))


@pytest.mark.parametrize("said", ['"50000"', "null"])
@pytest.mark.hazard("H-14")
def test_an_amount_that_would_count_otherwise_than_recorded_is_refused(said: str) -> None:
    body = BODIES["dose"].replace('"5000"', said)
    with pytest.raises(RecordError, match=r"would now count as \{'mg': '5000'\}"):
        decode(row_of("dose", body=body))


@pytest.mark.parametrize(
    "change",
    [
        {"note": "\ud800"},
        {"recorded_at": replace(NOON, offset=75)},
        {"event": replace(event("dose"), text="6 g")},  # type: ignore[type-var]
        {"event": replace(event("patient"), name=" Ada ")},  # type: ignore[type-var]
    ],
    ids=str,
)
def test_what_would_not_read_back_is_not_written(change: dict[str, Any]) -> None:
    entry = replace(Entry("e1", event("dose"), NOON, 7), **change)
    with pytest.raises(RecordError, match="cannot be recorded as it stands"):
        encode("p1", entry)


@given(entries, st.lists(instants, min_size=2, max_size=2))
def test_the_same_words_at_another_time_are_the_same_event_then(
    entry: Entry, times: list[Instant]
) -> None:
    """Bodies are read once: what one was taken to be at one time never shows at another."""
    _, *cells = encode("p1", entry)
    for moment in times:
        cells[2] = moment.as_written()
        row: Row = (entry.position, *cells)  # type: ignore[assignment]
        said = json.loads(row[8]) | {"at": moment.as_written()}
        beside = frozenset({"witness", "note", "shown", "mg", "mg_per_h"})
        try:
            anew = read_event(entry.kind, said, beside)
        except InputError:
            with pytest.raises(RecordError, match="cannot be read"):
                decode(row)
        else:
            assert decode(row).event == anew


def read_plainly(row: Row) -> Entry:
    """What a row says, worked out from nothing but it, step by step."""
    seq, identity, _, occurred_at, recorded_at, by, kind, _, body = row
    plain = json.loads(body)
    witness, note, shown = (plain.pop(key, None) for key in ("witness", "note", "shown"))
    recorded = {key: plain.pop(key) for key in ("mg", "mg_per_h") if key in plain}
    event = read_event(kind, plain | {"at": occurred_at})
    counts = {}
    if isinstance(event, Dose | Order) and event.amount is not None:
        counts["mg"] = str(event.amount.mg)
    if isinstance(event, Rate | Order) and event.mg_per_second is not None:
        counts["mg_per_h"] = str(event.mg_per_second * 3600)
    if counts != recorded:
        raise ValueError("counts otherwise")
    recorded_then = Instant.parse(recorded_at)
    return Entry(identity, event, recorded_then, seq, by, witness, note, shown)


damage = st.tuples(
    st.sampled_from((3, 4, 8)),
    st.integers(0, 200),
    st.integers(0, 3),
    st.sampled_from(("", "0", "5", "Z", ",", '"', "{}", " mg", "null", "true", "\u00b5")),
)
"""Which cell, from which letter on, how many of them, and what stands there instead."""


@given(st.lists(entries, max_size=4), entries, damage)
@pytest.mark.hazard("H-14")
def test_a_damaged_row_reads_as_it_would_plainly_or_is_refused(
    sound: list[Entry], entry: Entry, damage: tuple[int, int, int, str]
) -> None:
    """Read among others: what others said never stands in for what a row says."""
    place, start, count, instead = damage
    cells: list[Any] = list(encode("p1", entry))
    text = cells[place]
    cells[place] = text[: start % len(text)] + instead + text[start % len(text) + count :]
    row: Row = tuple(cells)  # type: ignore[assignment]
    before = [encode(f"p{n}", other) for n, other in enumerate(sound)]
    found = decode_all([*before, row, *before])
    read = [next(found) for _ in sound]
    assert read == [(f"p{n}", other) for n, other in enumerate(sound)]
    try:
        plainly = read_plainly(row)
    except (InputError, ValueError, TypeError, AttributeError):
        with pytest.raises(RecordError, match=rf"entry {entry.position} \({entry.id}, "):
            next(found)
    else:
        patient, back = next(found)
        assert (patient, back) == ("p1", plainly)
        assert back.at.offset == plainly.at.offset
        assert [who for who, _ in found] == [f"p{n}" for n, _ in enumerate(sound)]

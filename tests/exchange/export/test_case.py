"""A journal as a case file: equal when it is read back, and the same answers; or a sentence why not."""

import json
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtracker.cli.answers import replay_json, within_the_calendar
from mgtracker.cli.cases import identity
from mgtracker.clinical.clock import DAY, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Patient
from mgtracker.db.store import Store
from mgtracker.exchange.case_file import read_case
from mgtracker.exchange.export.case import case_text
from mgtracker.exchange.protocols import load_protocol
from tests.exchange.export.journals import add, filled, said, sulfate, whole_journals

LONDON = ZoneInfo("Europe/London")
PROTOCOL = load_protocol()
LATE = Instant.parse("2026-03-09T00:00:00Z")


def out(store: Store, path: Path) -> dict[str, int]:
    """The journal of "p" in a file; what was left out."""
    text, left_out = case_text(path, store.entries("p"), LONDON, "Record S-0001")
    path.write_text(text, encoding="utf-8", newline="")
    return {one.what: one.count for one in left_out}


def answers(course: Course, at: Instant) -> str | None:
    try:
        with within_the_calendar("it"):
            return json.dumps(replay_json(course, PROTOCOL, LONDON, at, None))
    except InputError as error:
        return str(error)


@pytest.mark.parametrize("ending", ["toml", "json"])
def test_all_of_a_journal_is_in_it_with_ids_authors_and_both_times(tmp_path, ending):
    store = filled(
        said("order", drug="magnesium sulfate", amount="5 g", route="IM", every="4 h", count=6),
        sulfate(order="e1", site="left"),
        said("fact", weight="70 kg"),
    )
    with store.writing():
        late = sulfate("2026-03-01T12:00:00Z", order="e1", site="right")
        written = late.at.plus(600)
        store.append("p", late, written, by="RN B", witness="RN C", note="late", shown="warn")
        last = said("void", "2026-03-01T13:00:00Z", target="e2", reason="wrong patient")
        store.append("p", last, last.at)
    path = tmp_path / f"case.{ending}"
    assert out(store, path) == {"shown": 1}
    case = read_case(path)
    assert case.entries == tuple(replace(entry, shown=None) for entry in store.entries("p"))
    assert (case.title, case.time_zone, case.patient.name) == (
        "Record S-0001",
        LONDON,
        "Sample, Ada",
    )


def test_people_by_their_ids_are_left_out(tmp_path):
    store = filled()
    with store.writing():
        store.append("p", sulfate(), sulfate().at, by="A", by_id="7", witness="B", witness_id="8")
    assert out(store, tmp_path / "case.toml") == {"by_id": 1, "witness_id": 1}


def test_a_clock_that_was_set_back_is_said(tmp_path):
    store = filled(sulfate())
    with store.writing():
        store.append("p", sulfate("2026-03-01T09:00:00Z"), Instant.parse("2026-03-01T07:00:00Z"))
    assert out(store, tmp_path / "case.toml") == {"position": 3}


def test_who_it_is_is_not_said_of_a_time_when_it_was_not_known(tmp_path):
    store = filled(sulfate("2026-02-28T08:00:00Z"))
    out(store, tmp_path / "case.toml")
    case = read_case(tmp_path / "case.toml")
    assert case.patient is None
    assert isinstance(case.entries[0].event, Patient)


@pytest.mark.parametrize(
    ("event", "says"),
    [
        (sulfate(order="elsewhere"), "there is no event with the id 'elsewhere'"),
        (sulfate(product="a\x00b"), "U+0000, a character that cannot be"),
        (said("void", target="e0", reason="a" * 4001), "longer than 4,000 characters"),
    ],
)
def test_what_could_not_be_read_back_is_not_written(tmp_path, event, says):
    with pytest.raises(InputError, match=r"case\.toml: event 2") as refused:
        out(filled(event), tmp_path / "case.toml")
    assert says in str(refused.value)


def test_a_character_that_no_file_may_hold_is_marked_and_said(tmp_path):
    keys = {"drug": "magnesium sulfate", "line": "pump\x0b1", "rate": "1 g/h"}
    store = filled(
        said("fact", medicines=["digoxin\x07", "x"]),
        said("rate", **keys),
        said("rate", "2026-03-01T09:00:00Z", **(keys | {"rate": "0"})),
        said("void", target="e1", reason="slip\x7f"),
    )
    left = out(store, tmp_path / "case.toml")
    assert left == {"fact.medicines": 1, "rate.line": 2, "void.reason": 1}
    _, fact, on, off, void = (entry.event for entry in read_case(tmp_path / "case.toml").entries)
    assert fact.medicines == ("digoxin\ufffd", "x")
    assert (on.line, off.line, void.reason) == ("pump\ufffd1", "pump\ufffd1", "slip\ufffd")


def test_more_than_a_case_file_may_have_is_not_written(tmp_path):
    fact = said("fact", medicines=["a" * 4000] * 250)
    with pytest.raises(InputError, match="larger than any case file that is read"):
        out(filled(*[fact] * 9), tmp_path / "case.toml")


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"must end in \.toml or \.json"):
        out(filled(), tmp_path / "case.txt")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("cases")


@pytest.mark.hazard("H-34")
@settings(max_examples=60)
@given(whole_journals, st.sampled_from(("toml", "json")), st.integers(0, 8), st.integers(-3, 3))
def test_a_case_file_answers_as_the_record_does(folder, journal, ending, pick, days):
    path = folder / f"case.{ending}"
    at = journal[pick % len(journal)].at.plus(days * DAY)
    with Store.in_memory() as store:
        add(store, "p", journal)
        assert out(store, path) == {}
        case = read_case(path)
        read = Course((*identity(case), *case.entries))
        assert answers(read, at) == answers(Course(store.entries("p")), at)

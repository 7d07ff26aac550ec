"""What a table and a sheet of paper say of a record: times with their year, which ward, that nobody is real."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Entry, Patient
from mgtracker.clinical.notation import read_event
from mgtracker.db.trail import Deed
from mgtracker.ui.audit import paper
from mgtracker.ui.audit.words import Known, as_csv, cells

NOW = Instant.parse("2026-05-14T14:05:00+01:00")
PATIENT = Patient(NOW, "OKAFOR, Amara", "604 1192")
KNOWN = Known({"p": PATIENT}, {}, lambda _patient, _entry: None, NOW, ZoneInfo("Europe/London"))


@pytest.fixture
def deed() -> Deed:
    earlier = Instant.parse("2026-05-14T09:00:00+01:00")
    return Deed(earlier, "exported", None, "J. Mensah", "p", None, "", None, None)


def test_paper_is_read_in_another_year(deed: Deed) -> None:
    assert cells(deed, KNOWN)[0] == "09:00"
    assert cells(deed, KNOWN.on_paper())[0] == "14 May 2026 09:00"
    assert KNOWN.on_paper().when(NOW) == "14 May 2026 14:05"


def test_what_became_of_an_order_says_which_order(deed: Deed) -> None:
    order = {"at": NOW.as_written(), "drug": "magnesium sulfate", "amount": "5 g", "route": "IM"}
    order |= {"every": "4 h", "product": "50 % injection"}
    events = {
        "o": read_event("order", order),
        "n": read_event("not-given", {"at": NOW.as_written(), "order": "o", "reason": "held"}),
    }
    entries = {key: Entry(key, event, NOW, n) for n, (key, event) in enumerate(events.items())}
    known = replace(KNOWN, find=lambda _patient, entry: entries.get(entry))
    recorded = replace(deed, kind="recorded", entry="n")
    assert cells(recorded, known)[-1] == "5 g IM magnesium sulfate not given: held"


def test_paper_says_which_ward_it_is_of() -> None:
    assert KNOWN.titled("Who did what") == "Who did what"
    assert replace(KNOWN, ward="7B").titled("Who did what") == "Who did what, 7B"


@pytest.mark.hazard("H-21")
def test_a_sample_says_on_paper_and_in_tables_that_nobody_is_real(
    deed: Deed, put_on: Callable[..., object]
) -> None:
    sample = replace(KNOWN, kind="sample")
    assert (KNOWN.unreal, sample.unreal) == ("", "SAMPLE WARD: nobody in it is real")
    for known, record in ((KNOWN, "604 1192"), (sample, "Sample ward, nobody real: 604 1192")):
        (line,) = csv.DictReader(io.StringIO(as_csv([deed], known)))
        assert line["record"] == record
    assert sample.record(None) == ""
    plain = paper.Document("Who did what", ("All",))
    assert len(paper.pdf(replace(plain, unreal=sample.unreal))) > len(paper.pdf(plain))

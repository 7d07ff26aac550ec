"""Tables of running lines into a record: each row is what a line was set to, and twice is once."""

from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Rate
from mgtracker.clinical.notation import read_event
from mgtracker.exchange.mapping import TableMapping
from mgtracker.exchange.tables import import_tables

RATES = "patient_id,set_at,line,drug,product,rate,unit,until,new_bag\n"
ON = "7,2026-03-01 08:00,pump-1,magnesium sulfate,4 g in 100 mL,25.0,mL/h,2026-03-01 12:00,yes\n"
OFF = "7,2026-03-01 10:00,pump-1,magnesium sulfate,,0,,,\n"


@pytest.fixture
def run(write, store, now):
    def run_import(text, **options):
        zone = ZoneInfo("Europe/London")
        return import_tables([write("rates.csv", text)], store, now, zone=zone, **options)

    return run_import


def rates(store):
    found = [Course(store.entries(one)).of_kind(Rate) for one in store.patients()]
    return [entry.event for entries in found for entry in entries]


def test_a_row_is_a_rate_of_its_line(run, store):
    report = run(RATES + ON + OFF)
    assert (report.files[0].kind, report.files[0].taken) == ("rates", 2)
    assert report.entries == {"patient": 1, "rate": 2}
    keys = {"line": "pump-1", "drug": "magnesium sulfate"}
    on, off = rates(store)
    assert on == read_event(
        "rate",
        {
            "at": "2026-03-01T08:00:00+00:00",
            "product": "4 g in 100 mL",
            "rate": "25 mL/h",
            "until": "2026-03-01T12:00:00+00:00",
            "new_bag": True,
            **keys,
        },
    )
    assert off == read_event("rate", {"at": "2026-03-01T10:00:00+00:00", "rate": "0", **keys})
    (patient,) = store.patients()
    given = Course(store.entries(patient)).given
    assert [(one.mg, one.end - one.start) for one in given] == [(2000, 7200)]


def test_a_rate_is_the_same_that_does_the_same(run, store):
    run(RATES + ON)
    again = run(RATES + ON.replace("25.0,mL/h", "1,g/h") + ON)
    assert (again.files[0].already, again.files[0].repeated) == (1, 1)
    others = [
        ON.replace("08:00", "08:01"),
        ON.replace("pump-1", "pump-2"),
        ON.replace("25.0", "26"),
        ON.replace("12:00", "12:01"),
        ON.replace("yes", "no"),
    ]
    assert run(RATES + "".join(others)).entries == {"rate": 5}


def test_two_rates_of_one_second_count_in_the_order_of_the_table(run, store):
    run(RATES + ON.replace("25.0", "50") + ON)
    assert [rate.text for rate in rates(store)] == ["50 mL/h", "25 mL/h"]


def test_its_words_can_be_a_hospitals_own(run, store):
    mapping = TableMapping(
        columns={"set_at": "changed"}, units={"mlh": "mL/h"}, drugs={"mag": "magnesium sulfate"}
    )
    text = (RATES + ON).replace("set_at", "changed").replace("mL/h", "MLH")
    run(text.replace("magnesium sulfate", "MAG"), mapping=mapping)
    assert rates(store)[0].text == "25 mL/h"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("25.0", "", "rate: is empty"),
        ("25.0", "fast", "rate: 'fast' is not a plain number"),
        ("mL/h", "", "rate: '25' has no unit"),
        ("mL/h", "mL", "rate: '25 mL' is not a rate"),
        ("pump-1", "", "line: is empty"),
        ("08:00", "noon", "set_at: '2026-03-01 noon' is not a time"),
        ("2026-03-01 08", "2027-03-01 08", "set_at: '2027-03-01 08:00' is still to come"),
        ("12:00", "08:00", "until: the planned stop is not after the start"),
        ("yes", "perhaps", "new_bag: 'perhaps' is neither yes nor no"),
        ("4 g in 100 mL", "saline", "rate: '25 mL/h' needs the product"),
        ("7,", ",", "patient_id: is empty"),
    ],
)
def test_a_row_that_is_no_rate_is_left_out(run, store, old, new, reason):
    report = run(RATES + ON.replace(old, new, 1))
    (left,) = report.skipped
    assert left.sentence.startswith(reason)
    assert store.patients() == {}


def test_a_column_of_another_table_is_not_read_and_is_named(run):
    text = "patient_id,started_at,drug,route,amount,unit,rate,collected_at\n"
    text += "7,2026-03-01 08:00,magnesium sulfate,IM,5,g,fast,soon\n"
    report = run(text)
    assert (report.files[0].kind, report.files[0].taken) == ("doses", 1)
    assert report.files[0].unused == ("rate", "collected_at")

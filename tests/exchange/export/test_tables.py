"""Tables that go out: what stands in them, what has no place, and that they come back as they went."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Dose
from mgtracker.db.store import Store
from mgtracker.exchange.export.tables import Table, tables_of
from mgtracker.exchange.table_cell import FORMULA
from mgtracker.exchange.tables import import_tables
from tests.exchange.export.journals import (
    NOW,
    add,
    courses,
    filled,
    halves,
    journals,
    said,
    sulfate,
)

TIMES = ("collected_at", "started_at", "ended_at", "set_at", "until")


def written(store: Store) -> dict[str, Table]:
    tables, _ = tables_of(courses(store), NOW)
    return {table.kind: table for table in tables}


def left(store: Store) -> dict[str, tuple[int, str]]:
    _, left_out = tables_of(courses(store), NOW)
    return {one.what: (one.count, one.why) for one in left_out}


def lines(table: Table) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.csv(), newline="")))


def test_a_patient_is_described_as_they_are_now_with_the_weight_that_holds():
    store = filled(
        said("fact", weight="70,5 kg"),
        said("fact", "2026-03-02T08:00:00Z", weight="71 kg"),
        said("patient", "2026-03-02T08:00:00Z", name="Sample, Ada", mrn="S-0001", bed="4"),
    )
    (patient,) = lines(written(store)["patients"])
    assert patient == {
        "patient_id": "S-0001",
        "name": "Sample, Ada",
        "birth_date": "",
        "birth_year": "",
        "sex": "",
        "bed": "4",
        "weight_kg": "71",
    }
    earlier = "the tables say only what holds now"
    assert left(store)["fact.weight"] == (1, earlier)
    assert left(store)["patient"] == (1, earlier)


@pytest.mark.parametrize(
    ("by", "note", "year"),
    [
        ("import", "born in 1949", "1949"),
        ("RN A", "born in 1949", ""),
        ("import", "born in May", ""),
        ("import", "1949", ""),
        ("import", None, ""),
    ],
)
def test_a_year_of_birth_that_came_by_an_import_goes_out_again(tmp_path, by, note, year):
    store = Store.in_memory()
    with store.writing():
        event = said("patient", name="A", mrn="7")
        store.append("p", event, event.at, by=by, note=note)
    (patient,) = lines(written(store)["patients"])
    assert patient["birth_year"] == year
    assert ("note" in left(store)) == (note is not None and not year)
    again, _ = come_back(store, tmp_path)
    assert written(again)["patients"] == written(store)["patients"]


def test_results_keep_their_digits_and_units_and_have_the_code_of_their_unit():
    store = filled(
        said("labs", magnesium="0.420 mmol/L", calcium="6,8 mg/dL", creatinine="80 µmol/L"),
        said("labs", "2026-03-01T07:00:00Z", magnesium="1.2 mEq/L", ionised_calcium="1 mmol/L"),
        said("labs", "2026-03-01T09:00:00Z", osteocalcin="8 ug/L", phosphate="0.9 mmol/L"),
    )
    table = written(store)["labs"]
    assert [row[1:] for row in table.rows] == [
        ("2026-03-01T07:00:00+00:00", "", "ionised calcium", "1", "mmol/L"),
        ("2026-03-01T07:00:00+00:00", "2601-3", "magnesium", "1.2", "mEq/L"),
        ("2026-03-01T08:00:00+00:00", "14682-9", "creatinine", "80", "umol/L"),
        ("2026-03-01T08:00:00+00:00", "17861-6", "calcium", "6.8", "mg/dL"),
        ("2026-03-01T08:00:00+00:00", "2601-3", "magnesium", "0.420", "mmol/L"),
        ("2026-03-01T09:00:00+00:00", "", "osteocalcin", "8", "ug/L"),
        ("2026-03-01T09:00:00+00:00", "", "phosphate", "0.9", "mmol/L"),
    ]


def test_doses_are_as_typed_without_zeros_and_only_an_infused_one_has_an_end():
    store = filled(
        sulfate(amount="5,0 g", site="left", over="5 min"),
        sulfate(route="IV", amount="2 g", over="15 min"),
        sulfate(route="IV", amount="10 mL", product="50 % injection"),
        sulfate(route="IV", amount="1 g", over="1 h"),
        said(
            "dose",
            drug="magnesium oxide",
            amount="480 mg",
            kind_of_mg="elemental",
            route="oral",
        ),
    )
    assert [row[2:] for row in written(store)["doses"].rows] == [
        ("", "magnesium sulfate", "", "IM", "left", "5", "g", "", "completed"),
        (
            "2026-03-01T08:15:00+00:00",
            *("magnesium sulfate", "", "IV", "", "2", "g", "", "completed"),
        ),
        (
            "2026-03-01T08:00:00+00:00",
            *("magnesium sulfate", "50 % injection", "IV", "", "10", "mL", "", "completed"),
        ),
        (
            "2026-03-01T09:00:00+00:00",
            *("magnesium sulfate", "", "IV", "", "1", "g", "", "completed"),
        ),
        ("", "magnesium oxide", "", "oral", "", "480", "mg", "elemental", "completed"),
    ]
    assert left(store)["dose.over"] == (1, "the tables have no column for it")


def test_what_has_no_place_is_counted_by_its_key():
    store = filled(
        sulfate(order="e2", emergency=True),
        said("order", drug="magnesium sulfate", amount="5 g", route="IM"),
        said("rate", drug="magnesium sulfate", line="pump-1", rate="1 g/h", emergency=True),
        said("bedside", reflex="present"),
        said("labs", magnesium="0.42 mmol/L", haemolysed=True),
        said("void", target="e5", reason="wrong tube"),
        said("fact", weight="70 kg", pregnant=False),
    )
    no_column = "the tables have no column for it"
    assert left(store) == {
        "labs": (1, "struck out"),
        "by": (4, no_column),
        "bedside": (1, no_column),
        "dose.emergency": (1, no_column),
        "dose.order": (1, no_column),
        "fact.pregnant": (1, no_column),
        "order": (1, no_column),
        "rate.emergency": (1, no_column),
    }
    assert written(store)["labs"].rows == ()


def test_a_line_is_a_row_for_each_time_it_was_set():
    keys = {"drug": "magnesium sulfate", "line": "pump-1"}
    bag = {"product": "4 g in 100 mL", "new_bag": True}
    store = filled(
        said("rate", rate="25,0 mL/h", until="2026-03-01T20:00:00+01:00", **bag, **keys),
        said("rate", "2026-03-01T10:00:00Z", rate="0", **keys),
    )
    assert [row[1:] for row in written(store)["rates"].rows] == [
        (
            *("2026-03-01T08:00:00+00:00", "pump-1", "magnesium sulfate", "4 g in 100 mL"),
            *("25", "mL/h", "2026-03-01T20:00:00+01:00", "yes"),
        ),
        ("2026-03-01T10:00:00+00:00", "pump-1", "magnesium sulfate", "", "0", "", "", ""),
    ]
    assert left(store) == {"by": (3, "the tables have no column for it")}


def test_where_nobody_is_real_the_record_number_says_so():
    tables, _ = tables_of(courses(filled(sulfate())), NOW, "Nobody real")
    assert {row[0] for table in tables for row in table.rows} == {"Nobody real: S-0001"}


def test_patients_come_by_record_number():
    store = filled(sulfate())
    add(store, "q", [said("patient", name="Bo", mrn="A-2"), sulfate()])
    assert [row[0] for row in written(store)["doses"].rows] == ["A-2", "S-0001"]


@pytest.mark.parametrize("typed", ["=1+1", "'=1+1", "''@x", "'plain", "+44", "\uff1dx"])
def test_no_cell_is_a_formula_and_each_comes_back_as_it_was_typed(tmp_path, typed):
    store = filled(sulfate(), name=typed, mrn=typed)
    cells = lines(written(store)["patients"])[0]
    assert not cells["name"].startswith(FORMULA)
    assert not cells["patient_id"].startswith(FORMULA)
    again, report = come_back(store, tmp_path)
    assert report.skipped == ()
    (patient,) = again.patients().values()
    assert (patient.name, patient.mrn) == (typed, typed)


@pytest.mark.hazard("H-10")
def test_two_halves_of_a_dose_are_two_doses_however_often_they_come(tmp_path):
    store = filled(sulfate(site="left"), sulfate(site="right"))
    again, report = come_back(store, tmp_path)
    assert report.repeated == ()
    doses = [e.event for c in courses(again) for e in c.of_kind(Dose)]
    assert sum(dose.amount.grams for dose in doses if isinstance(dose, Dose)) == 10
    _, report = come_back(store, tmp_path, again)
    assert report.entries == {}


@pytest.mark.parametrize(("recorded", "in_table"), [("left", None), (None, "left")])
def test_a_site_that_is_not_said_makes_no_other_dose(tmp_path, recorded, in_table):
    one = sulfate(site=recorded) if recorded else sulfate()
    other = sulfate(site=in_table) if in_table else sulfate()
    _, report = come_back(filled(other), tmp_path, filled(one))
    assert report.entries == {}


def come_back(store: Store, folder: Path, into: Store | None = None):
    """Everything written out and imported again: the other store, and the report."""
    paths = []
    for table in written(store).values():
        path = folder / f"{table.kind}.csv"
        path.write_text(table.csv(), encoding="utf-8", newline="")
        paths.append(path)
    again = Store.in_memory() if into is None else into
    return again, import_tables(paths, again, NOW)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tables")


def same(table: Table, without: set[int] = frozenset()) -> list[tuple[str, ...]]:
    """The rows, times in UTC, but those of the numbers that a report names."""
    places = [place for place, name in enumerate(table.header) if name in TIMES]
    return sorted(
        tuple(
            Instant.parse(cell).utc() if place in places and cell else cell
            for place, cell in enumerate(row)
        )
        for number, row in enumerate(table.rows, start=2)
        if number not in without
    )


def nothing_is_lost_unsaid(store: Store, folder: Path) -> None:
    first = written(store)
    again, report = come_back(store, folder)
    then = written(again)
    for kind, table in first.items():
        said_of = {
            note.row for note in (*report.skipped, *report.repeated) if Path(note.file).stem == kind
        }
        if kind == "patients" and said_of:
            return  # somebody whose number cannot be read: nothing of them comes back
        assert same(then[kind]) == same(table, said_of)
    if not report.skipped and not report.repeated:
        assert went_in(again) == went_in(store)


def went_in(store: Store) -> list[tuple[object, ...]]:
    """All that was given, and when: what every sum is made of."""
    found = [one for course in courses(store) for one in course.given]
    return sorted((one.drug.name, one.route, one.start, one.end or 0, one.mg) for one in found)


@pytest.mark.hazard("H-34")
@settings(max_examples=80)  # each fills two stores and opens three files
@given(journals)
def test_what_went_out_comes_back_the_same_or_the_import_says_why(folder, journal):
    with Store.in_memory() as store:
        add(store, "p", journal)
        nothing_is_lost_unsaid(store, folder)
        for table in written(store).values():
            assert not any(
                cell.startswith(FORMULA) for row in lines(table) for cell in row.values()
            )


@settings(max_examples=50)
@given(halves)
def test_doses_near_each_other_come_back_as_many(folder, doses):
    with filled(*doses) as store:
        nothing_is_lost_unsaid(store, folder)

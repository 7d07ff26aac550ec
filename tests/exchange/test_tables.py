"""Small tables into a record: what is taken, what is left out and why, and that twice is once."""

from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RecordError
from mgtracker.clinical.events import Dose, Fact, Labs, Patient, Void
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from mgtracker.exchange.import_report import report_lines
from mgtracker.exchange.mapping import TableMapping
from mgtracker.exchange.tables import import_tables

LONDON = ZoneInfo("Europe/London")
LABS = "patient_id,collected_at,loinc,analyte,value,unit\n"
DOSES = "patient_id,started_at,ended_at,drug,route,amount,unit,status\n"
PATIENTS = "patient_id,sex,birth_year,weight_kg\n"
A_DOSE = "7,2026-03-01 08:00,2026-03-01 09:00,magnesium sulfate,IV,2.0,g,FinishedRunning\n"
A_LAB = "7,2026-03-01 07:00,19123-9,Magnesium,1.20,mg/dL\n"


@pytest.fixture
def run(write, store, now):
    """Import tables given as name=text; London time unless said."""

    def run_import(zone=LONDON, into=None, options=None, **tables):
        paths = [write(f"{name}.csv", text) for name, text in tables.items()]
        target = store if into is None else into
        return import_tables(paths, target, now, zone=zone, **(options or {}))

    return run_import


def journal(store: Store, mrn: str):
    patient = store.find_mrn(mrn)
    assert patient is not None
    return store.entries(patient)


def events(store: Store, mrn: str, kind: type):
    return [entry.event for entry in journal(store, mrn) if isinstance(entry.event, kind)]


def reasons(report):
    return [(note.row, note.sentence) for note in report.skipped]


def test_three_tables_make_one_journal(run, store, now):
    report = run(
        doses=DOSES + A_DOSE,
        labs=LABS + A_LAB + "7,2026-03-01 07:00,,Albumin,3.1,g/dL\n",
        patients=PATIENTS + "7,F,1949,80.9\n8,,,\n",
    )
    assert [type(entry.event) for entry in journal(store, "7")] == [Patient, Fact, Labs, Dose]
    patient, fact, labs, dose = journal(store, "7")
    start = Instant.parse("2026-03-01T07:00:00+00:00")
    assert patient.event == Patient(start, "Patient 7", "7", sex="female")
    assert patient.note == "born in 1949"
    assert fact.at == start
    assert fact.event.weight.text == "80.9 kg"
    assert {key: value.text for key, value in labs.event.values.items()} == {
        "magnesium": "1.20 mg/dL",
        "albumin": "3.1 g/dL",
    }
    assert dose.event == read_event(
        "dose",
        {
            "at": "2026-03-01T08:00:00+00:00",
            "drug": "magnesium sulfate",
            "amount": "2 g",
            "route": "IV",
            "over": "1 h",
        },
    )
    for entry in journal(store, "7"):
        assert (entry.by, entry.recorded_at) == ("import", now)
    assert journal(store, "8")[0].at == now, "nothing is known of it before"
    assert [(file.kind, file.rows, file.taken) for file in report.files] == [
        ("doses", 1, 1),
        ("labs", 2, 2),
        ("patients", 2, 2),
    ]
    assert report.entries == {"patient": 2, "fact": 1, "labs": 1, "dose": 1}


@pytest.mark.hazard("H-10")
def test_a_second_run_adds_nothing(run, store):
    tables = {
        "doses": DOSES + A_DOSE,
        "labs": LABS + A_LAB + A_LAB.replace("1.20", "1.30"),
        "patients": PATIENTS + "7,F,1949,80.9\n",
    }
    run(**tables)
    before = journal(store, "7")
    report = run(**tables)
    assert journal(store, "7") == before
    assert report.entries == {}
    assert [(file.taken, file.already) for file in report.files] == [(0, 1), (0, 2), (0, 1)]


def test_the_same_tables_make_the_same_ids_everywhere(run, store):
    tables = {"doses": DOSES + A_DOSE, "labs": LABS + A_LAB}
    run(**tables)
    with Store.in_memory() as other:
        run(into=other, **tables)
        assert journal(other, "7") == journal(store, "7")


def test_a_result_that_comes_later_is_added_to_its_time(run, store):
    run(labs=LABS + A_LAB)
    report = run(labs=LABS + A_LAB + "7,2026-03-01 07:00,2731-8,,12,pg/mL\n")
    assert [list(labs.values) for labs in events(store, "7", Labs)] == [["magnesium"], ["pth"]]
    assert (report.files[0].taken, report.files[0].already) == (1, 1)
    assert report.notes == ()


@pytest.mark.hazard("H-10")
def test_what_a_nurse_has_typed_is_not_added_again(run, store, now):
    plain = {"at": "2026-03-01T07:00:00Z", "magnesium": "1.2 mg/dL"}
    dose = {"at": "2026-03-01T08:00:00Z", "drug": "magnesium sulfate", "amount": "2000 mg"}
    with store.writing():
        store.append("p", read_event("patient", {"at": plain["at"], "name": "A", "mrn": "7"}), now)
        store.append("p", read_event("labs", plain), now, by="RN")
        store.append("p", read_event("dose", dose | {"route": "IV", "over": "1 h"}), now, by="RN")
    report = run(labs=LABS + A_LAB, doses=DOSES + A_DOSE)
    assert report.entries == {}
    assert len(journal(store, "7")) == 3


def test_what_was_imported_and_struck_out_stays_struck(run, store, now):
    run(doses=DOSES + A_DOSE)
    dose = next(e for e in journal(store, "7") if isinstance(e.event, Dose))
    with store.writing():
        store.append(store.find_mrn("7"), Void(now, dose.id, "wrong patient"), now, by="RN")
    assert run(doses=DOSES + A_DOSE).entries == {}


def test_what_was_typed_and_struck_out_can_be_imported(run, store, now):
    plain = {"at": "2026-03-01T07:00:00Z", "magnesium": "1.2 mg/dL"}
    with store.writing():
        store.append("p", read_event("patient", {"at": plain["at"], "name": "A", "mrn": "7"}), now)
        typed = store.append("p", read_event("labs", plain), now, by="RN")
        store.append("p", Void(now, typed.id, "wrong patient"), now, by="RN")
    assert run(labs=LABS + A_LAB).entries == {"labs": 1}


def test_a_patient_struck_out_is_not_brought_back(run, store, now):
    run(labs=LABS + A_LAB, patients=PATIENTS + "7,F,,\n")
    patient_id = store.find_mrn("7")
    with store.writing():
        store.append(patient_id, Void(now, patient_id, "test patient"), now, by="RN")
    report = run(labs=LABS + A_LAB, doses=DOSES + A_DOSE, patients=PATIENTS + "7,F,,\n")
    assert report.entries == {}
    assert {reason for _, reason in reasons(report)} == {
        "patient 7 was imported before, and since then struck out or given another record number"
    }
    assert [(file.rows, file.skipped) for file in report.files] == [(1, 1)] * 3


@pytest.mark.hazard("H-11")
def test_two_patients_of_one_number_get_nothing(run, store, now):
    with store.writing():
        for key in "pq":
            plain = {"at": now.utc(), "name": key, "mrn": "7"}
            store.append(key, read_event("patient", plain), now)
    report = run(labs=LABS + A_LAB)
    assert reasons(report) == [(2, "2 patients have the record number 7")]


def test_two_values_of_one_time_are_kept_apart(run, store):
    report = run(
        labs=LABS
        + A_LAB
        + A_LAB.replace("1.20", "1.30")
        + A_LAB.replace("1.20", "1.4")
        + "7,2026-03-01 07:00,2823-3,Potassium,4.0,mEq/L\n"
    )
    draws = events(store, "7", Labs)
    assert [sorted(draw.values) for draw in draws] == [
        ["magnesium", "potassium"],
        ["magnesium"],
        ["magnesium"],
    ]
    assert [(note.row, note.sentence) for note in report.notes] == [
        (3, "another magnesium of the same time differs; both are kept"),
        (4, "another magnesium of the same time differs; both are kept"),
    ]
    notes = [entry.note for entry in journal(store, "7")]
    assert notes.count("another result of that time differs") == 2


def test_the_same_fact_twice_is_one_and_is_said(run):
    report = run(
        labs=LABS + A_LAB + A_LAB.replace("1.20", "1.2").replace("07:00", "07:00:00"),
        doses=DOSES + A_DOSE + A_DOSE.replace("2.0,g", "2000,mg"),
        patients=PATIENTS + "7,F,,\n7,F,,\n7,M,,\n",
    )
    assert [(note.row, note.sentence) for note in report.repeated] == [
        (3, "says what row 2 says"),
        (3, "says what row 2 says"),
        (3, "says what row 2 says"),
    ]
    assert reasons(report) == [(4, "contradicts row 2 about the same patient")]
    assert report.entries == {"patient": 1, "labs": 1, "dose": 1}


def test_a_repeat_in_another_file_names_the_file(run):
    report = run(a=DOSES + A_DOSE, b=DOSES + A_DOSE, c=DOSES + A_DOSE.replace(" 09:", " 10:"))
    assert [note.sentence.endswith("a.csv, row 2 says") for note in report.repeated] == [True]
    (skipped,) = report.skipped
    assert skipped.sentence.endswith("a.csv, row 2 about the same dose")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("7,2026-03-01 07:00,1751-7,Albumin,LESS THAN 1.0,g/dL", "value: 'LESS THAN 1.0' is not"),
        ("7,2026-03-01 07:00,1751-7,Albumin,1.0-2.0,g/dL", "value: '1.0-2.0' is not a plain"),
        ("7,2026-03-01 07:00,1751-7,Albumin,<1,g/dL", "value: '<1' is not a plain number"),
        ("7,2026-03-01 07:00,1751-7,Albumin,1e2,g/dL", "value: '1e2' is not a plain number"),
        ("7,2026-03-01 07:00,1751-7,Albumin,NaN,g/dL", "value: 'NaN' is not a plain number"),
        ("7,2026-03-01 07:00,1751-7,Albumin,hemolyzed,g/dL", "value: 'hemolyzed' is not a plain"),
        ("7,2026-03-01 07:00,1751-7,Albumin,,g/dL", "value: is empty"),
        ("7,2026-03-01 07:00,1751-7,Albumin,-3,g/dL", "value: '-3' is negative"),
        ("7,2026-03-01 07:00,1751-7,Albumin,0,g/dL", "value: '0' is nothing"),
        ('7,2026-03-01 07:00,2160-0,Creatinine,"1,200",mg/dL', "value: '1,200' can be read as"),
        ("7,2026-03-01 07:00,1751-7,Albumin,3,", "unit: is empty"),
        ("7,2026-03-01 07:00,1751-7,Albumin,3,mmol/L", "unit: 'mmol/L' is not a unit of albumin"),
        ("7,2026-03-01 07:00,19123-9,Magnesium,2.1,mmol/L", "unit: 'mmol/L' does not go with"),
        ("7,2026-03-01 07:00,2601-3,Magnesium,2.1,mg/dL", "unit: 'mg/dL' does not go with code"),
        ("7,2026-03-01 07:00,9999-9,Magnesium,2.1,mg/dL", "loinc: '9999-9' is not known"),
        ("7,2026-03-01 07:00,17861-6,Magnesium,2.1,mg/dL", "loinc: 17861-6 is calcium, but the"),
        ("7,2026-03-01 07:00,,Sodium,140,mmol/L", "analyte: 'Sodium' is not known"),
        ("7,2026-03-01 07:00,,,140,mmol/L", "analyte: is empty"),
        (",2026-03-01 07:00,1751-7,Albumin,3,g/dL", "patient_id: is empty"),
        ("7,,1751-7,Albumin,3,g/dL", "collected_at: is empty"),
        ("7,yesterday,1751-7,Albumin,3,g/dL", "collected_at: 'yesterday' is not a time"),
        ("7,2026-02-30 07:00,1751-7,Albumin,3,g/dL", "collected_at: '2026-02-30 07:00' is not a"),
        ("7,2026-03-29 01:30,1751-7,Albumin,3,g/dL", "collected_at: '2026-03-29 01:30' does not"),
        ("7,2025-10-26 01:30,1751-7,Albumin,3,g/dL", "collected_at: '2025-10-26 01:30' happened"),
        ("7,2026-06-01 13:01,1751-7,Albumin,3,g/dL", "collected_at: '2026-06-01 13:01' is still"),
        ("7,0001-01-01 00:00,1751-7,Albumin,3,g/dL", "collected_at: '0001-01-01 00:00' is too"),
        ("7,0001-01-01T00:00+10:00,1751-7,Albumin,3,g/dL", "collected_at: '0001-01-01T00:00+10"),
        ("7,2026-03-01 07:00,1751-7,Albumin,3", "has 5 cells where the header has 6"),
        ("7,2026-03-01 07:00,1751-7,Albumin,3,g/dL,,", "has 8 cells where the header has 6"),
        ("7\x01,2026-03-01 07:00,1751-7,Albumin,3,g/dL", "the text holds U+0001"),
    ],
)
def test_a_result_that_is_none_is_left_out(run, store, row, reason):
    zone = ZoneInfo("Australia/Sydney") if row.startswith("7,0001-01-01 ") else LONDON
    report = run(zone, labs=f"{LABS}{row}\n")
    ((number, sentence),) = reasons(report)
    assert number == 2
    assert sentence.startswith(reason)
    assert store.patients() == {}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("FinishedRunning", "Rewritten", "status: 'Rewritten'; only a finished dose"),
        ("FinishedRunning", "Stopped", "status: 'Stopped'; only a finished dose"),
        ("FinishedRunning", "unfinished", "status: 'unfinished'; only a finished dose"),
        ("FinishedRunning", "", "status: empty; only a finished dose"),
        ("09:00", "07:59", "ended_at: is before started_at"),
        ("2026-03-01 09", "2026-07-01 09", "ended_at: '2026-07-01 09:00' is still to come"),
        ("2.0,g", "0,g", "amount: '0' is nothing"),
        ("2.0,g", ",g", "amount: is empty"),
        ("2.0,g", "2.0,mL", "amount: '2 mL' needs the product"),
        ("2.0,g", "2.0,bags", "amount: 'bags' is not a unit of a dose"),
        ("2.0,g", "2.0,", "unit: is empty"),
        ("magnesium sulfate", "MgSO4", "drug: 'MgSO4' is not a known drug"),
        ("IV", "eye", "route: 'eye' is not one of"),
        ("IV", "oral", "amount: '2 g' by mouth must say which mg"),
    ],
)
def test_a_dose_that_is_none_is_left_out(run, old, new, reason):
    report = run(doses=DOSES + A_DOSE.replace(old, new))
    ((_, sentence),) = reasons(report)
    assert sentence.startswith(reason)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("7,X,,", "sex: 'x' is not one of female, male"),
        ("7,,49,", "birth_year: '49' is not a year of birth"),
        ("7,,2027,", "birth_year: '2027' is not a year of birth"),
        ("7,,,heavy", "weight_kg: 'heavy' is not a plain number"),
        ("7,,,0", "weight_kg: '0' is nothing"),
    ],
)
def test_a_patient_that_cannot_be_read_is_known_by_results_alone(run, store, row, reason):
    report = run(patients=f"{PATIENTS}{row}\n", labs=LABS + A_LAB)
    ((_, sentence),) = reasons(report)
    assert sentence.startswith(reason)
    (patient,) = store.patients().values()
    assert (patient.name, patient.sex) == ("Patient 7", None)


def test_more_of_a_patient_is_kept_where_the_table_has_it(run, store):
    run(p='patient_id,name,birth_date,sex,bed\n7,"SAMPLE, Ada",1958-04-02,female,4\n')
    (patient,) = store.patients().values()
    assert (patient.name, patient.birth_date, patient.bed) == ("SAMPLE, Ada", "1958-04-02", "4")


def test_a_weight_comes_to_a_known_patient(run, store):
    run(labs=LABS + A_LAB)
    report = run(patients=PATIENTS + "7,,,70\n")
    assert (report.files[0].taken, report.entries) == (1, {"fact": 1})


@pytest.mark.parametrize(
    ("row", "over", "note"),
    [
        (A_DOSE, 3600, None),
        (A_DOSE.replace("09:00", "08:00"), 0, None),
        (A_DOSE.replace("2026-03-01 09:00", ""), 0, "no end given; counted whole at its start"),
        (
            A_DOSE.replace("IV", "IM"),
            0,
            "ended 2026-03-01T09:00:00+00:00; counted whole at its start",
        ),
        (A_DOSE.replace("IV", "IM").replace("2026-03-01 09:00", ""), 0, None),
    ],
)
def test_how_long_a_dose_takes(run, store, row, over, note):
    report = run(doses=DOSES + row)
    (entry,) = [e for e in journal(store, "7") if isinstance(e.event, Dose)]
    assert (entry.event.over, entry.note) == (over, note)
    assert [n.sentence for n in report.notes] == ([note] if note else [])


def test_a_dose_table_may_say_more(run, store):
    run(
        d="patient_id,started_at,drug,product,route,site,amount,unit\n"
        "7,2026-03-01T08:00:00Z,Magnesium sulfate,50 % injection,IM,left,10,mL\n"
    )
    (dose,) = events(store, "7", Dose)
    assert (dose.amount.grams, dose.site) == (Fraction(5), "left")


def test_a_dose_by_mouth_says_which_milligrams(run, store):
    head = "patient_id,started_at,drug,route,amount,unit,kind_of_mg\n"
    run(d=head + "7,2026-03-01T08:00:00Z,magnesium oxide,oral,400,mg,salt\n")
    (dose,) = events(store, "7", Dose)
    assert dose.amount.mg == 400


def test_units_are_taken_in_any_case_and_kept_in_ours(run, store):
    run(labs=LABS + "7,2026-03-01 07:00,14682-9,Creatinine,80,\u00b5MOL/L\n")
    (labs,) = events(store, "7", Labs)
    assert labs.values["creatinine"].text == "80 umol/L"


def test_columns_not_read_are_named(run):
    report = run(
        labs="ward,patient_id,collected_at,loinc,value,unit\n6B,7,2026-03-01 07:00,2823-3,4,mmol/L\n"
    )
    assert report.files[0].unused == ("ward",)
    assert report.files[0].taken == 1


@pytest.mark.parametrize("sign", [";", "\t"])
def test_other_signs_may_part_the_cells(run, sign):
    text = (LABS + A_LAB).replace(",", sign).replace("1.20", "1,20")
    report = run(labs="\ufeff" + text.replace("\n", "\r\n") + "\r\n")
    assert (report.files[0].rows, report.files[0].taken) == (1, 1)


def test_a_mapping_names_what_a_hospital_calls_things(run, store):
    mapping = TableMapping(
        columns={"patient_id": "MRN", "started_at": "Given", "ended_at": "Until"},
        analytes={"mg-s": "magnesium"},
        units={"gram": "g"},
        drugs={"mag sulph": "magnesium sulfate"},
        routes={"intravenous": "IV"},
        statuses={"ok": "given", "complete": "not given"},
    )
    head = "MRN,Given,Until,drug,route,amount,unit,status\n"
    row = "7,2026-03-01 08:00,2026-03-01 09:00,MAG SULPH,Intravenous,2,Gram,{}\n"
    report = run(
        doses=head + row.format("OK") + row.format("Complete"),
        labs=LABS + "7,2026-03-01 07:00,,MG-S,0.5,mmol/L\n8,2026-03-01 07:00,mg-s,x,0.5,mmol/L\n",
        options={"mapping": mapping},
    )
    assert report.entries == {"patient": 2, "labs": 2, "dose": 1}
    assert reasons(report) == [
        (3, "status: 'Complete'; only a finished dose is known to have gone in whole")
    ]


def test_a_dry_run_says_the_same_and_writes_nothing(run, store):
    tables = {"labs": LABS + A_LAB + A_LAB.replace("1.20", "x"), "doses": DOSES + A_DOSE}
    tried = run(options={"dry_run": True}, **tables)
    assert store.patients() == {}
    assert tried.dry_run
    done = run(**tables)
    assert (tried.files, tried.skipped, tried.entries) == (done.files, done.skipped, done.entries)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "is empty; a table starts with a row of column names"),
        ("a,b\n1,2\n", "the columns are none of the known tables (labs lacks patient_id, "),
        ("patient_id,patient_id\n", "the column 'patient_id' stands twice in the header"),
        ('patient_id,sex\n7,"F\n', "is not a CSV table: "),
        (DOSES.replace(",amount", "") + "1\n", "the columns are none of the known tables"),
        (LABS.encode() + b"7,\xff\n", "line 2: is not UTF-8 text"),
    ],
)
def test_a_file_that_cannot_be_read_changes_nothing(write, store, now, tmp_path, text, expected):
    good = write("good.csv", LABS + A_LAB)
    bad = tmp_path / "bad.csv"
    bad.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(InputError) as caught:
        import_tables([good, bad], store, now, zone=LONDON)
    assert str(caught.value).startswith(f"{bad}: {expected}")
    assert store.patients() == {}


def test_times_without_offset_need_a_zone(run, store):
    with pytest.raises(
        InputError, match=r"labs.csv: row 2: collected_at: '2026-03-01 07:00' has no"
    ):
        run(zone=None, labs=LABS + A_LAB)
    report = run(zone=None, labs=LABS + A_LAB.replace(" 07:00", "T07:00:00+01:00"))
    assert report.files[0].taken == 1


def test_one_file_given_twice_is_read_once(write, store, now):
    path = write("labs.csv", LABS + A_LAB)
    report = import_tables([path, Path(path)], store, now, zone=LONDON)
    assert [(file.rows, file.repeated) for file in report.files] == [(1, 0)]


def test_a_record_that_fails_on_the_way_holds_nothing(run, store, monkeypatch):
    append = store.append

    def failing(patient_id, event, *args, **kwargs):
        if isinstance(event, Dose):
            raise RecordError("the disk is full")
        return append(patient_id, event, *args, **kwargs)

    monkeypatch.setattr(store, "append", failing)
    with pytest.raises(RecordError):
        run(labs=LABS + A_LAB, doses=DOSES + A_DOSE)
    assert store.patients() == {}


def test_progress_goes_up_to_the_number_of_rows(run):
    seen = []
    run(
        labs=LABS + A_LAB + A_LAB.replace("1.20", "odd") + A_LAB.replace("7,", "8,"),
        patients=PATIENTS + "8,,,\n",
        options={"progress": lambda done, total: seen.append((done, total))},
    )
    assert seen == [(1, 4), (2, 4), (4, 4)]


def test_the_report_in_lines(run):
    tables = {
        "labs": "x," + LABS + "1," + A_LAB + "1," + A_LAB + "1," + A_LAB.replace("1.20", "odd"),
        "doses": DOSES + A_DOSE.replace("2026-03-01 09:00", ""),
    }
    lines = list(report_lines(run(**tables)))
    counts = "labs.csv: labs, 3 rows: took 1, already there 0, repeated 1, skipped 1"
    assert lines[0].endswith(counts)
    assert "added: patients 1, draws 1, doses 1" in lines
    text = "\n".join(report_lines(run(options={"dry_run": True}, **tables)))
    assert "columns not read: x" in text
    assert "would take 0, already there 1" in text
    assert "would add: nothing" in text
    assert "labs.csv: row 4: value: 'odd' is not a plain number" in text


cells = st.one_of(
    st.text(max_size=8),
    st.sampled_from(["7", "2026-03-01 08:00", "19123-9", "Magnesium", "1.2", "mg/dL", "g", "IV"]),
)


@given(
    st.sampled_from([LABS, DOSES, PATIENTS, ""]),
    st.lists(st.lists(cells, min_size=3, max_size=8).map(",".join), max_size=4),
)
def test_any_table_is_accounted_for_or_refused(tmp_path_factory, head, lines):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_text(head + "\n".join(lines), encoding="utf-8", errors="replace")
    now = Instant.parse("2026-06-01T12:00:00+00:00")
    with Store.in_memory() as store:
        try:
            report = import_tables([path], store, now, zone=LONDON)
        except InputError:
            assert store.patients() == {}
            return
        (file,) = report.files
        assert file.rows == file.taken + file.repeated + file.skipped
        again = import_tables([path], store, now, zone=LONDON)
        assert (again.entries, again.files[0].already) == ({}, file.taken)

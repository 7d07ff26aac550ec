"""Whatever is in a file or a row: read, or refused in a sentence; soon; and nothing is half taken in."""

import json
import tomllib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, MgtrackerError, RecordError
from mgtracker.clinical.events import KINDS
from mgtracker.clinical.protocol import load
from mgtracker.db.codec import VERSIONS, decode, encode
from mgtracker.db.store import Store
from mgtracker.exchange.case_file import read_case
from mgtracker.exchange.mapping import TableMapping, read_mapping
from mgtracker.exchange.protocols import path_of
from mgtracker.exchange.tables import import_tables
from mgtracker.exchange.zones import zone_named
from tests.db.entries import EXAMPLES, NOON, entries

LONGEST_S = 2.0
NOW = Instant.parse("2030-01-01T00:00:00Z")

CASE = """format = "mgtracker-case/1"
time_zone = "Europe/London"
[patient]
name = "Sample, Ada"
mrn = "S-0001"
birth_date = "1958-04-02"
[[event]]
at = "2026-03-01T08:00:00+00:00"
kind = "fact"
creatinine_clearance = "85 mL/min"
medicines = ["digoxin"]
[[event]]
at = 2026-03-01T08:15:00+00:00
kind = "dose"
id = "d1"
drug = "magnesium sulfate"
product = "50 % injection"
amount = "10 mL"
route = "IM"
site = "left"
[[event]]
at = "2026-03-01T09:00:00+00:00"
kind = "void"
target = "d1"
reason = "wrong patient"
"""
MAPPING = """format = "mgtracker-mapping/1"
[columns]
patient_id = "MRN"
[analytes]
"MG-S" = "magnesium"
[units]
"MMOL" = "mmol/L"
[statuses]
OK = "given"
"""
PATIENTS = (
    "patient_id,name,birth_date,sex,bed,weight_kg\n1,Ada,1958-04-02,female,4,70\n2,Bo,,male,,\n"
)
LABS = (
    "patient_id,collected_at,value,unit,loinc,analyte\n"
    "1,2026-03-01T08:00:00+00:00,0.62,mmol/L,2601-3,magnesium\n"
    "1,2026-03-01T08:00:00+00:00,1.9,mmol/L,,calcium\n"
)
DOSES = (
    "patient_id,started_at,ended_at,drug,route,amount,unit,status\n"
    "1,2026-03-01T09:00:00+00:00,2026-03-01T09:20:00+00:00,magnesium sulfate,IV,2,g,completed\n"
    "2,2026-03-01T10:00:00+00:00,,magnesium sulfate,IM,5,g,completed\n"
)

ugly = st.sampled_from(
    (
        *(
            b"\x00",
            b"\xff",
            b"\r",
            b"\n",
            b'"',
            b"'",
            b",",
            b";",
            b"\t",
            b"=",
            b"[",
            b"]",
            b"{",
            b"#",
        ),
        *(b"1e999", b"-1", b"0", b"9" * 400, b"NaN", b"inf", b"\xef\xbb\xbf", "٣".encode()),
        *("−1".encode(), "1\u066b5".encode(), "\u202e".encode(), b"../" * 40, b"=1+1", b"true"),
        *(b"0001-01-01T00:00:00Z", b"9999-12-31T23:59:59-14:00", b"2026-02-30", b"[[" * 600),
    )
)
cuts = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), ugly | st.binary(max_size=6)), max_size=6
)


def spoilt(text: str, edits: list[tuple[float, int, bytes]]) -> bytes:
    """The bytes of a text with some of them put out and others put in."""
    content = text.encode()
    for place, gone, put in edits:
        at = round(place * len(content))
        content = content[:at] + put + content[at + gone :]
    return content


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(
        ("5 g", "1e5 g", "9999-12-31T23:59:59Z", "IM", "4 h", "e1", "0", "-1 g", "=1")
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


def within_bounds(work: Callable[[], object]) -> None:
    """It comes to an end in time, with an answer or with one of our own errors."""
    begin = perf_counter()
    with suppress(MgtrackerError):
        work()
    assert perf_counter() - begin < LONGEST_S


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


# -- files ----------------------------------------------------------------------------------------


@given(cuts)
def test_a_case_file(folder: Path, edits: list[tuple[float, int, bytes]]) -> None:
    path = folder / "case.toml"
    path.write_bytes(spoilt(CASE, edits))
    within_bounds(lambda: read_case(path))


@given(cuts)
def test_a_case_file_for_machines(folder: Path, edits: list[tuple[float, int, bytes]]) -> None:
    path = folder / "case.json"
    path.write_bytes(spoilt(json.dumps(tomllib.loads(CASE), default=str), edits))
    within_bounds(lambda: read_case(path))


@given(st.sampled_from(sorted(KINDS)), st.data())
def test_an_event_whose_values_are_anything(folder: Path, kind: str, data: st.DataObject) -> None:
    keys = data.draw(
        st.dictionaries(st.sampled_from((*EXAMPLES[kind], "at", "by", "id", "note")), values)
    )
    event = {"at": "2026-03-01T08:00:00Z", "kind": kind} | dict(EXAMPLES[kind]) | keys
    path = folder / "event.json"
    path.write_text(json.dumps({"format": "mgtracker-case/1", "event": [event]}))
    within_bounds(lambda: read_case(path))


@pytest.mark.parametrize("deep", [100, 1000, 100_000])
@pytest.mark.parametrize("opening", ["[", '{"a":', '{"event":['])
def test_a_case_file_nested_without_end(folder: Path, opening: str, deep: int) -> None:
    path = folder / "deep.json"
    path.write_text(opening * deep)
    with pytest.raises(InputError):
        read_case(path)


@given(cuts)
def test_a_mapping_file(folder: Path, edits: list[tuple[float, int, bytes]]) -> None:
    path = folder / "mapping.toml"
    path.write_bytes(spoilt(MAPPING, edits))
    within_bounds(lambda: read_mapping(path))


PROTOCOL = path_of("hypomagnesemia-hypocalcemia").read_text(encoding="utf-8")


@given(cuts)
def test_a_protocol_file(edits: list[tuple[float, int, bytes]]) -> None:
    text = spoilt(PROTOCOL, edits).decode(errors="replace")
    within_bounds(lambda: load(text, "hostile.toml"))


@given(
    st.lists(
        st.tuples(
            st.integers(0, 5000), st.sampled_from(("0", "-1", '""', "[]", "{}", "1e999", '"x"'))
        ),
        min_size=1,
        max_size=3,
    )
)
def test_a_protocol_file_whose_values_are_others(edits: list[tuple[int, str]]) -> None:
    lines = PROTOCOL.splitlines()
    said = [place for place, line in enumerate(lines) if " = " in line and line[0].isalpha()]
    for pick, value in edits:
        place = said[pick % len(said)]
        lines[place] = f"{lines[place].partition(' = ')[0]} = {value}"
    within_bounds(lambda: load("\n".join(lines), "hostile.toml"))


# -- tables ---------------------------------------------------------------------------------------


@given(cuts, cuts, cuts, st.booleans())
def test_tables_are_taken_in_whole_or_not_at_all(
    folder: Path,
    patients: list[tuple[float, int, bytes]],
    labs: list[tuple[float, int, bytes]],
    doses: list[tuple[float, int, bytes]],
    dry: bool,
) -> None:
    paths = []
    for name, text, edits in (("p", PATIENTS, patients), ("l", LABS, labs), ("d", DOSES, doses)):
        paths.append(folder / f"{name}.csv")
        paths[-1].write_bytes(spoilt(text, edits))
    with Store.in_memory() as store:
        with store.writing():
            store.append("p", entries_of_a_patient(), NOON)
        before = store.chain_head()
        begin = perf_counter()
        try:
            import_tables(
                paths, store, NOW, zone=zone_named("UTC"), mapping=TableMapping(), dry_run=dry
            )
        except MgtrackerError:
            assert store.chain_head() == before
        assert perf_counter() - begin < LONGEST_S
        if dry:
            assert store.chain_head() == before
        for patient in store.patients():
            store.entries(patient)  # what was taken in can be read
        again = store.chain_head()
        with suppress(MgtrackerError):
            import_tables(
                paths, store, NOW, zone=zone_named("UTC"), mapping=TableMapping(), dry_run=dry
            )
        assert store.chain_head() == again  # and a second time adds nothing


def entries_of_a_patient() -> Any:
    from tests.db.entries import event

    return event("patient", mrn="77")


# -- rows of the database -------------------------------------------------------------------------

texts = st.text(max_size=20) | st.sampled_from(
    ("2026-03-01T12:00:00Z", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "", "dose")
)
bodies = st.one_of(
    st.text(max_size=40),
    values.map(json.dumps),
    st.sampled_from(("[" * 990 + "]" * 990, '{"a":' * 990 + "1" + "}" * 990, '{"at": NaN}')),
)


def refused_or_read(row: tuple[Any, ...]) -> None:
    begin = perf_counter()
    try:
        entry = decode(row)  # type: ignore[arg-type]
    except RecordError:
        pass
    else:
        assert encode(row[2], entry)[6] == row[6]
    assert perf_counter() - begin < LONGEST_S


@given(
    st.tuples(
        st.integers(1, 2**62),
        texts,
        texts,
        texts,
        texts,
        st.none() | texts,
        st.sampled_from(sorted(KINDS)) | texts,
        st.integers(-1, 3),
        bodies,
    )
)
@example((1, "e", "p", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z", None, "labs", 1, "[" * 2000))
@example(
    (1, "e", "p", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z", None, "labs", 1, '{"a":' * 990)
)
@example((1, "e", "p", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z", None, "labs", 1, "9" * 5000))
def test_a_row_of_anything(row: tuple[Any, ...]) -> None:
    refused_or_read(row)


@pytest.mark.parametrize("key", ["note", "witness", "shown", "by_id", "witness_id"])
@pytest.mark.parametrize("value", [5, True, ["x"], {}, float("inf")])
def test_words_beside_an_entry_are_words(key: str, value: object) -> None:
    body = json.dumps({"magnesium": "0.5 mmol/L", key: value})
    time = NOON.as_written()
    with pytest.raises(RecordError, match=f"cannot be read: {key}: expected text"):
        decode((1, "e", "p", time, time, None, "labs", 1, body))


@given(entries, st.data())
def test_a_row_with_other_values_in_its_body(entry: Any, data: st.DataObject) -> None:
    row = list(encode("p", entry))
    body = json.loads(row[8])  # type: ignore[arg-type]
    keys = st.sampled_from((*body, "note", "witness", "mg", "shown", "by_id"))
    body |= data.draw(st.dictionaries(keys, values, min_size=1, max_size=3))
    row[8] = json.dumps(body)
    row[7] = VERSIONS[row[6]]  # type: ignore[index]
    refused_or_read(tuple(row))

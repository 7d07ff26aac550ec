"""Any case that can be read is written and read back equal; nothing but InputError is ever raised."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.errors import InputError
from mgtracker.exchange.case_file import Case, read_case
from mgtracker.exchange.case_writer import write_case

FORMAT = "mgtracker-case/1"

words = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), whitelist_characters="\n\t"), min_size=1
).filter(str.strip)
times = st.builds(
    "2026-{:02}-{:02}T{:02}:{:02}:00{}".format,
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["Z", "+00:00", "+05:30", "-08:00"]),
)
numbers = st.one_of(
    st.integers(1, 999).map(str), st.decimals("0.01", 99, places=2).map(lambda d: f"{d:f}")
)


def with_unit(*units: str) -> st.SearchStrategy[str]:
    return st.builds("{} {}".format, numbers, st.sampled_from(units))


def table(needed: dict[str, Any], optional: dict[str, Any] | None = None) -> Any:
    return st.fixed_dictionaries(needed, optional=optional or {})


magnesium = st.just("magnesium sulfate")
EVENTS = {
    "fact": table(
        {},
        {
            "creatinine_clearance": with_unit("mL/min"),
            "weight": with_unit("kg"),
            "volume": st.sampled_from(["corrected", "depleted", "unknown"]),
            "pregnant": st.booleans(),
            "medicines": st.lists(words, max_size=3),
        },
    ),
    "bedside": table(
        {},
        {
            "reflex": st.sampled_from(["present", "diminished", "absent"]),
            "respiratory_rate": st.integers(0, 60),
            "urine_4h": with_unit("mL", "ml"),
            "antidote_ready": st.booleans(),
        },
    ),
    "labs": table(
        {"magnesium": with_unit("mmol/L", "mg/dL", "mEq/L")},
        {"creatinine": with_unit("mg/dL", "µmol/L", "umol/L"), "haemolysed": st.booleans()},
    ),
    "dose": table(
        {
            "drug": magnesium,
            "route": st.sampled_from(["IV", "IM", "subcut"]),
            "amount": with_unit("g", "mg", "mmol", "mEq"),
        },
        {"product": words, "emergency": st.booleans()},
    ),
    "rate": table({"drug": magnesium, "line": words, "rate": with_unit("g/h", "mg/min", "mmol/h")}),
    "order": table(
        {"drug": magnesium, "route": st.just("IM"), "amount": with_unit("g")},
        {
            "every": st.sampled_from(["4 h", "nightly", "daily", "90 min", "3 d"]),
            "count": st.integers(1, 20),
            "prescriber": words,
        },
    ),
    "void": table({"target": st.just("e1"), "reason": words}),
    "override": table(
        {"target": st.just("e1"), "reason": words, "rules": st.lists(words, min_size=1)}
    ),
}
beside = table(
    {"at": times},
    {"recorded_at": times, "by": words, "witness": words, "note": words},
)


def event(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(lambda own, rest: {"kind": kind, **own, **rest}, EVENTS[kind], beside)


patients = table(
    {"name": words, "mrn": words},
    {
        "birth_date": st.sampled_from(["1958-04-02", "2000-02-29"]),
        "sex": st.sampled_from(["female", "male", "other", "unknown"]),
        "bed": words,
        "allergies": st.lists(words, max_size=2),
    },
)
firsts = st.sampled_from(["dose", "labs", "fact", "bedside", "rate", "order"]).flatmap(event)
documents = table(
    {
        "format": st.just(FORMAT),
        "event": st.builds(
            lambda first, rest: [first, *rest],
            firsts,
            st.lists(st.sampled_from(list(EVENTS)).flatmap(event), max_size=4),
        ),
    },
    {
        "title": words,
        "time_zone": st.sampled_from(["UTC", "Europe/London", "Australia/Lord_Howe"]),
        "protocol": words,
        "patient": patients,
    },
)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str | bytes, str], Case]:
    folder = tmp_path_factory.mktemp("cases")

    def read_text(text: str | bytes, suffix: str) -> Case:
        path: Path = folder / f"case{suffix}"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        return read_case(path)

    return read_text


def taken_or_refused(read: Callable[[str, str], Case], text: str, suffix: str) -> Case | None:
    """The case, or None where one line says why there is none."""
    try:
        return read(text, suffix)
    except InputError as error:
        sentence = str(error)
    assert len(sentence.splitlines()) == 1
    return None


@given(documents)
def test_written_and_read_back_it_is_the_same_case(read, document):
    case = read(json.dumps(document), ".json")
    again = read(write_case(case), ".toml")
    assert again.entries == case.entries
    assert (again.title, again.time_zone) == (case.title, case.time_zone)
    assert (again.protocol, again.patient) == (case.protocol, case.patient)
    assert write_case(again) == write_case(case)


@given(st.binary(max_size=200), st.sampled_from([".toml", ".json"]))
def test_any_bytes_end_in_a_sentence(read, raw, suffix):
    with pytest.raises(InputError):
        read(raw, suffix)


plain = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["5 g", "IM", "dose", "0", "1 g/h", "2026-03-01T08:00:00Z", "e1"]),
    st.sampled_from(["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"]),
)


def nested(inner):
    return st.one_of(
        inner, st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    )


anything = nested(nested(plain))


@given(documents, st.data())
def test_anything_in_any_place_is_taken_or_refused(read, document, data):
    places = [(document, key) for key in document]
    for holder in [*document["event"], document.get("patient", {})]:
        places += [(holder, key) for key in [*holder, "until", "over", "site", "first", "line"]]
    holder, key = data.draw(st.sampled_from(places))
    holder[key] = data.draw(anything)
    case = taken_or_refused(read, json.dumps(document), ".json")
    if case is not None:
        assert read(write_case(case), ".toml").entries == case.entries


@given(documents, st.data())
def test_a_file_cut_or_garbled_is_taken_or_refused(read, document, data):
    text = write_case(read(json.dumps(document), ".json"))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    garbled = text[:start] + data.draw(st.text(max_size=5)) + text[end:]
    taken_or_refused(read, garbled, ".toml")

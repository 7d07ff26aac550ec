"""Events of every kind: one plain example each, and a strategy that makes any of them up."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import KINDS, OUTCOMES, Entry, Event
from mgtracker.clinical.notation import SEXES, read_event
from mgtracker.clinical.quantity import ANALYTES, DRUGS

NOON = Instant.parse("2026-03-01T12:00:00+01:00")

EXAMPLES: Mapping[str, Mapping[str, Any]] = {
    "patient": {
        "name": "Sample, Ada",
        "mrn": "S-0001",
        "birth_date": "1958-04-02",
        "sex": "female",
        "bed": "4",
        "allergies": ["penicillin"],
    },
    "fact": {"creatinine_clearance": "85 mL/min", "pregnant": False, "medicines": ["digoxin"]},
    "bedside": {"reflex": "present", "respiratory_rate": 18, "urine_4h": "160 mL"},
    "labs": {"magnesium": "0,42 mmol/L", "creatinine": "80 µmol/L", "haemolysed": True},
    "dose": {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "site": "left"},
    "rate": {"drug": "magnesium sulfate", "line": "pump-1", "rate": "1 g/h"},
    "not-given": {"order": "o1", "reason": "held"},
    "order": {
        "drug": "magnesium sulfate",
        "amount": "5 g",
        "route": "IM",
        "every": "4 h",
        "count": 6,
    },
    "order-stop": {"target": "o1", "reason": "done"},
    "review": {"rule": "oral-review", "outcome": "continue", "target": "o1"},
    "draw-request": {
        "analytes": ["magnesium"],
        "due": "2026-03-01T18:00:00+01:00",
        "rule": "draw",
    },
    "acknowledge": {
        "alarm": "cap-24h",
        "until": "2026-03-01T12:15:00+01:00",
        "reason": "on the way",
    },
    "void": {"target": "d1", "reason": "wrong patient"},
    "override": {"target": "d1", "rules": ["cap-24h"], "reason": "seizure"},
}


def event(kind: str, at: Instant = NOON, **keys: Any) -> Event:
    """The example of a kind, with some keys said otherwise."""
    return read_event(kind, {"at": at.as_written()} | dict(EXAMPLES[kind]) | keys)


def plain(kind: str, at: Instant = NOON, **keys: Any) -> Event:
    """An event of just these keys."""
    return read_event(kind, {"at": at.as_written()} | keys)


texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30).filter(
    lambda text: text == text.strip() != ""
)
instants = st.builds(
    Instant,
    st.integers(0, 4_000_000_000),
    st.integers(-14 * 4, 14 * 4).map(lambda quarters: quarters * 900),
)
numbers = st.builds(
    "{}{}".format, st.integers(1, 9999), st.sampled_from(("", ".5", ",25", ".0625"))
)
GIVEN_BY = [
    (name, route)
    for name, drug in sorted(DRUGS.items())
    if drug.is_magnesium
    for route in ("IV", "oral", "subcut")
    if route == "oral" or not drug.by_mouth_only
]
INFUSED = sorted({name for name, route in GIVEN_BY if route == "IV"})


def _optional(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keys)


def _quantity(*units: str) -> st.SearchStrategy[str]:
    return st.builds("{} {}".format, numbers, st.sampled_from(units))


_AMOUNTS = st.one_of(
    st.builds(
        lambda way, keys: {"drug": way[0], "route": way[1]} | keys,
        st.sampled_from(GIVEN_BY),
        st.fixed_dictionaries(
            {
                "amount": _quantity("g", "mg", "mmol", "mEq"),
                "kind_of_mg": st.sampled_from(("salt", "elemental")),
            }
        ),
    ),
    st.fixed_dictionaries(
        {
            "drug": st.just("magnesium sulfate"),
            "amount": _quantity("mL"),
            "product": st.sampled_from(("50 % injection", "4 g in 100 mL")),
            "route": st.sampled_from(("IV", "IM")),
        }
    ),
    st.fixed_dictionaries(
        {
            "drug": st.just("calcitriol"),
            "amount": _quantity("mcg"),
            "route": st.just("oral"),
        }
    ),
)
_REASON = {"target": texts, "reason": texts}
_KEYS: Mapping[str, st.SearchStrategy[dict[str, Any]]] = {
    "patient": st.builds(
        dict.__or__,
        st.fixed_dictionaries({"name": texts, "mrn": texts}),
        _optional(sex=st.sampled_from(SEXES), bed=texts, allergies=st.lists(texts, max_size=2)),
    ),
    "fact": _optional(
        creatinine_clearance=_quantity("mL/min"),
        low_pth=st.booleans(),
        medicines=st.lists(texts, max_size=2),
    ),
    "bedside": _optional(respiratory_rate=st.integers(0, 60), qtc=_quantity("ms")),
    "labs": st.dictionaries(st.sampled_from(sorted(ANALYTES)), st.none(), min_size=1).flatmap(
        lambda keys: st.fixed_dictionaries({key: _quantity(*ANALYTES[key].factors) for key in keys})
    ),
    "dose": st.builds(dict.__or__, _AMOUNTS, _optional(emergency=st.just(True), order=texts)),
    "rate": st.builds(
        dict.__or__,
        st.fixed_dictionaries(
            {
                "drug": st.sampled_from(INFUSED),
                "line": texts,
                "rate": _quantity("g/h", "mg/min", "mmol/h") | st.just("0"),
            }
        ),
        _optional(order=texts),
    ),
    "not-given": st.just(dict(EXAMPLES["not-given"])),
    "order": st.builds(
        dict.__or__,
        _AMOUNTS,
        _optional(every=st.sampled_from(("4 h", "nightly")), count=st.integers(1, 20)),
    ),
    "order-stop": st.fixed_dictionaries(_REASON),
    "review": st.builds(
        dict.__or__,
        st.fixed_dictionaries({"rule": texts, "outcome": st.sampled_from(OUTCOMES)}),
        _optional(target=texts),
    ),
    "draw-request": st.builds(
        dict.__or__,
        st.fixed_dictionaries(
            {
                "analytes": st.lists(st.sampled_from(sorted(ANALYTES)), min_size=1),
                "due": instants.map(Instant.as_written),
                "rule": texts,
            }
        ),
        _optional(target=texts),
    ),
    "acknowledge": st.builds(
        dict.__or__, st.fixed_dictionaries({"alarm": texts}), _optional(reason=texts)
    ),
    "void": st.fixed_dictionaries(_REASON),
    "override": st.fixed_dictionaries({**_REASON, "rules": st.lists(texts, max_size=3)}),
}
assert set(_KEYS) == set(EXAMPLES) == set(KINDS)

events = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: st.builds(
        lambda at, keys: read_event(kind, {"at": at.as_written()} | keys), instants, _KEYS[kind]
    )
)
entries = st.builds(
    Entry,
    st.uuids().map(lambda identity: identity.hex),
    events,
    instants,
    st.integers(1, 2**40),
    by=st.none() | texts,
    witness=st.none() | texts,
    note=st.none() | texts,
    shown=st.none() | st.sampled_from(("ok", "warn", "unknown", "stop")),
)

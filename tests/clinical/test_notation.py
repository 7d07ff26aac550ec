"""Events to and from plain mappings: what is written reads back equal; what is refused names its key."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import MINUTE, Instant, parse_duration, spell_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import (
    KIND_OF,
    KINDS,
    NOT_GIVEN_REASONS,
    OUTCOMES,
    REFLEXES,
    ROUTES,
    SITES,
    SYMPTOMS,
    VOLUME_STATES,
    Acknowledge,
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
from mgtracker.clinical.notation import SEXES, read_event, write_event
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import ANALYTES, DRUGS, Product

WHEN = "2026-03-01T08:00:00+00:00"

# Strategies: mappings as a case file has them ------------------------------------------------------

WORDS = st.text("abcdefghij XYZ-µé", min_size=1, max_size=12).filter(str.strip)
INSTANTS = st.builds(
    Instant,
    st.integers(0, 4 * 10**9),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: minutes * MINUTE),
)
TIMES = INSTANTS.map(Instant.as_written)
NUMBERS = st.builds(
    lambda digits, places: format_number(Fraction(digits, 10**places), places).replace(",", ""),
    st.integers(1, 10**6),
    st.integers(0, 3),
)
DURATIONS = st.integers(1, 10**6).map(spell_duration)
PRODUCTS = st.sampled_from(["50 % injection", "20 % injection", "4 g in 100 mL", "30 g in 250 mL"])
MAGNESIUM = st.sampled_from(["magnesium sulfate", "magnesium oxide"])


def with_unit(units: list[str]) -> st.SearchStrategy[str]:
    return st.builds("{} {}".format, NUMBERS, st.sampled_from(units))


def mapping(
    required: dict[str, st.SearchStrategy[Any]], optional: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({"at": TIMES} | required, optional=optional)


ANY_DOSE = {"order": WORDS, "emergency": st.booleans()}
AMOUNTS = with_unit(["g", "mg", "mmol", "mEq"])
DOSES = st.one_of(
    mapping(
        {"drug": st.just("magnesium sulfate"), "route": st.just("IV"), "amount": AMOUNTS},
        ANY_DOSE | {"product": PRODUCTS, "over": DURATIONS},
    ),
    mapping(
        {
            "drug": st.just("magnesium sulfate"),
            "route": st.just("IM"),
            "amount": with_unit(["g", "mL"]),
            "product": PRODUCTS,
        },
        ANY_DOSE | {"site": st.sampled_from(SITES), "over": DURATIONS},
    ),
    mapping(
        {
            "drug": MAGNESIUM,
            "route": st.just("oral"),
            "amount": with_unit(["g", "mg"]),
            "kind_of_mg": st.sampled_from(["salt", "elemental"]),
        },
        ANY_DOSE | {"over": DURATIONS},
    ),
    mapping(
        {
            "drug": st.sampled_from(
                sorted(DRUGS.keys() - {"magnesium sulfate", "magnesium oxide", "calcium carbonate"})
            ),
            "route": st.sampled_from(ROUTES),
            "amount": with_unit(["g", "mg", "mcg"]),
        },
        ANY_DOSE,
    ),
    mapping(
        {
            "drug": st.just("calcium carbonate"),
            "route": st.just("oral"),
            "amount": with_unit(["g", "mg"]),
        },
        ANY_DOSE,
    ),
)


def later(starts: str) -> st.SearchStrategy[str]:
    begin = Instant.parse(starts)
    return st.integers(1, 10**6).map(lambda seconds: begin.plus(seconds).as_written())


@st.composite
def rates(draw: st.DrawFn) -> dict[str, Any]:
    plain = draw(
        mapping(
            {
                "drug": st.just("magnesium sulfate"),
                "line": WORDS,
                "product": PRODUCTS,
                "rate": st.one_of(
                    st.sampled_from(["0", 0, 0.0, "0 g/h"]),
                    with_unit(["g/h", "mg/min", "mL/h", "mmol/h", "mEq/h"]),
                ),
            },
            ANY_DOSE,
        )
    )
    if draw(st.booleans()):
        plain["until"] = draw(later(plain["at"]))
    return plain


@st.composite
def orders(draw: st.DrawFn) -> dict[str, Any]:
    either = draw(
        st.sampled_from(
            [
                {"amount": AMOUNTS, "route": st.sampled_from(["IV", "IM", "subcut"])},
                {"amount": with_unit(["mL"]), "route": st.just("IM")},
                {"rate": with_unit(["g/h", "mL/h"])},
                {"rate": st.just("0"), "route": st.just("IV")},
            ]
        )
    )
    plain = draw(
        mapping(
            {"drug": st.just("magnesium sulfate"), "product": PRODUCTS, **either},
            {
                "every": st.one_of(DURATIONS, st.sampled_from(["nightly", "daily"])),
                "times_per_week": st.integers(1, 7),
                "count": st.integers(1, 100),
                "over": DURATIONS,
                "for": DURATIONS,
                "line": WORDS,
                "prescriber": WORDS,
                "kind_of_mg": st.sampled_from(["salt", "elemental"]),
            },
        )
    )
    if draw(st.booleans()):
        plain["first"] = draw(TIMES)
    if draw(st.booleans()):
        plain["until"] = draw(later(plain.get("first", plain["at"])))
    return plain


RESULTS = {key: with_unit(list(measure.factors)) for key, measure in ANALYTES.items()}
FLAGS = {key: st.booleans() for key in ("haemolysed", "during_infusion", "infusion_arm")}
PLAIN: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "patient": mapping(
        {"name": WORDS, "mrn": WORDS},
        {
            "birth_date": st.dates().map(str),
            "sex": st.sampled_from(SEXES),
            "bed": WORDS,
            "allergies": st.lists(WORDS, max_size=3),
        },
    ),
    "fact": mapping(
        {},
        {
            "creatinine_clearance": with_unit(["mL/min"]),
            "weight": with_unit(["kg"]),
            "volume": st.sampled_from(VOLUME_STATES),
            "symptoms": st.sampled_from(SYMPTOMS),
            "pregnant": st.booleans(),
            "heart_block": st.booleans(),
            "low_pth": st.booleans(),
            "medicines": st.lists(WORDS, max_size=3),
            "on_ward": st.booleans(),
        },
    ),
    "bedside": mapping(
        {},
        {
            "reflex": st.sampled_from(REFLEXES),
            "respiratory_rate": st.integers(0, 60),
            "urine_4h": st.one_of(with_unit(["mL", "ml"]), st.just("0 mL")),
            "antidote_ready": st.booleans(),
            "qtc": with_unit(["ms"]),
        },
    ),
    "labs": st.sampled_from(sorted(ANALYTES)).flatmap(
        lambda key: mapping(
            {key: RESULTS[key]}, {k: RESULTS[k] for k in RESULTS if k != key} | FLAGS
        )
    ),
    "dose": DOSES,
    "rate": rates(),
    "not-given": mapping({"order": WORDS, "reason": st.sampled_from(NOT_GIVEN_REASONS)}, {}),
    "order": orders(),
    "order-stop": mapping({"target": WORDS, "reason": WORDS}, {}),
    "review": mapping({"rule": WORDS, "outcome": st.sampled_from(OUTCOMES)}, {"target": WORDS}),
    "draw-request": mapping(
        {
            "analytes": st.lists(st.sampled_from(sorted(ANALYTES)), min_size=1, max_size=3),
            "due": st.just("2026-03-02T08:00:00+00:00"),
            "rule": WORDS,
        },
        {"target": WORDS},
    ),
    "acknowledge": mapping(
        {"alarm": WORDS}, {"until": st.just("9999-12-30T08:00:00+00:00"), "reason": WORDS}
    ).map(lambda plain: plain | {"reason": "soon"} if "until" in plain else plain),
    "void": mapping({"target": WORDS, "reason": WORDS}, {}),
    "override": mapping(
        {"target": WORDS, "reason": WORDS, "rules": st.lists(WORDS, min_size=1, max_size=3)}, {}
    ),
}
ANY = st.sampled_from(sorted(PLAIN)).flatmap(lambda kind: st.tuples(st.just(kind), PLAIN[kind]))


class TestRoundTrip:
    def test_every_kind_is_tried(self) -> None:
        assert set(PLAIN) == set(KINDS)

    @pytest.mark.parametrize("kind", sorted(KINDS))
    @given(data=st.data())
    def test_what_is_written_reads_back_equal(self, kind: str, data: st.DataObject) -> None:
        event = read_event(kind, data.draw(PLAIN[kind]))
        assert KIND_OF[type(event)] == kind
        written = write_event(event)
        back = read_event(kind, json.loads(json.dumps(written)))
        assert back == event
        assert back.at.offset == event.at.offset
        assert write_event(back) == written

    @given(ANY)
    def test_no_key_is_invented_or_lost(self, found: tuple[str, dict[str, Any]]) -> None:
        kind, plain = found
        written = write_event(read_event(kind, plain))
        assert written.keys() - plain.keys() <= {"first", "route"}
        assert {key for key in plain.keys() - written.keys() if plain[key] is not False} == set()
        assert None not in written.values()

    @given(ANY, st.text("xyz_", min_size=1, max_size=8), st.none() | st.integers() | st.text())
    def test_an_unknown_key_is_refused_and_the_known_named(
        self, found: tuple[str, dict[str, Any]], key: str, value: object
    ) -> None:
        kind, plain = found
        with pytest.raises(InputError, match=rf"^{key}: not a key here; known are .*\bat\b"):
            read_event(kind, plain | {key: value})
        assert read_event(kind, plain | {key: value}, frozenset({key})) == read_event(kind, plain)


DOSE = {"at": WHEN, "drug": "magnesium sulfate", "amount": "5 g", "route": "IM"}
RATE = {"at": WHEN, "drug": "magnesium sulfate", "line": "pump", "rate": "1 g/h"}
ORDER = {"at": WHEN, "drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "every": "4 h"}
PATIENT = {"at": WHEN, "name": "Sample, Ada", "mrn": "S-0001"}
FACT = {"at": WHEN}
BEDSIDE = {"at": WHEN}
LABS = {"at": WHEN, "magnesium": "0.42 mmol/L"}
BASE: dict[str, dict[str, Any]] = {
    "dose": DOSE,
    "rate": RATE,
    "order": ORDER,
    "patient": PATIENT,
    "fact": FACT,
    "bedside": BEDSIDE,
    "labs": LABS,
    "not-given": {"at": WHEN, "order": "o1", "reason": "held"},
    "order-stop": {"at": WHEN, "target": "o1", "reason": "done"},
    "review": {"at": WHEN, "rule": "order-review", "outcome": "continue"},
    "draw-request": {"at": WHEN, "analytes": ["magnesium"], "due": WHEN, "rule": "will-monitor"},
    "acknowledge": {"at": WHEN, "alarm": "order-review/o1"},
    "void": {"at": WHEN, "target": "d1", "reason": "wrong patient"},
    "override": {"at": WHEN, "target": "d1", "rules": ["cap-24h"], "reason": "life at risk"},
}


class TestReading:
    def test_a_patient(self) -> None:
        keys = {"birth_date": "1958-04-02", "sex": "female", "bed": " 7 ", "allergies": ["latex"]}
        assert read_event("patient", PATIENT | keys) == Patient(
            Instant.parse(WHEN), "Sample, Ada", "S-0001", "1958-04-02", "female", "7", ("latex",)
        )

    def test_no_known_allergies_is_not_the_same_as_not_asked(self) -> None:
        asked = read_event("patient", PATIENT | {"allergies": []})
        assert isinstance(asked, Patient)
        assert asked.allergies == ()
        assert write_event(asked)["allergies"] == []
        assert "allergies" not in write_event(read_event("patient", PATIENT))

    @pytest.mark.parametrize("text", ["02/04/1958", "1958-02-30", "1958-04-02T00:00:00Z"])
    def test_what_is_no_birth_date_is_named_as_it_was_written(self, text: str) -> None:
        with pytest.raises(InputError, match=f"'{text}' is not a date; write it as 1958-04-02"):
            read_event("patient", PATIENT | {"birth_date": text})

    def test_a_fact_speaks_only_of_what_it_says(self) -> None:
        fact = read_event("fact", FACT | {"pregnant": False, "creatinine_clearance": "0 mL/min"})
        assert isinstance(fact, Fact)
        assert fact.pregnant is False
        assert fact.heart_block is None
        assert fact.creatinine_clearance is not None
        assert fact.creatinine_clearance.value == 0
        assert write_event(fact)["pregnant"] is False

    def test_a_bedside_check(self) -> None:
        keys = {
            "reflex": "absent",
            "respiratory_rate": 0,
            "urine_4h": "0 mL",
            "antidote_ready": False,
        }
        found = read_event("bedside", BEDSIDE | keys | {"qtc": "470 ms"})
        assert isinstance(found, Bedside)
        assert (found.reflex, found.respiratory_rate, found.antidote_ready) == ("absent", 0, False)
        assert found.urine_4h is not None
        assert found.urine_4h.value == 0
        assert found.qtc is not None
        assert found.qtc.value == 470

    def test_a_draw_keeps_values_as_reported_and_its_doubts(self) -> None:
        keys = {"pth": "12 pg/mL", "haemolysed": True, "infusion_arm": True}
        found = read_event("labs", LABS | keys)
        assert isinstance(found, Labs)
        assert {key: one.text for key, one in found.values.items()} == {
            "magnesium": "0.42 mmol/L",
            "pth": "12 pg/mL",
        }
        assert (found.haemolysed, found.during_infusion, found.infusion_arm) == (True, False, True)

    def test_a_dose_at_once(self) -> None:
        found = read_event("dose", DOSE | {"site": "left", "order": "o1", "emergency": True})
        assert isinstance(found, Dose)
        assert (found.amount.mg, found.route, found.site, found.over) == (5000, "IM", "left", 0)
        assert (found.order, found.emergency, found.text) == ("o1", True, "5 g")

    def test_a_push_over_minutes_by_volume(self) -> None:
        keys = {"route": "IV", "amount": "4  mL", "product": "50 % injection", "over": "15 min"}
        found = read_event("dose", DOSE | keys)
        assert isinstance(found, Dose)
        assert (found.amount.mg, found.over, found.text) == (2000, 900, "4 mL")
        assert found.product == Product.parse("50 % injection")
        assert found.emergency is False

    def test_an_oral_dose_in_mg_of_a_kind(self) -> None:
        keys = {
            "drug": "magnesium oxide",
            "route": "oral",
            "amount": "291.66 mg",
            "kind_of_mg": "elemental",
        }
        found = read_event("dose", DOSE | keys)
        assert isinstance(found, Dose)
        assert found.amount.mmol == 12
        assert found.kind_of_mg == "elemental"

    def test_a_rate_with_a_planned_stop(self) -> None:
        found = read_event("rate", RATE | {"until": "2026-03-02T08:00:00+00:00", "emergency": True})
        assert isinstance(found, Rate)
        assert found.mg_per_second == Fraction(5, 18)
        assert found.until == found.at.plus(86400)
        assert (found.line, found.emergency, found.order) == ("pump", True, None)

    def test_a_new_bag_names_its_volume_and_runs(self) -> None:
        hung = RATE | {"product": "20 g in 500 mL", "new_bag": True}
        found = read_event("rate", hung)
        assert isinstance(found, Rate)
        assert found.new_bag
        assert write_event(found)["new_bag"] is True
        for wrong in ({"rate": "0"}, {"product": "20 % injection"}, {"product": None}):
            plain = {key: value for key, value in (hung | wrong).items() if value is not None}
            with pytest.raises(InputError, match=r"^new_bag: goes with a rate, and a product"):
                read_event("rate", plain)

    @pytest.mark.parametrize("nought", [0, 0.0, "0", " 0 ", "0 g/h"])
    def test_a_rate_of_nought_stops_with_or_without_a_unit(self, nought: object) -> None:
        found = read_event("rate", RATE | {"rate": nought})
        assert isinstance(found, Rate)
        assert found.mg_per_second == 0

    def test_an_order_of_doses(self) -> None:
        keys = {
            "first": "2026-03-01T09:00:00+00:00",
            "count": 6,
            "prescriber": "Dr P",
            "over": "15 min",
        }
        found = read_event("order", ORDER | keys)
        assert isinstance(found, Order)
        assert found.amount is not None
        assert found.amount.mg == 5000
        assert (found.every, found.count, found.route, found.over) == (14400, 6, "IM", 900)
        assert found.first == found.at.plus(3600)
        assert (found.mg_per_second, found.text, found.prescriber) == (None, "5 g", "Dr P")

    def test_an_order_begins_when_it_is_written_unless_it_says_when(self) -> None:
        found = read_event("order", ORDER)
        assert isinstance(found, Order)
        assert found.first == found.at

    @pytest.mark.parametrize("wish", ["nightly", "daily"])
    def test_a_wish_of_the_wall_clock_stays_a_wish(self, wish: str) -> None:
        found = read_event("order", ORDER | {"every": wish})
        assert isinstance(found, Order)
        assert found.every == wish

    def test_an_order_of_an_infusion_is_iv_unless_it_says_otherwise(self) -> None:
        keys = {
            "at": WHEN,
            "drug": "magnesium sulfate",
            "rate": "1 g/h",
            "for": "24 h",
            "line": "pump",
        }
        found = read_event("order", keys)
        assert isinstance(found, Order)
        assert (found.amount, found.route, found.duration) == (None, "IV", 86400)
        assert found.mg_per_second == Fraction(5, 18)
        other = read_event("order", keys | {"route": "subcut"})
        assert isinstance(other, Order)
        assert other.route == "subcut"

    def test_an_order_of_nought_is_an_order_of_a_rate(self) -> None:
        found = read_event("order", {"at": WHEN, "drug": "magnesium sulfate", "rate": 0})
        assert isinstance(found, Order)
        assert (found.mg_per_second, found.amount, found.text) == (0, None, "0")

    def test_an_order_may_end_at_its_first_dose(self) -> None:
        found = read_event("order", ORDER | {"until": WHEN})
        assert isinstance(found, Order)
        assert found.until == found.first

    def test_the_short_kinds(self) -> None:
        when = Instant.parse(WHEN)
        assert read_event("not-given", BASE["not-given"]) == NotGiven(when, "o1", "held")
        assert read_event("order-stop", BASE["order-stop"]) == OrderStop(when, "o1", "done")
        assert read_event("review", BASE["review"]) == Review(when, "order-review", "continue")
        assert read_event("draw-request", BASE["draw-request"]) == DrawRequest(
            when, ("magnesium",), when, "will-monitor"
        )
        assert read_event("acknowledge", BASE["acknowledge"]) == Acknowledge(
            when, "order-review/o1"
        )
        assert read_event("void", BASE["void"]) == Void(when, "d1", "wrong patient")
        assert read_event("override", BASE["override"]) == Override(
            when, "d1", ("cap-24h",), "life at risk"
        )

    def test_an_alarm_is_put_off_for_a_reason_to_a_later_time(self) -> None:
        later = {"until": "2026-03-01T09:00:00+00:00"}
        with pytest.raises(InputError, match=r"^reason: missing"):
            read_event("acknowledge", BASE["acknowledge"] | later)
        found = read_event("acknowledge", BASE["acknowledge"] | later | {"reason": "in theatre"})
        assert isinstance(found, Acknowledge)
        assert (found.until, found.reason) == (Instant.parse(later["until"]), "in theatre")

    @pytest.mark.parametrize(("kind", "plain"), BASE.items())
    def test_the_example_of_every_kind_reads(self, kind: str, plain: dict[str, Any]) -> None:
        assert read_event(kind, plain).at == Instant.parse(WHEN)


NO_TEXT = [None, 5, 0, True, "", "  ", ["x"], {"x": 1}]
NO_WORDS = ["digoxin", None, 5, [5], [""], ["digoxin", None], {"digoxin": 1}]
NO_FLAG = [None, 0, 1, "true", "yes", []]
NO_TIME = [None, 0, "2026-03-01", "2026-03-01T08:00:00", "noon"]
NO_QUANTITY = [None, 5, 5.0, True, "5", "", "g", "-5 g", "1,500 g", "5 g/h", "1e3 g", "nan g", [5]]
NO_DURATION = [None, 15, "15", "0 min", "-1 h", "15 m", "nightly", "0.5 s"]
NO_MEASURE = [None, 5, ["5 kg"], "5", "5 apples", "-5 kg", "1,500 mL", ""]
WRONG: dict[tuple[str, str], list[Any]] = {
    ("dose", "at"): NO_TIME,
    ("dose", "drug"): [*NO_TEXT, "MgSO4"],
    ("dose", "amount"): [*NO_QUANTITY, "0 g", "10 mL", "5 bananas"],
    ("dose", "route"): [*NO_TEXT, "im", "PO", "IV push"],
    ("dose", "product"): [*NO_TEXT, "0 %", "200 %", "0 g in 5 mL"],
    ("dose", "kind_of_mg"): [*NO_TEXT, "oxide"],
    ("dose", "site"): [*NO_TEXT, "both", "Left"],
    ("dose", "over"): NO_DURATION,
    ("dose", "emergency"): NO_FLAG,
    ("dose", "order"): NO_TEXT,
    ("rate", "at"): NO_TIME,
    ("rate", "drug"): NO_TEXT,
    ("rate", "line"): NO_TEXT,
    ("rate", "rate"): [
        None,
        1,
        0.5,
        True,
        False,
        "",
        "1",
        "1 g",
        "1 g/day",
        "-1 g/h",
        "1 mL/h",
        [1],
    ],
    ("rate", "until"): [*NO_TIME, WHEN, "2026-03-01T07:59:59+00:00", "2026-03-01T09:00:00+01:00"],
    ("rate", "product"): NO_TEXT,
    ("rate", "order"): NO_TEXT,
    ("rate", "emergency"): NO_FLAG,
    ("rate", "new_bag"): [*NO_FLAG, True],
    ("order", "drug"): NO_TEXT,
    ("order", "amount"): [*NO_QUANTITY, "0 g", "10 mL"],
    ("order", "rate"): [None, 1, "", "1", "1 g", "1 mL/h"],
    ("order", "route"): [*NO_TEXT, "im"],
    ("order", "product"): NO_TEXT,
    ("order", "kind_of_mg"): NO_TEXT,
    ("order", "at"): NO_TIME,
    ("order", "first"): NO_TIME,
    ("order", "until"): [*NO_TIME, "2026-03-01T07:59:59+00:00"],
    ("order", "every"): [*(one for one in NO_DURATION if one != "nightly"), "weekly", "Daily"],
    ("order", "times_per_week"): [None, 0, -1, 1.5, True, "3"],
    ("order", "count"): [None, 0, -1, 6.0, False, "6"],
    ("order", "over"): NO_DURATION,
    ("order", "for"): NO_DURATION,
    ("order", "line"): NO_TEXT,
    ("order", "prescriber"): NO_TEXT,
    ("patient", "at"): NO_TIME,
    ("patient", "name"): NO_TEXT,
    ("patient", "mrn"): NO_TEXT,
    ("patient", "birth_date"): [*NO_TEXT, "2 April 1958", "1958-02-30", "1958-4-2", WHEN],
    ("patient", "sex"): [*NO_TEXT, "f", "Female"],
    ("patient", "bed"): NO_TEXT,
    ("patient", "allergies"): NO_WORDS,
    ("fact", "at"): NO_TIME,
    ("fact", "creatinine_clearance"): [*NO_MEASURE, "85 mL/h", "85 ml/min"],
    ("fact", "weight"): [*NO_MEASURE, "0 kg", "70 lb", "70 g"],
    ("fact", "volume"): [*NO_TEXT, "ok"],
    ("fact", "symptoms"): [*NO_TEXT, "moderate"],
    ("fact", "pregnant"): NO_FLAG,
    ("fact", "heart_block"): NO_FLAG,
    ("fact", "low_pth"): NO_FLAG,
    ("fact", "medicines"): NO_WORDS,
    ("fact", "on_ward"): NO_FLAG,
    ("bedside", "at"): NO_TIME,
    ("bedside", "reflex"): [*NO_TEXT, "brisk"],
    ("bedside", "respiratory_rate"): [None, -1, 18.0, "18", True, "18 /min"],
    ("bedside", "urine_4h"): [*NO_MEASURE, "160 L"],
    ("bedside", "antidote_ready"): NO_FLAG,
    ("bedside", "qtc"): [*NO_MEASURE, "0 ms", "0.47 s"],
    ("labs", "at"): NO_TIME,
    **{("labs", key): [*NO_MEASURE, "1 mg/L"] for key in ANALYTES},
    **{("labs", key): NO_FLAG for key in FLAGS},
    ("not-given", "at"): NO_TIME,
    ("not-given", "order"): NO_TEXT,
    ("not-given", "reason"): [*NO_TEXT, "asleep"],
    ("order-stop", "at"): NO_TIME,
    ("order-stop", "target"): NO_TEXT,
    ("order-stop", "reason"): NO_TEXT,
    ("review", "at"): NO_TIME,
    ("review", "rule"): NO_TEXT,
    ("review", "outcome"): [*NO_TEXT, "done"],
    ("review", "target"): NO_TEXT,
    ("draw-request", "at"): NO_TIME,
    ("draw-request", "analytes"): [*NO_WORDS, [], ["sodium"]],
    ("draw-request", "due"): NO_TIME,
    ("draw-request", "rule"): NO_TEXT,
    ("draw-request", "target"): NO_TEXT,
    ("acknowledge", "at"): NO_TIME,
    ("acknowledge", "alarm"): NO_TEXT,
    ("acknowledge", "until"): [*NO_TIME, WHEN],
    ("acknowledge", "reason"): NO_TEXT,
    ("void", "at"): NO_TIME,
    ("void", "target"): NO_TEXT,
    ("void", "reason"): NO_TEXT,
    ("override", "at"): NO_TIME,
    ("override", "target"): NO_TEXT,
    ("override", "reason"): NO_TEXT,
    ("override", "rules"): NO_WORDS,
}
REFUSED = [(kind, key, value) for (kind, key), values in WRONG.items() for value in values]


def known_keys(kind: str) -> set[str]:
    with pytest.raises(InputError) as refused:
        read_event(kind, BASE[kind] | {"zz": 1})
    return set(str(refused.value).partition("known are ")[2].split(", "))


class TestRefusals:
    @pytest.mark.parametrize(("kind", "key", "value"), REFUSED)
    def test_a_value_that_cannot_be_is_refused_with_its_key(
        self, kind: str, key: str, value: object
    ) -> None:
        plain = {
            k: v for k, v in BASE[kind].items() if (kind, key, k) != ("order", "rate", "amount")
        }
        with pytest.raises(InputError, match=f"^{key}: .") as refused:
            read_event(kind, plain | {key: value})
        assert "not a key here" not in str(refused.value)

    def test_no_key_of_any_kind_is_left_out_above(self) -> None:
        assert {(kind, key) for kind in KINDS for key in known_keys(kind)} - {
            ("order", "rate"),
            ("order", "amount"),
        } == set(WRONG) - {("order", "rate"), ("order", "amount")}

    @pytest.mark.parametrize(
        ("kind", "key"),
        [
            (kind, key)
            for kind, plain in BASE.items()
            for key in plain
            if key not in ("every", "magnesium")
        ],
    )
    def test_a_required_key_that_is_absent_is_missing(self, kind: str, key: str) -> None:
        plain = {k: v for k, v in BASE[kind].items() if k != key}
        with pytest.raises(InputError, match=f"^{key}: missing$"):
            read_event(kind, plain)

    def test_a_draw_without_a_result_is_refused(self) -> None:
        with pytest.raises(
            InputError, match="a draw with no result; give one of magnesium, calcium"
        ):
            read_event("labs", {"at": WHEN, "haemolysed": True})

    def test_of_a_draw_a_name_that_is_misspelt_is_told_first(self) -> None:
        with pytest.raises(InputError, match=r"^magnesum: not a key here; known are albumin"):
            read_event("labs", {"at": WHEN, "magnesum": "0.5 mmol/L"})

    @pytest.mark.parametrize("kind", ["", "Dose", "infusion", "note"])
    def test_an_unknown_kind_is_refused_and_the_known_named(self, kind: str) -> None:
        with pytest.raises(
            InputError, match=f"^kind: '{kind}' is not an event kind; known are patient, fact"
        ):
            read_event(kind, DOSE)

    @pytest.mark.parametrize("route", ["IV", "subcut", "oral"])
    def test_a_site_goes_with_im_alone(self, route: str) -> None:
        with pytest.raises(InputError, match=f"^site: goes with route IM, not with {route}"):
            read_event("dose", DOSE | {"route": route, "site": "left", "amount": "12 mmol"})

    @pytest.mark.parametrize("drug", ["magnesium oxide", "calcium carbonate"])
    @pytest.mark.parametrize("route", ["IV", "IM", "subcut"])
    def test_a_drug_by_mouth_only_goes_no_other_way(self, drug: str, route: str) -> None:
        refusal = f"^route: {drug} is given by mouth, never {route}$"
        keys = {"drug": drug, "route": route, "amount": "1 g"}
        for kind in ("dose", "order"):
            with pytest.raises(InputError, match=refusal):
                read_event(kind, BASE[kind] | keys)

    @pytest.mark.parametrize("drug", ["magnesium oxide", "calcium carbonate"])
    def test_a_drug_by_mouth_only_runs_on_no_line(self, drug: str) -> None:
        refusal = f"^route: {drug} is given by mouth, never IV$"
        with pytest.raises(InputError, match=refusal):
            read_event("rate", BASE["rate"] | {"drug": drug})
        for route in ({}, {"route": "oral"}):
            with pytest.raises(InputError, match=refusal):
                read_event("order", {"at": WHEN, "drug": drug, "rate": "1 g/h"} | route)
        swallowed = {"drug": drug, "route": "oral", "amount": "1 g", "kind_of_mg": "salt"}
        assert read_event("dose", DOSE | swallowed)

    def test_oral_milligrams_of_an_unsaid_kind_are_refused_in_a_dose_and_in_an_order(self) -> None:
        keys = {"drug": "magnesium oxide", "route": "oral", "amount": "480 mg"}
        for kind in ("dose", "order"):
            with pytest.raises(InputError, match=r"^amount: '480 mg' by mouth must say which mg"):
                read_event(kind, BASE[kind] | keys)

    def test_an_order_is_of_an_amount_or_of_a_rate_not_of_both(self) -> None:
        with pytest.raises(InputError, match=r"^amount: not a key here"):
            read_event("order", ORDER | {"rate": "1 g/h"})

    def test_an_unknown_key_comes_by_name_first_in_the_alphabet(self) -> None:
        with pytest.raises(
            InputError, match=re.escape("Amount: not a key here; known are amount, at, ")
        ):
            read_event("dose", DOSE | {"zebra": 1, "Amount": "5 g"})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
NEARLY = st.one_of(
    JSON,
    st.text("0123456789.,-+eEgmL%/:TZ ", max_size=20),
    with_unit(["g", "mg", "mL", "g/h", "kg", "mL/min", "ms", "min", "h", "mmol/L", "%"]),
    TIMES,
    st.sampled_from(
        ["IV", "IM", "oral", "left", "0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59-23:00"]
    ),
)


class TestFuzz:
    @given(st.sampled_from(sorted(KINDS)), st.dictionaries(st.text(max_size=8), JSON, max_size=4))
    def test_any_mapping_is_an_event_or_refused(self, kind: str, plain: dict[str, Any]) -> None:
        with pytest.raises(InputError):
            read_event(kind, plain)

    @given(ANY, st.data())
    def test_any_value_at_any_known_key_is_an_event_that_reads_back_or_refused(
        self, found: tuple[str, dict[str, Any]], data: st.DataObject
    ) -> None:
        kind, plain = found
        key = data.draw(st.sampled_from(sorted(KEYS[kind])))
        try:
            event: Event = read_event(kind, plain | {key: data.draw(NEARLY)})
        except InputError:
            return
        assert read_event(kind, write_event(event)) == event

    @given(st.text(max_size=10).filter(lambda kind: kind not in KINDS))
    def test_any_kind_is_known_or_refused(self, kind: str) -> None:
        with pytest.raises(InputError, match=r"^kind: "):
            read_event(kind, {})


KEYS = {kind: {key for of, key in WRONG if of == kind} for kind in KINDS}


def test_a_spelled_duration_in_an_event_is_the_same_duration() -> None:
    written = write_event(read_event("dose", DOSE | {"route": "IV", "over": "1.5 min"}))
    assert written["over"] == "90 s"
    assert parse_duration(written["over"]) == 90


@pytest.mark.parametrize("route", ROUTES)
def test_a_dose_by_any_route_may_say_how_long_giving_it_took_and_only_iv_is_spread(
    route: str,
) -> None:
    keys = {"route": route, "over": "15 min", "amount": "12 mmol"}
    found = read_event("dose", DOSE | keys)
    assert isinstance(found, Dose)
    assert found.over == 900
    assert found.spread == (900 if route == "IV" else 0)
    assert found.mg_per_second == (found.amount.mg / 900 if route == "IV" else None)
    assert write_event(found)["over"] == "15 min"
    assert read_event("dose", write_event(found)) == found

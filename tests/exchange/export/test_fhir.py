"""A record as a FHIR R4 bundle: what each entry becomes, what none is made of, and that R4 allows it."""

from dataclasses import fields
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Bedside, Event, Fact, Labs, Patient
from mgtracker.db.store import Store
from mgtracker.exchange.export.fhir.bundle import bundle
from mgtracker.exchange.export.fhir.exact_json import Number, exact_json
from mgtracker.exchange.export.fhir.journal import Journal
from mgtracker.exchange.export.fhir.observation import DOUBTS, FOUND
from mgtracker.exchange.export.left_out import LeftOut
from mgtracker.exchange.protocols import load_protocol
from tests.exchange.export.fhir_r4 import check, resources
from tests.exchange.export.journals import NOW, add, filled, journals, said, sulfate, whole_journals

PROTOCOL = load_protocol()
LONDON = ZoneInfo("Europe/London")
NOON = Instant.parse("2026-03-01T12:00:00Z")
LATER = "2026-03-01T09:00:00+00:00"


def out(store: Store, now: Instant = NOON, **options: bool) -> tuple[str, dict[str, int]]:
    found = [
        Journal(one, Course(store.entries(one)), PROTOCOL, LONDON, now) for one in store.patients()
    ]
    text, left_out = bundle(found, now, **options)
    check(text)
    return text, {one.what: one.count for one in left_out}


def unsaid(store: Store) -> tuple[LeftOut, ...]:
    course = Course(store.entries("p"))
    return bundle([Journal("p", course, PROTOCOL, LONDON, NOON)], NOON)[1]


def made(kind: str, *written: Event, now: Instant = NOON) -> list[dict]:
    text, _ = out(filled(*written), now)
    return resources(text, kind)


def writer_of(text: str, resource: dict) -> list[dict]:
    url = f"urn:uuid:{resource['id']}"
    every = resources(text, "Provenance")
    return [one for one in every if {"reference": url} in one["target"]]


def test_a_patient_has_the_record_number_and_what_is_known():
    store = filled(
        said("patient", LATER, name="SAMPLE, Ada", mrn="S-1", birth_date="1958-04-02", bed="4"),
    )
    text, left = out(store)
    (patient,) = resources(text, "Patient")
    assert patient["name"] == [{"text": "SAMPLE, Ada"}]
    assert (patient["identifier"][0]["value"], patient["birthDate"]) == ("S-1", "1958-04-02")
    assert patient.keys().isdisjoint({"gender", "meta"}), "the newest description says neither"
    assert left == {"patient": 1, "patient.bed": 1}
    reasons = {one.what: one.why for one in unsaid(store)}
    assert reasons["patient"] == "FHIR says only who it is now"
    assert reasons["patient.bed"] == "no FHIR resource is made of it"


@pytest.mark.parametrize(
    ("allergies", "texts"),
    [
        (None, []),
        ([], ["no known allergy"]),
        (["penicillin", "latex"], ["penicillin", "latex"]),
    ],
)
def test_allergies_none_known_and_not_asked_are_three_things(allergies, texts):
    keys = {} if allergies is None else {"allergies": allergies}
    found = made("AllergyIntolerance", said("patient", LATER, name="A", mrn="S", **keys))
    assert [one["code"]["text"] for one in found] == texts


def test_results_have_their_code_their_unit_and_all_their_digits():
    found = made(
        "Observation",
        said("labs", magnesium="0.420 mmol/L", calcium="6,8 mg/dL", creatinine="80 µmol/L"),
        said("labs", LATER, magnesium="1.2 mEq/L", ionised_calcium="1.10 mmol/L"),
    )
    said_so = [
        (
            one["code"]["text"],
            [coding["code"] for coding in one["code"].get("coding", [])],
            str(one["valueQuantity"]["value"]),
            one["valueQuantity"]["unit"],
            one["valueQuantity"]["code"],
        )
        for one in found
    ]
    assert said_so == [
        ("magnesium", ["2601-3"], "0.420", "mmol/L", "mmol/L"),
        ("calcium", ["17861-6"], "6.8", "mg/dL", "mg/dL"),
        ("creatinine", ["14682-9"], "80", "µmol/L", "umol/L"),
        ("magnesium", ["2601-3"], "1.2", "mEq/L", "meq/L"),
        ("ionised calcium", [], "1.10", "mmol/L", "mmol/L"),
    ]


def test_everything_that_a_check_a_fact_or_a_draw_can_say_has_its_words():
    spoken = {one.name for kind in (Bedside, Fact) for one in fields(kind)} - {"at"}
    assert set(FOUND) == spoken
    assert set(DOUBTS) == {one.name for one in fields(Labs)} - {"at", "values"}


def test_each_resource_is_known_by_its_entry_and_its_part():
    text, _ = out(filled(said("labs", magnesium="0.42 mmol/L"), sulfate()))
    found = [
        one["identifier"][0]["value"]
        for kind in ("Observation", "MedicationAdministration")
        for one in resources(text, kind)
    ]
    assert found == ["e1/magnesium", "e2"]


def test_a_result_says_who_recorded_it_what_sort_it_is_and_whether_it_was_struck_out():
    lab, reflex, rate, struck = made(
        "Observation",
        said("labs", magnesium="0.42 mmol/L"),
        said("bedside", reflex="present", respiratory_rate=18),
        said("labs", LATER, pth="12 pg/mL"),
        said("void", LATER, target="e3", reason="wrong tube"),
    )
    categories = [one["category"][0]["coding"][0]["code"] for one in (lab, reflex, rate)]
    assert categories == ["laboratory", "exam", "vital-signs"]
    assert [lab["status"], struck["status"]] == ["final", "entered-in-error"]
    assert lab["performer"] == [{"display": "RN A"}]


def test_nobody_is_made_up_where_nobody_is_named():
    store = filled()
    with store.writing():
        store.append("p", said("labs", magnesium="0.42 mmol/L"), NOON)
        store.append("p", said("order", **ORDER), NOON)
    text, _ = out(store)
    (lab,), (order,) = resources(text, "Observation"), resources(text, "MedicationRequest")
    assert "performer" not in lab
    assert "recorder" not in order
    assert writer_of(text, lab)[0]["agent"][0]["who"] == {"display": "not named"}


def test_what_was_noted_of_a_draw_is_a_note():
    (one,) = made("Observation", said("labs", magnesium="0.42 mmol/L", infusion_arm=True))
    assert one["note"] == [{"text": "drawn from the arm of the infusion"}]


def test_each_thing_found_at_the_bedside_or_stated_is_an_observation():
    found = made(
        "Observation",
        said("bedside", reflex="absent", respiratory_rate=18, antidote_ready=False),
        said("fact", weight="70.5 kg", pregnant=True, medicines=[], symptoms="mild"),
        said("fact", LATER, medicines=["digoxin", "furosemide"], creatinine_clearance="85 mL/min"),
    )
    values = {
        one["code"]["text"]: next(v for k, v in one.items() if k.startswith("value"))
        for one in found[:7]
    }
    assert values["knee jerk reflex"] == {"text": "absent"}
    assert values["respiratory rate"]["value"] == 18
    assert values["a calcium salt is ready at the bedside"] is False
    assert values["body weight"]["value"] == Decimal("70.5")
    assert values["pregnant"] is True
    assert values["medicines taken"] == "none"
    assert found[-1]["valueString"] == "digoxin, furosemide"
    assert found[1]["code"]["coding"][0]["code"] == "9279-1"


def test_a_push_has_a_period_and_a_dose_at_once_a_time():
    push, at_once, oral, mmol = made(
        "MedicationAdministration",
        sulfate(route="IV", amount="2.0 g", over="15 min", emergency=True),
        sulfate(amount="10 mL", product="50 % injection", site="left"),
        said(
            "dose",
            drug="magnesium oxide",
            amount="480 mg",
            kind_of_mg="elemental",
            route="oral",
        ),
        said(
            "dose", drug="magnesium oxide", amount="12 mmol", kind_of_mg="elemental", route="oral"
        ),
    )
    assert push["effectivePeriod"] == {
        "start": "2026-03-01T08:00:00+00:00",
        "end": "2026-03-01T08:15:00+00:00",
    }
    assert str(push["dosage"]["dose"]["value"]) == "2"
    assert push["dosage"]["route"]["coding"][0]["code"] == "47625008"
    assert "emergency" in push["reasonCode"][0]["text"]
    assert at_once["effectiveDateTime"] == "2026-03-01T08:00:00+00:00"
    assert at_once["dosage"]["site"] == {"text": "left"}
    assert at_once["dosage"]["dose"]["code"] == "mL"
    assert at_once["medicationCodeableConcept"]["text"] == "magnesium sulfate, 50 % injection"
    assert oral["dosage"]["dose"] == {"value": 480, "unit": "mg elemental magnesium"}, "no code"
    assert mmol["dosage"]["dose"]["code"] == "mmol", "of which there is one kind"


@pytest.mark.parametrize(
    ("now", "status"),
    [("2026-03-01T08:14:59Z", "in-progress"), ("2026-03-01T08:15:00Z", "completed")],
)
def test_a_push_is_completed_at_its_end(now, status):
    push = sulfate(route="IV", amount="2 g", over="15 min")
    (one,) = made("MedicationAdministration", push, now=Instant.parse(now))
    assert one["status"] == status


def test_a_line_is_a_stretch_for_each_rate_to_the_next_or_the_planned_stop():
    keys = {"drug": "magnesium sulfate", "line": "pump-1"}
    bag = {"product": "4 g in 100 mL", "new_bag": True}
    text, left = out(
        filled(
            said("rate", rate="1 g/h", **keys),
            said("rate", LATER, rate="2.50 g/h", until="2026-03-01T13:00:00Z", **keys),
            said("rate", "2026-03-01T10:00:00Z", rate="0", **keys),
            said("rate", "2026-03-01T10:00:00Z", rate="0", **keys),
            said("rate", "2026-03-01T11:00:00Z", rate="25 mL/hour", **bag, **keys),
        )
    )
    first, second, third = resources(text, "MedicationAdministration")
    assert first["dosage"]["text"] == "1 g/h, line pump-1"
    assert (first["status"], first["effectivePeriod"]["end"]) == ("completed", LATER)
    assert second["effectivePeriod"]["end"] == "2026-03-01T10:00:00+00:00"
    rate = second["dosage"]["rateQuantity"]
    assert (str(rate["value"]), rate["unit"], rate["code"]) == ("2.5", "g/h", "g/h")
    assert (third["status"], third["dosage"]["rateQuantity"]["code"]) == ("in-progress", "mL/h")
    assert "end" not in third["effectivePeriod"]
    assert third["dosage"]["text"] == "25 mL/hour, line pump-1, a new bag"
    activities = [one["activity"]["text"] for one in writer_of(text, second)]
    assert activities == ["recorded", "stop", "stop"]
    assert left == {}


def test_a_rate_that_is_struck_out_and_one_set_over_in_its_second_have_ends_of_their_own():
    keys = {"drug": "magnesium sulfate", "line": "pump-1"}
    struck, over, runs = made(
        "MedicationAdministration",
        said("rate", rate="9 g/h", until="2026-03-01T09:30:00Z", **keys),
        said("rate", rate="1 g/h", **keys),
        said("rate", rate="2 g/h", until="2026-03-01T12:00:00Z", **keys),
        said("void", target="e1", reason="misread"),
    )
    assert struck["effectivePeriod"]["end"] == "2026-03-01T09:30:00+00:00"
    assert (struck["status"], struck["note"][0]["text"]) == (
        "entered-in-error",
        "struck out: misread",
    )
    assert over["effectivePeriod"] == dict.fromkeys(("start", "end"), "2026-03-01T08:00:00+00:00")
    assert over["status"] == "completed"
    assert (runs["status"], runs["effectivePeriod"]["end"]) == (
        "completed",
        "2026-03-01T12:00:00+00:00",
    )


ORDER = {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM"}


def test_an_order_says_how_often_and_how_it_stands():
    found = made(
        "MedicationRequest",
        said("order", every="4 h", count=2, prescriber="Dr P", **ORDER),
        said("order", every="4 h", count=6, **ORDER),
        said("order", every="nightly", **ORDER),
        said("order", times_per_week=3, over="2 h", **(ORDER | {"route": "IV"})),
        said("order", **ORDER),
        said("order", drug="magnesium sulfate", rate="1 g/h", line="pump-1", **{"for": "24 h"}),
        said("order-stop", LATER, target="e5", reason="discharged"),
        said("void", LATER, target="e3", reason="wrong patient"),
        sulfate("2026-03-01T08:00:00Z", order="e1"),
        sulfate("2026-03-01T11:30:00Z", order="e1"),
    )
    assert [one["status"] for one in found] == [
        *("completed", "active", "entered-in-error", "active", "stopped", "active")
    ]
    timings = [one["dosageInstruction"][0]["timing"] for one in found]
    repeats = [timing["repeat"] for timing in timings]
    assert repeats[0] == {
        "boundsPeriod": {"start": "2026-03-01T08:00:00+00:00"},
        "count": 2,
        "frequency": 1,
        "period": 4,
        "periodUnit": "h",
    }
    assert repeats[2]["when"] == ["NIGHT"]
    assert (repeats[3]["frequency"], repeats[3]["periodUnit"]) == (3, "wk")
    assert (repeats[3]["duration"], repeats[3]["durationUnit"]) == (2, "h")
    assert timings[4]["event"] == ["2026-03-01T08:00:00+00:00"]
    assert found[4]["statusReason"] == {"text": "discharged"}
    assert found[5]["dosageInstruction"][0]["doseAndRate"][0]["rateQuantity"]["code"] == "g/h"
    assert repeats[5]["duration"] == 1, "of a day"
    assert found[0]["requester"] == {"display": "Dr P"}
    texts = [one["dosageInstruction"][0]["text"] for one in (found[0], found[5])]
    assert texts == ["5 g", "1 g/h, line pump-1"]


def test_an_order_is_completed_the_moment_the_last_of_it_went_in():
    noon = NOON.as_written()
    order = said("order", first=noon, over="1 min", **ORDER)
    given_ = sulfate(noon, order="e1", over="1 min")
    for now, status in ((NOON.plus(59), "active"), (NOON.plus(60), "completed")):
        (one,) = made("MedicationRequest", order, given_, now=now)
        assert one["status"] == status


def test_a_dose_points_to_its_order_and_what_was_not_given_says_why():
    text, _ = out(
        filled(
            said("order", every="4 h", count=6, **ORDER),
            sulfate(order="e1"),
            said("not-given", LATER, order="e1", reason="refused"),
        )
    )
    (order,) = resources(text, "MedicationRequest")
    given_, not_given = resources(text, "MedicationAdministration")
    for one in (given_, not_given):
        assert one["request"] == {"reference": f"urn:uuid:{order['id']}"}
    assert (not_given["status"], not_given["statusReason"]) == ("not-done", [{"text": "refused"}])


@pytest.mark.hazard("H-34")
def test_a_correction_points_to_what_it_corrects_and_that_is_in_error():
    text, _ = out(
        filled(
            sulfate(),
            said("void", LATER, target="e1", reason="corrected: misread"),
            sulfate(amount="4 g"),
        )
    )
    old, new = resources(text, "MedicationAdministration")
    assert (old["status"], new["status"]) == ("entered-in-error", "completed")
    (written,) = writer_of(text, new)
    assert written["entity"] == [
        {"role": "revision", "what": {"reference": f"urn:uuid:{old['id']}"}}
    ]
    first, struck = writer_of(text, old)
    assert "entity" not in first
    assert (struck["activity"], struck["reason"]) == (
        {"text": "struck out"},
        [{"text": "corrected: misread"}],
    )


def test_who_wrote_it_when_and_who_stood_by():
    store = filled()
    with store.writing():
        store.append("p", sulfate(), NOON, by="RN B", witness="RN C", note="late", shown="warn")
    text, left = out(store)
    (one,) = resources(text, "MedicationAdministration")
    (written,) = writer_of(text, one)
    assert written["occurredDateTime"] == "2026-03-01T08:00:00+00:00"
    assert written["recorded"] == "2026-03-01T12:00:00+00:00"
    assert [agent["who"]["display"] for agent in written["agent"]] == ["RN B", "RN C"]
    assert [who["actor"]["display"] for who in one["performer"]] == ["RN B", "RN C"]
    assert one["note"] == [{"text": "late"}]
    assert left == {"shown": 1}


def test_an_import_gave_and_found_nothing():
    store = filled()
    with store.writing():
        store.append("p", sulfate(), NOON, by="import")
        store.append("p", said("labs", pth="12 pg/mL"), NOON, by="import")
    text, _ = out(store)
    (dose,), (lab,) = resources(text, "MedicationAdministration"), resources(text, "Observation")
    assert "performer" not in dose | lab
    assert writer_of(text, lab)[0]["agent"][0]["who"] == {"display": "import"}


def test_a_rule_that_was_gone_against_is_an_issue_with_its_reason():
    text, _ = out(
        filled(
            sulfate(),
            said(
                "override", target="e1", rules=["cap-24h", "nobodys", "cap-24h"], reason="seizure"
            ),
        )
    )
    (dose,) = resources(text, "MedicationAdministration")
    cap, other = resources(text, "DetectedIssue")
    assert cap["code"]["coding"][0]["code"] == "cap-24h"
    assert cap["code"]["text"] == PROTOCOL.rule("cap-24h").title
    assert other["code"]["text"] == "nobodys"
    assert cap["implicated"] == [{"reference": f"urn:uuid:{dose['id']}"}]
    (mitigation,) = cap["mitigation"]
    assert (mitigation["action"], mitigation["author"]) == (
        {"text": "seizure"},
        {"display": "RN A"},
    )
    assert cap["status"] == "final"


def test_what_has_no_resource_is_counted():
    _, left = out(
        filled(
            said("review", rule="order-review", outcome="continue"),
            said("draw-request", analytes=["magnesium"], due=LATER, rule="will-monitor"),
            said("acknowledge", alarm="cap-24h"),
            said("void", target="e3", reason="slip"),
            said("rate", drug="magnesium sulfate", line="pump-9", rate="0"),
            said("not-given", order="elsewhere", reason="held"),
        )
    )
    assert left == {
        "review": 1,
        "draw-request": 1,
        "acknowledge": 1,
        "void": 1,
        "rate": 1,
        "not-given": 1,
    }


def test_where_nobody_is_real_every_patient_and_the_bundle_are_test_data():
    text, _ = out(filled(), is_real=False)
    (patient,) = resources(text, "Patient")
    assert patient["meta"]["security"][0]["code"] == "HTEST"
    assert text.startswith('{"resourceType":"Bundle","meta":{"security":[{"system":')


def test_nobody_makes_an_empty_bundle():
    assert resources(out(Store.in_memory())[0]) == []


def test_an_offset_that_fhir_does_not_know_is_told_in_utc():
    (one,) = made("Observation", said("labs", "2026-03-02T07:00:00+23:00", pth="12 pg/mL"))
    assert one["effectiveDateTime"] == "2026-03-01T08:00:00Z"
    (one,) = made("Observation", said("labs", "2026-03-02T07:00:00+14:00", pth="12 pg/mL"))
    assert one["effectiveDateTime"] == "2026-03-02T07:00:00+14:00"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Number("007.50"), "7.50"),
        (Number("0.42"), "0.42"),
        (Number("000"), "0"),
        ({"a": [True, False, 3], "µ": '"'}, '{"a":[true,false,3],"µ":"\\""}'),
    ],
)
def test_numbers_keep_their_digits(value, text):
    assert exact_json(value) == text


def same_ids(text: str) -> list[str]:
    return [one["id"] for one in resources(text)]


@pytest.mark.hazard("H-34")
@settings(max_examples=60)
@given(journals | whole_journals)
def test_any_journal_makes_a_bundle_that_r4_allows_and_nothing_is_lost_unsaid(journal):
    with Store.in_memory() as store:
        add(store, "p", journal)
        text, left = out(store, NOW)
        assert same_ids(out(store, NOON)[0]) == same_ids(text), "ids are those of the entries"
        of_entries = [one for one in left if "." not in one and one not in ("shown", "by_id")]
        written = len(resources(text, "Provenance")) + sum(left[one] for one in of_entries)
        assert written == len(store.entries("p"))
        described = [event for event in journal if isinstance(event, Patient)]
        assert len(resources(text, "Patient")) == len(described)

"""Good case files and what they hold; bad ones and the place their refusal names."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Bedside, Dose, Fact, Labs, Order, Rate, Void
from mgtracker.exchange import document
from mgtracker.exchange.case_file import read_case
from mgtracker.exchange.case_writer import write_case

HEAD = """
format = "mgtracker-case/1"
title = "IM course, near the cap"
time_zone = "Europe/London"
protocol = "hypomagnesemia-hypocalcemia"

[patient]
name = "SAMPLE, Ada"
mrn = "S-0001"
birth_date = 1958-04-02
sex = "female"
bed = "4"
allergies = ["penicillin"]
"""
GOOD = (
    HEAD
    + """
[[event]]
at = "2026-03-01T08:00:00+00:00"
kind = "fact"
creatinine_clearance = "85 mL/min"
weight = "70 kg"
volume = "corrected"
symptoms = "severe"
pregnant = false
heart_block = false
low_pth = true
medicines = ["digoxin"]

[[event]]
at = 2026-03-01T08:10:00+00:00
kind = "bedside"
reflex = "present"
respiratory_rate = 18
urine_4h = "160 mL"
antidote_ready = true
qtc = "470 ms"

[[event]]
at = "2026-03-01T07:50:00Z"
kind = "labs"
magnesium = "0.42 mmol/L"
calcium = "1.70 mmol/L"
pth = "12 pg/mL"
haemolysed = true
note = "drawn from the other arm"

[[event]]
at = "2026-03-01T08:15:00+00:00"
recorded_at = "2026-03-01T08:17:00+00:00"
kind = "dose"
id = "d1"
drug = "magnesium sulfate"
product = "50 % injection"
amount = "10 mL"
route = "IM"
site = "left"
order = "o1"
by = "RN A"
witness = "RN B"

[[event]]
at = "2026-03-01T12:00:00+00:00"
kind = "rate"
id = "e7"
line = "pump-1"
drug = "magnesium sulfate"
rate = "1 g/h"
until = "2026-03-02T12:00:00+00:00"

[[event]]
at = "2026-03-01T08:00:00+00:00"
kind = "order"
id = "o1"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"
every = "4 h"
count = 6
prescriber = "Dr P"

[[event]]
at = "2026-03-01T12:30:00+00:00"
kind = "void"
target = "d1"
reason = "wrong patient"
"""
)
DOSE = """
[[event]]
at = "2026-03-01T08:15:00+00:00"
kind = "dose"
id = "d1"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"
"""
RATE = 'kind = "rate"\nline = "p"\ndrug = "magnesium sulfate"\nrate = "1 g/h"'
ORDER = 'kind = "order"\ndrug = "magnesium sulfate"\namount = "5 g"\nroute = "IM"'


@pytest.fixture
def case_text(tmp_path):
    """A case file of this text."""

    def make(text: str, name: str = "case.toml") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return make


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_case(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"{path}: ")
    assert "\n" not in sentence
    return sentence.removeprefix(f"{path}: ")


def test_a_good_case_is_read_whole(case_text):
    case = read_case(case_text(GOOD))
    assert case.title == "IM course, near the cap"
    assert case.time_zone.key == "Europe/London"
    assert case.protocol == "hypomagnesemia-hypocalcemia"
    assert case.patient is not None
    assert (case.patient.name, case.patient.mrn, case.patient.bed) == ("SAMPLE, Ada", "S-0001", "4")
    assert case.patient.birth_date == "1958-04-02"
    assert case.patient.allergies == ("penicillin",)
    assert case.patient.at == Instant.parse("2026-03-01T07:50:00Z"), "the earliest event's time"
    kinds = [type(entry.event) for entry in case.entries]
    assert kinds == [Fact, Bedside, Labs, Dose, Rate, Order, Void]
    assert [entry.position for entry in case.entries] == [2, 4, 1, 5, 6, 3, 7], "as recorded"
    dose = case.entries[3]
    assert isinstance(dose.event, Dose)
    assert dose.event.amount.grams == Fraction(5)
    assert (dose.by, dose.witness) == ("RN A", "RN B")
    assert dose.recorded_at == dose.at.plus(120)
    assert case.entries[0].recorded_at == case.entries[0].at
    assert case.entries[2].note == "drawn from the other arm"


def test_generated_ids_go_by_number_and_never_meet_given_ones(case_text):
    case = read_case(case_text(GOOD))
    ids = [entry.id for entry in case.entries]
    assert ids == ["e1", "e2", "e3", "d1", "e7", "o1", "e7-7"]


def test_json_has_the_same_keys(case_text):
    plain = {
        "format": "mgtracker-case/1",
        "title": "t",
        "time_zone": "UTC",
        "event": [
            {
                "at": "2026-03-01T08:15:00+00:00",
                "kind": "dose",
                "id": "d1",
                "drug": "magnesium sulfate",
                "amount": "5 g",
                "route": "IM",
            }
        ],
    }
    from_json = read_case(case_text(json.dumps(plain), "case.json"))
    toml = 'format = "mgtracker-case/1"\ntitle = "t"\ntime_zone = "UTC"\n' + DOSE
    assert from_json.entries == read_case(case_text(toml)).entries


def test_the_least_there_can_be(case_text):
    case = read_case(case_text('format = "mgtracker-case/1"\n'))
    assert (case.title, case.time_zone.key, case.protocol) == ("case", "UTC", None)
    assert (case.patient, case.entries) == (None, ())


def test_a_patient_without_events_is_known_from_the_epoch_on(case_text):
    case = read_case(case_text(HEAD))
    assert case.patient is not None
    assert case.patient.at == Instant(0)


def test_a_byte_order_mark_and_dos_lines_are_taken(case_text):
    text = "\ufeff" + GOOD.replace("\n", "\r\n")
    assert read_case(case_text(text)).entries == read_case(case_text(GOOD)).entries


def test_what_is_written_reads_back(case_text):
    case = read_case(case_text(GOOD))
    again = read_case(case_text(write_case(case)))
    assert again == case


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"5 g"', "5", "event 1 (dose): amount: 5 has no unit"),
        ('"5 g"', '"5"', "event 1 (dose): amount: '5' has no unit"),
        ('"5 g"', "inf", "event 1 (dose): amount: inf has no unit"),
        ('"5 g"', "nan", "event 1 (dose): amount: nan has no unit"),
        ('"5 g"', '"inf g"', "event 1 (dose): amount: 'inf g' has no number"),
        ('"5 g"', '"-5 g"', "event 1 (dose): amount: '-5' is negative"),
        ('"5 g"', '"0 g"', "event 1 (dose): amount: '0 g' is nothing"),
        ('"5 g"', '"5 stones"', "event 1 (dose): amount: 'stones' is not a unit"),
        ('"5 g"', '"1e3 g"', "event 1 (dose): amount: "),
        ('"5 g"', "{ g = 5 }", "event 1 (dose): amount: a table has no place here"),
        ('"5 g"', '[["5 g"]]', "event 1 (dose): amount: a list in a list has no place here"),
        ('"5 g"', "08:00:00", "event 1 (dose): amount: a time of day has no place here"),
        ('"5 g"', "2026-03-01", "event 1 (dose): amount: a date has no place here"),
        ('"5 g"', "9999999999", "event 1 (dose): amount: the number is too large"),
        ('"IM"', '"nose"', "event 1 (dose): route: 'nose' is not one of"),
        ('"IM"', '"IM"\nroad = 1', "event 1 (dose): road: not a key here; known are"),
        ('"magnesium sulfate"', '"MgSO4"', "event 1 (dose): drug: 'MgSO4' is not a known drug"),
        ('"dose"', '"gift"', "event 1 (gift): kind: 'gift' is not an event kind"),
        ('"dose"', "7", "event 1: kind: 7 is not text"),
        ('"dose"', '["dose"]', "event 1: kind: ['dose'] is not text"),
        ('kind = "dose"', "", "event 1: kind: missing"),
        ('"d1"', '""', "event 1 (dose): id: '' is not text"),
        ('"d1"', '"a\\u0000b"', "event 1 (dose): id: the text holds U+0000"),
        ('"d1"', f'"{"x" * 5000}"', "event 1 (dose): id: the text is longer than 4,000"),
        ('+00:00"', '"', "event 1 (dose): at: '2026-03-01T08:15:00' has no offset"),
        (
            '"2026-03-01T08:15:00+00:00"',
            "2026-03-01T08:15:00",
            "event 1 (dose): at: '2026-03-01T08:15:00' has no offset",
        ),
        ('"2026-03-01T08:15:00+00:00"', "2026-03-01", "event 1 (dose): at: a date has no place"),
        (
            "2026-03-01T08",
            "2026-02-30T08",
            "event 1 (dose): at: '2026-02-30T08:15:00+00:00' is not",
        ),
        ('at = "2026-03-01T08:15:00+00:00"', "", "event 1 (dose): at: missing"),
        (
            '"IM"',
            '"IM"\norder = "o1"',
            "event 1 (dose): order: there is no event with the id 'o1'",
        ),
        ('"IM"', '"IM"\norder = "d1"', "event 1 (dose): order: an event cannot name itself"),
        ('"IM"', '"IM"\nby = 4', "event 1 (dose): by: 4 is not text"),
        (
            '"IM"',
            '"IM"\nrecorded_at = "soon"',
            "event 1 (dose): recorded_at: 'soon' is not a time",
        ),
    ],
)
def test_a_bad_value_is_refused_at_its_place(case_text, old, new, expected):
    assert DOSE.count(old) >= 1
    text = 'format = "mgtracker-case/1"\n' + DOSE.replace(old, new)
    assert refusal(case_text(text)).startswith(expected)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (
            'kind = "void"\ntarget = "d9"\nreason = "r"',
            "event 2 (void): target: there is no event with the id 'd9'",
        ),
        (
            'kind = "override"\ntarget = "d9"\nrules = ["cap-24h"]\nreason = "r"',
            "event 2 (override): target: there is no event with the id 'd9'",
        ),
        (
            'kind = "order-stop"\ntarget = "d9"\nreason = "r"',
            "event 2 (order-stop): target: there is no event with the id 'd9'",
        ),
        (
            'kind = "order-stop"\ntarget = "d1"\nreason = "r"',
            "event 2 (order-stop): target: 'd1' is a dose, not an order",
        ),
        (
            'kind = "not-given"\norder = "d1"\nreason = "held"',
            "event 2 (not-given): order: 'd1' is a dose, not an order",
        ),
        (
            'kind = "bedside"\nid = "d1"\nreflex = "present"',
            "event 2 (bedside): id: 'd1' is already event 1's",
        ),
        (
            RATE + '\nuntil = "2026-03-01T08:00:00Z"',
            "event 2 (rate): until: the planned stop is not after the start",
        ),
        (
            ORDER + '\nuntil = "2026-03-01T08:00:00Z"',
            "event 2 (order): until: the order ends before its first dose",
        ),
        (
            'kind = "rate"\nline = "p"\ndrug = "magnesium sulfate"\nrate = 1',
            "event 2 (rate): rate:",
        ),
        ('kind = "labs"\nmagnesium = 0.4', "event 2 (labs): magnesium: 0.4 has no unit"),
        ('kind = "labs"', "event 2 (labs): a draw with no result"),
        ('kind = "fact"\nweight = "70 lb"', "event 2 (fact): weight: 'lb' is not a unit of weight"),
    ],
)
def test_a_bad_event_is_refused_at_its_place(case_text, event, expected):
    text = 'format = "mgtracker-case/1"\n' + DOSE
    text += f'\n[[event]]\nat = "2026-03-01T09:00:00Z"\n{event}\n'
    assert refusal(case_text(text)).startswith(expected)


@pytest.mark.parametrize("target", ["struck", "why"])
def test_a_strike_out_and_a_reason_cannot_be_struck_out(case_text, target):
    beside = {
        "struck": 'kind = "void"\nid = "struck"\ntarget = "d1"\nreason = "r"',
        "why": 'kind = "override"\nid = "why"\ntarget = "d1"\nrules = ["cap-24h"]\nreason = "r"',
    }[target]
    text = 'format = "mgtracker-case/1"\n' + DOSE
    for event in (beside, f'kind = "void"\ntarget = "{target}"\nreason = "r"'):
        text += f'\n[[event]]\nat = "2026-03-01T09:00:00Z"\n{event}\n'
    kind = "void" if target == "struck" else "override"
    assert refusal(case_text(text)) == f"event 3 (void): target: a {kind} cannot be struck out"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 'format: missing; a case file begins with format = "mgtracker-case/1"'),
        ('format = "mgtracker-case/2"', 'format: expected "mgtracker-case/1", found'),
        ('format = "mgtracker-case/1"\nevents = []', "events: not a key here; known are format"),
        ('format = "mgtracker-case/1"\nevent = 3', "event: write each event as a table"),
        ('format = "mgtracker-case/1"\nevent = [3]', "event 1: is not a table"),
        ('format = "mgtracker-case/1"\ntitle = 3', "title: 3 is not text"),
        ('format = "mgtracker-case/1"\nprotocol = ""', "protocol: '' is not text"),
        (
            'format = "mgtracker-case/1"\ntime_zone = "Europe/Londn"',
            "time_zone: 'Europe/Londn' is not a known time zone",
        ),
        ('format = "mgtracker-case/1"\ntime_zone = "../etc/passwd"', "time_zone: "),
        ('format = "mgtracker-case/1"\ntime_zone = "Europe"', "time_zone: "),
        ('format = "mgtracker-case/1"\ntime_zone = ""', "time_zone: "),
        ('format = "mgtracker-case/1"\ntime_zone = 1', "time_zone: "),
        ('format = "mgtracker-case/1"\npatient = 3', "patient: is not a table"),
        ('format = "mgtracker-case/1"\n[patient]\nname = "A"', "patient: mrn: missing"),
        (
            'format = "mgtracker-case/1"\n[patient]\nname = "A"\nmrn = "1"\nage = 4',
            "patient: age: not a key here",
        ),
        (
            'format = "mgtracker-case/1"\n[patient]\nname = "A"\nmrn = "1"\nat = "2026-01-01T00:00:00Z"',
            "patient: at: not a key here",
        ),
        ('format = "x"\ntitle = ', "line 2, end of document: is not TOML: Invalid value"),
        ('format = "x', "line 1, end of document: is not TOML"),
        (
            'format = "x\ntitle = 1',
            r"line 1, column 12: is not TOML: Illegal character '\n'; the quote that ends a text is",
        ),
        (
            'format = "x"\ntitle = yes\n',
            "line 2, column 9: is not TOML: Invalid value; a text stands in straight",
        ),
        ('a = "1"\na = "2"\n', "line 2, column 8: is not TOML: Cannot overwrite a value; this key"),
        (f"a = {'9' * 5000}", "it holds something that cannot be read"),
        (f"a = {'[' * 100_000}", "it is nested too deeply"),
    ],
)
def test_a_bad_file_is_refused(case_text, text, expected):
    assert refusal(case_text(text)).startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"format": ', "line 1, column 12: is not JSON"),
        ("[]", "the whole file must be one JSON object"),
        ("{}", 'format: missing; a case file begins with format = "mgtracker-case/1"'),
        ('{"title": 1, "title": 2}', "the key 'title' stands twice"),
        ('{"title": NaN}', "NaN is not a number that can be kept"),
        ('{"title": -Infinity}', "-Infinity is not a number that can be kept"),
        ('{"format": "mgtracker-case/1", "title": null}', "title: null has no place here"),
        ('{"format": "mgtracker-case/1", "title": "\\ud800"}', "title: the text holds U+D800"),
        ("[" * 200_000, "it is nested too deeply"),
        (f'{{"a": {"9" * 5000}}}', "it holds something that cannot be read"),
    ],
)
def test_a_bad_json_file_is_refused(case_text, text, expected):
    assert refusal(case_text(text, "case.json")).startswith(expected)


def test_times_at_the_ends_of_the_calendar_are_refused(case_text):
    text = 'format = "mgtracker-case/1"\n' + DOSE
    first = text.replace("2026-03-01T08:15:00+00:00", "0001-01-01T00:00:00+14:00")
    assert refusal(case_text(first)).startswith("event 1 (dose): ")


def test_what_is_not_a_text_file_is_refused(case_text, tmp_path, monkeypatch):
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'format = "x"\ntitle = "caf\xe9"')
    assert refusal(latin) == "line 2: is not UTF-8 text"
    assert refusal(tmp_path / "none.toml") == "cannot be read: No such file or directory"
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    assert refusal(folder).startswith("cannot be read: ")
    assert refusal(case_text(GOOD, "case.txt")).startswith("the name must end in .toml or .json")
    monkeypatch.setattr(document, "LARGEST", 1024)
    assert refusal(case_text("#" * 1025)).startswith("is larger than ")


def test_a_name_no_file_can_have_is_refused():
    with pytest.raises(InputError, match="cannot be read"):
        read_case(Path("a\0b.toml"))


def test_a_long_complaint_is_cut(case_text):
    text = 'format = "mgtracker-case/1"\n' + DOSE.replace('"IM"', '"' + "x" * 3000 + '"')
    assert len(refusal(case_text(text))) < 700

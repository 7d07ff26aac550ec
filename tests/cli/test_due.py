"""`mgtracker due`: a ward's list or a case's, for people, for machines and for calendars."""

import json
import subprocess
import sys
from pathlib import Path

import icalendar
import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.notation import read_event
from mgtracker.db.about import WARD, About
from mgtracker.db.store import Store
from tests.cli.conftest import WELL, Run, Write

ADA = """
time_zone = "Europe/London"
[patient]
name = "SAMPLE, Ada"
mrn = "S-0001"
bed = "4"
"""
COURSE = """
[[event]]
at = "2026-03-01T08:00:00+00:00"
kind = "order"
id = "o1"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"
every = "4 h"
first = "2026-03-01T08:00:00+00:00"
count = 6
"""
DRAW = """
[[event]]
at = "2026-02-27T10:00:00+00:00"
kind = "labs"
pth = "12 pg/mL"
"""
NIGHTLY = {
    "drug": "magnesium oxide",
    "amount": "12 mmol",
    "route": "oral",
    "every": "nightly",
    "first": "2026-07-01T21:00:00+01:00",
}
AT = ("--at", "2026-03-01T09:30:00Z")


def at_night(path: Path, *mrns: str, what: About = WARD) -> Path:
    """A ward whose patients have an order for a nightly dose."""
    with Store.create(path, what) as store, store.writing():
        for mrn in mrns:
            for kind, keys in (
                ("patient", {"name": f"SAMPLE, {mrn}", "mrn": mrn}),
                ("order", NIGHTLY),
            ):
                event = read_event(kind, {"at": "2026-07-01T08:00:00+00:00"} | keys)
                store.append(mrn, event, event.at)
    return path


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    return at_night(tmp_path / "ward.db", "S-1", "S-2")


# -- for people ------------------------------------------------------------------------------------


def test_the_list_says_when_what_whose_how_far_and_in_which_state(run: Run, write: Write) -> None:
    told = run("due", write(ADA, COURSE, DRAW), "--at", "2026-03-01T10:30:00Z")
    assert (told.code, told.err) == (0, "")
    lines = [" ".join(line.split()) for line in told.out.splitlines()]
    assert lines[0] == "Due at Sun 2026-03-01 10:30, Europe/London"
    now, soon, later = (lines.index(title) for title in ("Now:", "Next 2 h:", "Later:"))
    late = "08:00 5 g IM magnesium sulfate, 1 of 6 bed 4 SAMPLE, Ada 2 h 30 min late overdue"
    assert now < lines.index(late) < soon
    next_one = "12:00 5 g IM magnesium sulfate, 2 of 6 bed 4 SAMPLE, Ada in 1 h 30 min upcoming"
    assert soon < lines.index(next_one) < later
    # Two days after the only draw of PTH the window is open; its end, the third day, is still far.
    pth = "Mon 10:00 Draw PTH bed 4 SAMPLE, Ada in 23 h 30 min open"
    assert lines.index(pth) > later


def test_columns_stand_under_each_other(run: Run, write: Write) -> None:
    out = run("due", write(ADA, COURSE, DRAW), *AT).out
    rows = [line for line in out.splitlines() if line.startswith("  ")]
    assert len({line.index("bed 4") for line in rows}) == 1


def test_nothing_is_due(run: Run, write: Write) -> None:
    told = run("due", write(WELL), *AT)
    assert told.out == "Due at Sun 2026-03-01 09:30, UTC\nNothing is due.\n"


def test_a_case_that_names_nobody_goes_by_its_file(run: Run, write: Write) -> None:
    assert "nobody.toml" in run("due", write(COURSE, name="nobody.toml"), *AT).out


def test_patients_of_a_ward_and_cases_stand_in_one_list(run: Run, write: Write, ward: Path) -> None:
    night = ("--at", "2026-07-01T20:00:00Z", "--time-zone", "Europe/London")
    out = run("due", write(ADA, COURSE), "--database", ward, *night).out
    assert out.startswith("Due at Wed 2026-07-01 21:00, Europe/London\nNow:\n")
    for name in ("SAMPLE, S-1", "SAMPLE, S-2", "bed 4 SAMPLE, Ada"):
        assert name in out


# -- for machines ----------------------------------------------------------------------------------


def test_one_document_a_patient(run: Run, write: Write, ward: Path) -> None:
    documents = run("due", write(ADA, COURSE), "--database", ward, *AT, "--json").documents
    assert [list(one) for one in documents] == [["patient", "at", "due"]] * 3
    assert documents[2]["patient"] == {"name": "SAMPLE, Ada", "mrn": "S-0001", "bed": "4"}
    assert documents[0]["patient"] == {"name": "SAMPLE, S-1", "mrn": "S-1", "bed": None}
    assert {one["at"] for one in documents} == {"2026-03-01T09:30:00Z"}


def test_the_items_are_those_of_replay(run: Run, write: Write) -> None:
    case = write(ADA, COURSE, DRAW)
    due = run("due", case, *AT, "--json").document["due"]
    assert due == run("replay", case, *AT, "--json").document["due"]
    assert {
        "rule": "im-course",
        "what": "5 g IM magnesium sulfate",
        "opens_at": "2026-03-01T07:30:00Z",
        "due_at": "2026-03-01T08:00:00Z",
        "overdue_at": "2026-03-01T09:00:00Z",
        "state": "overdue",
        "task": "dose",
        "target": "o1",
        "number": 1,
        "count": 6,
    } in due
    [pth] = [one for one in due if one["what"] == "pth" and one["rule"] == "labs-initial"]
    assert (pth["target"], pth["number"], pth["count"]) == (None, None, None)


def test_a_case_that_names_nobody_has_no_patient(run: Run, write: Write) -> None:
    about = run("due", write(COURSE), *AT, "--json").document["patient"]
    assert about == {"name": None, "mrn": None, "bed": None}


def test_what_has_not_happened_yet_asks_for_nothing(run: Run, write: Write) -> None:
    before = run("due", write(ADA, COURSE), "--at", "2026-03-01T07:59:59Z", "--json").document
    assert before["due"] == []


def test_the_present_is_meant_where_no_time_is_said(run: Run, write: Write) -> None:
    before = Instant.parse("2026-03-01T00:00:00Z")
    answer = run("due", write(ADA, COURSE), "--json").document
    assert Instant.parse(answer["at"]) > before
    assert answer["due"][0]["state"] == "overdue"


@pytest.mark.parametrize(
    ("zone", "due"),
    [("Europe/London", "2026-07-01T20:00:00Z"), ("America/New_York", "2026-07-02T00:00:00Z")],
)
def test_a_wards_nights_are_those_of_the_zone_asked_for(
    run: Run, ward: Path, zone: str, due: str
) -> None:
    """The order says 21:00 in London, which is 16:00 in New York: there the night opens at 20:00."""
    question = (f"{ward}#S-1", "--at", "2026-07-01T12:00:00Z", "--json", "--time-zone", zone)
    for verb in ("due", "replay"):
        doses = [one for one in run(verb, *question).document["due"] if one["task"] == "dose"]
        assert doses[0]["due_at"] == due


@pytest.mark.hazard("H-23")
def test_a_wards_nights_are_those_of_the_zone_in_its_file_unless_another_is_asked_for(
    run: Run, tmp_path: Path
) -> None:
    ward = at_night(tmp_path / "ny.db", "S-1", what=About("ward", "America/New_York"))
    asked = ("--at", "2026-07-01T12:00:00Z")
    for verb, who in (("due", f"{ward}#S-1"), ("replay", f"{ward}#S-1")):
        doses = [d for d in run(verb, who, *asked, "--json").document["due"] if d["task"] == "dose"]
        assert doses[0]["due_at"] == "2026-07-02T00:00:00Z"
    told = run("due", "--database", ward, *asked)
    assert told.out.startswith("Due at Wed 2026-07-01 08:00, America/New_York\n")
    london = run("due", "--database", ward, *asked, "--time-zone", "Europe/London")
    assert london.out.startswith("Due at Wed 2026-07-01 13:00, Europe/London\n")


@pytest.mark.hazard("H-23")
def test_a_zone_in_a_file_that_is_not_known_here_is_refused(run: Run, tmp_path: Path) -> None:
    ward = at_night(tmp_path / "mars.db", "S-1", what=About("ward", "Mars/Base"))
    told = run("due", "--database", ward)
    assert told.code == 2
    assert f"{ward}: its clock runs in 'Mars/Base', a time zone that is not known" in told.complaint
    assert run("due", "--database", ward, "--time-zone", "Europe/London").code == 0


@pytest.mark.hazard("H-22")
def test_a_sample_says_that_nobody_is_real(run: Run, ward: Path, tmp_path: Path) -> None:
    sample = at_night(tmp_path / "sample.db", "S-1", what=About("sample", "Europe/London"))
    night = ("--at", "2026-07-01T20:00:00Z")
    assert run("due", "--database", sample, *night).out.startswith(
        "Sample ward, nobody real\nDue at Wed"
    )
    told = run("due", "--database", sample, *night, "--ics").out
    events = icalendar.Calendar.from_ical(told).walk("VEVENT")
    assert events
    for event in events:
        assert str(event["summary"]).startswith("Sample ward, nobody real: SAMPLE: ")
        assert str(event["uid"]).startswith("sample/")
    who = f"{sample}#S-1"
    check = ("check", who, "--dose", "5 g IM left", "--at", "2026-07-01T20:00:00Z")
    for told in (run("replay", who, *night), run(*check)):
        assert told.out.startswith(f"Sample ward, nobody real: {who}")
    real = run("due", "--database", ward, *night)
    assert "nobody real" not in real.out + run("due", "--database", ward, *night, "--ics").out


def test_the_zone_of_a_case_file_is_its_own(run: Run, write: Write) -> None:
    keys = "".join(f'{key} = "{value}"\n' for key, value in NIGHTLY.items())
    case = write(ADA, f'[[event]]\nat = "2026-07-01T08:00:00Z"\nkind = "order"\n{keys}')
    question = (case, "--at", "2026-07-01T12:00:00Z", "--json")
    answer = run("due", *question, "--time-zone", "America/New_York")
    assert answer.out == run("due", *question).out


# -- for calendars ---------------------------------------------------------------------------------


def test_the_calendar_holds_every_item_once(run: Run, write: Write) -> None:
    case = write(ADA, COURSE, DRAW)
    told = run("due", case, *AT, "--ics")
    assert (told.code, told.err) == (0, "")
    events = icalendar.Calendar.from_ical(told.out).walk("VEVENT")
    items = run("due", case, *AT, "--json").document["due"]
    assert sorted(f"{e['dtstart'].dt:%Y-%m-%dT%H:%M:%SZ}" for e in events) == sorted(
        item["due_at"] for item in items
    )
    assert len({str(event["uid"]) for event in events}) == len(items)
    first = next(e for e in events if str(e["uid"]).startswith("im-course/"))
    assert str(first["uid"]).endswith("/S-0001")
    assert str(first["summary"]) == "bed 4 SAMPLE: 5 g IM magnesium sulfate, 1 of 6"
    assert str(first["description"]).splitlines()[0].startswith("IM course (im-course), protocol ")
    assert "Source: article, line 48: printed" in str(first["description"])
    assert f"{first['dtstamp'].dt:%H:%M}" == "09:30"
    assert str(first["status"]) == "CONFIRMED"


def test_an_item_has_one_name_at_every_minute(run: Run, write: Write) -> None:
    def uids(at: str) -> set[str]:
        read = icalendar.Calendar.from_ical(run("due", case, "--at", at, "--ics").out)
        return {str(event["uid"]) for event in read.walk("VEVENT")}

    case = write(ADA, COURSE, DRAW)
    assert uids("2026-03-01T09:30:00Z") == uids("2026-03-01T09:31:00Z") != set()


def test_a_ward_with_nothing_due_is_a_calendar(run: Run, write: Write) -> None:
    assert run("due", write(WELL), *AT, "--ics").out.startswith("BEGIN:VCALENDAR\r\n")


# -- refusals --------------------------------------------------------------------------------------


def test_nobody_is_asked_about(run: Run) -> None:
    told = run("due")
    assert told.code == 2
    assert "--database" in told.complaint


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--at", "noon"), "--at: 'noon' is not a time"),
        (("--time-zone", "Mars/Base"), "'Mars/Base' is not a known time zone"),
        (("--json", "--ics"), "not allowed with"),
        (("--protocol", "nobodys"), "'nobodys' is not a protocol"),
        (("--at", "9999-12-31T20:00:00Z"), "so near the first or the last year"),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_question_that_cannot_be_read(
    run: Run, write: Write, words: tuple[str, ...], says: str
) -> None:
    told = run("due", write(ADA, COURSE, DRAW.replace("2026-02-27", "9999-12-30")), *words)
    assert told.code == 2
    assert says in told.complaint


@pytest.mark.parametrize("form", [(), ("--json",), ("--ics",)], ids=["text", "json", "ics"])
def test_one_bad_case_and_nobody_gets_an_answer(
    run: Run, write: Write, form: tuple[str, ...]
) -> None:
    good, bad = write(ADA, COURSE, name="good.toml"), write("=", name="bad.toml")
    told = run("due", good, bad, *AT, *form)
    assert told.code == 2
    assert "bad.toml" in told.complaint


def test_a_ward_that_is_not_there(run: Run, tmp_path: Path) -> None:
    told = run("due", "--database", tmp_path / "none.db", *AT)
    assert told.code == 3
    assert "there is no database" in told.complaint
    assert not (tmp_path / "none.db").exists()


def test_the_ward_may_stand_before_the_verb(run: Run, ward: Path) -> None:
    before = run("--database", ward, "due", *AT, "--json")
    assert before == run("due", "--database", ward, *AT, "--json")
    assert len(before.documents) == 2


def test_it_needs_no_screen(write: Write) -> None:
    case = write(ADA, COURSE)
    code = (
        "import sys; from mgtracker.__main__ import main; "
        f"main(['due', {str(case)!r}, '--at', '2026-03-01T09:30:00Z', '--json']); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["due"]

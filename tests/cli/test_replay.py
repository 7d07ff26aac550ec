"""`mgtracker replay`: which time it answers for, and what it leaves out."""

from pathlib import Path

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from tests.cli.conftest import RUNNING, WELL, Run, Write

DOSES = """
[[event]]
at = "2026-03-01T02:00:00+00:00"
kind = "dose"
id = "early"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"

[[event]]
at = "2026-03-01T06:00:00+00:00"
kind = "dose"
id = "late"
drug = "magnesium sulfate"
amount = "4 g"
route = "IM"
recorded_at = "2026-03-01T12:00:00+00:00"
"""


def ids(answer: dict[str, list[dict[str, str]]]) -> list[str]:
    return [event["id"] for event in answer["events"]]


def test_without_a_time_it_is_the_last_event(run: Run, write: Write) -> None:
    answer = run("replay", write(WELL, DOSES), "--json").document
    assert answer["at"] == "2026-03-01T06:00:00Z"
    assert answer["caps"][0]["used_g"] == 9.0


def test_what_has_not_happened_yet_is_left_out_everywhere(run: Run, write: Write) -> None:
    case = write(WELL, DOSES, RUNNING.replace("00:00:00", "04:00:00"))
    answer = run("replay", case, "--at", "2026-03-01T02:00:00Z", "--json").document
    assert ids(answer) == ["e1", "e2", "early"]
    assert (answer["caps"][0]["used_g"], answer["caps"][0]["peak_g"]) == (5.0, 5.0)
    assert (
        run("replay", case, "--at", "2026-03-01T01:59:59Z", "--json").document["caps"][0]["used_g"]
        == 0.0
    )


def test_what_was_recorded_later_is_left_out_as_known_then(run: Run, write: Write) -> None:
    case = write(WELL, DOSES)
    question = ("replay", case, "--at", "2026-03-01T08:00:00Z", "--json", "--known-at")
    then = run(*question, "2026-03-01T11:59:59Z").document
    assert (ids(then)[-1], then["caps"][0]["used_g"]) == ("early", 5.0)
    now = run(*question, "2026-03-01T12:00:00Z").document
    assert (ids(now)[-1], now["caps"][0]["used_g"]) == ("late", 9.0)


def test_a_window_is_open_on_the_left_and_closed_on_the_right(run: Run, write: Write) -> None:
    case = write(WELL, DOSES)

    def used(at: str) -> float:
        [cap] = [
            cap
            for cap in run("replay", case, "--at", at, "--json").document["caps"]
            if cap["rule"] == "cap-24h"
        ]
        return float(cap["used_g"])

    assert used("2026-03-02T01:59:59Z") == 9.0
    assert used("2026-03-02T02:00:00Z") == 4.0
    assert used("2026-03-02T06:00:00Z") == 0.0


def test_each_dose_is_judged_with_what_had_been_recorded_by_its_own_time(
    run: Run, write: Write
) -> None:
    known_late = WELL.replace(
        'kind = "fact"', 'kind = "fact"\nrecorded_at = "2026-03-01T03:00:00Z"'
    )
    answer = run("replay", write(known_late, DOSES), "--json").document
    rules = {
        event["id"]: {finding["rule"] for finding in event["verdict"]["findings"]}
        for event in answer["events"]
        if event["verdict"]
    }
    assert "renal-contraindication" in rules["early"]
    assert "renal-contraindication" not in rules["late"]


def test_a_line_changed_keeps_what_it_gave_before(run: Run, write: Write) -> None:
    change = RUNNING.replace("00:00:00", "04:00:00").replace("1 g/h", "2 g/h")
    stop = RUNNING.replace("00:00:00", "06:00:00").replace('"1 g/h"', "0")
    case = write(
        WELL, RUNNING, change.replace('"line"', '"faster"'), stop.replace('"line"', '"stop"')
    )
    answer = run("replay", case, "--json").document
    assert answer["caps"][0]["used_g"] == 8.0
    assert answer["caps"][0]["peak_g"] == 8.0
    at_five = run("replay", case, "--at", "2026-03-01T05:00:00Z", "--json").document
    assert at_five["caps"][0]["peak_g"] == 48.0


@pytest.mark.parametrize("protocol", ["hypomagnesemia-hypocalcemia", "magnesium-deficiency-label"])
def test_the_protocol_is_the_cases_unless_another_is_asked_for(
    run: Run, write: Write, protocol: str
) -> None:
    asks = write(f'protocol = "{protocol}"\n', WELL, name="asks.toml")
    silent = write(WELL, name="silent.toml")
    first, second = run("replay", asks, silent, "--json").documents
    assert first["protocol"]["id"] == protocol
    assert second["protocol"]["id"] == "hypomagnesemia-hypocalcemia"
    forced = run("replay", asks, silent, "--json", "--protocol", protocol).documents
    assert [one["protocol"]["id"] for one in forced] == [protocol, protocol]


def test_a_protocol_can_be_a_file(run: Run, well: Path, tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "resources/protocols/hypomagnesemia-hypocalcemia.toml"
    own = tmp_path / "ward.toml"
    own.write_text(shipped.read_text().replace('warn_above = "30 g"', 'warn_above = "10 g"'))
    answer = run("replay", well, "--json", "--protocol", own).document
    assert answer["caps"][0]["warn_g"] == 10


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "ward.mgtracker.db"
    with Store.create(path) as store, store.writing():
        for key, mrn, clearance in (("a", "S-1", "85"), ("b", "S #2", "25")):
            for kind, keys in (
                ("patient", {"name": f"Sample, {key}", "mrn": mrn}),
                ("fact", {"creatinine_clearance": f"{clearance} mL/min"}),
                ("dose", {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM"}),
            ):
                event = read_event(kind, {"at": "2026-03-01T08:00:00+00:00"} | keys)
                store.append(key, event, Instant.parse("2026-03-01T08:00:00+00:00"))
    return path


def test_a_patient_of_a_database_is_asked_by_record_number(run: Run, database: Path) -> None:
    before = database.read_bytes()
    answer = run("replay", f"{database}#S-1", "--json").document
    assert answer["caps"][0] | {"rule": "cap-24h", "used_g": 5.0} == answer["caps"][0]
    assert [event["kind"] for event in answer["events"]] == ["fact", "dose"]
    question = ("--dose", "16 g IM left", "--at", "2026-03-01T09:00:00Z", "--json")
    check = run("check", f"{database}#S-1", *question).document
    assert check["largest_g"] == 25.0
    assert database.read_bytes() == before


def test_a_database_and_a_case_side_by_side(run: Run, database: Path, well: Path) -> None:
    first, second = run("replay", well, f"{database}#S-1", "--json").documents
    assert (first["caps"][0]["used_g"], second["caps"][0]["used_g"]) == (0.0, 5.0)


def test_a_case_file_may_have_the_sign_in_its_name(run: Run, write: Write) -> None:
    case = write(WELL, name="case#1.toml")
    assert run("replay", case, "--json").document["events"]


def test_a_patient_who_is_not_there(run: Run, database: Path) -> None:
    told = run("replay", f"{database}#S-9", "--json")
    assert told.code == 2
    assert "no patient with the record number S-9" in told.complaint


def test_a_database_that_is_not_there(run: Run, tmp_path: Path, well: Path) -> None:
    told = run("replay", well, f"{tmp_path / 'none.db'}#S-1", "--json")
    assert told.code == 3
    assert "there is no database" in told.complaint
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_database(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear ward, " * 500)
    told = run("replay", f"{path}#S-1", "--json")
    assert told.code == 3
    assert "is no mgtracker file; choose a ward, or a backup of one" in told.complaint


def test_a_case_says_who_it_is_about_as_a_database_does(run: Run, write: Write) -> None:
    line = RUNNING.replace("2026-03-01T00", "2026-02-24T00")
    unasked = WELL.replace("pregnant = false", "")

    def asks_about_pregnancy(sex: str) -> bool:
        about = f'[patient]\nname = "Sample, Lee"\nmrn = "S-1"\nsex = "{sex}"\n'
        answer = run("replay", write(about, unasked, line), "--json").document
        assert [event["kind"] for event in answer["events"]] == ["rate", "fact", "bedside"]
        return "pregnancy-duration" in [finding["rule"] for finding in answer["findings"]]

    assert asks_about_pregnancy("female")
    assert not asks_about_pregnancy("male")


def test_who_a_patient_is_is_no_last_event(run: Run, database: Path) -> None:
    with Store.open(database) as store, store.writing():
        event = read_event(
            "patient", {"at": "2026-03-05T08:00:00+00:00", "name": "Sample, Al", "mrn": "S-1"}
        )
        store.append("a", event, event.at)
        only = read_event(
            "patient", {"at": "2026-03-05T08:00:00+00:00", "name": "Just In", "mrn": "S-3"}
        )
        store.append("c", only, only.at)
    assert run("replay", f"{database}#S-1", "--json").document["at"] == "2026-03-01T08:00:00Z"
    told = run("replay", f"{database}#S-3", "--json")
    assert told.code == 2
    assert "no event, so no last one" in told.complaint


# -- for people ------------------------------------------------------------------------------------


def test_the_text_for_people(run: Run, write: Write) -> None:
    void = '[[event]]\nat = "2026-03-01T12:00:00Z"\nkind = "void"\ntarget = "late"\nreason = "x"\n'
    told = run("replay", write(WELL, DOSES, void, name="ada.toml"))
    assert (told.code, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0].endswith(
        "ada.toml at 2026-03-01T12:00:00Z, protocol hypomagnesemia-hypocalcemia"
    )
    assert lines[1].strip() == (
        "cap-24h: 5 g in 24 h of 30 g / 40 g; peak 5 g at 2026-03-01T12:00:00Z"
    )
    [early] = [line for line in lines if " early" in line]
    assert early.endswith("UNKNOWN")
    [late] = [line for line in lines if " late" in line]
    assert late.endswith("(struck out)")


def test_the_text_names_what_is_due_and_in_which_state(run: Run, write: Write) -> None:
    draw = '[[event]]\nat = "2026-03-01T02:00:00Z"\nkind = "labs"\npth = "12 pg/mL"\n'
    told = run("replay", write(WELL, draw), "--at", "2026-03-03T02:00:00Z")
    assert "  due 2026-03-04T02:00:00Z  due      labs-initial: pth" in told.out.splitlines()


# -- what is due -----------------------------------------------------------------------------------


def test_doses_to_come_are_listed_for_a_day(run: Run, write: Write) -> None:
    order = """
[[event]]
at = "2026-03-01T08:00:00+00:00"
kind = "order"
id = "o1"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"
every = "4 h"
count = 12
"""
    due = run("replay", write(order), "--json").document["due"]
    doses = [one["number"] for one in due if one["task"] == "dose"]
    assert doses == [1, 2, 3, 4, 5, 6, 7]  # the seventh opens at 07:30 the next day


def test_what_is_due_goes_by_what_was_known_then(run: Run, write: Write) -> None:
    late = """
[[event]]
at = "2026-03-01T02:00:00Z"
kind = "labs"
pth = "12 pg/mL"
recorded_at = "2026-03-03T03:00:00Z"
"""
    question = ("replay", write(late), "--at", "2026-03-03T02:30:00Z", "--json")
    assert run(*question).document["due"][0]["what"] == "pth"
    assert run(*question, "--known-at", "2026-03-03T02:30:00Z").document["due"] == []


def test_a_record_without_a_patient_is_told_how_one_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "ward.mgtracker.db"
    Store.create(path).close()
    told = run("replay", str(path))
    assert told.code != 0
    assert f"{path}#MRN" in told.err


def test_a_case_whose_protocol_nobody_knows_is_named(run: Run, write: Write) -> None:
    case = write('protocol = "nope"\n', WELL)
    told = run("replay", case)
    assert told.code == 2
    assert f"{case}: 'nope' is not a protocol; known are" in told.complaint

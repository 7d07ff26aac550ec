"""The keys and types of the two answers are what others build on: nothing more, nothing less."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import RUNNING, WELL, Run, Write

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
LEVELS = ("info", "warn", "unknown", "stop")
FINDING = {
    "rule": str,
    "level": str,
    "sum_g": (float, type(None)),
    "limit_g": (int, float, type(None)),
    "window_h": (int, type(None)),
    "crosses_at": (str, type(None)),
    "earliest_at": (str, type(None)),
    "largest_g": (float, type(None)),
    "events": list,
    "message": str,
    "source": dict,
}
SOURCE = {"id": str, "line": (int, type(None)), "printed": str}
CAP = {
    "rule": str,
    "window_h": int,
    "warn_g": (int, float, type(None)),
    "stop_g": (int, float, type(None)),
    "used_g": float,
    "peak_g": float,
    "peak_at": str,
    "warn_crossed_at": (str, type(None)),
    "stop_crossed_at": (str, type(None)),
}
EXPOSURE = {"window_h": int, "route": str, "drug": str, "grams": float}
EVENT = {"id": str, "at": str, "kind": str, "voided": bool, "verdict": (dict, type(None))}
DUE = {
    "rule": str,
    "what": str,
    "opens_at": str,
    "due_at": str,
    "overdue_at": str,
    "state": str,
    "task": str,
    "target": (str, type(None)),
    "number": (int, type(None)),
    "count": (int, type(None)),
}
REPLAY = {
    "at": str,
    "protocol": dict,
    "exposure": list,
    "caps": list,
    "class": dict,
    "findings": list,
    "due": list,
    "events": list,
}
DOSE = """
[[event]]
at = "2026-03-01T01:00:00+01:00"
kind = "dose"
id = "d1"
drug = "magnesium sulfate"
amount = "5 g"
route = "IM"

[[event]]
at = "2026-03-01T03:00:00+00:00"
kind = "labs"
magnesium = "0.49 mmol/L"
calcium = "1.70 mmol/L"
pth = "12 pg/mL"

[[event]]
at = "2026-03-01T04:00:00+00:00"
kind = "void"
target = "d1"
reason = "wrong patient"
"""


def shaped(table: dict[str, Any], shape: dict[str, Any]) -> None:
    assert list(table) == list(shape)
    for key, types in shape.items():
        assert isinstance(table[key], types), (key, table[key])
        assert bool not in (types, type(table[key])) or isinstance(table[key], bool)
        if key == "at" or (key.endswith("_at") and table[key] is not None):
            assert TIME.fullmatch(table[key]), (key, table[key])


def finding(table: dict[str, Any]) -> None:
    shaped(table, FINDING)
    shaped(table["source"], SOURCE)
    assert table["level"] in LEVELS
    assert all(isinstance(event, str) for event in table["events"])
    assert table["message"].endswith(".")


def verdict(table: dict[str, Any]) -> None:
    assert table["level"] in ("ok", "warn", "unknown", "stop")
    for one in table["findings"]:
        finding(one)
    ranks = [LEVELS.index(one["level"]) for one in table["findings"]]
    assert ranks == sorted(ranks, reverse=True)
    highest = table["findings"][0]["level"] if table["findings"] else "ok"
    assert table["level"] == ("ok" if highest == "info" else highest)


def test_the_answer_of_replay(run: Run, write: Write) -> None:
    answer = run("replay", write(WELL, RUNNING, DOSE), "--json").document
    shaped(answer, REPLAY)
    assert answer["at"] == "2026-03-01T04:00:00Z"
    shaped(answer["protocol"], {"id": str, "version": str})
    shaped(answer["class"], {"severity": (str, type(None)), "borderline": bool})
    for one in answer["exposure"]:
        shaped(one, EXPOSURE)
    for one in answer["caps"]:
        shaped(one, CAP)
    assert answer["findings"]
    for one in answer["findings"]:
        finding(one)
    assert answer["due"]
    for one in answer["due"]:
        shaped(one, DUE)
        assert one["state"] in ("upcoming", "due", "overdue")
        assert one["opens_at"] <= one["due_at"] <= one["overdue_at"]
    assert [event["kind"] for event in answer["events"]] == [
        "fact",
        "bedside",
        "rate",
        "dose",
        "labs",
        "void",
    ]
    for event in answer["events"]:
        shaped(event, EVENT)
        assert (event["verdict"] is not None) == (event["kind"] in ("dose", "rate"))
        if event["verdict"] is not None:
            assert list(event["verdict"]) == ["level", "findings"]
            verdict(event["verdict"])


@pytest.mark.parametrize("dose", ["5 g IM left", "41 g IV over 15 min", "0.25 mcg oral calcitriol"])
def test_the_answer_of_check(run: Run, write: Write, dose: str) -> None:
    case = write(WELL, RUNNING, DOSE)
    answer = run("check", case, "--dose", dose, "--at", "2026-03-01T05:00:00Z", "--json").document
    assert list(answer) == ["level", "findings", "earliest_at", "largest_g"]
    verdict(answer)
    assert isinstance(answer["largest_g"], float | None)
    assert answer["earliest_at"] is None or TIME.fullmatch(answer["earliest_at"])


def test_the_answer_of_check_for_a_rate_says_the_highest_rate_too(run: Run, write: Write) -> None:
    case = write(WELL)
    answer = run(
        "check", case, "--rate", "2 g/h", "--at", "2026-03-01T00:30:00Z", "--json"
    ).document
    assert list(answer) == ["level", "findings", "earliest_at", "largest_g", "largest_rate_g_h"]
    assert (answer["largest_g"], answer["largest_rate_g_h"]) == (None, 1.25)
    verdict(answer)


def test_the_shape_does_not_depend_on_what_is_known(run: Run, write: Write) -> None:
    bare = write(DOSE, name="bare.toml")
    answer = run("replay", bare, "--json", "--at", "2026-03-01T00:00:00Z").document
    shaped(answer, REPLAY)
    assert answer["class"] == {"severity": None, "borderline": False}
    assert [cap["rule"] for cap in answer["caps"]] == ["cap-24h", "cap-48h-renal"]
    nothing = write(name="nothing.toml")
    answer = run("replay", nothing, "--json", "--at", "2026-03-01T00:00:00Z").document
    shaped(answer, REPLAY)
    assert (answer["events"], answer["findings"]) == ([], [])
    assert [one["grams"] for one in answer["exposure"]] == [0.0, 0.0]


def test_toml_and_json_are_the_same_case(run: Run, write: Write, tmp_path: Path) -> None:
    import tomllib

    toml = write(WELL, RUNNING, DOSE)
    as_json = tmp_path / "case.json"
    as_json.write_text(json.dumps(tomllib.loads(toml.read_text())))
    first, second = run("replay", toml, as_json, "--json").documents
    assert first == second


def test_several_cases_are_one_document_a_line_in_their_order(run: Run, write: Write) -> None:
    cases = [write(WELL, RUNNING.replace("1 g/h", f"{n} g/h"), name=f"{n}.toml") for n in (3, 1, 2)]
    answers = run("replay", *cases, "--json").documents
    assert [answer["caps"][0]["peak_g"] for answer in answers] == [72.0, 24.0, 48.0]
    check = ("--dose", "2 g IM left", "--at", "2026-03-01T00:00:00Z", "--json")
    answers = run("check", *cases, *check).documents
    sums = [
        one["sum_g"] for answer in answers for one in answer["findings"] if one["rule"] == "cap-24h"
    ]
    assert sums == [74.0, 50.0]


def test_the_same_question_has_the_same_answer_every_time(run: Run, write: Write) -> None:
    case = write(WELL, RUNNING, DOSE)
    assert run("replay", case, "--json").out == run("replay", case, "--json").out


# -- rounding: totals up, headroom down -------------------------------------------------------------

THIRD = """
[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "dose"
id = "third"
drug = "magnesium sulfate"
amount = "1 g"
route = "IV"
over = "3 h"
"""


def test_totals_go_up_to_the_milligram_and_headroom_down(run: Run, write: Write) -> None:
    case = write(WELL, THIRD)
    answer = run("replay", case, "--at", "2026-03-01T01:00:00Z", "--json").document
    assert [one["grams"] for one in answer["exposure"]] == [0.334, 0.334]
    assert (answer["caps"][0]["used_g"], answer["caps"][0]["peak_g"]) == (0.334, 1.0)
    case = write(WELL, THIRD, RUNNING.replace("1 g/h", "1 mmol/h"))
    check = run("check", case, "--dose", "1 g IM left", "--at", "2026-03-01T00:00:00Z", "--json")
    exact = 30 - 1 - 24 * 0.24647
    assert check.document["largest_g"] == int(exact * 1000) / 1000 == 23.084


def test_a_crossing_goes_down_to_the_second_and_the_earliest_up(run: Run, write: Write) -> None:
    # 7 g/h pass 30 g at 4 h 17 min 8.57 s.
    case = write(WELL, RUNNING.replace("1 g/h", "7 g/h"))
    answer = run("replay", case, "--at", "2026-03-01T00:00:00Z", "--json").document
    assert answer["caps"][0]["warn_crossed_at"] == "2026-03-01T04:17:08Z"
    # A bag of 29 g over 7 h: 2 g more fit once 1 g of it has left, after 14 min 28.97 s.
    bag = THIRD.replace("1 g", "29 g").replace("3 h", "7 h")
    question = ("--dose", "2 g IM left", "--at", "2026-03-01T12:00:00Z", "--json")
    answer = run("check", write(WELL, bag), *question).document
    assert answer["earliest_at"] == "2026-03-02T00:14:29Z"
    assert answer["largest_g"] == 1.0


def test_the_peak_is_looked_for_up_to_the_end_of_the_window_itself(run: Run, write: Write) -> None:
    # 1 g/h with a planned stop a window later: the sum is largest at that very instant.
    case = write(WELL, RUNNING + 'until = "2026-03-02T00:00:00+00:00"\n')
    [cap] = run("replay", case, "--at", "2026-03-01T00:00:00Z", "--json").document["caps"]
    assert (cap["peak_g"], cap["peak_at"]) == (24.0, "2026-03-02T00:00:00Z")
    faster = write(
        WELL, RUNNING.replace("1 g/h", "2 g/h") + 'until = "2026-03-02T00:00:00+00:00"\n'
    )
    answer = run("replay", faster, "--at", "2026-03-01T00:00:00Z", "--json").document
    [message] = [one["message"] for one in answer["findings"] if one["rule"] == "cap-24h"]
    assert "sum 48 g at 2026-03-02 00:00 UTC" in message


def test_an_amount_a_hair_over_the_cap_is_over_it(run: Run, well: Path) -> None:
    at = ("--at", "2026-03-01T00:00:00Z", "--json")
    for dose, rules in (("30 g IM left", []), ("30.0000001 g IM left", ["cap-24h"])):
        answer = run("check", well, "--dose", dose, *at).document
        caps = [one for one in answer["findings"] if one["sum_g"] is not None]
        assert [one["rule"] for one in caps] == rules
        assert [one["sum_g"] for one in caps] == [30.001] * len(rules)
        assert answer["largest_g"] == 30.0


def test_the_same_dose_later_within_seven_days_and_not_a_second_more(
    run: Run, write: Write
) -> None:
    def earliest(stop: str) -> str | None:
        line = RUNNING.replace("1 g/h", "2 g/h") + f'until = "{stop}"\n'
        question = ("--dose", "30 g IM left", "--at", "2026-03-01T00:00:00Z", "--json")
        found = run("check", write(WELL, line), *question).document["earliest_at"]
        assert found is None or isinstance(found, str)
        return found

    # 30 g fit when all that ran has left: a day after the planned stop.
    assert earliest("2026-03-07T00:00:00+00:00") == "2026-03-08T00:00:00Z"
    assert earliest("2026-03-07T00:00:01+00:00") is None


def test_a_time_is_answered_in_utc_whatever_its_offset(run: Run, well: Path) -> None:
    asked = {
        zone: run("check", well, "--dose", "5 g IM left", "--at", at, "--json").out
        for zone, at in (("utc", "2026-03-01T00:30:00Z"), ("lon", "2026-03-01T06:00:00+05:30"))
    }
    assert asked["utc"] == asked["lon"]
    assert "2026-03-01T00:30:00Z" in asked["utc"]

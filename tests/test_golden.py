"""Cases a clinician can read, each with the answers the program must give.

Beside `NAME.toml` stands `NAME.expected.toml`: questions in words, the command line that asks them, and
what the answer must hold. In an answer "null" is JSON's null; a list of tables is compared one by one,
but `findings` and `events` name the ones that must be there (`says`: words of the message), `absent` the
rules that must not speak, `only` every finding as [rule, level], `event_ids` every event. `due` names items
that must be there, `due_absent` those that must not, as [rule, what] or [rule, what, state].
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mgtracker.__main__ import main
from mgtracker.clinical.judge import JUDGES
from mgtracker.clinical.tasks import AlarmTimes, Corridor, Silence, Stable
from mgtracker.exchange.protocols import available, load_protocol

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Question:
    """One question about one case file."""

    case: Path
    words: str
    ask: tuple[str, ...]
    expected: dict[str, Any]
    exit: int
    stderr: tuple[str, ...]

    @property
    def protocol(self) -> str:
        """The id of the protocol it is answered by."""
        case = tomllib.loads(self.case.read_text("utf-8"))
        return str(case.get("protocol", load_protocol().id))

    @property
    def command(self) -> list[str]:
        """The command line, without `--json`."""
        return [self.ask[0], str(self.case), *self.ask[1:]]


def questions() -> list[Question]:
    """Every question of every case."""
    found = []
    for case in sorted(GOLDEN.glob("*.toml")):
        if case.name.endswith(".expected.toml"):
            continue
        answers = tomllib.loads(case.with_suffix(".expected.toml").read_text("utf-8"))
        found += [
            Question(
                case,
                one["words"],
                tuple(one["ask"]),
                one.get("answer", {}),
                one.get("exit", 0),
                tuple(one.get("stderr", ())),
            )
            for one in answers["question"]
        ]
    return found


def holds(expected: Any, answer: Any, place: str) -> list[str]:
    """What of the expected is not in the answer, in words."""
    if isinstance(expected, dict):
        assert isinstance(answer, dict), f"{place}: {answer!r} is no table"
        wrong = []
        for key, value in expected.items():
            if key == "says":
                if value not in answer["message"]:
                    wrong.append(f"{place}: the message says {answer['message']!r}, not {value!r}")
            elif key not in answer:
                wrong.append(f"{place}: there is no {key}")
            else:
                wrong += holds(value, answer[key], f"{place}.{key}")
        return wrong
    if isinstance(expected, list):
        if len(expected) != len(answer):
            return [f"{place}: {len(answer)} instead of {len(expected)}: {answer}"]
        pairs = enumerate(zip(expected, answer, strict=True))
        return [one for n, (e, a) in pairs for one in holds(e, a, f"{place}[{n}]")]
    wanted = None if expected == "null" else expected
    same = answer == wanted and isinstance(answer, bool) == isinstance(wanted, bool)
    return [] if same else [f"{place}: {answer!r} instead of {wanted!r}"]


def complaints(expected: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    """What is wrong with an answer."""
    expected = dict(expected)
    findings = answer["findings"]
    rules = [finding["rule"] for finding in findings]
    wrong = []
    for wanted in expected.pop("findings", []):
        near = [f for f in findings if (f["rule"], f["level"]) == (wanted["rule"], wanted["level"])]
        tries = [holds(wanted, finding, wanted["rule"]) for finding in near]
        if all(tries):
            wrong += min(tries, key=len) if tries else [f"no {wanted['level']} of {wanted['rule']}"]
    for wanted in expected.pop("events", []):
        [event] = [e for e in answer["events"] if e["id"] == wanted["id"]]
        wrong += holds(wanted, event, wanted["id"])
    wrong += due_complaints(expected, answer)
    wrong += [f"{rule} speaks" for rule in expected.pop("absent", []) if rule in rules]
    wrong += [f"no {rule}" for rule in expected.pop("rules_include", []) if rule not in rules]
    if "only" in expected:
        spoken = Counter((f["rule"], f["level"]) for f in findings)
        wanted = Counter((rule, level) for rule, level in expected.pop("only"))
        if spoken != wanted:
            wrong.append(f"findings: {dict(spoken)} instead of {dict(wanted)}")
    if "event_ids" in expected:
        ids = [event["id"] for event in answer["events"]]
        if ids != expected.pop("event_ids"):
            wrong.append(f"events: {ids}")
    return wrong + holds(expected, answer, "answer")


def due_complaints(expected: dict[str, Any], answer: dict[str, Any]) -> list[str]:
    """What is wrong with the list of what is due; its keys are taken out of the expected."""
    wrong = []
    for wanted in expected.pop("due", []):
        near = [one for one in answer["due"] if (one["rule"], one["what"]) == due_of(wanted)]
        tries = [holds(wanted, one, " ".join(due_of(wanted))) for one in near]
        if all(tries):
            wrong += min(tries, key=len) if tries else [f"nothing due of {due_of(wanted)}"]
    for rule, what, *state in expected.pop("due_absent", []):
        for one in answer["due"]:
            if due_of(one) == (rule, what) and one["state"] in (state or [one["state"]]):
                wrong.append(f"{rule} {what} is {one['state']}: {one}")
    return wrong


def due_of(item: dict[str, Any]) -> tuple[str, str]:
    """What an item is about."""
    return item["rule"], item["what"]


@pytest.mark.parametrize("question", questions(), ids=lambda q: f"{q.case.stem}: {q.words}")
def test_the_program_answers_as_expected(
    question: Question, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*question.command, "--json"]) == question.exit
    out, err = capsys.readouterr()
    if question.exit:
        assert out == ""
        assert err.count("\n") == 1
        assert [words for words in question.stderr if words not in err] == []
        return
    assert err == ""
    assert complaints(question.expected, json.loads(out)) == []


def test_every_case_has_its_answers_and_every_answer_its_case() -> None:
    files = {path.name for path in GOLDEN.iterdir()}
    cases = {name for name in files if not name.endswith(".expected.toml")}
    assert {name.replace(".toml", ".expected.toml") for name in cases} == files - cases


def test_there_is_a_case_for_every_rule_that_can_speak(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = [question for question in questions() if not question.exit]
    expected = {f["rule"] for q in asked for f in q.expected.get("findings", [])}
    expected |= {rule for q in asked for rule, _ in q.expected.get("only", [])}
    silent = {"Validity"}
    speaking = {kind.__name__ for kind in JUDGES}
    speaking |= {"RollingCap", "Severity", "PthInappropriate", "Qtc"}
    for name in available():
        for rule in load_protocol(name).rules:
            kinds = {type(check).__name__ for check in rule.checks}
            assert kinds <= speaking | silent
            followed = any(isinstance(task, Corridor) for task in rule.tasks)
            if kinds & speaking or followed:
                assert rule.id in expected, f"no case in which {rule.id} speaks"


def test_every_rule_with_a_task_is_asked_upcoming_due_overdue_and_where_nothing_is_due() -> None:
    expected = {(q.protocol, *one) for q in questions() for one in states_asked(q.expected)}
    says_how_not_what = Corridor | Stable | Silence | AlarmTimes
    for name in available():
        for rule in load_protocol(name).rules:
            if all(isinstance(task, says_how_not_what) for task in rule.tasks):
                continue
            for state in ("upcoming", "due", "overdue", "absent"):
                said = f"no case in which {rule.id} of {name} is {state}"
                assert (name, rule.id, state) in expected, said


def states_asked(expected: dict[str, Any]) -> set[tuple[str, str]]:
    """The rules with a task that an answer speaks of, each with its state."""
    found = {(one["rule"], one["state"]) for one in expected.get("due", [])}
    return found | {(absent[0], "absent") for absent in expected.get("due_absent", [])}

"""Every reason has its sentence, every sentence its reason, and none of them can be misread."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mgtracker.__main__ import parser
from mgtracker.cli.answers import utc
from mgtracker.cli.cases import read_all
from mgtracker.cli.check import _candidate
from mgtracker.clinical import judge as judges
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.judge import judge, standing
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.verdict import Finding, Level, Verdict
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui.finding_words.word import SENTENCES, headline, word
from mgtracker.ui.time_words import When
from tests.test_golden import questions

CAPS = {"over-cap", "over-cap-unknown-kidney"}
DEFAULT = load_protocol()


# -- a sentence for every reason -------------------------------------------------------------------


def constants(value: ast.expr) -> set[str]:
    """The texts an expression can be: a text, or one of two."""
    if isinstance(value, ast.IfExp):
        return constants(value.body) | constants(value.orelse)
    assert isinstance(value, ast.Constant), ast.dump(value)
    assert isinstance(value.value, str)
    return {value.value}


def reasons_in(source: str) -> set[str]:
    """The reason of every `Finding(...)`; where it is a name, what that name is given nearby."""
    tree = ast.parse(source)
    given_to: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            if name == "reason":
                given_to[name] = given_to.get(name, set()) | constants(node.value)
    found: set[str] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Finding":
            continue
        said = [one.value for one in node.keywords if one.arg == "reason"]
        reason = said[0] if said else node.args[2]
        if isinstance(reason, ast.Attribute) and reason.attr == "reason":
            continue  # passed on from another finding
        found |= given_to[reason.id] if isinstance(reason, ast.Name) else constants(reason)
    return found


def all_reasons() -> set[str]:
    folder = Path(judges.__file__).parent
    return {one for path in folder.glob("*.py") for one in reasons_in(path.read_text("utf-8"))}


def test_every_reason_a_judge_can_give_has_its_sentence_and_none_is_left_over() -> None:
    assert all_reasons() - CAPS == set(SENTENCES)
    assert all_reasons() >= CAPS


# -- every sentence, as the golden cases bring it about --------------------------------------------


def library() -> Iterator[tuple[Protocol, Verdict]]:
    """Every answer of the golden cases: of candidates, and as it stands."""
    for question in questions():
        if question.exit:
            continue
        arguments = parser().parse_args(question.command)
        [asked] = read_all(arguments.case, arguments.protocol)
        if question.ask[0] == "check":
            candidate = _candidate(arguments, asked, Instant.parse(arguments.at))
            yield asked.protocol, judge(asked.course, candidate, asked.protocol)
        else:
            last = max(entry.at for entry in asked.course.entries)
            at = Instant.parse(arguments.at) if arguments.at else last
            found = standing(asked.course.up_to(at), asked.protocol, at)
            yield asked.protocol, Verdict(found)


@pytest.fixture(scope="module")
def heard() -> list[tuple[Protocol, Finding]]:
    return [(protocol, one) for protocol, verdict in library() for one in verdict.findings]


def ward_time(instant: Instant) -> str:
    return f"{instant.local(ZoneInfo('Europe/London')):%a %H:%M}"


def test_the_golden_cases_bring_about_every_reason(heard: list[tuple[Protocol, Finding]]) -> None:
    assert {finding.reason for _, finding in heard} == all_reasons()


FORBIDDEN = {
    "a chemical formula": r"MgSO|MSO4|Mg2\+|MgO|\bMg\b",
    "the unit that is read as mg": r"[µμ]g|\bug\b|\bmcg/",
    "a trailing zero": r"(?<![\d.,])\d[\d,]*\.\d*0 (?:g|mg|mcg|mL|mEq|mmol|mg/min|g/h|mL/h|kg|ms|%)(?![\w/])",
    "no leading zero": r"(?<![\d,])\.\d",
    "no blank before the unit": r"\d(?:g|mg|mcg|mL|mEq|mmol|kg|ms|min|h|d)\b|\d%",
    "a thousand without its comma": r"(?<![\d.-])\d{4,}(?![\d-])",
    "a lone lower-case litre": r"\b(?:l|ml)\b",
    "a lower-case UTC": r"\butc\b",
    "an abbreviation on the Do Not Use list": r"\b(?:QD|QOD|q4h|q\.?d\.?|IU|SC|SQ|hs|qhs|cc|U)\b",
    "machine's words": r"None|Fraction|Instant|Level\.|\bTrue\b|\bFalse\b|[{}<>_]",
    "two blanks or stops": r"  |\.\.|;;|^\s|\s$",
}


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN)
@pytest.mark.parametrize("when", [utc, ward_time], ids=["utc", "ward"])
def test_no_sentence_can_be_misread(
    heard: list[tuple[Protocol, Finding]], pattern: str, when: When
) -> None:
    assert heard
    for protocol, finding in heard:
        words = word(finding, protocol, when)
        for text in (words.headline, words.detail, words.safe, words.sentence()):
            # Laboratory results keep their trailing zeros; the article's own brackets are its own.
            dose = re.sub(r"\d[\d.]* (?:mmol|pmol)/L", "LAB", text)
            assert not re.search(pattern, dose), (finding.reason, text)


def test_every_sentence_says_what_and_why(heard: list[tuple[Protocol, Finding]]) -> None:
    for protocol, finding in heard:
        words = word(finding, protocol, utc)
        assert words.headline
        assert words.detail
        assert words.sentence().startswith(words.headline.rstrip("."))
        assert words.sentence().endswith(".")
        interrupts = finding.level.interrupts and finding.sum is None
        assert words.safe or not interrupts, f"{finding.reason} interrupts and names no way on"


# -- the head --------------------------------------------------------------------------------------


def test_the_head_says_the_worst_or_that_nothing_is_crossed() -> None:
    info = Finding("subcut", Level.INFO, "unlicensed")
    unknown = Finding("heart-block", Level.UNKNOWN, "heart-block-not-asked")
    assert headline(Verdict(), DEFAULT, utc) == "no rule is crossed"
    assert headline(Verdict((info,)), DEFAULT, utc) == "no rule is crossed"
    said = headline(Verdict((unknown, info)), DEFAULT, utc)
    assert said == "Heart block: cannot check"

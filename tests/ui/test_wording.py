"""Every reason has its sentence, every sentence its reason, and none of them can be misread."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.__main__ import parser
from mgtracker.cli.answers import utc
from mgtracker.cli.cases import read_all
from mgtracker.cli.check import _candidate
from mgtracker.clinical import judge as judges
from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.judge import judge, standing
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.verdict import Finding, Level, Sum, Verdict
from mgtracker.exchange.protocols import available, load_protocol
from mgtracker.ui import wording
from tests.test_golden import questions

CAPS = {"over-cap", "over-cap-unknown-kidney"}
DEFAULT = load_protocol()
NOON = Instant.parse("2026-03-01T12:00:00+00:00")


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
    assert all_reasons() - CAPS == set(wording.SENTENCES)
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
    heard: list[tuple[Protocol, Finding]], pattern: str, when: wording.When
) -> None:
    assert heard
    for protocol, finding in heard:
        words = wording.word(finding, protocol, when)
        for text in (words.headline, words.detail, words.safe, words.sentence()):
            # Laboratory results keep their trailing zeros; the article's own brackets are its own.
            dose = re.sub(r"\d[\d.]* (?:mmol|pmol)/L", "LAB", text)
            assert not re.search(pattern, dose), (finding.reason, text)


def test_every_sentence_says_what_and_why(heard: list[tuple[Protocol, Finding]]) -> None:
    for protocol, finding in heard:
        words = wording.word(finding, protocol, utc)
        assert words.headline
        assert words.detail
        assert words.sentence().startswith(words.headline.rstrip("."))
        assert words.sentence().endswith(".")
        interrupts = finding.level.interrupts and finding.sum is None
        assert words.safe or not interrupts, f"{finding.reason} interrupts and names no way on"


def test_every_rule_names_its_source() -> None:
    for name in available():
        for rule in load_protocol(name).rules:
            line = wording.source_line(rule)
            assert line.count(": printed ") == len(rule.citations)
            assert line[0].isupper()
            assert not re.search(r"[µμ]g|MgSO|Ismp|Uk-label", line)
    assert (
        wording.source_line(DEFAULT.rule("cap-24h"))
        == "Article, line 49: printed 30-40 g in 24 hours"
    )
    assert wording.source_line(DEFAULT.rule("duplicate")).startswith("ISMP: printed ")
    uk = load_protocol("magnesium-deficiency-label").rule("cap-120h")
    assert wording.source_line(uk).startswith("UK label: printed ")


# -- the head --------------------------------------------------------------------------------------


def test_the_head_says_the_worst_or_that_nothing_is_crossed() -> None:
    info = Finding("subcut", Level.INFO, "unlicensed")
    unknown = Finding("heart-block", Level.UNKNOWN, "heart-block-not-asked")
    assert wording.headline(Verdict(), DEFAULT, utc) == "no rule is crossed"
    assert wording.headline(Verdict((info,)), DEFAULT, utc) == "no rule is crossed"
    said = wording.headline(Verdict((unknown, info)), DEFAULT, utc)
    assert said == "Heart block: cannot check"


# -- caps: totals up, headroom down, the earliest time up -------------------------------------------


def cap(
    reason: str = "over-cap",
    level: Level = Level.WARN,
    values: tuple[tuple[str, object], ...] = (),
    **keys: object,
) -> wording.Words:
    summed = {
        "grams": Fraction(32),
        "at": NOON,
        "attained": True,
        "limit": Fraction(30),
        "window": 86_400,
        "crosses_at": NOON,
        "earliest": NOON,
        "largest": Fraction(3),
        "largest_rate": None,
    }
    found = Finding("cap-24h", level, reason, values, sum=Sum(**(summed | keys)))  # type: ignore[arg-type]
    return wording.word(found, DEFAULT, utc)


def test_a_cap_in_words() -> None:
    words = cap()
    assert words.headline == "crosses 30 g at 2026-03-01 12:00 UTC"
    assert words.detail == "Highest 24 h sum 32 g at 2026-03-01 12:00 UTC; limit 30 g in any 24 h"
    assert words.safe == "Within 30 g: this from 2026-03-01 12:00 UTC; at most 3 g now"
    assert "just before 2026" in cap(attained=False).detail
    assert "this cap may apply" in cap("over-cap-unknown-kidney", Level.UNKNOWN).detail
    assert cap(crosses_at=None).headline == "crosses 30 g"


def test_a_time_in_a_sentence() -> None:
    assert [wording.at(said) for said in ("15:30", "tomorrow 00:10", "Tue 24 01:00")] == [
        "at 15:30",
        "tomorrow 00:10",
        "on Tue 24 01:00",
    ]


def test_a_cap_that_is_over_already_crosses_nothing() -> None:
    words = cap(values=(("already", True),), grams=Fraction("39.7"), earliest=None, largest=None)
    assert words.headline == "over 30 g already, 39.7 g with this"
    assert words.detail == "Highest 24 h sum 39.7 g at 2026-03-01 12:00 UTC; limit 30 g in any 24 h"
    up = cap(values=(("already", True),), grams=Fraction("39.6001"))
    assert up.headline == "over 30 g already, 39.7 g with this"
    assert up.safe == "Within 30 g: this from 2026-03-01 12:00 UTC; at most 3 g now"


def test_a_cap_that_stands_over_says_since_when_and_offers_nothing() -> None:
    words = cap(values=(("since", NOON),), grams=Fraction("39.7"))
    assert words.headline == "over 30 g in 24 h since 2026-03-01 12:00 UTC"
    assert words.detail == "Highest 24 h sum 39.7 g at 2026-03-01 12:00 UTC; limit 30 g in any 24 h"
    assert words.safe == ""
    two_days = cap(values=(("since", NOON),), window=172_800, limit=Fraction(20))
    assert two_days.headline == "over 20 g in 48 h since 2026-03-01 12:00 UTC"


@pytest.mark.parametrize(
    ("keys", "place", "text"),
    [
        ({"grams": Fraction(30_000_001, 1_000_000)}, "detail", "sum 30.001 g"),
        ({"grams": Fraction(1_234_567, 1000)}, "detail", "sum 1,234.567 g"),
        ({"largest": Fraction(2_999_999, 1_000_000)}, "safe", "at most 2.999 g now"),
        ({"largest": Fraction(1, 2)}, "safe", "at most 0.5 g now"),
        ({"largest": Fraction(0)}, "safe", "; nothing now"),
        ({"earliest": NOON.plus(1)}, "safe", "from 2026-03-01 12:01 UTC"),
        ({"earliest": NOON.plus(60)}, "safe", "from 2026-03-01 12:01 UTC"),
        (
            {"largest": None, "largest_rate": Fraction(29_999, 86_400)},
            "safe",
            "this from 2026-03-01 12:00 UTC; at most 1.24 g/h now",
        ),
        ({"largest": Fraction(3), "largest_rate": Fraction(1)}, "safe", "at most 3 g now"),
    ],
)
def test_rounding_goes_to_the_safe_side(keys: dict[str, object], place: str, text: str) -> None:
    assert getattr(cap(**keys), place).count(text) == 1


def test_what_fits_names_the_limit_it_fits_under() -> None:
    stop = cap(level=Level.STOP, limit=Fraction(40), largest=Fraction(20))
    assert stop.safe == "Within 40 g: this from 2026-03-01 12:00 UTC; at most 20 g now"
    rate = cap(largest=None, largest_rate=Fraction(1, 10**6), earliest=None)
    assert rate.safe == "Within 30 g: nothing now"


def test_nothing_is_promised_where_nothing_fits() -> None:
    assert cap(earliest=None, largest=None).safe == ""
    assert cap(earliest=None).safe == "Within 30 g: at most 3 g now"
    assert cap(largest=None).safe == "Within 30 g: this from 2026-03-01 12:00 UTC"


@given(st.fractions(0, 1_000_000, max_denominator=10**6))
def test_what_is_read_is_never_less_than_a_total_nor_more_than_headroom(grams: Fraction) -> None:
    def read(text: str) -> Fraction:
        number, unit = text.split(" ")
        assert unit == "g"
        return Fraction(number.replace(",", ""))

    step, glance = Fraction(1, 1000), Fraction(1, 10)
    assert grams <= read(wording.grams_up(grams)) < grams + step
    assert grams - step < read(wording.grams_down(grams)) <= grams
    assert grams <= read(wording.total(grams)) < grams + glance
    assert grams - glance < read(wording.headroom(grams)) <= grams


@given(st.integers(-(10**10), 10**10))
def test_the_earliest_time_is_never_before_it_fits(seconds: int) -> None:
    shown = wording.minute_up(Instant(seconds))
    assert shown.seconds % MINUTE == 0
    assert seconds <= shown.seconds < seconds + MINUTE


@pytest.mark.parametrize(
    ("seconds", "text"), [(86_400, "24 h"), (172_800, "48 h"), (3_600, "1 h"), (5_400, "90 min")]
)
def test_a_window_in_words(seconds: int, text: str) -> None:
    assert wording.hours(seconds) == text


def test_a_time_in_a_sentence_is_utc_and_says_so() -> None:
    assert utc(NOON) == "2026-03-01 12:00 UTC"
    assert utc(NOON.plus(1)) == "2026-03-01 12:00:01 UTC"
    assert utc(Instant(NOON.seconds, 3600)) == "2026-03-01 12:00 UTC"
    assert NOON.local(ZoneInfo("UTC")).tzinfo is not None
    assert NOON.at_offset(0).tzinfo is UTC


def test_a_clearance_just_below_an_edge_is_never_rounded_onto_it() -> None:
    finding = Finding(
        "renal-contraindication",
        Level.STOP,
        "contraindicated",
        (("clearance", Fraction("19.99")), ("at", Instant(0)), ("expires", 172800), ("limit", 20)),
    )
    said = wording.word(finding, load_protocol(), Instant.utc)
    assert said.headline == "Creatinine clearance 19.99 mL/min: no magnesium"

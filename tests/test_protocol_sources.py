"""What a protocol says is printed stands at its line; what it checks is what it says it adopted."""

import re
import tomllib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mgtracker.clinical.clock import parse_duration
from mgtracker.clinical.errors import InputError

ROOT = Path(__file__).parents[1]
ARTICLE = "What is the appropriate magnesium supplementation regimen"
TABLES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "resources" / "protocols").glob("*.toml"))
}
RULES = [
    pytest.param(rule, id=f"{name}: {rule['id']}")
    for name, table in TABLES.items()
    for rule in table["rules"]
]
LONGEST = 90
"""Characters of a printed figure: a few words, not a copied sentence."""


@pytest.fixture(scope="module")
def article() -> list[str]:
    """The lines of the source article, where it lies beside the checkout."""
    for path in sorted((ROOT.parent / "shared" / "seed").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if lines and lines[0].startswith(ARTICLE):
            return lines
    pytest.skip("the source article is not at hand (../shared/seed/)")


@pytest.mark.hazard("H-12")
@pytest.mark.parametrize("rule", RULES)
def test_printed_figures_stand_at_their_line(rule: dict[str, Any], article: list[str]) -> None:
    for source in rule["source"]:
        if source["id"] == "article":
            assert source["printed"] in article[source["line"] - 1]


@pytest.mark.parametrize("rule", RULES)
def test_the_article_is_cited_by_line_and_in_a_few_words(rule: dict[str, Any]) -> None:
    for source in rule["source"]:
        assert ("line" in source) == (source["id"] == "article")
        assert len(source["printed"]) <= LONGEST
        assert not re.search(r"[.!?]\s", source["printed"]), "no copied sentences"


def test_every_source_is_cited() -> None:
    for name, table in TABLES.items():
        cited = {source["id"] for rule in table["rules"] for source in rule["source"]}
        assert cited == {source["id"] for source in table["sources"]}, name


# What is checked is what is said ----------------------------------------------------------------

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?", re.ASCII)
_WORDS = {"five": 5, "a fifth": 5, "an hour": 60}
_DAY = re.compile(r"\bin a day\b")
_A_DAY = parse_duration("20 h")
"""A daily dose an hour or two early is not two doses in a day: the rules say so where it matters."""


def said(rule: dict[str, Any]) -> set[Fraction]:
    """Every number in what a rule tells its reader."""
    printed = " ".join(source["printed"] for source in rule["source"])
    text = f"{rule['adopted']} {rule.get('because', '')} {printed}"
    found = {Fraction(number.replace(",", "")) for number in _NUMBER.findall(text)}
    return found | {Fraction(n) for word, n in _WORDS.items() if word in text}


def checked(value: Any) -> Iterator[str]:
    """Every value with a number in a check, its bands and classes too."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from checked(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from checked(inner)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, str) and re.match(r"\d", value):
        yield value


def is_said(value: str, rule: dict[str, Any]) -> bool:
    number = _NUMBER.match(value)
    assert number is not None
    if Fraction(number[0]) in said(rule):
        return True
    try:
        seconds = parse_duration(value)
    except InputError:
        return False
    return seconds == _A_DAY and _DAY.search(rule["adopted"]) is not None


@pytest.mark.hazard("H-12")
@pytest.mark.parametrize("rule", RULES)
def test_every_number_checked_is_said(rule: dict[str, Any]) -> None:
    values = checked([{**check, "kind": ""} for check in rule.get("check", ())])
    assert [value for value in values if not is_said(value, rule)] == []


def test_a_number_that_is_printed_nowhere_has_its_reason() -> None:
    owed = set()
    for name, table in TABLES.items():
        for rule in table["rules"]:
            printed = " ".join(source["printed"] for source in rule["source"])
            known = {Fraction(number) for number in _NUMBER.findall(printed)}
            values = list(checked([{**check, "kind": ""} for check in rule.get("check", ())]))
            new = [value for value in values if Fraction(_NUMBER.findall(value)[0]) not in known]
            if new and "because" not in rule:
                owed.add((name, rule["id"]))
    assert owed == set()

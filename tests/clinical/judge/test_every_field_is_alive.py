"""A threshold nobody reads is a false promise: every field of every check changes some finding.

`task` tables belong to the schedule, not to a verdict, and are left out here on purpose.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from mgtracker.clinical.checks import (
    CHECK_KINDS,
    PthInappropriate,
    Qtc,
    RollingCap,
    Severity,
    Validity,
)
from mgtracker.clinical.errors import ProtocolError
from mgtracker.clinical.judge import JUDGES
from mgtracker.clinical.protocol import Protocol, _protocol
from mgtracker.clinical.verdict import Finding
from tests.clinical.judge.builder import DEFAULT, DEFAULT_TEXT, Case
from tests.clinical.judge.library import library

TABLE = tomllib.loads(DEFAULT_TEXT)
Path = tuple[str | int, ...]

# Words shown to a person: they change what is said, not whether or how loudly.
WORDS = {
    ("volume-first", "first_step"),
    ("severity", "name"),
    ("interactions", "effect"),
}

RULES = (
    *(
        "renal-contraindication",
        "heart-block",
        "volume-first",
        "severity",
        "cap-24h",
        "cap-48h-renal",
    ),
    *("bolus", "bolus-emergency", "iv-rate", "iv-concentration", "infusion-rate", "renal-rate"),
    *("intermittent-iv", "pregnancy-duration", "im-course", "im-site", "subcut", "oral-start"),
    *("oral-low-pth-start", "oral-increase", "refractory", "magnesium-before-calcium"),
    *(
        "calcitriol-bridge",
        "alfacalcidol",
        "bedside-reflex",
        "bedside-respiration",
        "bedside-urine",
    ),
    *("antidote-ready", "magnesium-high", "interactions", "duplicate", "tenfold", "labs-initial"),
    *("labs-stable", "labs-parenteral", "pth-response", "calcium-lag", "pth-inappropriate"),
    *("osteocalcin", "ecg-qtc", "validity"),
)
# Rules of the schedule that the table leaves to ward practice.
ADDED = (
    *("order-times", "order-review", "infusion-end", "infusion-paused", "will-monitor", "alarms"),
    "ward-presence",
)


def test_every_rule_of_the_table_is_in_the_default_protocol_and_no_other() -> None:
    assert sorted(rule.id for rule in DEFAULT.rules) == sorted((*RULES, *ADDED))


def test_every_kind_of_check_is_judged_somewhere() -> None:
    on_candidates = set(JUDGES) | {RollingCap}
    on_the_course = {Severity, PthInappropriate, Qtc, Validity}
    assert on_candidates | on_the_course == set(CHECK_KINDS.values())
    assert not on_candidates & on_the_course


def fields() -> Iterator[tuple[str, Path]]:
    """Every field of every check of the file: the rule's id, and where the field stands."""
    for r, rule in enumerate(TABLE["rules"]):
        for c, check in enumerate(rule.get("check", ())):
            for path in _leaves(check):
                if path != ("kind",):
                    yield rule["id"], ("rules", r, "check", c, *path)


def _leaves(value: Any) -> Iterator[Path]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from ((key, *rest) for rest in _leaves(one))
    elif isinstance(value, list) and isinstance(value[0], Mapping):
        for place, one in enumerate(value):
            yield from ((place, *rest) for rest in _leaves(one))
    else:
        yield ()


def at(table: Any, path: Path) -> Any:
    """The value that stands there."""
    for step in path:
        table = table[step]
    return table


def others(raw: Any) -> Iterator[Any]:
    """Other values a field could have: half and double, other words of the file, one word fewer."""
    if isinstance(raw, int):
        yield from (raw // 2, raw * 2, raw + 1)
    elif isinstance(raw, list):
        yield from ([*raw[:n], *raw[n + 1 :]] for n in range(len(raw)))
        yield from (
            [*raw, word] for word in ("cap-24h", "cap-48h-renal", "corrected", "present", "another")
        )
    elif found := re.match(r"[0-9.]+", raw):
        number, rest = float(found[0]), raw[found.end() :]
        yield from (f"{number * factor:.10g}{rest}" for factor in (0.5, 2, 0.9, 1.1, 0.1, 10))
    else:
        known = ("yes", "no", "info", "warn", "stop", "never", "symptomatic", "always")
        drugs = ("calcitriol", "alfacalcidol", "magnesium oxide")
        yield from (word for word in ("another", *known, *drugs) if word != raw)


def changed(path: Path, value: Any) -> Protocol | None:
    """The protocol with one field said otherwise; None if a protocol cannot say that.

    Bands meet: an edge is moved on both its sides.
    """
    table = deepcopy(TABLE)
    old = at(table, path)
    at(table, path[:-1])[path[-1]] = value
    if path[-3] == "bands" and path[-1] in ("from", "below"):
        bands, place = at(table, path[:-2]), path[-2]
        assert isinstance(place, int)
        neighbour, edge = (place - 1, "below") if path[-1] == "from" else (place + 1, "from")
        assert bands[neighbour][edge] == old
        bands[neighbour][edge] = value
    try:
        return _protocol(table, "changed.toml")
    except ProtocolError:
        return None


@cache
def baseline() -> list[tuple[Case, tuple[Finding, ...]]]:
    """Every case with what the shipped protocol finds."""
    return [(case, case.answer(DEFAULT)) for case in library()]


def gist(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    """What is found and how loudly; not the figures it is said with, which would always differ."""
    return [(f.rule, f.level.name, f.reason) for f in findings]


def is_alive(rule: str, path: Path) -> bool:
    """Whether another value of the field changes a finding somewhere.

    Every value is tried on the cases of its own rule before any is tried on the others, which seldom tell.
    """
    own = [(case, f) for case, f in baseline() if any(one.rule == rule for one in f)]
    rest = [(case, f) for case, f in baseline() if not any(one.rule == rule for one in f)]
    words_only = (rule, path[-1]) in WORDS
    return any(
        gist(after) != gist(before) or (words_only and after != before)
        for cases in (own, rest)
        for value in others(at(TABLE, path))
        if (protocol := changed(path, value)) is not None
        for case, before in cases
        for after in (case.answer(protocol),)
    )


@pytest.mark.timeout(600)
def test_every_field_of_every_check_changes_some_finding() -> None:
    dead = [
        f"{rule}: {'.'.join(map(str, path[3:]))}"
        for rule, path in fields()
        if not is_alive(rule, path)
    ]
    assert dead == []


def test_the_walk_reaches_fields_of_every_rule_with_a_check() -> None:
    walked = {rule for rule, _ in fields()}
    assert walked == {rule.id for rule in DEFAULT.rules if rule.checks}
    assert len(list(fields())) > 90


def test_a_field_nobody_reads_would_be_found() -> None:
    # What a rule is called changes no finding.
    rule = next(n for n, rule in enumerate(TABLE["rules"]) if rule["id"] == "cap-48h-renal")
    path: Path = ("rules", rule, "title")
    assert not is_alive("cap-48h-renal", path)

"""Levels, findings and verdicts: what interrupts, and what a verdict's level is."""

import dataclasses

import pytest

from mgtracker.clinical.verdict import Finding, Level, Verdict


def test_levels_rise_from_ok_to_stop_with_unknown_above_warn() -> None:
    assert list(Level) == sorted(Level)
    assert [level.word for level in Level] == ["OK", "INFO", "WARN", "UNKNOWN", "STOP"]


@pytest.mark.parametrize(
    ("level", "interrupts"),
    [
        (Level.OK, False),
        (Level.INFO, False),
        (Level.WARN, False),
        (Level.UNKNOWN, True),
        (Level.STOP, True),
    ],
)
def test_only_unknown_and_stop_interrupt(level: Level, interrupts: bool) -> None:
    assert level.interrupts is interrupts


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((), Level.OK),
        ((Level.INFO,), Level.OK),
        ((Level.INFO, Level.INFO), Level.OK),
        ((Level.WARN, Level.INFO), Level.WARN),
        ((Level.INFO, Level.UNKNOWN, Level.WARN), Level.UNKNOWN),
        ((Level.WARN, Level.STOP, Level.UNKNOWN), Level.STOP),
    ],
)
def test_a_verdicts_level_is_its_highest_finding_and_info_alone_is_ok(
    levels: tuple[Level, ...], expected: Level
) -> None:
    assert Verdict(tuple(Finding("rule", level, "reason") for level in levels)).level is expected


def test_a_finding_gives_its_values_by_name_and_none_it_does_not_have() -> None:
    finding = Finding("cap-24h", Level.WARN, "over-cap", (("limit", 30), ("at", "noon")))
    assert (finding.value("limit"), finding.value("at")) == (30, "noon")
    with pytest.raises(KeyError):
        finding.value("sum")


def test_a_verdict_once_given_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Verdict().findings = ()  # type: ignore[misc]

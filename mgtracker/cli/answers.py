"""The JSON of `replay` and `check`: stable keys, UTC to the second, grams to the milligram."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from math import ceil, floor
from typing import Any
from zoneinfo import ZoneInfo

from mgtracker.cli.due_items import due_json
from mgtracker.clinical.checks import RollingCap
from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Dose, Entry, Patient, Rate
from mgtracker.clinical.exposure import total
from mgtracker.clinical.judge import judge, standing
from mgtracker.clinical.judge.caps import CapState, cap_states
from mgtracker.clinical.judge.question import counted, kidney
from mgtracker.clinical.laboratory import class_at
from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import grams_per_hour
from mgtracker.clinical.schedule import schedule
from mgtracker.clinical.verdict import Finding, Verdict
from mgtracker.ui.finding_words.word import word
from mgtracker.view import AHEAD


def utc(instant: Instant) -> str:
    """A time inside a sentence."""
    return instant.utc().replace("T", " ").removesuffix(":00Z").removesuffix("Z") + " UTC"


def grams_up(grams: Fraction) -> float:
    """Totals: up to the milligram."""
    return ceil(grams * 1000) / 1000


def grams_down(grams: Fraction) -> float:
    """Headroom: down to the milligram."""
    return floor(grams * 1000) / 1000


def grams_said(grams: float) -> str:
    """An answer's grams for a reader: "2 g", never "2.0 g"."""
    return f"{format_number(Fraction(str(grams)), 3)} g"


@contextmanager
def within_the_calendar(name: str) -> Iterator[None]:
    """Turns a sum or a time that runs past the last year into a refusal of the case."""
    try:
        yield
    except OverflowError:
        sentence = "a time so near the first or the last year there is cannot be answered for"
        raise InputError(f"{name}: {sentence}") from None


def _limit(grams: Fraction) -> int | float:
    return int(grams) if grams.denominator == 1 else float(grams)


def time_json(instant: Instant | None) -> str | None:
    """UTC, or null."""
    return None if instant is None else instant.utc()


def hours_json(seconds: int) -> int | float:
    """Whole hours as a whole number."""
    return seconds // HOUR if seconds % HOUR == 0 else seconds / HOUR


def finding_json(finding: Finding, protocol: Protocol, verdict: Verdict | None) -> dict[str, Any]:
    """One finding; what would fit is the verdict's: no cap broken at warn level or worse."""
    citation = protocol.rule(finding.rule).citations[0]
    summed = finding.sum
    fits = verdict if summed is not None else None
    return {
        "rule": finding.rule,
        "level": finding.level.word.lower(),
        "sum_g": None if summed is None else grams_up(summed.grams),
        "limit_g": None if summed is None else _limit(summed.limit),
        "window_h": None if summed is None else hours_json(summed.window),
        "crosses_at": None if summed is None else time_json(summed.crosses_at),
        "earliest_at": None if fits is None else time_json(fits.earliest),
        "largest_g": None if fits is None or fits.largest is None else grams_down(fits.largest),
        "events": list(finding.events),
        "message": word(finding, protocol, utc).sentence(),
        "source": {"id": citation.id, "line": citation.line, "printed": citation.printed},
    }


def verdict_json(verdict: Verdict, protocol: Protocol) -> dict[str, Any]:
    """A level and all findings, most severe first."""
    return {
        "level": verdict.level.word.lower(),
        "findings": [finding_json(finding, protocol, verdict) for finding in verdict.findings],
    }


def check_json(verdict: Verdict, protocol: Protocol, *, rate: bool) -> dict[str, Any]:
    """The answer to "may this be given?"; a rate also says the highest that fits, in g/h."""
    answer = verdict_json(verdict, protocol) | {
        "earliest_at": time_json(verdict.earliest),
        "largest_g": None if verdict.largest is None else grams_down(verdict.largest),
    }
    if rate:
        most = verdict.largest_rate
        answer["largest_rate_g_h"] = None if most is None else grams_down(grams_per_hour(most))
    return answer


def replay_json(
    whole: Course, protocol: Protocol, zone: ZoneInfo, at: Instant, known_at: Instant | None
) -> dict[str, Any]:
    """The state at `at`, as known at `known_at` (None: as the case knows it); `zone` is the ward's."""
    known = whole if known_at is None else whole.as_known_at(known_at)
    past = known.up_to(at)
    clearance = kidney(past, protocol, at, parenteral=False)
    severity = class_at(past, protocol, at)
    return {
        "at": at.utc(),
        "protocol": {"id": protocol.id, "version": protocol.version},
        "exposure": _exposure(past, protocol, at),
        "caps": [_cap(state) for state in cap_states(past, protocol, clearance, at)],
        "class": {
            "severity": None if severity is None else severity.severity,
            "borderline": severity is not None and severity.borderline,
        },
        "findings": [finding_json(f, protocol, None) for f in standing(past, protocol, at)],
        "due": due_json(schedule(past, protocol, zone, at.plus(AHEAD)), at),
        "events": [
            _event(entry, known, protocol)
            for entry in known.entries
            if entry.at <= at and not isinstance(entry.event, Patient)
        ],
    }


def _exposure(past: Course, protocol: Protocol, at: Instant) -> list[dict[str, Any]]:
    caps = [cap for _, cap in protocol.each(RollingCap)]
    windows = dict.fromkeys((cap.window, cap.drug) for cap in caps)
    return [
        {
            "window_h": hours_json(window),
            "route": "parenteral",
            "drug": drug,
            "grams": grams_up(
                total(counted(past.given, drug), at.seconds - window, at.seconds) / 1000
            ),
        }
        for window, drug in windows
    ]


def _cap(state: CapState) -> dict[str, Any]:
    warn, stop = state.cap.warn_above, state.cap.stop_above
    return {
        "rule": state.rule.id,
        "window_h": hours_json(state.cap.window),
        "warn_g": None if warn is None else _limit(warn),
        "stop_g": None if stop is None else _limit(stop),
        "used_g": grams_up(state.used),
        "peak_g": grams_up(state.peak),
        "peak_at": state.peak_at.utc(),
        "warn_crossed_at": time_json(state.warn_crossed_at),
        "stop_crossed_at": time_json(state.stop_crossed_at),
    }


def _event(entry: Entry, known: Course, protocol: Protocol) -> dict[str, Any]:
    """An entry, and for a dose or a rate the verdict it would have been given (null for others)."""
    verdict = None
    if isinstance(entry.event, Dose | Rate):
        verdict = verdict_json(judge(known.before(entry), entry.event, protocol), protocol)
    return {
        "id": entry.id,
        "at": entry.at.utc(),
        "kind": entry.kind,
        "voided": entry.id in known.struck,
        "verdict": verdict,
    }

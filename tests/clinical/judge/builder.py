"""Courses and candidates in a line each, in the case file's own words, at times counted from ZERO."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Bedside, Candidate, Dose, Entry, Event, Fact, Rate
from mgtracker.clinical.judge import judge, standing
from mgtracker.clinical.laboratory import class_at
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.protocol import Protocol, load
from mgtracker.clinical.verdict import Finding, Level, Verdict
from tests.clinical.journal import by_the_clock

PROTOCOLS = Path(__file__).parents[3] / "resources" / "protocols"
DEFAULT_FILE = PROTOCOLS / "hypomagnesemia-hypocalcemia.toml"
DEFAULT_TEXT = DEFAULT_FILE.read_text("utf-8")
DEFAULT = load(DEFAULT_TEXT, DEFAULT_FILE.name)
ZERO = Instant.parse("2026-03-01T00:00:00+00:00")

SULFATE = "magnesium sulfate"
OXIDE = "magnesium oxide"

Time = str | int | Instant
Loose = Event | tuple[Event, dict[str, Any]]

FACTS: Mapping[str, Any] = {
    "creatinine_clearance": "85 mL/min",
    "weight": "70 kg",
    "volume": "corrected",
    "symptoms": "none",
    "pregnant": False,
    "heart_block": False,
    "low_pth": False,
    "medicines": [],
}
BEDSIDE: Mapping[str, Any] = {
    "reflex": "present",
    "respiratory_rate": 18,
    "urine_4h": "160 mL",
    "antidote_ready": True,
}


def when(time: Time) -> Instant:
    """An instant from hours (14), hours and minutes ("23:59") or seconds too ("19:59:59") since ZERO."""
    if isinstance(time, Instant):
        return time
    if isinstance(time, int):
        return ZERO.plus(time * 3600)
    sign = -1 if time.startswith("-") else 1
    parts = [int(part) for part in time.removeprefix("-").split(":")]
    hours, minutes, seconds = [*parts, 0, 0][:3]
    return ZERO.plus(sign * (hours * 3600 + minutes * 60 + seconds))


def event(kind: str, at: Time, /, **keys: Any) -> Event:
    """An event of a kind from the case file's keys; None leaves a key out."""
    said = {key: value for key, value in keys.items() if value is not None}
    return read_event(kind, {"at": when(at).as_written()} | said)


def dose(
    amount: str, route: str = "IV", at: Time = 0, over: str | None = None, **keys: Any
) -> Dose:
    """A dose, of magnesium sulfate unless said."""
    keys = {"drug": SULFATE} | keys
    found = event("dose", at, amount=amount, route=route, over=over, **keys)
    assert isinstance(found, Dose)
    return found


def oral(amount: str, at: Time = 0, drug: str = OXIDE, **keys: Any) -> Dose:
    """A dose by mouth, of magnesium oxide unless said."""
    return dose(amount, "oral", at, drug=drug, **keys)


def rate(speed: str, at: Time = 0, until: Time | None = None, **keys: Any) -> Rate:
    """A rate of magnesium sulfate on pump-1 unless said."""
    keys = {"drug": SULFATE, "line": "pump-1"} | keys
    stop = None if until is None else when(until).as_written()
    found = event("rate", at, rate=speed, until=stop, **keys)
    assert isinstance(found, Rate)
    return found


def order(text: str, at: Time = 0, route: str = "IV", **keys: Any) -> Event:
    """An order for magnesium sulfate unless said; a rate where the text is one."""
    keys = {"drug": SULFATE} | keys
    return event("order", at, **{"rate" if "/" in text else "amount": text}, route=route, **keys)


def fact(at: Time = 0, **keys: Any) -> Event:
    """What was stated of the patient."""
    return event("fact", at, **keys)


def bedside(at: Time = 0, **keys: Any) -> Event:
    """What was found at the bedside."""
    return event("bedside", at, **keys)


def labs(at: Time = 0, **keys: Any) -> Event:
    """A draw."""
    return event("labs", at, **keys)


def named(identity: str, what: Event, recorded: Time | None = None, by: str | None = None) -> Loose:
    """An event with the id it is to have, and when it was written down, if not at once."""
    return what, {"id": identity, "recorded": recorded, "by": by}


def course(*events: Loose) -> Course:
    """A journal of these, each written at its own time unless said; ids e1, e2, ... in this order."""
    entries = []
    for position, loose in enumerate(events, 1):
        what, extra = loose if isinstance(loose, tuple) else (loose, {})
        recorded = extra.get("recorded")
        entries.append(
            Entry(
                id=extra.get("id") or f"e{position}",
                event=what,
                recorded_at=what.at if recorded is None else when(recorded),
                position=position,
                by=extra.get("by"),
            )
        )
    return Course(by_the_clock(entries))


def ground(at: Time, **known: Any) -> list[Loose]:
    """Everything known and well at a time; a key said otherwise replaces it, None leaves it unsaid."""
    strange = set(known) - set(FACTS) - set(BEDSIDE)
    assert not strange, f"not a fact or a bedside finding: {strange}"
    facts = {key: known.get(key, value) for key, value in FACTS.items()}
    found = {key: known.get(key, value) for key, value in BEDSIDE.items()}
    made: list[Loose] = []
    for kind, keys, cls in (("fact", facts, Fact), ("bedside", found, Bedside)):
        what = event(kind, at, **keys)
        assert isinstance(what, cls)
        made.append(named(f"known-{kind}", what))
    return made


def ask(
    candidate: Candidate, *events: Loose, protocol: Protocol = DEFAULT, **known: Any
) -> Verdict:
    """The verdict on a candidate after these events, everything else known and well at its time."""
    return judge(course(*ground(candidate.at, **known), *events), candidate, protocol)


def ask_bare(candidate: Candidate, *events: Loose, protocol: Protocol = DEFAULT) -> Verdict:
    """The verdict on a candidate where nothing but these events is known."""
    return judge(course(*events), candidate, protocol)


def stands(at: Time, *events: Loose, protocol: Protocol = DEFAULT, **known: Any) -> list[Finding]:
    """What stands on a course at a time, everything else known and well then."""
    return list(standing(course(*ground(at, **known), *events).up_to(when(at)), protocol, when(at)))


def said(found: Verdict | Iterable[Finding], rule: str) -> list[tuple[str, str]]:
    """(level, reason) of every finding of a rule, as they stand."""
    findings = found.findings if isinstance(found, Verdict) else found
    return [(f.level.name, f.reason) for f in findings if f.rule == rule]


def of(found: Verdict | Iterable[Finding], rule: str) -> Finding:
    """The one finding of a rule."""
    findings = found.findings if isinstance(found, Verdict) else found
    (finding,) = [f for f in findings if f.rule == rule]
    return finding


def loud(found: Verdict | Iterable[Finding]) -> list[tuple[str, str, str]]:
    """(rule, level, reason) of everything above info."""
    findings = found.findings if isinstance(found, Verdict) else found
    return [(f.rule, f.level.name, f.reason) for f in findings if f.level > Level.INFO]


def capped(verdict: Verdict) -> dict[str, Level]:
    """The caps a verdict finds broken, with their levels."""
    return {f.rule: f.level for f in verdict.findings if f.sum is not None}


@dataclass(frozen=True)
class Case:
    """A named question over a library: a candidate on a course, or the course at a time."""

    name: str
    course: Course
    candidate: Candidate | None
    at: Instant

    def answer(self, protocol: Protocol) -> tuple[Finding, ...]:
        """Its findings; of a course, the patient's class too, as if it were one."""
        if self.candidate is not None:
            return judge(self.course, self.candidate, protocol).findings
        found = class_at(self.course, protocol, self.at)
        shown = () if found is None else (Finding("class", Level.INFO, found.severity),)
        return (*standing(self.course, protocol, self.at), *shown)


def grams(number: str | int) -> Fraction:
    """Grams, exact."""
    return Fraction(number)


def protocol_with(*changes: tuple[str, str]) -> Protocol:
    """The default protocol with pieces of its text said otherwise; each must be there once."""
    text = DEFAULT_TEXT
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return load(text, "changed.toml")

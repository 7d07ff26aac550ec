"""A protocol: rules with their thresholds and sources, read from text and checked whole before it is used."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, TypeVar

from . import protocol_fields as f
from .checks import CHECK_KINDS, Check, Clearance, RollingCap
from .errors import ProtocolError
from .events import ROUTES
from .quantity import ANALYTES
from .tasks import TASK_KINDS, Task

FORMAT = "mgtracker-protocol/1"
C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Reference:
    """Where rules come from: an article, a label, a safety body."""

    id: str = f.value(f.text)
    title: str = f.value(f.text)
    dated: str = f.value(f.text)


@dataclass(frozen=True, slots=True)
class Citation:
    """What a source prints, in a few words; `line` of the article where it has lines."""

    id: str = f.value(f.text)
    printed: str = f.value(f.text)
    line: int | None = f.value(f.whole, None)


@dataclass(frozen=True, slots=True)
class Interval:
    """The reference interval of an analyte in its standard unit; both ends are in range."""

    analyte: str
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class CorrectedCalcium:
    """Calcium + `per_gram` x (`albumin` - albumin g/L); none if albumin is further away than `within`."""

    per_gram: Fraction = f.value(f.number)
    albumin: Fraction = f.value(f.in_unit("g/L"))
    within: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class DoubleCheck:
    """What a second person works out anew before it is given, without seeing the first result."""

    drugs: tuple[str, ...] = f.value(f.drugs)
    routes: tuple[str, ...] = f.value(f.words_of(*ROUTES))
    source: tuple[Citation, ...] = f.value(f.tables(Citation))
    because: str = f.value(f.text)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it is called, where it comes from, what was adopted and why, and what it checks."""

    id: str
    title: str
    citations: tuple[Citation, ...]
    adopted: str
    because: str
    checks: tuple[Check, ...]
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Protocol:
    """Everything a protocol file says.

    `horizon`: how far ahead an earliest time is looked for. `new_course_after`: so long without any
    magnesium, the next is the first of a new course; None: never.
    """

    id: str
    version: str
    title: str
    notes: tuple[str, ...]
    horizon: int
    new_course_after: int | None
    sources: tuple[Reference, ...]
    intervals: Mapping[str, Interval]
    corrected_calcium: CorrectedCalcium
    rules: tuple[Rule, ...]
    double_check: DoubleCheck | None = None

    def rule(self, identity: str) -> Rule:
        """The rule of that id; KeyError if there is none."""
        for rule in self.rules:
            if rule.id == identity:
                return rule
        raise KeyError(identity)

    def each(self, kind: type[C]) -> Iterator[tuple[Rule, C]]:
        """Every check of one kind with its rule, in the file's order."""
        yield from self._by_kind.get(kind, ())

    def tasks(self, kind: type[C]) -> Iterator[tuple[Rule, C]]:
        """Every task of one kind with its rule, in the file's order."""
        yield from self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[type, list[tuple[Rule, Any]]]:
        """Checks and tasks by their kind, each with its rule."""
        found: dict[type, list[tuple[Rule, Any]]] = {}
        for rule in self.rules:
            for part in (*rule.checks, *rule.tasks):
                found.setdefault(type(part), []).append((rule, part))
        return found

    @property
    def clearance(self) -> tuple[Rule, Clearance]:
        """The one rule that says which caps apply; every protocol has it."""
        return next(self.each(Clearance))


def load(text: str, name: str) -> Protocol:
    """A protocol from the text of its file.

    Args:
        text: TOML.
        name: the file's name, for the complaints.

    Raises:
        ProtocolError: naming the file, the rule, the key and what was expected.
    """
    try:
        table = tomllib.loads(text)
    except RecursionError:
        raise ProtocolError(f"{name}: not TOML: nested too deeply to be read") from None
    except ValueError as error:
        raise ProtocolError(f"{name}: not TOML: {error}") from None
    return _protocol(table, name)


@dataclass(frozen=True, slots=True)
class _File:
    format: str = f.value(f.one_of(FORMAT))
    id: str = f.value(f.text)
    version: str = f.value(f.text)
    title: str = f.value(f.text)
    notes: tuple[str, ...] = f.value(f.words)
    earliest_within: int = f.value(f.duration)
    sources: tuple[Reference, ...] = f.value(f.tables(Reference))
    intervals: tuple[Any, ...] = f.value(f.rows)
    corrected_calcium: CorrectedCalcium = f.value(f.table(CorrectedCalcium))
    rules: tuple[Any, ...] = f.value(f.rows)
    new_course_after: int | None = f.value(f.duration, None)
    double_check: DoubleCheck | None = f.value(f.table(DoubleCheck), None)


@dataclass(frozen=True, slots=True)
class _RuleTable:
    id: str = f.value(f.text)
    title: str = f.value(f.text)
    source: tuple[Citation, ...] = f.value(f.tables(Citation))
    adopted: str = f.value(f.text)
    because: str = f.value(f.text, "")
    check: tuple[Any, ...] = f.value(f.rows, ())
    task: tuple[Any, ...] = f.value(f.rows, ())


@dataclass(frozen=True, slots=True)
class _IntervalTable:
    analyte: str = f.value(f.analyte)
    low: str = f.value(f.text)
    high: str = f.value(f.text)


def _protocol(table: Mapping[str, Any], name: str) -> Protocol:
    file = f.read_table(_File, table, name)
    known = _once([source.id for source in file.sources], f"{name}: sources")
    intervals = [_interval(raw, name) for raw in file.intervals]
    _once([interval.analyte for interval in intervals], f"{name}: intervals")
    rules = tuple(_rule(raw, name, known) for raw in file.rules)
    protocol = Protocol(
        id=file.id,
        version=file.version,
        title=file.title,
        notes=file.notes,
        horizon=file.earliest_within,
        new_course_after=file.new_course_after,
        sources=file.sources,
        intervals={interval.analyte: interval for interval in intervals},
        corrected_calcium=file.corrected_calcium,
        rules=rules,
        double_check=file.double_check,
    )
    if file.double_check is not None:
        _check_cited(file.double_check.source, known, f"{name}: double_check")
    _check_whole(protocol, name)
    return protocol


def _once(ids: list[str], place: str) -> set[str]:
    """The ids, each of which stands once."""
    for identity in ids:
        if ids.count(identity) > 1:
            raise ProtocolError(f"{place}: {identity}: the id stands twice")
    return set(ids)


def _interval(raw: Any, name: str) -> Interval:
    found = f.read_table(_IntervalTable, raw, f"{name}: intervals")
    place = f"{name}: intervals: {found.analyte}"
    measure = ANALYTES[found.analyte]
    read = f.in_unit(measure.unit)
    low, high = (f.read_value(read, text, place) for text in (found.low, found.high))
    if low >= high:
        raise ProtocolError(f"{place}: low is not below high")
    return Interval(found.analyte, low, high)


def _rule(raw: Any, name: str, known: set[str]) -> Rule:
    identity = raw.get("id", "?") if isinstance(raw, Mapping) else "?"
    place = f"{name}: rule {identity}"
    found = f.read_table(_RuleTable, raw, place)
    _check_cited(found.source, known, place)
    return Rule(
        id=found.id,
        title=found.title,
        citations=found.source,
        adopted=found.adopted,
        because=found.because,
        checks=tuple(_kind(CHECK_KINDS, one, f"{place}: check") for one in found.check),
        tasks=tuple(_kind(TASK_KINDS, one, f"{place}: task") for one in found.task),
    )


def _check_cited(citations: tuple[Citation, ...], known: set[str], place: str) -> None:
    for citation in citations:
        if citation.id not in known:
            raise ProtocolError(f"{place}: source: {citation.id!r} is not among the file's sources")


def _kind(kinds: Mapping[str, type[C]], raw: Any, place: str) -> C:
    found = raw.get("kind") if isinstance(raw, Mapping) else raw
    if not isinstance(raw, Mapping) or not isinstance(found, str) or found not in kinds:
        raise ProtocolError(f"{place}: kind: expected one of {', '.join(kinds)}, found {found!r}")
    rest = {key: one for key, one in raw.items() if key != "kind"}
    return f.read_table(kinds[found], rest, f"{place} {found}")


def _check_whole(protocol: Protocol, name: str) -> None:
    """What no single table can say: ids are unique, and the caps named are the caps there are."""
    _once([rule.id for rule in protocol.rules], f"{name}: rules")
    caps = {rule.id for rule, _ in protocol.each(RollingCap)}
    clearances = list(protocol.each(Clearance))
    if len(clearances) != 1:
        raise ProtocolError(f"{name}: expected exactly one check of kind clearance")
    rule, clearance = clearances[0]
    named = {cap for band in clearance.bands for cap in band.caps}
    if unknown := sorted(named - caps):
        raise ProtocolError(f"{name}: rule {rule.id}: caps: {unknown[0]!r} is not a rolling cap")
    if unused := sorted(caps - named):
        raise ProtocolError(f"{name}: rule {unused[0]}: no clearance band names this cap")
    _check_limits(protocol, name)


def _check_limits(protocol: Protocol, name: str) -> None:
    """Every cap has a limit, in order; every interval that rules look at is there."""
    for rule, cap in protocol.each(RollingCap):
        if cap.warn_above is None and cap.stop_above is None:
            raise ProtocolError(f"{name}: rule {rule.id}: neither warn_above nor stop_above")
    for rule in protocol.rules:
        for part in (*rule.checks, *rule.tasks):
            _check_order(part, f"{name}: rule {rule.id}")
    for analyte in ("magnesium", "calcium", "pth"):
        if analyte not in protocol.intervals:
            raise ProtocolError(f"{name}: intervals: {analyte} is missing")


_IN_ORDER = (
    ("least", "most"),
    ("least", "warn_above"),
    ("least", "stop_above"),
    ("least_volume", "most_volume"),
    ("least_times", "most_times"),
    ("shortest", "longest"),
    ("shortest", "shorter_than"),
    ("early", "every"),
    ("possible_from", "expected_by"),
    ("expected_by", "off_track_after"),
    ("overdue_after", "very_late_after"),
    ("opens", "due"),
    ("due", "overdue"),
)
"""Keys of one check or task of which the first may be as much as the second, never more."""
_BELOW = (
    ("warn_above", "stop_above"),
    ("warn_at", "stop_above"),
    ("opens", "overdue"),
    ("running_opens", "running_overdue"),
    ("due_before", "opens_before"),
)
"""Keys of which the first is less than the second."""

_TOGETHER = (("running_opens", "running_overdue"), ("at_dose_for", "at_least"))
"""Keys of which neither says anything without the other."""


def _check_order(part: Check | Task, place: str) -> None:
    for one, other in _TOGETHER:
        if (getattr(part, one, None) is None) != (getattr(part, other, None) is None):
            raise ProtocolError(f"{place}: {one} and {other} go together")
    for low, high in (*_IN_ORDER, *_BELOW):
        first, second = getattr(part, low, None), getattr(part, high, None)
        if first is None or second is None:
            continue
        if (low, high) in _BELOW and first >= second:
            raise ProtocolError(f"{place}: {low} is not below {high}")
        if first > second:
            raise ProtocolError(f"{place}: {low} is above {high}")

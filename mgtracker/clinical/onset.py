"""Since when a finding stands, and what makes it the same one a minute later.

A finding is worked out anew every minute, and its numbers move while an infusion runs. For an alarm it is
the same finding until something is recorded that it rests on: magnesium given or changed, another
clearance, another result, another look at the bedside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from .bands import band_of
from .checks import ClearanceBand, RollingCap
from .clock import Instant
from .course import Course, Given
from .events import PARENTERAL, ROUTES, Bedside, Entry, Fact, Labs
from .protocol import Protocol
from .verdict import Finding, Level


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing a finding rests on: what names it, and since when it is so and known."""

    name: str
    since: Instant


@dataclass(frozen=True, slots=True)
class Onset:
    """What a finding rests on, as a name that is the same while it rests on the same; and since when."""

    name: str
    since: Instant


def onset(finding: Finding, course: Course, protocol: Protocol, now: Instant) -> Onset:
    """Since when a finding above info stands on a course at `now`.

    Args:
        finding: one of `standing`.
        course: already cut to what had happened, and was known, at `now`.
        protocol: the one it was found with.
        now: when it was found. Where nothing says since when: as long as anything is recorded.
    """
    ground = _Ground(course, protocol, now)
    causes = list(_CAUSES.get(finding.reason, _by_default)(ground, finding))
    name = ",".join(dict.fromkeys(cause.name for cause in causes))
    if causes:
        since = max(cause.since for cause in causes)
    else:
        since = min((entry.recorded_at for entry in course.live), default=now)
    return Onset(name, min(now, since))


@dataclass(frozen=True, slots=True)
class _Ground:
    course: Course
    protocol: Protocol
    now: Instant

    @property
    def expires(self) -> int:
        """How long a clearance is good for, in seconds."""
        return self.protocol.clearance[1].expires

    @property
    def longest(self) -> int:
        """The longest window magnesium counts in, in seconds."""
        caps = (cap.window for _, cap in self.protocol.each(RollingCap))
        return max(caps, default=self.expires)

    def given(self, routes: Iterable[str]) -> list[Given]:
        """All magnesium that went in by these routes, by its start."""
        return [g for g in self.course.magnesium if g.route in routes]

    def clearances(self) -> list[Entry]:
        """The entries that say a clearance, newest first."""
        return [
            entry
            for entry in reversed(self.course.of_kind(Fact))
            if isinstance(entry.event, Fact) and entry.event.creatinine_clearance is not None
        ]


def _newest(entries: Iterable[Entry]) -> Iterator[Cause]:
    """The one written last."""
    last = max(entries, key=lambda e: e.position, default=None)
    if last is not None:
        yield Cause(last.id, last.recorded_at)


def _magnesium(ground: _Ground) -> Iterator[Cause]:
    """The last dose or rate written: with another one the sums are others. A line that stops is none."""
    yield from _newest(g.entry for g in ground.given(ROUTES))


def _named(ground: _Ground, finding: Finding) -> Iterator[Cause]:
    """The entries the finding names, and those of the time it names."""
    found = (ground.course.entry(identity) for identity in finding.events)
    yield from _newest(entry for entry in found if entry is not None)
    at = dict(finding.values).get("at")
    seen = (entry for kind in (Bedside, Fact, Labs) for entry in ground.course.of_kind(kind))
    yield from _newest(entry for entry in seen if entry.at == at)


def _by_default(ground: _Ground, finding: Finding) -> Iterator[Cause]:
    yield from _named(ground, finding)
    yield from _magnesium(ground)


def _sums(ground: _Ground, _finding: Finding) -> Iterator[Cause]:
    yield from _magnesium(ground)
    yield from _band(ground)


def _sums_of_all(ground: _Ground, finding: Finding) -> Iterator[Cause]:
    yield from _sums(ground, finding)
    yield from _too_old(ground)


def _settles(ground: _Ground, finding: Finding) -> Iterator[Cause]:
    yield from _named(ground, finding)
    yield from _newest(ground.clearances()[:1])


def _no_clearance(ground: _Ground, _finding: Finding) -> Iterator[Cause]:
    yield from _stretch(ground.given(PARENTERAL), ground.longest)


def _expired(ground: _Ground, _finding: Finding) -> Iterator[Cause]:
    yield from _too_old(ground)
    yield from _stretch(ground.given(PARENTERAL), ground.expires)


def _contraindicated(ground: _Ground, _finding: Finding) -> Iterator[Cause]:
    yield from _band(ground)
    yield from _stretch(ground.given(ROUTES), ground.longest)


def _continuous(ground: _Ground, finding: Finding) -> Iterator[Cause]:
    """By when it began, not by each further dose: that it goes on is what the finding says."""
    values = dict(finding.values)
    began, past = values["began"], values["warn_at"]
    if finding.level is Level.STOP:
        past = values["stop_after"]
    assert isinstance(began, Instant)
    assert isinstance(past, Instant)
    yield Cause(f"from-{began.seconds}", past)
    told = (e for e in ground.course.of_kind(Fact) if _says_pregnant(e))
    yield from list(_newest(told))


def _off_track(ground: _Ground, finding: Finding) -> Iterator[Cause]:
    """By the level that is no answer, from when it was late; more magnesium does not make it another."""
    yield from _named(ground, finding)
    late_from = finding.value("late_from")
    assert isinstance(late_from, Instant)
    yield Cause("late", late_from)


def _says_pregnant(entry: Entry) -> bool:
    return isinstance(entry.event, Fact) and entry.event.pregnant is not None


def _stretch(given: Iterable[Given], gap: int) -> Iterator[Cause]:
    """The first of the last stretch of magnesium without a break of `gap` seconds."""
    first: Given | None = None
    until: int | None = None
    for g in given:
        if first is None or (until is not None and g.start - until >= gap):
            first, until = g, g.end
        elif until is not None:
            until = None if g.end is None else max(until, g.end)
    if first is not None:
        yield Cause(first.entry.id, first.entry.recorded_at)


def _band(ground: _Ground) -> Iterator[Cause]:
    """Since when the clearance lies in its band, without one that was too old in between."""
    entries = ground.clearances()
    if not entries:
        return
    first, band = entries[0], _band_of(ground, entries[0])
    for entry in entries[1:]:
        if _band_of(ground, entry) != band or entry.at.plus(ground.expires) < first.at:
            break
        first = entry
    yield Cause(first.id, first.recorded_at)


def _too_old(ground: _Ground) -> Iterator[Cause]:
    """The clearance that is too old, from when it was."""
    for entry in ground.clearances()[:1]:
        yield Cause(f"{entry.id}-old", entry.at.plus(ground.expires))


def _band_of(ground: _Ground, entry: Entry) -> ClearanceBand | None:
    fact = entry.event
    assert isinstance(fact, Fact)
    assert fact.creatinine_clearance is not None
    return band_of(ground.protocol.clearance[1].bands, fact.creatinine_clearance.value)


_CAUSES: Mapping[str, Callable[[_Ground, Finding], Iterable[Cause]]] = {
    "over-cap": _sums,
    "over-cap-unknown-kidney": _sums_of_all,
    "no-clearance": _no_clearance,
    "clearance-expired": _expired,
    "contraindicated": _contraindicated,
    "settles-high": _settles,
    "continuous": _continuous,
    "pregnancy-not-asked": _continuous,
    "qtc-long": _named,
    "off-track": _off_track,
}
"""What each reason rests on; any other on what it names, and on the last magnesium."""

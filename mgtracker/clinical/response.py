"""Whether calcium and PTH answer to magnesium as they should, from the first effective dose on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from .clock import DAY, HOUR, Instant
from .course import Course
from .events import Entry, Labs
from .first_dose import first_effective_dose
from .laboratory import corrected_calcium
from .protocol import Interval, Protocol, Rule
from .tasks import Corridor

IN_HOURS = 3 * DAY
"""How long an answer has been missing is said in hours up to here, then in days."""


@dataclass(frozen=True, slots=True)
class Response:
    """The expected course of one analyte after the first effective dose.

    Attributes:
        rule: id of the rule with the corridor.
        analyte: "pth" or "calcium"; calcium is corrected where albumin is known.
        first: when the first effective dose of this course of magnesium was given.
        possible_from: from when an answer is possible.
        expected_by: until when it is expected.
        off_track_after: from when its absence is off track.
        state: "early": an answer is not possible yet, or not looked for yet; "on-course": looked for, not
            there, not late; "answered": calcium at or above its lower limit, PTH above the level before
            or its upper limit; "off-track": late and the newest level no answer; "unknown": no level tells.
        before: the last level before the first dose, in the analyte's standard unit.
        last: the newest level after it; None while there is none.
        questions: what the article asks next when it is off track.
    """

    rule: str
    analyte: str
    first: Instant
    possible_from: Instant
    expected_by: Instant
    off_track_after: Instant
    state: str
    before: Fraction | None
    last: Fraction | None
    questions: tuple[str, ...]

    def lasted(self, now: Instant) -> int:
        """Seconds since the first effective dose, as they are said: whole hours, from the third day on days."""
        elapsed = now.seconds - self.first.seconds
        return elapsed - elapsed % _said_in(elapsed)

    def said_otherwise_at(self, now: Instant) -> Instant:
        """The first instant after `now` at which `lasted` is another."""
        elapsed = now.seconds - self.first.seconds
        return now.plus(_said_in(elapsed) - elapsed % _said_in(elapsed))


def _said_in(elapsed: int) -> int:
    return HOUR if elapsed < IN_HOURS else DAY


def responses(course: Course, protocol: Protocol, now: Instant) -> tuple[Response, ...]:
    """Every corridor of the protocol that applies at `now`; none before any magnesium.

    One applies where the last level at or before the first effective dose asks for an answer: calcium
    below its interval, PTH not above its own. Without such a level it applies too, and a later one must
    tell. The first effective dose is the course's first by needle, else its first by mouth (`first_dose`).
    """
    past = course.up_to(now)
    asked = past.once(protocol, "responses", lambda: tuple(_asked(past, protocol)))
    return tuple(
        Response(
            rule=rule.id,
            analyte=corridor.analyte,
            first=first,
            possible_from=first.plus(corridor.possible_from),
            expected_by=first.plus(corridor.expected_by),
            off_track_after=first.plus(corridor.off_track_after),
            state=_state(levels, corridor, now.seconds - first.seconds),
            before=levels.before,
            last=levels.last,
            questions=corridor.questions,
        )
        for rule, corridor, first, levels in asked
    )


def _asked(past: Course, protocol: Protocol) -> Iterator[tuple[Rule, Corridor, Instant, _Levels]]:
    """The corridors that apply, from when, and the levels that tell: time alone changes none of them."""
    first = first_effective_dose(past, protocol)
    if first is None:
        return
    for rule, corridor in protocol.tasks(Corridor):
        levels = _Levels.of(past, protocol, corridor.analyte, first)
        if levels.before is None or not levels.is_well(levels.before):
            yield rule, corridor, first, levels


@dataclass(frozen=True, slots=True)
class _Levels:
    """An analyte before the first effective dose, and the draws after it with their seconds from it."""

    analyte: str
    interval: Interval
    before: Fraction | None
    last: Fraction | None
    after: tuple[tuple[int, Fraction], ...]

    @classmethod
    def of(cls, past: Course, protocol: Protocol, analyte: str, first: Instant) -> _Levels:
        draws = [
            (entry, entry.event.values[analyte].value)
            for entry in past.drawn.get(analyte, ())
            if isinstance(entry.event, Labs)
        ]
        earlier = [(entry, value) for entry, value in draws if entry.at <= first]
        later = [(entry, value) for entry, value in draws if entry.at > first]

        def newest(of: list[tuple[Entry, Fraction]]) -> Fraction | None:
            if not of:
                return None
            entry, value = of[-1]
            corrected = corrected_calcium(past, protocol, entry) if analyte == "calcium" else None
            return value if corrected is None else corrected

        return cls(
            analyte,
            protocol.intervals[analyte],
            newest(earlier),
            newest(later),
            tuple((entry.at.seconds - first.seconds, value) for entry, value in later),
        )

    def is_well(self, level: Fraction) -> bool:
        """Whether a level by itself needs no answer, or is one."""
        if self.analyte == "pth":
            return level > self.interval.high
        return level >= self.interval.low

    @property
    def answered(self) -> bool:
        """Calcium by its newest level; PTH by any, for it falls again once calcium has followed."""
        if self.analyte != "pth":
            return self.last is not None and self.is_well(self.last)
        return any(self.is_well(level) or self._rose(level) for _, level in self.after)

    def _rose(self, level: Fraction) -> bool:
        return self.before is not None and level > self.before

    @property
    def tells(self) -> bool:
        """Whether it is known that there was something to answer: of PTH only a rise would say so."""
        return self.before is not None or (self.analyte != "pth" and bool(self.after))


def _state(levels: _Levels, corridor: Corridor, elapsed: int) -> str:
    """Where the answer stands so many seconds after the first effective dose."""
    if levels.answered:
        return "answered"
    if not levels.tells:
        return "unknown"
    if elapsed < corridor.possible_from:
        return "early"
    if not any(at >= corridor.possible_from for at, _ in levels.after):
        return "early" if elapsed < corridor.expected_by else "unknown"
    return "off-track" if elapsed > corridor.off_track_after else "on-course"

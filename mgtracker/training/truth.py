"""What really goes into the simulated patient, beside what is charted of it.

Recording a dose in practice is giving it: it begins to go in when the clock next moves. Up to then it
can be struck out or corrected, and was never given so. What has begun stays given, whatever is struck
out afterwards; an entry that corrects it corrects the chart, and gives nothing more. A line runs as it was
last set, from the moment that is recorded on; striking that out does not stop the pump, another rate does.
A case can let a pump run wrong; that too lasts until a rate is recorded for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.corrected import corrections
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Dose, Entry, Rate
from mgtracker.clinical.quantity import Drug


@dataclass(frozen=True, slots=True)
class WentIn:
    """A dose as it was really given: from `start` to `end`, UTC seconds; at once where they are one."""

    entry_id: str
    drug: Drug
    route: str
    mg: Fraction
    start: int
    end: int

    @property
    def mg_per_second(self) -> Fraction:
        """How fast it goes in; 0 at once."""
        return self.mg / (self.end - self.start) if self.end > self.start else Fraction(0)


@dataclass(frozen=True, slots=True)
class Ran:
    """A stretch of a line as it really ran; `wrong` where the pump did not do what was set."""

    line: str
    drug: Drug
    mg_per_second: Fraction
    start: int
    end: int
    wrong: bool


@dataclass(frozen=True, slots=True)
class _Fault:
    mg_per_second: Fraction
    since: int
    """The place in the journal of the newest entry when it began."""


class Truth:
    """What went in so far, and what goes in now.

    Args:
        before: entries that stood in the record when the case began; their doses are given already.
    """

    def __init__(self, before: Iterable[Entry]) -> None:
        self._settled = {entry.id for entry in before}
        self._faults: dict[str, _Fault] = {}
        self._set: dict[str, Entry] = {}
        self.doses: list[WentIn] = []
        self.lines: list[Ran] = []

    def begin(self, course: Course, now: Instant) -> tuple[WentIn, ...]:
        """Doses that begin to go in at `now`: recorded, not struck out, and not given yet.

        Lines go over to what they are set to.
        """
        self._set = self._settings(course, now)
        corrects = corrections(course)
        begun = []
        for entry in course.of_kind(Dose):
            dose = entry.event
            assert isinstance(dose, Dose)
            if entry.id in self._settled:
                continue
            self._settled.add(entry.id)
            if self._is_given(corrects.get(entry.id), corrects):
                continue
            start = now.seconds
            drug, mg = dose.drug, dose.amount.mg
            begun.append(WentIn(entry.id, drug, dose.route, mg, start, start + dose.spread))
        self.doses.extend(begun)
        return tuple(begun)

    def _is_given(self, corrected: str | None, corrects: Mapping[str, str]) -> bool:
        """Whether the entry that one corrects, or one that was corrected by it before, had been given."""
        while corrected is not None:
            if corrected in self._settled:
                return True
            corrected = corrects.get(corrected)
        return False

    def fault(self, course: Course, line: str, mg_per_second: Fraction) -> None:
        """From now on a pump runs at this, whatever is set, until a rate is recorded for it."""
        head = max((entry.position for entry in course.entries), default=0)
        self._faults[line] = _Fault(mg_per_second, head)

    def going_in(self, now: Instant) -> tuple[WentIn, ...]:
        """Doses that go in slowly at `now`."""
        return tuple(dose for dose in self.doses if dose.start <= now.seconds < dose.end)

    def running(self, course: Course, now: Instant) -> tuple[Ran, ...]:
        """Lines that run at `now`, from now on; the end is not known yet, and equal to the start."""
        found = []
        for line, entry in self._settings(course, now).items():
            rate = entry.event
            assert isinstance(rate, Rate)
            fault = self._faults.get(line)
            wrong = fault is not None and entry.position <= fault.since
            over = rate.until is not None and rate.until <= now
            speed = Fraction(0) if over else rate.mg_per_second
            if wrong:
                assert fault is not None
                speed = fault.mg_per_second
            if speed:
                found.append(Ran(line, rate.drug, speed, now.seconds, now.seconds, wrong))
        return tuple(found)

    def _settings(self, course: Course, now: Instant) -> dict[str, Entry]:
        """What each line is set to: the newest rate that stands, or the one it went over to and is struck."""
        found = dict(self._set)
        for line, entries in course.lines.items():
            begun = [entry for entry in entries if entry.at <= now]
            if begun and (line not in found or begun[-1].position > found[line].position):
                found[line] = begun[-1]
        return found

    def ran(self, lines: Iterable[Ran], until: Instant) -> None:
        """Keep that these lines ran up to `until`."""
        for line in lines:
            last = next((ran for ran in reversed(self.lines) if ran.line == line.line), None)
            same = last is not None and last.end == line.start
            if last is not None and same and _alike(last, line):
                self.lines.remove(last)
                line = _until(last, until.seconds)  # noqa: PLW2901
            else:
                line = _until(line, until.seconds)  # noqa: PLW2901
            self.lines.append(line)

    def next_edge(self, course: Course, now: Instant) -> int | None:
        """When what goes in next becomes another by itself, UTC seconds."""
        edges = [dose.end for dose in self.going_in(now)]
        for entry in self._settings(course, now).values():
            assert isinstance(entry.event, Rate)
            if entry.event.until is not None:
                edges.append(entry.event.until.seconds)
        return min((edge for edge in edges if edge > now.seconds), default=None)


def _alike(one: Ran, other: Ran) -> bool:
    return (one.drug, one.mg_per_second, one.wrong) == (
        other.drug,
        other.mg_per_second,
        other.wrong,
    )


def _until(ran: Ran, end: int) -> Ran:
    return Ran(ran.line, ran.drug, ran.mg_per_second, ran.start, end, ran.wrong)

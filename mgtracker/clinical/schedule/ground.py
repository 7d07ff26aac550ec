"""What every part of the schedule asks of the journal: orders with their doses, courses, last levels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course, Given, by_time
from mgtracker.clinical.events import PARENTERAL, Dose, Entry, Labs, Order, Rate, Review
from mgtracker.clinical.laboratory import doubts
from mgtracker.clinical.orders import Slot, outstanding, planned_end, stop_of
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import Measured
from mgtracker.clinical.tasks import Stable

from .stable import is_stable

FOREVER = Instant(2**40)
"""Later than anything that is recorded."""


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order that was not stopped, and what it plans."""

    entry: Entry
    order: Order
    waiting: tuple[Slot, ...]
    """Planned doses that nothing answers yet."""
    answers: tuple[Entry, ...]
    """Everything that answered one of its doses, by the dose."""
    end: Instant | None
    """When the last of it is planned to have gone in; None without end."""
    line_stopped: bool
    """Whether it was an infusion, begun and charted as stopped."""

    @property
    def parenteral(self) -> bool:
        """Whether it is for magnesium by needle."""
        return self.order.drug.is_magnesium and self.order.route in PARENTERAL

    @property
    def goes_on(self) -> bool:
        """Whether anything of it is still to come, or runs: until that is charted as over."""
        begun = self.order.mg_per_second is not None and not self.line_stopped
        return begun or bool(self.waiting)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time, UTC seconds; `end` None: without end."""

    start: int
    end: int | None

    def reaches(self, second: int) -> bool:
        """Whether it goes on up to that second at least."""
        return self.end is None or self.end >= second


def last_stretch(spans: Iterable[tuple[int, int | None]], gap: int) -> Stretch | None:
    """The last of the stretches that spans make up when pauses shorter than `gap` seconds are bridged.

    Spans that touch are one stretch even without a gap.
    """
    last: Stretch | None = None
    for start, end in sorted(spans, key=lambda span: span[0]):
        if last is None or (last.end is not None and start > last.end and start - last.end >= gap):
            last = Stretch(start, end)
        elif last.end is not None:
            last = Stretch(last.start, None if end is None else max(last.end, end))
    return last


def _line_of(given: Given) -> str | None:
    event = given.entry.event
    return event.line if isinstance(event, Rate) else None


@dataclass(frozen=True)
class Ground:
    """One patient's journal under a protocol, as the schedule looks at it."""

    course: Course
    protocol: Protocol
    zone: ZoneInfo
    until: Instant

    @cached_property
    def orders(self) -> tuple[OpenOrder, ...]:
        """Every order that was not stopped, with its doses up to `until`."""
        return tuple(self._open_orders())

    def _open_orders(self) -> Iterator[OpenOrder]:
        for entry in self.course.of_kind(Order):
            assert isinstance(entry.event, Order)
            if stop_of(self.course, entry.id) is None:
                waiting, answers = outstanding(
                    self.course, entry, self.protocol, self.zone, self.until
                )
                end = planned_end(self.course, entry, self.protocol, self.zone)
                stopped = bool(answers) and all(self._has_stopped(one) for one in answers)
                yield OpenOrder(entry, entry.event, waiting, answers, end, stopped)

    def _has_stopped(self, entry: Entry) -> bool:
        """Whether a rate's line was later charted as stopped, or a dose of it as not given.

        A stop of the same second that was written before it was that of what ran there before.
        """
        if not isinstance(entry.event, Rate):
            return True
        return any(
            isinstance(e.event, Rate) and not e.event.mg_per_second and by_time(e) > by_time(entry)
            for e in self.course.lines[entry.event.line]
        )

    # -- magnesium -------------------------------------------------------------------------------

    @cached_property
    def needle(self) -> tuple[Given, ...]:
        """Magnesium by needle, by its start."""
        return tuple(g for g in self.course.parenteral if g.drug.is_magnesium)

    def needle_course(self, gap: int) -> Stretch | None:
        """The last course of magnesium by needle, what is planned of it too; None if there is none.

        A pause of `gap` seconds or more ends a course.
        """
        spans: list[tuple[int, int | None]] = [(g.start, g.end) for g in self.needle]
        for one in self.orders:
            if one.parenteral and one.waiting:
                end = None if one.end is None else one.end.seconds
                begins = one.waiting[0].due.seconds
                spans.append((begins, None if end is None else max(begins, end)))
        return last_stretch(spans, gap)

    @cached_property
    def runs(self) -> Mapping[str, Stretch]:
        """By line, the last stretch in which it ran without a pause; not once it is charted as stopped."""
        found: dict[str, Stretch] = {}
        for line, entries in self.course.lines.items():
            last = entries[-1].event
            assert isinstance(last, Rate)
            spans = [(g.start, g.end) for g in self.needle if _line_of(g) == line]
            run = last_stretch(spans, 1)
            if last.mg_per_second and run is not None:
                found[line] = run
        return found

    @cached_property
    def first_magnesium(self) -> Instant | None:
        """When magnesium was first given, or is first planned; None if neither."""
        given = [g.start for g in self.course.magnesium[:1]]
        planned = [one.order.first.seconds for one in self.orders if one.order.drug.is_magnesium]
        return min((Instant(second) for second in (*given, *planned)), default=None)

    def doses(self, drug: str) -> tuple[Entry, ...]:
        """Doses of one drug by its name, by time."""
        return self.course.doses(lambda dose: dose.drug.name == drug)

    @cached_property
    def oral(self) -> tuple[Entry, ...]:
        """Magnesium by mouth in the current course of it, by time."""
        by_mouth = self.course.doses(lambda dose: dose.route == "oral" and dose.drug.is_magnesium)
        return self.current(by_mouth)

    def current(self, doses: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Those of the last course: after the last pause that makes the next the first of a new one."""
        pause = self.protocol.new_course_after
        first = 0
        for place in range(1, len(doses)):
            apart = doses[place].at.seconds - doses[place - 1].at.seconds
            if pause is not None and apart >= pause:
                first = place
        return doses[first:]

    def is_over(self, doses: tuple[Entry, ...]) -> bool:
        """Whether what the doses are of was stopped: their last order was, and none was given since."""
        last = doses[-1].event
        assert isinstance(last, Dose)
        stop = None if last.order is None else stop_of(self.course, last.order)
        drug, route = last.drug, last.route
        goes_on = any(one.order.drug == drug and one.order.route == route for one in self.orders)
        return stop is not None and stop.at >= last.at and not goes_on

    # -- levels ----------------------------------------------------------------------------------

    def draws(self, analyte: str) -> tuple[Entry, ...]:
        """Every draw with a result of the analyte, by time."""
        return self.course.drawn.get(analyte, ())

    def drawn_since(self, analyte: str, moment: Instant) -> bool:
        """Whether the analyte was drawn at `moment` or later."""
        return bool(self.draws(analyte)) and self.draws(analyte)[-1].at >= moment

    @cached_property
    def believed_magnesium(self) -> tuple[Entry, Measured] | None:
        """The newest magnesium that can be believed; None without one."""
        for entry in reversed(self.draws("magnesium")):
            assert isinstance(entry.event, Labs)
            if not doubts(self.course, self.protocol, entry):
                return entry, entry.event.values["magnesium"]
        return None

    @cached_property
    def magnesium_in_range(self) -> bool:
        """Whether the newest magnesium that can be believed is in range; not known is no."""
        if self.believed_magnesium is None:
            return False
        interval = self.protocol.intervals["magnesium"]
        return interval.low <= self.believed_magnesium[1].value <= interval.high

    @cached_property
    def is_stable(self) -> bool:
        """Whether the patient is stable, where the protocol says what that is."""
        tasks = [task for _, task in self.protocol.tasks(Stable)]
        return bool(tasks) and is_stable(self.course, self.protocol, tasks[0])

    # -- reviews ---------------------------------------------------------------------------------

    def reviewed(self, rule: str, target: str | None = None) -> Instant | None:
        """When something was last reviewed under a rule; None if never."""
        found = [
            entry.at
            for entry in self.course.of_kind(Review)
            if isinstance(entry.event, Review)
            and (entry.event.rule, entry.event.target) == (rule, target)
        ]
        return found[-1] if found else None

"""The journal of one patient, replayed: what was true, given and found at any instant, as then known."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import Any, Generic, TypeVar

from .clock import Instant
from .events import (
    PARENTERAL,
    Bedside,
    Candidate,
    Dose,
    Entry,
    Event,
    Fact,
    Labs,
    NotGiven,
    Order,
    OrderStop,
    Patient,
    Rate,
    Void,
)
from .exposure import Span
from .maker import maker
from .quantity import Drug

T = TypeVar("T")
CANDIDATE = " candidate"
"""The id a dose has while it is only thought of; no entry has it, for ids are read without blanks."""
STRIKE_OUT = " strike-out"
"""The id of a strike-out that is only thought of."""


@dataclass(frozen=True, slots=True)
class Known(Generic[T]):
    """A value, since when it holds, and the entry that says so."""

    value: T
    at: Instant
    entry: Entry


@dataclass(frozen=True, slots=True)
class Given:
    """Magnesium or another drug going in: a dose, or one stretch of a line at one rate.

    `end` is None while no stop is recorded or planned; equal to `start` for a dose at once.
    """

    entry: Entry
    drug: Drug
    route: str
    span: Span

    @property
    def start(self) -> int:
        """When it begins, UTC seconds."""
        return self.span.start

    @property
    def end(self) -> int | None:
        """When it ends."""
        return self.span.end

    @property
    def mg(self) -> Fraction:
        """All of it; 0 while open-ended."""
        return self.span.mg

    @property
    def mg_per_second(self) -> Fraction:
        """How fast; 0 at once."""
        return self.span.mg_per_second


class ByNeedle:
    """When magnesium went in by needle, for questions about one instant.

    Args:
        given: magnesium by needle, by its start.
    """

    def __init__(self, given: Iterable[Given]) -> None:
        ordered = list(given)
        self._open_ended = min((g.start for g in ordered if g.end is None), default=None)
        ended = [(g.start, g.end) for g in ordered if g.end is not None]
        self._ended_starts = [start for start, _ in ended]
        self._latest_ends = list(accumulate((end for _, end in ended), max))
        # Twice the end, and one more for a dose at once: it has ended only after its own second.
        self._ends = sorted(2 * end + (start == end) for start, end in ended)

    def running(self, second: int) -> bool:
        """Whether anything that began before `second` still goes in at it."""
        if self._open_ended is not None and self._open_ended < second:
            return True
        begun = bisect_left(self._ended_starts, second)
        return begun > 0 and self._latest_ends[begun - 1] > second

    def ended_within(self, second: int, wait: int) -> bool:
        """Whether anything that began before `second` ended in (second - wait, second]."""
        newest = bisect_right(self._ends, 2 * second)
        return newest > 0 and self._ends[newest - 1] > 2 * (second - wait) + 1


def _last_told(
    entries: tuple[Entry, ...], before: int, read: Callable[[Any], Any]
) -> Known[Any] | None:
    """The last value among the first `before` entries; None if none of them has one."""
    for place in range(before - 1, -1, -1):
        value = read(entries[place].event)
        if value is not None:
            return Known(value, entries[place].at, entries[place])
    return None


by_time: Callable[[Entry], tuple[int, int]] = attrgetter("event.at.seconds", "position")
"""The sorting key of what happened: when, then in which order it was written, whatever the clock said."""
_as_written: Callable[[Entry], int] = attrgetter("position")
_recorded: Callable[[Entry], int] = attrgetter("recorded_at.seconds")


class Course:
    """One patient's entries, replayed. Immutable; every question takes the instant it is asked for.

    Args:
        entries: in any order; struck ones included.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(sorted(entries, key=_as_written))

    def as_known_at(self, moment: Instant) -> Course:
        """The course without what was recorded after `moment`."""
        return Course(self.entries[: self._written_by(moment)])

    def _written_by(self, moment: Instant) -> int:
        """How many entries, in the order they were written, stood in the journal at `moment`.

        What stands before an entry was written before it. So where the clock was set back between two, the
        first counts as written when the second was, whichever of the two times was wrong: what is known too
        early is judged, and what is known too late would be missed.
        """
        return bisect_right(self._latest_written, moment.seconds)

    @cached_property
    def _latest_written(self) -> tuple[int, ...]:
        """For each entry the second by which it was written: its own time, or an earlier one after it."""
        return tuple(accumulate(map(_recorded, reversed(self.entries)), min))[::-1]

    def up_to(self, moment: Instant) -> Course:
        """The course without what happened after `moment`; strike-outs stay, they correct the past."""
        if self._newest <= moment.seconds:
            return self
        return Course(
            entry for entry in self.entries if entry.at <= moment or isinstance(entry.event, Void)
        )

    def before(self, entry: Entry) -> Course:
        """What had happened, and stood in the journal, at the time of `entry`; without the entry itself.

        Only what stands before the entry counts. A late entry is looked at with what was recorded by the
        time it happened, not by when it was written.
        """
        return Course(
            other
            for other in self.entries[: self._written_by(entry.at)]
            if other.at <= entry.at and other.position < entry.position
        )

    @cached_property
    def latest_clock(self) -> Instant | None:
        """The latest time that a clock said when an entry was written; None while there is none.

        Where the clock was ahead and then set right, that is not the time of the last entry.
        """
        seconds = max(map(_recorded, self.entries), default=None)
        return None if seconds is None else Instant(seconds)

    @cached_property
    def _newest(self) -> int:
        """When the last thing happened, strike-outs aside; of what was struck out too."""
        last = next((e for e in reversed(self.live) if not isinstance(e.event, Void)), None)
        struck = (self.entry(identity) for identity in self.struck)
        times = (e.at.seconds for e in (last, *struck) if e is not None)
        return max(times, default=0)

    @cached_property
    def struck(self) -> Mapping[str, Entry]:
        """Ids of entries struck out, with the entry that struck them."""
        return {e.event.target: e for e in self.entries if isinstance(e.event, Void)}

    @cached_property
    def live(self) -> tuple[Entry, ...]:
        """Entries that count, by the time they happened."""
        struck = self.struck
        return tuple(sorted((e for e in self.entries if e.id not in struck), key=by_time))

    def entry(self, identity: str) -> Entry | None:
        """The entry of that id, struck or not."""
        return self._by_id.get(identity)

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    def of_kind(self, event: type[Event]) -> tuple[Entry, ...]:
        """Live entries of one event type, by the time they happened."""
        return self._by_kind.get(event, ())

    @cached_property
    def _by_kind(self) -> Mapping[type[Event], tuple[Entry, ...]]:
        found: defaultdict[type[Event], list[Entry]] = defaultdict(list)
        for entry in self.live:
            found[type(entry.event)].append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    @property
    def patient(self) -> Patient | None:
        """Who it is, by the latest entry that says so."""
        entries = self.of_kind(Patient)
        return entries[-1].event if entries else None  # type: ignore[return-value]

    def fact(self, key: str, moment: Instant) -> Known[Any] | None:
        """What was last stated of a fact at or before `moment`; None if never."""
        return self._latest(Fact, key, lambda event: getattr(event, key), moment)

    def bedside(self, key: str, moment: Instant) -> Known[Any] | None:
        """What was last found at the bedside at or before `moment`; None if never looked at."""
        return self._latest(Bedside, key, lambda event: getattr(event, key), moment)

    def lab(self, analyte: str, moment: Instant) -> Known[Any] | None:
        """The last reported value of an analyte drawn at or before `moment`; None if never drawn."""
        return self._latest(Labs, analyte, lambda event: event.values.get(analyte), moment)

    def _latest(
        self, kind: type[Event], key: str, read: Callable[[Any], Any], moment: Instant
    ) -> Known[Any] | None:
        if (kind, key) not in self._newest_of:
            entries = self.of_kind(kind)
            self._newest_of[kind, key] = _last_told(entries, len(entries), read)
        newest = self._newest_of[kind, key]
        if newest is None or newest.at <= moment:  # nearly always: questions are about now
            return newest
        entries = self.of_kind(kind)
        return _last_told(entries, bisect_right(entries, moment, key=lambda e: e.at), read)

    @cached_property
    def _newest_of(self) -> dict[tuple[type[Event], str], Known[Any] | None]:
        """By kind and key, the last value there is, of those that were asked for."""
        return {}

    @cached_property
    def with_albumin(self) -> tuple[Entry, ...]:
        """Draws that have albumin, by time."""
        draws = self.of_kind(Labs)
        return tuple(e for e in draws if isinstance(e.event, Labs) and "albumin" in e.event.values)

    @cached_property
    def lines(self) -> Mapping[str, tuple[Entry, ...]]:
        """Rate entries of each line, by time."""
        found: dict[str, list[Entry]] = {}
        for entry in self.of_kind(Rate):
            assert isinstance(entry.event, Rate)
            found.setdefault(entry.event.line, []).append(entry)
        return {line: tuple(entries) for line, entries in found.items()}

    @cached_property
    def given(self) -> tuple[Given, ...]:
        """Every dose and every stretch of a running line, by its start."""
        return self._went_in(self.of_kind(Dose))

    @cached_property
    def _counting(self) -> tuple[Given, ...]:
        """Of `given`, magnesium and what went in by needle: without the tablets, of which there are many."""
        if "given" in vars(self):
            return tuple(g for g in self.given if _counts(g.entry.event))
        return self._went_in(self.doses(_counts))

    def _went_in(self, doses: Iterable[Entry]) -> tuple[Given, ...]:
        """These doses and every stretch of a running line, by its start."""
        found = [_dose_given(entry) for entry in doses]
        for entries in self.lines.values():
            found.extend(_line_given(entries))
        return tuple(sorted(found, key=_by_start))

    @cached_property
    def _doses(self) -> Mapping[tuple[str, str], list[Entry]]:
        """Doses by the name of their drug and by route, by time."""
        found: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.of_kind(Dose):
            dose = entry.event
            assert isinstance(dose, Dose)
            found[dose.amount.drug.name, dose.route].append(entry)
        return found

    def doses(self, wanted: Callable[[Dose], bool]) -> tuple[Entry, ...]:
        """Doses by time; all of one drug by one route, or none of them.

        Args:
            wanted: asked of one dose of each drug by each route.
        """
        alike = [doses for doses in self._doses.values() if wanted(doses[0].event)]  # type: ignore[arg-type]
        if len(alike) == 1:
            return tuple(alike[0])
        return tuple(sorted((entry for doses in alike for entry in doses), key=by_time))

    @cached_property
    def magnesium(self) -> tuple[Given, ...]:
        """Magnesium by any route, by its start."""
        return tuple(g for g in self._counting if g.drug.is_magnesium)

    @cached_property
    def by_needle(self) -> ByNeedle:
        """When magnesium went in by needle."""
        return ByNeedle(g for g in self.magnesium if g.route in PARENTERAL)

    @cached_property
    def parenteral(self) -> tuple[Given, ...]:
        """What went in by needle, any drug, by its start."""
        return tuple(g for g in self._counting if g.route in PARENTERAL)

    @cached_property
    def drawn(self) -> Mapping[str, tuple[Entry, ...]]:
        """By analyte, the draws that have a result of it, by time."""
        found: dict[str, list[Entry]] = {}
        for entry in self.of_kind(Labs):
            assert isinstance(entry.event, Labs)
            for analyte in entry.event.values:
                found.setdefault(analyte, []).append(entry)
        return {analyte: tuple(entries) for analyte, entries in found.items()}

    @cached_property
    def answers(self) -> Mapping[str, tuple[Entry, ...]]:
        """By the id of an order, the doses given of it and those said not to be, by time."""
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in (*self.of_kind(Dose), *self.of_kind(NotGiven)):
            order = entry.event.order  # type: ignore[union-attr]
            if order is not None:
                found[order].append(entry)
        return {order: tuple(sorted(entries, key=by_time)) for order, entries in found.items()}

    def once(self, rules: object, what: str, work: Callable[[], T]) -> T:
        """What follows from the course under some rules, whatever the time: worked out once.

        Args:
            rules: what it was worked out under; other rules are another question.
            what: names the question.
            work: the answer; it may look at nothing but the course and the rules.
        """
        kept = self._worked_out.get(what)
        if kept is None or kept[0] is not rules:
            kept = self._worked_out[what] = rules, work()
        return kept[1]

    @cached_property
    def _worked_out(self) -> dict[str, tuple[object, Any]]:
        return {}

    def with_candidate(self, candidate: Candidate) -> Course:
        """The course as if the candidate stood in it, under the id `CANDIDATE`.

        It takes the place after every entry of its own second. Only what it changes is worked out anew.
        """
        place = 1 + max((e.position for e in self.entries), default=0)
        written = max([candidate.at, *(e.recorded_at for e in self.entries[-1:])])
        entry = Entry(CANDIDATE, candidate, written, place)
        course = Course.__new__(Course)
        course.entries = (*self.entries, entry)
        live = list(self.live)
        insort(live, entry, key=by_time)
        others = [g for g in self.given if not _same_line(g, candidate)]
        if isinstance(candidate, Dose):
            others.append(_dose_given(entry))
        else:
            line = [*self.lines.get(candidate.line, ())]
            insort(line, entry, key=by_time)
            others.extend(_line_given(tuple(line)))
        others.sort(key=_by_start)
        vars(course).update(struck=self.struck, live=tuple(live), given=tuple(others))
        return course

    def with_struck(self, identity: str, moment: Instant) -> Course:
        """The course as if an entry were struck out at `moment`."""
        place = 1 + max((e.position for e in self.entries), default=0)
        void = Entry(STRIKE_OUT, Void(moment, identity, "corrected"), moment, place)
        return Course((*self.entries, void))

    def running(self, moment: Instant) -> tuple[Given, ...]:
        """The stretches of lines that run at `moment`, planned stops kept."""
        return tuple(
            g
            for g in self.parenteral
            if isinstance(g.entry.event, Rate)
            and g.start <= moment.seconds
            and (g.end is None or g.end > moment.seconds)
        )

    def open_orders(self, moment: Instant, drug: Drug) -> tuple[Entry, ...]:
        """Orders for a drug that stand at `moment`: written, and not stopped."""
        stopped = {
            e.event.target
            for e in self.of_kind(OrderStop)
            if isinstance(e.event, OrderStop) and e.at <= moment
        }
        return tuple(
            e
            for e in self.of_kind(Order)
            if isinstance(e.event, Order)
            and e.event.drug == drug
            and e.at <= moment
            and e.id not in stopped
        )


def _same_line(given: Given, candidate: Candidate) -> bool:
    event = given.entry.event
    return isinstance(candidate, Rate) and isinstance(event, Rate) and event.line == candidate.line


_AT_ONCE = Fraction(0)
_span, _given = maker(Span), maker(Given)
_by_start: Callable[[Given], tuple[int, int]] = attrgetter("span.start", "entry.position")


def _counts(event: Event) -> bool:
    """Whether it gives magnesium, or goes in by needle."""
    return not isinstance(event, Dose) or event.drug.is_magnesium or event.route in PARENTERAL


def _dose_given(entry: Entry) -> Given:
    dose = entry.event
    assert isinstance(dose, Dose)
    start = dose.at.seconds
    speed = dose.mg_per_second or _AT_ONCE
    span = _span(start, start + dose.spread, dose.amount.mg, speed, entry.id)
    return _given(entry, dose.drug, dose.route, span)


def _line_given(entries: tuple[Entry, ...]) -> list[Given]:
    """The stretches of one line: each rate holds until its planned stop or the next rate, the sooner."""
    found = []
    for index, entry in enumerate(entries):
        rate = entry.event
        assert isinstance(rate, Rate)
        ends = [] if rate.until is None else [rate.until.seconds]
        if index + 1 < len(entries):
            ends.append(entries[index + 1].at.seconds)
        end = min(ends, default=None)
        start = rate.at.seconds
        if rate.mg_per_second == 0 or end == start:
            continue
        mg = Fraction(0) if end is None else rate.mg_per_second * (end - start)
        span = Span(start, end, mg, rate.mg_per_second, entry.id)
        found.append(Given(entry, rate.drug, "IV", span))
    return found

"""Any order of proposing, recording, striking out and waiting, by two sessions on one store."""

from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
)

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Entry, Event, Void
from mgtracker.clinical.verdict import Level
from mgtracker.db.store import Store
from mgtracker.session import Session, needs_reason
from tests.session.test_session import (
    HandClock,
    bedside,
    dose,
    event,
    facts,
    patient,
    rate,
    session_on,
)

CLEARANCES = (12, 25, 85)
STRIKABLE = Bundle("strikable")
late = st.sampled_from((0, 0, 0, 1, 5, 20, 60)).map(lambda hours: hours * HOUR)
reasons = st.none() | st.just("ordered by Dr P")


@dataclass
class Chart:
    """What a careful nurse would keep on paper: IM grams and clearances, by the second."""

    grams: dict[str, tuple[int, int]] = field(default_factory=dict)
    clearances: list[tuple[int, int]] = field(default_factory=list)

    def least(self, at: int, extra: int = 0) -> Level:
        """The level a dose of `extra` grams cannot stay below; other findings only raise it."""
        known = sorted((when for when in self.clearances if when[0] <= at), key=lambda one: one[0])
        day = extra + self._sum(at, 24)
        two_days = extra + self._sum(at, 48)
        if not known:
            return Level.STOP if day > 40 and two_days > 20 else Level.UNKNOWN
        when, clearance = known[-1]
        if clearance < 20 and at - when <= 48 * HOUR:
            return Level.STOP
        if at - when > 48 * HOUR:
            return Level.STOP if day > 40 and two_days > 20 else Level.UNKNOWN
        if clearance < 30:
            return Level.STOP if two_days > 20 else Level.OK
        return Level.STOP if day > 40 else Level.WARN if day > 30 else Level.OK

    def _sum(self, at: int, hours: int) -> int:
        return sum(g for when, g in self.grams.values() if at - hours * HOUR < when <= at)


class Ward(RuleBasedStateMachine):
    """Two sessions, two patients, one clock."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store.in_memory()
        self.clock = HandClock()
        self.session: Session = session_on(self.store, self.clock)
        self.other: Session = session_on(self.store, self.clock, author="RN C")
        self.charts: dict[str, Chart] = {}
        self.journals: dict[str, tuple[Entry, ...]] = {}

    def teardown(self) -> None:
        self.store.close()

    @initialize()
    def two_patients(self) -> None:
        self._add("ada", "Sample, Ada")
        self._add("bob", "Other, Bob")
        self.session.select("ada")
        self.other.select("ada")

    def _add(self, key: str, name: str) -> None:
        self.session.add_patient(key, patient(name, f"S-{key}", self.clock.now()))
        self.charts[key] = Chart()

    # -- what happens ------------------------------------------------------------------------------

    @rule(number=st.integers(0, 3))
    def another_patient(self, number: int) -> None:
        if f"p{number}" in self.charts:
            head = self.store.head()
            try:
                self._add(f"p{number}", "Again")
                raise AssertionError("one record number twice")
            except RefusedError:
                assert self.store.head() == head
        else:
            self._add(f"p{number}", f"Third, {number}")

    @rule(who=st.sampled_from(("ada", "bob")))
    def turn_to(self, who: str) -> None:
        assert self.session.select(who).patient is not None

    @rule(hours=st.sampled_from((1, 4, 13, 49)))
    def tick(self, hours: int) -> None:
        self.clock.move(hours * HOUR)

    @rule(
        target=STRIKABLE,
        grams=st.sampled_from((1, 4, 5, 11, 41)),
        ago=late,
        reason=reasons,
        by_other=st.booleans(),
    )
    def give(self, grams: int, ago: int, reason: str | None, by_other: bool):  # type: ignore[no-untyped-def]
        session = self.other if by_other else self.session
        what = dose(self.clock.now().plus(-ago), f"{grams} g")
        front = session.patient_id
        assert front is not None
        session.refresh()
        least = self.charts[front].least(what.at.seconds, grams)
        assert session.propose(what).level >= least
        entry = self._record(session, what, reason)
        if entry is None:
            return multiple()
        self.charts[front].grams[entry.id] = (what.at.seconds, grams)
        assert Level[entry.shown or ""] >= least
        return (front, entry)

    @rule(target=STRIKABLE, speed=st.sampled_from(("0", "1 g/h", "3 g/h")), ago=late)
    def run_a_line(self, speed: str, ago: int):  # type: ignore[no-untyped-def]
        entry = self._record(self.session, rate(self.clock.now().plus(-ago), speed), "ordered")
        assert entry is not None
        return (self.session.patient_id, entry)

    @rule(clearance=st.sampled_from(CLEARANCES))
    def learn_the_clearance(self, clearance: int) -> None:
        now = self.clock.now()
        self._record(
            self.session, facts(now, creatinine_clearance=f"{clearance} mL/min"), reason=None
        )
        front = self.session.patient_id
        assert front is not None
        self.charts[front].clearances.append((now.seconds, clearance))

    @rule(ago=late)
    def go_to_the_bedside(self, ago: int) -> None:
        self._record(self.session, bedside(self.clock.now().plus(-ago)), reason=None)

    @rule(ago=late, value=st.sampled_from(("0.42 mmol/L", "2.3 mmol/L")))
    def draw(self, ago: int, value: str) -> None:
        labs = event("labs", self.clock.now().plus(-ago), magnesium=value)
        self._record(self.session, labs, reason=None)

    @rule(grams=st.sampled_from((1, 41)))
    def only_think(self, grams: int) -> None:
        head = self.store.head()
        self.session.propose(dose(self.clock.now(), f"{grams} g"))
        self.session.forecast(dose(self.clock.now(), f"{grams} g"))
        assert self.store.head() == head

    @rule(struck=consumes(STRIKABLE))
    def strike_out(self, struck: tuple[str, Entry]) -> None:
        front, entry = struck
        self.session.select(front)
        self.session.void(entry.id, "typed twice")
        self.charts[front].grams.pop(entry.id, None)

    @rule(target=STRIKABLE, wrong=consumes(STRIKABLE), grams=st.sampled_from((1, 5, 41)), ago=late)
    def correct(self, wrong: tuple[str, Entry], grams: int, ago: int):  # type: ignore[no-untyped-def]
        """Judged without the old entry, and in its place."""
        front, entry = wrong
        self.session.select(front)
        what = dose(self.clock.now().plus(-ago), f"{grams} g")
        shown = self.session.propose(what, entry.id)
        if type(entry.event) is not type(what):
            head = self.store.head()
            try:
                self.session.correct(entry.id, what, shown, "misread", "ordered")
                raise AssertionError("a rate was corrected to a dose")
            except RefusedError:
                assert self.store.head() == head
                return (front, entry)
        self.charts[front].grams.pop(entry.id, None)
        assert shown.level >= self.charts[front].least(what.at.seconds, grams)
        new = self.session.correct(entry.id, what, shown, "misread", "ordered")
        self.charts[front].grams[new.id] = (what.at.seconds, grams)
        return (front, new)

    @rule()
    def a_stale_verdict_writes_nothing(self) -> None:
        self.other.select(self.session.patient_id)
        self.session.refresh()
        what = dose(self.clock.now(), "40 g")
        shown = self.session.propose(what)
        before = dose(self.clock.now(), "2 g")
        entry = self.other.record(before, self.other.propose(before), "ordered")
        front = self.session.patient_id
        assert front is not None
        self.charts[front].grams[entry.id] = (before.at.seconds, 2)
        if self.other.propose(what) != shown:
            head = self.store.head()
            try:
                self.session.record(what, shown, "ordered")
                raise AssertionError("recorded with a verdict that no longer holds")
            except RefusedError:
                assert self.store.head() == head

    def _record(self, session: Session, what: Event, reason: str | None) -> Entry | None:
        session.refresh()
        shown = session.propose(what)
        head = self.store.head()
        if needs_reason(what, shown) and reason is None:
            try:
                session.record(what, shown, reason)
                raise AssertionError("recorded without a reason")
            except RefusedError:
                assert self.store.head() == head
                return None
        entry = session.record(what, shown, reason)
        assert entry.event == what
        assert entry in self.store.entries(session.patient_id or "")
        return entry

    # -- what always holds -------------------------------------------------------------------------

    @invariant()
    def the_journal_only_grows(self) -> None:
        for key in self.charts:
            now = self.store.entries(key)
            before = self.journals.get(key, ())
            assert now[: len(before)] == before
            self.journals[key] = now
        assert self.store.head() == sum(len(entries) for entries in self.journals.values())

    @invariant()
    def what_the_session_remembers_is_what_the_store_holds(self) -> None:
        self.session.refresh()
        for key in self.charts:
            course = Course(self.store.entries(key))
            assert self.session.course(key).entries == course.entries
            assert self.session.course(key).given == course.given

    @invariant()
    def no_line_of_the_journal_is_hidden(self) -> None:
        view = self.session.refresh().patient
        if view is None:
            return
        entries = self.store.entries(view.id)
        assert sorted(row.entry.position for row in view.journal) == [e.position for e in entries]
        struck = {e.event.target for e in entries if isinstance(e.event, Void)}
        assert {row.entry.id for row in view.journal if row.struck} == struck

    @invariant()
    def no_stop_is_hidden(self) -> None:
        view = self.session.refresh()
        now = view.now.seconds
        assert {row.id for row in view.ward} == set(self.charts)
        levels = [row.level for row in view.ward]
        assert levels == sorted(levels, reverse=True)
        for row in view.ward:
            chart = self.charts[row.id]
            if chart._sum(now, 48):
                assert row.level >= chart.least(now)
            if row.level and not row.overdue(view.now):
                assert row.worst is not None
                assert row.worst.level == row.level


Ward.TestCase.settings = settings(max_examples=40, stateful_step_count=25)
TestWard = Ward.TestCase

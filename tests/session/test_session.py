"""The one door through which anything is proposed and recorded: what it writes, and what it refuses."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.clinical.events import Dose, Entry, Event, Order, Override, Patient, Rate, Void
from mgtracker.clinical.exposure import Rolling
from mgtracker.clinical.judge import judge
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.verdict import Level, Verdict
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session, needs_reason
from mgtracker.view import WardRow

PROTOCOL = load_protocol()
MORNING = Instant.parse("2026-03-01T08:00:00+00:00")
LONDON = ZoneInfo("Europe/London")


@dataclass
class HandClock:
    """A clock that stands until it is moved."""

    time: Instant = MORNING

    def now(self) -> Instant:
        return self.time

    def move(self, seconds: int) -> None:
        self.time = self.time.plus(seconds)


def at(hours: float = 0) -> Instant:
    return MORNING.plus(int(hours * HOUR))


def event(kind: str, hours: float | Instant = 0, /, **keys: Any) -> Event:
    """An event in the case file's words, hours after the morning."""
    when = hours if isinstance(hours, Instant) else at(hours)
    return read_event(kind, {"at": when.as_written()} | keys)


def dose(hours: float | Instant = 0, amount: str = "5 g", route: str = "IM", **keys: Any) -> Dose:
    given = {"drug": "magnesium sulfate", "amount": amount, "route": route}
    found = event("dose", hours, **(given | keys))
    assert isinstance(found, Dose)
    return found


def rate(hours: float | Instant = 0, speed: str = "1 g/h", **keys: Any) -> Rate:
    found = event(
        "rate", hours, **({"drug": "magnesium sulfate", "line": "a", "rate": speed} | keys)
    )
    assert isinstance(found, Rate)
    return found


def facts(hours: float | Instant = 0, **keys: Any) -> Event:
    known = {
        "creatinine_clearance": "85 mL/min",
        "volume": "corrected",
        "pregnant": False,
        "heart_block": False,
    }
    return event("fact", hours, **(known | keys))


def bedside(hours: float | Instant = 0, **keys: Any) -> Event:
    found = {
        "reflex": "present",
        "respiratory_rate": 18,
        "urine_4h": "160 mL",
        "antidote_ready": True,
    }
    return event("bedside", hours, **(found | keys))


def patient(name: str = "Sample, Ada", mrn: str = "S-0001", when: Instant = MORNING) -> Patient:
    found = event("patient", when, name=name, mrn=mrn)
    assert isinstance(found, Patient)
    return found


def session_on(store: Store, clock: HandClock, author: str | None = "RN A") -> Session:
    return Session(store, PROTOCOL, clock, LONDON, author=author)


def record(session: Session, what: Event, **said: str) -> Entry:
    """Proposed and recorded at once, as a nurse does who reads the verdict."""
    return session.record(what, session.propose(what), **said)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ward.mgtracker.db"


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, path: Path) -> Iterator[Store]:
    made = Store.in_memory() if request.param == "memory" else Store.create(path)
    with made as opened:
        yield opened


@pytest.fixture
def session(store: Store, clock: HandClock) -> Session:
    """A ward of two, the first of them in front, known and well at the bedside."""
    opened = session_on(store, clock)
    opened.add_patient("ada", patient())
    opened.add_patient("bob", patient("Other, Bob", "S-0002"))
    opened.select("ada")
    record(opened, facts())
    record(opened, bedside())
    return opened


def told(row: WardRow) -> WardRow:
    """A row without the instant at which a cap that holds nothing was looked at: it is kept as it was."""
    cap = row.cap
    if cap is None or cap.used or cap.peak:
        return row
    return replace(row, cap=replace(cap, peak_at=MORNING, forecast=Rolling((), 1)))


def agrees_with_its_store(session: Session, store: Store) -> bool:
    """Whether what the session remembers of every patient is what the store holds."""
    fresh = session_on(store, HandClock(session.clock.now()))
    if session.patient_id is not None:
        fresh.select(session.patient_id)
    known = session.refresh()
    anew = fresh.refresh()
    assert [row.id for row in known.ward] == [row.id for row in anew.ward]
    assert [told(row) for row in known.ward] == [told(row) for row in anew.ward]
    return all(
        session.course(key).entries == Course(store.entries(key)).entries
        for key in store.patients()
    )


# -- a ward and its patients -----------------------------------------------------------------------


def test_an_empty_ward_shows_nobody(store: Store, clock: HandClock) -> None:
    view = session_on(store, clock).refresh()
    assert (view.ward, view.patient, view.now, view.read_only) == ((), None, MORNING, False)


def test_a_new_patient_is_in_the_ward_and_can_be_opened(store: Store, clock: HandClock) -> None:
    session = session_on(store, clock)
    entry = session.add_patient("ada", patient())
    assert entry.by == "RN A"
    assert [row.patient.name for row in session.refresh().ward] == ["Sample, Ada"]
    view = session.select("ada")
    assert view.patient is not None
    assert view.patient.patient.mrn == "S-0001"
    assert session.select(None).patient is None


@pytest.mark.hazard("H-11")
def test_a_record_number_belongs_to_one_patient(session: Session, store: Store) -> None:
    head = store.head()
    with pytest.raises(RefusedError, match="Sample, Ada already has the record number S-0001"):
        session.add_patient("ann", patient("Sample, Ann", "S-0001"))
    assert store.head() == head
    assert set(store.patients()) == {"ada", "bob"}


def test_a_patient_nobody_knows_cannot_be_opened(session: Session) -> None:
    with pytest.raises(RefusedError, match="not in the record"):
        session.select("eve")
    assert session.patient_id == "ada"


def test_a_corrected_name_shows_at_once_and_cannot_take_anothers_number(
    session: Session, store: Store
) -> None:
    record(session, patient("Sample, Adah", "S-0001"))
    view = session.refresh()
    assert view.patient is not None
    assert view.patient.patient.name == "Sample, Adah"
    assert {row.patient.name for row in view.ward} == {"Sample, Adah", "Other, Bob"}
    with pytest.raises(RefusedError, match="Other, Bob already has"):
        record(session, patient("Sample, Adah", "S-0002"))
    assert agrees_with_its_store(session, store)


def test_with_nobody_in_front_nothing_is_judged_or_written(session: Session, store: Store) -> None:
    session.select(None)
    head = store.head()
    for act in (
        lambda: session.propose(dose()),
        lambda: session.forecast(dose()),
        lambda: session.record(dose(), Verdict()),
        lambda: session.record(facts(), Verdict()),
        lambda: session.void("e1", "typed twice"),
    ):
        with pytest.raises(RefusedError, match="Open a patient first"):
            act()
    assert store.head() == head


# -- proposing -------------------------------------------------------------------------------------


def test_proposing_writes_nothing_and_says_what_the_judge_says(
    session: Session, store: Store
) -> None:
    head = store.head()
    verdict = session.propose(dose(amount="41 g", route="IV", over="10 h"))
    assert verdict == judge(
        session.course("ada"), dose(amount="41 g", route="IV", over="10 h"), PROTOCOL
    )
    assert verdict.level is Level.STOP
    assert store.head() == head
    assert session.propose(facts()) == Verdict()


def test_a_forecast_is_of_the_first_cap_and_only_for_what_counts(session: Session) -> None:
    rolling = session.forecast(dose(amount="5 g"))
    assert rolling is not None
    assert rolling.peak().mg == 5000
    assert session.forecast(dose(amount="1 g", route="oral", kind_of_mg="salt")) is None


@pytest.mark.parametrize(("ahead", "refused"), [(-1, False), (0, False), (1, True), (MINUTE, True)])
def test_the_future_cannot_be_proposed_or_recorded(
    session: Session, store: Store, ahead: int, refused: bool
) -> None:
    later = dose(MORNING.plus(ahead))
    shown = judge(session.course("ada"), later, PROTOCOL)
    head = store.head()
    if not refused:
        assert session.propose(later) == shown
        return
    for act in (lambda: session.propose(later), lambda: session.record(later, shown)):
        with pytest.raises(RefusedError, match="future"):
            act()
    with pytest.raises(RefusedError, match="future"):
        session.add_patient("eve", patient("Eve", "S-9", MORNING.plus(ahead)))
    assert store.head() == head


def test_now_is_now_in_every_offset(session: Session) -> None:
    elsewhere = dose(Instant(MORNING.seconds, 5 * HOUR))
    assert record(session, elsewhere).event == elsewhere


def test_a_planned_stop_may_lie_in_the_future(session: Session) -> None:
    entry = record(session, rate(until=at(5).as_written()))
    view = session.refresh()
    assert view.patient is not None
    assert [given.entry.id for given in view.patient.running] == [entry.id]


# -- recording -------------------------------------------------------------------------------------


def test_a_recorded_dose_is_in_the_store_and_in_the_next_view(
    session: Session, store: Store, clock: HandClock
) -> None:
    clock.move(30 * MINUTE)
    entry = record(session, dose(0.25, site="left"), witness=" RN B ")
    assert (entry.by, entry.witness, entry.recorded_at) == ("RN A", "RN B", at(0.5))
    assert entry.shown == "OK"
    assert store.entries("ada")[-1] == entry
    view = session.refresh()
    assert view.patient is not None
    assert view.patient.journal[0].entry == entry
    assert view.patient.caps[0].used == 5
    assert view.patient.next_site == "right"
    assert agrees_with_its_store(session, store)


@pytest.mark.parametrize(
    "what",
    [
        event("labs", magnesium="0.42 mmol/L", calcium="1.70 mmol/L", haemolysed=True),
        event("bedside", reflex="diminished"),
        event("fact", medicines=["digoxin"], creatinine_clearance="25 mL/min"),
        event(
            "order",
            drug="magnesium sulfate",
            amount="5 g",
            route="IM",
            every="4 h",
            count=6,
        ),
        rate(),
        rate(speed="0"),
    ],
    ids=lambda what: type(what).__name__,
)
def test_everything_that_happens_can_be_recorded(
    session: Session, store: Store, what: Event
) -> None:
    entry = record(session, what)
    assert store.entries("ada")[-1] == entry
    assert entry.event == what
    assert session.course("ada").entries[-1] == entry
    assert (entry.shown is None) == (not isinstance(what, Dose | Order | Rate))
    view = session.refresh()
    assert view.patient is not None
    assert entry in [row.entry for row in view.patient.journal]
    assert agrees_with_its_store(session, store)


@pytest.mark.hazard("H-11")
@pytest.mark.parametrize("witness", ["RN A", " rn a ", "Rn A"])
def test_nobody_is_their_own_second_person(session: Session, store: Store, witness: str) -> None:
    head = store.head()
    with pytest.raises(RefusedError, match="somebody else than who records"):
        record(session, dose(), witness=witness)
    assert store.head() == head
    session.author = " RN A "
    with pytest.raises(RefusedError, match="somebody else than who records"):
        record(session, dose(), witness=witness)
    assert store.head() == head
    assert record(session, dose(), witness="RN AB").witness == "RN AB"


@pytest.mark.parametrize("witness", ["", "  "])
def test_no_second_person_is_nobody(session: Session, witness: str) -> None:
    assert record(session, dose(), witness=witness).witness is None


def test_other_patients_are_not_touched(session: Session, store: Store) -> None:
    session.select("bob")
    record(session, facts())
    before = store.entries("bob")
    session.select("ada")
    written = record(session, dose())
    session.void(written.id, "wrong patient")
    assert store.entries("bob") == before
    assert session.course("bob").given == ()


@pytest.mark.hazard("H-04")
def test_a_late_entry_keeps_both_its_times_and_counts_from_its_own(
    session: Session, clock: HandClock
) -> None:
    clock.move(6 * HOUR)
    entry = record(session, dose(1, site="left"), reason="charted late")
    assert (entry.at, entry.recorded_at) == (at(1), at(6))
    assert session.course("ada").as_known_at(at(5)).given == ()
    [given] = session.course("ada").given
    assert given.start == at(1).seconds


def test_a_stop_needs_a_reason_and_the_reason_names_the_rules(
    session: Session, store: Store
) -> None:
    fast = dose(amount="2 g", route="IV", over="5 min")
    shown = session.propose(fast)
    assert shown.level is Level.STOP
    head = store.head()
    for reason in (None, "", "   "):
        with pytest.raises(RefusedError, match="A reason is needed"):
            session.record(fast, shown, reason)
    assert store.head() == head
    entry = session.record(fast, shown, " ordered by Dr P ", witness="RN B")
    why = store.entries("ada")[-1]
    assert isinstance(why.event, Override)
    assert why.event.target == entry.id
    assert why.event.reason == "ordered by Dr P"
    spoke = {finding.rule for finding in shown.findings if finding.level > Level.INFO}
    assert set(why.event.rules) == spoke >= {"iv-rate", "bolus"}
    assert (entry.shown, entry.witness, why.witness, why.by) == ("STOP", "RN B", "RN B", "RN A")
    view = session.refresh()
    assert view.patient is not None
    row = next(row for row in view.patient.journal if row.entry.id == entry.id)
    assert row.override == "ordered by Dr P"


@pytest.mark.hazard("H-06")
def test_cannot_check_needs_a_reason(session: Session, clock: HandClock, store: Store) -> None:
    session.select("bob")
    unknown = dose()
    shown = session.propose(unknown)
    assert shown.level is Level.UNKNOWN
    with pytest.raises(RefusedError, match="A reason is needed"):
        session.record(unknown, shown)
    session.record(unknown, shown, "kidney values on their way")
    why = store.entries("bob")[-1].event
    assert isinstance(why, Override)
    assert "renal-contraindication" in why.rules


def test_an_emergency_needs_a_reason_even_where_it_only_warns(session: Session) -> None:
    urgent = dose(amount="2 g", route="IV", over="5 min", emergency=True)
    shown = session.propose(urgent)
    assert shown.level is Level.WARN
    assert needs_reason(urgent, shown)
    with pytest.raises(RefusedError, match="A reason is needed"):
        session.record(urgent, shown)
    assert session.record(urgent, shown, "seizure").shown == "WARN"


def test_calcium_for_rescue_waits_for_nothing(session: Session) -> None:
    session.select("bob")
    rescue = dose(amount="1 g", route="IV", over="3 min", drug="calcium gluconate", emergency=True)
    shown = session.propose(rescue)
    assert shown.level <= Level.WARN
    assert not needs_reason(rescue, shown)
    assert session.record(rescue, shown).event == rescue


def test_a_warning_needs_no_reason_but_keeps_one(session: Session, store: Store) -> None:
    small = dose(amount="1 g", site="left")
    assert session.propose(small).level is Level.WARN
    record(session, small)
    assert not isinstance(store.entries("ada")[-1].event, Override)
    entry = record(session, dose(0, amount="2 g", site="left"), reason="as ordered")
    why = store.entries("ada")[-1].event
    assert isinstance(why, Override)
    assert (why.target, why.reason) == (entry.id, "as ordered")


def test_a_reason_nobody_asked_for_is_not_lost(session: Session, store: Store) -> None:
    entry = record(session, event("labs", magnesium="0.42 mmol/L"), reason="drawn at home")
    assert store.entries("ada")[-1] == entry
    assert entry.note == "drawn at home"


# -- stale verdicts --------------------------------------------------------------------------------


@pytest.mark.hazard("H-08")
def test_a_verdict_that_has_changed_meanwhile_is_refused_and_the_new_one_can_be_read(
    store: Store, clock: HandClock, session: Session
) -> None:
    other = session_on(store, clock, author="RN C")
    other.select("ada")
    mine = dose(amount="30 g", route="IV", over="20 h")
    shown = session.propose(mine)
    assert "cap-24h" not in {finding.rule for finding in shown.findings}
    record(other, dose(amount="5 g", site="left"))
    head = store.head()
    with pytest.raises(RefusedError, match="has changed since it was shown"):
        session.record(mine, shown, "go on")
    assert store.head() == head
    anew = session.propose(mine)
    assert "cap-24h" in {finding.rule for finding in anew.findings}
    session.record(mine, anew, "go on")
    assert agrees_with_its_store(session, store)
    assert agrees_with_its_store(other, store)


@pytest.mark.hazard("H-08")
def test_a_verdict_of_the_wrong_dose_is_refused(session: Session, store: Store) -> None:
    head = store.head()
    with pytest.raises(RefusedError, match="has changed"):
        session.record(dose(amount="50 g"), session.propose(dose()), "go on")
    with pytest.raises(RefusedError, match="has changed"):
        session.record(facts(), session.propose(dose(amount="50 g")))
    assert store.head() == head


def test_what_another_session_wrote_about_others_changes_no_verdict(
    store: Store, clock: HandClock, session: Session
) -> None:
    other = session_on(store, clock, author="RN C")
    other.select("bob")
    shown = session.propose(dose(site="left"))
    record(other, facts(creatinine_clearance="12 mL/min"))
    other.add_patient("eve", patient("Third, Eve", "S-0003"))
    session.record(dose(site="left"), shown)
    assert len(session.refresh().ward) == 3
    assert agrees_with_its_store(session, store)


# -- nobody, nothing -------------------------------------------------------------------------------


@pytest.mark.parametrize("author", [None, "", "  "])
def test_nothing_is_recorded_without_a_name(
    session: Session, store: Store, author: str | None
) -> None:
    session.author = author
    head = store.head()
    for act in (
        lambda: session.record(facts(), Verdict()),
        lambda: session.void(store.entries("ada")[1].id, "typed twice"),
        lambda: session.add_patient("eve", patient("Third, Eve", "S-0003")),
    ):
        with pytest.raises(RefusedError, match="Say who you are first"):
            act()
    assert store.head() == head


def test_a_record_open_for_reading_only_is_looked_at_and_not_written(
    path: Path, clock: HandClock
) -> None:
    with Store.create(path) as made:
        opened = session_on(made, clock)
        opened.add_patient("ada", patient())
        opened.select("ada")
        fact = record(opened, facts())
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        session = session_on(store, clock)
        assert session.select("ada").read_only
        shown = session.propose(dose())
        assert shown.level is Level.UNKNOWN
        for act in (
            lambda: session.record(dose(), shown, "go on"),
            lambda: session.void(fact.id, "typed twice"),
            lambda: session.add_patient("eve", patient("Third, Eve", "S-0003")),
        ):
            with pytest.raises(RefusedError, match="open for reading only"):
                act()
    assert path.read_bytes() == before


# -- striking out ----------------------------------------------------------------------------------


def test_a_struck_dose_is_kept_and_shown_and_no_longer_counts(
    session: Session, store: Store, clock: HandClock
) -> None:
    given = record(session, dose(site="left"))
    clock.move(HOUR)
    struck = session.void(given.id, " wrong patient ")
    assert struck.event == Void(at(1), given.id, "wrong patient")
    assert store.entries("ada")[-2:] == (given, struck)
    view = session.refresh()
    assert view.patient is not None
    row = next(row for row in view.patient.journal if row.entry.id == given.id)
    assert row.struck == struck
    assert view.patient.caps[0].used == 0
    assert view.patient.given == ()
    assert agrees_with_its_store(session, store)


def test_what_cannot_be_struck_out(session: Session, store: Store) -> None:
    shown = session.propose(dose(amount="20 g"))
    given = session.record(dose(amount="20 g"), shown, "ordered")
    why = store.entries("ada")[-1]
    head = store.head()
    for identity, reason, sentence in (
        (given.id, " ", "A reason is needed"),
        ("nothing", "typed twice", "not in the record of this patient"),
        (store.entries("bob")[0].id, "typed twice", "not in the record of this patient"),
        (store.entries("ada")[0].id, "typed twice", "Only what happened"),
        (why.id, "typed twice", "Only what happened"),
    ):
        with pytest.raises(RefusedError, match=sentence):
            session.void(identity, reason)
    assert store.head() == head
    struck = session.void(given.id, "typed twice")
    for identity, sentence in ((given.id, "already struck"), (struck.id, "Only what happened")):
        with pytest.raises(RefusedError, match=sentence):
            session.void(identity, "again")
    assert store.head() == head + 1


def test_strike_outs_and_reasons_have_no_side_door(session: Session, store: Store) -> None:
    given = record(session, dose(site="left"))
    head = store.head()
    for event_ in (
        Void(MORNING, given.id, "typed twice"),
        Override(MORNING, given.id, ("cap-24h",), "seizure"),
    ):
        with pytest.raises(RefusedError, match="beside the entry"):
            session.record(event_, Verdict())
    assert store.head() == head


# -- a write that fails ----------------------------------------------------------------------------


@pytest.mark.hazard("H-09")
def test_a_full_disk_costs_the_dose_that_did_not_fit_and_nothing_else(
    path: Path, clock: HandClock
) -> None:
    with Store.create(path) as store:
        session = session_on(store, clock)
        session.add_patient("ada", patient())
        session.select("ada")
        record(session, facts())
        record(session, dose(site="left"), reason="ordered")
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        kept = store.entries("ada")
        long = event(
            "order", drug="magnesium sulfate", amount="5 g", route="IM", prescriber="x" * 20_000
        )
        with pytest.raises(RecordError, match="is full"):
            record(session, long)
        assert store.entries("ada") == kept == session.course("ada").entries
        assert agrees_with_its_store(session, store)
        store._connection.execute("PRAGMA max_page_count = 100000")
        entry = record(session, long)
        assert store.entries("ada") == (*kept, entry)
        assert agrees_with_its_store(session, store)
    with Store.open(path) as again:
        assert again.entries("ada") == (*kept, entry)


def test_a_reason_that_does_not_fit_takes_its_dose_with_it(path: Path, clock: HandClock) -> None:
    with Store.create(path) as store:
        session = session_on(store, clock)
        session.add_patient("ada", patient())
        session.select("ada")
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        before = store.entries("ada")
        with pytest.raises(RecordError, match="is full"):
            record(session, dose(), reason="because " * 5_000)
        assert store.entries("ada") == before == session.course("ada").entries
        assert session.course("ada").given == ()


def test_a_store_that_was_closed_takes_nothing_and_says_so(path: Path, clock: HandClock) -> None:
    store = Store.create(path)
    session = session_on(store, clock)
    session.add_patient("ada", patient())
    session.select("ada")
    shown = session.propose(dose())
    store.close()
    with pytest.raises(RecordError):
        session.record(dose(), shown, "go on")
    with pytest.raises(RecordError):
        session.add_patient("bob", patient("Other, Bob", "S-0002"))
    assert session.course("ada").given == ()
    with Store.open(path) as again:
        assert [entry.kind for entry in again.entries("ada")] == ["patient"]


def test_a_second_session_of_another_day_finds_everything(path: Path, clock: HandClock) -> None:
    with Store.create(path) as store:
        session = session_on(store, clock)
        session.add_patient("ada", patient())
        session.select("ada")
        record(session, facts())
        record(session, bedside())
        given = record(session, dose(site="left"))
        session.void(given.id, "wrong patient")
        view = session.refresh()
    with Store.open(path) as store:
        again = session_on(store, clock).select("ada")
    assert again.ward == view.ward
    assert again.patient is not None
    assert view.patient is not None
    assert again.patient.journal == view.patient.journal
    assert again.patient.findings == view.patient.findings

"""The one immutable View: who stands first, what each trace says, what counts and what is struck out."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Entry, Event
from mgtracker.clinical.exposure import total
from mgtracker.clinical.judge.question import counted
from mgtracker.clinical.verdict import Finding, Level
from mgtracker.db.store import Store
from mgtracker.session import Session
from mgtracker.view import PatientView, Trace, View, level_of, patient_view, traces, ward_row
from tests.session.test_session import (
    PROTOCOL,
    HandClock,
    at,
    bedside,
    dose,
    event,
    facts,
    patient,
    rate,
    record,
    session_on,
)

ADA = patient()
LONDON = ZoneInfo("Europe/London")


def journal(*events: Event, recorded: Instant | None = None) -> Course:
    """Events written when they happened, with ids e1, e2, ..."""
    return Course(
        Entry(f"e{place}", one, recorded or one.at, place) for place, one in enumerate(events, 1)
    )


def seen(*events: Event, now: float = 24) -> PatientView:
    return patient_view("ada", ADA, journal(*events), PROTOCOL, at(now), LONDON)


def labs(hours: float, **keys: object) -> Event:
    return event("labs", hours, **keys)


# -- the ward list ---------------------------------------------------------------------------------


@pytest.fixture
def ward() -> Iterator[Session]:
    with Store.in_memory() as store:
        yield session_on(store, HandClock(at(1)))


def fill(ward: Session, *patients: tuple[str, list[Event]]) -> View:
    for number, (name, events) in enumerate(patients):
        ward.add_patient(f"p{number}", patient(name, f"S-{number}"))
        ward.select(f"p{number}")
        for one in events:
            record(ward, one, reason="as ordered")
    return ward.select(None)


def test_the_worst_stand_first_and_then_by_name(ward: Session) -> None:
    view = fill(
        ward,
        ("Well, Zoe", [facts(), event("labs", magnesium="0.9 mmol/L")]),
        ("Well, Amy", [facts(), event("labs", magnesium="0.9 mmol/L")]),
        ("New, Ned", []),
        ("Warned, Ann", [facts(), dose(amount="31 g")]),
        ("Stopped, Sam", [facts(), dose(amount="41 g")]),
        ("Unknown, Una", [dose(amount="5 g")]),
        ("Stopped, Bea", [facts(creatinine_clearance="12 mL/min"), dose(amount="1 g")]),
    )
    assert [(row.patient.name, row.level.name) for row in view.ward] == [
        ("Stopped, Bea", "STOP"),
        ("Stopped, Sam", "STOP"),
        ("Unknown, Una", "UNKNOWN"),
        ("New, Ned", "UNKNOWN"),
        ("Warned, Ann", "WARN"),
        ("Well, Amy", "OK"),
        ("Well, Zoe", "OK"),
    ]
    assert view.patient is None
    for row in view.ward:
        assert (row.worst is None) == (row.level is Level.OK)
        assert row.worst is None or row.worst.level == row.level


def test_a_row_says_the_same_as_the_patients_own_page() -> None:
    course = journal(
        facts(), bedside(), dose(amount="20 g"), rate(1, "2 g/h"), labs(2, magnesium="2.1 mmol/L")
    )
    row = ward_row("ada", ADA, course, PROTOCOL, at(3), LONDON)
    page = patient_view("ada", ADA, course, PROTOCOL, at(3), LONDON)
    assert (row.level, row.cap, row.running) == (page.level, page.caps[0], page.running)
    asking = [finding for finding in page.findings if finding.level > Level.INFO]
    assert (row.worst, row.more) == (asking[0], len(asking) - 1)
    assert row.more > 0
    assert row.due == page.due
    assert row.latest.keys() == {"magnesium"}
    latest, trace = row.latest["magnesium"], page.traces["magnesium"]
    assert (latest.point, latest.position) == (trace.last, trace.position)
    assert (latest.position, latest.direction) == ("high", None)


def test_a_row_says_which_way_a_level_went_and_which_cap_is_nearest() -> None:
    def way(*levels: str) -> str | None:
        drawn = [labs(hours, magnesium=level) for hours, level in enumerate(levels)]
        row = ward_row("ada", ADA, journal(*drawn), PROTOCOL, at(9), LONDON)
        return row.latest["magnesium"].direction

    assert way("0.5 mmol/L", "0.6 mmol/L", "0.7 mmol/L") == "up"
    assert way("0.7 mmol/L", "0.6 mmol/L") == "down"
    assert way("0.6 mmol/L", "0.6 mmol/L") == "level"
    # With no clearance both caps could apply: 15 g is half of one and three quarters of the other.
    row = ward_row("ada", ADA, journal(dose(amount="15 g")), PROTOCOL, at(1), LONDON)
    assert row.cap is not None
    assert row.cap.rule.id == "cap-48h-renal"


def test_what_is_late_makes_a_calm_row_ask() -> None:
    drawn = journal(facts(), labs(0, magnesium="0.8 mmol/L"), bedside(0, qtc="470 ms"))
    before = ward_row("ada", ADA, drawn, PROTOCOL, at(71), LONDON)
    after = ward_row("ada", ADA, drawn, PROTOCOL, at(72), LONDON)
    assert (before.level, before.overdue(at(71))) == (Level.OK, ())
    assert (after.level, after.worst) == (Level.WARN, None)
    assert [due.what for due in after.overdue(at(72))] == ["magnesium"]
    assert after.next is not None
    assert after.next.what == "magnesium"


def test_a_row_of_which_nothing_is_known() -> None:
    row = ward_row("ada", ADA, journal(), PROTOCOL, at(0), LONDON)
    assert (row.level, row.worst, row.more, row.running) == (Level.OK, None, 0, ())
    assert (row.latest, row.due, row.next) == ({}, (), None)
    assert row.cap is not None
    assert row.cap.used == 0


def test_no_cap_is_shown_where_no_magnesium_may_be_given() -> None:
    page = seen(facts(20, creatinine_clearance="12 mL/min"), dose(21))
    assert (page.caps, page.rolling, page.level) == ((), None, Level.STOP)


@pytest.mark.parametrize("highest", list(Level))
def test_info_alone_is_ok(highest: Level) -> None:
    found = tuple(Finding("subcut", level, "unlicensed") for level in Level if level <= highest)
    assert level_of(found) is (highest if highest > Level.INFO else Level.OK)
    assert level_of(()) is Level.OK


def test_what_lies_ahead_is_not_on_the_page_yet() -> None:
    page = seen(facts(), dose(1), rate(5, until=at(9).as_written()), dose(10), now=5)
    assert [given.start for given in page.given] == [at(1).seconds, at(5).seconds]
    [line] = page.running
    assert line.end == at(9).seconds
    assert page.caps[0].used == 5
    assert page.caps[0].peak == 9


def test_a_line_that_has_reached_its_planned_stop_no_longer_runs() -> None:
    until = at(9).as_written()
    assert len(seen(rate(5, until=until), now=8.99).running) == 1
    assert seen(rate(5, until=until), now=9).running == ()


# -- traces ----------------------------------------------------------------------------------------


def test_a_trace_is_in_its_standard_unit_and_keeps_what_was_reported() -> None:
    page = seen(labs(2, magnesium="1.2 mg/dL"), labs(1, magnesium="1.2 mEq/L"))
    trace = page.traces["magnesium"]
    assert (trace.analyte, trace.unit) == ("magnesium", "mmol/L")
    assert [point.value for point in trace.points] == [
        Fraction("0.6"),
        Fraction("1.2") / Fraction("2.4305"),
    ]
    assert [point.reported for point in trace.points] == ["1.2 mEq/L", "1.2 mg/dL"]
    assert [point.entry_id for point in trace.points] == ["e2", "e1"]
    assert (trace.low, trace.high) == (Fraction("0.7"), 1)


def test_every_analyte_has_its_trace_even_an_empty_one() -> None:
    page = seen(labs(0, osteocalcin="12 ug/L"))
    assert set(page.traces) >= {"magnesium", "calcium", "pth", "osteocalcin", "corrected_calcium"}
    empty = page.traces["pth"]
    assert (empty.points, empty.last, empty.position, empty.direction) == ((), None, None, None)
    assert page.traces["osteocalcin"].position is None


def test_what_is_no_laboratory_value_has_a_trace_too() -> None:
    page = seen(
        event("fact", 0, creatinine_clearance="84 mL/min"),
        event("fact", 1, weight="62 kg"),
        event("bedside", 2, reflex="present"),
        event("bedside", 3, qtc="486 ms"),
        event("fact", 4, creatinine_clearance="88 mL/min"),
    )
    clearance, qtc = page.traces["creatinine_clearance"], page.traces["qtc"]
    assert [(p.value, p.reported, p.entry_id) for p in clearance.points] == [
        (84, "84 mL/min", "e1"),
        (88, "88 mL/min", "e5"),
    ]
    assert (clearance.unit, clearance.direction, clearance.position) == ("mL/min", "up", None)
    assert [(p.value, p.doubts, p.entry_id) for p in qtc.points] == [(486, (), "e4")]
    assert (qtc.unit, qtc.low, qtc.high) == ("ms", None, None)


@pytest.mark.parametrize(
    ("draw", "given_before", "doubt"),
    [
        ({"haemolysed": True}, [], ("haemolysed",)),
        ({"infusion_arm": True}, [], ("infusion-arm",)),
        ({"during_infusion": True}, [], ("during-infusion",)),
        ({}, [rate(1)], ("during-infusion",)),
        ({}, [rate(1, until=at(3).as_written())], ("soon-after-dose",)),
        ({}, [dose(4.5)], ("soon-after-dose",)),
        ({}, [dose(4)], ()),
        ({}, [dose(9, "12 mmol", "oral", drug="magnesium oxide")], ()),
    ],
)
def test_a_level_that_cannot_be_believed_yet_says_why(
    draw: dict[str, bool], given_before: list[Event], doubt: tuple[str, ...]
) -> None:
    hours = 10 if not given_before or doubt != ("soon-after-dose",) else 8
    trace = seen(*given_before, labs(hours, magnesium="0.9 mmol/L", **draw)).traces["magnesium"]
    [point] = trace.points
    assert point.doubts == doubt


def test_only_magnesium_is_doubted() -> None:
    page = seen(dose(1), labs(2, calcium="1.7 mmol/L", magnesium="0.9 mmol/L"))
    assert page.traces["calcium"].points[0].doubts == ()
    assert page.traces["magnesium"].points[0].doubts != ()


def test_corrected_calcium_is_a_trace_of_its_own_and_the_measured_one_stays() -> None:
    page = seen(
        labs(1, calcium="2.00 mmol/L", albumin="30 g/L"),
        labs(20, calcium="2.10 mmol/L"),
        labs(49, calcium="2.20 mmol/L"),
        now=60,
    )
    measured, corrected = page.traces["calcium"], page.traces["corrected_calcium"]
    assert [point.value for point in measured.points] == [2, Fraction("2.1"), Fraction("2.2")]
    assert [(point.at, point.value) for point in corrected.points] == [
        (at(1), Fraction("2.2")),
        (at(20), Fraction("2.3")),
    ]
    assert (corrected.low, corrected.high) == (measured.low, measured.high)
    assert (corrected.unit, corrected.analyte) == ("mmol/L", "corrected_calcium")


@pytest.mark.parametrize(
    ("values", "position", "direction"),
    [
        (("0.69",), "low", None),
        (("0.70",), "in range", None),
        (("1.00",), "in range", None),
        (("1.01",), "high", None),
        (("0.40", "0.69"), "low", "up"),
        (("1.20", "0.80"), "in range", "down"),
        (("0.8", "0.80"), "in range", "level"),
    ],
)
def test_where_the_newest_result_lies_and_where_it_goes(
    values: tuple[str, ...], position: str, direction: str | None
) -> None:
    draws = [labs(hours, magnesium=f"{value} mmol/L") for hours, value in enumerate(values)]
    trace: Trace = traces(journal(*draws), PROTOCOL)["magnesium"]
    assert (trace.position, trace.direction) == (position, direction)


def test_a_struck_draw_is_on_no_trace() -> None:
    draws = (labs(1, magnesium="0.4 mmol/L"), labs(2, magnesium="9 mmol/L"))
    struck = event("void", 3, target="e2", reason="another patient's")
    page = seen(*draws, struck)
    assert [point.entry_id for point in page.traces["magnesium"].points] == ["e1"]
    assert page.level is Level.OK


# -- the rolling sum -------------------------------------------------------------------------------

GIVEN = st.one_of(
    st.builds(
        lambda hours, grams: dose(hours, f"{grams} g"), st.integers(0, 40), st.integers(1, 9)
    ),
    st.builds(
        lambda hours, grams, over: dose(hours, f"{grams} g", "IV", over=f"{over} min"),
        st.integers(0, 40),
        st.integers(1, 9),
        st.integers(1, 300),
    ),
    st.builds(
        lambda hours, speed, line: rate(hours, f"{speed} g/h" if speed else "0", line=line),
        st.integers(0, 40),
        st.integers(0, 3),
        st.sampled_from("ab"),
    ),
)


@given(st.lists(GIVEN, min_size=1, max_size=8), st.integers(0, 48))
def test_the_rolling_sum_is_the_exposure_at_every_edge(events: list[Event], now: int) -> None:
    page = seen(facts(0), *events, now=now)
    spans = counted(page.given, "magnesium sulfate")
    if page.rolling is None:
        assert not spans or not page.caps
        return
    cap = page.caps[0].cap
    pieces, scale = page.rolling.pieces, page.rolling.scale
    first = min([at(now).seconds - 1, *(span.start for span in spans)])
    assert (pieces[0].start, pieces[-1].end) == (first, at(now).seconds + cap.window)
    for piece, following in pairwise(pieces):
        assert piece.end == following.start
    for piece in pieces:
        exact = total(spans, piece.start - cap.window, piece.start)
        assert Fraction(piece.first, scale) == exact
        middle = (piece.start + piece.end) // 2
        value = Fraction(piece.first + piece.slope * (middle - piece.start), scale)
        assert value == total(spans, middle - cap.window, middle)


def test_without_a_dose_that_counts_there_is_no_rolling_sum() -> None:
    assert seen(facts()).rolling is None
    assert seen(facts(), dose(1, "12 mmol", "oral", drug="magnesium oxide")).rolling is None
    assert (
        seen(facts(), dose(1, "1 g", "IV", drug="calcium gluconate", over="10 min")).rolling is None
    )


def test_the_cap_shows_what_is_used_and_what_the_line_will_make_of_it() -> None:
    page = seen(facts(), dose(0, "2 g"), rate(0, "1.25 g/h"), now=10)
    state = page.caps[0]
    assert state.used == Fraction("14.5")
    assert (state.peak, state.peak_at, state.attained) == (32, at(24), False)
    assert state.warn_crossed_at == Instant(at(22).seconds + 24 * 60)
    assert state.events == ("e2", "e3")


# -- the journal -----------------------------------------------------------------------------------


def test_the_journal_holds_every_entry_newest_first_struck_ones_too() -> None:
    events = (
        ADA,
        facts(0),
        dose(1),
        dose(1),
        labs(3, magnesium="0.4 mmol/L"),
        event("override", 1, target="e3", rules=["cap-24h"], reason="seizure"),
        event("void", 4, target="e4", reason="typed twice"),
    )
    page = seen(*events)
    assert [row.entry.id for row in page.journal] == ["e7", "e5", "e6", "e4", "e3", "e2", "e1"]
    struck = {row.entry.id: row.struck for row in page.journal}
    assert struck["e4"] is not None
    assert struck["e4"].id == "e7"
    assert [key for key, by in struck.items() if by] == ["e4"]
    assert {row.entry.id: row.override for row in page.journal if row.override} == {"e3": "seizure"}
    assert page.caps[0].used == 5


def test_a_late_entry_stands_at_its_own_time() -> None:
    late = Entry("late", dose(1), at(9), 3)
    early = Entry("early", facts(0), at(0), 1)
    later = Entry("later", bedside(5), at(5), 2)
    page = patient_view("ada", ADA, Course((early, later, late)), PROTOCOL, at(10), LONDON)
    assert [row.entry.id for row in page.journal] == ["later", "late", "early"]


# -- the rest of the page --------------------------------------------------------------------------


def test_what_a_page_says_of_kidney_class_and_side() -> None:
    page = seen(
        facts(0, creatinine_clearance="25 mL/min"),
        labs(1, magnesium="0.49 mmol/L"),
        dose(10, site="left"),
    )
    assert page.kidney.known is not None
    assert page.kidney.known.value == 25
    assert [state.rule.id for state in page.caps] == ["cap-48h-renal"]
    assert page.severity is not None
    assert (page.severity.severity, page.severity.borderline) == ("severe", True)
    assert page.next_site == "right"


def test_a_clearance_too_old_shows_both_caps_and_cannot_check() -> None:
    page = seen(facts(0), dose(48), now=49)
    assert (page.kidney.why, page.level) == ("expired", Level.UNKNOWN)
    assert [state.rule.id for state in page.caps] == ["cap-24h", "cap-48h-renal"]
    assert page.caps[0].used * 1000 == total(
        counted(page.given, "magnesium sulfate"), at(49).seconds - 24 * HOUR, at(49).seconds
    )

"""When it was given: now until touched, the past as written, never the future, and the two odd nights."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.ui.give import ward_time

LONDON = ZoneInfo("Europe/London")
BERLIN = ZoneInfo("Europe/Berlin")
NOW = Instant.parse("2026-05-14T14:05:32+01:00")


def im(nurse):
    nurse.type("5 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)


def row(nurse):
    return nurse.panel.body.form("dose").time


def note(nurse):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in row(nurse).row.findChildren(QLabel) if label.isVisible()][1:]


def test_a_time_in_the_past_is_judged_and_recorded_there(nurse):
    im(nurse)
    nurse.alt("g")
    nurse.write_over("10:45")
    assert "3 h 20 min ago, today" in note(nurse)
    assert nurse.bridge.proposal.event.at == Instant.parse("2026-05-14T10:45:00+01:00")
    nurse.write_over("yesterday 23:10")
    assert "14 h 55 min ago, yesterday" in note(nurse)
    assert nurse.panel.foot.way_on.text() in ("Record", "Record with reason")


def test_a_year_mistyped_is_seen_and_the_whole_time_stays_in_sight(nurse):
    im(nurse)
    nurse.alt("g")
    nurse.write_over("2020-05-14 10:45")
    assert "2191 d 3 h ago, Thu 14 May 2020" in note(nurse)
    field = row(nurse).field
    text = field.fontMetrics().horizontalAdvance(field.text())
    assert field.width() > text, "the note beside it takes none of its room"


def test_nothing_was_given_before_the_patient_was_born(nurse):
    im(nurse)
    nurse.alt("g")
    nurse.write_over("1992-03-02 23:10")
    assert row(nurse).row.error() == "The patient was not born yet: born 1992-03-03"
    assert not nurse.can_record()
    nurse.write_over("1992-03-03 00:10")
    assert row(nurse).row.error() == ""


def test_the_future_is_refused_beside_the_field(nurse):
    im(nurse)
    nurse.alt("g")
    nurse.write_over("14:06")
    assert "still to come" in row(nurse).row.error()
    assert nurse.level is None
    assert not nurse.can_record()
    nurse.write_over("23:10")
    assert "write yesterday 23:10" in row(nurse).row.error()


def test_left_empty_it_is_now_again(nurse):
    im(nurse)
    nurse.alt("g")
    nurse.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    nurse.press(Qt.Key.Key_Delete)
    nurse.tab()
    assert row(nurse).field.text() == "14:05"
    assert row(nurse).follows()
    nurse.at("2026-05-14T14:09:00+01:00")
    assert row(nurse).field.text() == "14:09"


def test_a_time_that_was_typed_stays(nurse):
    im(nurse)
    nurse.alt("g")
    nurse.write_over("14:01")
    nurse.at("2026-05-14T14:09:00+01:00")
    assert row(nurse).field.text() == "14:01"
    assert "8 min ago, today" in note(nurse)


def test_the_hour_that_comes_twice_is_asked_about(make_nurse):
    nurse = make_nurse("2026-10-25T05:00:00+01:00", "Europe/Berlin")
    im(nurse)
    nurse.alt("g")
    nurse.write_over("02:30")
    assert row(nurse).is_asking()
    assert nurse.bridge.proposal is None, "not guessed"
    assert nurse.said == "Choose the side"
    nurse.alt("h")
    nurse.type("s")
    assert nurse.bridge.proposal.event.at == Instant.parse("2026-10-25T02:30:00+01:00")
    nurse.type("f")
    assert nurse.bridge.proposal.event.at == Instant.parse("2026-10-25T02:30:00+02:00")


def test_the_hour_that_does_not_exist_is_refused(make_nurse):
    nurse = make_nurse("2026-03-29T05:00:00+02:00", "Europe/Berlin")
    im(nurse)
    nurse.alt("g")
    nurse.write_over("02:30")
    assert row(nurse).row.error() == (
        "02:30 does not exist on Sun 29 Mar: the clocks go from 02:00 to 03:00. "
        "Write 01:59 or earlier, or 03:00 or later"
    )
    assert nurse.bridge.proposal is None


# -- the reading alone ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("14:05", "2026-05-14T14:05:00+01:00"),
        ("1405", "2026-05-14T14:05:00+01:00"),
        ("9:30", "2026-05-14T09:30:00+01:00"),
        ("today 09:30", "2026-05-14T09:30:00+01:00"),
        ("Yesterday  23:10", "2026-05-13T23:10:00+01:00"),
        ("2026-05-13 23:10", "2026-05-13T23:10:00+01:00"),
        ("2026-01-13 23:10", "2026-01-13T23:10:00+00:00"),
    ],
)
def test_a_time_is_read_by_the_ward_s_clock(text, meant):
    assert ward_time.past(text, NOW, LONDON) == (Instant.parse(meant),)


@pytest.mark.parametrize(
    "text", ["", "14", "25:00", "12:60", "noon", "13.5.", "2026-02-30 10:00", "5 g"]
)
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ward_time.UnfinishedError, match="write it as"):
        ward_time.past(text, NOW, LONDON)


def test_only_the_one_that_has_been_is_meant_while_the_second_is_still_to_come():
    between = Instant.parse("2026-10-25T02:45:00+02:00")
    found = ward_time.past("02:30", between, BERLIN)
    assert found == (Instant.parse("2026-10-25T02:30:00+02:00"),)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("18:30", "2026-05-14T18:30:00+01:00"),
        ("6 h", "2026-05-14T20:05:00+01:00"),
        ("for 90 min", "2026-05-14T15:35:00+01:00"),
        ("tomorrow 06:00", "2026-05-15T06:00:00+01:00"),
    ],
)
def test_a_planned_end_is_a_time_or_a_duration(text, meant):
    start = Instant.parse("2026-05-14T14:05:00+01:00")
    assert ward_time.ahead(text, start, NOW, LONDON) == (Instant.parse(meant),)


def test_a_planned_end_is_after_the_start():
    with pytest.raises(InputError, match="tomorrow"):
        ward_time.ahead("06:00", NOW, NOW, LONDON)
    with pytest.raises(InputError, match="no end"):
        ward_time.ahead("later", NOW, NOW, LONDON)


@pytest.mark.parametrize("zone", ["Europe/London", "Asia/Kolkata", "America/St_Johns"])
def test_what_is_spelled_is_read_back(zone):
    ward = ZoneInfo(zone)
    for days in (-1, 0, 1, 3):
        instant = ward_time.minute_of(NOW.plus(days * 86400), ward)
        assert ward_time.named(ward_time.typed(instant, NOW, ward), NOW, ward) == (instant,)


def test_a_time_in_the_twice_hour_says_which():
    assert ward_time.spell(Instant.parse("2026-10-25T00:30:00Z"), BERLIN) == "02:30 (UTC+2)"
    assert ward_time.spell(Instant.parse("2026-10-25T01:30:00Z"), BERLIN) == "02:30 (UTC+1)"

"""The calendar file: read back by another's rules, and byte for byte where apps are strict."""

import datetime as dt
import subprocess
import sys
from dataclasses import replace

import icalendar
import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.exchange.calendar_file import Appointment, calendar_file

WRITTEN = Instant.parse("2026-03-01T08:00:00+01:00")
DOSE = Appointment(
    uid="im-course/5 g IM magnesium sulfate/o1/3/1772366400/S-0001",
    summary="bed 4 OKAFOR: 5 g IM magnesium sulfate, 3 of 6",
    description="IM course (im-course)\nSource: article, line 48",
    opens=Instant.parse("2026-03-01T11:30:00Z"),
    start=Instant.parse("2026-03-01T13:00:00+01:00"),
    end=Instant.parse("2026-03-01T13:00:00Z"),
    certain=True,
)


def lines(*appointments: Appointment) -> list[bytes]:
    """The file with its folded lines put together again."""
    return calendar_file(appointments, WRITTEN).replace(b"\r\n ", b"").split(b"\r\n")


def events(*appointments: Appointment) -> list[icalendar.Event]:
    read = icalendar.Calendar.from_ical(calendar_file(appointments, WRITTEN))
    return [one for one in read.subcomponents if isinstance(one, icalendar.Event)]


def test_an_appointment_stands_at_when_it_is_due_in_utc() -> None:
    written = lines(DOSE)
    for line in (
        b"BEGIN:VCALENDAR",
        b"VERSION:2.0",
        b"BEGIN:VEVENT",
        b"UID:im-course/5 g IM magnesium sulfate/o1/3/1772366400/S-0001",
        b"DTSTAMP:20260301T070000Z",
        b"DTSTART:20260301T120000Z",
        b"DTEND:20260301T130000Z",
        b"STATUS:CONFIRMED",
        b"END:VEVENT",
    ):
        assert written.count(line) == 1
    assert written[-2:] == [b"END:VCALENDAR", b""]


def test_it_rings_when_it_opens_and_when_it_is_due() -> None:
    [event] = events(DOSE)
    rings = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert rings == [dt.timedelta(minutes=-30), dt.timedelta()]
    [at_once] = events(replace(DOSE, opens=DOSE.start))
    assert [alarm["trigger"].dt for alarm in at_once.walk("VALARM")] == [dt.timedelta()]
    assert {str(alarm["action"]) for alarm in event.walk("VALARM")} == {"DISPLAY"}


def test_what_is_late_as_soon_as_it_is_due_has_no_end() -> None:
    assert not [line for line in lines(replace(DOSE, end=DOSE.start)) if b"DTEND" in line]


def test_what_is_still_to_come_can_still_be_moved() -> None:
    assert b"STATUS:TENTATIVE" in lines(replace(DOSE, certain=False))


@pytest.mark.parametrize(
    "text",
    [
        "O'BRIEN; bed 4, by the door",
        "C:\\ward\\n and 2;3",
        "two\nlines",
        "Żółć and 日本 " * 20,
        "BEGIN:VEVENT",
    ],
)
def test_whatever_a_name_holds_comes_back_and_starts_nothing(text: str) -> None:
    [event] = events(replace(DOSE, summary=text, description=text))
    assert str(event["summary"]) == text
    assert str(event["description"]) == str(event["summary"])


def test_commas_semicolons_backslashes_and_line_ends_are_escaped() -> None:
    assert rb"SUMMARY:a\, b\; c \\ d\ne" in lines(replace(DOSE, summary="a, b; c \\ d\ne"))


def test_lines_end_as_the_standard_says_and_none_is_longer_than_75_octets() -> None:
    raw = calendar_file([replace(DOSE, summary="é, " * 120), DOSE], WRITTEN)
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert all(line.decode("utf-8") for line in raw.split(b"\r\n")[:-1])


def test_nothing_due_is_a_calendar_too() -> None:
    assert events() == []
    assert lines()[0] == b"BEGIN:VCALENDAR"


def test_the_library_is_read_only_when_a_calendar_is_asked_for() -> None:
    code = "import sys, mgtracker.cli.due; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

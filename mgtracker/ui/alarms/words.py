"""An alarm in words: whose, what, since when, why. No Qt.

The strip and the list say all of it; the desktop's notice, which others may read, bed and family name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from mgtracker.clinical.alarms import ACKNOWLEDGED, ACTIVE, DUE, NOTICE, OVERDUE, SNOOZED, Alarm
from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.clinical.verdict import Level
from mgtracker.ui.due_groups import shift_end
from mgtracker.ui.due_words import clocks, due_line, due_since
from mgtracker.ui.event_words import when_at
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.patient_words import family_name, in_bed
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.translation import mark, tr
from mgtracker.view import View, WardAlarm

STAGES = {NOTICE: mark("Soon"), DUE: mark("Due"), OVERDUE: mark("Overdue")}
MINUTES = (10, 30, 60)
"""How long an alarm can be put off; besides to the end of the shift."""


@dataclass(frozen=True, slots=True)
class AlarmWords:
    """`word` stands beside the badge; `what` is the first line, `why` the rest; `brief` both, at a glance."""

    who: str
    word: str
    what: str
    why: str
    brief: str

    def sentence(self) -> str:
        """All of it in one run, for who listens."""
        return _sentences(self.who, self.word, self.what, self.why)


def alarm_words(one: WardAlarm, view: View) -> AlarmWords:
    """The words of an alarm on this view."""
    who, alarm = in_bed(one.patient, one.patient.name), one.alarm
    if alarm.finding is None:
        why = sentence_case(due_since(alarm.due, view.now, when_at(view)))
        what = due_line(alarm.due, view.protocol, clocks(view.now, view.zone))
        return AlarmWords(who, tr(STAGES[alarm.stage]), what, why, _sentences(what, why))
    said = word(alarm.finding, view.protocol, when_at(view))
    headline = said.headline[:1].upper() + said.headline[1:]
    since = tr("Alarm since {time}", time=when_at(view)(alarm.since))
    why = _sentences(said.detail, said.safe, since)
    short = _sentences(headline, said.short or said.detail, since)
    return AlarmWords(who, tr(alarm.level.word), headline, why, short)


def lines_of(alarm: Alarm) -> tuple[str, ...]:
    """The running lines that a finding asks to slow or stop; none of anything else."""
    values = {} if alarm.finding is None else dict(alarm.finding.values)
    lines = values.get("lines", ())
    return lines if isinstance(lines, tuple) else ()


def _sentences(*parts: str) -> str:
    return ". ".join(part.rstrip(".") for part in parts if part).replace("?. ", "? ")


def answer_words(alarm: Alarm, view: View) -> str:
    """What was answered, and when it comes back: "Put off to 14:30"; "" while it waits."""
    if alarm.state == ACTIVE:
        return ""
    end = None if alarm.until is None else when_at(view)(alarm.until)
    if alarm.state == SNOOZED:
        return tr("Put off to {time}", time=end)
    return tr("Seen") if end is None else tr("Seen; comes back {time} unless it is done", time=end)


def notice_words(one: WardAlarm, view: View) -> tuple[str, str]:
    """Title and line of a desktop notice: no more of the name than the family's."""
    who, words = in_bed(one.patient, family_name(one.patient.name)), alarm_words(one, view)
    return f"{who}: {words.word}", words.what


def closed_words(count: int, since: Instant, view: View) -> str:
    """What became due while the program was closed: "While closed, since 13:05: 3 became due"."""
    return tr(
        "While closed, since {time}: {count} became due", time=when_at(view)(since), count=count
    )


def ends(view: View, shifts: Sequence[dt.time]) -> list[tuple[str, Instant]]:
    """To when an alarm can be put off: words and times."""
    found = [(f"{minutes} min", view.now.plus(minutes * MINUTE)) for minutes in MINUTES]
    end = shift_end(view.now, view.zone, shifts)
    if end is not None:
        found.append((tr("end of shift, {time}", time=when_at(view)(end)), end))
    return found


HEADINGS = {ACTIVE: mark("Waiting"), SNOOZED: mark("Put off"), ACKNOWLEDGED: mark("Seen")}


def alarm_count(waiting: Sequence[Level]) -> str:
    """How many alarms wait, and how many of them are STOP; nobody's name."""
    if not waiting:
        return tr("No alarm waits")
    stops = sum(level is Level.STOP for level in waiting)
    said = (
        tr("1 alarm waits") if len(waiting) == 1 else tr("{count} alarms wait", count=len(waiting))
    )
    if not stops:
        return said
    return tr(
        "{alarms}, {count} of them {level}", alarms=said, count=stops, level=tr(Level.STOP.word)
    )

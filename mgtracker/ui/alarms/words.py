"""An alarm in words: whose, what, since when, why. No Qt.

The strip and the list say all of it; the desktop's notice, which others may read, bed and family name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from mgtracker.clinical.alarms import ACKNOWLEDGED, ACTIVE, DUE, NOTICE, OVERDUE, SNOOZED, Alarm
from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.ui.due_groups import shift_end
from mgtracker.ui.due_words import countdown, due_line
from mgtracker.ui.event_words import family_name, when_at
from mgtracker.ui.wording import word
from mgtracker.view import View, WardAlarm

STAGES = {NOTICE: "Soon", DUE: "Due", OVERDUE: "Overdue"}
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
    who = f"Bed {one.patient.bed}, {one.patient.name}" if one.patient.bed else one.patient.name
    alarm = one.alarm
    if alarm.finding is None:
        why = f"Due {when_at(view)(alarm.due[0].due)}, {countdown(alarm.due[0], view.now)}"
        what = due_line(alarm.due, view.protocol)
        return AlarmWords(who, STAGES[alarm.stage], what, why, f"{what}. {why}")
    said = word(alarm.finding, view.protocol, when_at(view))
    headline = said.headline[:1].upper() + said.headline[1:]
    since = f"Since {when_at(view)(alarm.since)}"
    first, *_ = said.detail.partition(". ")
    why, short = _sentences(said.detail, said.safe, since), _sentences(headline, first, since)
    return AlarmWords(who, alarm.level.word, headline, why, short)


def _sentences(*parts: str) -> str:
    return ". ".join(part.rstrip(".") for part in parts if part)


def answer_words(alarm: Alarm, view: View) -> str:
    """What was answered, and when it comes back: "Put off to 14:30"; "" while it waits."""
    if alarm.state == ACTIVE:
        return ""
    end = None if alarm.until is None else when_at(view)(alarm.until)
    if alarm.state == SNOOZED:
        return f"Put off to {end}"
    return "Seen" if end is None else f"Seen; comes back {end} unless it is done"


def notice_words(one: WardAlarm, view: View) -> tuple[str, str]:
    """Title and line of a desktop notice: no more of the name than the family's."""
    bed = f"Bed {one.patient.bed}, " if one.patient.bed else ""
    words = alarm_words(one, view)
    return f"{bed}{family_name(one.patient.name)}: {words.word}", words.what


def closed_words(count: int, since: Instant, view: View) -> str:
    """What became due while the program was closed: "While closed, since 13:05: 3 became due"."""
    return f"While closed, since {when_at(view)(since)}: {count} became due"


def ends(view: View, shifts: Sequence[dt.time]) -> list[tuple[str, Instant]]:
    """To when an alarm can be put off: words and times."""
    found = [(f"{minutes} min", view.now.plus(minutes * MINUTE)) for minutes in MINUTES]
    end = shift_end(view.now, view.zone, shifts)
    if end is not None:
        found.append((f"end of shift, {when_at(view)(end)}", end))
    return found


HEADINGS = {ACTIVE: "Waiting", SNOOZED: "Put off", ACKNOWLEDGED: "Seen"}

"""An alarm in words: whose, what, since when; short on the desktop, where others read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import HOUR
from mgtracker.ui.alarms.words import (
    alarm_words,
    answer_words,
    closed_words,
    ends,
    lines_of,
    notice_words,
)

if TYPE_CHECKING:
    from tests.ui.alarms.conftest import Ward


def dose(ward: Ward):
    return next(
        one for one in ward.bridge.view.alarms if one.alarm.due and one.alarm.due[0].task == "dose"
    )


def test_a_dose_by_its_stages(ward: Ward) -> None:
    said = []
    for minutes in (45, 15, 70):
        ward.move(minutes)
        words = alarm_words(dose(ward), ward.bridge.view)
        said.append((words.word, words.why))
        assert words.what == "5 g IM magnesium sulfate"
        assert words.who == "Bed 4, SAMPLE, Ada"
    assert said == [
        ("Soon", "Due 09:00, in 15 min"),
        ("Due", "Due 09:00, now"),
        ("Overdue", "Due 09:00, 1 h 10 min late"),
    ]
    assert words.brief == "5 g IM magnesium sulfate. Due 09:00, 1 h 10 min late"
    assert words.sentence().startswith("Bed 4, SAMPLE, Ada. Overdue. 5 g IM magnesium sulfate. Due")


def test_a_finding_says_what_why_and_since_when(ward: Ward) -> None:
    ward.write("ada", "rate", drug="magnesium sulfate", line="pump-1", rate="2 g/h")
    ward.move(60)
    one = next(
        a for a in ward.bridge.view.alarms if a.alarm.key.startswith("finding/over-cap/cap-24h")
    )
    words = alarm_words(one, ward.bridge.view)
    assert words.word == "STOP"
    assert words.what == "Crosses 40 g on Tue 3 04:00"
    assert words.why.startswith("Highest 24 h sum 48 g")
    assert words.why.endswith("Alarm since 08:00")
    assert words.brief == (
        "Crosses 40 g on Tue 3 04:00. Slow or stop pump-1 before Tue 3 04:00. Alarm since 08:00"
    )
    assert lines_of(one.alarm) == ("pump-1",)
    assert lines_of(dose(ward).alarm) == ()
    title, line = notice_words(one, ward.bridge.view)
    assert (title, line) == ("Bed 4, SAMPLE: STOP", words.what)


def test_without_a_bed_the_name_stands_alone(ward: Ward) -> None:
    ward.move(60)
    one = dose(ward)
    bare = replace(one, patient=replace(one.patient, bed=None))
    assert alarm_words(bare, ward.bridge.view).who == "SAMPLE, Ada"
    assert notice_words(bare, ward.bridge.view)[0] == "SAMPLE: Due"


def test_what_was_answered_and_when_it_comes_back(ward: Ward) -> None:
    ward.move(125)
    one = dose(ward)
    assert answer_words(one.alarm, ward.bridge.view) == ""
    ward.bridge.acknowledge("ada", [one.alarm.id])
    said = answer_words(dose(ward).alarm, ward.bridge.view)
    assert said == "Seen; comes back 10:35 unless it is done"
    ward.move(40)
    now = ward.clock.time
    ward.bridge.acknowledge("ada", [dose(ward).alarm.id], now.plus(HOUR), "away")
    assert answer_words(dose(ward).alarm, ward.bridge.view) == "Put off to 11:45"
    early = replace(dose(ward).alarm, state="acknowledged", until=None)
    assert answer_words(early, ward.bridge.view) == "Seen"


def test_to_when_it_can_be_put_off(ward: Ward) -> None:
    view = ward.bridge.view
    words = [said for said, _ in ends(view, (dt.time(19, 30),))]
    assert words == ["10 min", "30 min", "60 min", "end of shift, 19:30"]
    times = [(time.seconds - view.now.seconds) // 60 for _, time in ends(view, ())]
    assert times == [10, 30, 60]


def test_what_was_missed(ward: Ward) -> None:
    said = closed_words(3, ward.clock.time.plus(-300), ward.bridge.view)
    assert said == "While closed, since 07:55: 3 became due"

"""The strip, the list, putting off, sounds and the desktop's icon, each by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme
from mgtracker.ui.alarms.desk import AlarmDesk
from mgtracker.ui.alarms.later import Later
from mgtracker.ui.alarms.panel import AlarmPanel
from mgtracker.ui.alarms.sounds import Sounds, SoundsSheet
from mgtracker.ui.alarms.strip import AlarmStrip
from mgtracker.ui.alarms.tray import Tray, can_notify, level_icon, notices
from mgtracker.ui.alarms.words import ends
from mgtracker.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mgtracker.view import WardAlarm
    from tests.ui.alarms.conftest import Ward


def strip_of(ward: Ward, qtbot: QtBot) -> AlarmStrip:
    desk = AlarmDesk(ward.bridge)
    strip = AlarmStrip(desk)
    qtbot.addWidget(strip)
    desk.changed.connect(lambda: strip.show_view(ward.bridge.view))
    strip.resize(1366, 60)
    ward.move(0)
    return strip


def test_the_strip_is_there_while_an_alarm_waits(ward: Ward, qtbot: QtBot) -> None:
    strip = strip_of(ward, qtbot)
    assert strip.isHidden()
    assert strip.alarm() is None
    ward.move(60)
    assert not strip.isHidden()
    assert "SAMPLE, Ada" in strip.text()
    assert strip.next_button.isHidden()
    ward.bridge.acknowledge("ada", [strip.alarm().alarm.id])
    assert strip.isHidden()


def test_the_strip_says_whose_what_and_how_late_and_fills_when_it_interrupts(
    ward: Ward, qtbot: QtBot
) -> None:
    strip = strip_of(ward, qtbot)
    ward.move(121)
    assert strip.text().startswith(
        "Overdue | Bed 4, SAMPLE, Ada | 5 g IM magnesium sulfate. Due 09:00, 1 h 1 min late"
    )
    assert strip.accessibleName().startswith("Alarm: Bed 4, SAMPLE, Ada. Overdue")
    fill = theme.current().warn.fill
    strip.show()
    corner = strip.grab().toImage().pixelColor(2, 2)
    assert corner.name().upper() == fill
    assert strip.next_button.text() == f"1 of {len(ward.bridge.view.alarms)}"


def test_the_strips_buttons_name_the_alarm_and_tell_which(ward: Ward, qtbot: QtBot) -> None:
    strip = strip_of(ward, qtbot)
    ward.move(121)
    told: list = []
    strip.opened.connect(lambda one: told.append(("open", one)))
    strip.seen.connect(lambda one: told.append(("seen", one)))
    strip.later.connect(lambda one: told.append(("later", one)))
    strip.all_asked.connect(lambda: told.append(("all", None)))
    first = strip.alarm()
    strip.seen_button.click()
    strip.later_button.click()
    assert told == []  # it has only just come
    qtbot.waitUntil(strip.is_settled)
    for button in strip.buttons():
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        button.click()
    assert told == [("open", first), ("seen", first), ("later", first), ("all", None)]
    assert strip.alarm() != first


def test_seen_pressed_twice_is_not_seen_for_the_next_alarm(ward: Ward, qtbot: QtBot) -> None:
    strip = strip_of(ward, qtbot)
    ward.move(121)
    told: list = []

    def answer(one: WardAlarm) -> None:
        told.append(one.alarm.id)
        ward.bridge.acknowledge(one.patient_id, [one.alarm.id])

    strip.seen.connect(answer)
    strip.show()
    strip.activateWindow()
    strip.seen_button.setFocus()
    qtbot.waitUntil(lambda: strip.is_settled() and strip.seen_button.hasFocus())
    first, second = (one.alarm.id for one in ward.bridge.view.alarms)
    strip.seen_button.click()
    strip.seen_button.click()
    assert told == [first]
    assert strip.alarm().alarm.id == second
    assert strip.open_button.hasFocus()


def test_a_refusal_stands_in_the_strip_until_the_next_view(ward: Ward, qtbot: QtBot) -> None:
    strip = strip_of(ward, qtbot)
    ward.move(60)
    strip.say("Say who you are first.")
    assert strip.text().endswith("| Say who you are first.")
    ward.move(1)
    assert "Say who" not in strip.text()


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK, theme.CONTRAST], ids=lambda t: t.name)
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("width", [1024, 1366])
def test_nothing_in_the_strip_is_cut(
    ward: Ward, qtbot: QtBot, put_on: Callable, look: theme.Theme, scale: float, width: int
) -> None:
    put_on(look, scale)
    strip = strip_of(ward, qtbot)
    ward.move(121)
    strip.show()
    strip.resize(width, strip.heightForWidth(width))
    QTest.qWait(0)
    assert strip.width() == width, "it asks for no more room than the window has"
    for button in strip.buttons():
        assert button.width() >= button.sizeHint().width()
        assert strip.rect().contains(button.geometry())


def panel_of(ward: Ward, qtbot: QtBot) -> AlarmPanel:
    panel = AlarmPanel(AlarmDesk(ward.bridge), ward.bridge.view)
    qtbot.addWidget(panel)
    return panel


def test_the_list_has_what_waits_what_is_put_off_and_what_was_seen(
    ward: Ward, qtbot: QtBot
) -> None:
    ward.move(121)
    first, second, *rest = ward.bridge.view.alarms
    assert first.patient_id == second.patient_id == "ada"
    ward.bridge.acknowledge("ada", [first.alarm.id], ward.clock.time.plus(30 * MINUTE), "away")
    ward.bridge.acknowledge("ada", [second.alarm.id])
    panel = panel_of(ward, qtbot)
    texts = [panel.rows.item(n).text() for n in range(panel.rows.count())]
    assert rest == []
    assert [text for text in texts if text] == ["Put off: 1", "Seen: 1"]
    spoken = [
        panel.rows.item(n).data(Qt.ItemDataRole.AccessibleTextRole)
        for n in range(panel.rows.count())
    ]
    assert any(said and said.endswith("Put off to 10:31") for said in spoken)


def test_the_list_opens_one_and_answers_those_that_wait(ward: Ward, qtbot: QtBot) -> None:
    ward.move(121)
    panel = panel_of(ward, qtbot)
    told: list = []
    panel.opened.connect(told.append)
    panel.seen.connect(told.append)
    panel.later.connect(told.append)
    everything = panel.rows.alarms()
    panel.rows.selectAll()
    panel.seen_button.click()
    panel.later_button.click()
    assert told == [everything, everything]
    panel.rows.setCurrentRow(1)
    panel.go_on()
    assert told[2] == everything[0]
    panel.rows.clearSelection()
    assert not panel.way_on.isEnabled()
    panel.go_on()
    assert len(told) == 3


def test_what_was_chosen_stays_chosen_and_answered_ones_cannot_be_answered(
    ward: Ward, qtbot: QtBot
) -> None:
    ward.move(121)
    desk = AlarmDesk(ward.bridge)
    panel = AlarmPanel(desk, ward.bridge.view)
    qtbot.addWidget(panel)
    panel.rows.setCurrentRow(2)
    (chosen,) = panel.rows.chosen()
    ward.move(1)
    panel.show_view(ward.bridge.view)
    assert [one.alarm.id for one in panel.rows.chosen()] == [chosen.alarm.id]
    ward.bridge.acknowledge("ada", [chosen.alarm.id])
    panel.show_view(ward.bridge.view)
    assert panel.waiting() == ()
    assert not panel.seen_button.isEnabled()


def test_an_empty_list_says_so(ward: Ward, qtbot: QtBot) -> None:
    panel = panel_of(ward, qtbot)
    assert panel.rows.isHidden()
    assert panel.rows.alarms() == ()


def test_later_asks_to_when_and_why(ward: Ward, qtbot: QtBot) -> None:
    sheet = Later("Bed 4", ends(ward.bridge.view, ()))
    qtbot.addWidget(sheet)
    told: list = []
    sheet.confirmed.connect(lambda *said: told.append(said))
    sheet.go_on()
    assert told == []
    sheet.until.set_value("30 min")
    sheet.choices()[1].click()
    sheet.go_on()
    assert told == [(ward.clock.time.plus(30 * MINUTE), "patient away")]


def test_sounds_are_off_until_wanted_and_then_by_level(
    ward: Ward, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "w.ini")
    assert settings.sounds == frozenset()
    heard: list[int] = []
    sounds = Sounds(settings, lambda: heard.append(1))
    ward.move(121)
    sounds.fire(ward.bridge.view.alarms)
    assert heard == []
    sheet = SoundsSheet(settings.sounds)
    qtbot.addWidget(sheet)
    sheet.confirmed.connect(lambda levels: setattr(settings, "sounds", levels))
    sheet.boxes[Level.WARN].click()
    sheet.go_on()
    assert Settings(tmp_path / "w.ini").sounds == {Level.WARN}
    sounds.fire(ward.bridge.view.alarms)
    assert heard == [1]
    sounds.fire([one for one in ward.bridge.view.alarms if one.alarm.level is Level.INFO])
    assert heard == [1]


def test_when_a_record_was_last_seen(tmp_path: Path, ward: Ward) -> None:
    settings = Settings(tmp_path / "w.ini")
    assert settings.last_seen("a b") is None
    settings.keep_last_seen("a b", ward.clock.time)
    assert settings.last_seen("a b") == ward.clock.time
    assert settings.last_seen("other") is None


def test_the_desktop_is_told_no_more_than_it_may_show(ward: Ward) -> None:
    ward.move(121)
    everything = ward.bridge.view.alarms
    title, text = notices(everything[:1], ward.bridge.view)
    assert (title, text) == ("Bed 4, SAMPLE: Overdue", "5 g IM magnesium sulfate")
    assert notices(everything, ward.bridge.view)[1].endswith(f"and {len(everything) - 1} more")
    assert "Ada" not in title + text


def test_an_icon_is_drawn_for_every_level_and_nobody_is_told_off_screen(
    put_on: Callable[..., theme.Theme],
) -> None:
    pictures = {level: level_icon(level).pixmap(64, 64).toImage() for level in Level}
    assert all(not picture.isNull() for picture in pictures.values())
    assert pictures[Level.STOP] != pictures[Level.WARN]
    assert can_notify() is False


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # off screen there is no tray to join
def test_the_tray_has_the_worst_level_of_the_ward(ward: Ward) -> None:
    tray = Tray(ward.bridge)
    tray.show_view(ward.bridge.view)
    assert tray.icon.toolTip() == "mgtracker: UNKNOWN", "of one of them nothing is known yet"
    ward.write("ben", "labs", magnesium="0.9 mmol/L")
    ward.move(0)
    tray.show_view(ward.bridge.view)
    assert tray.icon.toolTip() == "mgtracker: OK"
    ward.move(121)
    tray.show_view(ward.bridge.view)
    assert tray.icon.toolTip() == "mgtracker: WARN"
    before = tray.icon.icon().cacheKey()
    tray.show_view(ward.bridge.view)
    assert tray.icon.icon().cacheKey() == before
    tray.fire(ward.bridge.view.alarms, ward.bridge.view)
    tray.icon.hide()

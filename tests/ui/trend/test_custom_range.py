"""From and to, typed; what is refused is said beside its field, and now is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import DAY, HOUR, Instant
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.span import MARGIN, Span

from .conftest import NOW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Drawn = tuple[TrendPanel, Bridge]


def at(text: str) -> int:
    return Instant.parse(f"2026-05-{text}:00+01:00").seconds


def test_it_opens_with_a_key_filled_in_with_what_is_shown(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    panel.span.choose("24h")
    qtbot.keyClick(panel, Qt.Key.Key_R)
    assert panel.popover.isVisible()
    assert panel.popover.begin.text() == "yesterday 14:05"
    assert panel.popover.end.text() == "22:05"


def test_what_is_typed_is_shown_and_stays(drawn: Drawn, qtbot: QtBot) -> None:
    panel, bridge = drawn
    qtbot.keyClick(panel, Qt.Key.Key_R)
    popover = panel.popover
    popover.begin.setText("yesterday 12:00")
    popover.end.setText("20:00")
    qtbot.keyClick(popover.end, Qt.Key.Key_Return)
    assert not popover.isVisible()
    assert (panel.span.start, panel.span.end) == (at("13T12:00"), at("14T20:00"))
    assert panel.toolbar.ranges.value() == "custom"
    panel.span.zoom(0.5, NOW.seconds)
    qtbot.keyClick(panel, Qt.Key.Key_T)
    assert (panel.span.start, panel.span.end) == (at("13T12:00"), at("14T20:00"))
    panel.show_view(bridge.view)
    assert panel.span.start == at("13T12:00")


def test_an_empty_end_is_as_far_as_it_is_known(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    panel.ask_range()
    panel.popover.begin.setText("06:00")
    panel.popover.end.clear()
    qtbot.keyClick(panel.popover.begin, Qt.Key.Key_Return)
    assert (panel.span.start, panel.span.end) == (at("14T06:00"), NOW.seconds + DAY)


@pytest.mark.parametrize(
    ("begin", "end", "field", "words"),
    [
        ("soon", "", "begin_row", "is not a time"),
        ("16:00", "", "begin_row", "The chart begins before now"),
        ("06:00", "later", "end_row", "is not a time"),
        ("06:00", "12:00", "end_row", "The chart always holds now, 14:05"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    drawn: Drawn, qtbot: QtBot, begin: str, end: str, field: str, words: str
) -> None:
    panel, _ = drawn
    before = panel.span.start
    panel.ask_range()
    popover = panel.popover
    popover.begin.setText(begin)
    popover.end.setText(end)
    qtbot.mouseClick(popover.way_on, Qt.MouseButton.LeftButton)
    assert popover.isVisible()
    assert words in getattr(popover, field).error()
    assert getattr(popover, field).field.hasFocus()
    assert panel.span.start == before


def test_leaving_it_keeps_the_range_before(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    custom = panel.toolbar.ranges.segments()[-1]
    panel.toolbar.ranges.set_value("7d")
    qtbot.mouseClick(custom, Qt.MouseButton.LeftButton)
    assert panel.popover.isVisible()
    qtbot.keyClick(panel.popover, Qt.Key.Key_Escape)
    assert not panel.popover.isVisible()
    assert panel.toolbar.ranges.value() == "7d"
    assert panel.span.start == NOW.seconds - 7 * DAY


def test_another_patient_has_the_usual_range(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.ask_range()
    panel.popover.begin.setText("06:00")
    panel.popover.go_on()
    bridge.select(None)
    panel.show_view(bridge.view)
    bridge.select("p")
    panel.show_view(bridge.view)
    assert panel.toolbar.ranges.value() == "3d"
    assert panel.span.start == NOW.seconds - 3 * DAY


def test_a_named_range_moves_its_end_only_when_now_would_leave_it(qtbot: QtBot) -> None:
    span, now = Span(), 1_780_000_000
    span.show(now, now - 20 * DAY, DAY)
    span.choose_custom(now - 10 * HOUR, now)
    assert span.start == now - 10 * HOUR
    assert span.end == pytest.approx(now + 10 * HOUR * MARGIN / (1 - MARGIN))
    span.show(now + 5 * HOUR, now - 20 * DAY, DAY)
    assert span.start == now - 10 * HOUR
    assert span.end > now + 5 * HOUR

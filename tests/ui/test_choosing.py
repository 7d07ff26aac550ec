"""Small things of the keyboard: arrows in a choice, figures of reasons, Enter over a list of zones, a foot."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout

from mgtracker.clinical.clock import DAY, HOUR
from mgtracker.ui import theme
from mgtracker.ui.give.foot import Foot
from mgtracker.ui.give.ward_time import typed_duration
from mgtracker.ui.reason_sheet import ReasonSheet
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.zone_field import ZoneField

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ROUTES = [("im", "IM"), ("push", "IV push"), ("oral", "Oral")]
REASONS = [("twice", "entered twice"), ("wrong", "wrong patient"), ("other", "other")]
Key = Qt.Key


class Asked(ReasonSheet):
    """A sheet whose answer is kept."""

    def __init__(self) -> None:
        super().__init__("Strike out", "Strike out", "5 g IM", (), REASONS)
        self.answered = ""

    def answer(self) -> None:
        self.answered = self.reason()


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([Key.Key_Right], "push"),
        ([Key.Key_Down], "im"),
        ([Key.Key_Left], "im"),
        ([Key.Key_Right, Key.Key_Right], "oral"),
        ([Key.Key_Right, Key.Key_Left], "im"),
        ([Key.Key_Space], "im"),
    ],
)
def test_an_arrow_chooses_also_where_nothing_is_chosen_yet(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, keys: list[Qt.Key], chosen: str
) -> None:
    put_on()
    route = Segmented("Route", ROUTES)
    qtbot.addWidget(route)
    with qtbot.waitActive(route):
        route.show()
        route.activateWindow()
    route.segments()[0].setFocus()
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
    assert route.value() == chosen


@pytest.mark.usefixtures("put_on")
def test_a_bare_figure_chooses_a_reason(qtbot: QtBot) -> None:
    sheet = Asked()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.keyClick(sheet.choices()[0], Key.Key_2)
    assert sheet.key() == "wrong"
    qtbot.keyClick(sheet.choices()[1], Key.Key_9)
    assert sheet.key() == "wrong"


@pytest.mark.usefixtures("put_on")
def test_a_figure_in_the_words_is_a_figure(qtbot: QtBot) -> None:
    sheet = Asked()
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.keyClicks(sheet.more, "2 h")
    assert (sheet.key(), sheet.words()) == ("", "2 h")


@pytest.mark.usefixtures("put_on")
def test_what_was_missing_is_no_longer_said_once_something_is_typed(qtbot: QtBot) -> None:
    sheet = Asked()
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.go_on()
    assert sheet._row.error()
    qtbot.keyClicks(sheet.more, "t")
    assert not sheet._row.error()


@pytest.mark.usefixtures("put_on")
def test_enter_over_offers_of_which_none_is_marked_means_the_sheet(qtbot: QtBot) -> None:
    sheet = QDialog()
    field, button = ZoneField(ZoneInfo("UTC"), sheet), QPushButton("Start", sheet)
    column = QVBoxLayout(sheet)
    column.addWidget(field)
    column.addWidget(button)
    button.setDefault(True)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append(field.text()))
    qtbot.addWidget(sheet)
    with qtbot.waitActive(sheet):
        sheet.show()
        sheet.activateWindow()
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, "london")
    completer = field.completer()
    assert completer is not None
    offers = completer.popup()
    assert offers is not None
    qtbot.waitUntil(offers.isVisible)
    qtbot.keyClick(offers, Key.Key_Return)
    qtbot.waitUntil(lambda: pressed == ["Europe/London"])
    assert not offers.isVisible()


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(DAY, "24 h"), (36 * HOUR, "36 h"), (2 * DAY, "2 d"), (90 * 60, "90 min"), (3 * DAY, "3 d")],
)
def test_a_day_is_typed_in_hours(seconds: int, text: str) -> None:
    assert typed_duration(seconds) == text


def test_buttons_of_the_foot_stand_under_one_another_where_they_have_no_room(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    look = put_on()
    foot = Foot()
    qtbot.addWidget(foot)
    foot.resize(look.size.give_panel, 160)
    foot.show()
    foot.offer("Record", ready=True)
    assert foot.way_on.y() == foot.way_out.y()
    foot.way_out.setText("Leave it all as it was before")
    foot.offer("Give it and record it with a reason", ready=True)
    qtbot.waitUntil(lambda: foot.way_on.y() > foot.way_out.y())
    assert foot.way_on.width() >= foot.way_on.sizeHint().width()

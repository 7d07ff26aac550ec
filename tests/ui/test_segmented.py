"""One choice among words: by mouse, by arrow keys, and heard as radio buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mgtracker.ui import theme
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ROUTES = [("im", "IM"), ("push", "IV push"), ("infusion", "Infusion"), ("oral", "Oral")]


@pytest.fixture
def route(put_on: Callable[..., theme.Theme], qtbot: QtBot) -> Segmented:
    put_on()
    route = Segmented("Route", ROUTES)
    qtbot.addWidget(route)
    route.show()
    qtbot.waitExposed(route)
    return route


def test_nothing_is_chosen_until_someone_chooses(route: Segmented) -> None:
    assert route.value() == ""


def test_a_click_chooses_and_tells_once(route: Segmented, qtbot: QtBot) -> None:
    told = []
    route.changed.connect(told.append)
    qtbot.mouseClick(route.segments()[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(route.segments()[1], Qt.MouseButton.LeftButton)
    assert route.value() == "push"
    assert told == ["push"]


def test_the_whole_segment_is_the_target(route: Segmented, qtbot: QtBot) -> None:
    segment = route.segments()[3]
    corner = QPoint(segment.width() - 2, 2)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton, pos=corner)
    assert route.value() == "oral"


def test_a_value_can_be_set_and_only_one_is_chosen(route: Segmented) -> None:
    told = []
    route.changed.connect(told.append)
    route.set_value("infusion")
    route.set_value("infusion")
    route.set_value("im")
    assert told == ["infusion", "im"]
    assert [segment.isChecked() for segment in route.segments()] == [True, False, False, False]


def test_an_unknown_value_is_an_error(route: Segmented) -> None:
    with pytest.raises(KeyError):
        route.set_value("epidural")


def test_arrow_keys_move_the_choice(route: Segmented, qtbot: QtBot) -> None:
    route.set_value("im")
    route.setFocus()
    first, second, *_ = route.segments()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert route.value() == "push"
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert route.value() == "im"


def test_space_makes_the_first_choice(route: Segmented, qtbot: QtBot) -> None:
    route.setFocus()
    qtbot.waitUntil(route.segments()[0].hasFocus)
    qtbot.keyClick(route.segments()[0], Qt.Key.Key_Space)
    assert route.value() == "im"


def test_tab_stops_once_at_the_chosen_one(put_on: Callable[..., theme.Theme], qtbot: QtBot) -> None:
    put_on()
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, route, after = QLineEdit(), Segmented("Route", ROUTES), QLineEdit()
    for part in (before, route, after):
        column.addWidget(part)
    route.set_value("infusion")
    window.show()
    qtbot.waitExposed(window)
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert route.segments()[2].hasFocus()
    qtbot.keyClick(route.segments()[2], Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_it_is_heard_as_radio_buttons_in_a_named_group(route: Segmented) -> None:
    route.set_value("im")
    group = QAccessible.queryAccessibleInterface(route)
    assert group.text(QAccessible.Text.Name) == "Route"
    heard = [QAccessible.queryAccessibleInterface(segment) for segment in route.segments()]
    assert [one.role() for one in heard] == [QAccessible.Role.RadioButton] * 4
    assert [one.text(QAccessible.Text.Name) for one in heard] == [word for _, word in ROUTES]
    assert [bool(one.state().checked) for one in heard] == [True, False, False, False]


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_no_word_is_cut_and_the_height_is_the_design_s(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, route: Segmented, scale: float
) -> None:
    look = put_on(scale=scale)
    route.resize(route.minimumSizeHint())
    qtbot.waitUntil(lambda: route.height() == look.size.segmented)
    for segment in route.segments():
        metrics = QFontMetrics(look.font("body", segment.font().Weight.DemiBold))
        assert segment.width() >= metrics.horizontalAdvance(segment.text()) + look.space.s8
        assert segment.height() >= metrics.height()


def test_chosen_and_focused_are_seen(route: Segmented, qtbot: QtBot) -> None:
    segment = route.segments()[1]
    plain = segment.grab().toImage()
    segment.setChecked(True)
    chosen = segment.grab().toImage()
    assert chosen.pixelColor(chosen.width() // 2, 1) == QColor(theme.current().accent)
    segment.setFocus()
    qtbot.waitUntil(segment.hasFocus)
    assert len({plain.cacheKey(), chosen.cacheKey()}) == 2
    assert segment.grab().toImage() not in (plain, chosen)


def test_the_key_of_a_label_leads_to_it_and_tab_passes_it_in_one_stop(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    put_on()
    page = QWidget()
    before, route, after = QLineEdit(), Segmented("Route", ROUTES), QLineEdit()
    column = QVBoxLayout(page)
    for part in (before, FormRow("&Route", route), after):
        column.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert route.segments()[0].hasFocus()
    stops = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab):
        qtbot.keyClick(page.focusWidget(), key)
        stops.append(page.focusWidget())
    assert stops == [after, route.segments()[0], before]

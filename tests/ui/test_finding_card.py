"""A finding is badge, word and colour; its source opens when asked, and nothing of it is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QLabel, QPushButton

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme
from mgtracker.ui.badge import Badge
from mgtracker.ui.finding_card import FindingCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

TITLE = "Knee jerk: cannot check"
DETAIL = "Last 12:55, 70 min ago; good for 60 min"
SOURCE = "Label: present before each parenteral dose"


def shown(qtbot: QtBot, card: FindingCard, width: int = 372) -> FindingCard:
    qtbot.addWidget(card)
    card.show()
    qtbot.waitExposed(card)
    card.resize(width, card.heightForWidth(width))
    return card


@pytest.fixture
def card(put_on: Callable[..., theme.Theme], qtbot: QtBot) -> FindingCard:
    put_on()
    return shown(qtbot, FindingCard(Level.UNKNOWN, TITLE, DETAIL, SOURCE, "Record"))


def visible_words(card: FindingCard) -> list[str]:
    words = [*card.findChildren(QLabel), *card.findChildren(QPushButton)]
    return [part.text() for part in words if part.isVisible()]


def button(card: FindingCard, text: str) -> QPushButton:
    return next(part for part in card.findChildren(QPushButton) if part.text() == text)


@pytest.mark.parametrize("level", list(Level))
def test_it_is_heard_with_its_level_in_a_word(qtbot: QtBot, level: Level) -> None:
    card = FindingCard(level, TITLE, DETAIL, SOURCE)
    qtbot.addWidget(card)
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.text(QAccessible.Text.Name) == f"{level.word}: {TITLE}"
    assert spoken.text(QAccessible.Text.Description) == DETAIL
    assert card.level() is level
    assert card.findChild(Badge).level() is level


def test_the_source_is_put_away_until_asked_for(card: FindingCard, qtbot: QtBot) -> None:
    assert SOURCE not in visible_words(card)
    with qtbot.waitSignal(card.source_opened, timeout=0) as told:
        qtbot.mouseClick(button(card, "Why"), Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert card.source_shown()
    assert SOURCE in visible_words(card)
    qtbot.mouseClick(button(card, "Close"), Qt.MouseButton.LeftButton)
    assert not card.source_shown()


def test_the_form_can_open_it(card: FindingCard, qtbot: QtBot) -> None:
    card.show_source()
    assert card.source_shown()
    with qtbot.assertNotEmitted(card.source_opened):
        card.show_source()
    card.show_source(False)
    assert not card.source_shown()


def test_why_and_action_are_reached_by_keyboard_and_named_in_full(
    card: FindingCard, qtbot: QtBot
) -> None:
    action, why = button(card, "Record"), button(card, "Why")
    names = [
        QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
        for part in (action, why)
    ]
    assert names == [f"Record: {TITLE}", f"Why: {TITLE}"]
    action.setFocus()
    qtbot.waitUntil(action.hasFocus)
    with qtbot.waitSignal(card.acted, timeout=0):
        qtbot.keyClick(action, Qt.Key.Key_Space)
    qtbot.keyClick(action, Qt.Key.Key_Tab)
    assert why.hasFocus()
    qtbot.keyClick(why, Qt.Key.Key_Space)
    assert card.source_shown()


def test_what_is_not_there_takes_no_room(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, card: FindingCard
) -> None:
    plain = shown(qtbot, FindingCard(Level.OK, TITLE, DETAIL, ""))
    assert visible_words(plain) == [TITLE, DETAIL]
    assert plain.height() < card.height()
    plain.show_source()
    assert not plain.source_shown()


def test_links_are_large_enough_to_hit(card: FindingCard) -> None:
    least = theme.current().size.target
    assert all(button(card, text).height() >= least for text in ("Record", "Why"))


@pytest.mark.parametrize("look", theme.THEMES, ids=lambda look: look.name)
@pytest.mark.parametrize("level", [Level.OK, Level.WARN, Level.UNKNOWN, Level.STOP])
def test_ground_and_edge_are_the_level_s(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, look: theme.Theme, level: Level
) -> None:
    put_on(look)
    image = shown(qtbot, FindingCard(level, TITLE, DETAIL, "")).grab().toImage()
    middle = image.height() // 2
    colours = look.level(level)
    assert image.pixelColor(1, middle) == QColor(colours.fill)
    assert image.pixelColor(look.size.finding_edge + 1, middle) == QColor(colours.soft)


def test_info_takes_no_level_s_colour(put_on: Callable[..., theme.Theme], qtbot: QtBot) -> None:
    look = put_on()
    image = shown(qtbot, FindingCard(Level.INFO, TITLE, DETAIL, SOURCE)).grab().toImage()
    size = image.size()
    seen = {image.pixelColor(x, y).name().upper() for x in range(size.width()) for y in (1, 20, 30)}
    others = (Level.OK, Level.WARN, Level.UNKNOWN, Level.STOP)
    assert seen.isdisjoint({look.level(level).fill for level in others})


@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize("width", [308, 372])
def test_no_word_is_cut(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, scale: float, width: int
) -> None:
    put_on(scale=scale)
    card = FindingCard(Level.STOP, TITLE * 3, DETAIL * 3, SOURCE * 3, "Record")
    shown(qtbot, card)
    card.show_source()
    wide = round(width * scale)
    qtbot.waitUntil(lambda: card.heightForWidth(wide) > 100)
    card.resize(wide, card.heightForWidth(wide))
    for words in card.findChildren(QLabel):
        needed = words.heightForWidth(words.width())
        qtbot.waitUntil(lambda part=words, least=needed: part.height() >= least)
        assert card.rect().contains(words.geometry())
    for link in card.findChildren(QPushButton):
        assert link.width() >= link.sizeHint().width()
        assert card.rect().contains(link.geometry())

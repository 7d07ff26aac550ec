"""The verdict: filled unless it is OK, whole at every text size, and the bar is the first to go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme
from mgtracker.ui.badge import Badge
from mgtracker.ui.parts_bar import PartsBar
from mgtracker.ui.verdict_card import VerdictCard, VerdictText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

STOP = VerdictText(
    level=Level.STOP,
    headline="crosses 40 g at 15:30",
    sentence="The infusion runs on to 18:30 and carries it over.",
    rows=(
        ("Highest 24 h sum", "40.7 g", "at 16:10"),
        ("Limit", "40 g", "in any 24 h"),
        ("5 g fits from", "16:16", ", in 2 h 11 min"),
        ("Most that fits now", "4.3 g", ", 8.6 mL"),
    ),
    parts=(("IM 15", 15), ("infusion 23.7", 23.7), ("push 2", 2)),
    marks=(("30 g", 30, Level.WARN), ("40 g", 40, Level.STOP)),
    source="Article, line 49: printed 30–40 g in 24 h",
)
OK = VerdictText(Level.OK, "no limit is near")


@pytest.fixture
def card(put_on: Callable[..., theme.Theme], qtbot: QtBot) -> Iterator[VerdictCard]:
    put_on()
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(900, 1200)
    card = VerdictCard(panel)
    panel.show()
    qtbot.waitExposed(panel)
    fit(card, STOP)
    yield card
    panel.close()


def fit(card: VerdictCard, verdict: VerdictText, width: int = 372) -> None:
    """Show a verdict at a width and give it all the height it asks for."""
    card.show_verdict(verdict)
    card.resize(width, card.height())
    card.resize(width, card.sizeHint().height())


def visible_words(card: VerdictCard) -> list[str]:
    return [part.text() for part in card.findChildren(QLabel) if part.isVisible()]


def test_it_says_level_headline_and_facts(card: VerdictCard) -> None:
    words = visible_words(card)
    for part in ("STOP", STOP.headline, STOP.sentence, STOP.source, "Highest 24 h sum"):
        assert part in words
    assert card.findChild(Badge).level() is Level.STOP
    assert card.verdict() is STOP


def test_it_is_heard_whole(card: VerdictCard) -> None:
    spoken = QAccessible.queryAccessibleInterface(card)
    assert spoken.text(QAccessible.Text.Name) == "STOP: crosses 40 g at 15:30"
    heard = spoken.text(QAccessible.Text.Description)
    assert STOP.sentence in heard
    assert "5 g fits from: 16:16, in 2 h 11 min." in heard
    assert "Highest 24 h sum: 40.7 g at 16:10." in heard


def test_a_value_is_heard_without_its_mark_up(card: VerdictCard) -> None:
    values = [part for part in card.findChildren(QLabel) if "40.7" in part.text()]
    spoken = QAccessible.queryAccessibleInterface(values[0])
    assert spoken.text(QAccessible.Text.Name) == "Highest 24 h sum: 40.7 g at 16:10"


def test_what_is_typed_by_someone_is_not_read_as_mark_up(card: VerdictCard) -> None:
    fit(card, replace(STOP, headline="<b>5</b> g", rows=(("Limit", "<i>40 g</i>", "& more"),)))
    values = [part.text() for part in card.findChildren(QLabel) if "40 g" in part.text()]
    assert "&lt;i&gt;40 g&lt;/i&gt;" in values[0]
    headline = next(part for part in card.findChildren(QLabel) if part.text() == "<b>5</b> g")
    assert headline.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("look", theme.THEMES, ids=lambda look: look.name)
@pytest.mark.parametrize("level", [Level.WARN, Level.UNKNOWN, Level.STOP])
def test_what_needs_someone_has_a_filled_head(
    put_on: Callable[..., theme.Theme], card: VerdictCard, look: theme.Theme, level: Level
) -> None:
    put_on(look)
    fit(card, replace(STOP, level=level))
    image = card.grab().toImage()
    assert image.pixelColor(6, 22) == QColor(look.level(level).fill)
    assert image.pixelColor(6, image.height() - 12) == QColor(look.level(level).soft)


@pytest.mark.parametrize("look", theme.THEMES, ids=lambda look: look.name)
@pytest.mark.parametrize("level", [Level.OK, Level.INFO])
def test_an_ok_is_never_filled(
    put_on: Callable[..., theme.Theme], card: VerdictCard, look: theme.Theme, level: Level
) -> None:
    put_on(look)
    fit(card, replace(STOP, level=level))
    image = card.grab().toImage()
    edge = round(look.lines.focus) + 1
    sides = {image.pixelColor(edge, y).name().upper() for y in range(12, image.height() - 12)}
    assert sides == {look.surface}


def test_an_ok_without_words_is_one_quiet_line(card: VerdictCard) -> None:
    fit(card, VerdictText(Level.OK, ""))
    assert card.height() == theme.current().size.verdict_head
    assert [word for word in visible_words(card) if word] == ["OK"]


def test_the_bar_goes_first_and_comes_back(card: VerdictCard, qtbot: QtBot) -> None:
    whole, least = card.sizeHint().height(), card.minimumSizeHint().height()
    assert card.bar_shown()
    assert least < whole
    card.resize(372, whole - 1)
    assert not card.bar_shown()
    assert (card.sizeHint().height(), card.minimumSizeHint().height()) == (whole, least)
    assert "40.7 g" in " ".join(visible_words(card))
    card.resize(372, whole)
    assert card.bar_shown()


def test_a_low_window_takes_the_bar_before_it_scrolls(card: VerdictCard, qtbot: QtBot) -> None:
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch()
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.show()
    whole, least = card.sizeHint().height(), card.minimumSizeHint().height()
    area.resize(400, whole + 10)
    qtbot.waitUntil(card.bar_shown)
    area.resize(400, (whole + least) // 2 + 2)
    qtbot.waitUntil(lambda: not card.bar_shown())
    assert not area.verticalScrollBar().isVisible()


def test_a_verdict_without_a_sum_has_no_bar(card: VerdictCard) -> None:
    fit(card, replace(STOP, parts=(), marks=()))
    assert not card.bar_shown()
    assert card.sizeHint().height() == card.minimumSizeHint().height()


def test_fewer_facts_leave_no_empty_rows(card: VerdictCard) -> None:
    before = card.height()
    fit(card, replace(STOP, rows=STOP.rows[:1]))
    assert "Limit" not in visible_words(card)
    assert card.height() < before
    fit(card, STOP)
    assert card.height() == before


def test_why_is_a_button_that_shows_its_key(card: VerdictCard, qtbot: QtBot) -> None:
    why = card.findChild(QPushButton)
    spoken = QAccessible.queryAccessibleInterface(why)
    assert spoken.text(QAccessible.Text.Name) == "Why"
    assert "F1" in spoken.text(QAccessible.Text.Description)
    why.setFocus()
    qtbot.waitUntil(why.hasFocus)
    with qtbot.waitSignal(card.why_asked, timeout=0):
        qtbot.keyClick(why, Qt.Key.Key_Space)


@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize("width", [340, 372])
@pytest.mark.parametrize(
    "verdict",
    [
        STOP,
        OK,
        replace(STOP, level=Level.UNKNOWN, headline="cannot check the renal cap: no creatinine"),
        replace(STOP, sentence=STOP.sentence * 3, source=STOP.source * 3),
    ],
    ids=["stop", "ok", "long headline", "long sentence"],
)
def test_no_word_is_cut(
    put_on: Callable[..., theme.Theme],
    card: VerdictCard,
    qtbot: QtBot,
    scale: float,
    width: int,
    verdict: VerdictText,
) -> None:
    put_on(scale=scale)
    fit(card, verdict, round(width * scale))
    qtbot.waitUntil(lambda: card.bar_shown() == bool(verdict.parts))
    for part in card.findChildren(QLabel):
        if not part.isVisible():
            continue
        if part.wordWrap():
            least = part.heightForWidth(part.width())
        else:
            least = part.sizeHint().height()
            assert part.width() >= part.sizeHint().width()
        qtbot.waitUntil(lambda one=part, high=least: one.height() >= high)
        bottom = part.mapTo(card, part.rect().bottomLeft()).y()
        assert bottom < card.height()


@pytest.mark.parametrize("scale", [1, 2])
def test_words_too_wide_for_their_part_stand_under_the_bar(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, scale: float
) -> None:
    look = put_on(scale=scale)
    bar = PartsBar()
    qtbot.addWidget(bar)
    bar.show_parts(STOP.parts, STOP.marks, look.stop.soft)
    bar.resize(round(340 * scale), bar.heightForWidth(round(340 * scale)))
    assert bar._leftover(bar.width(), look) == "with push 2"
    narrow = round(150 * scale)
    assert bar.heightForWidth(narrow) > bar.heightForWidth(round(340 * scale))


def test_the_bar_s_limits_stand_where_they_are(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    look = put_on()
    bar = PartsBar()
    qtbot.addWidget(bar)
    bar.show_parts(STOP.parts, STOP.marks, look.stop.soft)
    bar.resize(448, bar.heightForWidth(448))
    image = bar.grab().toImage()
    row = look.size.cap_overhang + 1
    assert image.pixelColor(100, row) == QColor(look.doses)
    assert image.pixelColor(200, row) == QColor(look.infusion)
    assert image.pixelColor(300, row) == QColor(look.warn.text)
    assert image.pixelColor(400, row) == QColor(look.stop.text)
    spoken = QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name)
    assert spoken == "IM 15, infusion 23.7, push 2, limit 30 g, limit 40 g"

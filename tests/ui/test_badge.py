"""The shape alone must tell the levels apart: without colour, small, on paper."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme
from mgtracker.ui.badge import Badge, paint_badge

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

SIDE = 40


def painted(
    level: Level, side: int = SIDE, look: theme.Theme = theme.LIGHT, *, on_fill: bool = False
) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_badge(painter, QRectF(0, 0, side, side), level, look, on_fill=on_fill)
    painter.end()
    return image


def ink(image: QImage) -> set[tuple[int, int]]:
    """Where anything is drawn, whatever its colour."""
    size = range(image.width())
    return {(x, y) for x in size for y in size if image.pixelColor(x, y).alpha() > 127}


def greys(level: Level, side: int) -> list[int]:
    """The badge on white paper, in grey."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_badge(painter, QRectF(0, 0, side, side), level, theme.LIGHT)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return [grey.pixelColor(x, y).value() for y in range(side) for x in range(side)]


@pytest.mark.parametrize(("one", "other"), list(combinations(Level, 2)))
def test_every_two_levels_differ_by_shape(one: Level, other: Level) -> None:
    first, second = ink(painted(one)), ink(painted(other))
    shared = len(first & second) / len(first | second)
    assert shared < 0.8


@pytest.mark.parametrize("side", [16, 20, 22, 26])
@pytest.mark.parametrize(("one", "other"), list(combinations(Level, 2)))
def test_every_two_levels_differ_in_grey_at_every_size(one: Level, other: Level, side: int) -> None:
    differing = sum(
        abs(a - b) > 64 for a, b in zip(greys(one, side), greys(other, side), strict=True)
    )
    assert differing > side * side / 12


def test_ok_is_never_filled() -> None:
    assert len(ink(painted(Level.OK))) < SIDE * SIDE / 3
    assert painted(Level.OK).pixelColor(SIDE // 2, SIDE // 4).alpha() == 0


@pytest.mark.parametrize("look", theme.THEMES, ids=lambda look: look.name)
def test_info_takes_no_level_s_colour(look: theme.Theme) -> None:
    image = painted(Level.INFO, look=look)
    colours = {image.pixelColor(*spot).name().upper() for spot in ink(image)}
    assert look.text2 in colours
    assert colours.isdisjoint(
        {look.level(level).fill for level in Level if level is not Level.INFO}
    )


@pytest.mark.parametrize("level", [Level.WARN, Level.UNKNOWN, Level.STOP])
def test_on_its_own_colour_the_badge_is_turned_round(level: Level) -> None:
    colours = theme.LIGHT.level(level)
    centre = (SIDE // 2, SIDE // 2)
    plain, turned = painted(level), painted(level, on_fill=True)
    assert plain.pixelColor(*centre) == QColor(colours.mark)
    assert turned.pixelColor(*centre) == QColor(colours.fill)
    fills = {turned.pixelColor(*spot).name().upper() for spot in ink(turned)}
    assert colours.mark in fills


def test_the_shape_stays_inside_its_box() -> None:
    for level in Level:
        image = QImage(60, 60, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_badge(painter, QRectF(10, 10, 40, 40), level, theme.LIGHT)
        painter.end()
        assert all(9 <= x <= 50 and 9 <= y <= 50 for x, y in ink(image)), level


def test_a_wide_box_does_not_stretch_it() -> None:
    image = QImage(80, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_badge(painter, QRectF(0, 0, 80, 40), Level.STOP, theme.LIGHT)
    painter.end()
    assert image.pixelColor(10, 20).alpha() == 0
    assert image.pixelColor(30, 20).alpha() == 255


@pytest.mark.parametrize("level", list(Level))
def test_the_widget_is_spoken_as_its_word(qtbot: QtBot, level: Level) -> None:
    badge = Badge()
    qtbot.addWidget(badge)
    badge.set_level(level)
    assert badge.level() is level
    assert QAccessible.queryAccessibleInterface(badge).text(QAccessible.Text.Name) == level.word


@pytest.mark.parametrize(
    ("place", "side"), [("list", 16), ("finding", 20), ("board", 22), ("verdict", 26)]
)
def test_its_size_follows_its_place_and_the_text(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, place: theme.BadgePlace, side: int
) -> None:
    badge = Badge(Level.STOP, place)
    qtbot.addWidget(badge)
    assert badge.sizeHint() == QSize(side, side)
    put_on(scale=2)
    assert badge.sizeHint() == QSize(2 * side, 2 * side)


def test_another_level_is_drawn_at_once(qtbot: QtBot) -> None:
    badge = Badge(Level.OK, "board")
    qtbot.addWidget(badge)
    before = badge.grab().toImage()
    badge.set_level(Level.STOP)
    assert badge.grab().toImage() != before

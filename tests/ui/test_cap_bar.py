"""The bar ends past the stop, its marks show on the solid part, and it is spoken in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter

from mgtracker.ui import theme
from mgtracker.ui.cap_bar import SCALE_END, CapBar, cap_bar_height, paint_cap_bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

LOOK = theme.LIGHT
WIDTH = 448
"""448 pixels for 1.12 stops of 40 g: 10 pixels a gram."""


def painted(
    used: float, peak: float | None, warn: float | None, stop: float, look: theme.Theme = LOOK
) -> QImage:
    image = QImage(WIDTH, cap_bar_height(look), QImage.Format.Format_RGB32)
    image.fill(QColor(look.surface))
    painter = QPainter(image)
    paint_cap_bar(painter, QRectF(image.rect()), used, peak, warn, stop, look)
    painter.end()
    return image


def colour_at(image: QImage, grams: float) -> str:
    middle = image.height() // 2
    return image.pixelColor(round(grams * 10), middle).name().upper()


def test_used_is_solid_and_forecast_is_pale() -> None:
    image = painted(12, 20, 30, 40)
    assert colour_at(image, 6) == LOOK.doses
    assert colour_at(image, 16) == LOOK.pale
    assert colour_at(image, 25) == LOOK.sunken


def test_the_peak_is_a_dotted_tick() -> None:
    image = painted(12, 20, 30, 40)
    column = {image.pixelColor(200, y).name().upper() for y in range(image.height())}
    assert LOOK.text in column
    assert len(column) > 1


@pytest.mark.parametrize("look", theme.THEMES, ids=lambda look: look.name)
def test_the_limits_show_on_the_solid_part(look: theme.Theme) -> None:
    image = painted(44, None, 30, 40, look)
    assert colour_at(image, 30) == look.warn.text
    assert colour_at(image, 40) == look.stop.text
    assert {colour_at(image, 29.8), colour_at(image, 39.7)} == {look.surface}
    assert colour_at(image, 43) == look.doses


def test_a_crossing_is_seen_past_the_stop() -> None:
    assert SCALE_END > 1
    assert colour_at(painted(42, None, 30, 40), 41) == LOOK.doses
    assert colour_at(painted(39, None, 30, 40), 41) == LOOK.sunken


def test_the_stop_is_thicker_than_the_warning_and_stands_out() -> None:
    image = painted(0, None, 30, 40)
    top = [image.pixelColor(x, 0).name().upper() for x in range(WIDTH)]
    assert top.count(LOOK.stop.text) > top.count(LOOK.warn.text) > 0


def test_a_cap_without_a_warning_has_one_mark() -> None:
    image = painted(19.5, 21.3, None, 20)
    colours = {image.pixelColor(x, 0).name().upper() for x in range(WIDTH)}
    assert LOOK.stop.text in colours
    assert LOOK.warn.text not in colours


@pytest.mark.parametrize("amounts", [(0, None, 30, 40), (500, 600, 30, 40), (0.1, 0.05, None, 20)])
def test_no_amount_leaves_the_bar(amounts: tuple[float, float | None, float | None, float]) -> None:
    image = QImage(WIDTH + 20, cap_bar_height(LOOK), QImage.Format.Format_RGB32)
    image.fill(QColor(LOOK.surface))
    painter = QPainter(image)
    paint_cap_bar(painter, QRectF(10, 0, WIDTH, image.height()), *amounts, LOOK)
    painter.end()
    outside = [*range(9), *range(WIDTH + 11, WIDTH + 20)]
    seen = {image.pixelColor(x, y).name().upper() for x in outside for y in range(image.height())}
    assert seen == {LOOK.surface}


def test_the_widget_is_spoken_in_the_words_it_is_given(qtbot: QtBot) -> None:
    bar = CapBar()
    qtbot.addWidget(bar)
    bar.show_cap(33.6, 35.8, 30, 40, "33.6 of 40 g in 24 h, peak 16:10")
    spoken = QAccessible.queryAccessibleInterface(bar)
    assert spoken.text(QAccessible.Text.Name) == "33.6 of 40 g in 24 h, peak 16:10"


def test_the_widget_draws_nothing_before_it_has_a_cap(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    put_on()
    bar = CapBar()
    qtbot.addWidget(bar)
    empty = bar.grab().toImage()
    assert len({empty.pixel(x, 8) for x in range(empty.width())}) == 1
    bar.show_cap(12, None, 30, 40, "12 of 40 g in 24 h")
    assert bar.grab().toImage() != empty


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_its_height_follows_the_text(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, scale: float
) -> None:
    bar = CapBar()
    qtbot.addWidget(bar)
    look = put_on(scale=scale)
    assert bar.sizeHint().height() == look.size.cap_trough + 2 * look.size.cap_overhang

"""Contrast is computed from the tokens for every pair that occurs, in every theme; so is the rest."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import mgtracker.ui
from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.stylesheet import stylesheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TEXT, EDGE, HIGH = 4.5, 3.0, 7.0
GROUNDS = ("bg", "surface", "sunken", "accent_soft")
LEVELS = (Level.OK, Level.INFO, Level.WARN, Level.UNKNOWN, Level.STOP)
FILLED = (Level.WARN, Level.UNKNOWN, Level.STOP)
SCALES = (1, 1.5, 2)
DECORATION = {"line", "rule", "band_edge", "corridor_edge"}
"""Edges that part what is told apart without them."""

every_theme = pytest.mark.parametrize("look", theme.THEMES, ids=lambda look: look.name)


def luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_pairs(look: theme.Theme) -> dict[str, tuple[str, str]]:
    """Every pair of letters and ground that the screen can show."""
    inks = ("text", "text2", "text3", "accent")
    pairs = {
        f"{ink} on {ground}": (getattr(look, ink), getattr(look, ground))
        for ink, ground in product(inks, GROUNDS)
    }
    pairs |= {
        "on accent": (look.on_accent, look.accent),
        "pressed primary": (look.surface, look.text),
        "text on band": (look.text, look.band),
        "target in its band": (look.band_text, look.band),
        "expected in its corridor": (look.pth, look.corridor),
        "calcium expected in its corridor": (look.calcium, look.corridor),
        "a target over a corridor": (look.band_text, look.corridor),
        "planned on the future": (look.text3, look.future),
        "text on future": (look.text, look.future),
        "text2 on future": (look.text2, look.future),
        "text on pale": (look.text, look.pale),
        "words on practice": (look.practice_text, look.practice),
        "strong words on practice": (look.on_practice, look.practice),
        "words in the dose part": (look.surface, look.doses),
        "words in the infusion part": (look.surface, look.infusion),
        "words in the third part": (look.surface, look.text3),
    }
    for series in ("magnesium", "calcium", "pth", "doses"):
        pairs[f"last {series}"] = (getattr(look, series), look.surface)
    for level in LEVELS:
        colours = look.level(level)
        for ground in ("surface", "sunken", "bg"):
            pairs[f"{level.word} on {ground}"] = (colours.text, getattr(look, ground))
        for ink in ("text", "text2", "accent"):
            pairs[f"{ink} on soft {level.word}"] = (getattr(look, ink), colours.soft)
        pairs[f"{level.word} on its soft ground"] = (colours.text, colours.soft)
    for level in FILLED:
        pairs[f"mark on {level.word}"] = (look.level(level).mark, look.level(level).fill)
    return pairs


def edge_pairs(look: theme.Theme) -> dict[str, tuple[str, str]]:
    """Every edge of a control or of a badge against what is beside it."""
    pairs = {
        f"{edge} on {ground}": (getattr(look, edge), getattr(look, ground))
        for edge, ground in product(("field", "accent"), GROUNDS[:3])
    }
    pairs |= {
        "focus on accent": (look.on_accent, look.accent),
        "invalid field": (look.stop.text, look.surface),
        "practice frame": (look.practice, look.bg),
        "infusion": (look.infusion, look.surface),
    }
    for level in LEVELS:
        for ground in ("surface", "bg", "sunken"):
            pairs[f"{level.word} badge on {ground}"] = (
                look.level(level).edge,
                getattr(look, ground),
            )
    return pairs


@every_theme
def test_every_text_can_be_read(look: theme.Theme) -> None:
    least = HIGH if look.name == "contrast" else TEXT
    ratios = {name: round(contrast(*pair), 2) for name, pair in text_pairs(look).items()}
    assert {name: ratio for name, ratio in ratios.items() if ratio < least} == {}


@every_theme
def test_every_edge_can_be_seen(look: theme.Theme) -> None:
    ratios = {name: round(contrast(*pair), 2) for name, pair in edge_pairs(look).items()}
    assert {name: ratio for name, ratio in ratios.items() if ratio < EDGE} == {}


@every_theme
def test_every_colour_has_been_weighed(look: theme.Theme) -> None:
    """A token that is new stands in a pair, or among what only decorates."""
    weighed = {ink for pair in (text_pairs(look) | edge_pairs(look)).values() for ink in pair}
    named = {f.name: getattr(look, f.name) for f in fields(look) if f.name != "name"}
    colours = {name: value for name, value in named.items() if isinstance(value, str)}
    left = {name for name, value in colours.items() if value not in weighed}
    assert left <= DECORATION


@pytest.mark.parametrize(
    ("ink", "ground", "printed"),
    [("text", "surface", 16.6), ("text2", "bg", 7.31), ("field", "surface", 3.93)],
)
def test_contrast_is_computed_as_the_design_does(ink: str, ground: str, printed: float) -> None:
    ratio = contrast(getattr(theme.LIGHT, ink), getattr(theme.LIGHT, ground))
    assert ratio == pytest.approx(printed, rel=0.005)


@every_theme
def test_every_colour_is_a_colour(look: theme.Theme) -> None:
    named = [getattr(look, f.name) for f in fields(look) if f.name not in {"name"}]
    colours = [value for value in named if isinstance(value, str)]
    colours += [getattr(look.level(level), f.name) for level in LEVELS for f in fields(look.ok)]
    assert [value for value in colours if not re.fullmatch("#[0-9A-F]{6}", value)] == []


@every_theme
def test_palette_comes_from_the_tokens(look: theme.Theme) -> None:
    palette = look.palette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == look.bg
    assert palette.color(QPalette.ColorRole.Base).name().upper() == look.surface
    assert palette.color(QPalette.ColorRole.PlaceholderText).name().upper() == look.text3
    assert palette.color(QPalette.ColorRole.Accent).name().upper() == look.accent


def test_no_other_module_of_the_interface_holds_a_colour() -> None:
    folder = Path(mgtracker.ui.__file__).parent
    holders = {
        file.name
        for file in folder.rglob("*.py")
        if re.search(r"#[0-9A-Fa-f]{6}\b", file.read_text())
    }
    assert holders == {"theme.py"}


@every_theme
@pytest.mark.parametrize("scale", SCALES)
def test_style_sheet_names_only_tokens_it_has(
    look: theme.Theme, scale: float, qapp: QApplication
) -> None:
    sheet = stylesheet(look.scaled(scale))
    assert "$" not in sheet
    for picture in re.findall(r'url\("(.+?)"\)', sheet):
        assert Path(picture).is_file()


def test_text_size_grows_type_and_components_but_not_lines() -> None:
    large = theme.LIGHT.scaled(1.5)
    assert large.points("body") == 15
    assert large.line_height("body") == 27
    assert (large.size.button, large.space.s8, large.radius.control) == (48, 12, 9)
    assert large.lines == theme.LIGHT.lines


@pytest.mark.parametrize(("asked", "given"), [(0.2, 1), (1.25, 1.25), (9, 2)])
def test_text_size_stays_between_100_and_200_per_cent(asked: float, given: float) -> None:
    assert theme.LIGHT.scaled(asked).scale == given


def test_current_is_what_was_applied(put_on: Callable[..., theme.Theme]) -> None:
    assert put_on(theme.DARK, 1.25) is theme.current()
    assert (theme.current().name, theme.current().scale) == ("dark", 1.25)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_setting_overrides_the_desktop(name: theme.Choice) -> None:
    assert theme.chosen(name).name == name


def test_the_desktop_decides_where_the_setting_says_so(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        asked = hints.colorScheme()
        assert theme.chosen("system") is (
            theme.DARK if asked == Qt.ColorScheme.Dark else theme.LIGHT
        )
        hints.setColorScheme(Qt.ColorScheme.Light)
        assert theme.chosen("system") is theme.LIGHT
    finally:
        hints.unsetColorScheme()


def test_figures_stand_in_columns(qapp: QApplication) -> None:
    for role in theme.TYPE:
        metrics = QFontMetricsF(theme.LIGHT.font(role))
        assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("0000"))


def test_figures_stand_in_columns_through_the_style_sheet(
    put_on: Callable[..., theme.Theme],
) -> None:
    label = QLabel("0")
    theme.mark(label, role="strong")
    metrics = QFontMetricsF(label.font())
    assert label.font().pointSizeF() == 12
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"))


def test_a_font_of_the_list_is_found(qapp: QApplication) -> None:
    font = theme.LIGHT.font()
    assert font.families()[-1] == "DejaVu Sans"
    assert QFontInfo(font).pointSizeF() == pytest.approx(10, rel=0.05)
    assert theme.LIGHT.font("body", QFont.Weight.Bold).weight() == QFont.Weight.Bold


def test_a_dash_is_in_pixels_whatever_the_width() -> None:
    for pen in (theme.LIGHT.pen, theme.LIGHT.plot_pen):
        assert pen(theme.LIGHT.text, 2, (8, 4)).dashPattern() == [4, 2]


def test_only_a_plot_s_pen_keeps_its_width_whatever_the_scale() -> None:
    assert theme.LIGHT.plot_pen(theme.LIGHT.text).isCosmetic()
    assert not theme.LIGHT.pen(theme.LIGHT.text).isCosmetic()


@pytest.mark.parametrize("scale", SCALES)
def test_controls_have_the_design_s_height_and_keep_it_in_focus(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, scale: float
) -> None:
    look = put_on(scale=scale)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    amount, field, pick = QLineEdit("5 g"), QLineEdit(), QComboBox()
    amount.setProperty("role", "amount")
    button, check = QPushButton("Do not give"), QCheckBox("Emergency")
    primary = ActionButton("Give and record", "Ctrl Enter", "primary")
    heights = {
        amount: look.size.amount,
        field: look.size.field,
        pick: look.size.field,
        button: look.size.button,
        primary: look.size.button,
    }
    for control in (*heights, check):
        column.addWidget(control)
    window.show()
    qtbot.waitExposed(window)
    for control, height in heights.items():
        before = control.geometry()
        control.setFocus()
        qtbot.waitUntil(control.hasFocus)
        qtbot.waitUntil(lambda c=control, b=before: c.geometry() == b)
        assert control.height() == height
        assert control.sizeHint().height() == height
    assert check.height() >= look.size.target


@every_theme
def test_focus_shows_on_every_control(
    look: theme.Theme, put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    put_on(look)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    controls = [
        QLineEdit(),
        QComboBox(),
        QPushButton("A"),
        QCheckBox("B"),
        ActionButton("C", "F2", "link"),
    ]
    controls.append(ActionButton("D", "F3", "primary"))
    for control in controls:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(control)
    window.show()
    qtbot.waitExposed(window)
    for place, control in enumerate(controls):
        controls[place - 1].setFocus()
        qtbot.waitUntil(controls[place - 1].hasFocus)
        without = control.grab().toImage()
        control.setFocus()
        qtbot.waitUntil(control.hasFocus)
        assert control.grab().toImage() != without, type(control).__name__

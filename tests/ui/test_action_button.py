"""A button's word and its key cap are both whole, and both are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics
from PySide6.QtWidgets import QPushButton

from mgtracker.ui import theme
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.key_hint import KeyHint, key_hint_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

ROLES = ["plain", "primary", "quiet", "link", "small"]


def shown(qtbot: QtBot, button: ActionButton) -> ActionButton:
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    button.resize(button.sizeHint())
    return button


@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize("role", ROLES)
def test_word_and_cap_have_room(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, role: str, scale: float
) -> None:
    look = put_on(scale=scale)
    button = shown(qtbot, ActionButton("Give and record", "Ctrl Enter", role))
    word = button.fontMetrics().horizontalAdvance("Give and record")
    cap = key_hint_size("Ctrl Enter", look)
    assert button.width() >= word + look.space.s8 + cap.width()
    assert button.height() >= max(cap.height(), look.size.target)
    assert button.minimumSizeHint() == button.sizeHint()


def test_the_cap_is_the_only_difference_in_width(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    look = put_on()
    with_cap = shown(qtbot, ActionButton("Now", "T"))
    without, plain = shown(qtbot, ActionButton("Now")), QPushButton("Now")
    qtbot.addWidget(plain)
    assert without.sizeHint() == plain.sizeHint()
    extra = look.space.s8 + key_hint_size("T", look).width()
    assert with_cap.sizeHint().width() == without.sizeHint().width() + extra


def test_word_and_key_are_heard(qtbot: QtBot) -> None:
    button = shown(qtbot, ActionButton("&Open", "Enter", "primary"))
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "Open"
    assert spoken.text(QAccessible.Text.Description) == "key Enter"


def test_it_takes_another_role(put_on: Callable[..., theme.Theme], qtbot: QtBot) -> None:
    look = put_on()
    button = shown(qtbot, ActionButton("Give and record", "Ctrl Enter"))
    button.set_role("primary")
    assert button.grab().toImage().pixelColor(8, 16) == QColor(look.accent)
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(8, 16) == QColor(look.sunken)


def test_a_disabled_button_does_nothing(qtbot: QtBot) -> None:
    button = shown(qtbot, ActionButton("Record with reason", "Ctrl Enter"))
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_a_key_hint_is_as_high_as_the_design_says_and_whole(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, scale: float
) -> None:
    look = put_on(scale=scale)
    hint = KeyHint("Ctrl K")
    qtbot.addWidget(hint)
    metrics = QFontMetrics(look.font("small"))
    assert hint.keys() == "Ctrl K"
    assert hint.sizeHint().height() == look.size.key_hint >= metrics.height()
    assert hint.sizeHint().width() > metrics.horizontalAdvance("Ctrl K")
    name = QAccessible.queryAccessibleInterface(hint).text(QAccessible.Text.Name)
    assert name == "key Ctrl K"

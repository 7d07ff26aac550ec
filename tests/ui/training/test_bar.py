"""The bar of practice: its buttons stand in one row on a small screen, in each language, from first to last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mgtracker.training.practice import Practice
from mgtracker.ui import language
from mgtracker.ui.training.bar import PracticeBar
from mgtracker.ui.training.deeds import DEEDS, WHEN_OVER
from tests.training.made import small

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SMALL_SCREEN = 1366 - 2 * 4
"""Without the frame of practice."""


@pytest.fixture(params=sorted(language.LANGUAGES))
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, request.param)
    yield
    language.speak(qapp, "en")


@pytest.mark.usefixtures("spoken")
def test_the_buttons_stand_in_one_row_on_a_small_screen(qtbot: QtBot, tmp_path: Path) -> None:
    bar = PracticeBar()
    qtbot.addWidget(bar)
    bar.show()
    practice = Practice(small(tmp_path), 1, "RN A")
    shown = []
    for change in (lambda: None, lambda: setattr(practice, "paused", False), practice.finish):
        change()
        bar.show_practice(practice, 1)
        bar.resize(SMALL_SCREEN, bar.heightForWidth(SMALL_SCREEN))
        qtbot.wait(0)
        seen = {key: button for key, button in bar.buttons.items() if button.isVisible()}
        assert len({button.y() for button in seen.values()}) == 1
        shown.append(tuple(seen))
    every = tuple(key for key, _, _ in DEEDS)
    assert shown == [every, every, WHEN_OVER]

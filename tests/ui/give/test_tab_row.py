"""The words of the tabs are whole in the panel, whichever is chosen and whatever the language and text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mgtracker.ui import language
from mgtracker.ui.give.forms import TABS
from mgtracker.ui.give.tab_row import TabRow
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.theme import Theme


@pytest.fixture(params=sorted(language.LANGUAGES))
def _spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    language.speak(qapp, request.param)
    yield
    language.speak(qapp, "en")


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_every_tab_is_whole(qtbot: QtBot, put_on: Callable[..., Theme], scale: float) -> None:
    theme = put_on(scale=scale)
    for width in (theme.size.give_panel_low, theme.size.give_panel):
        panel = QWidget()
        qtbot.addWidget(panel)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        row = TabRow([(tab.key, tr(tab.word), "") for tab in TABS])
        column.addWidget(row)
        panel.setFixedWidth(width)
        panel.show()
        for tab in TABS:
            row.choose(tab.key)
            QCoreApplication.processEvents()
            bar = row.bar
            assert bar.tabRect(0).left() >= 0
            assert bar.tabRect(bar.count() - 1).right() < bar.width()

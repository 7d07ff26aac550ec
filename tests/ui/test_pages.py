"""A page that is not in sight takes no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mgtracker.ui.pages import Pages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_only_the_page_in_sight_says_how_wide_it_has_to_be(qtbot: QtBot) -> None:
    pages, narrow, wide = Pages(), QWidget(), QWidget()
    qtbot.addWidget(pages)
    narrow.setMinimumWidth(200)
    wide.setMinimumWidth(900)
    for page in (narrow, wide):
        pages.addWidget(page)
    assert pages.minimumSizeHint().width() == 200
    pages.setCurrentWidget(wide)
    assert pages.minimumSizeHint().width() == 900


def test_without_pages_it_needs_nothing(qtbot: QtBot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    assert pages.minimumSizeHint().width() <= 0

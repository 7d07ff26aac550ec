"""What a window is put together on: what lies across it, what is loaded after it is seen, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from mgtracker.ui.banner import Banner
from mgtracker.ui.window_frame import FramedWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mgtracker.ui.theme import Theme


class Wide(QWidget):
    """Cannot be narrower."""

    def minimumSizeHint(self) -> QSize:
        return QSize(700, 20)


class Window(FramedWindow):
    """Counts what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.furnished = 0
        self.top, self.middle = QLineEdit(), QWidget()
        self.middle.setMinimumSize(1000, 100)
        self.put(self.top)
        self.put(self.middle, 1)

    def furnish(self) -> None:
        self.furnished += 1


@pytest.fixture
def window(qtbot: QtBot, put_on: Callable[..., Theme]) -> Window:
    put_on()
    window = Window()
    qtbot.addWidget(window)
    window.resize(600, 400)
    return window


def test_the_rest_is_loaded_once_and_only_when_the_window_was_painted(
    window: Window, qtbot: QtBot
) -> None:
    QCoreApplication.processEvents()
    assert window.furnished == 0
    window.show()
    qtbot.waitUntil(lambda: window.furnished == 1)
    window.middle.update()
    window.resize(700, 400)
    for _ in range(5):
        QCoreApplication.processEvents()
    assert window.furnished == 1


def test_a_window_closed_within_its_first_moments_loads_nothing(
    window: Window, qtbot: QtBot
) -> None:
    window.show()
    qtbot.waitExposed(window)
    window.grab()  # paints
    window.furnished = 0
    window._after_paint.start()
    window.close()
    for _ in range(5):
        QCoreApplication.processEvents()
    assert window.furnished == 0


def test_what_lies_across_is_as_wide_as_what_is_seen(window: Window, qtbot: QtBot) -> None:
    window.show()
    qtbot.waitExposed(window)
    window.distrust("14:05")
    window.distrust("14:06")
    (banner,) = window.across()
    assert isinstance(banner, Banner)
    assert banner.accessibleName().startswith("Do not trust this window: error at 14:05")
    seen = window.centralWidget().viewport()  # type: ignore[attr-defined]
    assert banner.width() == seen.width() < window.middle.minimumWidth()
    window.resize(800, 400)
    QCoreApplication.processEvents()
    assert banner.width() == seen.width() >= 780


def test_from_the_top_down_the_foot_is_last(window: Window, qtbot: QtBot) -> None:
    across, foot = QWidget(), QLineEdit()
    window.put_at_foot(foot)
    window.put_under_top(across)
    window.show()
    qtbot.waitExposed(window)
    inside = foot.parentWidget()
    assert inside is not None
    places = [part.mapTo(inside, part.rect().topLeft()).y() for part in (window.top, across, foot)]
    assert places == sorted(places)
    assert foot.geometry().bottom() == inside.rect().bottom()


def test_the_window_follows_the_keys(window: Window) -> None:
    far = QLineEdit(window.middle)
    far.setGeometry(900, 0, 80, 30)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.top.setFocus()
    seen = window.centralWidget().viewport()  # type: ignore[attr-defined]
    assert far.mapTo(seen, far.rect().topLeft()).x() > seen.width()
    far.setFocus()
    assert far.mapTo(seen, far.cursorRect().topRight()).x() < seen.width()
    window.top.setFocus()
    assert window.top.mapTo(seen, window.top.rect().topLeft()).x() >= 0


def test_what_cannot_be_as_narrow_as_what_is_seen_keeps_its_width(
    window: Window, qtbot: QtBot
) -> None:
    wide, narrow = Wide(), QLineEdit()
    window.put_across(narrow)
    window.put_across(wide, under=narrow)
    window.show()
    qtbot.waitExposed(window)
    QCoreApplication.processEvents()
    assert narrow.width() == window.centralWidget().viewport().width()  # type: ignore[attr-defined]
    assert wide.width() == wide.minimumSizeHint().width()
    assert narrow.geometry().top() < wide.geometry().top()

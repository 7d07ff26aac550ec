"""The bar over every window: what has to be seen at any time is, also with large text and in German."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication

from mgtracker.clinical.clock import Instant
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.session import Session
from mgtracker.ui import language
from mgtracker.ui.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.theme import Theme
    from mgtracker.view import View


class Standing:
    def now(self) -> Instant:
        return Instant.parse("2026-05-14T14:05:00+01:00")


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    with Store.in_memory() as store:
        zone = ZoneInfo("Europe/London")
        yield Session(store, load_protocol(), Standing(), zone, author="J. Mensah").refresh()


@pytest.fixture(params=sorted(language.LANGUAGES))
def _spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    language.speak(qapp, request.param)
    yield
    language.speak(qapp, "en")


@pytest.mark.usefixtures("_spoken")
@pytest.mark.parametrize(("scale", "width", "has_date"), [(1, 1366, True), (2, 1440, False)])
def test_the_date_goes_before_the_clock_does(
    qtbot: QtBot,
    put_on: Callable[..., Theme],
    view: View,
    scale: float,
    width: int,
    has_date: bool,
) -> None:
    put_on(scale=scale)
    bar = TopBar("Ward 7")
    qtbot.addWidget(bar)
    bar.show_view(view)
    bar.resize(width, bar.height())
    bar.show()
    QCoreApplication.processEvents()
    assert bar.minimumSizeHint().width() <= width
    assert bar.width() == width
    assert bar._date.isVisible() == has_date
    for part in (bar._ward, bar.find_field, bar._clock, bar.author, bar.menu):
        assert part.geometry().left() >= 0
        assert part.geometry().right() < width
        assert part.width() >= part.minimumSizeHint().width()


def test_with_room_again_the_date_is_back(
    qtbot: QtBot, put_on: Callable[..., Theme], view: View
) -> None:
    put_on()
    bar = TopBar("Ward 7")
    qtbot.addWidget(bar)
    bar.show_view(view)
    bar.show()
    for width, has_date in ((700, False), (1366, True), (700, False)):
        bar.resize(width, bar.height())
        QCoreApplication.processEvents()
        assert bar._date.isVisible() == has_date

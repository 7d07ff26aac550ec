"""The strip of alarms in narrow windows with large text, in both languages: no button is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.language import speak_chosen

from .screens import settle
from .test_no_word_cut import cut, sized

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from mgtracker.ui.alarms.strip import AlarmStrip
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

NARROW = [(1024, 1.5), (1024, 1.75), (1024, 2.0), (1366, 2.0), (1440, 2.0)]
OPEN = {"en": "Open", "de": "Öffnen"}


@pytest.fixture
def speaking(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    speak_chosen(qapp, request.param)
    yield request.param
    speak_chosen(qapp, "en")


def strip_of(window: MainWindow) -> AlarmStrip:
    alarms = window.findChild(WindowAlarms)
    assert alarms is not None
    return alarms.strip


def is_under(strip: AlarmStrip) -> bool:
    """Whether the buttons stand under the words, not beside them."""
    return strip.open_button.y() >= strip._what.geometry().bottom()


@pytest.mark.parametrize("speaking", ["en", "de"], indirect=True)
def test_every_button_has_room_for_its_words(machine: Machine, speaking: str) -> None:
    window = sized(machine, 1366, 768, 1.0)
    strip = strip_of(window)
    assert strip.isVisible()
    assert strip.open_button.text() == OPEN[speaking]
    assert not is_under(strip), "at a usual size they stand beside the words"
    for width, scale in NARROW:
        window.settings.scale = scale
        window.looks.put_on()
        settle()
        window.resize(width, 768)
        settle()
        assert cut(strip) == [], (speaking, width, scale)
        assert strip.width() <= width
        for button in strip.buttons():
            assert button.isHidden() or strip.rect().contains(button.geometry())
    assert is_under(strip)
    window.settings.scale = 1.0
    window.looks.put_on()
    settle()
    assert not is_under(strip), "with room they stand beside the words again"

"""Icons: each is in the library, takes the colour and the density asked for, and stands beside a word."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QColor, QIcon

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import ANSWERED_BY, Due
from mgtracker.ui import theme
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.icons import FILES, icon, icon_of_due, icon_room, picture, svg

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot


def inks(image: QImage) -> set[str]:
    """The colours of all pixels that are not seen through."""
    seen = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name().upper() for colour in seen if colour.alpha() == 255}


def nearest(image: QImage, look: theme.Theme) -> str:
    """Which of the theme's colours for words an icon has; blending may shift it by one."""
    (seen,) = {QColor(colour).lightness() // 4 for colour in inks(image)} or {0}
    words = {name: QColor(getattr(look, name)).lightness() // 4 for name in ("text2", "text3")}
    return min(words, key=lambda name: abs(words[name] - seen))


@pytest.mark.usefixtures("put_on")
@pytest.mark.parametrize("name", sorted(FILES))
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str) -> None:
    assert inks(picture(name, "#000000", 32, 2).toImage()) == {"#000000"}
    assert inks(picture(name, "#FFFFFF", 32, 2).toImage()) == {"#FFFFFF"}


def test_what_is_looked_up_is_what_the_archive_holds() -> None:
    found = find_spec("lucide")
    assert found is not None
    assert found.origin is not None
    with ZipFile(Path(found.origin).with_name("lucide.zip")) as archive:
        assert {name: svg(name) for name in FILES} == {
            name: archive.read(f"{file}.svg") for name, file in FILES.items()
        }


@pytest.mark.usefixtures("put_on")
@pytest.mark.parametrize("density", [1, 1.5, 2])
def test_a_dense_screen_has_more_pixels_in_the_same_room(density: float) -> None:
    drawn = picture("dose", "#000000", 16, density)
    assert drawn.width() == round(16 * density)
    assert drawn.deviceIndependentSize().width() == 16


@pytest.mark.usefixtures("put_on")
def test_an_icon_is_drawn_once() -> None:
    assert picture("labs", "#000000", 16, 1) is picture("labs", "#000000", 16, 1)


@pytest.mark.parametrize("look", theme.THEMES, ids=lambda look: look.name)
def test_in_a_menu_it_has_the_colours_of_the_words_also_where_it_cannot_be_done(
    put_on: Callable[..., theme.Theme], look: theme.Theme
) -> None:
    put_on(look)
    made = icon("language")
    normal = made.pixmap(16, QIcon.Mode.Normal).toImage()
    disabled = made.pixmap(16, QIcon.Mode.Disabled).toImage()
    assert nearest(normal, look) == "text2"
    assert nearest(disabled, look) == "text3"


def test_whatever_can_be_due_has_an_icon() -> None:
    at = Instant(0)

    def of(task: str, what: str = "") -> str:
        return icon_of_due(Due("rule", task, what, at, at, at))

    assert {of(task) for task in ANSWERED_BY} <= set(FILES)
    assert of("review") == "review"
    assert of("dose", "5 g IM magnesium sulfate") == "dose"
    assert of("dose", "12 mmol oral magnesium oxide") == "tablet"


def test_a_button_has_room_for_its_icon_and_paints_it_before_the_word(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    look = put_on()
    plain, with_icon = ActionButton("Export", "E"), ActionButton("Export", "E", icon="export")
    for button in (plain, with_icon):
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
    assert with_icon.sizeHint().width() == plain.sizeHint().width() + icon_room(look)
    assert with_icon.grab().toImage().copy(13, 8, 14, 16) != plain.grab().toImage().copy(
        13, 8, 14, 16
    )

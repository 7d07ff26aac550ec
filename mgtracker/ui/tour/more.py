"""For the tour: an entry being corrected, and the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.events import Dose

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.ui.looks import Looks
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.theme import Choice

    Picture = Callable[[str], None]

SHOWN = "okafor"
"""Whose newest dose is corrected."""


def draw_more(window: MainWindow, looks: Looks, look: Choice, draw: Picture) -> None:
    """Each by itself; nothing is recorded. The palette is drawn in high contrast too, once."""
    if SHOWN not in {row.id for row in window.bridge.view.ward}:
        return
    _draw_correction(window, draw)
    window.bridge.select(None)
    _draw_palette(window, draw, "palette")
    if look == "light":
        looks.choose("contrast")
        _draw_palette(window, draw, "palette-contrast")
        looks.choose(look)


def _draw_correction(window: MainWindow, draw: Picture) -> None:
    window.bridge.select(SHOWN)
    give, patient = window.page.give, window.bridge.view.patient
    assert give is not None
    assert patient is not None
    doses = [row.entry for row in patient.journal if isinstance(row.entry.event, Dose)]
    give.correct(next(entry for entry in doses if entry.id not in patient.course.struck))
    draw("correction")
    give.recording.put_away()


def _draw_palette(window: MainWindow, draw: Picture, name: str) -> None:
    window.finder.open()
    draw(name)
    window.leave_find()

"""For the tour: an entry being corrected, and the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.events import Dose

if TYPE_CHECKING:
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures

SHOWN = "okafor"
"""Whose newest dose is corrected."""


def draw_more(window: MainWindow, looks: Looks, pictures: Pictures) -> None:
    """Each by itself; nothing is recorded. The palette is drawn in high contrast too, once."""
    if SHOWN not in {row.id for row in window.bridge.view.ward}:
        return
    _draw_correction(window, pictures)
    window.bridge.select(None)
    _draw_palette(window, pictures, "palette")
    if pictures.look == "light":
        looks.choose("contrast")
        _draw_palette(window, pictures, "palette-contrast")
        looks.choose(pictures.look)


def _draw_correction(window: MainWindow, pictures: Pictures) -> None:
    window.bridge.select(SHOWN)
    give, patient = window.page.give, window.bridge.view.patient
    assert give is not None
    assert patient is not None
    doses = [row.entry for row in patient.journal if isinstance(row.entry.event, Dose)]
    give.correct(next(entry for entry in doses if entry.id not in patient.course.struck))
    pictures.of(window, "correction")
    give.recording.put_away()


def _draw_palette(window: MainWindow, pictures: Pictures, name: str) -> None:
    window.finder.open()
    pictures.of(window, name)
    window.leave_find()

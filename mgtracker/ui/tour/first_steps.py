"""What the tour draws of the first minutes: the strip on the board, and the first step taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.first_steps.words import CAP, TYPED
from mgtracker.ui.give.dose_form import DoseForm

if TYPE_CHECKING:
    from mgtracker.ui.first_steps.in_window import FirstSteps
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.tour.pictures import Pictures


def draw_first_steps(
    window: MainWindow, settings: Settings, steps: FirstSteps, pictures: Pictures
) -> None:
    """As at a first start, and as a minute later; afterwards nothing is done and nothing is typed."""
    settings.steps_done = frozenset()
    steps.show()
    window.focus_list()
    pictures.of(window, "first-steps")
    steps.take(CAP)
    assert window.page.give is not None
    form = window.page.give.body.form("dose")
    assert isinstance(form, DoseForm)
    form.amount.setText(TYPED)
    pictures.of(window, "first-steps-cap")
    form.clear()
    window.bridge.select(None)

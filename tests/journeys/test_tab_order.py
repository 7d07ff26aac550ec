"""Tab goes through the window as one reads it: what speaks up, the bar, the beds, the patient."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mgtracker.ui.alarms.in_window import WindowAlarms

from .steps import find

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.main_window import MainWindow


def passed(window: MainWindow, panels: dict[str, QWidget]) -> list[str]:
    """The panels that Tab goes through, from the alarms on, each once for every time it is entered."""
    names = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled():
            names += [name for name, panel in panels.items() if panel.isAncestorOf(widget)]
        widget = widget.nextInFocusChain()
    first = names.index("alarms")  # it goes round
    return [name for name, _ in groupby(names[first:] + names[:first])]


def test_beside_a_patient(window: MainWindow) -> None:
    find(window, "okafor")
    page, alarms = window.page, window.findChild(WindowAlarms)
    assert page.trend is not None
    assert page.give is not None
    assert alarms is not None
    panels: dict[str, QWidget] = {
        "alarms": alarms.strip,
        "bar": window.top,
        "beds": window.rail,
        "chart": page.trend.toolbar,
        "journal": page.tabs,
        "forms": page.give,
    }
    assert passed(window, panels) == list(panels)


def test_on_the_board(window: MainWindow) -> None:
    alarms = window.findChild(WindowAlarms)
    assert alarms is not None
    panels: dict[str, QWidget] = {
        "alarms": alarms.strip,
        "bar": window.top,
        "board": window.board,
    }
    assert passed(window, panels) == list(panels)

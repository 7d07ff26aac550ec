"""Up and down over the chart: from the curves to the words of each panel, one after the other, and back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from mgtracker.ui.trend.label import PanelLabel
    from mgtracker.ui.trend.plots import Plots

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


class PanelWalk(QObject):
    """The chart is one stop of Tab: within it the arrows go on. Left and right always read the curves.

    Attributes:
        labels: the words of the panels that are shown, from the top.

    Signals:
        reached: the label that the keys went to.
    """

    reached = Signal(object)

    def __init__(self, plots: Plots, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels: tuple[PanelLabel, ...] = ()
        self._plots = plots
        plots.pressed.connect(self._from_curves)

    def add(self, label: PanelLabel) -> None:
        """The words of one more panel, which are walked to once they are in `labels`."""
        label.key_pressed.connect(partial(self._from_words, label))

    def _from_curves(self, event: QKeyEvent) -> None:
        if event.key() in (UP, DOWN) and self.labels:
            self._go(0 if event.key() == DOWN else len(self.labels) - 1)
            event.accept()

    def _from_words(self, label: PanelLabel, event: QKeyEvent) -> None:
        if event.key() in (UP, DOWN):
            place = self.labels.index(label) + (1 if event.key() == DOWN else -1)
            self._go(place)
        elif event.key() == Qt.Key.Key_Escape:
            self._plots.setFocus()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._plots.setFocus()
            self._plots.pressed.emit(event)
        else:
            return
        event.accept()

    def _go(self, place: int) -> None:
        """To these words; above the first to the curves; below the last there is nothing."""
        if place < 0:
            self._plots.setFocus()
        elif place < len(self.labels):
            self.labels[place].setFocus()
            self.reached.emit(self.labels[place])

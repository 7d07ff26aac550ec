"""The further panels of the chart, as a menu of things to turn on and off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from mgtracker.ui.translation import tr
from mgtracker.ui.trend.kinds import ON_DEMAND

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.trend.choices import Choices


class PanelsMenu(QMenu):
    """One line a panel, each with a key of its own: Alt+1 and on, in their order."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Further panels"))
        self._choices = choices
        self._lines: dict[str, QAction] = {}
        for place, kind in enumerate(ON_DEMAND, start=1):
            line = QAction(tr("{analyte} panel", analyte=tr(kind.name)), parent)
            line.setCheckable(True)
            line.setShortcut(QKeySequence(f"Alt+{place}"))
            line.toggled.connect(partial(self._turn, kind.key))
            self.addAction(line)
            self._lines[kind.key] = line
        choices.changed.connect(self._follow)
        self._follow()

    def line(self, key: str) -> QAction:
        """The action of an analyte's panel."""
        return self._lines[key]

    def _turn(self, key: str, on: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        self._choices.show_panel(key, shown=on)

    def _follow(self) -> None:
        shown = {kind.key for kind in self._choices.on_demand}
        for key, line in self._lines.items():
            line.blockSignals(True)
            line.setChecked(key in shown)
            line.blockSignals(False)

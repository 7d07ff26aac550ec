"""A ward with nobody in it: one sentence and one action."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr


class EmptyWard(MeasuredWidget):
    """Left aligned at the panel's edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.add = ActionButton(tr("Add the first patient"), "N", "primary", icon="add-patient")
        self._column = QVBoxLayout(self)
        self._column.addWidget(label(tr("No patients in this ward yet."), "strong"))
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        says = label(
            tr("Its name, time zone and units: Ctrl F4. Everything else: Ctrl K."), tone="text2"
        )
        says.setWordWrap(True)
        self._column.addWidget(says)
        self._column.addStretch()
        self.measure()

    def measure(self) -> None:
        """Margins from the theme."""
        space = themes.current().space
        self._column.setContentsMargins(space.s16, space.s24, space.s16, space.s16)
        self._column.setSpacing(space.s12)

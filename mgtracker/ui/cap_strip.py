"""Every cap of the patient in front in one line each: the bar, and the same in words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.cap_bar import CapBar
from mgtracker.ui.cap_words import cap_lines
from mgtracker.ui.flow_layout import FlowLayout
from mgtracker.ui.measured import MeasuredWidget, label

if TYPE_CHECKING:
    from mgtracker.ui.cap_words import CapLine
    from mgtracker.view import View


class _Cap(MeasuredWidget):
    """One cap. The bar speaks the whole sentence; the words beside it are for who can see."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = CapBar()
        self._bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._used = label(weight="bold")
        self._ahead = label(role="small")
        for words in (self._used, self._ahead):
            words.setTextFormat(Qt.TextFormat.PlainText)
        self._row = FlowLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self._bar, self._used, self._ahead):
            self._row.addWidget(part)
        self.measure()

    def show_line(self, line: CapLine) -> None:
        """Show a cap as it stands."""
        self._bar.show_cap(*line.bar, line.sentence())
        self._used.setText(line.used)
        self._ahead.setText(line.ahead)
        self._ahead.setVisible(bool(line.ahead))

    def said(self) -> str:
        """What the bar says to who cannot see it."""
        return self._bar.accessibleName()

    def measure(self) -> None:
        """Room from the theme."""
        space = themes.current().space
        self._row.set_spacing(space.s8, 0)


class CapStrip(MeasuredWidget):
    """As many caps as apply, side by side where there is room; nothing where none does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until it is shown a patient."""
        super().__init__(parent)
        self._caps: list[_Cap] = []
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.measure()

    def show_view(self, view: View) -> None:
        """Show the caps of the patient in front."""
        lines = cap_lines(view)
        while len(self._caps) < len(lines):
            self._caps.append(cap := _Cap())
            self._flow.addWidget(cap)
        for place, cap in enumerate(self._caps):
            cap.setVisible(place < len(lines))
            if place < len(lines):
                cap.show_line(lines[place])
        self.setVisible(bool(lines))

    def said(self) -> tuple[str, ...]:
        """Each cap in words."""
        return tuple(cap.said() for cap in self._caps if not cap.isHidden())

    def measure(self) -> None:
        """Room from the theme."""
        space = themes.current().space
        self._flow.set_spacing(space.s24, space.s2)

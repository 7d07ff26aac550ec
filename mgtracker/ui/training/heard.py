"""What was just heard: one line each, and a button where something said can be written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QLabel

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.board.due_panel import HIGH
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.training.spoken import AT_ONCE
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.training.spoken import Line

MOST = AT_ONCE + 2
"""What was heard, and before it an answer of the program and what is due."""
MOST_LOW = 3
"""The same in a low window, which needs its height for the chart."""
LEAST = 2
"""Room for so many lines is always kept, so that what lies under it stays where it is."""


class Heard(MeasuredWidget):
    """Under the bar: the last things heard, the newest first.

    Signals:
        taken: the id of what was said, to be written down.
        log_asked: everything heard so far is to be shown.
    """

    taken = Signal(str)
    log_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Heard"))
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(2, 1)
        self.log = ActionButton(tr("All messages"), "Ctrl M", "small")
        self.log.clicked.connect(self.log_asked)
        self.take = ActionButton(tr("Write it down"), "Ctrl T", "small")
        self.take.clicked.connect(self._take)
        self._lines: tuple[Line, ...] = ()
        self._parts: list[QLabel] = []
        self._offer = ""
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self.take, 0, 3, MOST, 1, top)
        self._grid.addWidget(self.log, 0, 4, MOST, 1, top)
        self.take.hide()
        self.measure()

    def room(self) -> int:
        """How many lines are to be shown here."""
        is_low = self.window().height() < HIGH * themes.current().scale
        return MOST_LOW if is_low else MOST

    def lines(self) -> tuple[Line, ...]:
        """What is said."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These instead; the newest first."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for row, line in enumerate(self._lines[:MOST]):
            self._put(row, line)
        offered = next((line for line in self._lines if line[3]), None)
        self._offer = "" if offered is None else offered[3]
        self.take.setVisible(offered is not None)
        if offered is not None:
            self.take.setAccessibleName(tr("Write down: {what}", what=offered[2]))
        self.setAccessibleDescription("; ".join(f"{who}: {said}" for _, who, said, _ in lines))

    def _put(self, row: int, line: Line) -> None:
        time, who, said, _ = line
        top = Qt.AlignmentFlag.AlignTop
        body = label(said, weight="bold" if row == 0 else "regular")
        body.setWordWrap(True)
        body.setTextFormat(Qt.TextFormat.PlainText)
        parts: list[QLabel] = [label(time, tone="text2"), label(who, tone="text2"), body]
        for column, part in enumerate(parts):
            self._grid.addWidget(part, row, column, top)
        self._parts += parts

    def measure(self) -> None:
        """Margins from the theme."""
        theme = themes.current()
        space = theme.space
        self.setMinimumHeight(LEAST * theme.line_height("body") + space.s2 + 2 * space.s4)
        self._grid.setContentsMargins(space.s12, space.s4, space.s12, space.s4)
        self._grid.setHorizontalSpacing(space.s12)
        self._grid.setVerticalSpacing(space.s2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet ground with its edge."""
        theme = themes.current()
        edge = round(theme.lines.edge)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.fillRect(0, self.height() - edge, self.width(), edge, QColor(theme.line))
        painter.end()

    def _take(self) -> None:
        self.taken.emit(self._offer)

"""One of the first steps: its number or a tick, a sentence, and the button that takes one there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.first_steps.words import Step

SENTENCE_WIDTH = 5
"""The least width of a sentence, in buttons' heights."""
TICK = ((0.29, 0.52), (0.44, 0.67), (0.72, 0.36))
"""The tick's corners, as shares of the ring."""


class _Mark(QWidget):
    """A ring with the number; a tick in it once it is done. No level, so none of their colours."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the badge of a finding."""
        side = themes.current().size.badge_finding
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, and what stands in it."""
        theme = themes.current()
        ink, width = theme.text2 if self.done else theme.accent, theme.lines.day
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.pen(ink, width))
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.drawEllipse(ring)
        if self.done:
            painter.setPen(theme.pen(ink, theme.lines.focus))
            corners = [
                QPointF(ring.left() + x * ring.width(), ring.top() + y * ring.height())
                for x, y in TICK
            ]
            painter.drawPolyline(QPolygonF(corners))
        else:
            painter.setPen(QColor(ink))
            painter.setFont(theme.font("small"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepBox(MeasuredWidget):
    """A step in one row.

    Signals:
        asked: the step's key: take me there.
    """

    asked = Signal(str)

    def __init__(self, number: int, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self.step = number, step
        self._mark = _Mark(number)
        self._says = label(role="small")
        self._says.setWordWrap(True)
        self.button = ActionButton(tr(step.button), role="small")
        self.button.clicked.connect(self._ask)
        self._row = QHBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._mark, 0, middle)
        self._row.addWidget(self._says, 1, middle)
        self._row.addWidget(self.button, 0, middle)
        self.show_done(done=False)
        self.measure()

    def is_done(self) -> bool:
        """Whether it is ticked off."""
        return self._mark.done

    def text(self) -> str:
        """The sentence shown."""
        return self._says.text()

    def show_done(self, *, done: bool) -> None:
        """Tick it off, or begin anew."""
        self._mark.done = done
        self._says.setText(tr(self.step.done if done else self.step.to_do))
        themes.mark(self._says, tone="text2" if done else "")
        named = tr("Step {number}: {button}.", number=self._number, button=tr(self.step.button))
        self.button.setAccessibleName(f"{named} {self.text()}")
        self._mark.update()

    def measure(self) -> None:
        """Distances from the theme, and room for the sentence."""
        theme = themes.current()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space.s8)
        self._says.setMinimumWidth(SENTENCE_WIDTH * theme.size.button)
        self._mark.updateGeometry()

    def _ask(self) -> None:
        self.asked.emit(self.step.key)

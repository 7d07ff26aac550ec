"""The strip of the first steps: side by side where there is room, else one under the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.first_steps.step_box import StepBox
from mgtracker.ui.first_steps.words import CLOSING, STEPS
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from PySide6.QtGui import QPaintEvent, QResizeEvent


class StepsStrip(MeasuredWidget):
    """In the window's column, so that it covers nothing; nothing in it takes the keys by itself.

    Signals:
        asked: a step's key: take me there.
        left: it is to go for good.
    """

    asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("First steps"))
        self.boxes = tuple(StepBox(n, step, self) for n, step in enumerate(STEPS, 1))
        self.hide_button = ActionButton(tr("Hide"), role="small", parent=self)
        self.hide_button.setAccessibleName(tr("Hide the first steps for good"))
        self.closing = QWidget(self)
        self._closing_words = label(tr(CLOSING))
        self._closing_words.setWordWrap(True)
        QHBoxLayout(self.closing).addWidget(self._closing_words, 1)
        self.hide_button.clicked.connect(self._leave)
        for box in self.boxes:
            box.asked.connect(self.asked)
        self.show_done(frozenset())
        self.measure()

    def show_done(self, done: AbstractSet[str]) -> None:
        """Tick these off; with all of them, say the one closing sentence instead."""
        closes = all(box.step.key in done for box in self.boxes)
        for box in self.boxes:
            box.show_done(done=box.step.key in done)
            box.setVisible(not closes)
        self.closing.setVisible(closes)
        self.hide_button.setText(tr("Close") if closes else tr("Hide"))
        self.updateGeometry()
        self._place()

    def says(self) -> str:
        """All it says, as lines."""
        if self.is_closing():
            return self._closing_words.text()
        return "\n".join(box.text() for box in self.boxes)

    def is_closing(self) -> bool:
        """Whether every step is done and only the closing sentence stands here."""
        return not self.closing.isHidden()

    def next_button(self) -> ActionButton:
        """Where the keys go: the first step that is not done, else the way out."""
        waits = (box.button for box in self.boxes if not box.is_done())
        return next(waits, self.hide_button)

    # -- Qt --------------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one under the other."""
        return QSize(self._least(self._parts()) + self._around(), 0)

    def sizeHint(self) -> QSize:
        """Side by side, or as high as a width that was set needs."""
        is_set = self.minimumWidth() == self.maximumWidth()
        width = self.maximumWidth() if is_set else self._wide()
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """The sentences wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the parts need at this width."""
        places = self._places(width)
        return places[-1][1].bottom() + 1 + themes.current().space.s8 if places else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts where they belong."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The quiet ground and the edge to what stands under it."""
        theme = themes.current()
        edge = round(theme.lines.edge)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.accent_soft))
        painter.fillRect(0, self.height() - edge, self.width(), edge, QColor(theme.line))
        painter.end()

    def measure(self) -> None:
        """Other measures: other places."""
        layout = self.closing.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, 0, 0)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.updateGeometry()
        self._place()

    # -- inside ----------------------------------------------------------------------------------

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.closing,) if self.is_closing() else self.boxes

    def _least(self, parts: tuple[QWidget, ...]) -> int:
        return max(part.minimumSizeHint().width() for part in parts)

    def _around(self) -> int:
        """What stands beside the parts: the margins and the way out."""
        space = themes.current().space
        return 2 * space.s12 + space.s24 + self.hide_button.sizeHint().width()

    def _wide(self) -> int:
        parts = self._parts()
        gaps = (len(parts) - 1) * themes.current().space.s24
        return len(parts) * self._least(parts) + gaps + self._around()

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Every part with its place: in equal columns, or in rows."""
        parts, space = self._parts(), themes.current().space
        room = width - self._around()
        if width < self._wide():
            return _rows(parts, room, space.s12, space.s8)
        each = (room - (len(parts) - 1) * space.s24) // len(parts)
        height = max(_height(part, each) for part in parts)
        return [
            (part, QRect(space.s12 + place * (each + space.s24), space.s8, each, height))
            for place, part in enumerate(parts)
        ]

    def _place(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)
        size, space = self.hide_button.sizeHint(), themes.current().space
        self.hide_button.resize(size)
        top = (self.height() - size.height()) // 2
        self.hide_button.move(self.width() - space.s12 - size.width(), max(top, 0))

    def _leave(self) -> None:
        self.left.emit()


def _rows(
    parts: tuple[QWidget, ...], width: int, left: int, gap: int
) -> list[tuple[QWidget, QRect]]:
    placed, top = [], gap
    for part in parts:
        height = _height(part, width)
        placed.append((part, QRect(left, top, width, height)))
        top += height + gap
    return placed


def _height(part: QWidget, width: int) -> int:
    wanted = part.heightForWidth(width) if part.hasHeightForWidth() else 0
    return max(wanted, part.minimumSizeHint().height(), themes.current().size.target)

"""Parts of a page of text: a heading, and lines that say a level with its mark, its word and its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.badge import Badge
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

    from mgtracker.ui.training.debrief_words import Said


def wrapped(text: str, role: str = "body", **properties: str) -> QLabel:
    """A label of plain text in as many lines as it needs."""
    said = label(unbroken(text), role, **properties)
    said.setWordWrap(True)
    said.setTextFormat(Qt.TextFormat.PlainText)
    return said


class Section(MeasuredWidget):
    """A heading and its lines."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = wrapped(title, weight="bold", tone="text2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._lines: list[QWidget] = []
        self.setAccessibleName(title)
        self.measure()

    def show_lines(self, lines: Sequence[Said]) -> None:
        """These instead."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_line(said) for said in lines]
        for line in self._lines:
            self._column.addWidget(line)
        self.setAccessibleDescription("; ".join(said.text for said in lines))

    def measure(self) -> None:
        """Margins from the theme."""
        space = themes.current().space
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space.s4)


def _line(said: Said) -> QWidget:
    space = themes.current().space
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space.s8)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(1, 1)
    text = said.text
    if said.level is not None and said.level is not Level.INFO:
        grid.addWidget(Badge(said.level), 0, 0, Qt.AlignmentFlag.AlignTop)
        text = f"{tr(said.level.word)}: {text}"
    grid.addWidget(wrapped(text), 0, 1)
    if said.under:
        grid.addWidget(wrapped(said.under, "small"), 1, 1)
    return holder


class TextColumn(QScrollArea):
    """Sections under one another; upright only, and reached with Tab to be scrolled by keys."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._inside = inside = QWidget()
        inside.setProperty("ground", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(inside)
        self.setWidget(inside)
        space = themes.current().space
        self.column.setContentsMargins(space.s16, space.s12, space.s16, space.s12)
        self.column.setSpacing(space.s12)

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest words in it, which it cannot scroll to."""
        words, bar = self._inside.minimumSizeHint(), self.verticalScrollBar().sizeHint()
        return QSize(words.width() + bar.width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other words in it may need another width."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

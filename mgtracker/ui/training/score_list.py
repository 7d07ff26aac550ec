"""The score: how it came out, by area, then every criterion with what it is traced to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.training import debrief_words
from mgtracker.ui.training.lines import wrapped
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.training.criteria import Score
    from mgtracker.training.doings import Played
    from mgtracker.ui.training.debrief_words import Scored


class ScoreList(MeasuredWidget):
    """A criterion that is selected takes to the decision it is traced to.

    Signals:
        traced: UTC seconds of what it is traced to.
    """

    traced = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._percent = label(role="far", weight="bold")
        self._outcome = wrapped("", "strong")
        self._areas = wrapped("", tone="text2")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Criteria"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._column = QVBoxLayout(self)
        for part in (self._percent, self._outcome, self._areas):
            self._column.addWidget(part)
        self._column.addWidget(self.list, 1)
        self._scored: list[Scored] = []
        self.list.itemClicked.connect(self._trace)
        self.list.itemActivated.connect(self._trace)
        self.measure()

    def show_score(self, played: Played, score: Score) -> None:
        """Another attempt."""
        outcome = debrief_words.verdict(score)
        points = tr("{points} of {of} points", points=score.points, of=score.of)
        self._percent.setText(tr("{percent} %", percent=score.percent))
        self._outcome.setText(f"{outcome}, {points}")
        areas = debrief_words.by_area(score)
        self._areas.setText(", ".join(f"{name} {got} / {of}" for name, got, of in areas))
        self._scored = debrief_words.criteria(played, score)
        self.list.clear()
        for one in self._scored:
            self.list.addItem(_item(one))

    def measure(self) -> None:
        """Margins from the theme."""
        theme = themes.current()
        space = theme.space
        self._column.setContentsMargins(space.s16, space.s12, space.s8, space.s8)
        self._column.setSpacing(space.s4)
        self.setFixedWidth(theme.size.give_panel_low)
        self.list.setStyleSheet(
            f"QListWidget::item {{ padding: {space.s4}px {space.s4}px; "
            f"border-bottom: 1px solid {theme.rule}; }}"
            f"QListWidget:focus {{ border: 2px solid {theme.accent}; }}"
        )

    def _trace(self, _item: QListWidgetItem) -> None:
        first = self._scored[self.list.currentRow()].first
        if first is not None:
            self.traced.emit(first)


def _item(one: Scored) -> QListWidgetItem:
    """Missed in bold, with its word; met in regular type."""
    word = tr("met") if one.is_met else tr("missed")
    if one.fails:
        word = tr("missed, and fails the attempt")
    head = f"{one.area}: {one.text}\n{word}, {one.points}"
    item = QListWidgetItem("\n".join([head, *one.under]))
    if not one.is_met:
        font = themes.current().font("body")
        font.setWeight(font.Weight.DemiBold)
        item.setFont(font)
    return item

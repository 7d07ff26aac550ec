"""The score: how it came out, by area, then every criterion with what it is traced to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.training import debrief_words
from mgtracker.ui.training.lines import wrapped
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.training.criteria import Score
    from mgtracker.training.doings import Played
    from mgtracker.ui.training.debrief_words import Scored


Index = QModelIndex | QPersistentModelIndex
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
HEAD, UNDER, IS_MET = (Qt.ItemDataRole.UserRole + place for place in range(3))


class CriterionDelegate(QStyledItemDelegate):
    """What was wanted, bold where it was missed, and small under it what that is traced to."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines are at the list's width."""
        width = self._view.viewport().width()
        lines = self._lines(index, width)
        space = themes.current().space
        return QSize(width, sum(box.height() for _, _, box in lines) + 2 * space.s4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, words, and the edge to the next."""
        theme, box = themes.current(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.accent_soft))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.rule))
        top = box.top() + theme.space.s4
        for place, (text, font, room) in enumerate(self._lines(index, box.width())):
            painter.setFont(font)
            painter.setPen(QColor(theme.text if place == 0 else theme.text2))
            at = QRect(box.left() + theme.space.s4, top, room.width(), room.height())
            painter.drawText(at, int(WRAPPED), text)
            top += room.height()
        painter.restore()

    def _lines(self, index: Index, width: int) -> list[tuple[str, QFont, QRect]]:
        theme = themes.current()
        room = width - 2 * theme.space.s4
        weight = QFont.Weight.Normal if index.data(IS_MET) else QFont.Weight.DemiBold
        said = [(index.data(HEAD), theme.font("body", weight))]
        said += [(under, theme.font("small")) for under in index.data(UNDER)]
        found = []
        for text, font in said:
            whole = QFontMetrics(font).boundingRect(QRect(0, 0, room, 10000), int(WRAPPED), text)
            found.append((text, font, QRect(0, 0, room, whole.height())))
        return found


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
        self.list.setItemDelegate(CriterionDelegate(self.list))
        self._column = QVBoxLayout(self)
        for part in (self._percent, self._outcome, self._areas):
            self._column.addWidget(part)
        self._column.addWidget(self.list, 1)
        self._scored: list[Scored] = []
        self.list.itemClicked.connect(self._trace)
        self.list.itemActivated.connect(self._trace)
        self.measure()

    def show_score(self, played: Played, score: Score) -> None:
        """Another attempt; what was missed stands first, as it is what is looked for."""
        outcome = debrief_words.verdict(score)
        points = tr("{points} of {of} points", points=score.points, of=score.of)
        self._percent.setText(tr("{percent} %", percent=score.percent))
        self._outcome.setText(f"{outcome}, {points}")
        areas = debrief_words.by_area(score)
        self._areas.setText(", ".join(f"{name} {got} / {of}" for name, got, of in areas))
        every = debrief_words.criteria(played, score)
        self._scored = sorted(every, key=lambda one: one.is_met)
        self.list.clear()
        for one in self._scored:
            self.list.addItem(_item(one))
        self.list.setCurrentRow(0)

    def measure(self) -> None:
        """Margins from the theme."""
        theme = themes.current()
        space = theme.space
        self._column.setContentsMargins(space.s16, space.s12, space.s8, space.s8)
        self._column.setSpacing(space.s4)
        self.setFixedWidth(theme.size.give_panel_low)
        self.list.setStyleSheet(
            f"QListWidget {{ border: 2px solid transparent; }}"
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
    head = f"{one.area}: {one.text} {sentence_case(word)}, {one.points}."
    item = QListWidgetItem("\n".join([head, *one.under]))
    item.setData(HEAD, head)
    item.setData(UNDER, one.under)
    item.setData(IS_MET, one.is_met)
    return item

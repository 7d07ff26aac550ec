"""Beside a patient: everybody's bed and level, so that nobody is out of sight while one is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.board.due_panel import HIGH
from mgtracker.ui.board.lettering import BODY_SEMI, NUMBER, SMALL, SMALL_SEMI, STRONG, lettering
from mgtracker.ui.board.model import PATIENT, BoardModel
from mgtracker.ui.board.row_list import RowList
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.board.keyed_rows import Index
    from mgtracker.view import View, WardRow

NO_BED = mark("no bed")


class RailDelegate(QStyledItemDelegate):
    """A cell: the level's mark and the bed; the one in front has the accent's ground and edge."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.front: str | None = None
        self.is_low = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All cells alike."""
        size = themes.current().size
        return QSize(size.rail, size.rail_cell_low if self.is_low else size.rail_cell)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, mark, bed, focus."""
        letters, box = lettering(), option.rect
        theme, row = letters.theme, index.data(PATIENT)
        painter.save()
        if row.id == self.front:
            painter.fillRect(box, QColor(theme.accent_soft))
            edge = theme.size.selected_edge
            painter.fillRect(box.left(), box.top(), edge, box.height(), QColor(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.sunken))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.rule))
        side = theme.badge_side("list")
        left = box.left() + theme.space.s8
        badge = QRectF(left, box.top() + (box.height() - side) / 2, side, side)
        paint_badge(painter, badge, row.level, theme)
        _paint_bed(painter, row, badge.right() + theme.space.s4, box.center().y())
        if option.state & QStyle.StateFlag.State_HasFocus:
            half = theme.lines.focus / 2
            painter.setPen(theme.pen(theme.accent, theme.lines.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(box).adjusted(half, half, -half, -half - 1))
        painter.restore()


def _paint_bed(painter: QPainter, row: WardRow, left: float, middle: float) -> None:
    """In the largest hand that has room; no bed, and a long one, in lines of the smallest."""
    letters = lettering()
    theme, bed = letters.theme, row.patient.bed or tr(NO_BED)
    room = round(theme.size.rail - left - theme.space.s2)
    hands = (STRONG, BODY_SEMI) if row.patient.bed else ()
    for hand in hands:
        if letters.width(bed, hand) <= room:
            letters.write(painter, bed, (left, middle - letters.line(hand) / 2), hand, theme.text)
            return
    small = SMALL_SEMI if row.patient.bed else SMALL
    lines = letters.lines(bed, small, room)
    top = middle - letters.line(small) * len(lines) / 2
    for line in lines:
        letters.write(painter, line, (left, top), small, theme.text)
        top += letters.line(SMALL)


class RailHead(MeasuredWidget):
    """The bed of who is in front, as high as their name."""

    def __init__(self) -> None:
        super().__init__()
        self._bed = ""
        self.measure()

    def show_bed(self, bed: str | None) -> None:
        """Show another bed."""
        self._bed = bed or ""
        self.setAccessibleName(tr("Bed {bed}", bed=bed) if bed else tr("No bed"))
        self.update()

    def measure(self) -> None:
        """Size from the theme."""
        size = themes.current().size
        self.setFixedSize(size.rail, size.strip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The word over the number, on a filled ground."""
        letters = lettering()
        theme = letters.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.text))
        word = tr("Bed") if self._bed else tr("No bed")
        hand = NUMBER if letters.width(self._bed, NUMBER) < self.width() else SMALL_SEMI
        high = letters.line(SMALL) + (letters.line(hand) if self._bed else 0)
        top = (self.height() - high) / 2
        for text, one in ((word, SMALL_SEMI), (self._bed, hand)):
            left = (self.width() - letters.width(text, one)) / 2
            letters.write(painter, text, (left, top), one, theme.surface)
            top += letters.line(one)
        painter.end()


class BedRail(MeasuredWidget):
    """The head, and a cell for every patient in the board's order.

    Signals:
        picked: the id of the patient to put in front.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = BoardModel()
        self.head = RailHead()
        self.rows = RowList(tr("Beds"))
        self.rows.setProperty("ground", "sunken")
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setModel(self.model)
        self._delegate = RailDelegate(self.rows)
        self.rows.setItemDelegate(self._delegate)
        self._view: View | None = None
        self._wanted = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.rows, 1)
        self.rows.opened.connect(self._pick)
        self.measure()

    def show_view(self, view: View) -> None:
        """Show the ward, and who of it is in front."""
        self._view = view
        front = None if view.patient is None else view.patient.id
        is_other = front != self._delegate.front
        self._delegate.front = front
        self.head.show_bed(None if view.patient is None else view.patient.patient.bed)
        self.model.show(view, wanted=self._wanted)
        if is_other:
            self.rows.focus_row(self.model.row_of(front))
        self.rows.viewport().update()

    def filter_by(self, text: str) -> None:
        """Show only whom `text` fits; the first of them has the focus."""
        self._wanted = text
        if self._view is not None:
            self.model.show(self._view, wanted=text)
            front = self.model.row_of(self._delegate.front)
            first = 0 if self.model.rowCount() else -1
            self.rows.focus_row(first if text else front)

    def measure(self) -> None:
        """Width from the theme; lower cells in a low window."""
        theme = themes.current()
        self.setFixedWidth(theme.size.rail)
        self._delegate.is_low = self.window().height() < HIGH * theme.scale
        self.rows.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        """Put into a window, or the window has another height."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Resize}:
            self.measure()
        return super().event(event)

    def _pick(self, index: QModelIndex) -> None:
        patient_id = self.model.key_at(index)
        if patient_id is not None:
            self.picked.emit(patient_id)

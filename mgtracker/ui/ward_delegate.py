"""Draws a patient in the ward list: badge, bed, name, and the one line that says why to go there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mgtracker.ui import theme as themes
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.ward_model import FRONT, LINE, ROW

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from mgtracker.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
BED = "00"
"""The widest bed number that keeps the names on one edge."""


class WardDelegate(QStyledItemDelegate):
    """Rows as high as their words need: nothing is elided."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as name and line, at the width of the list."""
        theme = themes.current()
        width = option.rect.width() or _width(option)
        name, line = _boxes(QRect(0, 0, width, 0), index, theme)
        return QSize(width, max(line.bottom() + theme.space.s8, name.bottom()) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, edge of the one in front, badge, bed, name, line, focus."""
        theme, box, row = themes.current(), option.rect, index.data(ROW)
        painter.save()
        self._ground(painter, option, front=index.data(FRONT), theme=theme)
        name, line = _boxes(box, index, theme)
        side = theme.badge_side("list")
        top = name.top() + (theme.line_height("strong") - side) / 2
        badge = QRectF(box.left() + theme.space.s12, top, side, side)
        paint_badge(painter, badge, row.level, theme)
        painter.setPen(QColor(theme.text))
        painter.setFont(theme.font("strong", QFont.Weight.Bold))
        bed = QRect(name)
        bed.setLeft(round(badge.right()) + theme.space.s8)
        painter.drawText(bed, WRAPPED, row.patient.bed or "")
        painter.setFont(theme.font("body", QFont.Weight.DemiBold))
        painter.drawText(_on_bed_baseline(name, theme), WRAPPED, index.data())
        asks = row.worst is not None
        painter.setPen(QColor(theme.level(row.level).text if asks else theme.text2))
        painter.setFont(theme.font("small"))
        painter.drawText(line, WRAPPED, unbroken(index.data(LINE)))
        painter.restore()

    def _ground(self, painter: QPainter, option: Any, *, front: bool, theme: Theme) -> None:
        box = option.rect
        hover = option.state & QStyle.StateFlag.State_MouseOver
        if front:
            painter.fillRect(box, QColor(theme.accent_soft))
            painter.fillRect(
                box.left(), box.top(), theme.size.selected_edge, box.height(), QColor(theme.accent)
            )
        elif hover:
            painter.fillRect(box, QColor(theme.sunken))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.rule))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.pen(theme.accent, theme.lines.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -2))


def _width(option: Any) -> int:
    return int(option.widget.viewport().width()) if option.widget else 0


def _on_bed_baseline(name: QRect, theme: Theme) -> QRect:
    """The name shares the first baseline of the larger bed number."""
    bed = QFontMetrics(theme.font("strong", QFont.Weight.Bold)).ascent()
    own = QFontMetrics(theme.font("body", QFont.Weight.DemiBold)).ascent()
    return name.translated(0, bed - own)


def _boxes(box: QRect, index: Index, theme: Theme) -> tuple[QRect, QRect]:
    """Where the name and the line go."""
    space = theme.space
    beds = QFontMetrics(theme.font("strong", QFont.Weight.Bold)).horizontalAdvance(BED)
    left = box.left() + space.s12 + theme.badge_side("list") + space.s8
    bed = index.data(ROW).patient.bed or ""
    own = QFontMetrics(theme.font("strong", QFont.Weight.Bold)).horizontalAdvance(bed)
    name_left = left + max(beds, own) + space.s8 if bed else left
    right = box.right() - space.s8
    fonts = theme.font("body", QFont.Weight.DemiBold), theme.font("small")
    free = QRect(name_left, box.top() + space.s8, right - name_left, 10_000)
    name = QFontMetrics(fonts[0]).boundingRect(free, WRAPPED, index.data())
    name.setHeight(max(name.height(), theme.line_height("strong")))
    name.setRight(right)
    under = QRect(left, name.bottom() + space.s2, right - left, 10_000)
    line = QFontMetrics(fonts[1]).boundingRect(under, WRAPPED, unbroken(index.data(LINE)))
    line.setHeight(max(line.height(), theme.line_height("small")))
    line.setRight(right)
    return name, line

"""Paints one row of the list of alarms: badge and word, who, what and why, and what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mgtracker.ui import theme as themes
from mgtracker.ui.badge import paint_badge

if TYPE_CHECKING:
    from mgtracker.ui.alarms.words import AlarmWords
    from mgtracker.ui.theme import Role, Theme
    from mgtracker.view import WardAlarm

ALARM = Qt.ItemDataRole.UserRole
WORDS = Qt.ItemDataRole.UserRole + 1
ANSWER = Qt.ItemDataRole.UserRole + 2
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
Index = QModelIndex | QPersistentModelIndex
Line = tuple[str, "Role", QFont.Weight, str]
"""Text, type role, weight, ink."""


class AlarmRowDelegate(QStyledItemDelegate):
    """Rows as high as their words; a heading has no alarm."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """At the width of the list, every line wrapped where it has to be."""
        theme = themes.current()
        if index.data(ALARM) is None:
            return QSize(option.rect.width(), theme.size.due_head)
        width = _text_width(option.rect.width(), theme)
        lines = (_height(line, width, theme) for line in _lines(index, theme))
        return QSize(option.rect.width(), sum(lines) + 2 * theme.space.s8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Heading or row."""
        theme = themes.current()
        painter.save()
        if index.data(ALARM) is None:
            _paint_heading(painter, option.rect, index.data(Qt.ItemDataRole.DisplayRole), theme)
        else:
            self._paint_row(painter, option, index, theme)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        box = option.rect
        one: WardAlarm = index.data(ALARM)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, QColor(theme.accent_soft if chosen else theme.surface))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.rule))
        if chosen:
            painter.fillRect(
                box.left(), box.top(), theme.size.selected_edge, box.height(), QColor(theme.accent)
            )
        side = theme.badge_side("board")
        place = QRectF(box.left() + theme.space.s12, box.top() + theme.space.s8, side, side)
        paint_badge(painter, place, one.alarm.level, theme)
        left, top = box.left() + _indent(theme), box.top() + theme.space.s8
        width = _text_width(box.width(), theme)
        for line in _lines(index, theme):
            text, role, weight, ink = line
            painter.setFont(theme.font(role, weight))
            painter.setPen(QColor(ink))
            height = _height(line, width, theme)
            painter.drawText(QRect(left, top, width, height), WRAPPED, text)
            top += height
        if option.state & QStyle.StateFlag.State_HasFocus:
            inset = round(theme.lines.focus / 2)
            painter.setPen(theme.pen(theme.accent, theme.lines.focus))
            painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def _paint_heading(painter: QPainter, box: QRect, text: str, theme: Theme) -> None:
    painter.fillRect(box, QColor(theme.sunken))
    painter.setFont(theme.font("small", QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.text2))
    within = box.adjusted(theme.space.s12, 0, 0, 0)
    painter.drawText(within, int(Qt.AlignmentFlag.AlignVCenter), text)


def _lines(index: Index, theme: Theme) -> list[Line]:
    one: WardAlarm = index.data(ALARM)
    words = cast("AlarmWords", index.data(WORDS))
    answer: str = index.data(ANSWER)
    ink = theme.level(one.alarm.level).text
    bold, plain = QFont.Weight.DemiBold, QFont.Weight.Normal
    lines: list[Line] = [
        (f"{words.word}: {words.what}", "body", bold, ink),
        (words.who, "body", bold, theme.text),
        (words.why, "small", plain, theme.text2),
    ]
    return [*lines, (answer, "small", bold, theme.text2)] if answer else lines


def _indent(theme: Theme) -> int:
    return theme.space.s12 + theme.badge_side("board") + theme.space.s8


def _text_width(width: int, theme: Theme) -> int:
    return max(1, width - _indent(theme) - theme.space.s12)


def _height(line: Line, width: int, theme: Theme) -> int:
    text, role, weight, _ = line
    measured = QFontMetrics(theme.font(role, weight))
    box = measured.boundingRect(QRect(0, 0, width, 0), WRAPPED, text)
    return max(theme.line_height(role), box.height())

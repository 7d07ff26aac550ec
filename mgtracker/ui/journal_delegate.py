"""Draws a line of the journal: wrapped, never elided; struck lines stay, struck through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.journal_model import HEADS, LINE, JournalLine
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from mgtracker.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
TIME, WHAT, BY, VERDICT = range(4)
SLACK = 2
"""Pixels beyond an advance, which is rounded, before the words of a line wrap."""
WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def font_of(line: JournalLine, column: int, theme: Theme) -> QFont:
    """The font of a cell."""
    if column == TIME:
        font = theme.font("body", QFont.Weight.DemiBold)
    elif column == WHAT:
        bold = line.entry_id is None
        font = theme.font("body", QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    else:
        font = theme.font("small")
    font.setStrikeOut(line.struck and column != VERDICT)
    return font


class Measure:
    """How wide and how high lines are in a theme; fonts, and each line at a width, are measured once."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._wide: dict[JournalLine, tuple[int, ...]] = {}
        self._high: dict[JournalLine, int] = {}
        self._widths: tuple[int, ...] = ()
        self._body = QFontMetrics(theme.font("body"))
        self._bold = QFontMetrics(theme.font("body", QFont.Weight.DemiBold))
        self._small = QFontMetrics(theme.font("small"))

    def advances(self, line: JournalLine) -> tuple[int, ...]:
        """How wide the words of each column are in one line."""
        known = self._wide.get(line)
        if known is None:
            known = tuple(self.advance(line, column) for column in range(len(HEADS)))
            self._wide[line] = known
        return known

    def level_words(self) -> int:
        """How wide the widest word of a level is: it stands whole, whatever else wraps."""
        return max(self._small.horizontalAdvance(f"{tr(level.word)}:") for level in Level) + SLACK

    def high(self, line: JournalLine, widths: tuple[int, ...]) -> int:
        """How high a line is at these widths of its columns."""
        if widths != self._widths:
            self._widths, self._high = widths, {}
        known = self._high.get(line)
        if known is None:
            known = max(self.height(line, column, width) for column, width in enumerate(widths))
            self._high[line] = known
        return known

    def advance(self, line: JournalLine, column: int) -> int:
        """How wide a cell's words are in one line."""
        words = unbroken(line.column(column))
        return self._metrics(line, column).horizontalAdvance(words) + SLACK

    def height(self, line: JournalLine, column: int, width: int) -> int:
        """How high a cell's words are at a width of the column, with the room round them."""
        row = self.theme.size.journal_row
        free = _words_box(QRect(0, 0, width, 10_000), line, column, self.theme)
        words = line.column(column)
        if not words or ("\n" not in words and self.advances(line)[column] <= free.width()):
            return row
        metrics = self._metrics(line, column)
        high = metrics.boundingRect(free, WRAPPED, unbroken(line.column(column))).height()
        drop = (row - self._body.height()) // 2 + self._body.ascent() - metrics.ascent()
        return max(row, high + 2 * drop)

    def _metrics(self, line: JournalLine, column: int) -> QFontMetrics:
        if column == TIME:
            return self._bold
        if column == WHAT:
            return self._bold if line.entry_id is None else self._body
        return self._small


def _drop(font: QFont, theme: Theme) -> int:
    """The room above a first line, so that all columns share its baseline."""
    body = QFontMetrics(theme.font("body"))
    top = (theme.size.journal_row - body.height()) // 2
    return top + body.ascent() - QFontMetrics(font).ascent()


def _words_box(box: QRect, line: JournalLine, column: int, theme: Theme) -> QRect:
    space = theme.space
    left = space.s16 if column == TIME else 0
    if column == VERDICT and line.level is not None:
        left += theme.badge_side("list") + space.s8
    return box.adjusted(left, 0, -space.s12, 0)


class JournalDelegate(QStyledItemDelegate):
    """The same ground across the row; the edge of a selected row at its left."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, badge, words."""
        theme, column = themes.current(), index.column()
        line: JournalLine = index.data(LINE)
        painter.save()
        self._ground(painter, option, column, theme)
        box = _words_box(option.rect, line, column, theme)
        if column == VERDICT and line.level is not None:
            side = theme.badge_side("list")
            top = option.rect.top() + (theme.size.journal_row - side) / 2
            badge = QRectF(option.rect.left(), top, side, side)
            paint_badge(painter, badge, line.level, theme)
        font = font_of(line, column, theme)
        painter.setFont(font)
        painter.setPen(QColor(_ink(line, column, theme)))
        box.setTop(box.top() + _drop(font, theme))
        if column == VERDICT and line.level is not None:
            _paint_verdict(painter, box, line, theme)
        else:
            painter.drawText(box, WRAPPED, unbroken(line.column(column)))
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, column: int, theme: Theme
    ) -> None:
        box = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(box, QColor(theme.accent_soft))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.rule))
        if selected and column == TIME:
            edge = theme.size.selected_edge
            painter.fillRect(box.left(), box.top(), edge, box.height(), QColor(theme.accent))


def _paint_verdict(painter: QPainter, box: QRect, line: JournalLine, theme: Theme) -> None:
    """The level's word in its colour, the reason after it in the quiet one."""
    assert line.level is not None
    painter.drawText(box, WRAPPED, unbroken(line.column(VERDICT)))
    painter.setPen(QColor(theme.level(line.level).text))
    painter.drawText(box, WRAPPED, tr(line.level.word))


def _ink(line: JournalLine, column: int, theme: Theme) -> str:
    if line.entry_id is None:
        return theme.accent if column != VERDICT else theme.text2
    if line.struck:
        return theme.text3 if column != VERDICT else theme.text2
    return theme.text if column in {TIME, WHAT} else theme.text2

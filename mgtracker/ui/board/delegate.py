"""Paints a row of the board from its layout: grounds and marks of the level, words, arrows, the cap's bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mgtracker.clinical.verdict import Level
from mgtracker.ui.arrow import paint_arrow
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.board.lettering import SMALL_SEMI, lettering
from mgtracker.ui.board.model import MINE, PATIENT, BoardModel
from mgtracker.ui.board.row_layout import Laid, lay_out
from mgtracker.ui.cap_bar import paint_cap_bar
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from mgtracker.ui.board.keyed_rows import Index
    from mgtracker.ui.board.lettering import Lettering
    from mgtracker.ui.board.row_layout import Box
    from mgtracker.ui.board.words import RowWords
    from mgtracker.ui.theme import Theme
    from mgtracker.view import WardRow

MINE_WORD = mark("mine")


class BoardDelegate(QStyledItemDelegate):
    """Rows as high as their words need: nothing is elided.

    A height is kept until the row is seen with words that need another one: rows out of sight are not
    measured again every minute.
    """

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[str, tuple[int, Lettering, int]] = {}
        self._laid: dict[str, tuple[RowWords, int, Lettering, Laid]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words, at the width of the list."""
        width = self._width_to_be(option)
        row: WardRow = index.data(PATIENT)
        letters = lettering()
        kept = self._heights.get(row.id)
        if kept is None or kept[0] != width or kept[1] is not letters:
            kept = width, letters, self.laid(index, width).height
            self._heights[row.id] = kept
        return QSize(width, kept[2])

    def _width_to_be(self, option: QStyleOptionViewItem) -> int:
        """The width of the rows; where they will need a scroll bar that is not there yet, with it there."""
        width, bar = (
            option.rect.width() or self._view.viewport().width(),
            self._view.verticalScrollBar(),
        )
        least = self._view.model().rowCount() * lettering().theme.size.board_row
        comes = bar.maximum() == 0 and least > self._view.viewport().height()
        return width - bar.sizeHint().width() if comes else width

    def laid(self, index: Index, width: int) -> Laid:
        """The layout of a row at a width, as it stands now."""
        row, letters = index.data(PATIENT), lettering()
        words = cast("BoardModel", index.model()).words(row)
        kept = self._laid.get(row.id)
        if kept is None or kept[0] != words or kept[1] != width or kept[2] is not letters:
            kept = words, width, letters, lay_out(words, width, letters)
            self._laid[row.id] = kept
        return kept[3]

    def forget_height(self, index: Index) -> None:
        """Measure a row again: its words need another height than they did."""
        self._heights.pop(index.data(PATIENT).id, None)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Grounds, then what stands on them, then the frame."""
        box, letters = option.rect, lettering()
        theme, laid = letters.theme, self.laid(index, box.width())
        row: WardRow = index.data(PATIENT)
        painter.save()
        _paint_ground(painter, box, laid, row.level, theme, hover=_is(option, "State_MouseOver"))
        painter.translate(box.topLeft())
        paint_badge(painter, _rect(laid.badge), row.level, theme)
        for line in laid.written:
            letters.write(painter, line.text, (line.x, line.y), line.hand, line.colour)
        for way, place in laid.arrows:
            rect = _rect(place)
            paint_arrow(painter, theme, rect.center(), rect.width(), way)
        self._paint_bar(painter, laid, index, theme)
        if index.data(MINE):
            self._paint_mine(painter, laid, letters)
        painter.restore()
        if option.state & QStyle.StateFlag.State_Selected:
            _paint_frame(painter, box, theme, focus=_is(option, "State_HasFocus"))

    def _paint_bar(self, painter: QPainter, laid: Laid, index: Index, theme: Theme) -> None:
        words = cast("BoardModel", index.model()).words(index.data(PATIENT))
        if laid.bar is not None and words.cap is not None and words.cap.bar is not None:
            used, peak, warn, stop = words.cap.bar
            paint_cap_bar(painter, _rect(laid.bar), used, peak, warn, stop, theme)

    def _paint_mine(self, painter: QPainter, laid: Laid, letters: Lettering) -> None:
        """The word at the right of the state, under its edge."""
        theme = letters.theme
        word = tr(MINE_WORD)
        left = laid.state_width - letters.width(word, SMALL_SEMI) - theme.space.s8
        top = laid.height - letters.line(SMALL_SEMI) - theme.space.s4
        letters.write(painter, word, (left, top), SMALL_SEMI, theme.accent)


def _paint_ground(
    painter: QPainter, box: QRect, laid: Laid, level: Level, theme: Theme, *, hover: bool
) -> None:
    """The level's soft ground under the state, and its edge at the left; OK has neither."""
    if hover:
        painter.fillRect(box, QColor(theme.sunken))
    asks = level is not Level.OK
    if asks:
        state = QRect(box.left(), box.top(), laid.state_width, box.height())
        painter.fillRect(state, QColor(theme.level(level).soft))
    edge = theme.level(level).fill if asks else theme.line
    painter.fillRect(box.left(), box.top(), theme.size.board_edge, box.height(), QColor(edge))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.line))


def _paint_frame(painter: QPainter, box: QRect, theme: Theme, *, focus: bool) -> None:
    """Inside the row, so that nothing moves; quieter while the keys go elsewhere."""
    width = theme.lines.focus
    painter.save()
    painter.setPen(theme.pen(theme.accent if focus else theme.field, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRect(QRectF(box).adjusted(half, half, -half, -half - 1))
    painter.restore()


def _rect(box: Box) -> QRectF:
    return QRectF(QPointF(box.x, box.y), QPointF(box.x + box.width, box.y + box.height))


def _is(option: QStyleOptionViewItem, flag: str) -> bool:
    return bool(option.state & getattr(QStyle.StateFlag, flag))

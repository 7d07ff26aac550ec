"""Paints a row of the palette: a mark or an icon, whom or what, what it is, and its key. Nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mgtracker.ui.badge import paint_badge
from mgtracker.ui.board.lettering import BODY_SEMI, SMALL, Lettering, lettering
from mgtracker.ui.icons import paint_icon
from mgtracker.ui.key_hint import key_hint_size, paint_key_hint
from mgtracker.ui.palette.rows import FOUND, Found, headline, keys, kind, second
from mgtracker.view import WardRow

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from mgtracker.ui.board.keyed_rows import Index


class PaletteDelegate(QStyledItemDelegate):
    """Rows as high as their words are at the width of the list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """At the width of the list."""
        letters = lettering()
        width = option.rect.width() or self._view.viewport().width()
        first, under = self.lines(index.data(FOUND), width, letters)
        words = len(first) * letters.line(BODY_SEMI) + len(under) * letters.line(SMALL)
        theme = letters.theme
        return QSize(width, max(theme.size.target, words) + theme.space.s8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, mark, words, what it is and its key."""
        one, letters, box = index.data(FOUND), lettering(), option.rect
        theme = letters.theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(theme.accent_soft))
            edge = theme.size.selected_edge
            painter.fillRect(box.left(), box.top(), edge, box.height(), QColor(theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.sunken))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(theme.rule))
        first, under = self.lines(one, box.width(), letters)
        high = len(first) * letters.line(BODY_SEMI) + len(under) * letters.line(SMALL)
        top = box.top() + (box.height() - high) / 2
        side = theme.badge_side("list")
        middle = top + (letters.line(BODY_SEMI) - side) / 2
        before = QRectF(box.left() + theme.space.s12, round(middle), side, side)
        if isinstance(one, WardRow):
            paint_badge(painter, before, one.level, theme)
        elif one.icon:
            paint_icon(painter, before, one.icon, theme.text3 if one.why_not else theme.text2)
        _paint_end(painter, one, box, top, letters)
        is_refused = not isinstance(one, WardRow) and bool(one.why_not)
        inks = (theme.text2 if is_refused else theme.text, theme.text2)
        left = box.left() + _left(letters)
        for lines, hand, ink in ((first, BODY_SEMI, inks[0]), (under, SMALL, inks[1])):
            for line in lines:
                letters.write(painter, line, (left, top), hand, ink)
                top += letters.line(hand)
        painter.restore()

    def lines(
        self, one: Found, width: int, letters: Lettering
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The first words and those under them, in lines that have room beside what it is and its key."""
        room = round(width - _left(letters) - _end(one, letters) - letters.theme.space.s12)
        under = second(one)
        first = letters.lines(headline(one), BODY_SEMI, room)
        return first, letters.lines(under, SMALL, room) if under else ()


def _left(letters: Lettering) -> int:
    space = letters.theme.space
    return space.s12 + letters.theme.badge_side("list") + space.s8


def _end(one: Found, letters: Lettering) -> int:
    """How wide what it is and its key are, with what parts them from the words."""
    space = letters.theme.space
    cap = key_hint_size(keys(one), letters.theme).width() + space.s8 if keys(one) else 0
    return round(letters.width(kind(one), SMALL)) + cap + space.s12


def _paint_end(painter: QPainter, one: Found, box: QRect, top: float, letters: Lettering) -> None:
    theme, right = letters.theme, box.right() + 1 - letters.theme.space.s12
    if keys(one):
        cap = key_hint_size(keys(one), theme)
        right -= cap.width()
        middle = round(top + (letters.line(BODY_SEMI) - cap.height()) / 2)
        box_of_key = QRectF(right, middle, cap.width(), cap.height())
        paint_key_hint(painter, box_of_key, keys(one), theme, (theme.text2, theme.line))
        right -= theme.space.s8
    lower = top + letters.baseline(BODY_SEMI) - letters.baseline(SMALL)
    left = right - letters.width(kind(one), SMALL)
    letters.write(painter, kind(one), (left, lower), SMALL, theme.text2)

"""Paints what is due: when, its icon, what in one line, whose, how far away; and the heads of the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mgtracker.clinical.due import State
from mgtracker.clinical.verdict import Level
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.board.due_model import ENTRY, DueModel, Head
from mgtracker.ui.board.lettering import (
    BODY_SEMI,
    KEPT,
    SMALL,
    SMALL_SEMI,
    STRONG_SEMI,
    Hand,
    Lettering,
    lettering,
)
from mgtracker.ui.due_words import are_missed, clocks, countdown, due_clock, due_line
from mgtracker.ui.icons import icon_of_due, icon_room, paint_icon
from mgtracker.ui.patient_words import family_name
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from mgtracker.ui.board.keyed_rows import Index
    from mgtracker.ui.due_groups import DueRow
    from mgtracker.view import View

WIDEST = "00:00"
"""What the column of times is as wide as."""
FARTHEST = mark("in 23 h 59 min")
"""What there is room for at the right, so that no minute moves a line."""


class DueDelegate(QStyledItemDelegate):
    """Rows as high as their words; `of_ward`: whose they are is said, and the level of who is not OK."""

    def __init__(self, view: QListView, model: DueModel, *, of_ward: bool) -> None:
        super().__init__(view)
        self._view, self._model, self._of_ward = view, model, of_ward
        self._heights: dict[tuple[str, int], int] = {}
        self._letters: Lettering | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """At the width of the list."""
        letters = lettering()
        width = option.rect.width() or self._view.viewport().width()
        entry = index.data(ENTRY)
        if isinstance(entry, Head):
            return QSize(width, letters.theme.size.due_head)
        return QSize(width, self._height(entry, width, letters))

    def _height(self, row: DueRow, width: int, letters: Lettering) -> int:
        """Measured once for a row at a width: with time alone none of its lines becomes two.

        But where it says several times: on another day each has its own before it.
        """
        if self._letters is not letters or len(self._heights) > KEPT:
            self._letters = letters
            self._heights.clear()
        key = (f"{row.key}/{row.patient.bed}/{row.patient.name}", width)
        if are_missed(row.dues):
            return self._measured(row, width, letters)
        if key not in self._heights:
            self._heights[key] = self._measured(row, width, letters)
        return self._heights[key]

    def _measured(self, row: DueRow, width: int, letters: Lettering) -> int:
        what, whose, apart = self._lines(row, width, letters)
        small = (len(whose) + apart) * letters.line(SMALL)
        padding = 2 * letters.theme.space.s8 - letters.theme.space.s2
        high = len(what) * letters.line(BODY_SEMI) + small + padding
        return max(letters.theme.size.due_row, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A head or a row, and the frame of the focus."""
        entry, letters = index.data(ENTRY), lettering()
        painter.save()
        if isinstance(entry, Head):
            self._paint_head(painter, option.rect, entry, letters)
        else:
            self._paint_row(painter, option, entry, letters)
        theme = letters.theme
        painter.fillRect(
            option.rect.left(), option.rect.bottom(), option.rect.width(), 1, QColor(theme.rule)
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            half = theme.lines.focus / 2
            painter.setPen(theme.pen(theme.accent, theme.lines.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(half, half, -half, -half - 1))
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, head: Head, letters: Lettering) -> None:
        theme = letters.theme
        painter.fillRect(box, QColor(theme.sunken))
        top = box.top() + (box.height() - letters.line(BODY_SEMI)) / 2
        colour = theme.text if head.is_open else theme.text2
        letters.write(painter, head.title, (box.left() + theme.space.s16, top), BODY_SEMI, colour)
        _write_right(painter, letters, head.count, box, top, BODY_SEMI, theme.text2)

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: DueRow, letters: Lettering
    ) -> None:
        theme, box, view = letters.theme, option.rect, self._shown()
        _paint_ground(painter, option, letters)
        top = box.top() + theme.space.s8 - 1
        self._paint_time(painter, row, (box.left() + theme.space.s16, top), letters)
        left, y = box.left() + self._left(box.width(), letters), float(top)
        if _has_icon(box.width(), letters):
            side = theme.size.icon
            middle = round(top + (letters.line(BODY_SEMI) - side) / 2)
            before = QRectF(left - icon_room(theme), middle, side, side)
            paint_icon(painter, before, icon_of_due(row.dues[0]), theme.text2)
        what, whose, apart = self._lines(row, box.width(), letters)
        for hand, colour, lines in ((BODY_SEMI, theme.text, what), (SMALL, theme.text2, whose)):
            for line in lines:
                letters.write(painter, line, (left, y), hand, colour)
                y += letters.line(hand)
        y -= 0 if apart else letters.line(SMALL)
        is_late = row.state(view.now) is State.OVERDUE
        colour = theme.stop.text if is_late else theme.text2
        said = countdown(row.dues[0], view.now)
        _write_right(painter, letters, said, box, y, SMALL_SEMI, colour)

    def _paint_time(
        self, painter: QPainter, row: DueRow, at: tuple[float, float], letters: Lettering
    ) -> None:
        """The clock; under it the patient's mark and the day, where they say something."""
        theme, view = letters.theme, self._shown()
        left, top = at
        day, _, clock = due_clock(row.due, view.now, view.zone).rpartition(" ")
        base = top + letters.baseline(BODY_SEMI) - letters.baseline(STRONG_SEMI)
        letters.write(painter, clock, (left, base), STRONG_SEMI, theme.text)
        y = top + letters.line(BODY_SEMI)
        if self._of_ward and row.level is not Level.OK:
            side = theme.badge_side("list")
            paint_badge(painter, QRectF(left, y, side, side), row.level, theme)
            left += side + theme.space.s4
        if day:
            letters.write(painter, day, (left, y), SMALL, theme.text2)

    def _whose(self, row: DueRow) -> str:
        """Bed and name; on a patient's own page, from when it can be done, or is late."""
        if not self._of_ward:
            view = self._shown()
            opens = due_clock(row.dues[0].opens, view.now, view.zone)
            late = due_clock(row.dues[0].overdue, view.now, view.zone)
            state = row.state(view.now)
            if state is State.OVERDUE:
                return tr("late since {late}", late=late)
            return (
                tr("opens {opens}", opens=opens)
                if state is State.UPCOMING
                else tr("open, late from {late}", late=late)
            )
        bed = tr("Bed {bed}", bed=row.patient.bed) if row.patient.bed else tr("No bed")
        return f"{bed}, {family_name(row.patient.name)}"

    def _shown(self) -> View:
        view = self._model.view
        assert view is not None, "there are no rows without a view"
        return view

    def _left(self, width: int, letters: Lettering) -> int:
        space = letters.theme.space
        clock = round(letters.width(WIDEST, STRONG_SEMI))
        icon = icon_room(letters.theme) if _has_icon(width, letters) else 0
        return clock + space.s16 + space.s12 + icon

    def _lines(
        self, row: DueRow, width: int, letters: Lettering
    ) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """What, and whose, in lines; and whether how far away it is needs a line of its own."""
        space, view = letters.theme.space, self._shown()
        said = due_line(row.dues, view.protocol, clocks(view.now, view.zone))
        room = width - self._left(width, letters) - space.s8
        whose = letters.lines(self._whose(row), SMALL, room)
        end = letters.width(whose[-1], SMALL) + space.s8 + letters.width(tr(FARTHEST), SMALL_SEMI)
        return letters.lines(said, BODY_SEMI, room), whose, end > room - space.s8


def _has_icon(width: int, letters: Lettering) -> bool:
    """Not in the narrow panel: there it would cost the words a line."""
    size = letters.theme.size
    return width >= size.due_panel - size.scroll_bar - letters.theme.space.s2


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, letters: Lettering) -> None:
    theme, box = letters.theme, option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(theme.accent_soft))
        edge = theme.size.selected_edge
        painter.fillRect(box.left(), box.top(), edge, box.height(), QColor(theme.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, QColor(theme.sunken))


def _write_right(
    painter: QPainter,
    letters: Lettering,
    text: str,
    box: QRect,
    top: float,
    hand: Hand,
    colour: str,
) -> None:
    right = box.right() + 1 - letters.theme.space.s16
    letters.write(painter, text, (right - letters.width(text, hand), top), hand, colour)

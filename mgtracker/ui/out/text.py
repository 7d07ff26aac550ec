"""Words and tables in a document that is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.out.pages import font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextCursor

DEMI = QFont.Weight.DemiBold
PADDING = 2
"""Round each cell, in the pixels of a screen; the layout turns them into the paper's."""


def written(role: themes.Role, colour: str, weight: QFont.Weight | None = None) -> QTextCharFormat:
    """Letters of a type role in a colour."""
    form = QTextCharFormat()
    form.setFont(font(role, weight))
    form.setForeground(QColor(colour))
    return form


def put_table(
    cursor: QTextCursor,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
) -> None:
    """Rows under heads that come again on every page; `widths` of the columns in parts of a hundred."""
    form = QTextTableFormat()
    form.setHeaderRowCount(1)
    form.setBorder(0)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setCellSpacing(0)
    form.setCellPadding(PADDING)
    share = QTextLength.Type.PercentageLength
    form.setWidth(QTextLength(share, 100))
    form.setColumnWidthConstraints([QTextLength(share, width) for width in widths])
    table = cursor.insertTable(len(rows) + 1, len(heads), form)
    head = written("small", themes.LIGHT.text2, DEMI)
    plain = written("small", themes.LIGHT.text)
    for line, cells in enumerate((heads, *rows)):
        for column, cell in enumerate(cells):
            place = table.cellAt(line, column).firstCursorPosition()
            place.insertText(unbroken(cell), plain if line else head)

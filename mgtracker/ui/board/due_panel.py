"""At the right of the board: everything that is due on the ward, what needs doing first at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.board.due_list import DueList
from mgtracker.ui.kept_groups import KeptGroups
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from mgtracker.view import View, WardRow

WIDE, HIGH = 1400, 800
"""Under this width or height of the window, at 100 %, the panel is narrower."""


class DuePanel(MeasuredWidget):
    """Head with the one way on, and the list."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._groups = KeptGroups()
        self.list = DueList(tr("Due on the ward"), of_ward=True)
        self.back = ActionButton(tr("Ward board"), "Esc", "small")
        self._is_alone = False
        self.open = ActionButton(tr("Open"), "Enter", "primary")
        self.open.setAccessibleName(tr("Open what is chosen in the list"))
        head = QFrame()
        head.setProperty("ground", "head")
        self._head = QHBoxLayout(head)
        self._title = label(tr("Due"), "strong")
        self._head.addWidget(self._title)
        self._head.addStretch()
        self._head.addWidget(self.back)
        self._head.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self.open.clicked.connect(self.list.open_focused)
        self.stand(alone=False)

    def show_ward(
        self, ward: Sequence[WardRow], view: View, shifts: Sequence[dt.time], *, mine: bool
    ) -> None:
        """Show what is due for these patients; `mine`: they are not the whole ward."""
        self._title.setText(tr("Due, mine") if mine else tr("Due"))
        groups = self._groups.grouped(ward, view.now, view.zone, shifts)
        self.list.show_groups(groups, view)
        self.open.setEnabled(bool(groups))
        if groups and not self.list.currentIndex().isValid():
            self.list.focus_row(self.list.first())

    def stand(self, *, alone: bool) -> None:
        """In the place of the board or beside it."""
        self._is_alone = alone
        self.back.setVisible(alone)
        self.measure()

    def measure(self) -> None:
        """Width and margins from the theme and the window."""
        theme = themes.current()
        space, size, window = theme.space, theme.size, self.window()
        low = window.width() < WIDE * theme.scale or window.height() < HIGH * theme.scale
        least = size.due_panel_low if low else size.due_panel
        self.setMinimumWidth(least)
        self.setMaximumWidth(max(window.width(), least) if self._is_alone else least)
        self._head.setContentsMargins(space.s16, space.s8, space.s16, space.s8)

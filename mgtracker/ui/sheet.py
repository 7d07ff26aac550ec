"""What a question or a small form stands on: a title, a body, the way out at the left, the way on right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.badge import Badge
from mgtracker.ui.measured import label
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

WIDTH = 15
"""How wide a sheet is, in buttons' heights."""
LOW = 400
"""Over a window less high, at 100 %, a sheet has narrower edges."""


class Sheet(QDialog):
    """Modal to its window. Esc is the way out, Enter the way on, but on the way out itself; nothing is taken
    while it is refused.
    """

    def __init__(self, title: str, way_on: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setProperty("ground", "surface")
        self.title = label(title, "number")
        self.body = QVBoxLayout()
        self.way_out = ActionButton(tr("Cancel"), "Esc")
        self.way_on = ActionButton(way_on, "Enter", "primary")
        self.way_on.setDefault(True)
        self.way_out.setAutoDefault(False)
        self._refusal = label(level="stop")
        self._refusal.setWordWrap(True)
        self._badge = Badge(Level.STOP)
        self._error = QHBoxLayout()
        self._error.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._error.addWidget(self._refusal, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.way_out)
        self._foot.addStretch()
        self._foot.addWidget(self.way_on)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(self.body)
        self._column.addLayout(self._error)
        self._column.addLayout(self._foot)
        self._waits = False
        self.way_on.installEventFilter(self)
        self.refuse("")
        self.way_out.clicked.connect(self.reject)
        self.way_on.clicked.connect(self.go_on)
        self._measure()

    def go_on(self) -> None:
        """Take the way on; a form checks its fields first."""
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the way on waits the focus drifts to the way out; nobody went there, and it comes back."""
        if watched is self.way_on and event.type() is QEvent.Type.EnabledChange:
            self._waits = not self.way_on.isEnabled()
            if not self._waits and self.way_out.hasFocus():
                self.way_on.setFocus()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the way out is the way out: on Cancel it records nothing."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.way_out.hasFocus() and not self._waits:
            self.way_out.click()
        else:
            super().keyPressEvent(event)

    def refuse(self, sentence: str) -> None:
        """Say above the buttons why it was not taken; "" takes the sentence away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self._badge.setVisible(bool(sentence))

    def refusal(self) -> str:
        """The sentence shown, or ""."""
        return self._refusal.text()

    def event(self, event: QEvent) -> bool:
        """A sentence that comes makes the sheet higher; it never squeezes what stands there."""
        taken = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._grow()
        return taken

    def showEvent(self, event: QShowEvent) -> None:
        """As high as it wants to be, in the middle; Tab goes from the last field to the way on."""
        self.setTabOrder(self.way_on, self.way_out)
        self._grow()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _grow(self) -> None:
        """As high as all in it wants, where the window has that room; never less than it needs."""
        column, over = self._column, self.parentWidget()
        if column.hasHeightForWidth():
            wanted = column.totalHeightForWidth(self.width())
            least = column.totalMinimumHeightForWidth(self.width())
        else:
            wanted, least = column.totalSizeHint().height(), column.totalMinimumSize().height()
        if over is not None:
            room = over.window().height() - 2 * themes.current().space.s24
            wanted = max(min(wanted, room), least)
        if wanted > self.height():
            self.resize(self.width(), wanted)

    def _measure(self) -> None:
        theme = themes.current()
        space = theme.space
        over = self.parentWidget()
        is_low = over is not None and over.window().height() < LOW * theme.scale
        edge = space.s8 if is_low else space.s16
        self._column.setContentsMargins(space.s24, edge, space.s24, edge)
        self._column.setSpacing(space.s12)
        self.body.setSpacing(theme.size.field_gap)
        self._foot.setSpacing(space.s8)
        self._error.setSpacing(space.s8)
        self.title.setMinimumWidth(WIDTH * theme.size.button - 2 * space.s24)

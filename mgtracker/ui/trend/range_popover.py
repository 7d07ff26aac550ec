"""Where the chart is to begin and to end: two times, typed as nurses write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mgtracker.clinical.errors import InputError
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.give import ward_time
from mgtracker.ui.translation import mark, told, tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QHideEvent

    from mgtracker.clinical.clock import Instant
    from mgtracker.view import View

AS_FAR = mark("as far as it is known")


class RangePopover(QFrame):
    """From and to; Enter shows it, Esc leaves it as it was. The end left empty is as far as is known.

    Signals:
        chosen: from, and to or None, as `Instant`s.
        left: closed without a choice.
    """

    chosen = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        self.setFrameShape(QFrame.Shape.Box)
        self.setAccessibleName(tr("Time shown, from and to"))
        self._view: View | None = None
        self._is_chosen = False
        self.begin, self.end = QLineEdit(), QLineEdit()
        self.end.setPlaceholderText(tr(AS_FAR))
        self.begin_row, self.end_row = (
            FormRow(tr("F&rom"), self.begin),
            FormRow(tr("T&o"), self.end),
        )
        align_rows((self.begin_row, self.end_row))
        self.way_on = ActionButton(tr("Show"), "Enter", "primary")
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.way_on)
        self._column = QVBoxLayout(self)
        for row in (self.begin_row, self.end_row):
            self._column.addWidget(row)
        self._column.addLayout(foot)
        self.way_on.clicked.connect(self.go_on)
        for field in (self.begin, self.end):
            field.returnPressed.connect(self.go_on)
        self._measure()

    def ask(self, view: View, start: Instant, end: Instant | None, at: QPoint) -> None:
        """Open at a place of the screen, filled in with what is shown now."""
        self._view, self._is_chosen = view, False
        self.begin.setText(ward_time.typed(start, view.now, view.zone))
        self.end.setText("" if end is None else ward_time.typed(end, view.now, view.zone))
        for row in (self.begin_row, self.end_row):
            row.show_error("")
        self.adjustSize()
        self.move(at)
        self.show()
        self.begin.setFocus()
        self.begin.selectAll()

    def go_on(self) -> None:
        """Take both times, or say beside the first wrong one what to write."""
        for row in (self.begin_row, self.end_row):
            row.show_error("")
        try:
            start = self._read_begin()
        except InputError as refusal:
            self._refuse(self.begin_row, refusal)
            return
        try:
            end = self._read_end()
        except InputError as refusal:
            self._refuse(self.end_row, refusal)
            return
        self._is_chosen = True
        self.chosen.emit(start, end)
        self.close()

    def hideEvent(self, event: QHideEvent) -> None:
        """Without a choice everything stays as it was."""
        super().hideEvent(event)
        if not self._is_chosen:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _read_begin(self) -> Instant:
        view = self._view
        assert view is not None
        found = ward_time.named(self.begin.text(), view.now, view.zone)
        if found[0] >= view.now:
            raise InputError("The chart begins before now. Write an earlier time")
        return found[0]

    def _read_end(self) -> Instant | None:
        view = self._view
        assert view is not None
        if not self.end.text().strip():
            return None
        found = ward_time.named(self.end.text(), view.now, view.zone)
        if found[-1] < view.now:
            now = ward_time.spell(view.now, view.zone)
            raise InputError(
                "The chart always holds now, {now}. Write a later time, or nothing", now=now
            )
        return found[-1]

    def _refuse(self, row: FormRow, refusal: InputError) -> None:
        row.show_error(f"{told(refusal)}.")
        row.field.setFocus()
        self.adjustSize()

    def _measure(self) -> None:
        theme = themes.current()
        pad = theme.space.s16
        self._column.setContentsMargins(pad, theme.space.s12, pad, theme.space.s12)
        self._column.setSpacing(theme.size.field_gap)
        self.setMinimumWidth(11 * theme.size.button)

"""One row of a form: label, field, a quiet note at its right, and a sentence when it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.badge import Badge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent


class FormRow(QWidget):
    """A labelled field. The label is the field's buddy and so its accessible name.

    The label's column is as wide in every row of a form (`align_rows`), and the sentence stands in
    the field's column under it: nothing moves sideways when it comes.
    """

    def __init__(
        self, label: str, field: QWidget, note: str = "", parent: QWidget | None = None
    ) -> None:
        """`label` may carry a mnemonic; `note` stands at the right of the field."""
        super().__init__(parent)
        self.field = field
        self._label = QLabel(label)
        self._label.setProperty("tone", "text2")
        self._label.setProperty("weight", "bold")
        self._label.setBuddy(field)
        self._note = QLabel()
        self._note.setProperty("role", "small")
        self._error = QWidget()
        self._sentence = QLabel()
        self._sentence.setProperty("role", "small")
        self._sentence.setProperty("level", "stop")
        self._sentence.setWordWrap(True)
        self._least, self._least_note, self._is_under = 0, 0, False
        self._lay_out()
        self.set_note(note)
        self._error.hide()

    def label_width(self) -> int:
        """How wide the label wants to be."""
        self._label.ensurePolished()
        return self._label.sizeHint().width()

    def set_label_width(self, width: int) -> None:
        """Make the label's column at least this wide."""
        self._least = width
        self._measure()

    def note_width(self) -> int:
        """How wide the note wants to be; 0 without one."""
        self._note.ensurePolished()
        return self._note.sizeHint().width() if self._note.text() else 0

    def set_note_width(self, width: int) -> None:
        """Make the note's column at least this wide while it stands beside the field."""
        self._least_note = width
        self._note.setMinimumWidth(0 if self._is_under else width)

    def set_note(self, note: str) -> None:
        """Show another note at the right of the field."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._place_note()

    def show_error(self, sentence: str) -> None:
        """Say under the field why it is refused; "" takes it away. Its look is that of what is typed in."""
        themes.mark_invalid(self.field.focusProxy() or self.field, sentence)
        self._sentence.setText(sentence)
        self._error.setVisible(bool(sentence))

    def error(self) -> str:
        """The sentence shown, or ""."""
        return self._sentence.text()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the label and the field; a note without room beside it stands under it."""
        left, field, _ = self._widths()
        gap = themes.current().space.s8
        return QSize(left + gap + field, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be another room for the note."""
        super().resizeEvent(event)
        self._place_note()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.addWidget(self.field, 1)
        beside.addWidget(self._note)
        beside.addStretch()  # a field of limited width stays at the left without a note
        words = QHBoxLayout(self._error)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(Badge(Level.STOP), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._sentence, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addLayout(beside, 0, 1)
        self._grid.addWidget(self._error, 1, 1)
        self._grid.setColumnStretch(1, 1)
        self._beside, self._words = beside, words
        self._measure()

    def _widths(self) -> tuple[int, int, int]:
        """Of the label's column, of the field at its narrowest, and of the note."""
        size = themes.current().size
        left = max(self._least, size.form_label, self.label_width())
        self._note.ensurePolished()
        note = max(self._note.fontMetrics().horizontalAdvance(self._note.text()), self._least_note)
        return left, max(self.field.minimumSizeHint().width(), self.field.minimumWidth()), note

    def _place_note(self) -> None:
        """Beside the field, or under it where both together have no room."""
        left, field, note = self._widths()
        gap = themes.current().space.s8
        is_under = bool(self._note.text()) and left + field + note + 2 * gap > self.width()
        if is_under == self._is_under:
            return
        self._is_under = is_under
        self._note.setWordWrap(is_under)
        self._note.setMinimumWidth(0 if is_under else self._least_note)
        if is_under:
            self._beside.removeWidget(self._note)
            self._grid.addWidget(self._note, 2, 1)
        else:
            self._grid.removeWidget(self._note)
            self._beside.insertWidget(1, self._note)

    def _measure(self) -> None:
        theme = themes.current()
        self._grid.setHorizontalSpacing(theme.space.s8)
        self._grid.setVerticalSpacing(theme.space.s4)
        self._beside.setSpacing(theme.space.s8)
        self._words.setSpacing(theme.space.s4)
        self._grid.setColumnMinimumWidth(0, max(self._least, theme.size.form_label))


def align_rows(rows: Iterable[FormRow]) -> None:
    """Give every row of a form the label column of its widest label."""
    rows = list(rows)
    widest = max((row.label_width() for row in rows), default=0)
    for row in rows:
        row.set_label_width(widest)


def align_notes(rows: Iterable[FormRow]) -> None:
    """Give rows whose notes do not change the note column of the widest: their fields end on one edge."""
    noted = [row for row in rows if row.note_width()]
    widest = max((row.note_width() for row in noted), default=0)
    for row in noted:
        row.set_note_width(widest)

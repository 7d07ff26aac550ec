"""A list to pick from that the mouse wheel cannot change, and, where asked for, free text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from mgtracker.ui import theme as themes

_COMES_BACK = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
"""Why a field has the focus again that nobody went to: its window, a list over it, a cover taken away."""


class PickBox(QComboBox):
    """Entries are (key, word). Typed text, where allowed, is kept exactly.

    Signals:
        edited: the user picked or typed.
    """

    edited = Signal()

    def __init__(self, *, free_text: bool = False, parent: QWidget | None = None) -> None:
        """Empty; `offer` fills it."""
        super().__init__(parent)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "small")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.hide()
        self.setEditable(free_text)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._left_at = 0
        if free_text:
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setCompleter(None)  # type: ignore[arg-type]  # None takes it away
            self.typing().textEdited.connect(self._tell)
        self.activated.connect(self._tell)

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Put other entries into the list; the first is chosen, or nothing where text is free."""
        now = [(str(self.itemData(n)), self.itemText(n)) for n in range(self.count())]
        if now == list(entries):
            return
        self.clear()
        for key, word in entries:
            self.addItem(word, key)
        if self.isEditable():
            self.setCurrentIndex(-1)
            self.setEditText("")

    def typing(self) -> QLineEdit:
        """The line that free text is typed in."""
        line = self.lineEdit()
        assert line is not None, "only where text is free"
        return line

    def key(self) -> str:
        """The key picked; where text is free, the text: of an entry's word, before a colon too, its key."""
        if self.isEditable():
            return self._as_key(self.currentText().strip())
        return str(self.currentData()) if self.currentIndex() >= 0 else ""

    def set_key(self, key: str) -> None:
        """Pick without `edited`; free text is put in as it is."""
        place = self.findData(key)
        self.setCurrentIndex(place)
        if self.isEditable() and place < 0:
            self.setEditText(key)

    def set_hint(self, hint: str) -> None:
        """A quiet word inside at the right."""
        if hint != self._hint.text():
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))
            self._place_hint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys move the page, not the choice: in free text they would write what nobody meant."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Never changes a choice: the page under it may scroll."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """A letter picks in the list, whatever else the window does with that letter."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_written(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left behind, words too long for the field are cut at their end."""
        if self.isEditable():
            self._left_at = self.typing().cursorPosition()
        super().focusOutEvent(event)
        if self.isEditable():
            self.typing().home(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Back in it, typing goes on where it was left; who comes with Tab finds all of it selected."""
        super().focusInEvent(event)
        if self.isEditable() and event.reason() in _COMES_BACK:
            self.typing().setCursorPosition(self._left_at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint stays at the right."""
        super().resizeEvent(event)
        self._place_hint()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        self._place_hint()

    def _as_key(self, text: str) -> str:
        """The same in any language: what was picked in the words of one is not kept in them."""
        word, colon, more = text.partition(":")
        for place in range(self.count()):
            key, shown = str(self.itemData(place)), self.itemText(place)
            if shown != key and shown.casefold() == word.strip().casefold():
                return f"{key}{colon}{more}"
        return text

    def _place_hint(self) -> None:
        if not hasattr(self, "_hint"):
            return
        theme = themes.current()
        self._hint.adjustSize()
        left = self.width() - self._hint.width() - theme.space.s24 - theme.space.s4
        self._hint.move(left, (self.height() - self._hint.height()) // 2)

    def _tell(self, _what: object) -> None:
        self.edited.emit()


def _is_written(event: QKeyEvent) -> bool:
    """Whether the key writes something, by itself or with Shift."""
    others = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return not others and bool(event.text()) and event.text().isprintable()

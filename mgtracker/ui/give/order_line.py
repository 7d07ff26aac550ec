"""The order a form is filled from or counts for: said over the form, and let go of with one link."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.give.form_parts import set_shown
from mgtracker.ui.translation import tr


class OrderLine(QWidget):
    """Hidden while there is nothing to say.

    Signals:
        let_go: the form is not for this order after all.
    """

    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Says nothing."""
        super().__init__(parent)
        self._words = QLabel()
        self._words.setProperty("role", "small")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._clear = ActionButton(tr("Not &for this"), role="link")
        self._clear.setAccessibleName(tr("Clear the form: it is not for this order"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        self._clear.clicked.connect(self._let_go)
        self.say("", pinned=False)

    def say(self, sentence: str, *, pinned: bool) -> None:
        """Say which order, and whether it is held to it."""
        if sentence != self._words.text():
            self._words.setText(sentence)
        set_shown(self, shown=bool(sentence))
        set_shown(self._clear, shown=pinned)

    def said(self) -> str:
        """What is said."""
        return self._words.text()

    def _let_go(self) -> None:
        self.let_go.emit()

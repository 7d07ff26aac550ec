"""A field for a number with its unit, that holds exactly what was typed.

It never corrects, clamps, groups or steps: a field that helps turns a typed 1,5 into 15. What the
text means is decided by the parser it is given; what it cannot mean comes back as a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.ui import theme as themes
from mgtracker.ui.translation import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget


class NumberField(QLineEdit):
    """A line edit whose text means one value or none.

    Signals:
        edited: the text is another one; the value and the sentence may be too.
    """

    edited = Signal()

    def __init__(self, parse: Callable[[str], object], parent: QWidget | None = None) -> None:
        """`parse` returns the value of a text, or raises InputError with the sentence to show."""
        super().__init__(parent)
        self._parse = parse
        self.textChanged.connect(self._tell)

    def value(self) -> object | None:
        """What the text means, or None."""
        return self._read()[0]

    def sentence(self) -> str:
        """Why there is no value; empty when there is one."""
        return self._read()[1]

    def put(self, text: str) -> None:
        """Another text, of which nobody is told: a form is filled in or emptied."""
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)

    def show_error(self, sentence: str) -> None:
        """Take the look of a refused field, with the sentence for who cannot see it; "" ends it."""
        themes.mark_invalid(self, sentence)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Never a number's: the page under it may scroll."""
        event.ignore()

    def _read(self) -> tuple[object | None, str]:
        try:
            return self._parse(self.text()), ""
        except InputError as refusal:
            return None, told(refusal)

    def _tell(self, _text: str) -> None:
        self.edited.emit()

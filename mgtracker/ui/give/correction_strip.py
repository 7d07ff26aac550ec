"""What a form corrects, said over its fields, and why: the old line is struck out with the new one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mgtracker.clinical.events import Entry
from mgtracker.ui import theme as themes
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give.form_parts import set_error, set_shown
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.measured import label
from mgtracker.ui.translation import mark, tr

REASONS = (
    mark("wrong amount"),
    mark("wrong time"),
    mark("wrong route or side"),
    mark("wrong product"),
    mark("misread"),
    mark("slip of the pen"),
)
"""What can be picked; anything else is typed."""
NEEDED = mark("Say why it is corrected: choose, or write it")


class CorrectionStrip(QFrame):
    """Hidden while nothing is corrected.

    Signals:
        edited: the reason is another one.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is corrected."""
        super().__init__(parent)
        self.setProperty("ground", "sunken")
        self._entry: Entry | None = None
        self._words = label(weight="bold")
        self._written = label(role="small")
        for words in (self._words, self._written):
            words.setWordWrap(True)
        self.why = PickBox(free_text=True)
        self.why.offer([(reason, tr(reason)) for reason in REASONS])
        self.why.typing().setPlaceholderText(tr("why it is corrected"))
        for part in (self.why, self.why.typing()):
            part.setAccessibleName(tr("Why it is corrected"))
        self.row = FormRow(tr("Why"), self.why)
        self._column = QVBoxLayout(self)
        for shown in (self._words, self._written, self.row):
            self._column.addWidget(shown)
        self.why.edited.connect(self._tell)
        self._measure()
        self.end()
        self.hide()  # said outright: what was never hidden is shown with its form

    def begin(self, entry: Entry, what: str, written: str) -> None:
        """Say which entry is corrected: what it says, and when it was given and written."""
        self._entry = entry
        self._words.setText(tr("Corrects: {what}", what=what))
        self._written.setText(
            tr("{written}. It stays in the journal, struck through.", written=written)
        )
        self.why.set_key("")
        set_error(self.row, "")
        set_shown(self, shown=True)

    def end(self) -> None:
        """Nothing is corrected any more."""
        self._entry = None
        self.why.set_key("")
        set_error(self.row, "")
        set_shown(self, shown=False)

    def entry(self) -> Entry | None:
        """The entry that is corrected."""
        return self._entry

    def reason(self) -> str:
        """Why; "" while nobody said."""
        return " ".join(self.why.key().split())

    def said(self) -> str:
        """What is said of the entry."""
        return f"{self._words.text()}\n{self._written.text()}"

    def show_error(self) -> None:
        """Say beside the field that a reason is missing."""
        set_error(self.row, "" if self._entry is None or self.reason() else tr(NEEDED))

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _measure(self) -> None:
        space = themes.current().space
        self._column.setContentsMargins(space.s8, space.s8, space.s8, space.s8)
        self._column.setSpacing(space.s4)

    def _tell(self) -> None:
        set_error(self.row, "")
        self.edited.emit()

"""What is asked of the audit: who, whom, what, from when and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.audit.days import from_typed, until_typed
from mgtracker.ui.badge import Badge
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant

Words = tuple[str, str]
ALL, KIND = "", 2
LETTERS = 10
"""So many letters of what is chosen are in sight however narrow it gets."""


class Questions(MeasuredWidget):
    """A row of fields, each under its word. Every change asks anew; what is no day is said under it.

    Signals:
        changed: something else is asked.
    """

    changed = Signal()

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self.person, self.patient, self.kind = PickBox(), PickBox(), PickBox()
        for box in (self.person, self.patient, self.kind):
            box.setMinimumContentsLength(LETTERS)
        self.since, self.until = QLineEdit(), QLineEdit()
        self.since.setPlaceholderText(tr("any day"))
        self.until.setPlaceholderText(tr("any day"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        fields = (
            (self.person, tr("&Who")),
            (self.patient, tr("Who&m")),
            (self.kind, tr("&Did")),
            (self.since, tr("&From")),
            (self.until, tr("Un&til")),
        )
        for column, (field, word) in enumerate(fields):
            self._put(column, field, word)
        self._error = QWidget()
        self._sentence = label(role="small", level="stop")
        self._sentence.setWordWrap(True)
        beside = QHBoxLayout(self._error)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(Badge(Level.STOP))
        beside.addWidget(self._sentence, 1)
        self._grid.addWidget(self._error, 2, 0, 1, len(fields))
        self._error.hide()
        self.measure()

    def offer(
        self, people: Sequence[Words], patients: Sequence[Words], kinds: Sequence[Words]
    ) -> None:
        """Whom and what can be asked for; all of it is chosen."""
        for box, word, entries in (
            (self.person, tr("everybody"), people),
            (self.patient, tr("all patients"), patients),
            (self.kind, tr("everything"), kinds),
        ):
            box.offer([(ALL, word), *entries])

    def hide_kind(self) -> None:
        """Only one kind of thing is looked at."""
        self._words[KIND].hide()
        self.kind.hide()
        self._grid.setColumnStretch(KIND, 0)

    def span(self, now: Instant) -> tuple[Instant | None, Instant | None] | None:
        """From when and until when; None where one is no day, which is said."""
        found: list[Instant | None] = []
        wrong = ""
        for field, read in ((self.since, from_typed), (self.until, until_typed)):
            try:
                found.append(read(field.text(), now, self._zone))
                themes.mark_invalid(field, "")
            except InputError as error:
                wrong = told(error)
                themes.mark_invalid(field, wrong)
        self._sentence.setText(f"{wrong[:1].upper()}{wrong[1:]}.")
        self._error.setVisible(bool(wrong))
        return None if wrong else (found[0], found[1])

    def said(self) -> str:
        """What is asked, in one line, for the head of what is printed."""
        boxes = (self.person, self.patient, self.kind)
        parts = [box.currentText() for box in boxes if box.key()]
        if self.since.text().strip():
            parts.append(tr("from {day}", day=self.since.text().strip()))
        if self.until.text().strip():
            parts.append(tr("until {day}", day=self.until.text().strip()))
        return ", ".join(parts) or tr("everything there is")

    def measure(self) -> None:
        """Spaces from the theme."""
        space = themes.current().space
        self._grid.setHorizontalSpacing(space.s12)
        self._grid.setVerticalSpacing(space.s4)

    def _put(self, column: int, field: QWidget, word: str) -> None:
        words = QLabel(word)
        words.setProperty("tone", "text2")
        words.setProperty("weight", "bold")
        words.setBuddy(field)
        self._grid.addWidget(words, 0, column)
        self._grid.addWidget(field, 1, column)
        self._grid.setColumnStretch(column, 1)
        self._words = [*getattr(self, "_words", []), words]
        if isinstance(field, PickBox):
            field.edited.connect(self.changed)
        elif isinstance(field, QLineEdit):
            field.editingFinished.connect(self.changed)

"""What is asked about an order in a sheet: why it stops, why a dose is not given, what a review came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.clinical.events import NOT_GIVEN_REASONS
from mgtracker.ui.event_words import NOT_GIVEN
from mgtracker.ui.reason_sheet import OTHER, ReasonSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

STOP_REASONS = (
    ("course complete", "course complete"),
    ("level reached", "level reached"),
    ("adverse effect", "adverse effect"),
    ("kidney function fell", "kidney function fell"),
    ("prescriber stopped it", "prescriber stopped it"),
    (OTHER, "other"),
)
REVIEWED = (
    ("continue", "continue"),
    ("change", "change"),
    ("stop", "stop"),
)
"""What a review can come to; keys of `events.OUTCOMES`."""


class StopOrder(ReasonSheet):
    """Shows the order, asks why.

    Signals:
        confirmed: the reason.
    """

    confirmed = Signal(str)

    def __init__(self, order: str, progress: str, parent: QWidget | None = None) -> None:
        ends = "Nothing more of it is due. An infusion that runs has to be stopped by itself."
        super().__init__(
            "Stop this order?", "Stop order", order, (progress, ends), STOP_REASONS, parent
        )

    def answer(self) -> None:
        """The reason."""
        self.confirmed.emit(self.reason())


class NotGivenSheet(ReasonSheet):
    """Shows the planned dose, asks why it is not given.

    Signals:
        confirmed: the key of the reason, and what was said in words.
    """

    confirmed = Signal(str, str)

    def __init__(self, dose: str, when: str, parent: QWidget | None = None) -> None:
        reasons = [(key, NOT_GIVEN[key]) for key in NOT_GIVEN_REASONS]
        super().__init__("Not given?", "Record not given", dose, (when,), reasons, parent)

    def is_answered(self) -> bool:
        """A coded reason is needed; another one is said in words."""
        return bool(self.key()) and (self.key() != OTHER or bool(self.words()))

    def answer(self) -> None:
        """The coded reason and the note."""
        self.confirmed.emit(self.key(), self.words())


class ReviewSheet(ReasonSheet):
    """Shows what is to be looked at again, asks what it came to.

    Signals:
        confirmed: the outcome, and what was said in words.
    """

    confirmed = Signal(str, str)

    def __init__(self, what: str, rule: str, parent: QWidget | None = None) -> None:
        super().__init__("Review", "Record review", what, (rule,), REVIEWED, parent)

    def is_answered(self) -> bool:
        """An outcome is needed, words are not."""
        return bool(self.key())

    def answer(self) -> None:
        """The outcome and the note."""
        self.confirmed.emit(self.key(), self.words())

"""What is asked about an order in a sheet: why it stops, why a dose is not given, what a review came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.clinical.events import NOT_GIVEN_REASONS, OUTCOMES
from mgtracker.ui.answer_words import NOT_GIVEN
from mgtracker.ui.known_words import STOP_REASONS
from mgtracker.ui.reason_sheet import OTHER, ReasonSheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

REVIEWED = tuple((outcome, outcome) for outcome in OUTCOMES)
"""What a review can come to."""


class StopOrder(ReasonSheet):
    """Shows the order, asks why.

    Signals:
        confirmed: the reason.
    """

    confirmed = Signal(str)

    def __init__(self, order: str, progress: str, who: str, parent: QWidget | None = None) -> None:
        ends = tr("Nothing more of it is due. An infusion that runs has to be stopped by itself.")
        reasons = [(reason, reason) for reason in (*STOP_REASONS, OTHER)]
        super().__init__(
            tr("Stop this order?"),
            tr("Stop order"),
            order,
            (progress, ends),
            reasons,
            parent,
            who=who,
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

    def __init__(self, dose: str, when: str, who: str, parent: QWidget | None = None) -> None:
        reasons = [(key, NOT_GIVEN[key]) for key in NOT_GIVEN_REASONS]
        super().__init__(
            tr("Not given?"), tr("Record not given"), dose, (when,), reasons, parent, who=who
        )

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

    def __init__(self, what: str, rule: str, who: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Review"), tr("Record review"), what, (rule,), REVIEWED, parent, who=who
        )

    def is_answered(self) -> bool:
        """An outcome is needed, words are not."""
        return bool(self.key())

    def answer(self) -> None:
        """The outcome and the note."""
        self.confirmed.emit(self.key(), self.words())

"""Ask how a patient left the ward, or whether they are still here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.clinical.events import Rate
from mgtracker.clinical.verdict import Level
from mgtracker.ui.badged_line import BadgedLine
from mgtracker.ui.known_words import LEFT_REASONS
from mgtracker.ui.patient_words import identity
from mgtracker.ui.reason_sheet import OTHER, ReasonSheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.view import PatientView

HERE = "here"
_STAYS = mark(
    "Nothing more falls due then, and no alarm speaks up. The record stays, and is found by name."
)


class PresenceSheet(ReasonSheet):
    """Says who it is about and what still stands, asks how they left.

    Signals:
        left: how.
        stayed: they are still here.
    """

    left = Signal(str)
    stayed = Signal()

    def __init__(self, shown: PatientView, parent: QWidget | None = None, *, asks: bool) -> None:
        """`asks`: that they are still here is an answer too."""
        here = [(HERE, mark("still here"))] if asks else []
        reasons = [*here, *((reason, reason) for reason in LEFT_REASONS), (OTHER, OTHER)]
        about = identity(shown.patient)
        title = tr("Still on the ward?") if asks else tr("Left the ward?")
        super().__init__(title, tr("Record"), about, _notes(shown), reasons, parent)
        if lines := _running(shown):
            said = tr("Charted as running: {lines}.", lines=", ".join(lines))
            self.body.insertWidget(1, BadgedLine(Level.WARN, said, weight="bold"))

    def answer(self) -> None:
        """Here, or how they left."""
        if self.key() == HERE:
            self.stayed.emit()
        else:
            self.left.emit(self.reason())


def _running(shown: PatientView) -> list[str]:
    """The lines that were charted and not ended."""
    rates = (given.entry.event for given in shown.running)
    return [rate.line for rate in rates if isinstance(rate, Rate)]


def _notes(shown: PatientView) -> list[str]:
    """What goes with it, and the orders that were not ended."""
    orders = sum(one.is_open for one in shown.orders)
    notes = [tr(_STAYS)]
    if orders:
        notes.append(tr("Orders that still stand: {count}.", count=orders))
    return notes

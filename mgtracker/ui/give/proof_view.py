"""The proof of the order being typed, under its form: the head, the doses, and what would fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mgtracker.clinical.events import PARENTERAL, Order
from mgtracker.clinical.protocol import Rule
from mgtracker.ui import theme as themes
from mgtracker.ui.bridge import Proposal
from mgtracker.ui.give import ward_time
from mgtracker.ui.give.form_parts import set_shown
from mgtracker.ui.give.proof_table import ProofTable
from mgtracker.ui.give.verdict_words import rule_text
from mgtracker.ui.proof_words import ProofText, proof_text
from mgtracker.ui.source_words import source_line
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.verdict_card import VerdictCard, VerdictText
from mgtracker.view import View

WOULD_FIT = mark("Would fit the cap")
"""What stands beside the nearest plans that do; all of them alike, for none is chosen."""


class ProofView(QWidget):
    """Shows one proof, or nothing.

    Signals:
        why_opened: the QLabel of the rule, which is open now.
    """

    why_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing."""
        super().__init__(parent)
        self._shown: ProofText | None = None
        self.card = VerdictCard()
        self.table = ProofTable()
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setProperty("role", "small")
        self._why.setProperty("ground", "sunken")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.card, self._why, self.table):
            self._column.addWidget(part)
        self._why.hide()
        self.hide()
        self.card.why_asked.connect(self.toggle_why)
        self._measure()

    def shown(self) -> ProofText | None:
        """What is shown."""
        return self._shown

    def show_nothing(self) -> None:
        """There is nothing to prove."""
        self._shown = None
        set_shown(self, shown=False)

    def show_proof(self, proposal: Proposal, view: View) -> None:
        """Show the proof of a proposed order; nothing that is the same is touched."""
        order, proof = proposal.event, proposal.proof
        assert isinstance(order, Order), "only an order is proved"
        assert proof is not None, "an order comes with its proof"
        when = ward_time.when(view.now, view.zone)
        words = proof_text(
            proof, proposal.verdict, order, view.protocol, when, beside=_beside(proposal, view)
        )
        if words != self._shown:
            self._fill(words, view)
        set_shown(self, shown=True)

    def toggle_why(self) -> None:
        """Open or close the rule in full."""
        if self._shown is not None and self._shown.rule:
            self._why.setVisible(self._why.isHidden())
            if not self._why.isHidden():
                self.why_opened.emit(self._why)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _fill(self, words: ProofText, view: View) -> None:
        before, self._shown = self._shown, words
        rule: Rule | None = view.protocol.rule(words.rule) if words.rule else None
        source = "" if rule is None else source_line(rule)
        rows = ((tr(WOULD_FIT), words.offers, ""),) if words.offers else ()
        self.card.show_verdict(
            VerdictText(words.level, words.headline, words.sentence, rows, source=source)
        )
        if before is None or before.rule != words.rule:
            self._why.hide()
            self._why.setText("" if rule is None else rule_text(rule))
        self.table.show_rows(words.head, words.rows, words.spoken())

    def _measure(self) -> None:
        space = themes.current().space
        self._column.setSpacing(space.s8)
        self._why.setContentsMargins(space.s12, space.s8, space.s12, space.s8)


def _beside(proposal: Proposal, view: View) -> int:
    """How many other open orders for the drug by needle were counted with it."""
    order = proposal.event
    assert isinstance(order, Order), "only an order is proved"
    if view.patient is None:
        return 0
    return sum(
        one.is_open
        and one.order.drug == order.drug
        and one.order.route in PARENTERAL
        and one.entry.id != proposal.replaces
        for one in view.patient.orders
    )

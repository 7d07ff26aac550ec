"""The verdict and every other finding, under the form. Widgets of findings that did not change are kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.finding_card import FindingCard
from mgtracker.ui.give.form_parts import set_shown
from mgtracker.ui.give.verdict_words import CardText, Shown, Target
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.verdict_card import VerdictCard

WHERE = {
    "bedside": mark("Record at the bedside"),
    "facts": mark("Record it"),
    "labs": mark("Enter labs"),
}
SPARE = 12
"""Cards kept for when their finding comes back while typing goes on."""


class VerdictView(QWidget):
    """Shows one `Shown`, or nothing.

    Signals:
        asked_for: a Target: what a finding asks for is to be recorded.
        why_opened: the QLabel of the rule, which is open now.
    """

    asked_for = Signal(object)
    why_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing."""
        super().__init__(parent)
        self._shown: Shown | None = None
        self.card = VerdictCard()
        self._act = ActionButton("", role="link")
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setProperty("role", "small")
        self._why.setProperty("ground", "sunken")
        self._cards: dict[CardText, FindingCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.card, self._why):
            self._column.addWidget(part)
        self._column.addWidget(self._act, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addStretch(1)
        self._why.hide()
        self._act.hide()
        self.hide()
        self.card.why_asked.connect(self.toggle_why)
        self._act.clicked.connect(self._ask)
        self._measure()

    def shown(self) -> Shown | None:
        """What is shown."""
        return self._shown

    def cards(self) -> tuple[FindingCard, ...]:
        """The other findings, from the top."""
        if self._shown is None:
            return ()
        return tuple(self._cards[text] for text in self._shown.cards)

    def show_nothing(self) -> None:
        """There is nothing to judge."""
        self._shown = None
        set_shown(self, shown=False)

    def show_words(self, words: Shown) -> None:
        """Show a verdict; nothing that is the same is touched."""
        if words != self._shown:
            before = self._shown
            self._shown = words
            self.card.show_verdict(words.verdict)
            if before is None or before.rule != words.rule:
                self._why.hide()
                self._why.setText(words.rule)
            self._act.setText("" if words.target is None else tr(WHERE[words.target.tab]))
            set_shown(self._act, shown=words.target is not None)
            self._show_cards(words.cards)
        set_shown(self, shown=True)

    def toggle_why(self) -> None:
        """Open or close the rule in full."""
        if self._shown is not None and self._shown.rule:
            self._why.setVisible(self._why.isHidden())
            if self.why_shown():
                self.why_opened.emit(self._why)

    def why_shown(self) -> bool:
        """Whether the rule is open."""
        return not self._why.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _show_cards(self, texts: tuple[CardText, ...]) -> None:
        for text, card in self._cards.items():
            if text not in texts:
                set_shown(card, shown=False)
        first = self._column.indexOf(self._act) + 1
        for place, text in enumerate(texts, start=first):
            card = self._cards.get(text) or self._make(text)
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            set_shown(card, shown=True)
        for text in [text for text in self._cards if text not in texts][:-SPARE]:
            card = self._cards.pop(text)
            self._column.removeWidget(card)
            card.deleteLater()

    def _make(self, text: CardText) -> FindingCard:
        action = None if text.target is None else tr("Record")
        card = FindingCard(text.level, text.title, text.detail, text.source, action, self)
        card.acted.connect(self._card_asks)
        self._cards[text] = card
        return card

    def _measure(self) -> None:
        space = themes.current().space
        self._column.setSpacing(space.s8)
        self._why.setContentsMargins(space.s12, space.s8, space.s12, space.s8)

    def _ask(self) -> None:
        if self._shown is not None:
            self.asked_for.emit(self._shown.target)

    def _card_asks(self) -> None:
        sender = self.sender()
        for text, card in self._cards.items():
            if card is sender and isinstance(text.target, Target):
                self.asked_for.emit(text.target)

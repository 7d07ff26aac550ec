"""Every finding that stands on the patient, with what would be safe and where the rule comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import when_at
from mgtracker.ui.finding_card import FindingCard
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.measured import label
from mgtracker.ui.source_words import source_line
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QShowEvent

    from mgtracker.clinical.verdict import Level
    from mgtracker.view import View

Said = tuple["Level", str, str, str]
"""Level, headline, detail, source."""


class FindingsList(QScrollArea):
    """The worst first. The same findings a minute later keep their cards, and what is open stays open."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Findings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        self._column = QVBoxLayout(inside)
        self._empty = label(tr("No rule is crossed."))
        self._empty.setWordWrap(True)
        self._column.addWidget(self._empty)
        self._column.addStretch()
        self.setWidget(inside)
        self._said: tuple[Said, ...] = ()
        self._built: tuple[Said, ...] = ()
        self._cards: list[FindingCard] = []
        self._measure()

    def show_view(self, view: View) -> None:
        """Show the findings of the patient in front."""
        when, protocol = when_at(view), view.protocol
        findings = () if view.patient is None else view.patient.findings
        said = []
        for finding in findings:
            words = word(finding, protocol, when)
            safe = "\n" + tr("Safe: {what}", what=words.safe) if words.safe else ""
            source = source_line(protocol.rule(finding.rule))
            said.append((finding.level, words.headline, f"{words.detail}{safe}", source))
        if tuple(said) != self._said:
            self._said = tuple(said)
            if self.isVisible():
                self._build()

    def count(self) -> int:
        """How many findings there are."""
        return len(self._said)

    def cards(self) -> tuple[FindingCard, ...]:
        """The cards, the worst first."""
        self._build()
        return tuple(self._cards)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Cards are made when they are seen."""
        self._build()
        super().showEvent(event)

    def _build(self) -> None:
        if self._said == self._built:
            return
        self._built = self._said
        opened = {card.accessibleName() for card in self._cards if card.source_shown()}
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [FindingCard(*said) for said in self._said]
        for place, card in enumerate(self._cards):
            self._column.insertWidget(place, card)
            card.show_source(card.accessibleName() in opened)
        self._empty.setVisible(not self._cards)

    def _measure(self) -> None:
        space = themes.current().space
        self._column.setContentsMargins(space.s16, space.s8, space.s16, space.s8)
        self._column.setSpacing(space.s8)

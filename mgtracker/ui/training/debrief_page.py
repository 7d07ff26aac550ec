"""An attempt gone through decision by decision: what was known, said, done, better, and what followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mgtracker.training.debrief import debrief
from mgtracker.training.scoring import score
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.flow_layout import FlowLayout
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.training import debrief_words
from mgtracker.ui.training.debrief_words import DONE, FOLLOWED, KNOWN, MODEL, PARTS, RULES
from mgtracker.ui.training.lines import Section, TextColumn, wrapped
from mgtracker.ui.training.moment import view_at
from mgtracker.ui.training.score_list import ScoreList
from mgtracker.ui.translation import tr
from mgtracker.ui.trend import TrendPanel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mgtracker.clinical.clock import Instant
    from mgtracker.training.criteria import Score
    from mgtracker.training.debrief import Decision
    from mgtracker.training.doings import Played

SHOWN = ((KNOWN, RULES), (DONE, MODEL), (FOLLOWED,))
"""Which parts stand under one another, in columns."""
KEYS = ("Left", "Right", "Ctrl+R", "E")
"""Of the buttons in their order."""


@dataclass(frozen=True, slots=True)
class Debriefed:
    """An attempt that has ended, scored and cut into its decisions.

    Attributes:
        made_at: when it was kept, by the machine's clock.
        taken_up: the decision of an earlier attempt that it began from.
    """

    played: Played
    score: Score
    decisions: tuple[Decision, ...]
    made_at: Instant
    taken_up: int | None = None


def debriefed(played: Played, made_at: Instant, taken_up: int | None = None) -> Debriefed:
    """Score it, and cut it."""
    return Debriefed(played, score(played), debrief(played), made_at, taken_up)


class DebriefPage(MeasuredWidget):
    """Left and right go from decision to decision.

    Signals:
        restart_asked: the number of the decision that a new attempt begins from.
        export_asked: it is to become a file.
    """

    restart_asked = Signal(int)
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: Debriefed | None = None
        self.place = 0
        self.scores = ScoreList()
        self._title = wrapped("", "strong", weight="bold")
        self.before = ActionButton(tr("Before"), "Left", "small")
        self.after = ActionButton(tr("Next"), "Right", "small")
        self.again = ActionButton(tr("Begin again from here"), "Ctrl R", "small")
        self.export = ActionButton(tr("Export"), "E", "small", icon="export")
        self._head = QFrame()
        self._head.setProperty("ground", "head")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head)
        self._row.addWidget(self._title, 1)
        self._buttons = QWidget()
        self._buttons_row = FlowLayout(self._buttons)
        self._buttons_row.setContentsMargins(0, 0, 0, 0)
        for button in (self.before, self.after, self.again, self.export):
            self._buttons_row.addWidget(button)
        self._row.addWidget(self._buttons)
        self.trend = TrendPanel()
        self.trend.toolbar.hide()
        self._take_keys()
        self.sections = [Section(tr(part)) for part in PARTS]
        self.about = [
            Section(tr(title)) for title in (debrief_words.NOTICE, debrief_words.MUST_NOT)
        ]
        self.columns = [TextColumn(", ".join(tr(PARTS[n]) for n in part)) for part in SHOWN]
        self._under = QHBoxLayout()
        for column, parts in zip(self.columns, SHOWN, strict=True):
            for part in parts:
                column.column.addWidget(self.sections[part])
            if parts == SHOWN[-1]:
                for section in self.about:
                    column.column.addWidget(section)
            column.column.addStretch()
            self._under.addWidget(column, 1)
        self._lay_out()
        self._connect()
        self.measure()

    def show_attempt(self, shown: Debriefed) -> None:
        """Another attempt, from its first decision."""
        self.shown = shown
        self.scores.show_score(shown.played, shown.score)
        told = debrief_words.about(shown.played.case)
        for section, (_, lines) in zip(self.about, told, strict=True):
            section.show_lines(lines)
        self.go(0)

    def go(self, place: int) -> None:
        """To a decision, from 0."""
        shown = self.shown
        assert shown is not None, "only what is shown is gone through"
        count = len(shown.decisions)
        self.place = min(max(place, 0), count - 1)
        one = shown.decisions[self.place]
        told = debrief_words.decision(shown.played, one, self.place + 1, count)
        self._title.setText(told.title)
        self._fit()
        for section, lines in zip(self.sections, told.parts, strict=True):
            section.show_lines(lines)
        for column in self.columns:
            column.verticalScrollBar().setValue(0)
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place < count - 1)
        self.trend.show_view(view_at(shown.played, one.number))

    def go_to_moment(self, second: int) -> None:
        """To the decision that was in force at a moment."""
        assert self.shown is not None
        at = [one.at.seconds for one in self.shown.decisions]
        self.go(max((n for n, start in enumerate(at) if start <= second), default=0))

    def text(self) -> str:
        """All that is said of the decision, part by part."""
        return "\n".join(
            f"{section.accessibleName()}: {section.accessibleDescription()}"
            for section in self.sections
        )

    def apply_theme(self) -> None:
        """What paints by itself paints again."""
        self.trend.apply_theme(themes.current())

    def measure(self) -> None:
        """Margins from the theme."""
        theme = themes.current()
        space = theme.space
        self._row.setContentsMargins(space.s16, space.s4, space.s12, space.s4)
        self._row.setSpacing(space.s8)
        self._buttons_row.set_spacing(space.s8, space.s4)
        self._head.setMinimumHeight(theme.size.toolbar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for title and buttons side by side."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """With large text the buttons stand under the title."""
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        wanted = title + self._buttons.sizeHint().width() + 3 * themes.current().space.s16
        is_wide = wanted <= self.width() - self.scores.width()
        to = QBoxLayout.Direction
        self._row.setDirection(to.LeftToRight if is_wide else to.TopToBottom)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(1)
        right.addWidget(self._head)
        right.addWidget(self.trend, 5)
        under = QWidget()
        under.setLayout(self._under)
        self._under.setContentsMargins(0, 0, 0, 0)
        self._under.setSpacing(1)
        right.addWidget(under, 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.scores)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.again.clicked.connect(self._restart)
        self.export.clicked.connect(self.export_asked)
        self.scores.traced.connect(self.go_to_moment)
        buttons = (self.before, self.after, self.again, self.export)
        for button, keys in zip(buttons, KEYS, strict=True):
            action = QAction(button.text(), self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(button.click)
            self.addAction(action)

    def _take_keys(self) -> None:
        """A key that is this page's own is no longer the chart's: two owners of a key would both be deaf."""
        for action in self.trend.actions():
            if {key.toString() for key in action.shortcuts()} & set(KEYS):
                self.trend.removeAction(action)

    def _back(self) -> None:
        self.go(self.place - 1)

    def _on(self) -> None:
        self.go(self.place + 1)

    def _restart(self) -> None:
        assert self.shown is not None
        self.restart_asked.emit(self.shown.decisions[self.place].number)

"""The bar of practice: the word, the simulated clock, every way to let time pass, what was decided so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.banner import paint_practice
from mgtracker.ui.commands import printed
from mgtracker.ui.flow_layout import FlowLayout
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.training import words
from mgtracker.ui.training.button import PracticeButton
from mgtracker.ui.training.deeds import DEEDS, WHEN_OVER
from mgtracker.ui.training.track import Track
from mgtracker.ui.training.track_words import Stop, at_present, stops
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mgtracker.clinical.events import Event
    from mgtracker.training.practice import Practice

SIDE_BY_SIDE = 1.25
"""Up to this text size the clock stands beside the word; with larger text under it."""


class PracticeBar(MeasuredWidget):
    """Says everywhere and always that nobody here is real.

    Signals:
        asked: the key of a deed.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._word = label(tr(words.PRACTICE), "strong", weight="bold")
        self._nobody = label(tr(words.NOBODY))
        self._about = label(role="small")
        self._clock = label(role="strong", weight="bold")
        self.track = Track()
        self._practice: Practice | None = None
        self._stops: tuple[Stop, ...] = ()
        self._named = QHBoxLayout()
        self._named.addWidget(self._word)
        self._named.addWidget(self._nobody, 1)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addLayout(self._named)
        said.addWidget(self._about)
        self._top = QHBoxLayout()
        self._top.addLayout(said)
        self._top.addWidget(self.track, 1)
        self._top.addWidget(self._clock)
        self.buttons: dict[str, PracticeButton] = {}
        holder = QWidget()
        self._flow = FlowLayout(holder)
        for key, word, keys in DEEDS:
            button = PracticeButton(tr(word), printed(keys[0]), is_primary=key == "event")
            button.setProperty("deed", key)
            button.clicked.connect(self._tell)
            self.buttons[key] = button
            self._flow.addWidget(button)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(holder)
        self.measure()

    def show_practice(self, practice: Practice, attempt: int) -> None:
        """The clock, what is being practised, and what can be done now."""
        zone = practice.case.base.time_zone
        time = words.stamp(practice.now, zone)
        over = practice.ended is not None
        if over:
            said = tr("over at {time}", time=time)
        elif practice.paused:
            said = tr("the clock stands at {time}", time=time)
        else:
            said = tr("the clock runs, {time}", time=time)
        self._clock.setText(said)
        about = tr(
            "attempt {attempt}, seed {seed}, decision {number}",
            attempt=attempt,
            seed=practice.seed,
            number=practice.decisions,
        )
        self._about.setText(about)
        self._practice, self._stops = practice, stops(practice)
        self.show_typed(None)
        self.buttons["run"].setText(tr("Run") if practice.paused else tr("Pause"))
        for key, button in self.buttons.items():
            button.setVisible(not over or key in WHEN_OVER)
        self.buttons["finish"].setText(tr("Debrief") if over else tr("End"))
        self.setAccessibleName(f"{tr(words.PRACTICE)}. {tr(words.NOBODY)} {about}. {said}")

    def show_typed(self, typed: Event | None) -> None:
        """What is being typed stands where the clock does; None: nothing."""
        if self._practice is not None:
            now = None if self._practice.ended else at_present(self._practice, typed)
            self.track.show_stops(self._stops, now)

    def measure(self) -> None:
        """Margins and ink from the theme."""
        theme = themes.current()
        space = theme.space
        stripe = theme.size.practice_stripe
        self._column.setContentsMargins(space.s12, space.s4 + stripe, space.s12, space.s8)
        self._column.setSpacing(space.s4)
        is_large = theme.scale > SIDE_BY_SIDE
        self._nobody.setWordWrap(is_large)
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if is_large else way.LeftToRight)
        self._top.setSpacing(space.s2 if is_large else space.s16)
        self._flow.set_spacing(space.s8, space.s4)
        self._named.setSpacing(space.s8)
        self._word.setStyleSheet(f"color: {theme.on_practice}; letter-spacing: 1px")
        for part in (self._nobody, self._clock):
            part.setStyleSheet(f"color: {theme.practice_text}")
        self._about.setStyleSheet(f"color: {theme.on_practice}")
        for button in self.buttons.values():
            button.dress()
        side = Qt.AlignmentFlag.AlignLeft if is_large else Qt.AlignmentFlag.AlignRight
        self._clock.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the stripes of practice."""
        paint_practice(self)

    def _tell(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.asked.emit(str(sender.property("deed")))

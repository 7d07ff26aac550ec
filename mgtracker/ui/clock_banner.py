"""A line across the window for as long as the computer's clock cannot be trusted, until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mgtracker.clinical.clock import HOUR, MINUTE
from mgtracker.clinical.clock_moves import ClockMove, moved_between, other_zone
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.banner import Banner
from mgtracker.ui.event_words import clock_words
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.clock_moves import Reading
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.settings import Settings
    from mgtracker.view import View


class ClockWatch(QObject):
    """Looks at the clock with every new View, and says what it saw. Lives as long as its window."""

    def __init__(
        self, window: MainWindow, read: Callable[[], Reading], settings: Settings | None = None
    ) -> None:
        """`settings` keep what was last read, for the next start of the program."""
        super().__init__(window)
        self.banner: Banner | None = None
        self.zone_banner: Banner | None = None
        self._window = window
        self._read, self._settings = read, settings
        kept = None if settings is None else settings.clock_reading
        self._last = read() if kept is None else kept
        self._said: ClockMove | None = None
        self._ahead = other_zone(self._last.wall, window.bridge.view.zone)
        window.bridge.changed.connect(self.look)
        self.look(window.bridge.view)

    def look(self, view: View) -> None:
        """Whether the clock was moved since the last look, or is behind the newest entry."""
        reading = self._read()
        moved = moved_between(self._last, reading)
        self._last = reading
        if self._settings is not None:
            self._settings.clock_reading = reading
        if moved is not None:
            self._say(moved, view)
        elif view.clock_moved is not None and not (self._said is not None and self._said.is_back):
            self._say(view.clock_moved, view)  # once: a minute later it is behind too
        self._look_at_zone(reading, view)

    def _look_at_zone(self, reading: Reading, view: View) -> None:
        """Another zone of the computer moves nothing here; that its clock shows another time is said once."""
        ahead = other_zone(reading.wall, view.zone)
        if ahead == self._ahead:
            return
        self._ahead = ahead
        if ahead is not None:
            self._say_zone(reading, view)
        elif self.zone_banner is not None:
            self.zone_banner.hide()

    def _say_zone(self, reading: Reading, view: View) -> None:
        shown = reading.wall.seconds + reading.wall.offset
        sentence = tr(
            "This computer's clock says {theirs}, the ward's says {ours}. All times here are the ward's, as "
            "before: nothing that is due has moved.",
            theirs=f"{shown // HOUR % 24:02}:{shown // MINUTE % 60:02}",
            ours=f"{reading.wall.local(view.zone):%H:%M}",
        )
        if self.zone_banner is None:
            close = ActionButton(tr("Close"), role="small")
            self.zone_banner = Banner(tr("Another time zone"), sentence, "calm", close)
            close.clicked.connect(self.zone_banner.hide)
            self._window.put_under_top(self.zone_banner)
        self.zone_banner.say(sentence)
        self.zone_banner.show()

    def _say(self, move: ClockMove, view: View) -> None:
        self._said = move
        before, after = (clock_words(at, view.now, view.zone) for at in (move.before, move.after))
        sentence = tr(
            "This computer's clock said {before}, and then {after}. See that it is right before anything is "
            "charted: limits and times that are due go by the times that are charted.",
            before=before,
            after=after,
        )
        if self.banner is None:
            close = ActionButton(tr("Close"), role="small")
            self.banner = Banner(tr("The clock was moved"), sentence, "loud", close)
            close.clicked.connect(self.banner.hide)
            self._window.put_under_top(self.banner)
        self.banner.say(sentence)
        self.banner.show()

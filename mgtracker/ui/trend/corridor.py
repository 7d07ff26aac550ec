"""The expected course of an analyte after the first effective dose, as the chart draws and says it.

The protocol knows times and no levels in between. So the corridor has the shape of what is known and
nothing more: from the level before the first dose, an answer is possible from one moment on and expected
by another. Until then the level before is not behind; only after it a level without an answer is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.moments import stamp

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.response import Response
    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.view import View

OFF_TRACK = {"calcium": mark("off track: still low"), "pth": mark("off track: not risen")}


STATES = {
    "early": mark("too early to tell"),
    "on-course": mark("on course"),
    "answered": mark("answered"),
    "off-track": mark("off track"),
    "unknown": mark("no level tells"),
}


@dataclass(frozen=True, slots=True)
class Corridor:
    """One corridor in the unit of its panel; times in UTC seconds.

    Attributes:
        floor: the level before the first dose; None where there was none.
        goal: what counts as an answer from below; None where any rise does.
        words: where the answer stands now: "expected by Fri 15 16:10", "off track: still low".
        is_off: whether it is off track.
        said: all of it in one run, for the table and for assistive technology.
    """

    first: int
    possible: int
    expected: int
    floor: float | None
    goal: float | None
    words: str
    is_off: bool
    said: str

    def outline(self, lowest: float, highest: float) -> list[tuple[float, float]]:
        """Corners as (UTC seconds, value) within a value axis, clockwise from the first dose."""
        floor = lowest if self.floor is None else self.floor
        goal = highest if self.goal is None else self.goal
        return [
            (self.first, floor),
            (self.possible, goal),
            (self.expected, goal),
            (self.expected, floor),
        ]


def corridor(view: View, kind: Kind) -> Corridor | None:
    """The corridor of an analyte; None where none applies."""
    assert view.patient is not None
    found = next((one for one in view.patient.responses if one.analyte == kind.key), None)
    if found is None:
        return None
    low = view.patient.traces[kind.key].low
    goal = None if kind.key == "pth" or low is None else float(kind.shown(low))
    return Corridor(
        first=found.first.seconds,
        possible=found.possible_from.seconds,
        expected=found.expected_by.seconds,
        floor=None if found.before is None else float(kind.shown(found.before)),
        goal=goal,
        words=state_words(found, view),
        is_off=found.state == "off-track",
        said=sentence(found, view),
    )


def state_words(response: Response, view: View) -> str:
    """In a few words: what is expected, or that it is late."""
    by = stamp(response.expected_by.seconds, view.zone, view.now)
    if response.state == "off-track":
        return tr(OFF_TRACK.get(response.analyte, STATES["off-track"]))
    if response.state == "answered":
        return tr("answered")
    if response.state == "unknown" and view.now > response.expected_by:
        return tr("expected by {time}, no level tells", time=by)
    return tr("expected by {time}", time=by)


def sentence(response: Response, view: View) -> str:
    """ "expected course from Wed 13 16:10: possible from 16:11, expected by Fri 15 16:10, on course"."""

    def when(instant: Instant) -> str:
        return stamp(instant.seconds, view.zone, view.now)

    is_off = response.state == "off-track"
    state = OFF_TRACK.get(response.analyte) if is_off else None
    said = tr(
        "first effective dose {first}, answer possible from {possible}, expected by {expected}: "
        "{state}",
        first=when(response.first),
        possible=when(response.possible_from),
        expected=when(response.expected_by),
        state=tr(state or STATES[response.state]),
    )
    if is_off and response.questions:
        return tr("{said}; ask: {questions}", said=said, questions=" ".join(response.questions))
    return said

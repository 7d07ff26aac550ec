"""Where every mark of the dose lane lies: its row, its edges, and the room it has beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.trend.marks import IV, NEEDLE, OTHER, Form, Mark, Standing
from mgtracker.ui.trend.signs import HALF, PUSH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtracker.ui.trend.frame import Frame
    from mgtracker.ui.trend.lane_rows import LaneRows, Name
    from mgtracker.ui.trend.look import Look
    from mgtracker.view import View


@dataclass(frozen=True, slots=True)
class Held:
    """What lies in the lane.

    Attributes:
        marks: what was given.
        pauses: when a line stood still.
        planned: what orders plan ahead, and what is late.
        not_given: what was planned, and somebody said was not given.
        struck: what was struck out, where it is asked for.
        ghosts: the dose being typed, or every dose of the order being typed.
        replaced: the order that the one being typed takes the place of; "" for none.
    """

    marks: tuple[Mark, ...] = ()
    planned: tuple[Mark, ...] = ()
    struck: tuple[Mark, ...] = ()
    ghosts: tuple[Mark, ...] = ()
    pauses: tuple[Mark, ...] = ()
    not_given: tuple[Mark, ...] = ()
    replaced: str = ""

    def ahead(self) -> tuple[Mark, ...]:
        """The plan, without that of the order which is being replaced."""
        return tuple(mark for mark in self.planned if mark.entry_id != self.replaced)

    def recorded(self) -> tuple[Mark, ...]:
        """All that has an entry, what counts first."""
        return *self.marks, *self.pauses, *self.not_given, *self.planned, *self.struck

    def names(self) -> list[Name]:
        """The rows that are needed, from the top."""
        held = [*self.recorded(), *self.ghosts]
        deepest = max((mark.level for mark in held if mark.lane == IV), default=0)
        rows = [(NEEDLE, 0), *((IV, level) for level in range(deepest + 1))]
        return [*rows, (OTHER, 0)] if any(mark.lane == OTHER for mark in held) else rows

    def only_other(self) -> str:
        """The one drug of the last row, which then names it; "" where there are several."""
        held = (*self.recorded(), *self.ghosts)
        others = {mark.drug for mark in held if mark.lane == OTHER}
        return others.pop() if len(others) == 1 else ""


@dataclass(frozen=True, slots=True)
class LaneLayout:
    """The lane at one size and over one stretch of time.

    Attributes:
        ringed: the id of the entry whose marks are ringed.
        only: the one drug of the last row; "" where there are several.
    """

    held: Held
    view: View
    look: Look
    frame: Frame
    places: LaneRows
    ringed: str
    only: str

    def middle(self, mark: Mark) -> float:
        """Of its row, from the top; of the lane where it has none yet."""
        return self.places.middles.get(mark.row, self.frame.height / 2)

    @property
    def bar(self) -> float:
        """How high an infusion is."""
        return min(self.look.theme.size.infusion_bar, self.places.row - 4)

    def sides(self, mark: Mark) -> tuple[float, float]:
        """Its left and right edge, in pixels."""
        left = self.frame.x(mark.start)
        if mark.form is Form.BAR and mark.standing is not Standing.STRUCK:
            is_pause = mark.standing is Standing.PAUSED
            known = self.view.now.seconds if is_pause else self.frame.end
            end = known if mark.end is None else mark.end
            return left, max(self.frame.x(end), left + 3)
        if mark.form is Form.PUSH:
            return left, left + self.look.px(PUSH)
        half = self.look.px(HALF)
        return left - half, left + half

    def beside(self, mark: Mark) -> tuple[float, float]:
        """The edges of what was struck out: never over a mark that counts, but right of it."""
        left, right = self.sides(mark)
        counts = (
            one for one in self.held.marks if one.form is not Form.BAR and one.row == mark.row
        )
        for near, far in map(self.sides, counts):
            if near < right and left < far:
                step = far + self.look.theme.space.s2 - left
                left, right = left + step, right + step
        return left, right

    def edges(self, mark: Mark) -> tuple[float, float]:
        """Where it is drawn, whether it counts or was struck out."""
        return self.beside(mark) if mark.standing is Standing.STRUCK else self.sides(mark)

    def ghosts_in_sight(self) -> list[Mark]:
        """What is being typed, as far as it is in sight."""
        width = self.frame.width
        sides = ((ghost, *self.sides(ghost)) for ghost in self.held.ghosts)
        return [ghost for ghost, left, right in sides if right >= 0 and left <= width]

    def plan_beside_ghosts(self) -> list[Mark]:
        """The plan, without what would lie under what is being typed."""
        under = [(ghost.row, *self.sides(ghost)) for ghost in self.ghosts_in_sight()]
        beside = []
        for mark in self.held.ahead():
            begin, end = self.sides(mark)
            if not any(
                row == mark.row and begin <= right and left <= end for row, left, right in under
            ):
                beside.append(mark)
        return beside

    def in_sight(self) -> list[Mark]:
        """What was given or not, what stood still and what is planned, by time, as far as it is in sight."""
        held = [
            *self.held.marks,
            *self.held.pauses,
            *self.held.not_given,
            *self.plan_beside_ghosts(),
        ]
        held.sort(key=lambda mark: mark.start)
        begin, end = self.frame.start, self.frame.end
        return [m for m in held if m.start <= end and (m.end or end) >= begin]

    def rooms(self, shown: Sequence[Mark]) -> list[float]:
        """For marks by time: pixels from the left edge to where the next one of the row begins."""
        ghosts, gap, width = self.held.ghosts, self.look.theme.space.s4, self.frame.width
        gone: dict[Name, list[float]] = {}
        for mark in self.held.struck:
            gone.setdefault(mark.row, []).append(self.beside(mark)[0])
        nearest: dict[Name, float] = {}
        rooms = []
        for mark in reversed(shown):
            own = self.sides(mark)[0]
            ends = [nearest.get(mark.row, width)]
            ends += [left for left in gone.get(mark.row, ()) if left > own]
            ends += [
                self.sides(ghost)[0]
                for ghost in ghosts
                if ghost.row == mark.row and ghost.start >= mark.start
            ]
            rooms.append(min(ends) - gap)
            nearest[mark.row] = min(own, nearest.get(mark.row, width))
        return rooms[::-1]

"""The dose lane: what was given and when, what is still planned, and the dose being typed as a ghost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mgtracker.ui.translation import tr
from mgtracker.ui.trend import lane_ink, lane_rows, plan
from mgtracker.ui.trend.ink import Drawn, Word
from mgtracker.ui.trend.label import Run
from mgtracker.ui.trend.marks import IV, NEEDLE, OTHER, Form, Mark, Standing, levelled, marks
from mgtracker.ui.trend.plot import REACH, Plot
from mgtracker.ui.trend.signs import HALF, PUSH

if TYPE_CHECKING:
    from mgtracker.ui.trend.lane_rows import LaneRows
    from mgtracker.view import View


class Lane(Plot):
    """Rows for what goes in by needle at once, what runs into a vein, and everything else.

    Attributes:
        marks: what was given.
        planned: what orders plan ahead, and what is late.
        struck: what was struck out, where it is asked for.
        ghost: the dose being typed.
        ringed: the id of the entry whose marks are ringed.
        places: where the rows lie.
        only: the one drug of the last row, which then names it; "" where there are several.
    """

    share = 0.86

    view: View | None = None
    marks: tuple[Mark, ...] = ()
    planned: tuple[Mark, ...] = ()
    struck: tuple[Mark, ...] = ()
    ghost: Mark | None = None
    ringed = ""
    places: LaneRows = lane_rows.lane_rows([(NEEDLE, 0)], 1)
    only = ""

    def show(self, view: View, struck: tuple[Mark, ...] = ()) -> None:
        """Take what was given and what is planned; it is laid out when the panel is placed."""
        self.view = view
        assert view.patient is not None
        given = marks(view, view.patient.given)
        both = levelled([*given, *plan.planned(view)])
        self.marks, self.planned = both[: len(given)], both[len(given) :]
        self.struck = struck
        self.label.show_lines([(Run(tr("Doses"), "body", "text", "bold"),)], self._sentence(view))

    def _sentence(self, view: View) -> str:
        """ "Doses: 5 recorded; running ..., next planned 5 g at 18:05"."""
        assert view.patient is not None
        said = [tr("Doses: none recorded")]
        if self.marks:
            said = [tr("Doses: {count} recorded", count=len(self.marks))]
        if view.patient.running:
            said += [tr("running {mark}", mark=one.said) for one in self.marks if self.runs(one)]
        elif self.marks:
            said.append(tr("last {mark}", mark=self.marks[-1].said))
        if self.planned:
            more = len(self.planned) - 1
            others = ", " + tr("and {count} more", count=more) if more else ""
            said.append(self.planned[0].said + others)
        return "; ".join(said)

    def show_ghost(self, mark: Mark | None) -> None:
        """The dose being typed, or none."""
        self.ghost = mark
        self.lay_out()

    def lay_out(self) -> None:
        """The rows and their names."""
        self.places = lane_rows.lane_rows(self.names(), self.height)
        self.only = only = self._only_other()
        rows = [(top, name) for (name, level), top in self.rows().items() if not level]
        self.label.set_rows(
            [(top, tr(only if only and name == OTHER else name)) for top, name in rows]
        )
        self.moved()

    def moved(self) -> None:
        """Every mark at its place in time."""
        if self.view is None:
            return
        tops = self.rows()
        held = [*self.marks, *self.plan_beside_ghost()]
        held.sort(key=lambda mark: mark.start)
        begin, end = self.span.start, self.span.end
        shown = [m for m in held if m.start <= end and (m.end or end) >= begin]
        drawn: list[Drawn] = []
        busy: dict[tuple[str, int], float] = {}
        for index, mark in enumerate(shown):
            room = self._room(shown[index + 1 :], mark)
            drawn += lane_ink.draw(self, mark, tops[mark.row], room, busy.get(mark.row, 0.0))
            last_drawn = drawn[-1] if drawn else None
            if isinstance(last_drawn, Word) and last_drawn.rect.top() > tops[mark.row]:
                busy[mark.row] = last_drawn.rect.right()
        for mark in self.struck:
            drawn += lane_ink.draw_struck(self, mark, tops[mark.row])
        if not held and self.ghost is None:
            look = self.look
            box = QRectF(look.theme.space.s12, 0, self.width, self.height)
            drawn.append(Word(box, tr("No doses yet"), look.small, look.theme.text2))
        if self.ghost is not None:
            middle = tops.get(self.ghost.row, self.height / 2)
            drawn += lane_ink.draw_ghost(self, self.ghost, middle, lane_ink.taken(self, drawn))
        self.over.draw(drawn)

    def least(self) -> int:
        """Room for every row."""
        return max(super().least(), round(self.look.px(lane_rows.least(self.names()))))

    def hit(self, x: float, y: float) -> str | None:
        """The mark that was clicked."""
        reach, tops = self.look.px(REACH), self.rows()
        near = []
        for mark in (*self.marks, *self.planned, *self.struck):
            left, right = self.beside(mark) if mark in self.struck else self.sides(mark)
            away = max(left - x, x - right, 0)
            if away <= reach and abs(tops[mark.row] - y) <= reach:
                near.append((away, -mark.start, mark.entry_id))
        return min(near)[2] if near else None

    def entry_at(self, moment: int) -> str | None:
        """What starts at this very second: given, else planned, else struck out."""
        held = (*self.marks, *self.planned, *self.struck)
        return next((mark.entry_id for mark in held if mark.start == moment), None)

    def moments(self) -> set[int]:
        """When anything begins."""
        return {mark.start for mark in (*self.marks, *self.planned, *self.struck)}

    def highlight(self, entry_id: str) -> None:
        """Ring a dose, or all that an order still plans."""
        self.ringed = entry_id
        self.moved()

    def at(self, moment: float) -> list[Mark]:
        """What runs at a moment."""
        return [
            mark
            for mark in self.marks
            if mark.form is Form.BAR
            and mark.start <= moment
            and (mark.end is None or moment < mark.end)
        ]

    def planned_at(self, moment: int) -> list[Mark]:
        """What is planned for this very second."""
        return [mark for mark in self.planned if mark.start == moment]

    def runs(self, mark: Mark) -> bool:
        """Whether it runs now."""
        assert self.view is not None
        now = self.view.now.seconds
        return mark.start <= now and (mark.end is None or mark.end > now)

    def plan_beside_ghost(self) -> list[Mark]:
        """The plan, without what would lie under the dose being typed."""
        if self.ghost is None:
            return list(self.planned)
        left, right = self.sides(self.ghost)
        return [
            mark
            for mark in self.planned
            if mark.row != self.ghost.row
            or self.sides(mark)[1] < left
            or self.sides(mark)[0] > right
        ]

    def rows(self) -> dict[tuple[str, int], float]:
        """The middle of every row, from the top; the key is its name and which of that name it is."""
        return self.places.middles

    def names(self) -> list[tuple[str, int]]:
        """The rows that are needed, from the top."""
        held = [*self.marks, *self.planned, *self.struck, *([self.ghost] if self.ghost else [])]
        deepest = max((mark.level for mark in held if mark.lane == IV), default=0)
        rows = [(NEEDLE, 0), *((IV, level) for level in range(deepest + 1))]
        return [*rows, (OTHER, 0)] if any(mark.lane == OTHER for mark in held) else rows

    def _only_other(self) -> str:
        """The one drug of the last row, which then names it; "" where there are several."""
        held = (*self.marks, *self.planned, *self.struck, self.ghost)
        others = {mark.drug for mark in held if mark and mark.lane == OTHER}
        return others.pop() if len(others) == 1 else ""

    def bar_height(self) -> float:
        """Of an infusion."""
        return min(self.look.theme.size.infusion_bar, self.places.row - 4)

    def beside(self, mark: Mark) -> tuple[float, float]:
        """The edges of what was struck out: never over a mark that counts, but right of it."""
        left, right = self.sides(mark)
        counts = (one for one in self.marks if one.form is not Form.BAR and one.row == mark.row)
        for near, far in map(self.sides, counts):
            if near < right and left < far:
                step = far + self.look.theme.space.s2 - left
                left, right = left + step, right + step
        return left, right

    def sides(self, mark: Mark) -> tuple[float, float]:
        """Its left and right edge, in pixels."""
        left = self.x(mark.start)
        if mark.form is Form.BAR and mark.standing is not Standing.STRUCK:
            end = self.span.end if mark.end is None else mark.end
            return left, max(self.x(end), left + 3)
        if mark.form is Form.PUSH:
            return left, left + self.look.px(PUSH)
        half = self.look.px(HALF)
        return left - half, left + half

    def _room(self, later: list[Mark], mark: Mark) -> float:
        """Pixels from the left edge to where the next mark of the row begins."""
        if self.ghost is not None and self.ghost.start >= mark.start:
            later = [*later, self.ghost]
        following = [self.sides(m)[0] for m in later if m.row == mark.row]
        own = self.sides(mark)[0]
        gone = (self.beside(m)[0] for m in self.struck if m.row == mark.row)
        following += [left for left in gone if left > own]
        return min(following, default=self.width) - self.look.theme.space.s4

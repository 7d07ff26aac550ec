"""The dose lane: what was given and when, what is still planned, and the dose being typed as a ghost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mgtracker.ui.translation import tr
from mgtracker.ui.trend import lane_ink, lane_rows, plan
from mgtracker.ui.trend.label import Run
from mgtracker.ui.trend.lane_layout import Held, LaneLayout
from mgtracker.ui.trend.marks import OTHER, Form, Mark, Standing, levelled, marks
from mgtracker.ui.trend.not_given import not_given
from mgtracker.ui.trend.pauses import pauses
from mgtracker.ui.trend.plot import REACH, Plot

if TYPE_CHECKING:
    from mgtracker.ui.trend.lane_rows import Name
    from mgtracker.view import View


class Lane(Plot):
    """Rows for what goes in by needle at once, what runs into a vein, and everything else.

    Attributes:
        held: what lies in it.
        layout: where it lies; None before anybody was in front.
    """

    share = 0.86

    held = Held()
    layout: LaneLayout | None = None
    _view: View | None = None
    _ringed = ""

    def show(self, view: View, struck: tuple[Mark, ...] = ()) -> None:
        """Take what was given and what is planned; it is laid out when the panel is placed."""
        self._view = view
        assert view.patient is not None
        past = sorted([*marks(view, view.patient.given), *pauses(view)], key=lambda one: one.start)
        placed = levelled([*past, *plan.planned(view)])
        given, stood, planned = (
            tuple(one for one in placed if one.standing is standing)
            for standing in (Standing.GIVEN, Standing.PAUSED, Standing.PLANNED)
        )
        self.held = Held(given, planned, struck, pauses=stood, not_given=not_given(view))
        self.label.show_lines([(Run(tr("Doses"), "body", "text", "bold"),)], self._sentence(view))

    def _sentence(self, view: View) -> str:
        """ "Doses: 5 recorded; running ..., next planned 5 g at 18:05"."""
        assert view.patient is not None
        given, planned, withheld = self.held.marks, self.held.planned, self.held.not_given
        said = [tr("Doses: none recorded")]
        if given:
            said = [tr("Doses: {count} recorded", count=len(given))]
        if view.patient.running:
            now = view.now.seconds
            said += [tr("running {mark}", mark=one.said) for one in given if one.runs(now)]
        elif given:
            said.append(tr("last {mark}", mark=given[-1].said))
        said += [one.said for one in self.held.pauses if one.end is None]
        if withheld:
            said.append(tr("{count} not given", count=len(withheld)))
        if planned:
            more = len(planned) - 1
            others = ", " + tr("and {count} more", count=more) if more else ""
            said.append(planned[0].said + others)
        return "; ".join(said)

    def show_ghosts(self, marks: tuple[Mark, ...], replaced: str = "") -> None:
        """What is being typed, or nothing; `replaced`: the order whose plan it takes the place of."""
        self.held = replace(self.held, ghosts=marks, replaced=replaced)
        self.lay_out()

    def lay_out(self) -> None:
        """The rows and their names."""
        if self._view is None:
            return
        held = self.held
        places, only = lane_rows.lane_rows(held.names(), self.height), held.only_other()
        self.layout = LaneLayout(
            held, self._view, self.look, self.frame, places, self._ringed, only
        )
        rows = [(top, name) for (name, level), top in places.middles.items() if not level]
        self.label.set_rows(
            [(top, tr(only if only and name == OTHER else name)) for top, name in rows]
        )
        self.moved()

    def moved(self) -> None:
        """Every mark at its place in time."""
        if self.layout is not None:
            self.layout = replace(self.layout, frame=self.frame, ringed=self._ringed)
            self.over.draw(lane_ink.draw(self.layout))

    def least(self) -> int:
        """Room for every row."""
        return max(super().least(), round(self.look.px(lane_rows.least(self.held.names()))))

    def hit(self, x: float, y: float) -> str | None:
        """The mark that was clicked."""
        layout, reach = self.layout, self.look.px(REACH)
        if layout is None:
            return None
        near = []
        for mark in self.held.recorded():
            left, right = layout.edges(mark)
            away = max(left - x, x - right, 0)
            if away <= reach and abs(layout.middle(mark) - y) <= reach:
                near.append((away, -mark.start, mark.entry_id))
        return min(near)[2] if near else None

    def entry_at(self, moment: int) -> str | None:
        """What starts at this very second: given, else planned, else struck out."""
        held = self.held.recorded()
        return next((mark.entry_id for mark in held if mark.start == moment), None)

    def moments(self) -> set[int]:
        """When anything begins."""
        return {mark.start for mark in self.held.recorded()}

    def highlight(self, entry_id: str) -> None:
        """Ring a dose, or all that an order still plans."""
        self._ringed = entry_id
        self.moved()

    def at(self, moment: float) -> list[Mark]:
        """What runs, or stands still, at a moment."""
        return [
            mark
            for mark in (*self.held.marks, *self.held.pauses)
            if mark.form is Form.BAR
            and mark.start <= moment
            and (mark.end is None or moment < mark.end)
        ]

    def doses_at(self, moment: int) -> list[Mark]:
        """What was given at once in this very second."""
        return [
            mark for mark in self.held.marks if mark.form is not Form.BAR and mark.start == moment
        ]

    def planned_at(self, moment: int) -> list[Mark]:
        """What is planned for this very second."""
        return [mark for mark in self.held.ahead() if mark.start == moment]

    def not_given_at(self, moment: int) -> list[Mark]:
        """What was planned for this very second and was not given."""
        return [mark for mark in self.held.not_given if mark.start == moment]

    def rows(self) -> dict[Name, float]:
        """The middle of every row, from the top; the key is its name and which of that name it is."""
        return {} if self.layout is None else self.layout.places.middles

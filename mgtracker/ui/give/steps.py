"""Steps taken one after the other: which is in front, which comes next. Nothing is recorded here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mgtracker.clinical.due import Due
from mgtracker.ui import due_steps
from mgtracker.ui.due_steps import Step
from mgtracker.ui.due_words import due_line
from mgtracker.ui.give import ward_time
from mgtracker.ui.give.steps_strip import DONE, LEFT, NEXT, NOW, StepLine, StepsStrip
from mgtracker.view import View


class Steps(QObject):
    """Begins when an item is opened that others are due with; each is an entry of its own.

    Signals:
        wanted: a Due: the item whose form is to come to the front.
    """

    wanted = Signal(object)

    def __init__(self, strip: StepsStrip) -> None:
        """No steps."""
        super().__init__(strip)
        self._strip = strip
        self._view: View | None = None
        self._steps: tuple[Step, ...] = ()
        self._front: Due | None = None
        strip.asked.connect(self._ask)
        strip.closed.connect(self.end)

    def open(self, due: Due) -> None:
        """An item came to the front: with others, or as one of the steps there are."""
        dues = self._dues()
        if self._view is not None and self._place_of(due) is None:
            self._steps = due_steps.together(due, dues, self._view.now)
        self._front = due
        self._show()

    def end(self) -> None:
        """No more steps; what is due stays due."""
        self._steps, self._front = (), None
        self._show()

    def show_view(self, view: View) -> None:
        """Another minute, or something was recorded: steps that are done say so."""
        self._view = view
        self._show()

    def front(self) -> Due | None:
        """The item whose form came to the front last."""
        return self._front

    def following(self) -> Due | None:
        """The first item that is left of the first step that is not done; None if all are."""
        left = (due_steps.left_of(step, self._dues()) for step in self._steps)
        return next((step[0] for step in left if step), None)

    # -- inside ----------------------------------------------------------------------------------

    def _dues(self) -> tuple[Due, ...]:
        patient = None if self._view is None else self._view.patient
        return () if patient is None else patient.due

    def _place_of(self, due: Due | None) -> int | None:
        if due is None:
            return None
        places = (n for n, step in enumerate(self._steps) if due.key in {d.key for d in step})
        return next(places, None)

    def _ask(self, place: int) -> None:
        left = due_steps.left_of(self._steps[place], self._dues())
        if left:
            self.wanted.emit(left[0])

    def _show(self) -> None:
        view = self._view
        if view is None or not self._steps or self.following() is None:
            self._steps = ()
            self._strip.show_steps("", ())
            return
        title = due_steps.title(self._steps, view.now, ward_time.when(view.now, view.zone))
        front = self._place_of(self._front)
        self._strip.show_steps(
            title, tuple(self._line(n, step, front, view) for n, step in enumerate(self._steps))
        )

    def _line(self, place: int, step: Step, front: int | None, view: View) -> StepLine:
        left = due_steps.left_of(step, self._dues())
        said = due_line(left or step, view.protocol, ward_time.when(view.now, view.zone))
        return StepLine(said, _state(place, front, left))


def _state(place: int, front: int | None, left: Step) -> str:
    if not left:
        return DONE
    if place == front:
        return NOW
    return LEFT if front is not None and place < front else NEXT

"""Over a form: what is due in one go, as steps; which of them are done, and which is in front."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.give.form_parts import set_shown
from mgtracker.ui.measured import label
from mgtracker.ui.translation import mark, tr

DONE, NOW, NEXT, LEFT = mark("done"), mark("now"), mark("next"), mark("not done")
"""How far a step is; `LEFT` is one that should have come before the step in front."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step in words, and how far it is: `DONE`, `NOW`, `NEXT` or `LEFT`."""

    words: str
    state: str


class StepsStrip(QFrame):
    """Hidden while there are no steps. In a low window it is one line.

    Signals:
        asked: the place of the step that is to come to the front.
        closed: the steps are let go of; what is due stays due.
    """

    asked = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No steps."""
        super().__init__(parent)
        self.setProperty("ground", "head")
        self._title = label(weight="bold")
        self._title.setWordWrap(True)
        self._close = ActionButton(tr("Close"), role="link")
        self._close.setAccessibleName(tr("Close the list of steps"))
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QWidget()
        self._lines = QVBoxLayout(self._rows)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._rows)
        self._shown: tuple[str, tuple[StepLine, ...]] = ("", ())
        self._low = False
        self._close.clicked.connect(self._let_go)
        self.hide()
        self._measure()

    def show_steps(self, title: str, steps: tuple[StepLine, ...]) -> None:
        """Show these; none: nothing."""
        if (title, steps) != self._shown:
            self._shown = title, steps
            self._fill()
        set_shown(self, shown=bool(steps))

    def set_low(self, *, low: bool) -> None:
        """There is little height."""
        if low != self._low:
            self._low = low
            self._fill()

    def said(self) -> str:
        """All of it in words."""
        title, steps = self._shown
        listed = (f"{n} {step.words}, {tr(step.state)}" for n, step in enumerate(steps, 1))
        return ": ".join(part for part in (title, "; ".join(listed)) if part)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _fill(self) -> None:
        title, steps = self._shown
        self.setAccessibleName(self.said())
        _empty(self._lines)
        self._title.setText(self._in_one_line() if self._low else title)
        if not self._low:
            for place, step in enumerate(steps):
                self._lines.addLayout(self._row(place, step))
        set_shown(self._rows, shown=not self._low)
        self._measure()

    def _row(self, place: int, step: StepLine) -> QHBoxLayout:
        row = QHBoxLayout()
        words = label(
            f"{place + 1}  {unbroken(step.words)}", tone="text2" if step.state == DONE else ""
        )
        words.setWordWrap(True)
        row.addWidget(words, 1)
        if step.state in (NEXT, LEFT):
            opens = ActionButton(tr("Open"), role="link")
            opens.setAccessibleName(
                tr("Open step {number}: {what}", number=place + 1, what=step.words)
            )
            opens.clicked.connect(partial(self._ask, place))
            row.addWidget(opens, 0, Qt.AlignmentFlag.AlignTop)
        else:
            weight = "bold" if step.state == NOW else ""
            row.addWidget(label(tr(step.state), weight=weight), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _in_one_line(self) -> str:
        title, steps = self._shown
        now = next((n for n, step in enumerate(steps) if step.state == NOW), None)
        parts = [title]
        if now is not None:
            place = tr("{place} of {count}", place=now + 1, count=len(steps))
            parts = [f"{title}, {place}: {steps[now].words}"]
        then = ", " + tr("then") + " "
        for state, word in ((LEFT, tr("Not done")), (NEXT, tr("Then"))):
            words = [step.words for step in steps if step.state == state]
            parts += [f"{word}: {then.join(words)}"] if words else []
        return ". ".join(parts)

    def _measure(self) -> None:
        space = themes.current().space
        self._column.setContentsMargins(space.s16, space.s8, space.s16, space.s8)
        self._column.setSpacing(space.s2)
        self._lines.setSpacing(space.s2)

    def _ask(self, place: int) -> None:
        self.asked.emit(place)

    def _let_go(self) -> None:
        self.closed.emit()


def _empty(layout: QLayout) -> None:
    """Take every row out again."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            _empty(inner)
        elif widget is not None:
            widget.hide()
            widget.deleteLater()

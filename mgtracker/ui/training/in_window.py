"""An attempt in its window: what is asked of the practice, and what comes back of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mgtracker.clinical.clock import HOUR, MINUTE, format_duration
from mgtracker.clinical.due import Due, State, in_order
from mgtracker.clinical.errors import MgtrackerError
from mgtracker.clinical.events import Bedside, Order
from mgtracker.training.doings import PATIENT
from mgtracker.training.looked import both
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.commands import install
from mgtracker.ui.due_groups import combine
from mgtracker.ui.give.bedside_form import BedsideForm
from mgtracker.ui.training import spoken, words
from mgtracker.ui.training.deeds import practice_commands
from mgtracker.ui.training.sheets import AskSheet, DecisionsSheet, DrawSheet, EndSheet, LogSheet
from mgtracker.ui.training.window import RECORD
from mgtracker.ui.translation import mark, told, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtracker.training.doings import Moved
    from mgtracker.training.practice import Practice
    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.give.form import Form
    from mgtracker.ui.training.window import PracticeWindow
    from mgtracker.view import View

BEAT = 500
"""Milliseconds between two steps of a clock that runs."""
LOOKED = {"bedside": ("bedside",), "electrocardiogram": ("qtc",)}
"""What is looked at for a kind of task."""
A_STEP = 5 * MINUTE
"""How far it goes in each."""
TYPED_FIRST = mark("Record or clear what is typed in this form first.")
WRITTEN = mark("Filled in from what was said. Look at it, then record it.")
NOT_RECORDED = mark(
    "What stands in a form is not recorded: Ctrl Enter records it. The same key again lets time pass without."
)
AS_FOUND = mark("Filled in as it was found. Record it.")


class WindowPractice(QObject):
    """Follows one attempt until its window goes.

    Signals:
        over: it has ended, and is to be shown decision by decision.
        restart_asked: the number of the decision that a new attempt begins from.
    """

    over = Signal()
    restart_asked = Signal(int)

    def __init__(self, window: PracticeWindow, practice: Practice, attempt: int) -> None:
        """`attempt`: which of this trainee's at this case."""
        super().__init__(window)
        self._window, self.practice, self._attempt = window, practice, attempt
        self._heard = sum(one.at < practice.now for one in practice.messages)
        self._head = practice.journal.head()
        self._said = ""
        self._found: Bedside | None = None
        self._opened = ""
        self._offered, self._written = "", frozenset({""})
        self._was_told = False
        WindowAlarms(window, window.settings, RECORD)
        window.put_bar()
        deeds: dict[str, Callable[[], object]] = {
            "event": partial(self._move, practice.to_next_event),
            "quarter": partial(self._move, partial(practice.move, 15 * MINUTE)),
            "hour": partial(self._move, partial(practice.move, HOUR)),
            "hours": partial(self._move, partial(practice.move, 4 * HOUR)),
            "due": partial(self._move, practice.to_next_due),
            "run": self.run_or_pause,
            "ask": self.ask,
            "draw": self.draw,
            "look": partial(self.look, ("bedside",)),
            "ecg": partial(self.look, ("qtc",)),
            "back": self.decisions,
            "finish": self.finish,
        }
        self._deeds = deeds
        window.bar.asked.connect(self._do)
        window.heard.taken.connect(self.write_down)
        window.heard.log_asked.connect(self.show_log)
        self._add_keys()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)
        window.closing.connect(self._timer.stop)
        window.bridge.changed.connect(self._show)
        window.bridge.proposed.connect(self._typed)
        self._show(window.bridge.view)

    # -- time --------------------------------------------------------------------------------------

    def run_or_pause(self) -> None:
        """The clock runs by itself, or stands again."""
        practice = self.practice
        practice.paused = not practice.paused
        if practice.paused:
            self._timer.stop()
        else:
            self._timer.start()
        self._show(self._window.bridge.view)

    def _beat(self) -> None:
        moved = self.practice.elapse(A_STEP)
        if self.practice.paused:
            self._timer.stop()
        if moved is not None:
            self._arrived(moved)

    def _move(self, move: Callable[[], Moved]) -> None:
        self._pause()
        if self._window.has_unsaved() and not self._was_told:
            self._was_told = True
            self._say(tr(NOT_RECORDED))
            return
        self._heard = len(self.practice.messages)
        try:
            moved = move()
        except MgtrackerError as refusal:
            self._say(told(refusal))
            return
        self._arrived(moved)

    def _arrived(self, moved: Moved) -> None:
        """The clock stands again: everything is worked out anew."""
        self._said, self._found, self._opened, self._was_told = "", None, "", False
        self._window.bridge.refresh()
        if moved.messages:
            self._heard = len(self.practice.messages) - len(moved.messages)
        elif not self._timer.isActive() and not self._waiting():
            self._said = tr("Nothing is heard.")
        self._show(self._window.bridge.view)
        if moved.ended is not None:
            self._say(tr(words.ENDED[moved.ended]) + " " + tr("The debrief follows: Shift F9."))

    def _pause(self) -> None:
        self.practice.paused = True
        self._timer.stop()

    # -- doings ------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Which question."""
        self._pause()
        if self._refuses_when_over():
            return
        sheet = AskSheet(spoken.questions(self.practice), self._window)
        sheet.confirmed.connect(self.put)
        self._window.sheets.open(sheet)

    def put(self, question: str) -> None:
        """Put a question of the case, by its id."""
        self._do_now(lambda: self.practice.ask(question))
        if self.practice.ended is not None:
            self._say(tr(words.ENDED["case"]) + " " + tr("The debrief follows: Shift F9."))

    def draw(self) -> None:
        """What for."""
        self._pause()
        if self._refuses_when_over():
            return
        due = [item.what for item in self._waiting() if item.task == "draw"]
        sheet = DrawSheet(
            due, format_duration(self.practice.case.laboratory.turnaround), self._window
        )
        sheet.confirmed.connect(self._draw)
        self._window.sheets.open(sheet)

    def _draw(self, analytes: tuple[str, ...]) -> None:
        try:
            ready = self.practice.draw(analytes)
        except MgtrackerError as refusal:
            self._say(told(refusal))
            return
        self._window.bridge.refresh()
        self._say(
            tr(
                "Drawn for {what}. The laboratory reports at {time}.",
                what=words.analytes(analytes),
                time=words.clock(ready, self.practice.case.base.time_zone),
            )
        )

    def look(self, at: Sequence[str]) -> None:
        """Look now; what is found stands in the form, and is recorded by who looked."""
        self._pause()
        if self._refuses_when_over():
            return
        form = self._form("bedside")
        assert isinstance(form, BedsideForm)
        if form.is_touched() and form.event_typed() != self._found:
            self._say(tr(TYPED_FIRST))
            return
        found = self._do_now(lambda: self.practice.look(at))
        if not isinstance(found, Bedside):
            return
        if form.is_touched() and self._found is not None:
            found = both(self._found, found)
        form.clear()
        form.take_event(found)
        form.edited.emit()
        self._found = form.event_typed()
        form.home().setFocus()  # on what was found
        self._say_in_form(tr(AS_FOUND))

    def do_due(self) -> None:
        """What is due, opened where it is done; from every field, for letters are typed there.

        Again at once: the one after it.
        """
        self._pause()
        waits = self._waiting()
        keys = [one.key for one in waits]
        again = keys.index(self._opened) + 1 if self._opened in keys else 0
        item = waits[again % len(waits)] if waits else None
        self._opened = "" if item is None else item.key
        if self._refuses_when_over():
            return
        if item is None:
            self._say(tr("Nothing is due now."))
        elif item.task == "draw":
            self.draw()
        elif item.task in LOOKED:
            self.look(LOOKED[item.task])
        else:
            self._window.open_due(item, PATIENT)

    def _waiting(self) -> list[Due]:
        """The first one due first; not what a later dose has passed, nor what the laboratory has."""
        patient = self._window.bridge.view.patient
        now, drawn = self.practice.now, self.practice.on_its_way
        waits = [
            item
            for item in (() if patient is None else patient.due)
            if item.state(now) is not State.UPCOMING
            and not item.passed
            and not (item.task == "draw" and item.what in drawn)
        ]
        return sorted(waits, key=in_order)

    def write_down(self, source: str = "") -> None:
        """What was said, in the form it is recorded in, to be looked at first."""
        offers = [one for one in self.practice.messages if one.offer is not None]
        wanted = source or (offers[-1].source if offers else "")
        try:
            event = self.practice.offered(wanted)
        except MgtrackerError as refusal:
            self._say(told(refusal))
            return
        form = self._form("order" if isinstance(event, Order) else "facts")
        if form.is_touched():
            self._say(tr(TYPED_FIRST))
            return
        form.take_event(event)
        form.home().setFocus()
        self._offered = wanted
        self._say_in_form(tr(WRITTEN))

    def decisions(self) -> None:
        """Every standstill so far, to begin anew from one."""
        self._pause()
        choices = list(reversed(spoken.decision_lines(self.practice, self._window.bridge.view)))
        sheet = DecisionsSheet(choices, self._window)
        sheet.confirmed.connect(self._ask_restart)
        self._window.sheets.open(sheet)

    def _ask_restart(self, number: int) -> None:
        self._window.leave_for(partial(self.restart_asked.emit, number))

    def finish(self) -> None:
        """Ask whether it ends; once it is over, to the debrief."""
        self._pause()
        if self.practice.ended is not None:
            self.over.emit()
            return
        sheet = EndSheet(leaves=False, parent=self._window)
        sheet.ended.connect(self.finish_now)
        self._window.sheets.open(sheet)

    def finish_now(self) -> None:
        """End the attempt, without asking."""
        self.practice.finish()
        self.over.emit()

    def show_log(self) -> None:
        """Everything heard so far."""
        self._pause()
        sheet = LogSheet(spoken.log(self.practice, self._window.bridge.view), self._window)
        self._window.sheets.open(sheet)

    # -- inside ------------------------------------------------------------------------------------

    def _do(self, key: str) -> None:
        self._deeds[key]()

    def _do_now(self, do: Callable[[], object]) -> object:
        """Something that takes no time, with what is heard of it; None where it is refused."""
        self._said = ""
        try:
            came = do()
        except MgtrackerError as refusal:
            self._say(told(refusal))
            return None
        self._window.bridge.refresh()
        return came

    def _refuses_when_over(self) -> bool:
        if self.practice.ended is not None:
            self._say(tr("The case is over. Shift F9 shows the debrief."))
            return True
        return False

    def _form(self, key: str) -> Form:
        page = self._window.page
        page.furnish()
        assert page.give is not None
        page.give.open_tab(key)
        return page.give.body.form(key)

    def _typed(self, proposal: Proposal | None) -> None:
        self._window.bar.show_typed(None if proposal is None else proposal.event)

    def _say_in_form(self, sentence: str) -> None:
        give = self._window.page.give
        assert give is not None
        give.recording.confirm(sentence)

    def _say(self, sentence: str) -> None:
        self._said = sentence
        self._show(self._window.bridge.view)

    def _show(self, view: View) -> None:
        practice, window = self.practice, self._window
        head = practice.journal.head()
        if head != self._head:  # something was recorded: what was said before it is answered
            self._head, self._said, self._was_told = head, "", False
            self._written |= {self._offered}
        window.bar.show_practice(practice, self._attempt)
        heard = practice.messages[self._heard :]
        waits = () if practice.ended is not None else combine(self._waiting(), practice.now)
        lines, due = spoken.answer(practice, self._said), spoken.waiting(practice, view, waits)
        shown = heard if heard or lines or due else practice.messages[-1:]
        room = window.heard.room()
        most = max(min(spoken.AT_ONCE, room - len(lines) - len(due)), 1)
        lines += [*spoken.strip_lines(practice, view, shown, self._written, most), *due]
        if practice.decisions == 1 and len(lines) < room:
            lines.append(spoken.beginning(practice))
        window.heard.show_lines(lines)

    def _add_keys(self) -> None:
        done = self._deeds | {
            "write": self.write_down,
            "waiting": self.do_due,
            "log": self.show_log,
        }
        commands = practice_commands(done)
        window = self._window
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))

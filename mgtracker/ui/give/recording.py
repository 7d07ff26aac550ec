"""From what is typed to what is recorded: the live verdict, when the way on opens, and taking it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from mgtracker.clinical.double_check import needs_second_working
from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Dose, Event, Order, Rate
from mgtracker.clinical.monitoring import draws_asked
from mgtracker.clinical.verdict import Level
from mgtracker.session import needs_reason
from mgtracker.session.signing import WitnessSaid
from mgtracker.ui.bridge import Bridge, Proposal
from mgtracker.ui.give import said
from mgtracker.ui.give.body import Body
from mgtracker.ui.give.foot import Foot
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import Missing
from mgtracker.ui.give.verdict_words import is_quiet, shown
from mgtracker.ui.translation import told, tr
from mgtracker.view import without

AskSecond = Callable[[Proposal, Callable[[WitnessSaid, str], None]], None]
"""Asks a second person to work out what is proposed, and goes on with who it was, or why there is nobody."""


class Recording(QObject):
    """One form in front is judged at every edit, and recorded once.

    Signals:
        recorded: the one-line confirmation; the form is empty again.
        not_given: a Due: the planned dose in the form is not to be given.
    """

    recorded = Signal(str)
    not_given = Signal(object)

    def __init__(self, bridge: Bridge, body: Body, foot: Foot) -> None:
        """Judges what the body's forms say and shows it under them and in the foot."""
        super().__init__(foot)
        self._bridge = bridge
        self._body = body
        self._verdict, self._proof = body.verdict, body.proof
        self._foot = foot
        self._key = "dose"
        self._proposal: Proposal | None = None
        self._level: Level | None = None
        self._refusal = ""
        self._confirmation = ""
        self._confirmed: Level | None = None
        self._writes = False
        self.ask_second: AskSecond | None = None
        body.made.connect(self._made)
        foot.edited.connect(self._foot_edited)
        foot.went_on.connect(self.go_on)
        foot.left.connect(self.leave)
        bridge.refused.connect(self._refused)

    def open(self, key: str) -> None:
        """Another form is in front."""
        self._key = key
        self._edited()

    def confirm(self, sentence: str, level: Level | None = Level.OK) -> None:
        """Say what was recorded, or with no level that nothing was, until something is typed."""
        self._confirmation, self._confirmed = sentence, level
        self._show_foot()

    def forget(self) -> None:
        """Another patient: nothing typed stays."""
        for form in self._body.forms.values():
            form.clear()
            form.unflag()
        self._foot.clear()
        self._refusal = self._confirmation = ""

    def view_changed(self) -> None:
        """Judge again: it may be another minute, or something was recorded."""
        if not self._writes:
            self._judge()

    def leave(self) -> None:
        """Do not give it: a planned dose is asked about, anything else is cleared away."""
        due = self._form().pinned()
        if due is not None:
            self.not_given.emit(due)
            return
        was_typed = self._form().is_touched()
        self.put_away()
        if was_typed:
            self.confirm(tr("Cleared: nothing was recorded"), None)

    def put_away(self) -> None:
        """The form in front is empty again."""
        self._form().clear()
        self._form().unflag()
        self._foot.clear()
        self._edited()
        self._form().home().setFocus()

    def go_on(self) -> None:
        """Record; or go where something is missing."""
        missing, proposal = self._missing(), self._proposal
        if missing is not None:
            self._form().show_errors()
            missing.field.setFocus()
            self._form().flag(missing)
            self._foot.say(missing.sentence, None)
            return
        if proposal is None:
            proposal = self._propose(self._form().event_typed())
        if proposal is None:
            return
        if needs_reason(proposal.event, proposal.verdict) and not self._foot.has_reason():
            self._foot.go_to_reason()
            return
        if self.ask_second is None:
            self._write(proposal, self._foot.witness() or None)
        elif needs_second_working(proposal.event, self._bridge.view.protocol):
            self.ask_second(proposal, partial(self._write, proposal))
        else:
            self._write(proposal)

    # -- inside ----------------------------------------------------------------------------------

    def _form(self) -> Form:
        return self._body.form(self._key)

    def _made(self, form: Form) -> None:
        form.edited.connect(self._edited)

    def _edited(self) -> None:
        self._refusal = self._confirmation = ""
        self._judge()

    def _foot_edited(self) -> None:
        self._refusal = self._confirmation = ""
        self._show_foot()

    def _judge(self) -> None:
        event = self._form().event_typed()
        judged = isinstance(event, Dose | Order | Rate)
        self._proposal = self._propose(event) if judged else None
        if self._proposal is None:
            self._bridge.withdraw()
        self._show_judged(self._proposal)
        self._show_foot()

    def _show_judged(self, proposal: Proposal | None) -> None:
        """The verdict on a dose or a rate, or the proof of an order; never both.

        One that comes, or is another level's, is brought into sight.
        """
        level = None if proposal is None or not _speaks(proposal) else proposal.verdict.level
        if level != self._level:
            self._body.bring_verdict()
        self._level = level
        view = without(self._bridge.view, None if proposal is None else proposal.corrects)
        if proposal is None or not _speaks(proposal):
            self._verdict.show_nothing()
        else:
            self._verdict.show_words(shown(proposal, view))
        if proposal is None or proposal.proof is None:
            self._proof.show_nothing()
        else:
            self._proof.show_proof(proposal, view)
        self._body.pin()

    def _propose(self, event: Event | None) -> Proposal | None:
        if event is None or self._bridge.view.patient is None:
            return None
        form = self._form()
        wrong = form.corrects()
        try:
            return self._bridge.propose(event, form.replaces(), None if wrong is None else wrong.id)
        except RefusedError as refusal:
            self._refusal = told(refusal)
            return None

    def _missing(self) -> Missing | None:
        view = self._bridge.view
        if view.read_only:
            return Missing(tr("This record is open for reading only"), self._foot.way_out)
        if not view.author:
            return Missing(tr("Say who you are first"), self._foot.way_out)
        return self._form().missing() or self._form().missing_of_correction()

    def _show_foot(self) -> None:
        form, proposal = self._form(), self._proposal
        self._foot.way_out.setText(form.way_out_word())
        missing = self._missing()
        needed = proposal is not None and needs_reason(proposal.event, proposal.verdict)
        self._foot.ask_reason(needed=needed)
        waits = needed and not self._foot.has_reason()
        self._foot.offer(self._word(needed=needed), ready=missing is None and not waits)
        if self._refusal:
            self._foot.say(self._refusal, Level.STOP)
        elif self._confirmation:
            self._foot.say(self._confirmation, self._confirmed)
        elif missing is not None:
            self._foot.say(missing.sentence if form.is_touched() else "")
        elif waits:
            self._foot.say(self._asks_why())
        else:
            self._foot.say("" if proposal is None else self._asks_for(proposal))

    def _asks_why(self) -> str:
        """An amount typed where the reason is asked was meant to change the dose, and did not."""
        if self._foot.is_number_as_reason():
            return tr("This is the reason, and wants words; the amount above is not changed")
        return tr("Write the reason to go on")

    def _asks_for(self, proposal: Proposal) -> str:
        """The draws that the reason picked will ask for."""
        view = self._bridge.view
        draws = draws_asked(
            proposal.event, self._foot.reason(), view.protocol, now=view.now, target=""
        )
        return "; ".join(said.asked_for(draw, view) for draw in draws)

    def _word(self, *, needed: bool) -> str:
        if self._form().corrects() is not None:
            return tr("Correct with reason") if needed else tr("Correct")
        if needed:
            return tr("Record with reason")
        is_given = self._key == "dose" and self._form().time.follows()
        return tr("Give and record") if is_given else tr("Record")

    def _write(self, proposal: Proposal, witness: WitnessSaid = None, alone: str = "") -> None:
        """`alone`: why there is no second person where one is wanted; kept with the reason."""
        self._writes = True
        why = self._form().correction.reason()
        no_second = f"no second person: {alone}" if alone else ""
        reason = "; ".join(part for part in (self._foot.reason(), no_second) if part) or None
        entry = self._bridge.record(proposal, reason, witness, why)
        self._writes = False
        if entry is None:
            self._judge()
            return
        sentence = said.recorded(entry, self._bridge.view, corrects=proposal.corrects is not None)
        self._form().clear()
        self._foot.clear()
        self._edited()
        self.recorded.emit(sentence)

    def _refused(self, sentence: str) -> None:
        if self._writes:
            self._refusal = sentence


def _speaks(proposal: Proposal) -> bool:
    """Whether a verdict is shown: on a dose or a rate, where there is anything to say."""
    event = proposal.event
    return isinstance(event, Dose | Rate) and not is_quiet(proposal.verdict, event)

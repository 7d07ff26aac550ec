"""The independent double check: a second person proves who they are, and works it out unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mgtracker.clinical.double_check import differences
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Dose, Rate
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.event_words import what, what_of, when_at
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give.dose_form import DoseForm
from mgtracker.ui.give.infusion_form import InfusionForm
from mgtracker.ui.measured import label
from mgtracker.ui.people.proof_fields import ProofFields
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Clock, Instant
    from mgtracker.clinical.events import Candidate
    from mgtracker.db.person import Person, Witness
    from mgtracker.db.slow_steps import Steps
    from mgtracker.db.store import Store
    from mgtracker.view import View

WORDS = {
    "drug": mark("drug"),
    "route": mark("route"),
    "amount": mark("amount"),
    "over": mark("over how long"),
    "site": mark("site"),
    "rate": mark("rate"),
    "until": mark("end"),
    "kind": mark("dose or infusion"),
}
WHO, WORKING, BOTH = range(3)


class WitnessSheet(Sheet):
    """Three pages: who, their working, and both beside each other once they are worked out.

    Signals:
        agreed: the Witness.
        alone: why nobody could be asked.
    """

    agreed = Signal(object)
    alone = Signal(str)

    def __init__(
        self,
        first: Candidate,
        author: Person,
        store: Store,
        clock: Clock,
        view: View,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Second person"), tr("Go on"), parent)
        self._first, self._author, self._store, self._view = first, author, store, view
        self._witness: Witness | None = None
        self.fields = ProofFields(store.sign_in, clock)
        self.form: DoseForm | InfusionForm = (
            DoseForm() if isinstance(first, Dose) else InfusionForm()
        )
        self.why = QLineEdit()
        self.why_row = FormRow(tr("&Why"), self.why, tr("stands beside the entry"))
        self.nobody = ActionButton(tr("Nobody can be asked"), role="link")
        self.nobody.setAutoDefault(False)
        self.workings = label()
        self.workings.setWordWrap(True)
        self.workings.setTextFormat(Qt.TextFormat.PlainText)
        self._says = label()
        self._says.setWordWrap(True)
        self._pages = QStackedWidget()
        self._lay_out()
        self.nobody.clicked.connect(self._ask_why)
        self.finished.connect(self.fields.working.leave)
        self._turn_to(WHO)

    def go_on(self) -> None:
        """From page to page; recorded only from the last, and only where both agree."""
        if not self.why_row.isHidden():
            self._go_alone()
        elif self.page() == WHO:
            self._prove()
        elif self.page() == WORKING:
            self._compare()
        elif self._differences():
            self.form.clear()
            self._turn_to(WORKING)
        elif self._witness is not None:
            self.accept()
            self.agreed.emit(self._witness)

    def page(self) -> int:
        """WHO, WORKING or BOTH."""
        return self._pages.currentIndex()

    # -- inside ----------------------------------------------------------------------------------

    def _prove(self) -> None:
        def prove(initials: str, pin: str, now: Instant) -> Steps[Witness]:
            who = self._store.people.by_initials(initials)
            if who is not None and who.id == self._author.id:
                raise InputError("the second person must be somebody else than who records")
            sign_in = self._store.sign_in
            return (yield from sign_in.proving_witness(initials, pin, self._author, now))

        self.fields.prove(prove, self._proved)

    def _proved(self, witness: Witness) -> None:
        self._witness = witness
        self._turn_to(WORKING)

    def _compare(self) -> None:
        missing = self.form.missing()
        if missing is not None:
            self.form.show_errors()
            self.form.flag(missing)
            missing.field.setFocus()
            return
        self._turn_to(BOTH)

    def _second(self) -> Candidate | None:
        event = self.form.event_typed()
        return event if isinstance(event, Dose | Rate) else None

    def _differences(self) -> tuple[str, ...]:
        second = self._second()
        return ("kind",) if second is None else differences(self._first, second)

    def _ask_why(self) -> None:
        self.fields.working.leave()
        self.fields.hide()
        self.nobody.hide()
        self.why_row.show()
        self._says.setText(tr("It is recorded without a second person, and why."))
        self.way_on.setText(tr("Record"))
        self.way_on.updateGeometry()
        self.why.setFocus()

    def _go_alone(self) -> None:
        why = " ".join(self.why.text().split())
        self.why_row.show_error("" if why else tr("Write why nobody can be asked."))
        if why:
            self.accept()
            self.alone.emit(why)

    def _make_room(self, page: int) -> None:
        """As high as this page needs: the first is short, and no field stands in the void."""
        policy = QSizePolicy.Policy
        for place in range(self._pages.count()):
            high = policy.Preferred if place == page else policy.Ignored
            shown = self._pages.widget(place)
            assert shown is not None
            shown.setSizePolicy(policy.Preferred, high)

    def _turn_to(self, page: int) -> None:
        self.refuse("")
        self._make_room(page)
        self._pages.setCurrentIndex(page)
        if page == WHO:
            self._says.setText(
                tr(
                    "Another person checks this before it is recorded: they type their own initials "
                    "and PIN, and work it out from the order."
                )
            )
            self.fields.setFocus()
        elif page == WORKING:
            self._show_working()
        else:
            self._show_both()
        self.way_on.updateGeometry()
        self.adjustSize()

    def _show_working(self) -> None:
        assert self._witness is not None
        assert self._view.patient is not None
        who = self._view.patient.patient
        ordered = self._ordered()
        said = tr(
            "{name} works it out for {patient}, record number {mrn}.",
            name=self._witness.person.name,
            patient=who.name,
            mrn=who.mrn,
        )
        self._says.setText(f"{said} {ordered}")
        self.way_on.setText(tr("Compare"))
        self.form.home().setFocus()

    def _ordered(self) -> str:
        patient = self._view.patient
        assert patient is not None
        entry = None if self._first.order is None else patient.course.entry(self._first.order)
        if entry is None:
            return tr("No order is recorded for it: ask for it.")
        order = what_of(entry, self._view)
        return f"{order[:1].upper()}{order[1:]}."

    def _show_both(self) -> None:
        second, when = self._second(), when_at(self._view)
        assert second is not None
        assert self._witness is not None
        self.workings.setText(
            f"{self._author.name}: {what(self._first, when)}\n"
            f"{self._witness.person.name}: {what(second, when)}"
        )
        found = self._differences()
        if found:
            words = ", ".join(tr(WORDS[name]) for name in found)
            self._says.setText(
                tr("Not recorded: work it out again, or go back and correct the first.")
            )
            self.refuse(tr("The two workings differ: {what}.", what=words))
            self.way_on.setText(tr("Work it out again"))
        else:
            self._says.setText(tr("Both worked out the same."))
            self.way_on.setText(tr("Record"))
        self.way_on.setFocus()

    def _lay_out(self) -> None:
        theme = themes.current()
        who, working = QWidget(), QScrollArea()
        column = QVBoxLayout(who)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)
        column.addWidget(self.why_row)
        column.addWidget(self.nobody, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.why_row.hide()
        self.form.show_view(self._view)
        self.form.clear()
        self.form.time.hide()
        working.setFrameShape(QFrame.Shape.NoFrame)
        working.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        working.setWidgetResizable(True)
        working.setMinimumSize(WIDTH * theme.size.button, 8 * theme.size.button)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        upright = QVBoxLayout(inside)
        upright.setContentsMargins(0, 0, theme.size.scroll_bar, 0)
        upright.addWidget(self.form)
        upright.addStretch()
        working.setWidget(inside)
        both = QWidget()
        beside = QVBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.workings)
        beside.addStretch()
        for page in (who, working, both):
            self._pages.addWidget(page)
        self.body.addWidget(self._says)
        self.body.addWidget(self._pages, 1)

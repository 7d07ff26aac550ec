"""Who belongs to the ward, for its administrator: added, changed, away and back, and a forgotten PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.people.person_sheet import ROLE_WORDS, PersonSheet
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.people import People
    from mgtracker.db.person import Person, Role
    from mgtracker.db.slow_steps import Steps

HEADS = (mark("Name"), mark("Initials"), mark("Role"), mark("State"))


class PeopleSheet(Sheet):
    """Every change is written at once, under the name of who is signed in."""

    def __init__(
        self, people: People, by: Person, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("People of the ward"), tr("Add somebody"), parent)
        self._people, self._by, self._clock = people, by, clock
        self._shown: tuple[Person, ...] = ()
        self.over: Sheet | None = None
        self.way_out.setText(tr("Close"))
        self.table = PlainTable(tr("People of the ward"), [tr(head) for head in HEADS], 0)
        theme = themes.current()
        self.table.setMinimumHeight(WIDTH * theme.size.button_small // 2)
        self.table.setMinimumWidth(WIDTH * theme.size.button)
        self.change = ActionButton(tr("C&hange"))
        self.new_pin = ActionButton(tr("New &PIN"))
        self.away = ActionButton(tr("&Left"))
        self.body.addWidget(self.table, 1)
        of_chosen = QHBoxLayout()  # a row of their own: with large text five are too many for one
        of_chosen.setSpacing(theme.space.s8)
        for button in (self.change, self.new_pin, self.away):
            button.setAutoDefault(False)
            of_chosen.addWidget(button)
        of_chosen.addStretch()
        self.body.addLayout(of_chosen)
        self.change.clicked.connect(self._change)
        self.new_pin.clicked.connect(self._new_pin)
        self.away.clicked.connect(self._away)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self._show()
        self.table.setFocus()

    def go_on(self) -> None:
        """Ask for somebody new."""
        self._ask(PersonSheet(self._add, parent=self))

    def chosen(self) -> Person | None:
        """Who is selected."""
        place = self.table.chosen()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    # -- inside ----------------------------------------------------------------------------------

    def _change(self) -> None:
        person = self.chosen()
        if person is not None:
            keep = partial(self._keep_change, person)
            self._ask(PersonSheet(keep, person, parent=self))

    def _new_pin(self) -> None:
        person = self.chosen()
        if person is not None:
            keep = partial(self._keep_pin, person)
            self._ask(PersonSheet(keep, person, only_pin=True, parent=self))

    def _away(self) -> None:
        person = self.chosen()
        if person is None:
            return
        self.refuse("")
        try:
            self._people.set_active(
                self._by, person.id, self._clock.now(), is_active=not person.is_active
            )
        except MgtrackerError as error:
            self.refuse(sentence_of(error))
        self._show()

    def _add(self, name: str, initials: str, role: Role, pin: str) -> Steps[Person]:
        return self._people.adding(self._by, name, initials, role, pin, self._clock.now())

    def _keep_change(
        self, person: Person, name: str, initials: str, role: Role, _pin: str
    ) -> Steps[Person]:
        now = self._clock.now()
        yield from ()  # nothing in it is slow
        return self._people.change(
            self._by, person.id, now, name=name, initials=initials, role=role
        )

    def _keep_pin(
        self, person: Person, _name: str, _initials: str, _role: Role, pin: str
    ) -> Steps[Person]:
        return self._people.resetting_pin(self._by, person.id, pin, self._clock.now())

    def _ask(self, sheet: Sheet) -> None:
        self.refuse("")
        self.over = sheet
        sheet.finished.connect(self._answered)
        sheet.open()

    def _answered(self, _result: int) -> None:
        if self.over is not None:
            self.over.deleteLater()
            self.over = None
        self._show()

    def _show(self) -> None:
        place = max(self.table.chosen(), 0)
        self._shown = self._people.everybody()
        self.table.put([self._words(person) for person in self._shown])
        self.table.selectRow(min(place, len(self._shown) - 1))
        self._follow()

    def _words(self, person: Person) -> tuple[str, ...]:
        state = tr("signs in") if person.is_active else tr("has left")
        return person.name, person.initials, tr(ROLE_WORDS[person.role]), state

    def _follow(self, *_selections: object) -> None:
        person = self.chosen()
        is_back = person is not None and not person.is_active
        self.away.setText(tr("&Back again") if is_back else tr("&Left"))
        self.away.updateGeometry()
        for button in (self.change, self.new_pin, self.away):
            button.setEnabled(person is not None)

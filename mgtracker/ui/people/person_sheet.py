"""Somebody is added to the ward, has another name or role, or gets a new PIN from the administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.db.person import ROLES, clean_initials, clean_name
from mgtracker.ui.form_row import FormRow, align_notes, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.choose_pin import pin_complaints, pin_note
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import InitialsField, SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.errors import MgtrackerError
    from mgtracker.db.person import Person, Role
    from mgtracker.db.slow_steps import Steps

    Keep = Callable[[str, str, Role, str], Steps[object]]

ROLE_WORDS: dict[Role, str] = {
    "nurse": mark("Nurse"),
    "prescriber": mark("Prescriber"),
    "pharmacist": mark("Pharmacist"),
    "educator": mark("Educator"),
    "administrator": mark("Administrator"),
}


class PersonSheet(Sheet):
    """Name, initials, role; for somebody new, and for a forgotten PIN, a first one that they change."""

    def __init__(
        self,
        keep: Keep,
        person: Person | None = None,
        *,
        only_pin: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`keep` writes it; `person`: whom it is about, None for somebody new."""
        super().__init__(_title(person, only_pin=only_pin), tr("Keep"), parent)
        self._keep = keep
        self._asks_who, self._asks_pin = not only_pin, only_pin or person is None
        says = tr(
            "They choose a PIN of their own at the first sign-in. Tell them this one in person."
        )
        self._says = label(says, tone="text2")
        self._says.setWordWrap(True)
        self._working = Working(self, self._says)
        self.name = QLineEdit("" if person is None else person.name)
        self.initials = InitialsField("" if person is None else person.initials)
        self.role = Segmented(tr("Role"), [(role, tr(ROLE_WORDS[role])) for role in ROLES])
        if person is not None:
            self.role.set_value(person.role)
        self.pin, self.again = SecretField(), SecretField()
        self.name_row = FormRow(tr("&Name"), self.name, tr("stands beside every entry"))
        self.initials_row = FormRow(tr("&Initials"), self.initials, tr("typed to sign in"))
        self.role_row = FormRow(tr("&Role"), self.role)
        self.pin_row = FormRow(tr("First &PIN"), self.pin, pin_note())
        self.again_row = FormRow(tr("&Once more"), self.again)
        who, pins = (
            (self.name_row, self.initials_row, self.role_row),
            (self.pin_row, self.again_row),
        )
        self.body.addWidget(self._says)
        for row in (*who, *pins):
            self.body.addWidget(row)
        align_rows((*who, *pins))
        align_notes((*who, *pins))
        for row in who:
            row.setVisible(self._asks_who)
        for part in (*pins, self._says):
            part.setVisible(self._asks_pin)
        (self.name if self._asks_who else self.pin).setFocus()

    def go_on(self) -> None:
        """Keep it; or go to what is not right."""
        self.refuse("")
        if not self._is_right():
            return
        role = next(role for role in ROLES if role == (self.role.value() or "nurse"))
        steps = self._keep(self.name.text(), self.initials.text(), role, self.pin.text())
        self._working.go(steps, tr("Keeping it"), self._kept, self._say_no)

    def _kept(self, _person: object) -> None:
        self.accept()

    def _say_no(self, error: MgtrackerError) -> None:
        self.refuse(sentence_of(error))

    def _is_right(self) -> bool:
        wrong: list[QWidget] = []
        if self._asks_who:
            wrong += self._wrong_of_who()
        if self._asks_pin:
            pin = pin_complaints(self.pin_row, self.pin, self.again_row, self.again)
            wrong += [] if pin is None else [pin]
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def _wrong_of_who(self) -> list[QWidget]:
        wrong: list[QWidget] = []
        for row, text, clean in (
            (self.name_row, self.name.text(), clean_name),
            (self.initials_row, self.initials.text(), clean_initials),
        ):
            try:
                clean(text)
                row.show_error("")
            except InputError as error:
                row.show_error(sentence_of(error))
                wrong.append(row.field)
        self.role_row.show_error("" if self.role.value() else tr("Choose what they are."))
        return wrong if self.role.value() else [*wrong, self.role.segments()[0]]


def _title(person: Person | None, *, only_pin: bool) -> str:
    if person is None:
        return tr("Add somebody")
    if only_pin:
        return tr("A new PIN for {name}", name=person.name)
    return tr("Change {name}", name=person.name)

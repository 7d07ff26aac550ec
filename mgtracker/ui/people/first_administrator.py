"""The first administrator of a ward that has no people yet: name, initials, PIN. Nothing in it changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.db.person import clean_initials, clean_name
from mgtracker.ui.form_row import FormRow, align_notes, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.people.choose_pin import pin_complaints, pin_note
from mgtracker.ui.people.said import sentence_of
from mgtracker.ui.people.secret_field import InitialsField, SecretField
from mgtracker.ui.people.working import Working
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Oneself:
    """What somebody says of themselves."""

    name: str
    initials: str
    pin: str = field(repr=False)


class OneselfRows:
    """Name, initials, and the PIN twice: the same rows wherever somebody makes themselves known."""

    def __init__(self, name: str = "") -> None:
        self.name = QLineEdit(name)
        self.name.setPlaceholderText("J. Mensah")
        self.initials, self.pin, self.again = InitialsField(), SecretField(), SecretField()
        self.name_row = FormRow(tr("&Your name"), self.name, tr("stands beside every entry"))
        self.initials_row = FormRow(tr("&Initials"), self.initials, tr("typed to sign in"))
        self.pin_row = FormRow(tr("&PIN"), self.pin, pin_note())
        self.again_row = FormRow(tr("&Once more"), self.again)

    def rows(self) -> tuple[FormRow, ...]:
        """From the top."""
        return self.name_row, self.initials_row, self.pin_row, self.again_row

    def put_into(self, column: QVBoxLayout, *others: FormRow) -> None:
        """Lay them out with one label column, others under them."""
        for row in (*self.rows(), *others):
            column.addWidget(row)
        align_rows((*self.rows(), *others))
        align_notes(self.rows())

    def answer(self) -> Oneself | None:
        """What was said; None where something is not right: said beside it, and the keys go there."""
        wrong: list[QWidget] = []
        for row, text, check in (
            (self.name_row, self.name.text(), clean_name),
            (self.initials_row, self.initials.text(), clean_initials),
        ):
            sentence = _refusal(check, text)
            row.show_error(sentence)
            if sentence:
                wrong.append(row.field)
        pin = pin_complaints(self.pin_row, self.pin, self.again_row, self.again)
        if pin is not None:
            wrong.append(pin)
        if wrong:
            wrong[0].setFocus()
            return None
        return Oneself(
            clean_name(self.name.text()), clean_initials(self.initials.text()), self.pin.text()
        )


class FirstAdministrator(Sheet):
    """Asked when a ward from before there were people is opened; may be put off to the next time.

    Signals:
        confirmed: the Oneself.
    """

    confirmed = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tr("Who looks after this ward?"), tr("Make me the administrator"), parent)
        self.says = label(
            tr(
                "From now on everybody signs in with initials and a PIN. The administrator adds the "
                "others. What is recorded stays as it is."
            )
        )
        self.says.setWordWrap(True)
        self.working = Working(self, self.says)
        self.body.addWidget(self.says)
        self.oneself = OneselfRows(name)
        self.oneself.put_into(self.body)
        self.way_out.setText(tr("Not now"))
        self.oneself.name.setFocus()

    def go_on(self) -> None:
        """With every answer."""
        if self.working.is_busy:
            return
        answer = self.oneself.answer()
        if answer is not None:
            self.confirmed.emit(answer)


def _refusal(check: object, text: str) -> str:
    assert callable(check)
    try:
        check(text)
    except InputError as error:
        return sentence_of(error)
    return ""

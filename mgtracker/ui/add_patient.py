"""Add a patient: the name, two identifiers, and what must never be guessed."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Patient
from mgtracker.clinical.text import Text
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, told, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.view import View

SEXES = (
    ("female", mark("Female")),
    ("male", mark("Male")),
    ("other", mark("Other")),
    ("unknown", mark("Not known")),
)
ALLERGIES = (
    ("none", mark("None known")),
    ("list", mark("Yes")),
    ("not-asked", mark("Not asked yet")),
)
OLDEST = 130
LIKE = mark("write year, month, day, like 1970-12-31")


def parse_birth_date(text: str, today: dt.date) -> str | None:
    """A birth date as YYYY-MM-DD; None where nothing was typed.

    Raises:
        InputError: another form, no real date, in the future, or too long ago.
    """
    text = text.strip()
    if not text:
        return None
    try:
        born = dt.date.fromisoformat(text)
    except ValueError:
        born = None
    if born is None or text != born.isoformat():
        raise InputError("{text} is not a date; {like}", text=repr(text), like=Text(LIKE))
    if born > today:
        raise InputError("This is in the future; {like}", like=Text(LIKE))
    if today.year - born.year > OLDEST:
        raise InputError(
            "This is more than {years} years ago; {like}", years=OLDEST, like=Text(LIKE)
        )
    return text


class AddPatient(Sheet):
    """The form. What is missing or wrong is said beside its field.

    Signals:
        confirmed: the Patient to be written.
    """

    confirmed = Signal(object)

    def __init__(self, view: View, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add a patient"), tr("Add patient"), parent)
        self._view = view
        self.family, self.given, self.mrn = QLineEdit(), QLineEdit(), QLineEdit()
        self.birth_date, self.bed, self.allergy_list = QLineEdit(), QLineEdit(), QLineEdit()
        self.birth_date.setPlaceholderText("1970-12-31")
        self.allergy_list.setPlaceholderText(
            tr("such as {example}", example=tr("penicillin, latex"))
        )
        self.sex = Segmented(tr("Sex"), [(key, tr(word)) for key, word in SEXES])
        self.allergies = Segmented(tr("Allergies"), [(key, tr(word)) for key, word in ALLERGIES])
        self._family = FormRow(tr("&Family name"), self.family)
        self._mrn = FormRow(tr("&Record number"), self.mrn)
        self._birth = FormRow(tr("&Born"), self.birth_date, tr("year-month-day"))
        self._allergies = FormRow(tr("A&llergies"), self.allergies)
        self._list = FormRow(tr("&To what"), self.allergy_list, tr("with commas between"))
        self._sex = FormRow(tr("Se&x"), self.sex)
        self._open = label(role="small")
        self._open.setWordWrap(True)
        self._rows = (
            self._family,
            FormRow(tr("&Given name"), self.given),
            self._mrn,
            self._birth,
            self._sex,
            FormRow(tr("Be&d"), self.bed),
            self._allergies,
            self._list,
        )
        for row in self._rows:
            self.body.addWidget(row)
        align_rows(self._rows)
        self.body.addWidget(self._open)
        self._list.hide()
        for row in self._rows:
            asked = row.field
            if isinstance(asked, QLineEdit):
                asked.textEdited.connect(partial(self._put_right, row))
            elif isinstance(asked, Segmented):
                asked.changed.connect(partial(self._put_right, row))
        self.allergies.changed.connect(self._show_list)
        self.sex.changed.connect(self._say_what_is_open)
        for field in (self.birth_date, self.bed):
            field.textChanged.connect(self._say_what_is_open)
        self._say_what_is_open()
        self.family.setFocus()

    def go_on(self) -> None:
        """Hand over the patient; or go to the first field that is not right."""
        self.refuse("")
        wrong = self._complaints()
        for row in self._rows:
            row.show_error(wrong.get(row, ""))
        if wrong:
            next(iter(wrong)).field.setFocus()
            return
        self.confirmed.emit(self._patient())

    def show_refusal(self, sentence: str) -> None:
        """Say beside the record number why the record would not take it."""
        self._mrn.show_error(sentence)
        self.mrn.setFocus()

    def _put_right(self, row: FormRow, _typed: str) -> None:
        """What was wrong there may be right now; it is looked at again with Enter."""
        row.show_error("")

    def _complaints(self) -> dict[FormRow, str]:
        wrong: dict[FormRow, str] = {}
        if not self.family.text().strip():
            wrong[self._family] = tr("The family name is missing.")
        mrn = " ".join(self.mrn.text().split())
        rows = (*self._view.ward, *self._view.left)
        held = next((row.patient for row in rows if row.patient.mrn == mrn), None)
        if not mrn:
            wrong[self._mrn] = tr("The record number is missing.")
        elif held is not None:
            whole = mrn.replace(" ", "\N{NO-BREAK SPACE}")
            wrong[self._mrn] = tr(
                "{name} already has the record number {mrn}.", name=held.name, mrn=whole
            )
        try:
            parse_birth_date(self.birth_date.text(), self._today())
        except InputError as refusal:
            wrong[self._birth] = f"{told(refusal)}."
        if not self.sex.value():
            wrong[self._sex] = tr("Say the sex, or that it is not known.")
        if not self.allergies.value():
            wrong[self._allergies] = tr("Say whether there are any, or that nobody has asked yet.")
        elif self.allergies.value() == "list" and not self._listed():
            wrong[self._list] = tr("Write what the patient is allergic to.")
        return wrong

    def _patient(self) -> Patient:
        family, given = self.family.text().split(), self.given.text().split()
        allergies = {"none": (), "list": self._listed(), "not-asked": None}
        return Patient(
            at=self._view.now,
            name=", ".join(part for part in (" ".join(family).upper(), " ".join(given)) if part),
            mrn=" ".join(self.mrn.text().split()),
            birth_date=parse_birth_date(self.birth_date.text(), self._today()),
            sex=self.sex.value(),
            bed=" ".join(self.bed.text().split()) or None,
            allergies=allergies[self.allergies.value()],
        )

    def _listed(self) -> tuple[str, ...]:
        parts = (" ".join(part.split()) for part in self.allergy_list.text().split(","))
        return tuple(part for part in parts if part)

    def _today(self) -> dt.date:
        return self._view.now.local(self._view.zone).date()

    def _say_what_is_open(self, _said: str = "") -> None:
        """What may stay open is not taken silently."""
        said = []
        if not self.bed.text().strip():
            said.append(tr("Without a bed."))
        is_born = bool(self.birth_date.text().strip())
        if not is_born or self.sex.value() not in {"female", "male"}:
            said.append(tr("Cockcroft-Gault needs the birth date and female or male."))
        self._open.setText(" ".join(said))

    def _show_list(self, key: str) -> None:
        self._list.setVisible(key == "list")
        self._allergies.show_error("")
        self.adjustSize()

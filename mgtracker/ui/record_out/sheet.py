"""Whose record leaves, as what, and into which folder."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.background import Work
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.out.documents import documents
from mgtracker.ui.out.keeping import NotKeptError
from mgtracker.ui.out.new_folder import give_up, settle
from mgtracker.ui.out.sheet import WIDTH
from mgtracker.ui.record_out.leaving import NOT_IN_IT, Made
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr, tr_count
from mgtracker.ui.typed_path import typed_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.record_out.leaving import Leaving

FRONT, ALL = "front", "all"
FORMS = {
    "tables": (
        mark("Tables"),
        mark("Patients, results, doses and rates, comma-separated, as they are imported."),
    ),
    "case": (
        mark("Case files"),
        mark("A file for each patient with every entry, which answers as the record does."),
    ),
    "fhir": (mark("FHIR"), mark("One FHIR R4 bundle, for other systems.")),
}


class RecordOut(Sheet):
    """Makes a new folder; nothing that is there is written over.

    Attributes:
        kept: the folder that was made.

    Signals:
        begun: the files are being made.
        leaving: a form and the ids of the patients whose record stands ready, before anybody can see it.
    """

    begun = Signal()
    leaving = Signal(str, object)

    def __init__(
        self, everybody: Leaving, front: tuple[str, str] | None, parent: QWidget | None = None
    ) -> None:
        """`front`: id and name of the patient in front."""
        super().__init__(tr("Export the record"), tr("Save"), parent)
        self._everybody = everybody
        self._front = front
        self.kept: Path | None = None
        self._work: Work | None = None
        self._given_up = Event()
        whom = [(ALL, tr("Everybody"))]
        if front is not None:
            whom.insert(0, (FRONT, front[1]))
        self.whom = Segmented(tr("Whose record"), whom)
        self.form = Segmented(tr("What to make"), [(key, tr(one[0])) for key, one in FORMS.items()])
        self.folder = QLineEdit(str(documents()))
        self.folder.setMinimumWidth(WIDTH * themes.current().size.button)
        self.browse = ActionButton(tr("Browse"), role="small")
        self.browse.setAutoDefault(False)
        self.waits = label(tr("The files are being made."), tone="text2")
        self._folder_row = FormRow(tr("&In"), self.folder)
        self._rows = (
            FormRow(tr("&Whose"), self.whom),
            FormRow(tr("&As"), self.form),
            self._folder_row,
        )
        align_rows(self._rows)
        self._says, self._place, self._warns = (label(tone="text2") for _ in range(3))
        self.done_words = label()
        self._lay_out()
        self.browse.clicked.connect(self._browse)
        self.folder.textEdited.connect(lambda: self._folder_row.show_error(""))
        for choice in (self.whom, self.form):
            choice.changed.connect(self._say)
        self.finished.connect(self._leave)
        self.whom.set_value(whom[0][0])
        self.form.set_value("tables")

    def go_on(self) -> None:
        """Make the files; where that is not possible say why and stay."""
        if self.kept is not None:
            self.accept()
            return
        if self._work is not None:
            return
        self.refuse("")
        self._folder_row.show_error("")
        if not self.folder.text().strip():
            self._folder_row.show_error(tr("Say in which folder."))
            self.folder.setFocus()
            return
        place = typed_path(self.folder.text()) / self._leaving().folder_name()
        self.begun.emit()
        making = self._leaving().making(self.form.value(), place, self._given_up)
        self._work = Work(making, self)
        self._work.done.connect(lambda made: self._made(made, place))
        self._work.failed.connect(self._failed)
        self._wait(is_busy=True)
        self._work.start()

    def give_up(self) -> None:
        """The window goes: nothing of files that are being made is left."""
        work, self._work = self._work, None
        if work is not None:
            self._given_up.set()
            work.stop()
            _take_away(work.result)

    # -- inside ----------------------------------------------------------------------------------

    def _leaving(self) -> Leaving:
        if self.whom.value() == FRONT and self._front is not None:
            return self._everybody.only(self._front[0])
        return self._everybody

    def _made(self, made: Made | NotKeptError, place: Path) -> None:
        """Say first, to whoever listens, that it leaves; then let it be seen."""
        self._wait(is_busy=False)
        try:
            if isinstance(made, NotKeptError):
                raise made
            self.leaving.emit(self.form.value(), tuple(self._leaving().courses))
            self.kept = settle(made.part, place)
        except NotKeptError as refusal:
            self._folder_row.show_error(f"{refusal}.")
            self.folder.setFocus()
            return
        self._say_kept(made)

    def _failed(self, sentence: str) -> None:
        self._wait(is_busy=False)
        self.refuse(f"{sentence}.")

    def _wait(self, *, is_busy: bool) -> None:
        """Nothing is chosen anew while files are made; the focus has only the way out to be on."""
        if is_busy:
            self.way_out.setFocus()
        else:
            self._work = None
        for widget in (*self._rows, self.browse, self.way_on):
            widget.setDisabled(is_busy)
        self.waits.setVisible(is_busy)
        if not is_busy:
            self.way_on.setFocus()

    def _leave(self) -> None:
        """Closed while files are made: what comes of them is taken away again."""
        work, self._work = self._work, None
        if work is not None:
            self._given_up.set()
            work.done.disconnect()
            work.failed.disconnect()
            work.done.connect(_take_away)
            work.setParent(self.parent())

    def _say(self, _key: str) -> None:
        """What leaves, and as what."""
        leaving, form = self._leaving(), self.form.value()
        if not form:
            return
        self._says.setText(tr(FORMS[form][1]))
        self._place.setText(tr("A new folder: {name}", name=leaving.folder_name()))
        words = [
            tr(
                "{patients}, {entries}, with names and record numbers: keep it as you keep the record.",
                patients=tr_count(
                    len(leaving.courses), mark("1 patient"), mark("{count} patients")
                ),
                entries=tr_count(leaving.entries, mark("1 entry"), mark("{count} entries")),
            )
        ]
        if leaving.is_encrypted:
            words.append(tr("The record is encrypted; these files are not."))
        self._warns.setText(" ".join(words))

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.windowTitle(), self.folder.text())
        if chosen:
            self._folder_row.show_error("")
            self.folder.setText(chosen)

    def _say_kept(self, made: Made) -> None:
        """The same sheet says where it is now."""
        for widget in (*self._rows, self._says, self._place, self._warns, self.browse):
            widget.hide()
        words = [tr("Saved in {path}.", path=self.kept)]
        if made.left_out:
            words.append(
                tr_count(
                    made.left_out,
                    mark("1 recorded thing has no place in such files: {file} says which."),
                    mark("{count} recorded things have no place in such files: {file} says which."),
                    file=NOT_IN_IT,
                )
            )
        self.done_words.setText("\n".join(words))
        self.done_words.show()
        self.way_on.setText(tr("Close"))
        self.way_out.hide()
        self.way_on.setFocus()

    def _lay_out(self) -> None:
        for words in (self._says, self._place, self._warns, self.done_words):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        whom, form, folder = self._rows
        for widget in (whom, form, self._says, folder):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(self.browse)
        self.body.addLayout(row)
        for widget in (self._warns, self.waits, self.done_words):
            self.body.addWidget(widget)
        self.done_words.hide()
        self.waits.hide()


def _take_away(made: object) -> None:
    if isinstance(made, Made):
        give_up(made.part)

"""Start my ward: who records, and where the file goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet

ENDING = ".mgtracker.db"


class StartWard(Sheet):
    """Asks two things, with a good answer for the second already there.

    Signals:
        confirmed: the path of the new file, and who records.
    """

    confirmed = Signal(object, str)

    def __init__(
        self, path: Path, author: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("Start my ward", "Start", parent)
        says = label(
            "A new, empty record in a file of its own on this computer. "
            "The sample ward stays as it is, for practice."
        )
        says.setWordWrap(True)
        self.body.addWidget(says)
        self.name = QLineEdit(author or "")
        self.name.setPlaceholderText("J. Mensah")
        self.path = QLineEdit(str(path))
        self.choose = ActionButton("Choose", role="small")
        self.choose.setAutoDefault(False)
        self.choose.setAccessibleName("Choose another file")
        place = QWidget()
        place.setFocusProxy(self.path)
        beside = QHBoxLayout(place)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(themes.current().space.s8)
        beside.addWidget(self.path, 1)
        beside.addWidget(self.choose)
        self._name = FormRow("&Your name", self.name, "stands beside every entry")
        self._path = FormRow("&File", place)
        self.path.setAccessibleName("File")
        for row in (self._name, self._path):
            self.body.addWidget(row)
        align_rows((self._name, self._path))
        self.choose.clicked.connect(self._choose)
        self.name.setFocus()

    def go_on(self) -> None:
        """With a name and a place."""
        name, path = " ".join(self.name.text().split()), self.path.text().strip()
        self._name.show_error("" if name else "Nothing is recorded without a name.")
        self._path.show_error("" if path else "Say where the file goes.")
        if not name:
            self.name.setFocus()
        elif not path:
            self.path.setFocus()
        else:
            self.confirmed.emit(Path(path).expanduser(), name)

    def show_refusal(self, sentence: str) -> None:
        """Say beside the file why it could not be made."""
        self._path.show_error(sentence)
        self.path.setFocus()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Where the ward's file goes", self.path.text(), f"Wards (*{ENDING})"
        )
        if chosen:
            self.path.setText(chosen if chosen.endswith(".db") else f"{chosen}{ENDING}")

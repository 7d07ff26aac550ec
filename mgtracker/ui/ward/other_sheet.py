"""Another ward: one that was opened on this computer before, or any file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mgtracker.ui.file_field import ENDING, FileField
from mgtracker.ui.measured import label
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr
from mgtracker.ui.typed_path import typed_path

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WIDTH, HEIGHT = 18, 5
"""Of the list, in buttons' heights."""
FILE = 1
"""The column of paths."""


class OpenWard(Sheet):
    """The list fills in the file; Enter opens what stands there. Why it cannot be opened is said beside it.

    Signals:
        confirmed: the path of the file.
    """

    confirmed = Signal(object)

    def __init__(
        self,
        known: Sequence[tuple[Path, str]],
        now_open: Path | None,
        parent: QWidget | None = None,
        *,
        is_there: Callable[[Path], bool] = Path.exists,
    ) -> None:
        """`known`: files and names, the last one opened first; `now_open`: the file in front of it."""
        super().__init__(tr("Open another ward"), tr("Open it"), parent)
        self._open = now_open
        self._known = [(path, name) for path, name in known if path != now_open]
        self.list = PlainTable(
            tr("Wards that were opened here"), [tr("Ward"), tr("File")], wide=FILE
        )
        field = FileField()
        self.file, self.choose, self.row = field.path, field.choose, field.row
        self._lay_out(is_there)
        self.list.selectionModel().selectionChanged.connect(self._fill_in)
        self.list.activated.connect(self.go_on)
        self.choose.clicked.connect(self._choose)
        self.file.textEdited.connect(lambda: self.row.show_error(""))
        if self._known:
            self.list.selectRow(0)
            self.list.setFocus()
        else:
            self.file.setFocus()

    def go_on(self) -> None:
        """With the file, where there is one to open."""
        text = self.file.text().strip()
        path = typed_path(text)
        if not text:
            self.show_refusal(tr("Say which file, or choose one."))
        elif path == self._open:
            self.show_refusal(tr("This ward is open already."))
        else:
            self.confirmed.emit(path)

    def show_refusal(self, sentence: str) -> None:
        """Say beside the file why it could not be opened."""
        self.row.show_error(sentence)
        self.file.setFocus()

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self, is_there: Callable[[Path], bool]) -> None:
        says = label(
            tr("The one that is open now is closed first; all that is recorded stays in it.")
        )
        says.setWordWrap(True)
        self.list.ask_room(WIDTH, HEIGHT, self.parentWidget())
        self.list.put([(name, _where(path, is_there)) for path, name in self._known])
        self.list.setVisible(bool(self._known))
        for part in (says, self.list, self.row):
            self.body.addWidget(part)

    def _fill_in(self) -> None:
        if (place := self.list.chosen()) >= 0:
            self.file.setText(str(self._known[place][0]))
            self.row.show_error("")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Which ward to open"), self.file.text(), tr("Wards") + f" (*{ENDING} *.db)"
        )
        if chosen:
            self.file.setText(chosen)
            self.row.show_error("")


def _where(path: Path, is_there: Callable[[Path], bool]) -> str:
    return str(path) if is_there(path) else tr("{path} (not there now)", path=path)

"""Where something of practice goes that leaves the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.training.lines import wrapped
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.export import keeping

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

WIDTH = 14
"""Of the file's field, in buttons' heights."""


class FileSheet(Sheet):
    """A kind and a file that is not there yet; nothing is ever written over.

    Args:
        title: of the sheet.
        kinds: by ending, the word and a sentence.
        path: proposed, without an ending.
    """

    def __init__(
        self,
        title: str,
        kinds: Mapping[str, tuple[str, str]],
        path: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, tr("Save"), parent)
        self._kinds, self._path = kinds, path
        self.kept: Path | None = None
        self.kind = Segmented(tr("What to make"), [(key, one[0]) for key, one in kinds.items()])
        self.file = QLineEdit()
        self.file.setMinimumWidth(WIDTH * themes.current().size.button)
        self.browse = ActionButton(tr("Browse"), role="small")
        self.browse.setAutoDefault(False)
        self.kind_row, self.file_row = (
            FormRow(tr("&As"), self.kind),
            FormRow(tr("&File"), self.file),
        )
        align_rows((self.kind_row, self.file_row))
        self._says, self._done = wrapped("", tone="text2"), wrapped("")
        for part in (self.kind_row, self._says, self.file_row):
            self.body.addWidget(part)
        self.body.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(self._done)
        self._done.hide()
        self.browse.clicked.connect(self._browse)
        self.kind.changed.connect(self._choose)
        self.file.setText(f"{path}.{next(iter(kinds))}")
        self.kind.set_value(next(iter(kinds)))

    def content(self, kind: str) -> bytes:
        """The bytes of the file."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Make it; where that is not possible say why and stay."""
        if self.kept is not None:
            self.accept()
            return
        path = Path(self.file.text().strip()).expanduser()
        self.file_row.show_error("")
        try:
            keeping.keep(path, self.content(self.kind.value()))
        except keeping.NotKeptError as refusal:
            self.file_row.show_error(f"{refusal}.")
            self.file.setFocus()
            return
        self.kept = path
        for part in (self.kind_row, self._says, self.file_row, self.browse):
            part.hide()
        self._done.setText(tr("Saved as {path}.", path=path))
        self._done.show()
        self.way_on.setText(tr("Close"))
        self.way_out.hide()
        self.way_on.setFocus()

    def _choose(self, kind: str) -> None:
        self._says.setText(self._kinds[kind][1])
        self.file.setText(f"{self._path}.{kind}")
        self.file.setCursorPosition(0)

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            self.file.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.file.setText(chosen)

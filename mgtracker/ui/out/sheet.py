"""Where something goes that leaves the program: as what, into which file, or onto a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.out import keeping
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.typed_path import typed_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPagedPaintDevice, QPageLayout
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.out.printers import Printers

PRINT = "print"
"""The kind that is no file."""
NO_PRINTER = mark("No printer is set up on this computer. Save a PDF and print that")
WIDTH = 14
"""Of the file's field, in buttons' heights."""


class OutSheet(Sheet):
    """A file is written over only after it was asked about, and then only one of the same kind.

    Whoever makes one says what is in each kind: `content`, and where PRINT is among them `page_layout`
    and `paint`.

    Attributes:
        kept: the file that was written.
        printers: those that are offered; the computer's own unless another is put here.

    Signals:
        left: "exported" and the name of the file, or "printed" and the name it would have had.
    """

    left = Signal(str, str)

    def __init__(
        self,
        title: str,
        kinds: Mapping[str, tuple[str, str]],
        path: Path,
        parent: QWidget | None = None,
        warns: str = "",
    ) -> None:
        """`kinds`: a word and a sentence by ending or PRINT; `path` without one; `warns`: under all."""
        super().__init__(title, tr("Save"), parent)
        self._kinds, self._ending = kinds, ""
        self._stem = path.name
        self.kept: Path | None = None
        self.printers: Printers | None = None
        self.kind = Segmented(tr("What to make"), [(key, one[0]) for key, one in kinds.items()])
        self.file = QLineEdit(str(path))
        self.file.setMinimumWidth(WIDTH * themes.current().size.button)
        self.browse = ActionButton(tr("Browse"), role="small")
        self.replace = ActionButton(tr("Replace that file"), role="small")
        self.kind_row = FormRow(tr("&As"), self.kind)
        self.file_row = FormRow(tr("&File"), self.file)
        align_rows((self.kind_row, self.file_row))
        self._says, self._warns = label(tone="text2"), label(warns, tone="text2")
        self.done_words = label()
        self._lay_out()
        self._warns.setVisible(bool(warns))
        self.browse.clicked.connect(self._browse)
        self.replace.clicked.connect(self._replace)
        self.file.textEdited.connect(self._clear)
        self.kind.changed.connect(self._choose)
        self.kind.set_value(next(iter(kinds)))

    def content(self, kind: str) -> bytes:
        """The bytes of the file."""
        raise NotImplementedError

    def page_layout(self) -> QPageLayout:
        """The sheets of paper that are printed on."""
        raise NotImplementedError

    def paint(self, device: QPagedPaintDevice) -> None:
        """Every page onto a printer. OSError: it takes nothing."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Make it; where that is not possible say why and stay."""
        if self.kept is not None:
            self.accept()
        elif self.kind.value() == PRINT:
            self._print()
        else:
            self._save()

    # -- inside ----------------------------------------------------------------------------------

    def _save(self, *, replaces: bool = False) -> None:
        self._clear()
        typed = typed_path(self.file.text())
        path = keeping.with_ending(typed, self._ending)
        if path != typed:
            self.file.setText(str(path))
        try:
            keeping.keep(path, self.content(self.kind.value()), replaces=replaces)
        except keeping.NotKeptError as refusal:
            is_taken = isinstance(refusal, keeping.NameTakenError)
            self.replace.setVisible(is_taken and path.name.endswith(f".{self._ending}"))
            self.file_row.show_error(f"{refusal}.")
            self.file.setFocus()
            return
        self._say_kept(path)
        self.left.emit("exported", path.name)

    def _replace(self) -> None:
        """What is there gives way: it was asked about, beside its name."""
        self._save(replaces=True)

    def _print(self) -> None:
        from mgtracker.ui.out.printers import Printers

        self._clear()
        printers = Printers() if self.printers is None else self.printers
        if not printers.are_there():
            self.refuse(f"{tr(NO_PRINTER)}.")
            return
        printer = printers.ask(self.page_layout(), self)
        if printer is None:
            return
        try:
            self.paint(printer)
        except OSError as error:
            self.refuse(tr("It was not printed: {error}.", error=error))
            return
        self.left.emit("printed", self._stem)
        self.accept()

    def _clear(self) -> None:
        """What was said of another try."""
        self.refuse("")
        self.file_row.show_error("")
        self.replace.hide()

    def _choose(self, kind: str) -> None:
        """The file keeps its name and takes the ending of the kind."""
        is_file = kind != PRINT
        self._says.setText(self._kinds[kind][1])
        self.way_on.setText(tr("Save") if is_file else tr("Print"))
        for widget in (self.file_row, self.browse):
            widget.setVisible(is_file)
        self._clear()
        if is_file:
            stem = self.file.text().removesuffix(f".{self._ending}")
            self._ending = kind
            self.file.setText(f"{stem}.{kind}")
            self.file.setCursorPosition(0)

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            self.file.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._clear()
            self.file.setText(chosen)

    def _say_kept(self, path: Path) -> None:
        """The same sheet says where it is now."""
        self.kept = path
        for widget in (self.kind_row, self._says, self.file_row, self.browse):
            widget.hide()
        self.done_words.setText(tr("Saved as {path}.", path=path))
        self.done_words.show()
        self.way_on.setText(tr("Close"))
        self.way_out.hide()
        self.way_on.setFocus()

    def _lay_out(self) -> None:
        for words in (self._says, self._warns, self.done_words):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        for widget in (self.kind_row, self._says, self.file_row):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch()
        for button in (self.replace, self.browse):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self._warns)
        self.body.addWidget(self.done_words)
        self.done_words.hide()
        self.replace.hide()

"""Where a list goes that leaves the program: a table for other programs, a PDF, or a printer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.audit import paper
from mgtracker.ui.documents import documents
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.export import keeping
from mgtracker.ui.trend.export.sheet import NO_PRINTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

KINDS = {"csv": mark("Table"), "pdf": mark("PDF"), "print": mark("Print")}
SAYS = {
    "csv": mark("Comma-separated, in English, times with their offset."),
    "pdf": mark("On A4."),
    "print": mark("The same as the PDF, on paper."),
}
NAMES_PEOPLE = mark("It names people. Keep it as you keep the record.")
WIDTH = 14
"""Of the file's field, in buttons' heights."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves: its name as a file without ending, and how it is made.

    Attributes:
        name: of the file.
        csv: the text of a table; None where there is none.
        document: what is put on paper.
    """

    name: str
    csv: Callable[[], str] | None
    document: Callable[[], paper.Document]


class OutSheet(Sheet):
    """Never writes over a file.

    Signals:
        left: "exported" or "printed", and the name of the file.
    """

    left = Signal(str, str)

    def __init__(self, title: str, leaving: Leaving, parent: QWidget | None = None) -> None:
        super().__init__(title, tr("Save"), parent)
        self._leaving = leaving
        self.kept: Path | None = None
        kinds = [kind for kind in KINDS if kind != "csv" or leaving.csv is not None]
        self.kind = Segmented(tr("What to make"), [(kind, tr(KINDS[kind])) for kind in kinds])
        self.file = QLineEdit(str(documents() / f"{leaving.name}.{kinds[0]}"))
        self.file.setMinimumWidth(WIDTH * themes.current().size.button)
        self.browse = ActionButton(tr("Browse"), role="small")
        self.browse.setAutoDefault(False)
        self._says, self._done = label(tone="text2"), label()
        warns = label(tr(NAMES_PEOPLE), tone="text2")
        self.kind_row = FormRow(tr("&As"), self.kind)
        self.file_row = FormRow(tr("&File"), self.file)
        align_rows((self.kind_row, self.file_row))
        for words in (self._says, self._done, warns):
            words.setWordWrap(True)
        for widget in (self.kind_row, self._says, self.file_row):
            self.body.addWidget(widget)
        self.body.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(warns)
        warns.setVisible(leaving.csv is not None)
        self.body.addWidget(self._done)
        self._done.hide()
        self.browse.clicked.connect(self._browse)
        self.kind.changed.connect(self._choose)
        self.kind.set_value(kinds[0])

    def go_on(self) -> None:
        """Make it; where that is not possible say why and stay."""
        if self.kept is not None:
            self.accept()
            return
        self.refuse("")
        self.file_row.show_error("")
        if self.kind.value() == "print":
            self._print()
            return
        path = Path(self.file.text().strip()).expanduser()
        try:
            keeping.keep(path, self._content())
        except keeping.NotKeptError as refusal:
            self.file_row.show_error(f"{refusal}.")
            self.file.setFocus()
            return
        self._say_kept(path)
        self.left.emit("exported", path.name)

    def _content(self) -> bytes:
        if self.kind.value() == "csv":
            assert self._leaving.csv is not None
            return self._leaving.csv().encode("utf-8-sig")
        return paper.pdf(self._leaving.document())

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinters():
            self.refuse(f"{tr(NO_PRINTER)}.")
            return
        document = self._leaving.document()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(paper.layout(document))
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        try:
            paper.paint(printer, document)
        except OSError as error:
            self.refuse(tr("It was not printed: {error}.", error=error))
            return
        self.left.emit("printed", self._leaving.name)
        self.accept()

    def _choose(self, kind: str) -> None:
        is_file = kind != "print"
        self._says.setText(tr(SAYS[kind]))
        self.way_on.setText(tr("Save") if is_file else tr("Print"))
        for widget in (self.file_row, self.browse):
            widget.setVisible(is_file)
        self.refuse("")
        self.file_row.show_error("")
        if is_file:
            self.file.setText(str(Path(self.file.text()).with_suffix(f".{kind}")))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            self.file.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.file.setText(chosen)

    def _say_kept(self, path: Path) -> None:
        """The same sheet says where it is now."""
        self.kept = path
        for widget in (self.kind_row, self._says, self.file_row, self.browse):
            widget.hide()
        self._done.setText(tr("Saved as {path}.", path=path))
        self._done.show()
        self.way_on.setText(tr("Close"))
        self.way_out.hide()
        self.way_on.setFocus()

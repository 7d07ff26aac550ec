"""Where an exported chart goes: a picture, a PDF, a file of values, or a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.documents import documents
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import label
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.export import caption, keeping, paper, picture, values
from mgtracker.ui.trend.rows import rows
from mgtracker.ui.trend.table import heads

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.trend.export.caption import Caption
    from mgtracker.ui.trend.panel import TrendPanel
    from mgtracker.ui.trend.rows import Row

KINDS = (
    ("png", mark("Picture")),
    ("pdf", mark("PDF")),
    ("csv", mark("Values")),
    ("print", mark("Print")),
)
SAYS = {
    "png": mark("A picture of the chart as it stands, in the light look, under its caption."),
    "pdf": mark("The chart and all it shows as a table, A4 across."),
    "csv": mark("Results, doses, plan and the steps of the sum, comma-separated."),
    "print": mark("The same as the PDF, on paper."),
}
NO_PRINTER = mark("No printer is set up on this computer. Save a PDF and print that")
ON_PAPER = mark("Anyone who finds it reads whose it is: keep it as you keep the chart.")


class ExportSheet(Sheet):
    """What is on the chart now; what is typed and not recorded is not in it."""

    def __init__(self, trend: TrendPanel, folder: Path | None, parent: QWidget | None) -> None:
        super().__init__(tr("Export the chart"), tr("Save"), parent)
        self._trend = trend
        self.kept: Path | None = None
        self.is_printed = False
        self.kind = Segmented(tr("What to make"), [(key, tr(word)) for key, word in KINDS])
        self.file = QLineEdit()
        self.browse = ActionButton(tr("Browse"), role="small")
        self.browse.setAutoDefault(False)
        self.kind_row, self.file_row = (
            FormRow(tr("&As"), self.kind),
            FormRow(tr("&File"), self.file),
        )
        align_rows((self.kind_row, self.file_row))
        self._says = label(tone="text2")
        self._warns, self.done_words = label(tr(ON_PAPER), tone="text2"), label()
        for words in (self._says, self._warns, self.done_words):
            words.setWordWrap(True)
        for widget in (self.kind_row, self._says, self.file_row):
            self.body.addWidget(widget)
        self.body.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(self._warns)
        self.body.addWidget(self.done_words)
        self.done_words.hide()
        view = trend.view
        assert view is not None
        self._folder = folder or documents()
        self.file.setText(str(self._folder / caption.file_name(view, "png")))
        self.file.setCursorPosition(0)
        self.file.setMinimumWidth(14 * themes.current().size.button)
        self.kind.changed.connect(self._choose)
        self.browse.clicked.connect(self._browse)
        self.kind.set_value("png")

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
            keeping.keep(path, self.content(self.kind.value()))
        except keeping.NotKeptError as refusal:
            self.file_row.show_error(f"{refusal}.")
            self.file.setFocus()
            return
        self._say_kept(path)

    def content(self, kind: str) -> bytes:
        """The bytes of a picture, a PDF or a file of values."""
        trend = self._trend
        view = trend.view
        assert view is not None
        if kind == "csv":
            span = trend.span
            text = values.values(view, trend.choices.kind, span.start, span.end)
            return text.encode("utf-8-sig")
        if kind == "pdf":
            return paper.pdf(self._plot(), self._caption(), heads(view), self._rows())
        return picture.as_png(picture.captioned(self._plot(), self._caption()))

    def _plot(self) -> QImage:
        trend = self._trend
        assert trend.view is not None
        shown = trend.toolbar.struck.isChecked()
        return picture.plot_image(trend.view, trend.choices, trend.span, struck=shown)

    def _caption(self) -> Caption:
        trend = self._trend
        assert trend.view is not None
        assert trend.chart is not None
        kinds = [plot.kind for plot in trend.chart.results]
        return caption.caption(trend.view, trend.span.start, trend.span.end, kinds)

    def _rows(self) -> list[Row]:
        """What is in sight; an expected course always."""
        trend = self._trend
        assert trend.view is not None
        shown = trend.toolbar.struck.isChecked()
        found = rows(trend.view, trend.choices.kind, with_struck=shown)
        first, last = trend.span.start, trend.span.end
        return [row for row in found if first <= row.at <= last or not row.entry_id]

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinters():
            self.refuse(f"{tr(NO_PRINTER)}.")
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(paper.layout())
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        trend = self._trend
        assert trend.view is not None
        try:
            names = heads(trend.view)
            paper.paint(printer, self._plot(), self._caption(), names, self._rows())
        except OSError as error:
            self.refuse(tr("It was not printed: {error}.", error=error))
            return
        self.is_printed = True
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
            self.file.setCursorPosition(0)

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            tr("Export the chart"),
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
        self.done_words.setText(tr("Saved as {path}.", path=path))
        self.done_words.show()
        self.way_on.setText(tr("Close"))
        self.way_out.hide()
        self.way_on.setFocus()

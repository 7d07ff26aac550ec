"""The chart as a picture, a PDF, a file of values, or on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.out.documents import documents
from mgtracker.ui.out.sheet import PRINT, OutSheet
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.export import caption, paper, picture, values
from mgtracker.ui.trend.rows import rows
from mgtracker.ui.trend.table import heads

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice, QPageLayout
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.trend.export.caption import Caption
    from mgtracker.ui.trend.export.sight import Sight
    from mgtracker.ui.trend.rows import Row

KINDS = {
    "png": (
        mark("Picture"),
        mark("A picture of the chart as it stands, in the light look, under its caption."),
    ),
    "pdf": (mark("PDF"), mark("The chart and all it shows as a table, A4.")),
    "csv": (
        mark("Values"),
        mark("Results, doses, plan and the steps of the sum, comma-separated."),
    ),
    PRINT: (mark("Print"), mark("The same as the PDF, on paper.")),
}
ON_PAPER = mark("Anyone who finds it reads whose it is: keep it as you keep the chart.")


class ExportSheet(OutSheet):
    """What is on the chart now; what is typed and not recorded is not in it."""

    def __init__(self, sight: Sight, folder: Path | None, parent: QWidget | None = None) -> None:
        """`folder`: where the last file went; None: where this computer keeps documents."""
        self._sight = sight
        kinds = {kind: (tr(word), tr(says)) for kind, (word, says) in KINDS.items()}
        path = (folder or documents()) / caption.file_name(sight.view)
        super().__init__(tr("Export the chart"), kinds, path, parent, tr(ON_PAPER))

    def content(self, kind: str) -> bytes:
        """The bytes of a picture, a PDF or a file of values."""
        sight = self._sight
        if kind == "csv":
            span = sight.span
            text = values.values(sight.view, sight.choices.kind, span.start, span.end)
            return text.encode("utf-8-sig")
        if kind == "pdf":
            return paper.pdf(self._paper())
        size = picture.size_for(sight.panels)
        plot = picture.plot_image(sight, size)
        return picture.as_png(picture.captioned(plot, self._caption()))

    def page_layout(self) -> QPageLayout:
        """A4, as many panels want it."""
        return paper.layout(across=paper.is_across(self._sight.panels))

    def paint(self, device: QPagedPaintDevice) -> None:
        """Every page. OSError: the printer takes nothing."""
        paper.paint(device, self._paper())

    def _paper(self) -> paper.ChartPaper:
        sight = self._sight
        across = paper.is_across(sight.panels)
        plot = picture.plot_image(sight, paper.size_of(across=across))
        return paper.ChartPaper(plot, self._caption(), heads(sight.view), self._rows(), across)

    def _caption(self) -> Caption:
        sight = self._sight
        return caption.caption(sight.view, sight.span.start, sight.span.end, sight.kinds())

    def _rows(self) -> list[Row]:
        """What is in sight; an expected course always."""
        sight = self._sight
        found = rows(sight.view, sight.choices.kind, with_struck=sight.struck)
        first, last = sight.span.start, sight.span.end
        return [row for row in found if first <= row.at <= last or not row.entry_id]

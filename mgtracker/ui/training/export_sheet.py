"""A debrief as a file or on paper: the certificate with all of it, or the attempt for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.exchange.export.file_names import in_a_file_name
from mgtracker.training.attempt import attempt_text
from mgtracker.ui.out.documents import documents
from mgtracker.ui.out.sheet import PRINT, OutSheet
from mgtracker.ui.training import paper
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPageLayout
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.training.debrief_page import Debriefed


class DebriefExport(OutSheet):
    """Of the attempt that is shown."""

    def __init__(self, shown: Debriefed, parent: QWidget | None = None) -> None:
        kinds = {
            "pdf": (
                tr("PDF"),
                tr(
                    "Certificate, score and every decision, A4. Each page says that it is practice."
                ),
            ),
            "practice.json": (
                tr("Attempt"),
                tr("All of it for other programs, or for a teacher's folder."),
            ),
            PRINT: (tr("Print"), tr("The same as the PDF, on paper.")),
        }
        self._shown = shown
        played = shown.played
        who = in_a_file_name(played.trainee)
        name = f"{tr('PRACTICE')} {played.case.id} {played.seed} {who}".strip()
        super().__init__(tr("Export the debrief"), kinds, documents() / name, parent)

    def content(self, kind: str) -> bytes:
        """The bytes of the file."""
        shown = self._shown
        if kind == "pdf":
            return paper.pdf(shown)
        return attempt_text(
            shown.played, shown.score, shown.decisions, shown.made_at, shown.taken_up
        ).encode("utf-8")

    def page_layout(self) -> QPageLayout:
        """A4 upright."""
        return paper.layout()

    def paint(self, device: QPagedPaintDevice) -> None:
        """Every page. OSError: the printer takes nothing."""
        paper.paint(device, self._shown)

"""A list that leaves the program: a table for other programs, a PDF, or paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.audit import paper
from mgtracker.ui.out.documents import documents
from mgtracker.ui.out.sheet import PRINT, OutSheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice, QPageLayout
    from PySide6.QtWidgets import QWidget

CSV = (mark("Table"), mark("Comma-separated, in English, times with their offset."))
PAPER = {
    "pdf": (mark("PDF"), mark("On A4.")),
    PRINT: (mark("Print"), mark("The same as the PDF, on paper.")),
}
NAMES_PEOPLE = mark("It names people. Keep it as you keep the record.")


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves: its name as a file without ending, and how it is made.

    Attributes:
        name: of the file.
        csv: the text of a table; None where there is none, and where nobody is named.
        document: what is put on paper.
    """

    name: str
    csv: Callable[[], str] | None
    document: Callable[[], paper.Document]


class ListOut(OutSheet):
    """A list, or a page of words."""

    def __init__(self, title: str, leaving: Leaving, parent: QWidget | None = None) -> None:
        self._leaving = leaving
        has_table = leaving.csv is not None
        kinds = {"csv": CSV, **PAPER} if has_table else PAPER
        told = {kind: (tr(word), tr(says)) for kind, (word, says) in kinds.items()}
        warns = tr(NAMES_PEOPLE) if has_table else ""
        super().__init__(title, told, documents() / leaving.name, parent, warns)

    def content(self, kind: str) -> bytes:
        """The bytes of a table or a PDF."""
        if kind == "pdf":
            return paper.pdf(self._leaving.document())
        assert self._leaving.csv is not None
        return self._leaving.csv().encode("utf-8-sig")

    def page_layout(self) -> QPageLayout:
        """A4, as the list wants it."""
        return paper.layout(self._leaving.document())

    def paint(self, device: QPagedPaintDevice) -> None:
        """Every page. OSError: the printer takes nothing."""
        paper.paint(device, self._leaving.document())

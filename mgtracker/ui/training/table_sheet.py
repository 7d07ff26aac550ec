"""A teacher's list of attempts as comma-separated values."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from mgtracker.exchange.table_cell import harmless
from mgtracker.ui.out.documents import documents
from mgtracker.ui.out.sheet import OutSheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class TableSheet(OutSheet):
    """One line for each attempt, under heads."""

    def __init__(self, rows: Sequence[tuple[str, ...]], parent: QWidget | None = None) -> None:
        kinds = {"csv": (tr("Table"), tr("One line for each attempt, comma-separated."))}
        self._rows = tuple(rows)
        path = documents() / " ".join((tr("PRACTICE"), tr("attempts")))
        super().__init__(tr("Save the attempts as a table"), kinds, path, parent)

    def content(self, _kind: str) -> bytes:
        """The bytes of the file."""
        text = io.StringIO(newline="")
        csv.writer(text).writerows([harmless(cell) for cell in row] for row in self._rows)
        return text.getvalue().encode("utf-8-sig")

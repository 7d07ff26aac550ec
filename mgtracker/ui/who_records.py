"""Who records from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mgtracker.ui.form_row import FormRow
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class WhoRecords(Sheet):
    """Asks for a name.

    Signals:
        confirmed: the name.
    """

    confirmed = Signal(str)

    def __init__(self, author: str | None, parent: QWidget | None = None) -> None:
        super().__init__(tr("Who records?"), tr("This is me"), parent)
        self.name = QLineEdit(author or "")
        self.name.selectAll()
        self._row = FormRow(tr("&Name"), self.name, tr("stands beside every entry"))
        self.body.addWidget(self._row)
        self.name.setFocus()

    def go_on(self) -> None:
        """With a name."""
        name = " ".join(self.name.text().split())
        if not name:
            self._row.show_error(tr("Nothing is recorded without a name."))
            return
        self.confirmed.emit(name)
        self.accept()

"""In which language the window speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mgtracker.ui.form_row import FormRow
from mgtracker.ui.language import LANGUAGES, SYSTEM
from mgtracker.ui.measured import label
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LanguageSheet(Sheet):
    """Each language under its own name, so that who cannot read this one finds theirs.

    Signals:
        confirmed: the code of the language, or `language.SYSTEM`.
    """

    confirmed = Signal(str)

    def __init__(self, chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Language"), tr("Use this language"), parent)
        says = label(
            tr(
                "It changes at once. Units, numbers, times and names of medicines "
                "that are typed are read in the same way in every language."
            )
        )
        says.setWordWrap(True)
        self.body.addWidget(says)
        names = [(SYSTEM, tr("As the system")), *LANGUAGES.items()]
        self.choice = Segmented(tr("Language"), names)
        self.choice.set_value(chosen)
        self.body.addWidget(FormRow(tr("&Language"), self.choice))
        self.choice.setFocus()

    def go_on(self) -> None:
        """With the one that is chosen."""
        self.accept()
        self.confirmed.emit(self.choice.value())

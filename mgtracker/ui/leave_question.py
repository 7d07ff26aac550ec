"""Something is typed and not recorded: asked before another patient comes in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LeaveQuestion(Sheet):
    """Enter and Esc both stay: what was typed goes only where that is meant."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Not recorded yet"), tr("&Leave without recording"), parent)
        says = label(
            tr("What is typed for {name} is not recorded. It is lost when you leave.", name=name)
        )
        says.setWordWrap(True)
        self.body.addWidget(says)
        self.way_out.setText(tr("Stay"))
        self.way_on.set_role("plain")
        self.way_on.show_keys("")
        self.way_on.setDefault(False)
        self.way_on.setAutoDefault(False)
        self.way_out.set_role("primary")
        self.way_out.setDefault(True)
        self.way_out.setFocus()

"""The path of a ward's file, to be typed or chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.translation import tr

ENDING = ".mgtracker.db"
WIDTH = 12
"""How much of a path is in sight, in buttons' heights."""


class FileField(QWidget):
    """The path and the way to choose it, side by side in a row of a form."""

    def __init__(self, path: str = "") -> None:
        super().__init__()
        self.path = QLineEdit(path)
        self.path.setAccessibleName(tr("File"))
        self.path.setMinimumWidth(WIDTH * themes.current().size.button)
        self.choose = ActionButton(tr("Choose"), role="small")
        self.choose.setAutoDefault(False)
        self.choose.setAccessibleName(tr("Choose another file"))
        self.setFocusProxy(self.path)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.current().space.s8)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        self.row = FormRow(tr("&File"), self)

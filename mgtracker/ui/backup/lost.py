"""A ward that cannot be opened any more: why, and the steps that bring a backup of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from mgtracker.ui.backup.restore_sheet import RestoreSheet
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.way_back import LostRecordError
    from mgtracker.ui.main_window import MainWindow


class LostSheet(Sheet):
    """Says why, and asks whether a backup is to be brought back.

    Signals:
        wanted: it is; emitted while the sheet is still there.
    """

    wanted = Signal()

    def __init__(self, refusal: LostRecordError, parent: QWidget | None = None) -> None:
        super().__init__(tr("The ward cannot be opened"), tr("Bring a backup back"), parent)
        says = label(f"{told(refusal)}.")
        says.setWordWrap(True)
        says.setTextFormat(Qt.TextFormat.PlainText)
        safe = label(
            tr("A backup comes back as a new file, in three steps. This one is left as it is."),
            tone="text2",
        )
        safe.setWordWrap(True)
        self.body.addWidget(says)
        self.body.addWidget(safe)
        self.way_out.setText(tr("Close"))
        self.way_on.setFocus()

    def go_on(self) -> None:
        """On to the steps, which stand there before this goes: without any window the program would end."""
        self.wanted.emit()
        self.accept()


class WayBack(QObject):
    """The way from a refusal to a ward that is open again.

    Signals:
        restored: a backup is back in this file, which the FileKey (or None) opens; it is to be opened.
        left: nothing was brought back.
    """

    restored = Signal(object, object)
    left = Signal()

    def __init__(
        self, refusal: LostRecordError, clock: Clock, zone: ZoneInfo, window: MainWindow | None
    ) -> None:
        """`window`: one that stays open behind it; None: there is none yet."""
        super().__init__(window)
        self._refusal, self._clock, self._zone = refusal, clock, zone
        self._window = window
        self.sheet: Sheet = LostSheet(refusal, window)

    def ask(self) -> None:
        """Say it, and ask."""
        assert isinstance(self.sheet, LostSheet)
        self.sheet.wanted.connect(self._begin)
        self.sheet.rejected.connect(self.left)
        self._open(self.sheet)

    def _begin(self) -> None:
        refusal = self._refusal
        steps = RestoreSheet(refusal.path, refusal.folder, self._clock, self._zone, self._window)
        steps.restored.connect(self.restored)
        steps.rejected.connect(self.left)
        self.sheet = steps
        self._open(steps)

    def _open(self, sheet: Sheet) -> None:
        if self._window is None:
            sheet.open()
        else:
            self._window.sheets.open(sheet)

"""What a window is put together on: one column, and what lies across all of it or always at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mgtracker.ui.banner import Banner
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent


class _Inside(QWidget):
    """Where a window's height is enough for what has to be seen, it does not scroll to show more."""

    def heightForWidth(self, width: int) -> int:
        """The least height at a width, not the wished for."""
        layout = self.layout()
        return -1 if layout is None else layout.minimumHeightForWidth(width)


class FramedWindow(QMainWindow):
    """On a screen too small for large text it scrolls, so that nothing is out of reach.

    Signals:
        closing: the window is about to go.
    """

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = _Inside()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._across: list[QWidget] = []
        self._as_wide: list[QWidget] = []
        self._is_distrusted = False
        # The window's own: closed within its first moments, it builds nothing afterwards.
        self._after_paint = QTimer(self, singleShot=True)
        self._after_paint.timeout.connect(self.furnish)
        self.closing.connect(self._after_paint.stop)
        self._after_resize = QTimer(self, singleShot=True)
        self._after_resize.timeout.connect(self._keep_in_sight)
        self._everything = everything = QScrollArea()
        everything.setFrameShape(QFrame.Shape.NoFrame)
        everything.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        everything.setWidgetResizable(True)
        everything.setWidget(inside)
        self._is_painted = False
        inside.installEventFilter(self)
        everything.viewport().installEventFilter(self)
        self.setCentralWidget(everything)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._into_sight)

    def furnish(self) -> None:
        """Called once after the first paint: the rest may be loaded now."""

    def distrust(self, time: str) -> None:
        """Say across the window that what it shows can no longer be trusted: from when on."""
        if self._is_distrusted:
            return
        self._is_distrusted = True
        sentence = tr("Close it and open it again. What was recorded before is kept.")
        self.put_under_top(
            Banner(tr("Do not trust this window: error at {time}", time=time), sentence, "loud")
        )

    def put(self, part: QWidget, stretch: int = 0) -> None:
        """Put in the next part from the top."""
        self._column.addWidget(part, stretch)

    def put_under_top(self, banner: QWidget) -> None:
        """Put in what is said across the whole window: as wide as what is seen, however wide the rest is."""
        self._across.append(banner)
        self._lay_across(banner, 1)

    def put_across(self, part: QWidget, under: QWidget | None = None) -> None:
        """Put in the next part from the top, or the one under another such, as wide as what is seen."""
        place = self._column.count()
        if under is not None:
            rows = [row for row in self._column.children() if isinstance(row, QHBoxLayout)]
            over = next(row for row in rows if row.indexOf(under) >= 0)
            place = self._column.indexOf(over) + 1
        self._lay_across(part, place)

    def put_at_foot(self, line: QWidget) -> None:
        """Put in what is always in sight under everything else."""
        self.put(line)

    def across(self) -> tuple[QWidget, ...]:
        """What was put under the top, from the top: what came last lies over the others."""
        return tuple(reversed(self._across))

    def whole(self, _widget: QWidget) -> QWidget | None:
        """What is brought into sight as one when the keys go to something in it; None: that alone."""
        return None

    # -- Qt --------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """After the first paint, the rest is loaded; another width is another one for what lies across."""
        if event.type() is QEvent.Type.Resize:
            self._fit_across()
            self._after_resize.start()
        elif event.type() is QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            self._after_paint.start()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it goes."""
        self.closing.emit()
        super().closeEvent(event)

    # -- inside ----------------------------------------------------------------------------------

    def _lay_across(self, part: QWidget, place: int) -> None:
        row = QHBoxLayout()
        row.addWidget(part)
        row.addStretch()
        self._column.insertLayout(place, row)
        self._as_wide.append(part)
        self._fit_across()

    def _fit_across(self) -> None:
        """With large text the board is wider than the window, and what asks for an answer must not be."""
        for part in self._as_wide:
            least = 0 if part in self._across else part.minimumSizeHint().width()
            part.setFixedWidth(max(self._everything.viewport().width(), least))

    def _keep_in_sight(self) -> None:
        """What the keys are in may be higher now, or have less room: all of it stays in sight."""
        now = self.focusWidget()
        if now is not None and now.hasFocus() and self.whole(now) is not None:
            self._into_sight(None, now)

    def _into_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Where the window scrolls, it follows the keys."""
        inside = self._everything.widget()
        if now is None or inside is None or not inside.isAncestorOf(now):
            return
        if (whole := self.whole(now)) is not None:
            self._everything.ensureWidgetVisible(whole, 0, 0)
        if now.width() > self._everything.viewport().width():  # its beginning, then
            left = now.mapTo(inside, now.rect().topLeft())
            self._everything.ensureVisible(left.x(), left.y(), 0, 0)
        else:
            self._everything.ensureWidgetVisible(now)

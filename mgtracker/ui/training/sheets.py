"""What the window of practice asks: what to ask, what blood is drawn for, where to go back to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QListWidget, QListWidgetItem

from mgtracker.clinical.quantity import ANALYTES
from mgtracker.ui import theme as themes
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.training import words
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Choices = Sequence[tuple[str, str]]
"""Key and words of each."""
ROWS = 12
"""So many rows of a list are seen at once."""
COLUMNS = 3


class Picked(QListWidget):
    """A list of sentences; each whole, however many lines it takes."""

    def __init__(self, name: str, choices: Choices, window: QWidget | None) -> None:
        """As wide as two sheets, where the window has room for it."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        for key, said in choices:
            item = QListWidgetItem(said)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.addItem(item)
        self.setCurrentRow(0)
        theme = themes.current()
        pad, low = theme.space.s4, theme.size.target
        edge = round(theme.lines.focus)
        self.setStyleSheet(
            f"QListWidget {{ border: {edge // 2}px solid {theme.field}; padding: {edge - edge // 2}px; }}"
            f"QListWidget:focus {{ border: {edge}px solid {theme.accent}; padding: 0; }}"
            f"QListWidget::item {{ padding: {pad}px {theme.space.s8}px; min-height: {low - 2 * pad}px; }}"
        )
        width = 2 * WIDTH * theme.size.button
        if window is not None:
            width = min(width, window.width() - 6 * theme.space.s24)
        self.setMinimumWidth(width)
        room = QRect(0, 0, width - 2 * (theme.space.s8 + edge) - theme.size.scroll_bar, 0)
        wraps = Qt.TextFlag.TextWordWrap
        rows = [
            max(low, self.fontMetrics().boundingRect(room, wraps, said).height() + 2 * pad)
            for _, said in choices
        ]
        self._height = min(sum(rows), ROWS * low) + 2 * edge

    def sizeHint(self) -> QSize:
        """As high as its lines, up to so many rows."""
        return QSize(self.minimumWidth(), self._height)

    def minimumSizeHint(self) -> QSize:
        """A few rows at least, where the window is low."""
        return QSize(self.minimumWidth(), min(self._height, 2 * themes.current().size.target))

    def key(self) -> str:
        """The key of the selected one; "" where there is none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))


class AskSheet(Sheet):
    """What can be asked now.

    Signals:
        confirmed: the id of the question.
    """

    confirmed = Signal(str)

    def __init__(self, questions: Choices, parent: QWidget | None = None) -> None:
        super().__init__(tr("Ask the prescriber"), tr("Ask"), parent)
        says = tr("The prescriber can be wrong. What is said is written down only by you.")
        if not questions:
            says = tr("There is nothing to ask now.")
        self.body.addWidget(_line(says))
        self.list = Picked(tr("Questions"), questions, parent)
        self.list.setVisible(bool(questions))
        self.way_on.setEnabled(bool(questions))
        self.body.addWidget(self.list)
        self.list.itemDoubleClicked.connect(self.go_on)
        self.list.setFocus()

    def go_on(self) -> None:
        """With the one that is selected."""
        if key := self.list.key():
            self.accept()
            self.confirmed.emit(key)


class DrawSheet(Sheet):
    """What the blood is drawn for; what is due is ticked already.

    Signals:
        confirmed: the analytes, a tuple.
    """

    confirmed = Signal(object)

    def __init__(self, due: Sequence[str], turnaround: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Draw blood"), tr("Draw blood"), parent)
        self.body.addWidget(
            _line(tr("The laboratory records the result after {time}.", time=turnaround))
        )
        grid = QGridLayout()
        self.boxes = {name: QCheckBox(words.analyte(name)) for name in ANALYTES}
        for place, (name, box) in enumerate(self.boxes.items()):
            box.setChecked(name in due)
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
        self.body.addLayout(grid)
        next(iter(self.boxes.values())).setFocus()

    def go_on(self) -> None:
        """With one analyte at least."""
        wanted = tuple(name for name, box in self.boxes.items() if box.isChecked())
        if not wanted:
            self.refuse(tr("Say what the blood is drawn for."))
            return
        self.accept()
        self.confirmed.emit(wanted)


class DecisionsSheet(Sheet):
    """Every standstill of the clock so far, the newest first; from any of them a new attempt can begin.

    Signals:
        confirmed: the number of the decision.
    """

    confirmed = Signal(int)

    def __init__(self, decisions: Choices, parent: QWidget | None = None) -> None:
        super().__init__(tr("Decisions so far"), tr("Begin again from here"), parent)
        self.body.addWidget(
            _line(
                tr(
                    "A new attempt begins as things stood then, before anything was done. This one is "
                    "left as it is; the certificate says from which decision the new one began."
                )
            )
        )
        self.list = Picked(tr("Decisions so far"), decisions, parent)
        self.body.addWidget(self.list)
        self.list.itemDoubleClicked.connect(self.go_on)
        self.list.setFocus()

    def go_on(self) -> None:
        """From the one that is selected."""
        self.accept()
        self.confirmed.emit(int(self.list.key()))


class LogSheet(Sheet):
    """Everything heard so far, the newest first."""

    def __init__(self, lines: Choices, parent: QWidget | None = None) -> None:
        super().__init__(tr("All messages"), tr("Close"), parent)
        self.way_out.hide()
        self.list = Picked(tr("Messages"), lines, parent)
        self.body.addWidget(self.list)
        self.list.setFocus()


class EndSheet(Sheet):
    """Whether an attempt is to end here, or is left to be gone on with.

    Signals:
        ended: it ends, and is scored.
        left: it is kept as it stands.
    """

    ended = Signal()
    left = Signal()

    def __init__(self, *, leaves: bool, parent: QWidget | None = None) -> None:
        """`leaves`: the way on keeps it; else it ends it."""
        if leaves:
            title, way_on = tr("Leave this attempt?"), tr("Leave it, and keep it")
            says = tr("It is kept as it stands, and can be gone on with from the list of cases.")
        else:
            title, way_on = tr("End this attempt?"), tr("End it and see the score")
            says = tr("What was not done until now counts as not done.")
        super().__init__(title, way_on, parent)
        self._leaves = leaves
        self.body.addWidget(_line(says))
        self.way_out.setText(tr("Go on practising"))
        self.way_on.setFocus()

    def go_on(self) -> None:
        """As its way on says."""
        self.accept()
        (self.left if self._leaves else self.ended).emit()


def _line(text: str) -> QWidget:
    said = label(text)
    said.setWordWrap(True)
    return said

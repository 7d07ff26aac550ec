"""The ward at the left: everyone, who needs someone first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.ward_delegate import WardDelegate
from mgtracker.ui.ward_model import WardModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from mgtracker.view import View

WIDTH = 6
"""How wide the list is, in top bars' heights."""


class _Rows(QListView):
    """A list that opens with Enter, and wraps its rows anew at another width."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens wherever the platform has no such habit."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other heights."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class WardList(MeasuredWidget):
    """Head, rows, and the way to add a patient.

    Signals:
        picked: the id of the patient to put in front.
        add_asked: a patient is to be added.
    """

    picked = Signal(str)
    add_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = WardModel()
        self.rows = _Rows()
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(WardDelegate(self.rows))
        self.rows.setAccessibleName("Ward list")
        self.rows.setMouseTracking(True)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._head = label(role="small")
        self._head.setWordWrap(True)
        self._front: str | None = None
        self.add = ActionButton("Add patient", "N")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._head)
        self._column.addWidget(self.rows, 1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.add)
        self._column.addLayout(self._foot)
        self.rows.clicked.connect(self._pick)
        self.rows.activated.connect(self._pick)
        self.add.clicked.connect(self._ask_add)
        self.measure()

    def show_view(self, view: View) -> None:
        """Show the ward; the focus stays on whom it was."""
        focused = self.model.patient_at(self.rows.currentIndex())
        self.model.show_view(view)
        front = None if view.patient is None else view.patient.id
        stays = front == self._front and self.model.row_of(focused) >= 0
        self._focus_row(self.model.row_of(focused if stays else front))
        self._front = front
        self._say_head(view)
        self.add.setEnabled(not view.read_only)
        self._view = view

    def filter_by(self, text: str) -> None:
        """Show only whom `text` fits; the first of them has the focus."""
        self.model.find(text)
        self._focus_row(0 if self.model.rowCount() else -1)
        self._say_head(self._view)

    def step(self, by: int) -> None:
        """Move the focus up or down, from the find field."""
        self._focus_row(min(max(self.rows.currentIndex().row() + by, 0), self.model.rowCount() - 1))

    def open_focused(self) -> None:
        """Open whom the focus is on."""
        self._pick(self.rows.currentIndex())

    def measure(self) -> None:
        """Width and margins from the theme."""
        theme = themes.current()
        space = theme.space
        self.setFixedWidth(WIDTH * theme.size.top_bar - space.s24)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head.setContentsMargins(space.s12, space.s8, space.s12, space.s8)
        self._foot.setContentsMargins(space.s12, space.s8, space.s12, space.s8)
        self.rows.scheduleDelayedItemsLayout()

    def _say_head(self, view: View) -> None:
        everyone, shown = len(view.ward), self.model.rowCount()
        needing = sum(row.level > Level.INFO for row in view.ward)
        if shown < everyone:
            found = "No patient found" if not shown else f"{shown} of {everyone} patients"
            self._head.setText(f"{found}. Esc shows all.")
            return
        patients = "1 patient" if everyone == 1 else f"{everyone} patients"
        need = "nobody needs someone now" if not needing else f"{needing} need someone"
        need = "1 needs someone" if needing == 1 else need
        self._head.setText(f"{patients}, {need}" if everyone else "No patients yet")

    def _focus_row(self, place: int) -> None:
        self.rows.setCurrentIndex(self.model.index(place) if place >= 0 else QModelIndex())

    def _pick(self, index: QModelIndex) -> None:
        patient_id = self.model.patient_at(index)
        if patient_id is not None:
            self.picked.emit(patient_id)

    def _ask_add(self) -> None:
        self.add_asked.emit()

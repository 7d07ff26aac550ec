"""The same as a plain table: every result and dose in words, newest first; read only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from mgtracker.clinical.laboratory import position
from mgtracker.clinical.number import format_number
from mgtracker.ui import theme as themes
from mgtracker.ui import wording
from mgtracker.ui.trend.marks import Form, marks, planned_end
from mgtracker.ui.trend.moments import clock, day
from mgtracker.ui.trend.steps import grams_at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.marks import Mark
    from mgtracker.view import LabPoint, Trace, View

Index = QModelIndex | QPersistentModelIndex
NAMES = {"pth": "PTH"}
DOUBTS = {
    "haemolysed": "haemolysed",
    "infusion-arm": "drawn from the infusion arm",
    "during-infusion": "during the infusion",
    "soon-after-dose": "soon after a dose",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One result or dose: when, what, how much, what is to be said of it, the sum then."""

    at: int
    entry_id: str
    cells: tuple[str, ...]


def rows(view: View) -> list[Row]:
    """Every result and every dose, newest first."""
    patient = view.patient
    if patient is None:
        return []
    found = [
        _result(view, trace, point)
        for trace in patient.traces.values()
        if trace.analyte != "corrected_calcium"
        for point in trace.points
    ]
    found += [_dose(view, mark) for mark in marks(view, patient.given)]
    found.sort(key=lambda row: row.at, reverse=True)
    return found


def _when(view: View, at: int) -> str:
    return f"{day(at, view.zone)} {clock(at, view.zone)}"


def _sum(view: View, at: int) -> str:
    assert view.patient is not None
    if not view.patient.caps:
        return ""
    grams = grams_at(view.patient.rolling, at)
    return "" if grams is None else wording.grams_up(grams)


def _result(view: View, trace: Trace, point: LabPoint) -> Row:
    assert view.patient is not None
    places = {"pth": 1, "albumin": 0, "creatinine": 0, "potassium": 1}.get(trace.analyte, 2)
    value = f"{format_number(point.value, places, zeros=True)} {wording.unit_word(trace.unit)}"
    said = [position(view.protocol, trace.analyte, point.value) or ""]
    if point.doubts:
        said.append("doubtful: " + ", ".join(DOUBTS[doubt] for doubt in point.doubts))
    if trace.analyte == "calcium":
        corrected = view.patient.traces["corrected_calcium"].points
        said += [
            f"corrected {format_number(one.value, 2, zeros=True)} {trace.unit}"
            for one in corrected
            if one.entry_id == point.entry_id
        ]
    name = NAMES.get(trace.analyte, trace.analyte.replace("_", " "))
    remark = ", ".join(part for part in said if part)
    at = point.at.seconds
    return Row(at, point.entry_id, (_when(view, at), name, value, remark, _sum(view, at)))


def _dose(view: View, mark: Mark) -> Row:
    at, now = mark.start, view.now.seconds
    remark = ""
    if mark.form is Form.BAR:
        running = mark.end is None or mark.end > now
        remark = planned_end(mark, view) if running else f"to {_when(view, mark.end or now)}"
    return Row(at, mark.entry_id, (_when(view, at), mark.what, mark.amount, remark, _sum(view, at)))


class TableModel(QAbstractTableModel):
    """The rows of one view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.heads = ("Time", "What", "Value", "Remark", "Sum then")

    def show(self, view: View) -> None:
        """Another view."""
        self.beginResetModel()
        self.rows = rows(view)
        caps = view.patient.caps if view.patient is not None else ()
        window = f"{wording.hours(caps[0].cap.window)} sum then" if caps else "Sum then"
        self.heads = (*self.heads[:-1], window)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Flat: nothing under a row."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Always all of them."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; the entry's id as user data."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return self.rows[index.row()].entry_id
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class Table(QTableView):
    """Signals:
    entry_chosen: the id of the entry whose row was opened.
    """

    entry_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = TableModel(self)
        self.setModel(self.rows_model)
        self.setAccessibleName("Results and doses, newest first")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        self.apply_theme(themes.current())

    def apply_theme(self, theme: Theme) -> None:
        """Another theme or text size."""
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {theme.space.s8}px; }}")
        self.verticalHeader().setMinimumSectionSize(theme.size.journal_row)
        self.verticalHeader().setDefaultSectionSize(theme.size.journal_row)

    def highlight(self, entry_id: str) -> None:
        """Select the first row of an entry."""
        for place, row in enumerate(self.rows_model.rows):
            if row.entry_id == entry_id:
                self.selectRow(place)
                return
        self.clearSelection()

    def _choose(self, index: QModelIndex) -> None:
        self.entry_chosen.emit(index.data(Qt.ItemDataRole.UserRole))

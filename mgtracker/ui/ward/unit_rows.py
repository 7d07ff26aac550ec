"""Which unit the laboratory reports each analyte in: all at once by one choice, or one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from mgtracker.clinical.quantity import ANALYTES
from mgtracker.ui import theme as themes
from mgtracker.ui.amount_words import unit_word
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give.choice import Choice
from mgtracker.ui.give.lab_row import SAME_UNITS
from mgtracker.ui.give.labs_form import ANALYTE_LABELS
from mgtracker.ui.translation import tr
from mgtracker.ui.ward_units import UNIT_SETS

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS = 2
LEAST = 2.5
"""Of the rows in a small window, in buttons' heights."""


class UnitRows(QWidget):
    """A row for each analyte of the form for results; `all_row`, over them, chooses a whole set.

    Signals:
        edited: another unit was chosen.
    """

    edited = Signal()

    def __init__(self, units: Mapping[str, str]) -> None:
        """`units`: by the key of an analyte; one that is not here is reported in its standard unit."""
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.all = Choice(tr("Units"), [(one.word, one.word) for one in UNIT_SETS])
        self.rows = {key: _choice(key, tr(words)) for key, words in ANALYTE_LABELS}
        self.all_row = FormRow(tr("&Units"), self.all)
        self.form_rows = (self.all_row, *(_labelled(row) for row in self.rows.values()))
        self._lay_out()
        self._put(units)
        self._show_set()
        self.all.edited.connect(self._use_set)
        for row in self.rows.values():
            row.edited.connect(self._one_chosen)

    def units(self) -> dict[str, str]:
        """What is chosen, for every analyte."""
        return {key: row.value() for key, row in self.rows.items()}

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = themes.current().space
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.s24)
        grid.setVerticalSpacing(themes.current().size.field_gap)
        _, *rows = self.form_rows
        high = -(-len(rows) // COLUMNS)
        for place, row in enumerate(rows):
            grid.addWidget(row, place % high, place // high)

    def _put(self, units: Mapping[str, str]) -> None:
        for key, row in self.rows.items():
            row.set_value(units.get(key, ANALYTES[key].unit))

    def _use_set(self) -> None:
        self._put(next(one.units for one in UNIT_SETS if one.word == self.all.value()))
        self.edited.emit()

    def _one_chosen(self) -> None:
        self._show_set()
        self.edited.emit()

    def _show_set(self) -> None:
        """The set that says just this, or none."""
        chosen = self.units()
        same = (
            one.word
            for one in UNIT_SETS
            if all(chosen[key] == one.units.get(key, ANALYTES[key].unit) for key in chosen)
        )
        self.all.set_value(next(same, ""))


class InRoom(QScrollArea):
    """All of the rows in sight where the window has that room; else some, and the others by scrolling."""

    def __init__(self, rows: UnitRows) -> None:
        super().__init__()
        self._rows = rows
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(rows)

    def sizeHint(self) -> QSize:
        """As wide and as high as the rows; wider by its bar, where it has less height."""
        wanted = self._rows.minimumSizeHint()
        is_low = (
            self.testAttribute(Qt.WidgetAttribute.WA_Resized) and self.height() < wanted.height()
        )
        bar = self.verticalScrollBar().sizeHint().width() if is_low else 0
        return QSize(wanted.width() + bar, wanted.height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower, and some of the rows at least."""
        least = round(LEAST * themes.current().size.button)
        wanted = self.sizeHint()
        return QSize(wanted.width(), min(wanted.height(), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar may be needed now, or no more."""
        super().resizeEvent(event)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rows that want another size want another one of the sheet."""
        if watched is self._rows and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _labelled(row: Choice) -> FormRow:
    return FormRow(row.accessibleName(), row)


def _choice(analyte: str, label: str) -> Choice:
    offered = [unit for unit in ANALYTES[analyte].factors if unit not in SAME_UNITS]
    return Choice(label.replace("&", ""), [(unit, unit_word(unit)) for unit in offered])

"""Over the chart: how much time is shown, what else is shown, the legend or the read-out, table and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.commands import ICON
from mgtracker.ui.segmented import Segmented
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.legend import Legend
from mgtracker.ui.trend.panels_menu import PanelsMenu
from mgtracker.ui.trend.readout_line import Readout
from mgtracker.ui.trend.span import CUSTOM, USUAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.theme import Theme
    from mgtracker.ui.trend.choices import Choices
    from mgtracker.ui.trend.readout import Part

RANGES = (
    ("24h", "24 h"),
    ("3d", "3 d"),
    ("7d", "7 d"),
    ("all", mark("All")),
    (CUSTOM, mark("Custom")),
)


class Toolbar(QFrame):
    """Signals:
    ranged: the key of the range that was chosen.
    custom_asked: from and to are to be named.
    now: back to now was asked for.
    tabled: whether the table is asked for.
    struck_asked: whether what was struck out is to be seen.
    export_asked: a file or paper is wanted.
    """

    ranged = Signal(str)
    custom_asked = Signal()
    now = Signal()
    tabled = Signal(bool)
    struck_asked = Signal(bool)
    export_asked = Signal()

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "head")
        self.ranges = Segmented(tr("Time shown"), [(key, tr(word)) for key, word in RANGES], self)
        self.ranges.set_value(USUAL)
        self.to_now = ActionButton(tr("Now"), "T", "small", self)
        self.legend = Legend(self)
        self.struck = ActionButton("", "X", "small", self)
        self.struck.setCheckable(True)
        self.struck.hide()
        self.panels = ActionButton(tr("Panels"), "P", "small", self)
        self.menu = PanelsMenu(choices, self)
        self.table = ActionButton(tr("Table"), "B", "small", self)
        self.table.setCheckable(True)
        self.export = ActionButton(tr("Export"), "E", "small", self, icon="export")
        policy = self.legend.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.legend.setSizePolicy(policy)
        self.readout = Readout(self)
        self.readout.hide()
        self._first = (self.ranges, self.to_now)
        self._last = (self.struck, self.panels, self.table, self.export)
        self._is_broken = False
        self._row, self._under = QHBoxLayout(), QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._row)
        self._column.addLayout(self._under)
        for widget in self._first:
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.legend, 1)
        for widget in self._last:
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._connect()
        self.apply_theme(themes.current())

    def _connect(self) -> None:
        custom = next(one for one in self.ranges.segments() if one.key == CUSTOM)
        self.ranges.changed.connect(self._range)
        custom.clicked.connect(self.custom_asked)
        self.to_now.clicked.connect(self.now)
        self.panels.clicked.connect(self.open_panels)
        self.table.toggled.connect(self._turn)
        self.struck.toggled.connect(self._show_struck)
        self.export.clicked.connect(self.export_asked)
        for key, words, button, icon in (
            ("T", tr("Back to now"), self.to_now, "chart"),
            ("R", tr("From and to"), custom, "chart"),
            ("P", tr("Further panels"), self.panels, "chart"),
            ("X", tr("What was struck out"), self.struck, "chart"),
            ("B", tr("Table or chart"), self.table, "table"),
            ("E", tr("Export or print"), self.export, "export"),
        ):
            self._bind(key, words, button, icon)

    def _bind(self, key: str, words: str, button: QAbstractButton, icon: str) -> None:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.setData(button)
        action.setProperty(ICON, icon)
        action.triggered.connect(button.click)
        self.addAction(action)

    def apply_theme(self, theme: Theme) -> None:
        """Another theme or text size."""
        pad = theme.space.s16
        self._column.setContentsMargins(pad, theme.space.s4, pad, theme.space.s4)
        for row in (self._row, self._under):
            row.setSpacing(theme.space.s8)
        self._break()
        self.show_parts(self.readout.parts)

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider half: where both have no room side by side, they stand in two lines."""
        width = max(self._wide(self._first), self._wide(self._last))
        return QSize(width + 2 * themes.current().space.s16, self.height())

    def _wide(self, widgets: Iterable[QWidget]) -> int:
        shown = [one.sizeHint().width() for one in widgets if not one.isHidden()]
        return sum(shown) + themes.current().space.s8 * max(0, len(shown) - 1)

    def _break(self) -> None:
        """In one line if there is room for all, else in two."""
        theme = themes.current()
        wanted = self._wide((*self._first, *self._last)) + 2 * (theme.space.s16 + theme.space.s8)
        is_broken = wanted > self.width()
        if is_broken != self._is_broken:
            self._is_broken = is_broken
            old, new = (self._row, self._under) if is_broken else (self._under, self._row)
            for widget in self._last:
                old.removeWidget(widget)
                new.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            if is_broken:
                self._under.addStretch()
            else:
                self._under.takeAt(0)
        self.setFixedHeight(theme.size.toolbar * (2 if is_broken else 1))

    def count_struck(self, count: int) -> None:
        """Say how many marks were struck out; with none there is nothing to show."""
        self.struck.setText(tr("{count} struck out", count=count))
        self.struck.setVisible(count > 0)
        self.struck.updateGeometry()
        self._break()
        self._say_struck()

    def open_panels(self) -> None:
        """The menu under its button."""
        corner = self.panels.rect().bottomLeft()
        self.menu.popup(self.panels.mapToGlobal(corner))

    def show_parts(self, parts: list[Part]) -> None:
        """Values that are read, in the place of the legend; over the buttons where that is too narrow."""
        self.readout.show_parts(parts)
        self.readout.setVisible(bool(parts))
        if not parts:
            return
        pad, height = themes.current().space.s8, self.height() - 1
        left, width = self.legend.x(), self.legend.width()
        if not self.readout.fits(width - pad):
            left = self.ranges.geometry().right() + 1
            width = self.width() - left
            if not self.readout.fits(width - 2 * pad):
                left, width = 0, self.width()
        self.readout.setGeometry(left, 0, width, max(height, self.readout.height_for(width)))
        self.readout.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The read-out keeps its place."""
        super().resizeEvent(event)
        self._break()
        self.show_parts(self.readout.parts)

    def _range(self, key: str) -> None:
        if key == CUSTOM:
            self.custom_asked.emit()
        else:
            self.ranged.emit(key)

    def _show_struck(self, on: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        self._say_struck()
        self.struck_asked.emit(on)

    def _say_struck(self) -> None:
        does = tr("shown, crossed") if self.struck.isChecked() else tr("hidden")
        self.struck.setAccessibleName(f"{self.struck.text()}, {does}")

    def _turn(self, on: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        self.table.setText(tr("Chart") if on else tr("Table"))
        self._break()
        self.legend.setVisible(not on)
        if on and any(one.hasFocus() for one in (*self.ranges.segments(), self.to_now)):
            self.table.setFocus()  # what is disabled lets the keys go, to nobody
        self.ranges.setEnabled(not on)
        self.to_now.setEnabled(not on)
        self.tabled.emit(on)

"""Joins the field of the top bar to the palette: when it is there, what Enter does, where the keys go after."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mgtracker.ui.deeds import Deed, deeds
from mgtracker.ui.palette.panel import PalettePanel
from mgtracker.ui.palette.rows import found, sentence
from mgtracker.view import WardRow

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.palette.rows import Found
    from mgtracker.view import WardRow

OWN_KEYS = "Ctrl K"
"""The action that opens the palette does not stand in it."""


class Finder(QObject):
    """One for a window. What is typed filters the board and the beds too, as long as it stands there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._field = window, window.top.find_field
        self._before: QWidget | None = None
        self._deeds: tuple[Deed, ...] = ()
        self.panel = PalettePanel(window)
        field = self._field
        field.installEventFilter(self)
        window.installEventFilter(self)
        field.textChanged.connect(self._find)
        field.stepped.connect(self._step)
        field.opened.connect(self._take)
        field.left.connect(self._go_back)
        self.panel.picked.connect(self._do)
        window.bridge.changed.connect(self._renew)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_moved)

    def open(self) -> None:
        """Take the keys to the field and show everyone and everything."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click opens the list; it keeps its place in a window of another size."""
        kind = event.type()
        if watched is self._field and kind is QEvent.Type.MouseButtonPress:
            self._show()
        elif kind in {QEvent.Type.Move, QEvent.Type.Resize} and self.panel.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # -- inside ----------------------------------------------------------------------------------

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """The list comes with the keys where something is typed, and goes with them."""
        if now is self._field:
            if before is not None and self._window.isAncestorOf(before):
                self._before = before
            if self._field.text():
                self._show()
        elif self.panel.isVisible():
            self.panel.hide()

    def _show(self) -> None:
        self._deeds = tuple(one for one in deeds(self._window) if one.keys != OWN_KEYS)
        self._put()
        self.panel.show()
        self.panel.raise_()

    def _put(self) -> None:
        text = self._field.text().strip()
        rows = found(self._everybody(), self._deeds, text)
        self.panel.show_found(rows, is_typed=bool(text))
        self._place()
        self._follow()

    def _renew(self) -> None:
        """Another minute, or another entry: what was chosen stays so."""
        if self.panel.isVisible():
            self._deeds = tuple(one for one in deeds(self._window) if one.keys != OWN_KEYS)
            rows = found(self._everybody(), self._deeds, self._field.text())
            self.panel.model.put(rows)

    def _everybody(self) -> tuple[WardRow, ...]:
        """Who is on the ward, then who has left it."""
        view = self._window.bridge.view
        return (*view.ward, *view.left)

    def _place(self) -> None:
        window, field = self._window, self._field
        corner = field.mapTo(window, field.rect().bottomLeft())
        self.panel.place(corner, QPoint(window.width(), window.height()))

    def _find(self, text: str) -> None:
        for pages in (self._window.board, self._window.rail):
            pages.filter_by(text)
        if self._field.hasFocus():
            if self.panel.isVisible():
                self._put()
            else:
                self._show()

    def _step(self, by: int) -> None:
        if not self.panel.isVisible():
            self._show()
        if self.panel.model.rowCount():
            self.panel.rows.step(by)
            self._follow()

    def _take(self) -> None:
        one = self.panel.chosen() if self.panel.isVisible() else None
        if one is not None:
            self._do(one)
        elif not self.panel.isVisible():
            self._show()

    def _do(self, one: Found) -> None:
        """Enter or a click: to the patient, or do it; what cannot be done says why and stays."""
        if isinstance(one, WardRow):
            self._window.go_to(one.id)
            self._window.leave_find()
        elif one.why_not:
            self._say(one.why_not)
        else:
            self._go_back()
            one.action.trigger()

    def _go_back(self) -> None:
        """Nothing is looked for any more; the keys go where they were."""
        self._field.clear()
        self.panel.hide()
        before = self._before
        if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.focus_list()

    def _follow(self) -> None:
        """The list of the page shows whom the row is about; who hears the screen is told the row."""
        one = self.panel.chosen()
        if one is None:
            return
        window = self._window
        if isinstance(one, WardRow):
            pages = window.board if window.bridge.view.patient is None else window.rail
            pages.rows.focus_row(pages.model.row_of(one.id))
        self._say(sentence(one))

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

"""What lies under the cover of a window: hidden, deaf to every key, and as it was when the cover goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.people.working import Working
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.cover import Cover
    from mgtracker.ui.sheet import Sheet


class Covering:
    """Lays the cover over one window and takes it away."""

    def __init__(self, window: MainWindow, cover: Cover) -> None:
        self._window, self._cover = window, cover
        self._kept_focus: QWidget | None = None
        self._held_sheet: Sheet | None = None
        self._held_actions: list[QAction] = []

    @property
    def is_down(self) -> bool:
        """Whether the cover lies over the window."""
        return not self._cover.isHidden()

    def fit(self) -> None:
        """As large as the window is now."""
        self._cover.setGeometry(self._window.rect())

    def lay(self, why: str, *, offers_sheet: bool) -> None:
        """Cover the window and say why; a PIN that is being checked is left.

        `offers_sheet`: whether a PIN can be chosen anew with the recovery sheet.
        """
        window, cover = self._window, self._cover
        if self.is_down:
            return
        for check in window.findChildren(Working):
            check.leave()
        self._kept_focus = window.focusWidget()
        self._hold_sheets()
        for action in window.actions():
            if action.isEnabled() and action.text() not in self._harmless():
                action.setEnabled(False)
                self._held_actions.append(action)
        self.lay_bare(shown=False)
        cover.show_view(window.bridge.view)
        cover.say(why, may_practise=not window.has_unsaved())
        cover.offer_sheet(offered=offers_sheet)
        self.fit()
        cover.show()
        cover.raise_()
        window.activateWindow()
        cover.fields.clear()

    def take_away(self, *, again: bool) -> None:
        """`again`: the same person as before, whose sheet comes back; it is nobody else's question."""
        if not self.is_down:
            return
        window, sheet = self._window, self._held_sheet
        self._cover.fields.clear()
        self._cover.hide()
        self.lay_bare(shown=True)
        for action in self._held_actions:
            action.setEnabled(True)
        self._held_actions.clear()
        if self._kept_focus is not None:
            self._kept_focus.setFocus()
        else:
            window.focus_list()
        self._kept_focus = self._held_sheet = None
        if sheet is not None and again:
            sheet.open()
        elif sheet is not None:
            sheet.reject()

    def lay_bare(self, *, shown: bool) -> None:
        """Hidden, nothing of it is painted, read out, or hears a key."""
        everything = self._window.centralWidget()
        assert everything is not None
        everything.setVisible(shown)
        alarms = self._window.findChild(WindowAlarms)
        if isinstance(alarms, WindowAlarms):
            alarms.names_hidden = self.is_down or not shown

    # -- inside ----------------------------------------------------------------------------------

    def _hold_sheets(self) -> None:
        """The sheet that is open comes again; lists, menus and dialogs of the system are closed."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if self._hides_first():
            held = self._window.sheets.current
            assert held is not None
            held.reject()
        self._held_sheet = self._window.sheets.current
        for top in QApplication.topLevelWidgets():
            if top is self._held_sheet:
                top.hide()
            elif isinstance(top, QDialog) and top.isVisible():
                top.reject()

    def _hides_first(self) -> bool:
        """Whether a second person is at work, whose sheet does not come back over the first one's result."""
        from mgtracker.ui.people.witness_sheet import WitnessSheet

        return isinstance(self._window.sheets.current, WitnessSheet)

    def _harmless(self) -> frozenset[str]:
        """What may be done by anybody: how large the text is, and how it looks."""
        return frozenset(
            command.text
            for command in self._window.commands
            if command.group == tr("View")
            and command.text not in {tr("Menu"), tr("Keys"), tr("Language")}
        )

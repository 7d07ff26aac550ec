"""The ward's own settings in one window, and the ways from it to other wards, with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.ui.commands import Command, install
from mgtracker.ui.deeds import READ_ONLY
from mgtracker.ui.translation import mark, told, tr

if TYPE_CHECKING:
    from pathlib import Path

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.store import Store
    from mgtracker.db.ward import WardSettings
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.ward.other_sheet import OpenWard
    from mgtracker.ui.ward.sheet import WardSheet

OF_A_WARD = mark("Only in a ward of your own.")


class WindowWard(QObject):
    """Follows the window until it goes.

    Signals:
        changed: the name or the zone is another one; the window is to be put together anew.
        other_asked: another ward is to be opened: the sheet that asks, and its path.
    """

    changed = Signal()
    other_asked = Signal(object, object)

    def __init__(
        self, window: MainWindow, store: Store, settings: Settings, clock: Clock, name: str
    ) -> None:
        """`name`: what the ward is called, kept in its file or not."""
        super().__init__(window)
        self._window, self._store = window, store
        self._settings, self._clock, self._name = settings, clock, name
        commands = [
            Command(
                tr("Ward"), tr("The ward"), ("Ctrl+F4",), self.show, self._why_not, icon="ward"
            ),
            Command(tr("Ward"), tr("Open another ward"), ("Ctrl+F3",), self.ask_other, icon="ward"),
        ]
        if store.kind == "ward" or window.has_ward:
            commands.append(
                Command(
                    tr("Ward"),
                    tr("Start a new ward"),
                    ("Ctrl+Shift+F3",),
                    self.start,
                    icon="ward",
                )
            )
        window.commands.extend(commands)
        window.actions_by_text.update(install(window, commands))
        if store.kind == "ward":
            assert store.path is not None
            settings.keep_opened(store.path, name)
            self._follow_units(store.ward.settings())

    def show(self) -> None:
        """The settings as they are now; what is typed would go with the window, and is asked about first."""
        if not self._why_not():
            self._window.leave_for(self._show)

    def ask_other(self) -> None:
        """Ask which other ward is to be opened."""
        self._window.leave_for(self._ask_other)

    def say_gone(self, path: Path) -> None:
        """The ward of every start is not where it was: say so, and ask which one is to be opened."""
        sheet = self._ask_other()
        sheet.file.setText(str(path))
        sheet.show_refusal(
            tr("This ward is not there now. Put its disk in and open it, or choose another one.")
        )

    def start(self) -> None:
        """Ask for what a new ward needs."""
        self._window.leave_for(self._window.start_asked.emit)

    # -- inside ----------------------------------------------------------------------------------

    def _why_not(self) -> str:
        if self._store.kind != "ward":
            return tr(OF_A_WARD)
        if self._store.read_only:
            return tr(READ_ONLY)
        try:
            self._store.ward.check_may_change(self._window.bridge.signed_in)
        except MgtrackerError as refusal:
            return told(refusal)
        return ""

    def _show(self) -> None:
        from mgtracker.ui.ward.sheet import WardSheet

        window, now = self._window, self._store.ward.settings()
        units = self._settings.units(window.record) if now.units is None else now.units
        view = window.bridge.view
        sheet = WardSheet(now, (self._name, view.zone, units), view.now, window)
        sheet.confirmed.connect(lambda new: self._keep(sheet, now, new))
        window.sheets.open(sheet)

    def _keep(self, sheet: WardSheet, old: WardSettings, new: WardSettings) -> None:
        bridge = self._window.bridge
        try:
            self._store.ward.change(new, self._clock.now(), bridge.signed_in, bridge.author)
        except MgtrackerError as refusal:
            said = told(refusal)
            sheet.refuse(said if said.endswith(".") else f"{said}.")
            return
        sheet.accept()
        self._follow_units(self._store.ward.settings())
        if (new.name, new.zone) != (old.name, old.zone):
            self.changed.emit()

    def _follow_units(self, now: WardSettings) -> None:
        """The chart and the form for results begin anew in the laboratory's units where those are others."""
        window = self._window
        if now.units is None or self._settings.reported(window.record) == now.units:
            return
        self._settings.keep_reported(window.record, dict(now.units))
        if "page" in window.__dict__:
            window.page.choices.keep_in(self._settings, window.record)

    def _ask_other(self) -> OpenWard:
        from mgtracker.ui.ward.other_sheet import OpenWard

        sheet = OpenWard(self._settings.wards, self._store.path, self._window)
        sheet.confirmed.connect(lambda path: self.other_asked.emit(sheet, path))
        self._window.sheets.open(sheet)
        return sheet

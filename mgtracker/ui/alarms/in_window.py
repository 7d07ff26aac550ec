"""Alarms of one window: the strip put in, the keys, the sheets, and what is done with an answer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from mgtracker.ui.alarms.desk import AlarmDesk
from mgtracker.ui.alarms.sounds import Sounds
from mgtracker.ui.alarms.strip import AlarmStrip
from mgtracker.ui.alarms.tray import Tray, can_notify
from mgtracker.ui.alarms.words import alarm_words, ends, lines_of
from mgtracker.ui.commands import Command, install
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.alarms.later import Later
    from mgtracker.ui.alarms.panel import AlarmPanel
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.settings import Settings
    from mgtracker.view import View, WardAlarm

TYPED_INTO = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)


class WindowAlarms(QObject):
    """Follows the window's bridge until the window goes.

    Args:
        window: gets the strip under its top bar, and the keys.
        settings: which levels sound, and when this record was last seen.
        record: the name the settings know it by.
    """

    def __init__(self, window: MainWindow, settings: Settings, record: str) -> None:
        super().__init__(window)
        self._window, self._settings, self._record = window, settings, record
        bridge = window.bridge
        is_new = bridge.view.kind != "ward"  # it begins anew with every start
        self.desk = AlarmDesk(bridge, None if is_new else settings.last_seen(record))
        self.strip = AlarmStrip(self.desk)
        self.sounds = Sounds(settings, QApplication.beep)
        is_real = (
            bridge.view.kind != "practice"
        )  # outside of the window nothing says that it is not
        self._tray = Tray(self) if is_real and can_notify() else None
        self._refusal = ""
        self.names_hidden = False
        window.put_under_top(self.strip)
        self._add_keys()
        self.strip.opened.connect(self.open)
        self.strip.seen.connect(lambda one: self._answer_seen((one,)))
        self.strip.later.connect(lambda one: self.ask_later((one,)))
        self.strip.all_asked.connect(self.show_all)
        self.desk.changed.connect(self._show)
        self.desk.fired.connect(self._fire)
        bridge.refused.connect(self._keep_refusal)
        self._show()
        missed = self.desk.fired_while_closed()
        if missed:
            self._tell(missed)

    def open(self, one: WardAlarm) -> None:
        """To the patient, and to the form of what is due, or of the line that is to be slowed or stopped."""
        if one.alarm.due:
            self._window.open_due(one.alarm.due[0], one.patient_id)
        elif lines := lines_of(one.alarm):
            self._window.open_line(lines[0], one.patient_id)
        else:
            self._window.open_findings(one.patient_id)

    def step(self) -> None:
        """F8: the next alarm, with the focus on it."""
        self.desk.step()
        if self.strip.alarm() is not None:
            self.strip.open_button.setFocus()

    def show_all(self) -> None:
        """F7: the list of all."""
        from mgtracker.ui.alarms.panel import AlarmPanel

        panel = AlarmPanel(self.desk, self._view, self._window)
        panel.opened.connect(self.open)
        panel.seen.connect(partial(self._see_in, panel))
        panel.later.connect(self.ask_later)
        changed = partial(self._show_in, panel)
        self.desk.changed.connect(changed)
        panel.finished.connect(lambda: self.desk.changed.disconnect(changed))
        self._window.sheets.open(panel)

    def ask_later(self, them: Sequence[WardAlarm]) -> None:
        """Ask to when and why."""
        from mgtracker.ui.alarms.later import Later

        if not them or self._view.read_only:
            return
        words = alarm_words(them[0], self._view)
        about = f"{words.who}. {words.what}"
        if len(them) > 1:
            about += ", " + tr("and {count} more", count=len(them) - 1)
        sheet = Later(about, ends(self._view, self._settings.shifts), self._window)
        sheet.confirmed.connect(partial(self._put_off, sheet, them))
        self._window.sheets.open(sheet)

    def ask_sounds(self) -> None:
        """Ask which levels sound."""
        from mgtracker.ui.alarms.sounds import SoundsSheet

        sheet = SoundsSheet(self._settings.sounds, self._window)
        sheet.confirmed.connect(self._keep_sounds)
        self._window.sheets.open(sheet)

    # -- inside ----------------------------------------------------------------------------------

    @property
    def _view(self) -> View:
        return self._window.bridge.view

    def _add_keys(self) -> None:
        commands = [
            Command(tr("Alarms"), tr("All alarms"), ("F7",), self.show_all),
            Command(tr("Alarms"), tr("Next alarm"), ("F8",), self.step),
            Command(tr("Alarms"), tr("Alarm sounds"), ("Ctrl+F7",), self.ask_sounds),
        ]
        self._window.commands.extend(commands)
        self._window.actions_by_text.update(install(self._window, commands))

    def _show(self) -> None:
        self.strip.show_view(self._view)
        self._settings.keep_last_seen(self._record, self._view.now)
        if self._tray is not None:
            self._tray.show_view(self._view)

    def _show_in(self, panel: AlarmPanel) -> None:
        if self._window.sheets.current is panel:
            panel.show_view(self._view)

    def _fire(self, raised: Sequence[WardAlarm]) -> None:
        self._tell(raised)
        if any(one.alarm.interrupts for one in raised) and not self._is_busy():
            self.strip.open_button.setFocus()

    def _tell(self, raised: Sequence[WardAlarm]) -> None:
        self.sounds.fire(raised)
        if self._tray is not None:
            self._tray.fire(raised, self._view, named=not self.names_hidden)

    def _is_busy(self) -> bool:
        """Whether somebody types, has typed, or reads a sheet: no key is taken from them."""
        types = isinstance(QApplication.focusWidget(), TYPED_INTO)
        return types or self._window.has_unsaved() or self._window.sheets.current is not None

    def _answer_seen(self, them: Sequence[WardAlarm]) -> bool:
        return self._answer(them, None, None)

    def _see_in(self, panel: AlarmPanel, them: Sequence[WardAlarm]) -> None:
        panel.refuse("" if self._answer_seen(them) else self._refusal)

    def _put_off(self, sheet: Later, them: Sequence[WardAlarm], until: Instant, why: str) -> None:
        if self._answer(them, until, why):
            sheet.accept()
        else:
            sheet.refuse(self._refusal)

    def _answer(self, them: Sequence[WardAlarm], until: Instant | None, why: str | None) -> bool:
        """Write it for every patient; the first refusal ends it and is said in the strip."""
        for patient_id in dict.fromkeys(one.patient_id for one in them):
            keys = [one.alarm.id for one in them if one.patient_id == patient_id]
            if not self._window.bridge.acknowledge(patient_id, keys, until, why):
                self.strip.say(self._refusal)
                return False
        return True

    def _keep_refusal(self, sentence: str) -> None:
        self._refusal = sentence

    def _keep_sounds(self, levels: object) -> None:
        assert isinstance(levels, frozenset)
        self._settings.sounds = levels
        words = " ".join(level.word for level in sorted(levels)) or "none"
        self._window.noted.emit("settings", f"alarm sounds {words}")

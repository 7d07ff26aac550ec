"""Which alarms the screen has said already, which came since, and which one is shown now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgtracker.clinical.alarms import fresh
from mgtracker.clinical.verdict import Level

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.bridge import Bridge
    from mgtracker.view import View, WardAlarm


class AlarmDesk(QObject):
    """Follows the bridge. What was raised while the program was closed is shown first.

    Signals:
        changed: another alarm is shown, or its words or the number of them changed.
        fired: the WardAlarms raised since the last view; each (key, stage, number) once.
    """

    changed = Signal()
    fired = Signal(object)

    def __init__(self, bridge: Bridge, closed_since: Instant | None = None) -> None:
        """`closed_since`: when this record was last seen on this computer; None: never."""
        super().__init__(bridge)
        self._bridge = bridge
        self.closed_since = closed_since
        self.active: tuple[WardAlarm, ...] = ()
        self.answered: tuple[WardAlarm, ...] = ()
        self.while_closed: frozenset[tuple[str, str]] = frozenset()
        self._said: set[tuple[str, str]] = set()
        self._shown: tuple[str, str] | None = None
        if closed_since is not None:
            self.while_closed = frozenset(
                (row.id, alarm.id)
                for row in bridge.view.ward
                for alarm in fresh(row.alarms, closed_since)
            )
        self._sort(bridge.view)
        self._said.update(map(_name, self.active))
        bridge.changed.connect(self.show_view)

    def current(self) -> WardAlarm | None:
        """The alarm shown now; None if none waits."""
        return self.active[self.place()] if self.active else None

    def place(self) -> int:
        """Where it stands among those that wait, from 0."""
        names = [_name(one) for one in self.active]
        return names.index(self._shown) if self._shown in names else 0

    def step(self) -> None:
        """Show the next one; after the last the first."""
        if self.active:
            self._shown = _name(self.active[(self.place() + 1) % len(self.active)])
            self.changed.emit()

    def fired_while_closed(self) -> tuple[WardAlarm, ...]:
        """Those raised while the program was closed that still wait."""
        return tuple(one for one in self.active if _name(one) in self.while_closed)

    def show_view(self, view: View) -> None:
        """Take in a view, and tell what came since the last one."""
        self._sort(view)
        new = tuple(one for one in self.active if _name(one) not in self._said)
        self._said.update(map(_name, new))
        urgent = next((one for one in new if one.alarm.interrupts), None)
        if urgent is not None:
            self._shown = _name(urgent)
        self.changed.emit()
        if new:
            self.fired.emit(new)

    def _sort(self, view: View) -> None:
        everything = view.alarms
        active = [one for one in everything if one.alarm.is_active]
        active.sort(key=self._who_first)
        self.active = tuple(active)
        self.answered = tuple(one for one in everything if not one.alarm.is_active)

    def _who_first(self, one: WardAlarm) -> tuple[bool, bool, bool]:
        """STOP, then what interrupts, then what came while closed; the rest as the view has it."""
        missed = _name(one) in self.while_closed
        return one.alarm.level is not Level.STOP, not one.alarm.interrupts, not missed


def _name(one: WardAlarm) -> tuple[str, str]:
    return one.patient_id, one.alarm.id

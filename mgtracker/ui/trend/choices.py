"""Which further panels the chart shows and which unit each analyte is read in; kept between starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mgtracker.ui.trend.kinds import KINDS, ON_DEMAND

if TYPE_CHECKING:
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.trend.kinds import Kind


class Choices(QObject):
    """The panels are this computer's, the units are the ward's: they belong to its file.

    Signals:
        changed: another panel or unit was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: Settings | None = None
        self._record = ""
        self._panels: frozenset[str] = frozenset()
        self._units: dict[str, str] = {}

    def keep_in(self, settings: Settings, record: str) -> None:
        """Take what was chosen before, and remember from now on. `record` is the ward's file."""
        self._settings, self._record = settings, record
        self._panels = frozenset(settings.panels)
        self._units = settings.units(record)
        self.changed.emit()

    @property
    def on_demand(self) -> tuple[Kind, ...]:
        """The further panels that are shown, in their order."""
        return tuple(self.kind(one.key) for one in ON_DEMAND if one.key in self._panels)

    def kind(self, key: str) -> Kind:
        """An analyte in the unit it is read in; KeyError for one without a panel."""
        return KINDS[key].read_in(self._units.get(key))

    @property
    def units(self) -> dict[str, str]:
        """The unit of each analyte for which one was chosen: by the ward, or on the chart."""
        return dict(self._units)

    def show_panel(self, key: str, *, shown: bool) -> None:
        """Show a further panel, or take it away."""
        self._panels = self._panels | {key} if shown else self._panels - {key}
        if self._settings is not None:
            self._settings.panels = tuple(kind.key for kind in self.on_demand)
        self.changed.emit()

    def next_unit(self, key: str) -> None:
        """Read an analyte in its next unit."""
        self._units[key] = self.kind(key).next_unit.name
        if self._settings is not None:
            self._settings.keep_units(self._record, self._units)
        self.changed.emit()

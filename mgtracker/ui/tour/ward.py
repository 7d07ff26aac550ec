"""Pictures of the ward's own settings and of the way to another ward."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mgtracker.db.ward import WardSettings
from mgtracker.ui.ward.other_sheet import OpenWard
from mgtracker.ui.ward.sheet import WardSheet

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures

NAME = "Ward 7"
ZONE, OTHER_ZONE = ZoneInfo("Europe/London"), "Europe/Athens"
KNOWN = (
    (Path("/srv/wards/ward-7.mgtracker.db"), NAME),
    (Path("/srv/wards/maternity.mgtracker.db"), "Maternity, 2nd floor"),
    (Path("/media/stick/ward-6b.mgtracker.db"), "Ward 6b"),
)


def draw_ward(window: MainWindow, pictures: Pictures) -> None:
    """The settings as they are, then with another clock; and wards to choose from."""
    pictures.over(window, example_ward_sheet(window), "ward-settings")
    moved = example_ward_sheet(window)
    moved.zone.setText(OTHER_ZONE)
    pictures.over(window, moved, "ward-settings-zone")
    pictures.over(window, example_open_ward(window), "open-another-ward")


def example_ward_sheet(window: MainWindow) -> WardSheet:
    """Of a ward in London."""
    units = {"magnesium": "mg/dL"}
    settings = WardSettings(NAME, ZONE.key, units)
    return WardSheet(settings, (NAME, ZONE, units), window.bridge.view.now, window)


def example_open_ward(window: MainWindow) -> OpenWard:
    """With three that were opened before."""
    return OpenWard(KNOWN, None, window, is_there=lambda path: path != KNOWN[-1][0])

"""What stands wherever something of the sample ward leaves the window: its title, a list, a calendar. No Qt."""

from mgtracker.ui.translation import mark

SAMPLE = mark("Sample ward, nobody real")

"""What stands wherever something of the sample ward leaves the window: its title, a list, a calendar. No Qt."""

SAMPLE = "Sample ward, nobody real"

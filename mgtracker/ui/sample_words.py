"""What stands wherever something of nobody real leaves the window: a title, a list, a picture. No Qt."""

from mgtracker.ui.translation import mark

SAMPLE = mark("Sample ward, nobody real")
UNREAL = {
    "sample": mark("SAMPLE WARD: nobody in it is real"),
    "practice": mark("PRACTICE: simulated patient, not real"),
}
"""By what a record is, how a picture and a sheet of paper say that nobody in it is real."""
IN_TABLES = {"sample": SAMPLE, "practice": mark("PRACTICE, simulated patient")}
"""The same in front of a record's number in a file of values."""

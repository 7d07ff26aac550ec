"""Practice on the ward's own screens: the cases, the window of an attempt, the debrief, a teacher's look."""

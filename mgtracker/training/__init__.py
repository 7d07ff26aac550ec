"""Practice on a simulated patient: the same session, another clock, and a journal in memory."""

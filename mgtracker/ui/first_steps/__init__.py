"""Three steps in the sample ward, for whoever opens the program for the first time."""

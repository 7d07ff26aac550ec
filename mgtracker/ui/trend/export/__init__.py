"""The chart as a picture, on paper, and as a file of values. Loaded when it is asked for."""

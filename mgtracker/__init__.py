"""Records magnesium doses on a ward and says what a dose would do before it is given."""

__version__ = "0.1.0"

"""A cell of a table that goes out."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that a spreadsheet may take for a formula; the last four are wide forms of the first."""


def harmless(typed: str) -> str:
    """What a person typed, so that no spreadsheet takes it for a formula."""
    return f"'{typed}" if typed.startswith(FORMULA) else typed

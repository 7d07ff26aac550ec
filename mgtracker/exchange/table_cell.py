"""A cell of a table that goes out, and the same when it comes back."""

import re

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that a spreadsheet may take for a formula; the last four are wide forms of the first."""
_QUOTED = re.compile(f"'*[{re.escape(''.join(FORMULA))}]")


def harmless(typed: str) -> str:
    """What a person typed, so that no spreadsheet takes it for a formula.

    An apostrophe goes in front, also of what already looks as if it had got one: so that `typed_in` has
    one way back.
    """
    return f"'{typed}" if _QUOTED.match(typed) else typed


def typed_in(cell: str) -> str:
    """What was typed, of a cell that `harmless` or a spreadsheet may have put an apostrophe in front of."""
    return cell[1:] if cell.startswith("'") and _QUOTED.match(cell) else cell

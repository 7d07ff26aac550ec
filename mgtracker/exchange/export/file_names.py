"""What of a text that somebody typed can stand in the name of a file."""

KEPT = " -_"
"""Beside letters and digits."""
LONGEST = 40
"""Characters."""


def in_a_file_name(typed: str) -> str:
    """What of a record number or a name can stand there anywhere: no path, no dots, not without end."""
    return "".join(one for one in typed if one.isalnum() or one in KEPT).strip()[:LONGEST].strip()

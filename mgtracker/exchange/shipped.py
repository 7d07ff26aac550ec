"""Where the resources shipped with the program lie."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def folder() -> Path:
    """`mgtracker/resources/` of an installed wheel; in a checkout the folder at its top."""
    inside = PACKAGE / "resources"
    return inside if inside.is_dir() else PACKAGE.parent / "resources"

"""Where files go that a person takes out, unless another place is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """Where this computer keeps documents; else the home folder."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    named = Path(QStandardPaths.writableLocation(place))
    return named if named.is_dir() else Path.home()

"""The case that a teacher begins with: commented, short, and right as it stands."""

from __future__ import annotations

from pathlib import Path

from mgtracker.exchange import shipped
from mgtracker.exchange.document import read_text


def path() -> Path:
    """Where it lies."""
    return shipped.folder() / "training" / "template.toml"


def template() -> str:
    """What `mgtracker case new` writes."""
    return read_text(path())

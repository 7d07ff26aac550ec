"""The path that somebody typed."""

from __future__ import annotations

import os
from pathlib import Path


def typed_path(text: str) -> Path:
    """Absolute; ~ is their home, and ~somebody stays as it is where there is no such person."""
    return Path(os.path.expanduser(text.strip())).absolute()  # noqa: PTH111 - Path.expanduser raises for that

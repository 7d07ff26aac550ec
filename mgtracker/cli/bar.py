"""How far something is, on a terminal."""

from __future__ import annotations

import sys


class Bar:
    """Redrawn when it has grown. Called with how much is done, from 0 to 1."""

    WIDTH = 30

    def __init__(self) -> None:
        self._filled = -1

    def __call__(self, share: float) -> None:
        filled = int(self.WIDTH * share)
        if filled != self._filled:
            self._filled = filled
            end = "\n" if share >= 1 else ""
            bar = "#" * filled + "." * (self.WIDTH - filled)
            print(f"\r[{bar}] {share:.0%}", end=end, file=sys.stderr, flush=True)


def progress() -> Bar | None:
    """A bar where somebody looks; None where it would only be in the way."""
    return Bar() if sys.stderr.isatty() else None

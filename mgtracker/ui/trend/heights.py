"""How high each panel is."""

from __future__ import annotations


def shares_of(height: int, least: list[int], shares: list[float]) -> list[int]:
    """Whole pixels for each panel: in proportion to its share, and never under its least."""
    fixed: set[int] = set()
    while True:
        free = height - sum(least[n] for n in fixed)
        total = sum(share for n, share in enumerate(shares) if n not in fixed)
        short = {
            n
            for n, share in enumerate(shares)
            if n not in fixed and free * share / total < least[n]
        }
        if not short or len(fixed | short) == len(shares):
            break
        fixed |= short
    heights = [
        least[n] if n in fixed else max(least[n], int(free * share / total))
        for n, share in enumerate(shares)
    ]
    heights[-1] += max(0, height - sum(heights))
    return heights

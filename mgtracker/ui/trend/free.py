"""Where words stand clear of the curves: the first of some boxes that no line and no other words cross."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QRectF

MOST_POINTS = 200
"""With more in sight nothing is clear anyway, and looking would cost time."""
FEW = 8
"""So many points are gone through as quickly as those by a box are looked up."""


def first_free(
    boxes: Iterable[QRectF], traces: Sequence[Sequence[QPointF]], taken: Sequence[QRectF] = ()
) -> QRectF | None:
    """The first box that no trace runs through and that touches nothing taken; None if there is none.

    Boxes after it are not asked for.
    """
    for box in boxes:
        if any(box.intersects(other) for other in taken):
            continue
        if not any(crosses(trace, box) for trace in traces if len(trace) <= MOST_POINTS):
            return box
    return None


def crosses(trace: Sequence[QPointF], box: QRectF) -> bool:
    """Whether a line through these points, from left to right, enters a box."""
    if len(trace) == 1:
        return box.contains(trace[0])
    first, last = 0, len(trace)
    if last > FEW:
        first = max(bisect_left(trace, box.left(), key=QPointF.x) - 1, 0)
        last = bisect_right(trace, box.right(), key=QPointF.x) + 1
    return any(_enters(a, b, box) for a, b in pairwise(trace[first:last]))


def _enters(a: QPointF, b: QPointF, box: QRectF) -> bool:
    """Liang and Barsky: what is left of the stretch from `a` right to `b` inside all four edges."""
    if b.x() < box.left() or a.x() > box.right():
        return False
    if max(a.y(), b.y()) < box.top() or min(a.y(), b.y()) > box.bottom():
        return False
    dx, dy = b.x() - a.x(), b.y() - a.y()
    first, last = 0.0, 1.0
    for step, room in (
        (-dx, a.x() - box.left()),
        (dx, box.right() - a.x()),
        (-dy, a.y() - box.top()),
        (dy, box.bottom() - a.y()),
    ):
        if step == 0:
            if room < 0:
                return False
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    return first <= last

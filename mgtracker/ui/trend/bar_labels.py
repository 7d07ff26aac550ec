"""How much or how fast, in words at the bars of the lane: inside where that has room, else beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mgtracker.ui.trend.ink import Word
from mgtracker.ui.trend.marks import Form, Mark, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtracker.ui.trend.lane_layout import LaneLayout
    from mgtracker.ui.trend.lane_rows import Name


def inside(lane: LaneLayout, mark: Mark) -> Word | None:
    """Within what was given of it so far; None where that is too short."""
    look, (left, right) = lane.look, lane.sides(mark)
    pad, width = look.theme.space.s8, look.width(mark.text, strong=True)
    start, end = max(left, 0.0) + pad, min(lane.frame.x(lane.view.now.seconds), right)
    if start + width + pad > min(end, lane.frame.width):
        return None
    box = QRectF(start, lane.middle(mark) - look.line / 2, width, look.line)
    return Word(box, mark.text, look.strong, look.theme.surface)


def beside(lane: LaneLayout, shown: Sequence[tuple[Mark, float]]) -> list[Word]:
    """The words of the bars that are too short for them, where a row has room for them in its past.

    Args:
        lane: where they lie.
        shown: what is in sight by time, each with the pixels where the next of its row begins.
    """
    found: list[Word] = []
    busy: dict[Name, float] = {}
    for mark, room in shown:
        if mark.form is not Form.BAR:
            continue
        before = busy.get(mark.row)
        busy[mark.row] = lane.sides(mark)[1]
        if mark.standing is Standing.GIVEN and inside(lane, mark) is None:
            word = _after(lane, mark, room) or _before(lane, mark, before)
            if word is not None:
                found.append(word)
                busy[mark.row] = max(busy[mark.row], word.rect.right())
    return found


def _after(lane: LaneLayout, mark: Mark, room: float) -> Word | None:
    """Right of what ended, before now and the next of the row."""
    word = _at(lane, mark, lane.sides(mark)[1] + lane.look.theme.space.s4)
    is_past = word.rect.right() < lane.frame.x(lane.view.now.seconds)
    return word if is_past and word.rect.right() <= room else None


def _before(lane: LaneLayout, mark: Mark, taken: float | None) -> Word | None:
    """Left of it, after what stands there in the row."""
    space, wide = lane.look.theme.space, lane.look.width(mark.text, strong=True)
    word = _at(lane, mark, lane.sides(mark)[0] - space.s4 - wide)
    return word if word.rect.left() >= (0 if taken is None else taken + space.s8) else None


def _at(lane: LaneLayout, mark: Mark, left: float) -> Word:
    look = lane.look
    wide = look.width(mark.text, strong=True)
    box = QRectF(left, lane.middle(mark) - look.line / 2, wide, look.line)
    return Word(box, mark.text, look.strong, look.theme.text)

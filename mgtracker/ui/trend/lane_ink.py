"""How the dose lane is drawn: marks, bars, plan, what was struck out, the ghost, words where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen

from mgtracker.ui.translation import tr
from mgtracker.ui.trend import bar_labels
from mgtracker.ui.trend.dose_labels import dose_labels
from mgtracker.ui.trend.free import first_free
from mgtracker.ui.trend.ink import Box, Crossed, Drawn, Rule, Word
from mgtracker.ui.trend.marks import Form, Standing, planned_end
from mgtracker.ui.trend.signs import HALF, TALL, sign

if TYPE_CHECKING:
    from mgtracker.ui.trend.lane_layout import LaneLayout
    from mgtracker.ui.trend.look import Look
    from mgtracker.ui.trend.marks import Mark

CLEAR = QBrush(Qt.BrushStyle.NoBrush)
NO_PEN = QPen(Qt.PenStyle.NoPen)
MOST_WORDED = 60
"""So many doses of an order being typed are worded; more have no room for words in any window."""


def draw(lane: LaneLayout) -> list[Drawn]:
    """All of the lane: signs and bars, then words, what was struck out, what is being typed last."""
    seen, held = lane.in_sight(), lane.held
    shown = list(zip(seen, lane.rooms(seen), strict=True))
    inks = {standing: _ink(lane.look, standing) for standing in _SIGNED}
    drawn: list[Drawn] = []
    for mark, room in shown:
        middle, (left, right) = lane.middle(mark), lane.sides(mark)
        if mark.form is Form.BAR:
            drawn += _BARS[mark.standing](lane, mark, middle, room)
        else:
            drawn.append(sign(lane.look, mark.form, left, middle, *inks[mark.standing]))
        if mark.standing is Standing.NOT_GIVEN:
            drawn.append(not_given_stroke(lane.look, (left + right) / 2, middle))
        if mark.entry_id == lane.ringed:
            drawn.append(_ring(lane, left, right, middle))
    drawn += [*bar_labels.beside(lane, shown), *dose_labels(lane, shown)]
    for mark in held.struck:
        drawn += _struck(lane, mark, lane.middle(mark))
    if not (held.marks or held.planned or held.not_given or held.pauses or held.ghosts):
        drawn.append(_nothing(lane))
    return [*drawn, *_ghosts(lane, drawn)]


def _nothing(lane: LaneLayout) -> Word:
    theme = lane.look.theme
    box = QRectF(theme.space.s12, 0, lane.frame.width, lane.frame.height)
    return Word(box, tr("No doses yet"), lane.look.small, theme.text2)


def _ink(look: Look, standing: Standing) -> tuple[QPen, QBrush]:
    """A sign is filled where it was given, hollow where it is planned or was not given."""
    theme, is_given = look.theme, standing is Standing.GIVEN
    pen = theme.pen(theme.doses if is_given else theme.field, theme.lines.day)
    return pen, look.brush(theme.doses if is_given else theme.surface)


def not_given_stroke(look: Look, x: float, middle: float) -> Crossed:
    """One stroke through a sign: it was planned, and is not to be given."""
    pen = look.theme.pen(look.theme.field, look.theme.lines.day)
    return Crossed(QPointF(x, middle), look.px(HALF), pen, once=True)


def _ring(lane: LaneLayout, left: float, right: float, middle: float) -> Box:
    theme = lane.look.theme
    half = lane.bar / 2 + theme.space.s4
    rect = QRectF(left - 4, middle - half, right - left + 8, 2 * half)
    pen = theme.pen(theme.accent, theme.lines.focus)
    return Box(rect, pen, CLEAR, theme.radius.chip)


def _struck(lane: LaneLayout, mark: Mark, middle: float) -> list[Drawn]:
    """Hollow, pale and crossed; what it was is said by the table and the journal."""
    theme, look = lane.look.theme, lane.look
    left, right = lane.beside(mark)
    pen, centre = theme.pen(theme.text3, theme.lines.day), QPointF((left + right) / 2, middle)
    form = Form.OTHER if mark.form is Form.BAR else mark.form
    hollow = sign(look, form, left, middle, pen, look.brush(theme.surface))
    drawn: list[Drawn] = [hollow, Crossed(centre, look.px(HALF), pen)]
    if mark.entry_id == lane.ringed:
        drawn.append(_ring(lane, left, right, middle))
    return drawn


def _draw_planned_bar(lane: LaneLayout, mark: Mark, middle: float, room: float) -> list[Drawn]:
    """A hollow bar: nothing of it runs yet."""
    theme, look = lane.look.theme, lane.look
    left, right = lane.sides(mark)
    height = lane.bar
    rect = QRectF(left, middle - height / 2, right - left, height).adjusted(0, 1, 0, -1)
    drawn: list[Drawn] = [
        Box(rect, theme.pen(theme.field, theme.lines.day), look.brush(theme.surface))
    ]
    inside = _beside(lane, mark.amount, left, middle, right, theme.text3, strong=False)
    after = _beside(lane, mark.amount, right, middle, room, theme.text3, strong=False)
    return [*drawn, *(inside or after)]


def _draw_bar(lane: LaneLayout, mark: Mark, middle: float, room: float) -> list[Drawn]:
    theme, look, now = lane.look.theme, lane.look, lane.view.now.seconds
    left, right = lane.sides(mark)
    height = lane.bar
    given = min(max(lane.frame.x(now), left), right)
    drawn: list[Drawn] = []
    if given > left:
        rect = QRectF(left, middle - height / 2, given - left, height)
        seam = theme.pen(theme.surface, theme.lines.edge)
        drawn.append(Box(rect, seam, look.brush(theme.infusion)))
    word = bar_labels.inside(lane, mark)
    if word is not None:
        drawn.append(word)
    if mark.runs(now):
        rect = QRectF(given, middle - height / 2, right - given, height).adjusted(0, 1, 0, -1)
        drawn.append(Box(rect, look.plan(), look.brush(theme.pale)))
        drawn += _draw_plan(lane, mark, given, right, middle, room)
    return drawn


def _draw_pause(lane: LaneLayout, mark: Mark, middle: float, room: float) -> list[Drawn]:
    """A line in the gap, with its word within, or after one that goes on."""
    look, theme = lane.look, lane.look.theme
    left, right = lane.sides(mark)
    begin, end, gap = max(left, 0.0), min(right, lane.frame.width), theme.space.s4
    pen, y = theme.pen(theme.infusion, theme.lines.edge), round(middle) + 0.5
    wide = look.width(mark.text)
    if wide + 2 * theme.space.s8 > end - begin:
        rule = Rule(QLineF(begin, y, end, y), pen)
        after = _beside(lane, mark.text, right, middle, room, theme.text2, strong=False)
        return [rule, *(after if mark.end is None else [])]
    box = QRectF((begin + end - wide) / 2, middle - look.line / 2, wide, look.line)
    return [
        Rule(QLineF(begin, y, box.left() - gap, y), pen),
        Word(box, mark.text, look.small, theme.text2),
        Rule(QLineF(box.right() + gap, y, end, y), pen),
    ]


def _draw_plan(
    lane: LaneLayout, mark: Mark, given: float, right: float, middle: float, room: float
) -> list[Drawn]:
    """The words of the planned end: after the bar, else inside its pale part."""
    text, ink = planned_end(mark, lane.view), lane.look.theme.text2
    after = _beside(lane, text, right, middle, room, ink, strong=False)
    if after or mark.end is None:
        inside = _beside(lane, text, given, middle, room, ink, strong=False)
        return after or inside
    return _beside(lane, text, given, middle, right, ink, strong=False)


def _ghosts(lane: LaneLayout, drawn: list[Drawn]) -> list[Drawn]:
    """What is being typed, worded where that crosses nothing: of very many doses the first alone."""
    ghosts = lane.ghosts_in_sight()
    gap = lane.look.theme.space.s4
    words = [one.rect.adjusted(-gap, 0, gap, 0) for one in drawn if isinstance(one, Word)]
    words += [_box(lane, mark) for mark in (*lane.held.marks, *lane.held.not_given)]
    words += [_box(lane, mark) for mark in lane.plan_beside_ghosts()]
    boxes = [_box(lane, ghost) for ghost in ghosts]
    found: list[Drawn] = []
    for place, ghost in enumerate(ghosts):
        if place >= MOST_WORDED:
            found.append(_ghost_sign(lane, ghost))
            continue
        taken = [*words, *boxes[:place], *boxes[place + 1 :]]
        one = _ghost(lane, ghost, taken)
        words += [word.rect.adjusted(-gap, 0, gap, 0) for word in one if isinstance(word, Word)]
        found += one
    return found


def _box(lane: LaneLayout, mark: Mark) -> QRectF:
    """Where a mark stands."""
    (left, right), middle, half = lane.sides(mark), lane.middle(mark), lane.look.px(TALL)
    return QRectF(left, middle - half, right - left, 2 * half)


def _ghost_sign(lane: LaneLayout, mark: Mark) -> Drawn:
    theme, look, middle = lane.look.theme, lane.look, lane.middle(mark)
    (left, right), height = lane.sides(mark), lane.bar
    pen, soft = look.ghost(), look.brush(theme.accent_soft)
    if mark.form is not Form.BAR:
        return sign(look, mark.form, left, middle, pen, soft)
    return Box(QRectF(left, middle - height / 2, right - left, height), pen, soft)


def _ghost(lane: LaneLayout, mark: Mark, taken: list[QRectF]) -> list[Drawn]:
    (left, right), middle = lane.sides(mark), lane.middle(mark)
    shape = _ghost_sign(lane, mark)
    if mark.form is not Form.BAR:
        return [shape, *_ghost_words(lane, mark.text, left, right, middle, taken)]
    nexts = (ghost.start for ghost in lane.held.ghosts if ghost.start > mark.start)
    room = min([lane.frame.width, *(lane.frame.x(start) for start in nexts)])
    words = _beside(lane, mark.text, left, middle, room, lane.look.theme.accent)
    return [shape, *words]


def _ghost_words(
    lane: LaneLayout, text: str, left: float, right: float, middle: float, taken: list[QRectF]
) -> list[Drawn]:
    """Right of the ghost, else left of it, else under it; none where others' words would suffer.

    The line of now runs through words only where they have no other place.
    """
    theme, look = lane.look.theme, lane.look
    wide, high, gap = look.width(text, strong=True), look.line, theme.space.s4
    top, under = middle - high / 2, middle + look.px(TALL)
    now = lane.frame.x(lane.view.now.seconds)
    places = [
        (right + gap, top),
        (left - gap - wide, top),
        (now + gap, under),
        (now - gap - wide, under),
        ((left + right - wide) / 2, under),
    ]
    boxes = [
        QRectF(x, y, wide, high)
        for x, y in places
        if x >= 0
        and x + wide <= lane.frame.width
        and y + high <= lane.frame.height
        and _is_near(x, wide, left, right)
    ]
    clear = [box for box in boxes if not box.left() < now < box.right()]
    box = first_free(clear, (), taken) or first_free(boxes, (), taken)
    if box is None:
        return []
    ground = Box(box.adjusted(-2, 0, 2, 0), NO_PEN, look.brush(theme.surface))
    return [ground, Word(box, text, look.strong, theme.accent)]


def _is_near(x: float, wide: float, left: float, right: float) -> bool:
    """Whether words at `x` touch the mark between `left` and `right`, or stand right beside it."""
    reach = right - left
    return x <= right + reach and x + wide >= left - reach


def _beside(
    lane: LaneLayout,
    text: str,
    right: float,
    middle: float,
    room: float,
    colour: str,
    *,
    strong: bool = True,
) -> list[Drawn]:
    """Words right of a mark, if they end before the next one."""
    look, theme = lane.look, lane.look.theme
    left, width = right + theme.space.s4, look.width(text, strong=strong)
    if left + width > min(room, lane.frame.width):
        return []
    box = QRectF(left, middle - look.line / 2, width, look.line)
    return [Word(box, text, look.strong if strong else look.small, colour)]


_SIGNED = (Standing.GIVEN, Standing.PLANNED, Standing.NOT_GIVEN)
_BARS = {
    Standing.GIVEN: _draw_bar,
    Standing.PAUSED: _draw_pause,
    Standing.PLANNED: _draw_planned_bar,
}

"""Words at the doses of the lane: beside a mark, else under it, else how many they are; none over another.

Every mark is drawn whatever becomes of its words: what is not worded is counted, or read under the mouse.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mgtracker.ui.translation import tr
from mgtracker.ui.trend.ink import Word
from mgtracker.ui.trend.marks import OTHER, Form, Mark, Standing
from mgtracker.ui.trend.signs import HALF, TALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtracker.ui.trend.lane_layout import LaneLayout
    from mgtracker.ui.trend.lane_rows import Name

COUNTED = 3
"""So many doses of one amount, at least, are said in one go where they have no room for words of their own."""

STANDINGS = tuple(Standing)
PLANNED = STANDINGS.index(Standing.PLANNED)
AWAY = (-1, 1)
"""The words of two doses lean away from each other."""


def dose_labels(lane: LaneLayout, shown: Sequence[tuple[Mark, float]]) -> list[Word]:
    """The words of all doses in sight.

    Args:
        lane: where they lie.
        shown: what is in sight by time, each with the pixels where the next of its row begins.
    """
    found: list[Word] = []
    left_over: list[Mark] = []
    ends: dict[Name, float] = {}
    tops = {row: _top(lane, middle) for row, middle in lane.places.middles.items()}
    for mark, room in shown:
        if mark.form is Form.BAR:
            continue
        top = tops.get(mark.row, 0.0)
        texts = [_whole(lane, mark)] if top else [_whole(lane, mark), _short(mark)]
        beside = (_beside(lane, mark, text) for text in texts)
        word = next((one for one in beside if _has_room(lane, one, room)), None)
        if word is None and not top:
            word = _before(lane, mark, texts, ends.get(mark.row, 0.0))
        ends[mark.row] = max(lane.sides(mark)[1], 0 if word is None else word.rect.right())
        if word is not None:
            found.append(word)
        elif top:
            left_over.append(mark)
    left_over.sort(key=_kind)
    for (row, standing), alike in groupby(left_over, key=_kind):
        # What is being typed needs the room under the plan.
        if standing != PLANNED or not lane.held.ghosts:
            for run in reversed(_runs(lane, list(alike), tops[row])):
                found += _under(lane, run, tops[row], found)
    return found


def _kind(mark: Mark) -> tuple[Name, int]:
    return mark.row, STANDINGS.index(mark.standing)


def _whole(lane: LaneLayout, mark: Mark) -> str:
    """What a mark says where it has room; in a row of one drug the amount."""
    return _short(mark) if mark.lane == OTHER and lane.only else mark.text


def _short(mark: Mark) -> str:
    """The least a mark says: the amount alone would read as one that was given."""
    return mark.text if mark.standing is Standing.NOT_GIVEN else mark.amount


def _word(lane: LaneLayout, mark: Mark, text: str, left: float, top: float) -> Word:
    look, is_given = lane.look, mark.standing is Standing.GIVEN
    box = QRectF(left, top, look.width(text, strong=is_given), look.line)
    font, colour = (look.strong, look.theme.text) if is_given else (look.small, look.theme.text3)
    return Word(box, text, font, colour)


def _beside(lane: LaneLayout, mark: Mark, text: str) -> Word:
    left = lane.sides(mark)[1] + lane.look.theme.space.s4
    return _word(lane, mark, text, left, lane.middle(mark) - lane.look.line / 2)


def _before(lane: LaneLayout, mark: Mark, texts: Sequence[str], taken: float) -> Word | None:
    """Left of a mark, after what stands there in the row."""
    space, left = lane.look.theme.space, lane.sides(mark)[0]
    now = lane.frame.x(lane.view.now.seconds)
    for text in texts:
        word = _beside(lane, mark, text)
        word.rect.moveRight(left - space.s4)
        is_clear = not word.rect.left() < now < word.rect.right()
        if is_clear and word.rect.left() >= (taken + space.s8 if taken else 0):
            return word
    return None


def _has_room(lane: LaneLayout, word: Word, room: float) -> bool:
    """Whether words end before the next mark, and the line of now does not run through them."""
    now = lane.frame.x(lane.view.now.seconds)
    return word.rect.right() <= room and not word.rect.left() < now < word.rect.right()


def _top(lane: LaneLayout, middle: float) -> float:
    """Where words under the marks of a row begin; 0 where what lies in the next row is too near."""
    below = lane.places.below(middle)
    free = lane.frame.height if below is None else below - lane.bar / 2
    top = middle + lane.look.px(TALL) - 1
    return top if top + lane.look.line <= free else 0


def _centred(lane: LaneLayout, marks: Sequence[Mark], text: str, top: float, lean: int = 0) -> Word:
    """Under marks of one row, all of it in sight and on one side of the line of now.

    Args:
        lane: where they lie.
        marks: by time.
        text: the words.
        top: where they begin.
        lean: -1 ends under their middle, 1 begins there, 0 is centred.
    """
    word, half = _word(lane, marks[0], text, 0, top), lane.look.px(HALF)
    gap, now = lane.look.theme.space.s4, lane.frame.x(lane.view.now.seconds)
    centre, wide = (lane.sides(marks[0])[0] + lane.sides(marks[-1])[1]) / 2, word.rect.width()
    left = centre - wide / 2 + lean * (wide / 2 - half)
    word.rect.moveLeft(max(min(left, lane.frame.width - wide), 0))
    if word.rect.left() < now + gap and now - gap < word.rect.right():
        if centre < now:
            word.rect.moveRight(now - gap)
        else:
            word.rect.moveLeft(now + gap)
    return word


def _runs(lane: LaneLayout, marks: Sequence[Mark], top: float) -> list[list[Mark]]:
    """Marks whose whole words would touch, together; by time."""
    runs: list[list[Mark]] = []
    last: Word | None = None
    for mark in marks:
        word = _centred(lane, [mark], _whole(lane, mark), top)
        if last is not None and not _are_apart(lane, [last, word]):
            runs[-1].append(mark)
        else:
            runs.append([mark])
        last = word
    return runs


def _under(lane: LaneLayout, run: Sequence[Mark], top: float, taken: Sequence[Word]) -> list[Word]:
    """All of a run worded alike, else counted, else as many as have room."""
    for words in _ways(lane, run, top):
        if _are_in_sight(lane, words) and _are_apart(lane, words, taken):
            return words
    found: list[Word] = []
    for mark in _by_weight(run):
        word = _centred(lane, [mark], _short(mark), top)
        if _are_in_sight(lane, [word]) and _are_apart(lane, [word], [*taken, *found]):
            found.append(word)
    return found


def _ways(lane: LaneLayout, run: Sequence[Mark], top: float) -> Iterator[list[Word]]:
    """From the fullest words on; those of a run are too wide in the middle of their marks."""
    if len(run) == 1:
        yield [_centred(lane, run, _whole(lane, run[0]), top)]
    elif len(run) == len(AWAY):
        leaning = zip(run, AWAY, strict=True)
        yield [_centred(lane, [mark], _whole(lane, mark), top, lean) for mark, lean in leaning]
    yield [_centred(lane, [mark], _short(mark), top) for mark in run]
    if len(run) >= COUNTED and run[0].standing is Standing.NOT_GIVEN:
        yield [_centred(lane, run, tr("{count} not given", count=len(run)), top)]
    elif len(run) >= COUNTED and len({mark.amount for mark in run}) == 1:
        said = tr("{count} doses of {amount}", count=len(run), amount=run[0].amount)
        yield [_centred(lane, run, said, top)]


def _by_weight(run: Sequence[Mark]) -> list[Mark]:
    """The one nearest to now, then the others, the rarest amount first."""
    near = run if run[0].standing is Standing.PLANNED else run[::-1]
    often = Counter(mark.amount for mark in run)
    return [near[0], *sorted(near[1:], key=lambda mark: often[mark.amount])]


def _are_in_sight(lane: LaneLayout, words: Sequence[Word]) -> bool:
    """Whether no edge cuts one where the line of now leaves little room: a number keeps its unit."""
    return all(word.rect.left() >= 0 and word.rect.right() <= lane.frame.width for word in words)


def _are_apart(lane: LaneLayout, words: Sequence[Word], taken: Sequence[Word] = ()) -> bool:
    """Whether there is a gap between all words, and between them and those that stand already."""
    gap = lane.look.theme.space.s8
    wide = [word.rect.adjusted(-gap, 0, gap, 0) for word in words]
    return not any(
        one.intersects(other.rect)
        for n, one in enumerate(wide)
        for other in (*words[n + 1 : n + 2], *taken)
    )

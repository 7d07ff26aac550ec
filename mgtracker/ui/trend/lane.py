"""The dose lane: what was given and when, what is still planned, and the dose being typed as a ghost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen

from mgtracker.ui.trend import plan
from mgtracker.ui.trend.free import first_free
from mgtracker.ui.trend.ink import Box, Crossed, Drawn, Word
from mgtracker.ui.trend.label import Run
from mgtracker.ui.trend.marks import (
    IV,
    NEEDLE,
    OTHER,
    Form,
    Mark,
    Standing,
    levelled,
    marks,
    planned_end,
)
from mgtracker.ui.trend.plot import REACH, Plot
from mgtracker.ui.trend.signs import HALF, PUSH, TALL, sign

if TYPE_CHECKING:
    from mgtracker.view import View

CLEAR = QBrush(Qt.BrushStyle.NoBrush)
NO_PEN = QPen(Qt.PenStyle.NoPen)
ROW, WORDED = 26, 38
"""The least height of a row, and of one with words under its marks, in pixels at 100 %."""
MIDDLE = 13
"""How far under its top the marks of a row stand."""


class Lane(Plot):
    """Rows for what goes in by needle at once, what runs into a vein, and everything else.

    Attributes:
        marks: what was given.
        planned: what orders plan ahead, and what is late.
        struck: what was struck out, where it is asked for.
        ghost: the dose being typed.
    """

    share = 0.86

    view: View | None = None
    marks: tuple[Mark, ...] = ()
    planned: tuple[Mark, ...] = ()
    struck: tuple[Mark, ...] = ()
    ghost: Mark | None = None
    _ringed = ""

    def show(self, view: View, struck: tuple[Mark, ...] = ()) -> None:
        """Take what was given and what is planned; it is laid out when the panel is placed."""
        self.view = view
        assert view.patient is not None
        given = marks(view, view.patient.given)
        both = levelled([*given, *plan.planned(view)])
        self.marks, self.planned = both[: len(given)], both[len(given) :]
        self.struck = struck
        self.label.show_lines([(Run("Doses", "body", "text", "bold"),)], self._sentence(view))

    def _sentence(self, view: View) -> str:
        """ "Doses: 5 recorded; running ..., next planned 5 g at 18:05"."""
        assert view.patient is not None
        said = [f"Doses: {len(self.marks) or 'none'} recorded"]
        if view.patient.running:
            said += [f"running {one.said}" for one in self.marks if self._runs(one)]
        elif self.marks:
            said.append(f"last {self.marks[-1].said}")
        if self.planned:
            more = len(self.planned) - 1
            said.append(self.planned[0].said + (f", and {more} more" if more else ""))
        return "; ".join(said)

    def show_ghost(self, mark: Mark | None) -> None:
        """The dose being typed, or none."""
        self.ghost = mark
        self.lay_out()

    def lay_out(self) -> None:
        """The rows' names."""
        only = self._only_other()
        rows = [(top, name) for (name, level), top in self.rows().items() if not level]
        self.label.set_rows([(top, only if only and name == OTHER else name) for top, name in rows])
        self.moved()

    def moved(self) -> None:
        """Every mark at its place in time."""
        if self.view is None:
            return
        tops = self.rows()
        held = [*self.marks, *self._plan_beside_ghost()]
        held.sort(key=lambda mark: mark.start)
        shown = [m for m in held if (m.end or self.span.end) >= self.span.start]
        drawn: list[Drawn] = []
        busy: dict[tuple[str, int], float] = {}
        for index, mark in enumerate(shown):
            room = self._room(shown[index + 1 :], mark)
            drawn += self._draw(mark, tops[mark.row], room, busy.get(mark.row, 0.0))
            last = drawn[-1]
            if isinstance(last, Word) and last.rect.top() > tops[mark.row]:
                busy[mark.row] = last.rect.right()
        for mark in self.struck:
            drawn += self._draw_struck(mark, tops[mark.row])
        if not held and self.ghost is None:
            look = self.look
            box = QRectF(look.theme.space.s12, 0, self.width, self.height)
            drawn.append(Word(box, "No doses yet", look.small, look.theme.text2))
        if self.ghost is not None:
            middle = tops.get(self.ghost.row, self.height / 2)
            drawn += self._draw_ghost(self.ghost, middle, self._taken(drawn))
        self.over.draw(drawn)

    def least(self) -> int:
        """Room for every row."""
        return max(super().least(), round(self.look.px(sum(map(_high, self._names())))))

    def hit(self, x: float, y: float) -> str | None:
        """The mark that was clicked."""
        reach, tops = self.look.px(REACH), self.rows()
        near = []
        for mark in (*self.marks, *self.planned, *self.struck):
            left, right = self._sides(mark)
            away = max(left - x, x - right, 0)
            if away <= reach and abs(tops[mark.row] - y) <= reach:
                near.append((away, -mark.start, mark.entry_id))
        return min(near)[2] if near else None

    def entry_at(self, moment: int) -> str | None:
        """What starts at this very second: given, else planned, else struck out."""
        held = (*self.marks, *self.planned, *self.struck)
        return next((mark.entry_id for mark in held if mark.start == moment), None)

    def moments(self) -> set[int]:
        """When anything begins."""
        return {mark.start for mark in (*self.marks, *self.planned, *self.struck)}

    def highlight(self, entry_id: str) -> None:
        """Ring a dose, or all that an order still plans."""
        self._ringed = entry_id
        self.moved()

    def at(self, moment: float) -> list[Mark]:
        """What runs at a moment."""
        return [
            mark
            for mark in self.marks
            if mark.form is Form.BAR
            and mark.start <= moment
            and (mark.end is None or moment < mark.end)
        ]

    def planned_at(self, moment: int) -> list[Mark]:
        """What is planned for this very second."""
        return [mark for mark in self.planned if mark.start == moment]

    def _runs(self, mark: Mark) -> bool:
        assert self.view is not None
        now = self.view.now.seconds
        return mark.start <= now and (mark.end is None or mark.end > now)

    def _plan_beside_ghost(self) -> list[Mark]:
        """The plan, without what would lie under the dose being typed."""
        if self.ghost is None:
            return list(self.planned)
        left, right = self._sides(self.ghost)
        return [
            mark
            for mark in self.planned
            if mark.row != self.ghost.row
            or self._sides(mark)[1] < left
            or self._sides(mark)[0] > right
        ]

    def rows(self) -> dict[tuple[str, int], float]:
        """The middle of every row, from the top; the key is its name and which of that name it is."""
        per_pixel, top = self._stretch(), 0.0
        middles: dict[tuple[str, int], float] = {}
        for row in self._names():
            middles[row] = round((top + MIDDLE) * per_pixel)
            top += _high(row)
        return middles

    def _names(self) -> list[tuple[str, int]]:
        held = [*self.marks, *self.planned, *self.struck, *([self.ghost] if self.ghost else [])]
        deepest = max((mark.level for mark in held if mark.lane == IV), default=0)
        rows = [(NEEDLE, 0), *((IV, level) for level in range(deepest + 1))]
        return [*rows, (OTHER, 0)] if any(mark.lane == OTHER for mark in held) else rows

    def _stretch(self) -> float:
        """How much higher the rows are than they must be."""
        return self.height / sum(map(_high, self._names()))

    def _only_other(self) -> str:
        """The one drug of the last row, which then names it; "" where there are several."""
        held = (*self.marks, *self.planned, *self.struck, self.ghost)
        others = {mark.drug for mark in held if mark and mark.lane == OTHER}
        return others.pop() if len(others) == 1 else ""

    def _bar_height(self) -> float:
        return min(self.look.theme.size.infusion_bar, ROW * self._stretch() - 4)

    def _sides(self, mark: Mark) -> tuple[float, float]:
        left = self.x(mark.start)
        if mark.form is Form.BAR and mark.standing is not Standing.STRUCK:
            end = self.span.end if mark.end is None else mark.end
            return left, max(self.x(end), left + 3)
        if mark.form is Form.PUSH:
            return left, left + self.look.px(PUSH)
        half = self.look.px(HALF)
        return left - half, left + half

    def _room(self, later: list[Mark], mark: Mark) -> float:
        """Pixels from the left edge to where the next mark of the row begins."""
        if self.ghost is not None and self.ghost.start >= mark.start:
            later = [*later, self.ghost]
        following = (self._sides(m)[0] for m in later if m.row == mark.row)
        return min(following, default=self.width) - self.look.theme.space.s4

    # -- drawing ---------------------------------------------------------------------------------

    def _draw(self, mark: Mark, middle: float, room: float, busy: float) -> list[Drawn]:
        """A mark with its words at its right, or under it where nothing stands up to `busy`."""
        theme = self.look.theme
        left, right = self._sides(mark)
        is_plan = mark.standing is Standing.PLANNED
        drawn: list[Drawn] = []
        if mark.form is Form.BAR:
            drawn = self._draw_planned_bar(mark, middle, room) if is_plan else []
            drawn = drawn or self._draw_bar(mark, middle, room)
        else:
            colour = theme.field if is_plan else theme.doses
            fill = self.look.brush(theme.surface if is_plan else theme.doses)
            pen = theme.pen(colour, theme.lines.day)
            drawn = [sign(self.look, mark.form, left, middle, pen, fill)]
            drawn += self._words(mark, middle, room, busy)
        if mark.entry_id == self._ringed:
            drawn.append(self._ring(left, right, middle))
        return drawn

    def _words(self, mark: Mark, middle: float, room: float, busy: float) -> list[Drawn]:
        """Beside a mark or under it, whole or the amount alone; a planned one has none under it."""
        theme, (left, right) = self.look.theme, self._sides(mark)
        only = mark.lane == OTHER and self._only_other()
        texts = [mark.amount] if only else [mark.text, mark.amount]
        if mark.standing is Standing.PLANNED:
            beside = (
                self._beside(text, right, middle, room, theme.text3, strong=False) for text in texts
            )
            return next(filter(None, beside), [])
        whole = self._beside(texts[0], right, middle, room, theme.text)
        if whole:
            return whole
        under = (self._under(text, (left + right) / 2, middle, busy) for text in texts)
        return next(filter(None, under), []) or self._beside(
            texts[-1], right, middle, room, theme.text
        )

    def _ring(self, left: float, right: float, middle: float) -> Box:
        theme = self.look.theme
        half = self._bar_height() / 2 + theme.space.s4
        rect = QRectF(left - 4, middle - half, right - left + 8, 2 * half)
        pen = theme.pen(theme.accent, theme.lines.focus)
        return Box(rect, pen, CLEAR, theme.radius.chip)

    def _draw_struck(self, mark: Mark, middle: float) -> list[Drawn]:
        """Hollow, pale and crossed; what it was is said by the table and the journal."""
        theme, look = self.look.theme, self.look
        left, right = self._sides(mark)
        pen, centre = theme.pen(theme.text3, theme.lines.day), QPointF((left + right) / 2, middle)
        form = Form.OTHER if mark.form is Form.BAR else mark.form
        hollow = sign(look, form, left, middle, pen, look.brush(theme.surface))
        drawn: list[Drawn] = [hollow, Crossed(centre, look.px(HALF), pen)]
        if mark.entry_id == self._ringed:
            drawn.append(self._ring(left, right, middle))
        return drawn

    def _draw_planned_bar(self, mark: Mark, middle: float, room: float) -> list[Drawn]:
        """A hollow bar: nothing of it runs yet."""
        theme, look = self.look.theme, self.look
        left, right = self._sides(mark)
        height = self._bar_height()
        rect = QRectF(left, middle - height / 2, right - left, height).adjusted(0, 1, 0, -1)
        drawn: list[Drawn] = [
            Box(rect, theme.pen(theme.field, theme.lines.day), look.brush(theme.surface))
        ]
        inside = self._beside(mark.amount, left, middle, right, theme.text3, strong=False)
        after = self._beside(mark.amount, right, middle, room, theme.text3, strong=False)
        return [*drawn, *(inside or after)]

    def _draw_bar(self, mark: Mark, middle: float, room: float) -> list[Drawn]:
        assert self.view is not None
        theme, look, now = self.look.theme, self.look, self.view.now.seconds
        left, right = self._sides(mark)
        height = self._bar_height()
        given = min(max(self.x(now), left), right)
        drawn: list[Drawn] = []
        if given > left:
            rect = QRectF(left, middle - height / 2, given - left, height)
            seam = theme.pen(theme.surface, theme.lines.edge)
            drawn.append(Box(rect, seam, look.brush(theme.infusion)))
        pad, width = theme.space.s8, look.width(mark.text, strong=True)
        start = max(left, 0.0) + pad
        if start + width + pad <= min(given, self.width):
            box = QRectF(start, middle - height / 2, width, height)
            drawn.append(Word(box, mark.text, look.strong, theme.surface))
        if self._runs(mark):
            rect = QRectF(given, middle - height / 2, right - given, height).adjusted(0, 1, 0, -1)
            drawn.append(Box(rect, look.plan(), look.brush(theme.pale)))
            drawn += self._draw_plan(mark, given, right, middle, room)
        return drawn

    def _draw_plan(
        self, mark: Mark, given: float, right: float, middle: float, room: float
    ) -> list[Drawn]:
        """The words of the planned end: after the bar, else inside its pale part."""
        assert self.view is not None
        text, ink = planned_end(mark, self.view), self.look.theme.text2
        after = self._beside(text, right, middle, room, ink, strong=False)
        if after or mark.end is None:
            inside = self._beside(text, given, middle, room, ink, strong=False)
            return after or inside
        return self._beside(text, given, middle, right, ink, strong=False)

    def _taken(self, drawn: list[Drawn]) -> list[QRectF]:
        """Where words and marks stand already."""
        words = [one.rect for one in drawn if isinstance(one, Word)]
        half, tops = self.look.px(TALL), self.rows()
        for mark in (*self.marks, *self._plan_beside_ghost()):
            (left, right), middle = self._sides(mark), tops[mark.row]
            words.append(QRectF(left, middle - half, right - left, 2 * half))
        return words

    def _draw_ghost(self, mark: Mark, middle: float, taken: list[QRectF]) -> list[Drawn]:
        theme, look = self.look.theme, self.look
        left, right = self._sides(mark)
        pen, soft = look.ghost(), look.brush(theme.accent_soft)
        if mark.form is not Form.BAR:
            return [
                sign(look, mark.form, left, middle, pen, soft),
                *self._ghost_words(mark.text, left, right, middle, taken),
            ]
        height = self._bar_height()
        rect = QRectF(left, middle - height / 2, right - left, height)
        words = self._beside(mark.text, left, middle, self.width, theme.accent)
        return [Box(rect, pen, soft), *words]

    def _ghost_words(
        self, text: str, left: float, right: float, middle: float, taken: list[QRectF]
    ) -> list[Drawn]:
        """Right of the ghost, else left of it, else under it; none where others' words would suffer."""
        theme, look = self.look.theme, self.look
        wide, high, gap = look.width(text, strong=True), look.line, theme.space.s4
        top = middle - high / 2
        boxes = [
            QRectF(right + gap, top, wide, high),
            QRectF(left - gap - wide, top, wide, high),
            QRectF((left + right - wide) / 2, middle + look.px(8), wide, high),
        ]
        seen = [b for b in boxes if b.left() >= 0 and b.right() <= self.width]
        box = first_free(seen, (), taken)
        if box is None:
            return []
        ground = Box(box.adjusted(-2, 0, 2, 0), NO_PEN, look.brush(theme.surface))
        return [ground, Word(box, text, look.strong, theme.accent)]

    def _under(self, text: str, centre: float, middle: float, busy: float) -> list[Drawn]:
        """Words under a mark, where they reach neither what lies in the next row nor other words."""
        look = self.look
        width = look.width(text, strong=True)
        top = middle + look.px(TALL) - 1
        after = min((one for one in self.rows().values() if one > middle), default=None)
        free = self.height if after is None else after - self._bar_height() / 2
        if top + look.line > free or centre - width / 2 <= busy:
            return []
        box = QRectF(centre - width / 2, top, width, look.line)
        return [Word(box, text, look.strong, look.theme.text)]

    def _beside(
        self,
        text: str,
        right: float,
        middle: float,
        room: float,
        colour: str,
        *,
        strong: bool = True,
    ) -> list[Drawn]:
        """Words right of a mark, if they end before the next one."""
        look, theme = self.look, self.look.theme
        left, width = right + theme.space.s4, look.width(text, strong=strong)
        if left + width > room:
            return []
        box = QRectF(left, middle - look.line / 2, width, look.line)
        return [Word(box, text, look.strong if strong else look.small, colour)]


def _high(row: tuple[str, int]) -> int:
    return WORDED if row[0] == NEEDLE else ROW

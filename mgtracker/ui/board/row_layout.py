"""Where everything in a row of the board goes: worked out once, and painted as often as is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.verdict import Level
from mgtracker.ui.board import lettering as hands
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.ui.board.columns import Column
    from mgtracker.ui.board.lettering import Hand, Lettering
    from mgtracker.ui.board.words import CapWords, FindingWords, LabWords, RowWords


@dataclass(frozen=True, slots=True)
class Written:
    """One line of words: its top left corner in the row, its hand and its colour."""

    text: str
    x: float
    y: float
    hand: Hand
    colour: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the row."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A row laid out: `badge` and `bar` are where those go, `arrows` which way and where."""

    height: int
    state_width: int
    badge: Box
    written: tuple[Written, ...]
    arrows: tuple[tuple[str, Box], ...]
    bar: Box | None


def lay_out(words: RowWords, width: int, letters: Lettering) -> Laid:
    """A row in so many pixels, as high as its words need."""
    return _Layout(words, width, letters).laid()


class _Layout:
    """Goes through the columns from the left; the lowest of them says where the finding goes."""

    def __init__(self, words: RowWords, width: int, letters: Lettering) -> None:
        self._words, self._width, self._letters = words, width, letters
        self._theme = letters.theme
        self._columns = letters.columns(width)
        self._written: list[Written] = []
        self._arrows: list[tuple[str, Box]] = []
        self._bar: Box | None = None
        self._top = self._theme.space.s8
        self._base = self._top + letters.baseline(hands.STRONG)
        self._under = self._top + letters.line(hands.STRONG) + self._theme.space.s2
        self._bottom = 0.0

    def laid(self) -> Laid:
        theme = self._theme
        badge = self._state()
        self._patient()
        self._next()
        self._cap()
        for key, lab in zip(("magnesium", "calcium", "pth"), self._words.labs, strict=True):
            self._lab(self._columns[key], lab)
        self._infusion()
        if self._words.finding is not None:
            self._finding(self._words.finding)
        height = max(theme.size.board_row, round(self._bottom) + theme.space.s8)
        return Laid(
            height,
            self._columns["state"].width - theme.space.s12,
            badge,
            tuple(self._written),
            tuple(self._arrows),
            self._bar,
        )

    # -- writing ---------------------------------------------------------------------------------

    def _write(self, text: str, x: float, y: float, hand: Hand, colour: str = "") -> float:
        """Write a line; returns where it ends."""
        self._written.append(Written(text, x, y, hand, colour or self._theme.text))
        self._bottom = max(self._bottom, y + self._letters.line(hand))
        return x + self._letters.width(text, hand)

    def _first(self, text: str, x: float, hand: Hand, colour: str = "") -> float:
        """Write on the baseline that all columns share."""
        return self._write(text, x, self._base - self._letters.baseline(hand), hand, colour)

    def _wrap(
        self, text: str, column: Column, y: float, hand: Hand, colour: str = "", gap: int = 0
    ) -> float:
        """Write in as many lines as the column needs; returns where the next line would go."""
        room = column.width - (gap or self._theme.space.s12)
        for line in self._letters.lines(text, hand, room):
            self._write(line, column.left, y, hand, colour)
            y += self._letters.line(hand)
        return y

    # -- columns ---------------------------------------------------------------------------------

    def _state(self) -> Box:
        theme, words, space = self._theme, self._words, self._theme.space
        side = theme.badge_side("board")
        colour = theme.text2 if words.level is Level.OK else theme.level(words.level).text
        self._first(
            tr(words.level.word), space.s16 + side + space.s4 + space.s2, hands.STRONG, colour
        )
        y = self._top + self._letters.line(hands.STRONG)
        base = y + self._letters.baseline(hands.FAR)
        label = tr("Bed") if words.bed else tr("No bed")
        small = base - self._letters.baseline(hands.SMALL)
        after = self._write(label, space.s16, small, hands.SMALL, theme.text2) + space.s4
        room = self._columns["state"].width - space.s12 - space.s4 - after
        hand = next(
            (
                one
                for one in (hands.FAR, hands.NUMBER)
                if self._letters.width(words.bed, one) <= room
            ),
            hands.STRONG,
        )
        self._write(words.bed, after, base - self._letters.baseline(hand), hand)
        middle = self._top + (self._letters.line(hands.STRONG) - side) / 2
        return Box(space.s16, middle, side, side)

    def _patient(self) -> None:
        column, quiet = self._columns["patient"], self._theme.text2
        y = self._wrap(self._words.name, column, self._top, hands.STRONG)
        y = self._wrap(self._words.mrn, column, y, hands.SMALL, quiet)
        self._wrap(self._words.about, column, y, hands.SMALL, quiet)

    def _next(self) -> None:
        column, theme, coming = self._columns["next"], self._theme, self._words.next
        if coming is None:
            self._first(tr("nothing due"), column.left, hands.BODY, theme.text2)
            return
        clock, count = hands.STRONG, hands.BODY
        colour = theme.text2
        if coming.is_near:
            clock, count, colour = hands.NUMBER, hands.STRONG_SEMI, theme.text
        if coming.is_late:
            colour = theme.stop.text
        x = self._first(coming.clock, column.left, clock) + theme.space.s8
        y: float = self._top + self._letters.line(hands.NUMBER if coming.is_near else hands.STRONG)
        if x + self._letters.width(coming.countdown, count) <= column.left + column.width:
            self._first(coming.countdown, x, count, colour)
        else:
            y = self._wrap(coming.countdown, column, y, count, colour)
        self._wrap(coming.what, column, y, hands.BODY)

    def _cap(self) -> None:
        column, cap, theme = self._columns["cap"], self._words.cap, self._theme
        if cap is None:
            self._first(tr("no cap"), column.left, hands.BODY, theme.text2)
            return
        x = self._first(cap.used, column.left, hands.BODY_SEMI)
        self._first(f" {cap.limit}", x, hands.BODY, theme.text2)
        self._under_cap(cap, column)

    def _under_cap(self, cap: CapWords, column: Column) -> None:
        space, y = self._theme.space, float(self._under)
        if cap.bar is not None:
            self._bar = Box(column.left, y, column.width - space.s24, space.s16)
            y += space.s16
        self._wrap(cap.under, column, y, hands.SMALL, self._theme.text2)

    def _lab(self, column: Column, lab: LabWords | None) -> None:
        theme, letters = self._theme, self._letters
        if lab is None:
            self._first(tr("none"), column.left, hands.BODY, theme.text2)
            return
        x = self._first(lab.value, column.left, hands.STRONG_SEMI) + theme.space.s8
        if lab.way:
            side = theme.space.s8 + theme.space.s2
            self._arrows.append((lab.way, Box(x, self._base - side, side, side)))
        room = column.width - theme.space.s4
        after = letters.width(lab.loud, hands.SMALL_BOLD) + letters.width(lab.quiet, hands.SMALL)
        y, left = float(self._under), float(column.left)
        if lab.loud:
            left = self._write(lab.loud, left, y, hands.SMALL_BOLD)
        if after <= room:
            self._write(lab.quiet, left, y, hands.SMALL, theme.text2)
            return
        if lab.loud:
            y += letters.line(hands.SMALL)
        self._wrap(lab.quiet.lstrip(", "), column, y, hands.SMALL, theme.text2, theme.space.s4)

    def _infusion(self) -> None:
        column, theme = self._columns["infusion"], self._theme
        if not self._words.infusion:
            self._first(tr("none"), column.left, hands.BODY, theme.text2)
        y = self._base - self._letters.baseline(hands.BODY)
        for rate, end in self._words.infusion:
            y = self._wrap(rate, column, y, hands.BODY_SEMI, gap=theme.space.s4)
            y = self._wrap(end, column, y, hands.SMALL, theme.text2, theme.space.s4)

    def _finding(self, finding: FindingWords) -> None:
        """Across the columns, under the lowest of them."""
        theme, left = self._theme, self._columns["patient"].left
        room = self._width - left - theme.space.s16
        lines = self._letters.lines(finding.sentence, hands.BODY_SEMI, room)
        colour, y, x = theme.level(finding.level).text, self._bottom + theme.space.s2, 0.0
        for line in lines:
            x = self._write(line, left, y, hands.BODY_SEMI, colour)
            y += self._letters.line(hands.BODY_SEMI)
        if not finding.more:
            return
        if x + self._letters.width(finding.more, hands.SMALL_SEMI) > left + room:
            self._write(finding.more.strip(), left, y, hands.SMALL_SEMI)
            return
        base = y - self._letters.line(hands.BODY_SEMI) + self._letters.baseline(hands.BODY_SEMI)
        top = base - self._letters.baseline(hands.SMALL_SEMI)
        self._write(finding.more, x, top, hands.SMALL_SEMI)

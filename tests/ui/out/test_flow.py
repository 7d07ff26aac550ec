"""Where pages break: rows stay whole, heads come again, a heading never ends a page; and what is drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from mgtracker.ui.out import pages
from mgtracker.ui.out.blocks import Block, TableRow, Text
from mgtracker.ui.out.flow import Flow, broken

HEIGHT = 100.0


class Piece(Block):
    """Something of a height, known by its name."""

    def __init__(self, name: str, *heights: float, **others: object) -> None:
        super().__init__(list(heights), **others)  # type: ignore[arg-type]
        self.name = name


def named(blocks: list[Piece]) -> list[list[str]]:
    """The name of each line on each page."""
    return [
        [block.name for block, _, _ in sheet.lines]  # type: ignore[attr-defined]
        for sheet in broken(blocks, HEIGHT)
    ]


def test_lines_go_on_where_they_have_room_and_a_page_may_be_full_to_the_brim() -> None:
    assert named([Piece("a", 50), Piece("b", 50)]) == [["a", "b"]]
    assert named([Piece("a", 50), Piece("b", 50.5)]) == [["a"], ["b"]]
    (sheet,) = broken([Piece("a", 10, before=5), Piece("b", 10, before=5)], HEIGHT)
    assert [top for _, _, top in sheet.lines] == [0, 15], "nothing is kept free at the top"
    assert named([]) == [[]]


def test_words_are_broken_between_lines_but_not_after_the_first() -> None:
    assert named([Piece("a", 60), Piece("b", 20, 20, 20)]) == [["a", "b", "b"], ["b"]]
    assert named([Piece("a", 70), Piece("b", 20, 20, 20)]) == [["a"], ["b", "b", "b"]]


def test_a_heading_goes_with_what_it_heads() -> None:
    head, sub = Piece("head", 20, keeps=True), Piece("sub", 10, keeps=True, before=5)
    assert named([Piece("a", 50), head, sub, Piece("b", 15)]) == [["a", "head", "sub", "b"]]
    assert named([Piece("a", 51), head, sub, Piece("b", 15)]) == [["a"], ["head", "sub", "b"]]
    assert named([Piece("a", 90), head]) == [["a"], ["head"]]


def test_a_row_stays_whole_and_its_heads_come_again() -> None:
    heads = Piece("heads", 10, keeps=True)
    rows = [Piece(f"row {n}", 10, 10, heads=heads) for n in range(6)]
    assert named([heads, *rows]) == [
        ["heads", *(f"row {n}" for n in range(4) for _ in range(2))],
        ["heads", "row 4", "row 4", "row 5", "row 5"],
    ]


def test_a_row_higher_than_a_page_is_broken_all_the_same() -> None:
    heads = Piece("heads", 10, keeps=True)
    tall = Piece("tall", *[10] * 15, heads=heads)
    assert [len(page) for page in named([heads, tall])] == [10, 7]
    assert named([heads, tall])[1][:2] == ["heads", "tall"]


@pytest.fixture
def image(put_on: Callable[..., object]) -> QImage:
    made = QImage(400, 300, QImage.Format.Format_RGB32)
    made.fill(0xFFFFFF)
    return made


def test_a_cell_is_broken_where_it_has_no_room_even_within_a_word(image: QImage) -> None:
    font = pages.font("body")
    short = Text("5 g", font, "#000000", 0, 300, image)
    long = Text("a" * 200, font, "#000000", 100, 80, image)
    assert len(short.heights) == 1
    assert len(Text("5 g", font, "#000000", 0, 1, image).heights) > 1
    assert len(long.heights) > 2
    assert len(Text("one\ntwo", font, "#000000", 0, 300, image).heights) == 2
    assert len(Text("", font, "#000000", 0, 300, image).heights) == 1
    row = TableRow([short, long], 3, 300, None)
    assert len(row.heights) == len(long.heights)
    assert row.heights[0] == row.heights[1] + 3 == row.heights[-1]
    assert row.keeps


def test_words_stand_in_their_column_and_the_row_ends_in_a_line(image: QImage) -> None:
    font = pages.font("body")
    row = TableRow([Text("l", font, "#000000", 50, 90, image)], 4, 300, None)
    painter = QPainter(image)
    row.draw(painter, 0, 100)
    painter.end()
    inked = [
        (x, y) for y in range(300) for x in range(400) if image.pixelColor(x, y).lightness() < 250
    ]
    bottom = max(y for _, y in inked)
    line = [x for x, y in inked if y == bottom]
    assert min(line) == 0
    assert max(line) in (299, 300)
    assert bottom == pytest.approx(100 + row.heights[0], abs=1)
    letters = [(x, y) for x, y in inked if y < bottom - 3]
    assert min(x for x, _ in letters) >= 50
    assert min(y for _, y in letters) >= 104


@pytest.fixture
def flow(tmp_path: Path) -> Flow:
    writer = QPdfWriter(str(tmp_path / "x.pdf"))
    writer.setResolution(96)
    return Flow(writer, pages.layout(), "")


@pytest.mark.parametrize(
    ("lines", "is_whole", "count"), [(1, True, 1), (38, False, 1), (55, True, 2)]
)
def test_a_picture_takes_what_is_left_of_its_page_or_begins_another(
    flow: Flow, image: QImage, lines: int, is_whole: bool, count: int
) -> None:
    for number in range(lines):
        flow.words(f"{number}", "body")
    flow.picture(image, before=10)
    (blocks,) = flow._sheets
    picture, room = blocks[-1], flow._pages.room.height()
    used = sum(block.heights[0] for block in blocks[:-1]) + 10
    whole = flow.width * 300 / 400
    assert picture.heights[0] == pytest.approx(whole if is_whole else room - used)
    assert len(broken(blocks, room)) == count


def test_something_may_lie_under_every_page(flow: Flow) -> None:
    seen: list[float] = []
    flow.words("one", "body")
    flow.turn()
    flow.words("two", "body")
    flow.paint(lambda _painter, page: seen.append(page.width()))
    assert seen == [flow.width] * 2

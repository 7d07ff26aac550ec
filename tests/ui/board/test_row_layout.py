"""Rows are as high as their words, and no word leaves its column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.board.columns import columns, least_width
from mgtracker.ui.board.lettering import lettering
from mgtracker.ui.board.row_layout import Written, lay_out
from mgtracker.ui.board.words import FindingWords, LabWords, NextWords, RowWords, row_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.view import View

LONG = RowWords(
    level=Level.UNKNOWN,
    bed="12-B",
    name="VON UND ZU HOHENSTEIN, Maximiliane",
    mrn="604 1192 0001 2233",
    about="101 F, weight missing, CrCl 100, too old",
    next=NextWords(
        "28 Dec 08:00",
        "2 d 23 h late",
        "Review: stop or renew infusion 0.75 g/h magnesium sulfate",
        is_near=True,
        is_late=True,
    ),
    cap=None,
    labs=(
        LabWords("0.46", "down", "high?", ", 45 min"),
        LabWords("1.71", "level", "", "in range, 45 min"),
        LabWords("115.8", "up", "", "doubtful, 45 min"),
    ),
    infusion=(("0.75 g/h", "to Fri 18:30"), ("0.5 mcg/h", "calcitriol, no planned end")),
    finding=FindingWords(
        Level.UNKNOWN, "Creatinine clearance too old: cannot check " * 3, " and 12 more"
    ),
)


def is_of_finding(line: Written, words: RowWords) -> bool:
    """Whether a line belongs to the sentence that runs across the columns."""
    said = "" if words.finding is None else words.finding.sentence + words.finding.more
    plain = line.text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")
    return len(plain) > 3 and plain.strip() in said


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("room", [968, 1058, 1091, 1500])
def test_no_word_leaves_its_column(
    put_on: Callable[..., themes.Theme], sample: View, scale: float, room: int
) -> None:
    theme = put_on(themes.LIGHT, scale)
    letters, width = lettering(), max(round(room * scale), least_width(theme))
    shown = [LONG, *(row_words(row, sample) for row in sample.ward)]
    for words in shown:
        for laid in (
            lay_out(words, width, letters),
            lay_out(replace(words, finding=None), width, letters),
        ):
            for line in laid.written:
                right = line.x + letters.width(line.text, line.hand)
                assert line.y + letters.line(line.hand) <= laid.height
                if is_of_finding(line, words):
                    assert right <= width, line
                    continue
                column = next(
                    one for one in reversed(columns(width, theme)) if one.left <= line.x + 0.5
                )
                assert right <= column.left + column.width + 1, line


def test_a_row_is_as_drawn_and_grows_with_its_words(
    put_on: Callable[..., themes.Theme], sample: View
) -> None:
    theme = put_on()
    letters = lettering()
    plain = row_words(next(row for row in sample.ward if row.id == "osei"), sample)
    assert lay_out(plain, 1091, letters).height == theme.size.board_row
    finding = FindingWords(Level.WARN, "Over 30 g in 24 h since 10:30", "")
    asked = lay_out(replace(plain, finding=finding), 1091, letters).height
    assert asked >= theme.size.board_row + theme.size.board_finding
    assert lay_out(LONG, 968, letters).height > lay_out(LONG, 1500, letters).height


def test_the_finding_stands_under_everything(put_on: Callable[..., themes.Theme]) -> None:
    put_on()
    letters = lettering()
    laid = lay_out(LONG, 1091, letters)
    lines = [line for line in laid.written if line.text.startswith("Creatinine")]
    others = [
        line.y + letters.line(line.hand)
        for line in laid.written
        if line.y < lines[0].y and line.hand.role != "far"
    ]
    assert max(others) <= lines[0].y


def test_a_layout_is_kept_for_one_theme(put_on: Callable[..., themes.Theme]) -> None:
    put_on()
    light = lettering()
    assert lettering() is light
    put_on(themes.DARK)
    assert lettering() is not light

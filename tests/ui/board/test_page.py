"""The board as a page: whose patients it shows, whom the focus is on, and how little of it is painted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import MINUTE
from mgtracker.clinical.verdict import Level
from mgtracker.ui.board import delegate
from mgtracker.ui.board.head import ALL, MINE
from mgtracker.ui.board.mine import Mine
from mgtracker.ui.board.page import BoardPage
from mgtracker.ui.settings import Settings

from .conftest import due, row, view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from mgtracker.ui.board.lettering import Lettering
    from mgtracker.ui.board.row_layout import Laid
    from mgtracker.ui.board.words import RowWords
    from mgtracker.ui.theme import Theme
    from mgtracker.view import View


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def page(qtbot: QtBot, put_on: Callable[..., Theme], settings: Settings, sample: View) -> BoardPage:
    put_on()
    made = BoardPage(settings, Mine(settings, "ward.db"))
    qtbot.addWidget(made)
    made.resize(1440, 800)
    made.show_view(sample)
    made.show()
    made.focus_on(None)
    made.rows.setFocus()
    return made


def ids(page: BoardPage) -> list[str]:
    return [one.id for one in page.model.rows()]


def due_of(page: BoardPage) -> set[str]:
    entries = page.due.list.entries
    entries.is_open = True
    return {entry.patient_id for entry in entries.rows() if hasattr(entry, "patient_id")}


def test_m_marks_a_patient_for_who_records(
    page: BoardPage, qtbot: QtBot, settings: Settings
) -> None:
    page.focus_on("patel")
    qtbot.keyClick(page.rows, Qt.Key.Key_M)
    assert settings.marked("ward.db", "J. Mensah") == {"patel"}
    assert page.head.whose.segments()[1].text() == "Mine 1"
    page.head.whose.set_value(MINE)
    assert ids(page) == ["patel"]
    assert due_of(page) == {"patel"}
    page.head.whose.set_value(ALL)
    assert len(ids(page)) == 5
    qtbot.keyClick(page.rows, Qt.Key.Key_M)
    assert settings.marked("ward.db", "J. Mensah") == frozenset()


def test_the_marks_of_one_are_not_those_of_another(
    page: BoardPage, qtbot: QtBot, sample: View
) -> None:
    qtbot.keyClick(page.rows, Qt.Key.Key_M)
    page.head.whose.set_value(MINE)
    assert ids(page) == ["lindqvist"]
    page.show_view(replace(sample, author="A. Reyes"))
    assert ids(page) == []
    assert page.rows.nothing.startswith("No patient is marked as yours.")


def test_who_is_looked_for_is_found_whosever_they_are(page: BoardPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.rows, Qt.Key.Key_M)
    page.head.whose.set_value(MINE)
    page.filter_by("osei")
    assert ids(page) == ["osei"]
    page.filter_by("")
    assert ids(page) == ["lindqvist"]


def test_after_a_search_the_focus_is_on_whom_it_found(page: BoardPage) -> None:
    page.filter_by("osei")
    page.filter_by("")
    assert page.focused() == "osei"


def test_the_head_counts_the_whole_ward_whoever_is_shown(page: BoardPage, sample: View) -> None:
    page.filter_by("patel")
    assert page.head._patients.text() == "1 of 5 patients"
    counts = page.head._counts.said()
    assert sum(int(said.rpartition(" ")[2]) for said in counts) == len(sample.ward)
    assert counts[0] == "STOP 1"


def test_the_focus_follows_its_patient(page: BoardPage, sample: View) -> None:
    page.focus_on("osei")
    first = replace(sample.ward[-1], level=Level.STOP)
    page.show_view(replace(sample, ward=(first, *sample.ward[:-1])))
    assert page.focused() == "osei"
    assert page.rows.currentIndex().row() == 0


def test_left_and_right_go_between_the_rows_and_what_is_due(page: BoardPage, qtbot: QtBot) -> None:
    qtbot.waitExposed(page)
    page.activateWindow()
    page.rows.setFocus()
    qtbot.keyClick(page.rows, Qt.Key.Key_Right)
    qtbot.waitUntil(page.due.list.hasFocus)
    qtbot.keyClick(page.due.list, Qt.Key.Key_Left)
    qtbot.waitUntil(page.rows.hasFocus)


def test_enter_and_click_open_a_patient(page: BoardPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.picked) as picked:
        qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert picked.args == ["lindqvist"]
    place = page.rows.visualRect(page.model.index(1)).center()
    with qtbot.waitSignal(page.picked) as picked:
        qtbot.mouseClick(page.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["okafor"]


def test_the_panel_is_narrower_in_a_low_or_narrow_window(page: BoardPage) -> None:
    page.resize(1440, 900)
    assert page.due.width() == 348
    page.resize(1366, 900)
    assert page.due.width() == 308


def test_a_minute_with_nothing_new_lays_out_only_what_is_in_sight(
    page: BoardPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = tuple(row(f"p{n:03}", due("draw", "magnesium", 600 + n)) for n in range(200))
    view = view_of(*rows)
    page.show_view(view)
    page.rows.grab()
    asked: list[str] = []
    words = type(page.model).words

    def counting(model: object, one: object) -> object:
        asked.append(one.id)  # type: ignore[attr-defined]
        return words(page.model, one)  # type: ignore[arg-type]

    monkeypatch.setattr(type(page.model), "words", counting)
    page.show_view(replace(view, now=view.now.plus(MINUTE)))
    page.rows.grab()
    assert 0 < len(set(asked)) < 20


def test_a_row_grows_when_time_makes_its_words_longer(page: BoardPage, qtbot: QtBot) -> None:
    late = row("a", due("draw", "magnesium", -1, grace=0), level=Level.WARN)
    early = replace(late, level=Level.OK)
    view = view_of(early)
    page.show_view(replace(view, now=view.now.plus(-5 * MINUTE)))
    low = page.rows.visualRect(page.model.index(0)).height()
    page.show_view(replace(view, ward=(early,)))
    qtbot.waitUntil(lambda: page.rows.visualRect(page.model.index(0)).height() > low)


def test_rows_out_of_sight_are_laid_out_once_although_a_scroll_bar_comes(
    page: BoardPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    widths: dict[str, list[int]] = {}
    lay_out = delegate.lay_out

    def counted(words: RowWords, width: int, letters: Lettering) -> Laid:
        widths.setdefault(words.mrn, []).append(width)
        return lay_out(words, width, letters)

    monkeypatch.setattr(delegate, "lay_out", counted)
    ward = [row(f"p{place}", due("dose", "5 g", place)) for place in range(40)]
    page.show_view(view_of(*ward))
    page.rows.grab()
    assert page.rows.verticalScrollBar().maximum() > 0
    assert widths[ward[0].patient.mrn][-1] == page.rows.viewport().width()
    assert widths[ward[-1].patient.mrn] == [page.rows.viewport().width()]

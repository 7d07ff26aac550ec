"""A journal shown from view to view is the one put into words anew; only what is new is put on top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from mgtracker.clinical.clock import DAY, HOUR
from mgtracker.clinical.verdict import Level
from mgtracker.db.store import Store
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.session import Session
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.journal_delegate import BY, VERDICT, WRAPPED, Measure, _words_box, font_of
from mgtracker.ui.journal_model import JournalLine, JournalModel, KeptLines, journal_lines
from mgtracker.ui.journal_table import JournalTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mgtracker.clinical.clock import Instant
    from mgtracker.ui import theme
    from mgtracker.view import View

ZONE = ZoneInfo("Europe/London")
TYPED = tuple(JournalLine(None, "Now", words, "not recorded yet") for words in ("2 g", "3 g"))


class Still:
    def now(self) -> Instant:
        return ANCHOR


@pytest.fixture
def view() -> Iterator[View]:
    protocol = load_protocol()
    with Store.in_memory() as store:
        fill_sample(store, ANCHOR, protocol)
        session = Session(store, protocol, Still(), ZONE, author="A. Reyes")
        yield session.select("okafor")


def later(view: View, seconds: int) -> View:
    return replace(view, now=view.now.plus(seconds))


def without_newest(view: View, count: int) -> View:
    assert view.patient is not None
    return replace(view, patient=replace(view.patient, journal=view.patient.journal[count:]))


def test_kept_lines_are_those_put_into_words_anew(view: View) -> None:
    kept = KeptLines()
    for seconds in (0, 60, HOUR, DAY, 2 * DAY, 9 * DAY, 0):
        for fewer in (3, 0, 1):
            now = without_newest(later(view, seconds), fewer)
            assert kept.of(now) == journal_lines(now)
    assert kept.of(replace(view, patient=None)) == ()


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2])
def test_words_in_a_column_as_wide_as_they_were_measured_stay_on_one_line(
    put_on: Callable[..., theme.Theme], scale: float
) -> None:
    measure = Measure(put_on(scale=scale))
    for author in ("U. Tester", "A. Reyes", "J. Mensah", "Dr W. van der Lijn", "RN Tj"):
        line = JournalLine("e1", "08:28", "5 g IM", f"08:28 by {author}")
        metrics = QFontMetrics(font_of(line, BY, measure.theme))
        box = QRect(0, 0, measure.advance(line, BY), 1000)
        drawn = metrics.boundingRect(box, WRAPPED, unbroken(line.column(BY)))
        assert drawn.height() < 2 * metrics.height(), author


def test_a_struck_line_is_put_into_words_anew(view: View) -> None:
    assert view.patient is not None
    kept, rows = KeptLines(), view.patient.journal
    first = kept.of(view)[0]
    struck = next(one.struck for one in rows if one.struck is not None)
    now = tuple(
        replace(one, struck=struck) if one.entry.id == first.entry_id else one for one in rows
    )
    told = replace(view, patient=replace(view.patient, journal=now))
    assert kept.of(told) == journal_lines(told)
    assert kept.of(told)[0].struck


def test_lines_that_stay_are_the_same_objects(view: View) -> None:
    kept = KeptLines()
    before, after = kept.of(view), kept.of(later(view, 60))
    assert any(one is other for one, other in zip(before, after, strict=True))


def test_the_model_shows_what_it_was_told(view: View, qtmodeltester: ModelTester) -> None:
    model, lines = JournalModel(), journal_lines(view)
    qtmodeltester.check(model)
    told = [
        ((), ()),
        (lines[3:], ()),
        (lines[3:], TYPED[:1]),
        (lines[3:], TYPED[1:]),
        (lines[2:], ()),
        (lines, TYPED[:1]),
        (lines, ()),
        (lines[5:], TYPED[:1]),
        ((lines[1], *lines), ()),
        ((), TYPED[:1]),
        ((), ()),
    ]
    for recorded, proposed in told:
        model.show_lines(recorded, proposed)
        assert model.lines() == proposed + recorded
        assert [model.line(row) for row in range(model.rowCount())] == [*proposed, *recorded]
        assert model.line(model.rowCount()) is None
        assert not model.show_lines(recorded, proposed)


def test_what_is_typed_leaves_the_rest_where_it_is(view: View) -> None:
    model, lines, reset = JournalModel(), journal_lines(view), []
    model.show_lines(lines[1:], ())
    model.modelReset.connect(lambda: reset.append("again"))
    for recorded, proposed in ((lines[1:], TYPED[:1]), (lines[1:], TYPED[1:]), (lines, ())):
        model.show_lines(recorded, proposed)
    assert reset == []


def test_every_row_is_as_high_as_one_that_was_just_put_in(qtbot: QtBot, view: View) -> None:
    grown, anew = JournalTable(), JournalTable()
    for table in (grown, anew):
        qtbot.addWidget(table)
        table.resize(500, 400)
        table.show()
    for fewer in (6, 3, 0):
        grown.show_view(without_newest(view, fewer))
    anew.show_view(view)
    rows = range(anew.model().rowCount())
    assert [grown.rowHeight(row) for row in rows] == [anew.rowHeight(row) for row in rows]
    assert len({anew.rowHeight(row) for row in rows}) > 1


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_the_word_of_a_level_stands_whole_in_a_narrow_journal(
    qtbot: QtBot, view: View, put_on: Callable[..., theme.Theme], scale: float
) -> None:
    look, table = put_on(scale=scale), JournalTable()
    qtbot.addWidget(table)
    table.resize(round(500 * scale), 400)
    table.show()
    line = JournalLine(None, "Now", "5 g IM", "not recorded yet", Level.UNKNOWN)
    table._model.show_lines(journal_lines(view), (line,))
    table._measure()
    box = QRect(0, 0, table.columnWidth(VERDICT), 100)
    word = QFontMetrics(font_of(line, VERDICT, look)).horizontalAdvance("UNKNOWN")
    assert _words_box(box, line, VERDICT, look).width() >= word
    assert table.columnViewportPosition(VERDICT) + box.width() <= table.viewport().width()

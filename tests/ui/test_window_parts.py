"""The parts of the window that hold rules of their own."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QByteArray, QRect
from PySide6.QtWidgets import QLineEdit, QWidget

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.verdict import Level
from mgtracker.db.store import Store
from mgtracker.desktop.records import ward_name
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.session import Session
from mgtracker.ui import theme
from mgtracker.ui.add_patient import parse_birth_date
from mgtracker.ui.commands import printed
from mgtracker.ui.flow_layout import FlowLayout
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.journal_model import JournalModel, journal_lines
from mgtracker.ui.journal_table import JournalTable
from mgtracker.ui.minute_tick import MinuteTick
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.record_tabs import RecordTabs
from mgtracker.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from mgtracker.clinical.clock import Instant
    from mgtracker.view import View

TODAY = dt.date(2026, 5, 14)


class AtTheAnchor:
    def now(self) -> Instant:
        return ANCHOR


@pytest.fixture(scope="module")
def view() -> Iterator[View]:
    protocol = load_protocol()
    with Store.in_memory() as store:
        fill_sample(store, ANCHOR, protocol)
        session = Session(store, protocol, AtTheAnchor(), ZoneInfo("Europe/London"), author="x")
        yield session.select("okafor")


def test_the_journal_model_is_one(qtmodeltester: ModelTester, view: View) -> None:
    model = JournalModel()
    assert model.show_lines(journal_lines(view), ())
    assert not model.show_lines(journal_lines(view), ())
    qtmodeltester.check(model, force_py=True)


def test_the_journal_says_who_when_what_and_the_verdict(view: View) -> None:
    lines = {line.entry_id: line for line in journal_lines(view)}
    dose = lines["okafor-d3"]
    assert (dose.time, dose.what) == (
        "10:05",
        "5 g IM magnesium sulfate, left side, 50 % injection",
    )
    assert (dose.by, dose.level) == ("10:07 by J. Mensah", Level.WARN)
    struck = lines["okafor-d4"]
    assert struck.struck
    assert struck.column(3) == "Struck 10:11 by J. Mensah: entered twice"
    assert not struck.can_strike


def test_strike_outs_are_no_lines_of_their_own(view: View) -> None:
    assert view.patient is not None
    assert len(journal_lines(view)) < len(view.patient.journal)


def test_a_long_line_wraps_and_is_not_elided(qtbot: QtBot, view: View) -> None:
    table = JournalTable()
    qtbot.addWidget(table)
    table.show_view(view)
    table.resize(1200, 300)
    table.show()
    wide = [table.rowHeight(row) for row in range(table.model().rowCount())]
    table.resize(500, 300)
    narrow = [table.rowHeight(row) for row in range(table.model().rowCount())]
    assert sum(narrow) > sum(wide)


@pytest.mark.parametrize("text", ["1992-03-03", " 1992-03-03 "])
def test_a_birth_date(text: str) -> None:
    assert parse_birth_date(text, TODAY) == "1992-03-03"


def test_no_birth_date_is_none() -> None:
    assert parse_birth_date("  ", TODAY) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("3.3.1992", "not a date"),
        ("19920303", "not a date"),
        ("1992-02-30", "not a date"),
        ("2026-05-15", "in the future"),
        ("1892-05-14", "more than 130 years"),
    ],
)
def test_what_is_no_birth_date(text: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        parse_birth_date(text, TODAY)


@pytest.mark.parametrize(
    ("keys", "cap"),
    [("Ctrl+K", "Ctrl K"), ("Ctrl++", "Ctrl +"), ("Ctrl+-", "Ctrl -"), ("?", "?"), ("N", "N")],
)
def test_keys_as_they_are_printed(keys: str, cap: str) -> None:
    assert printed(keys) == cap


def test_settings_are_kept_and_nonsense_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    settings = Settings(path)
    assert (settings.look, settings.scale, settings.author) == ("system", 1.0, None)
    assert settings.ward is None
    assert settings.geometry.isEmpty()
    settings.look, settings.scale, settings.author = "dark", 1.5, "J. Mensah"
    settings.ward = tmp_path / "ward.db"
    settings.geometry = QByteArray(b"somewhere")
    settings.keep_last_patient("/a/ward.db", "p1")
    settings.shifts = (dt.time(7, 0), dt.time(15, 0))
    settings.keep_marked("/a/ward.db", "J. Mensah", frozenset({"p2", "p1"}))
    settings.sync()
    again = Settings(path)
    assert (again.look, again.scale, again.author) == ("dark", 1.5, "J. Mensah")
    assert again.ward == tmp_path / "ward.db"
    assert again.geometry == QByteArray(b"somewhere")
    assert again.last_patient("/a/ward.db") == "p1"
    assert again.last_patient("/b/ward.db") is None
    assert again.shifts == (dt.time(7, 0), dt.time(15, 0))
    assert again.marked("/a/ward.db", "J. Mensah") == {"p1", "p2"}
    assert again.marked("/a/ward.db", "A. Reyes") == frozenset()
    assert again.marked("/b/ward.db", "J. Mensah") == frozenset()
    path.write_text("[General]\nlook=pink\nscale=huge\nshifts=noon\n", encoding="utf-8")
    spoilt = Settings(path)
    assert spoilt.shifts == (dt.time(7, 30), dt.time(19, 30))
    assert (spoilt.look, spoilt.scale) == ("system", 1.0)


def test_a_flow_takes_another_line_where_there_is_no_room(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = FlowLayout(place)
    flow.set_spacing(10, 5)
    boxes = [QWidget() for _ in range(3)]
    for box in boxes:
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    place.show()
    assert flow.heightForWidth(320) == 20
    assert flow.heightForWidth(230) == 45
    flow.setGeometry(QRect(0, 0, 230, 45))
    assert [(box.x(), box.y()) for box in boxes] == [(0, 0), (110, 0), (0, 25)]
    assert flow.itemAt(3) is None
    assert flow.takeAt(3) is None


def test_the_minute_begins_with_the_clocks(qtbot: QtBot) -> None:
    class Clock:
        def now(self) -> Instant:
            return ANCHOR.plus(59)

    called = []
    owner = QWidget()
    qtbot.addWidget(owner)
    tick = MinuteTick(Clock(), lambda: called.append(True), owner)
    tick.start()
    assert tick._timer.interval() == 1000
    tick.tick()
    assert called == [True]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ward.mgtracker.db", "Ward"),
        ("ward-6b.mgtracker.db", "Ward 6b"),
        ("ward-6b-encrypted.mgtracker.db", "Ward 6b"),
        ("ward-encrypted-2.mgtracker.db", "Ward"),
        (".db", "Ward"),
    ],
)
def test_what_a_ward_is_called(tmp_path: Path, name: str, said: str) -> None:
    assert ward_name(tmp_path / name) == said
    assert ward_name(None) == "Ward"


def test_the_journal_of_another_patient_begins_with_its_newest_line(qtbot: QtBot) -> None:
    protocol = load_protocol()
    with Store.in_memory() as store:
        fill_sample(store, ANCHOR, protocol)
        session = Session(store, protocol, AtTheAnchor(), ZoneInfo("Europe/London"), author="x")
        table = JournalTable()
        qtbot.addWidget(table)
        table.resize(700, 160)
        table.show()
        table.show_view(session.select("okafor"))
        table.scrollToBottom()
        down = table.verticalScrollBar().value()
        assert down > 0
        table.show_view(session.refresh())
        assert table.verticalScrollBar().value() == down
        table.show_view(session.select("andersson"))
        assert table.verticalScrollBar().value() == 0


def test_a_narrow_field_stays_at_the_left_with_and_without_a_note(qtbot: QtBot) -> None:
    field = QLineEdit()
    field.setMaximumWidth(120)
    row = FormRow("&Time", field, "now")
    qtbot.addWidget(row)
    row.resize(500, 40)
    row.show()
    before = field.x()
    row.set_note("")
    row.layout().activate()
    assert (field.x(), field.width()) == (before, 120)


def test_the_edge_of_a_table_in_focus_is_of_the_theme_in_force(
    qtbot: QtBot, put_on: Callable[..., theme.Theme]
) -> None:
    table = PlainTable("Cases", ("Case",), 0)
    qtbot.addWidget(table)
    for chosen in (theme.LIGHT, theme.DARK):
        put_on(chosen)
        assert f"solid {chosen.accent};" in table.styleSheet()


def test_what_is_said_of_a_line_goes_with_another_line_and_another_patient(qtbot: QtBot) -> None:
    with Store.in_memory() as store:
        protocol = load_protocol()
        fill_sample(store, ANCHOR, protocol)
        session = Session(store, protocol, AtTheAnchor(), ZoneInfo("Europe/London"), author="x")
        tabs = RecordTabs()
        qtbot.addWidget(tabs)
        tabs.show_view(session.select("okafor"))
        usual = tabs._hint.text()
        tabs.say("This line cannot be struck out.")
        tabs.show_view(session.refresh())
        assert tabs._hint.text() == "This line cannot be struck out."
        tabs.show_view(session.select("andersson"))
        assert tabs._hint.text() == usual
        tabs.say("This line cannot be struck out.")
        tabs.journal.selectRow(1)
        assert tabs._hint.text() == usual

"""Looking back by keys: who did what, asked and taken out; where rules were gone against."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from mgtracker.clinical.events import Patient
from mgtracker.db import trail
from mgtracker.db.store import Store
from mgtracker.db.trail import DeedKind, Wanted
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.audit import desk
from mgtracker.ui.audit.out_sheet import ListOut
from mgtracker.ui.audit.override_sheet import OverrideSheet
from mgtracker.ui.audit.sheet import AuditSheet

from .conftest import PROTOCOL
from .steps import find, press, sheet, type_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    path = tmp_path / "ward.mgtracker.db"
    with Store.create(path) as store:
        fill_sample(store, ANCHOR, PROTOCOL)
    return path


@pytest.fixture
def desktop(machine: Machine, ward: Path) -> Desktop:
    return machine.start(ward)


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def noted(desktop: Desktop, kind: DeedKind) -> list[tuple[str, str | None]]:
    assert desktop._store is not None
    return [(d.what, d.patient) for d in desktop._store.trail(Wanted(kinds=frozenset({kind})))]


def asked(window: MainWindow) -> AuditSheet:
    press("Ctrl+Shift+A")
    shown = sheet(window)
    assert isinstance(shown, AuditSheet)
    return shown


@pytest.mark.hazard("H-30")
def test_everything_is_there_and_each_question_narrows_it(window: MainWindow) -> None:
    shown = asked(window)
    everything = shown.list.rows()
    assert len(everything) > 100
    press("Alt+M")
    type_in("okafor")  # the list picks by what is typed
    shown.questions.changed.emit()
    of_one = shown.list.rows()
    assert 0 < len(of_one) < len(everything)
    assert {row[3] for row in of_one} == {"OKAFOR, Amara"}
    press("Alt+F")
    type_in("today")
    press("Return")
    since = shown.list.rows()
    assert 0 < len(since) < len(of_one)
    assert all(len(row[0]) == 5 for row in since)  # a time without a day
    press("Alt+T")
    type_in("2026-13-01")
    press("Return")
    words = [label.text() for label in shown.questions.findChildren(QLabel)]
    assert any("'2026-13-01' is no day" in word for word in words)
    assert shown.list.rows() == since
    press("Esc")
    assert window.sheets.current is None


@pytest.mark.hazard("H-30")
def test_a_large_ward_is_looked_through_beside_the_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = asked(window)
    everything = small.list.rows()
    press("Esc")
    monkeypatch.setattr(desk, "STRETCH", 10)
    monkeypatch.setattr(trail, "STRETCH", 10)
    shown = asked(window)
    assert shown.is_looking
    assert shown.list.rows() == ()
    shown.list.setFocus()
    press("Return")
    assert shown.out is None  # nothing goes out before it was found
    qtbot.waitUntil(lambda: not shown.is_looking)
    assert shown.list.rows() == everything
    assert not shown.progress.isVisible()
    shown.questions.kind.set_key("struck-out")
    shown.ask()
    shown.questions.kind.set_key("recorded")
    shown.ask()  # the one before it is given up
    qtbot.waitUntil(lambda: not shown.is_looking)
    assert shown.list.rows()
    assert {row[2] for row in shown.list.rows()} == {"recorded"}
    shown.ask()
    press("Esc")
    assert not shown.is_looking
    assert window.sheets.current is None


@pytest.mark.hazard("H-30")
def test_a_large_ward_that_cannot_be_read_says_so(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ward: Path
) -> None:
    shown = asked(window)
    monkeypatch.setattr(desk, "STRETCH", 10)
    ward.rename(ward.with_name("elsewhere"))
    shown.ask()
    qtbot.waitUntil(lambda: not shown.is_looking)
    assert any("there is no database" in label.text() for label in shown.findChildren(QLabel))
    ward.with_name("elsewhere").rename(ward)
    shown.ask()
    qtbot.waitUntil(lambda: not shown.is_looking)
    assert len(shown.list.rows()) > 100


@pytest.mark.hazard("H-33")
@pytest.mark.hazard("H-30")
def test_what_leaves_is_a_file_without_formulas_and_is_noted(
    desktop: Desktop, window: MainWindow, tmp_path: Path
) -> None:
    assert desktop._store is not None
    window.bridge.set_author("RN A")
    assert window.bridge.add_patient("bad", Patient(ANCHOR, "=1+1, Ada", "-7"))
    count = len(desktop._store.trail())
    shown = asked(window)
    shown.list.setFocus()
    press("Return")
    out = shown.out
    assert isinstance(out, ListOut)
    out.file.setFocus()
    out.file.selectAll()
    type_in(str(tmp_path / "audit.csv"))
    press("Return")
    assert out.kept == tmp_path / "audit.csv"
    with out.kept.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0][:3] == ["time", "who", "kind"]
    assert len(lines) == 1 + count
    assert any("'=1+1, Ada" in line for line in lines)
    assert not any(cell.startswith(("=", "+", "@", "-")) for line in lines for cell in line)
    press("Return")
    assert noted(desktop, "exported") == [("audit.csv", None)]
    press("Esc")
    assert asked(window).list.rows()[0][2] == "exported"


@pytest.mark.hazard("H-30")
def test_a_chart_that_leaves_and_a_setting_are_noted(
    desktop: Desktop, window: MainWindow, tmp_path: Path
) -> None:
    find(window, "okafor")
    trend = window.page.trend
    assert trend is not None
    trend.ask_export()
    export = trend.export_sheet
    assert export is not None
    export.kind.set_value("csv")
    export.file.setText(str(tmp_path / "chart.csv"))
    export.go_on()
    export.go_on()
    assert noted(desktop, "exported") == [("chart, csv", "okafor")]
    press("F4")
    type_in("06:30 18:30")
    press("Return")
    assert noted(desktop, "settings") == [("shifts 06:30 18:30", None)]


def test_where_rules_were_gone_against(
    desktop: Desktop, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press("Ctrl+Shift+O")
    shown = sheet(window)
    assert isinstance(shown, OverrideSheet)
    qtbot.waitUntil(lambda: not shown.is_looking)
    ((rule, times, struck, _),) = shown.rules.rows()
    assert (rule, times, struck) == ("48-hour cap, kidney", "1", "0")
    ((_, who, whom, why, after),) = shown.list.rows()
    assert (who, whom) == ("J. Mensah", "LINDQVIST, Per")
    assert "against 48-hour cap, kidney" in why
    assert "knee jerk present" in after
    press("Return")
    assert shown.out is not None
    shown.out.kind.set_value("pdf")
    shown.out.file.setText(str(tmp_path / "rules.pdf"))
    press("Return")
    assert (tmp_path / "rules.pdf").read_bytes().startswith(b"%PDF")
    press("Return")
    press("Esc")
    assert noted(desktop, "exported") == [("rules.pdf", None)]

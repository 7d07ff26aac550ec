from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mgtracker.ui.bridge import Bridge
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.choices import Choices
from mgtracker.ui.trend.table import TableModel

from .conftest import Ward

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

Drawn = tuple[TrendPanel, Bridge]


def test_the_table_says_what_the_chart_shows(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    qtbot.keyClick(panel, Qt.Key.Key_B)
    assert panel.pages.currentWidget() is panel.table
    model = panel.table.rows_model
    assert model.heads[-1] == "24 h sum then"
    cells = [row.cells for row in model.rows]
    assert cells[0] == (
        "Thu 14 12:00",
        "magnesium",
        "1.08 mmol/L",
        "high, doubtful: drawn during the infusion (1 g/h), 1 h 55 min after 5 g IM",
        "31.5 g",
    )
    assert ("Thu 14 06:00", "magnesium sulfate IM, right", "5 g", "", "20.5 g") in cells
    assert ("Wed 13 16:30", "magnesium sulfate IV", "1 g/h", "planned to 18:30", "2 g") in cells
    assert ("Thu 14 11:00", "calcium gluconate IV", "2 g", "", "30.5 g") in cells
    qtbot.keyClick(panel, Qt.Key.Key_B)
    assert panel.pages.currentWidget() is panel.chart


def test_every_result_and_dose_has_a_row(drawn: Drawn, qtmodeltester: ModelTester) -> None:
    _, bridge = drawn
    model = TableModel()
    model.show(bridge.view, Choices())
    qtmodeltester.check(model)
    patient = bridge.view.patient
    results = sum(
        len(trace.points) for key, trace in patient.traces.items() if key != "corrected_calcium"
    )
    assert model.rowCount() == results + len(patient.given) + len(patient.responses)
    times = [row.at for row in model.rows]
    assert times == sorted(times, reverse=True)


def test_a_row_opens_its_entry_and_an_entry_selects_its_row(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    panel.toolbar.table.click()
    table = panel.table
    panel.highlight("e5")
    row = table.selectionModel().selectedRows()[0].row()
    assert table.rows_model.rows[row].entry_id == "e5"
    where = table.visualRect(table.rows_model.index(row, 1)).center()
    with qtbot.waitSignal(panel.entry_clicked) as clicked:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert clicked.args == ["e5"]


def test_what_was_read_on_the_chart_does_not_cover_the_way_back(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.chart.reading.read(bridge.view.now.seconds)
    assert panel.toolbar.readout.isVisible()
    panel.toolbar.table.click()
    assert not panel.toolbar.readout.isVisible()
    panel.toolbar.table.click()
    assert panel.chart.isVisible()


def test_nothing_in_it_can_be_edited(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.table.rows_model.show(bridge.view, Choices())
    flags = panel.table.rows_model.flags(panel.table.rows_model.index(0, 0))
    assert not flags & Qt.ItemFlag.ItemIsEditable


def test_no_remark_is_cut(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    panel.toolbar.table.click()
    table = panel.table
    assert table.textElideMode() is Qt.TextElideMode.ElideNone
    longest = max(
        range(len(table.rows_model.rows)), key=lambda n: len(table.rows_model.rows[n].cells[3])
    )
    qtbot.waitUntil(lambda: table.rowHeight(longest) > table.rowHeight(longest - 1))
    doubtful = table.rows_model.index(0, 3).data()
    assert "5\N{NO-BREAK SPACE}g" in doubtful, "no line ends between a number and its unit"


def test_what_is_long_ago_has_its_month(panel: TrendPanel, ward: Ward) -> None:
    old = ("labs", {"at": "2026-04-02T12:00:00+01:00", "calcium": "2.30 mmol/L"})
    panel.show_view(ward([old]).view)
    panel.toolbar.table.click()
    assert panel.table.rows_model.rows[-1].cells[0] == "2 Apr 12:00"

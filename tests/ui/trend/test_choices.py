"""Further panels and other units: what is drawn, what every word says, and what is remembered."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mgtracker.clinical.quantity import ANALYTES
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.settings import Settings
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.choices import Choices
from mgtracker.ui.trend.kinds import CALCIUM, KINDS, MAGNESIUM, ON_DEMAND

from .conftest import COURSE, Ward

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Drawn = tuple[TrendPanel, Bridge]
MORE = (
    *COURSE,
    (
        "labs",
        {
            "at": "2026-05-14T09:00:00+01:00",
            "potassium": "3.4 mmol/L",
            "creatinine": "0.95 mg/dL",
            "osteocalcin": "12 ng/mL",
        },
    ),
    ("bedside", {"at": "2026-05-14T09:10:00+01:00", "qtc": "512 ms"}),
)


@pytest.fixture
def full(panel: TrendPanel, ward: Ward) -> Drawn:
    bridge = ward(MORE)
    panel.show_view(bridge.view)
    return panel, bridge


def shown(panel: TrendPanel) -> list[str]:
    return [plot.kind.key for plot in panel.chart.results]


def test_every_analyte_of_a_panel_has_exact_factors_for_its_units() -> None:
    for kind in KINDS.values():
        measure = ANALYTES.get(kind.key)
        if measure is None:
            assert len(kind.units) == 1
            continue
        assert kind.units[0].name == measure.unit
        assert all(unit.name in measure.factors for unit in kind.units)


def test_a_value_is_converted_exactly_and_rounded_only_to_be_read() -> None:
    mg = MAGNESIUM.read_in("mg/dL")
    assert mg.shown(Fraction(1)) == Fraction("2.4305")
    assert mg.number(mg.shown(Fraction("0.44"))) == "1.07"
    assert MAGNESIUM.read_in("mEq/L").shown(Fraction("0.44")) == Fraction("0.88")
    assert CALCIUM.read_in("mg/dL").shown(Fraction(1)) == Fraction("4.0078")
    assert KINDS["pth"].read_in("pg/mL").shown(Fraction("0.1061")) == 1
    assert KINDS["creatinine"].read_in("mg/dL").shown(Fraction("88.42")) == 1
    assert MAGNESIUM.read_in("furlongs") == MAGNESIUM


def test_a_further_panel_comes_and_goes_with_its_key(full: Drawn, qtbot: QtBot) -> None:
    panel, _ = full
    assert shown(panel) == ["magnesium", "calcium", "pth"]
    qtbot.keyClick(panel, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(panel, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert shown(panel) == ["magnesium", "calcium", "pth", "potassium", "qtc"]
    qtc = panel.chart.results[-1]
    assert qtc.label.isVisible()
    assert qtc.label.words()[:2] == ["QTc", "512 ms"]
    assert "warn from 500" in qtc.under.words()
    tops = [plot.label.geometry().top() for plot in panel.chart.panels]
    assert tops == sorted(tops)
    qtbot.keyClick(panel, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert shown(panel) == ["magnesium", "calcium", "pth", "potassium"]
    assert not qtc.label.isVisible()
    assert not qtc.box.isVisible()


def test_every_panel_has_its_height_and_its_results(full: Drawn) -> None:
    panel, bridge = full
    for kind in ON_DEMAND:
        panel.toolbar.menu.line(kind.key).trigger()
    assert len(panel.chart.panels) == 10
    for plot in panel.chart.panels:
        assert plot.label.height() >= plot.least()
    for plot in panel.chart.results:
        points = bridge.view.patient.traces[plot.kind.key].points
        assert list(plot.curve.getData()[1]) == [float(point.value) for point in points]
        assert plot.label.accessibleName().startswith(plot.kind.name)
    clearance = panel.chart._result(KINDS["creatinine_clearance"])
    assert clearance.label.words()[1] == "88 mL/min"
    lines = {"48 h cap below 30", "no magnesium below 20"}
    assert lines <= {edge.words for edge in clearance.edges}
    panel.chart.reading.read(bridge.view.now.seconds)
    assert "QTc 512; drawn 09:10" in panel.toolbar.readout.text()


@pytest.mark.hazard("H-20")
def test_another_unit_goes_through_every_place(full: Drawn, qtbot: QtBot) -> None:
    panel, bridge = full
    magnesium = panel.chart.magnesium
    magnesium.label.setFocus()
    qtbot.keyClick(magnesium.label, Qt.Key.Key_U)
    exact = [point.value for point in bridge.view.patient.traces["magnesium"].points]
    factor = Fraction("2.4305")
    assert list(magnesium.curve.getData()[1]) == [float(value * factor) for value in exact]
    assert magnesium.label.words()[1] == "2.62 mg/dL"
    assert {"target 1.70 to 2.43", "severe below 1.22"} <= set(magnesium.under.words())
    assert [text for _, text, _ in magnesium.label.ticks][:2] == ["1.70", "2.43"]
    assert magnesium.label.accessibleName().startswith("Magnesium 2.62 mg/dL, high")
    panel.chart.reading.read(bridge.view.now.seconds)
    assert "Magnesium 2.62" in panel.toolbar.readout.text()
    assert "reported 1.08 mmol/L" in panel.toolbar.readout.text()
    panel.toolbar.table.click()
    cells = next(row.cells for row in panel.table.rows_model.rows if row.cells[1] == "magnesium")
    assert cells[2] == "2.62 mg/dL"
    assert cells[3].endswith("reported 1.08 mmol/L")


def test_a_click_on_the_unit_turns_it_and_a_click_beside_it_does_not(
    full: Drawn, qtbot: QtBot
) -> None:
    label = full[0].chart.pth.label
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=label.rect().bottomLeft())
    assert label.words()[1].endswith("pmol/L")
    where = label.unit_box().center().toPoint()
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=where)
    assert label.words()[1] == "22 pg/mL"
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=where)
    assert label.words()[1] == "2.3 pmol/L"


def test_the_expected_course_follows_the_unit(full: Drawn) -> None:
    panel, _ = full
    before = panel.chart.calcium.corridor.outline(0, 9)
    panel.choices.next_unit("calcium")
    after = panel.chart.calcium.corridor.outline(0, 9)
    assert [at for at, _ in after] == [at for at, _ in before]
    for (_, new), (_, old) in zip(after, before, strict=True):
        assert new == pytest.approx(old * 4.0078)


def test_what_has_one_unit_has_nothing_to_click(full: Drawn) -> None:
    panel, _ = full
    panel.toolbar.menu.line("potassium").trigger()
    potassium = panel.chart.results[-1]
    assert potassium.label.unit_box().isEmpty()
    assert not panel.chart.calcium.label.unit_box().isEmpty()


def test_the_arrows_go_from_the_curves_to_each_panels_words_and_back(
    full: Drawn, qtbot: QtBot
) -> None:
    panel, _ = full
    panel.toolbar.menu.line("potassium").trigger()
    chart = panel.chart
    labels = [one.label for one in chart.panels]
    assert chart.results[-1].label in labels
    with qtbot.waitActive(panel):
        panel.activateWindow()

    def press(key: Qt.Key) -> object:
        qtbot.keyClick(QApplication.focusWidget(), key)
        return QApplication.focusWidget()

    chart.plots.setFocus()
    assert [press(Qt.Key.Key_Down) for _ in range(len(labels) + 1)] == [*labels, labels[-1]]
    back = [*reversed(labels[:-1]), chart.plots]
    assert [press(Qt.Key.Key_Up) for _ in labels] == back
    assert press(Qt.Key.Key_Up) is labels[-1]
    assert press(Qt.Key.Key_Escape) is chart.plots
    press(Qt.Key.Key_Down)
    chart.reading.stop()
    assert press(Qt.Key.Key_End) is chart.plots
    assert chart.reading.at == chart.reading.known[-1]
    assert not any(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in labels)


def test_panels_are_remembered_here_and_units_with_their_ward(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    choices = Choices()
    choices.keep_in(Settings(file), "a ward.mgtracker.db")
    choices.show_panel("qtc", shown=True)
    choices.next_unit("magnesium")
    again = Choices()
    again.keep_in(Settings(file), "a ward.mgtracker.db")
    assert [kind.key for kind in again.on_demand] == ["qtc"]
    assert again.kind("magnesium").unit.name == "mg/dL"
    other = Choices()
    other.keep_in(Settings(file), "another.mgtracker.db")
    assert [kind.key for kind in other.on_demand] == ["qtc"]
    assert other.kind("magnesium").unit.name == "mmol/L"


@pytest.mark.parametrize("kept", ["", "[1]", "{", '{"magnesium": "stones"}'])
def test_what_cannot_be_understood_is_as_if_it_were_not_there(tmp_path: Path, kept: str) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings._kept.setValue("units/w", kept)
    settings._kept.setValue("panels", "qtc nothing")
    choices = Choices()
    choices.keep_in(settings, "w")
    assert choices.kind("magnesium") == MAGNESIUM
    assert [kind.key for kind in choices.on_demand] == ["qtc"]

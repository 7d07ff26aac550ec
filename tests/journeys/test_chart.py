"""The chart by keys alone: read, opened in the journal, read in another unit, and the same after a start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from mgtracker.ui.window_sheets import key_groups

from .steps import dose_form, find, press, type_in

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.trend import TrendPanel

    from .conftest import Machine


def chart_of(window: MainWindow) -> TrendPanel:
    find(window, "okafor")
    trend = window.page.trend
    assert trend is not None
    assert trend.chart is not None
    return trend


def test_a_point_is_read_and_opened_by_keys(window: MainWindow) -> None:
    trend = chart_of(window)
    press("K")
    assert trend.chart is not None
    assert trend.chart.plots.hasFocus()
    assert trend.chart.reading.at is not None
    assert trend.toolbar.readout.isVisible()
    press("Left")
    press("Return")
    line = window.page.tabs.journal.chosen_line()
    assert line is not None
    patient = window.bridge.view.patient
    assert patient is not None
    assert line.entry_id is not None
    entry = patient.course.entry(line.entry_id)
    assert entry is not None
    assert entry.at.seconds == trend.chart.reading.at


def test_the_chart_is_one_stop_of_tab_between_its_buttons_and_the_journal(
    window: MainWindow,
) -> None:
    trend = chart_of(window)
    assert trend.chart is not None
    trend.toolbar.export.setFocus()
    press("Tab")
    assert trend.chart.plots.hasFocus()
    press("Tab")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.page.tabs.isAncestorOf(focused)
    press("Shift+Tab")
    assert trend.chart.plots.hasFocus()
    press("B")
    trend.toolbar.export.setFocus()
    press("Tab")
    assert trend.table.hasFocus()


def test_a_panel_is_reached_with_the_arrows_and_read_in_another_unit(window: MainWindow) -> None:
    trend = chart_of(window)
    assert trend.chart is not None
    press("K")
    press("Down")
    label = trend.chart.magnesium.label
    assert label.hasFocus()
    press("U")
    assert label.words()[1].endswith("mg/dL")
    assert trend.chart.isVisible(), "U is the panel's own, not the way to what is due"
    assert label.hasFocus()
    at = trend.chart.reading.at
    assert at is not None
    press("Left")
    assert trend.chart.plots.hasFocus()
    assert trend.chart.reading.at is not None
    assert trend.chart.reading.at < at, "left and right read the curves from everywhere"


def test_what_was_chosen_is_there_at_the_next_start(machine: Machine) -> None:
    desktop = machine.start()
    assert desktop.window is not None
    trend = chart_of(desktop.window)
    trend.choices.next_unit("calcium")
    trend.toolbar.menu.line("qtc").trigger()
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    trend = chart_of(again)
    assert trend.choices.kind("calcium").unit.name == "mg/dL"
    assert trend.chart is not None
    assert [plot.kind.key for plot in trend.chart.results][-1] == "qtc"
    assert trend.toolbar.menu.line("qtc").isChecked()


def test_every_key_of_the_chart_is_listed_once(window: MainWindow) -> None:
    chart_of(window)
    groups = dict(key_groups(window))
    keys = [key for key, _ in groups["Chart"]]
    assert {"T", "R", "P", "X", "B", "E", "K", "Alt 1", "U"} <= set(keys)
    assert len(keys) == len(set(keys))


def test_the_keys_stay_in_sight_where_the_table_takes_the_ranges_away(window: MainWindow) -> None:
    trend = chart_of(window)
    trend.toolbar.ranges.segments()[2].setFocus()
    press("B")
    assert trend.toolbar.table.isChecked()
    assert QApplication.focusWidget() is trend.toolbar.table


def test_a_low_chart_goes_down_to_the_sum_once_and_up_when_the_form_is_empty(
    window: MainWindow,
) -> None:
    trend = chart_of(window)
    window.resize(1366, 640)
    QApplication.processEvents()
    assert trend.chart is not None
    bar = trend.chart.scrolled.verticalScrollBar()
    assert bar.maximum() > 0
    form = dose_form(window)
    form.amount.setFocus()
    type_in("5 g")
    down = bar.value()
    assert down > 0
    press("Backspace")
    assert bar.value() == down, "an unfinished amount moves nothing"
    type_in("g")
    assert window.page.give is not None
    window.page.give.foot.way_out.click()
    assert form.amount.text() == ""
    assert bar.value() == 0

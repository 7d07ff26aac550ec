"""What is drawn is what the view says."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from mgtracker.clinical.clock import DAY, HOUR, Instant
from mgtracker.clinical.notation import read_event
from mgtracker.ui import theme
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.free import crosses
from mgtracker.ui.trend.heights import shares_of
from mgtracker.ui.trend.ink import Word
from mgtracker.ui.trend.panel import EMPTY

from .conftest import CLEARANCE, NOW, SULFATE, Ward, five_grams

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Drawn = tuple[TrendPanel, Bridge]


def place(trend: TrendPanel, at: Instant, panel: int) -> QPoint:
    """The middle of a panel at a moment, in the view's pixels."""
    chart = trend.chart
    x = chart.panels[panel].x(at.seconds)
    return QPoint(round(x), chart.panels[panel].label.geometry().center().y())


def mark_of(trend: TrendPanel, panel: int, at: Instant, value: float) -> QPoint:
    shown = trend.chart.panels[panel]
    top = shown.label.geometry().top()
    return QPoint(round(shown.x(at.seconds)), round(top + shown.y(value)))


def at(text: str) -> Instant:
    return Instant.parse(f"2026-05-{text}:00+01:00")


def test_importing_the_trend_does_not_load_pyqtgraph() -> None:
    code = (
        "import sys, mgtracker.ui.trend; print('pyqtgraph' in sys.modules, 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_without_a_patient_there_is_one_sentence(panel: TrendPanel, ward: Ward) -> None:
    bridge = ward()
    bridge.select(None)
    panel.show_view(bridge.view)
    assert panel.pages.currentWidget() is panel.empty
    assert panel.empty.text() == EMPTY
    assert panel.chart is None
    assert not panel.toolbar.isEnabled()


def test_results_are_drawn_at_their_times_with_their_values(drawn: Drawn) -> None:
    panel, bridge = drawn
    for plot in panel.chart.results:
        points = bridge.view.patient.traces[plot.kind.key].points
        xs, ys = plot.curve.getData()
        assert list(xs) == [point.at.seconds for point in points]
        assert list(ys) == [float(point.value) for point in points]


def test_a_doubtful_level_is_hollow_and_the_others_are_not(drawn: Drawn) -> None:
    plot = drawn[0].chart.magnesium
    assert list(plot.sure.getData()[1]) == [0.44]
    assert list(plot.doubtful.getData()[1]) == [1.08]
    surface = QColor(theme.current().surface)
    assert plot.doubtful.opts["brush"].color() == surface
    assert plot.sure.opts["brush"].color() == QColor(theme.current().magnesium)


def test_corrected_calcium_is_a_trace_of_its_own(drawn: Drawn) -> None:
    panel, bridge = drawn
    calcium = panel.chart.calcium
    corrected = bridge.view.patient.traces["corrected_calcium"].points
    assert list(calcium.corrected.getData()[1]) == [float(point.value) for point in corrected]
    assert 1.62 in calcium.curve.getData()[1]
    assert float(corrected[0].value) not in calcium.curve.getData()[1]
    assert calcium.corrected.opts["pen"].dashPattern()
    assert "corrected, albumin 32 g/L" in calcium.over.words()


def test_the_sum_is_drawn_from_its_exact_steps(drawn: Drawn) -> None:
    panel, bridge = drawn
    rolling, now = bridge.view.patient.rolling, NOW.seconds
    exact = [(second, float(mg / 1000)) for second, mg in rolling.points() if second < now]
    xs, ys = panel.chart.sums.past.getData()
    drawn_points = list(zip(xs.tolist(), ys.tolist(), strict=True))
    assert drawn_points[2 : 2 + len(exact)] == exact
    assert drawn_points[:2] == [(panel.span.earliest, 0), (exact[0][0], 0)]
    assert drawn_points[-1] == (now, pytest.approx(33 + 7 / 12))
    xs, ys = panel.chart.sums.forecast.getData()
    assert (xs[0], ys[0]) == (now, pytest.approx(33 + 7 / 12))
    assert xs[-1] == now + DAY


def test_limits_and_target_are_worded_from_the_protocol(drawn: Drawn) -> None:
    chart = drawn[0].chart
    assert {"stop above 40 g", "warn above 30 g"} <= set(chart.sums.under.words())
    words = chart.magnesium.under.words()
    assert {"target 0.70 to 1.00", "severe below 0.50"} <= set(words)
    band = chart.magnesium.band.rect()
    assert band.top() == round(chart.magnesium.y(1.0))
    assert band.bottom() == round(chart.magnesium.y(0.7))
    assert chart.magnesium.band.acceptedMouseButtons() == Qt.MouseButton.NoButton


def test_the_columns_say_the_newest_values(drawn: Drawn) -> None:
    words = [panel.label.words() for panel in drawn[0].chart.panels]
    assert words[0] == ["Magnesium", "1.08 mmol/L", "high? doubtful, 2 h"]
    assert words[1] == ["Calcium", "1.71 mmol/L", "low, 2 h"]
    assert words[2] == ["PTH", "2.3 pmol/L", "in range, 22 h"]
    assert words[4] == ["Rolling 24 h", "33.6 g", "of 40 g"]


def test_the_dose_being_typed_comes_and_goes(drawn: Drawn) -> None:
    panel, bridge = drawn
    lane, sums = panel.chart.lane, panel.chart.sums
    panel.show_proposal(bridge.propose(five_grams()))
    assert "5 g R" in lane.over.words()
    assert lane.held.ghosts[0].start == NOW.seconds
    xs, ys = sums.candidate.getData()
    assert (xs[0], ys[0]) == (NOW.seconds, pytest.approx(38 + 7 / 12))
    assert sums.candidate.opts["pen"].color() == QColor(theme.current().accent)
    assert "crosses 40 g at 15:30" in sums.over.words()
    assert sums.label.words()[-1] == "with 5 g: 40.7 g"
    assert "with 5 g 40.7 g, crosses 40 g at 15:30" in sums.label.accessibleName()
    panel.show_proposal(None)
    assert lane.held.ghosts == ()
    assert len(sums.candidate.getData()[0]) == 0
    assert sums.over.words() == []
    assert sums.label.words()[-1] == "of 40 g"


def test_a_ghost_and_its_words_stand_clear_of_what_is_there(drawn: Drawn) -> None:
    panel, bridge = drawn
    lane = panel.chart.lane
    for given in ("14T14:05", "14T09:20", "14T05:10", "13T15:50"):
        panel.show_proposal(bridge.propose(five_grams(f"2026-05-{given}:00+01:00")))
        words = [one.rect for one in lane.over.drawn if isinstance(one, Word)]
        assert not any(words[-1].intersects(other) for other in words[:-1])


def test_the_tag_of_a_crossing_hides_no_curve(drawn: Drawn) -> None:
    panel, bridge = drawn
    sums = panel.chart.sums
    for amount in ("5 g", "4 g", "1 g"):
        panel.show_proposal(bridge.propose(five_grams(amount=amount)))
        (tag,) = (one.rect for one in sums.over.drawn if isinstance(one, Word))
        assert not any(crosses(trace, tag) for trace in sums._traces())


def test_of_a_sum_that_is_above_a_limit_already_its_highest_is_marked(
    panel: TrendPanel, ward: Ward
) -> None:
    dose = {**SULFATE, "amount": "8 g", "route": "IM", "site": "left"}
    given = [
        ("dose", {**dose, "at": f"2026-05-14T{hour:02}:05:00+01:00"}) for hour in (1, 5, 9, 13)
    ]
    bridge = ward([CLEARANCE, *given])
    panel.show_view(bridge.view)
    panel.show_proposal(bridge.propose(five_grams(amount="4 g")))
    sums = panel.chart.sums
    assert sums.cross is not None
    assert sums.shown is not None
    assert sums.cross.words == "over 30 g already, 36 g with this"
    assert (sums.cross.at, sums.cross.grams) == (NOW.seconds, sums.shown.peak)


def test_a_low_chart_shows_the_sum_while_a_dose_is_typed_and_its_top_after(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.resize(918, 300)
    bar = panel.chart.scrolled.verticalScrollBar()
    assert bar.maximum() > 0
    panel.show_proposal(bridge.propose(five_grams()))
    down = bar.value()
    assert down > 0
    panel.show_proposal(None)
    assert bar.value() == down, "a letter taken back moves nothing"
    bar.setValue(0)
    panel.show_view(bridge.view)
    panel.show_proposal(bridge.propose(five_grams()))
    assert bar.value() == 0, "who scrolls back is left there"
    bar.setValue(down)
    panel.rest()
    assert bar.value() == 0
    panel.show_proposal(bridge.propose(five_grams()))
    assert bar.value() == down


def test_a_crossing_out_of_sight_is_still_said(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.show_proposal(bridge.propose(five_grams()))
    panel.span.zoom(0.05, NOW.seconds)
    assert panel.span.end < at("14T15:30").seconds
    (words,) = panel.chart.sums.over.words()
    assert words.startswith("crosses 40 g at 15:30")


def test_what_counts_towards_no_cap_has_a_ghost_and_no_sum(drawn: Drawn) -> None:
    panel, bridge = drawn
    plain = {"at": "2026-05-14T14:05:00+01:00", "drug": "magnesium oxide", "amount": "10 mmol"}
    panel.show_proposal(bridge.propose(five_grams()))
    panel.show_proposal(bridge.propose(read_event("dose", {**plain, "route": "oral"})))
    assert panel.chart.lane.held.ghosts
    assert panel.chart.sums.label.words()[-1] == "of 40 g"


def test_the_sum_with_it_is_of_the_cap_on_show(panel: TrendPanel, ward: Ward) -> None:
    """A clearance that expires for what goes in by needle puts another cap first."""
    old = ("fact", {"at": "2026-05-10T08:00:00+01:00", "creatinine_clearance": "25 mL/min"})
    bridge = ward([old])
    panel.show_view(bridge.view)
    assert bridge.view.patient.caps[0].cap.window == 48 * HOUR
    panel.show_proposal(bridge.propose(five_grams()))
    xs, _ = panel.chart.sums.candidate.getData()
    rolling = panel.chart.sums.shown.rolling
    assert rolling.pieces[-1].end - rolling.pieces[0].start >= 48 * HOUR
    assert xs[-1] == min(panel.span.latest, rolling.pieces[-1].end)


def test_without_a_clearance_the_cap_is_not_certain(panel: TrendPanel, ward: Ward) -> None:
    dose = ("dose", {**SULFATE, "at": "2026-05-14T06:00:00+01:00", "amount": "5 g", "route": "IM"})
    panel.show_view(ward([dose]).view)
    assert panel.chart.sums.label.words()[:3] == ["Rolling 24 h", "5 g", "cap not certain"]
    assert "not certain" in panel.chart.sums.label.accessibleName()


def test_an_empty_course_keeps_targets_limits_and_now(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([CLEARANCE]).view)
    chart = panel.chart
    for plot in chart.results:
        assert "No results yet" in plot.under.words()
        assert any(words.startswith("target") for words in plot.under.words())
    assert "No doses yet" in chart.lane.over.words()
    assert "stop above 40 g" in chart.sums.under.words()
    assert chart.sums.label.words()[1] == "0 g"
    assert chart.plots.before.drawn


def test_marks_say_what_was_given(drawn: Drawn) -> None:
    lane = drawn[0].chart.lane
    assert {"2 g push", "1 g/h", "5 g R", "5 g L", "planned to 18:30"} <= set(lane.over.words())
    said = {mark.entry_id: mark.said for mark in lane.held.marks}
    assert said["e5"] == "magnesium sulfate IM, right 5 g at 06:00"
    assert said["e4"] == "magnesium sulfate IV 1 g/h at Wed 13 16:30, planned to 18:30"
    assert [name for _, name in lane.label.rows] == ["IM, push", "IV", "calcium gluconate"]


def test_a_line_without_a_planned_stop_says_so(panel: TrendPanel, ward: Ward) -> None:
    rate = {"at": "2026-05-14T08:00:00+01:00", "drug": "magnesium sulfate", "line": "a"}
    panel.show_view(ward([CLEARANCE, ("rate", {**rate, "rate": "1 g/h"})]).view)
    assert "no stop planned" in panel.chart.lane.over.words()


def test_two_lines_at_once_lie_one_under_the_other(panel: TrendPanel, ward: Ward) -> None:
    rate = {"at": "2026-05-14T08:00:00+01:00", "drug": "magnesium sulfate", "rate": "1 g/h"}
    panel.show_view(ward([CLEARANCE, *(("rate", {**rate, "line": one}) for one in "ab")]).view)
    assert [mark.level for mark in panel.chart.lane.held.marks] == [0, 1]
    assert len(set(panel.chart.lane.rows().values())) == 3


def test_ranges_and_the_way_back_to_now(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    buttons = dict(
        zip(("24h", "3d", "7d", "all", "custom"), panel.toolbar.ranges.segments(), strict=True)
    )
    qtbot.mouseClick(buttons["24h"], Qt.MouseButton.LeftButton)
    assert panel.span.start == NOW.seconds - DAY
    assert panel.chart.magnesium.box.viewRange()[0] == [panel.span.start, panel.span.end]
    qtbot.mouseClick(buttons["7d"], Qt.MouseButton.LeftButton)
    assert panel.span.start == NOW.seconds - 7 * DAY
    panel.span.zoom(0.3, NOW.seconds)
    qtbot.keyClick(panel, Qt.Key.Key_T)
    assert panel.span.start == NOW.seconds - 7 * DAY


def test_the_wheel_zooms_and_dragging_pans_along_time_only(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    plots, span = panel.chart.plots, panel.span
    before, values = span.end - span.start, panel.chart.magnesium.box.viewRange()[1]
    middle = QPointF(300, 60)
    wheel = QWheelEvent(
        middle,
        plots.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plots.viewport(), wheel)
    assert span.end - span.start == pytest.approx(before * 0.8)
    start = span.start
    qtbot.mousePress(plots.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    qtbot.mouseMove(plots.viewport(), QPoint(340, 60))
    qtbot.mouseRelease(plots.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(340, 60))
    assert span.start < start
    assert span.start < NOW.seconds < span.end
    assert panel.chart.magnesium.box.viewRange()[1] == values
    qtbot.mouseDClick(plots.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    assert span.start == NOW.seconds - 3 * DAY


def test_after_a_turn_of_the_wheel_the_moment_under_the_mouse_is_read(drawn: Drawn) -> None:
    panel, _ = drawn
    plots, reading = panel.chart.plots, panel.chart.reading
    plots.pointed.emit(200.0, 20.0)
    for _ in range(9):
        plots.wheeled.emit(1.0, 200.0)
    assert reading.at is not None
    assert abs(panel.chart.lane.x(reading.at) - 200) <= 7
    reading.read(round(panel.span.start))
    panel.span.zoom(0.5, panel.span.now)
    assert reading.at is None, "what is out of sight is not read"


def test_words_of_a_plan_are_not_cut_at_the_edge(drawn: Drawn) -> None:
    panel, _ = drawn
    for _ in range(12):
        panel.span.zoom(0.8, panel.span.now)
        lane = panel.chart.lane
        words = [one for one in lane.over.drawn if isinstance(one, Word)]
        assert all(one.rect.right() <= lane.width for one in words)


def test_a_clicked_mark_tells_its_entry(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    viewport = panel.chart.plots.viewport()
    result = mark_of(panel, 0, at("14T12:00"), 1.08)
    with qtbot.waitSignal(panel.entry_clicked) as clicked:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=result)
    assert clicked.args == ["e8"]
    lane = panel.chart.lane
    row = round(lane.label.geometry().top() + lane.rows()["IM, push", 0])
    dose = QPoint(round(lane.x(at("14T06:00").seconds)), row)
    with qtbot.waitSignal(panel.entry_clicked) as clicked:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=dose)
    assert clicked.args == ["e5"]
    with qtbot.assertNotEmitted(panel.entry_clicked):
        nothing = place(panel, at("13T10:00"), 0)
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=nothing)


def test_an_entry_is_ringed_and_brought_into_sight(drawn: Drawn) -> None:
    panel, _ = drawn
    panel.toolbar.ranges.set_value("24h")
    panel.highlight("e2")
    assert panel.span.start < at("13T15:10").seconds
    before = len(panel.chart.lane.over.drawn)
    panel.highlight("e6")
    assert len(panel.chart.lane.over.drawn) == before + 1
    panel.highlight("")
    assert len(panel.chart.lane.over.drawn) == before


def test_the_mouse_reads_exact_values(drawn: Drawn, qtbot: QtBot) -> None:
    panel, bridge = drawn
    panel.show_proposal(bridge.propose(five_grams()))
    readout = panel.toolbar.readout
    assert not readout.isVisible()
    qtbot.mouseMove(panel.chart.plots.viewport(), place(panel, at("14T12:00"), 0))
    assert readout.isVisible()
    assert readout.text() == (
        "Thu 14 12:00; Magnesium 1.08 doubtful: drawn during the infusion (1 g/h), "
        "1 h 55 min after 5 g IM; Calcium 1.71 (1.87 corrected); PTH 2.3; drawn "
        "Wed 13 15:10; infusion 1 g/h; sum 24 h 31.5 g"
    )
    panel.chart.reading.read(at("14T16:00").seconds)
    assert readout.text().endswith("sum 24 h 35.5 g; with 5 g 40.5 g")
    panel.chart.reading.stop()
    assert not readout.isVisible()


def test_the_keyboard_steps_through_what_happened(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    plots, reading = panel.chart.plots, panel.chart.reading
    plots.setFocus()
    qtbot.keyClick(plots, Qt.Key.Key_Left)
    assert reading.at == at("14T12:00").seconds
    qtbot.keyClick(plots, Qt.Key.Key_Left)
    assert reading.at == at("14T11:00").seconds
    qtbot.keyClick(plots, Qt.Key.Key_Right)
    assert reading.at == at("14T12:00").seconds
    with qtbot.waitSignal(panel.entry_clicked) as clicked:
        qtbot.keyClick(plots, Qt.Key.Key_Return)
    assert clicked.args == ["e8"]
    qtbot.keyClick(plots, Qt.Key.Key_Home)
    assert reading.at == at("13T15:10").seconds
    qtbot.keyClick(plots, Qt.Key.Key_Escape)
    assert reading.at is None


def test_the_chart_is_one_sentence_for_each_panel(drawn: Drawn) -> None:
    chart = drawn[0].chart
    assert chart.plots.accessibleName() == "Trend of OKAFOR, Amara"
    assert chart.sentences() == [
        "Magnesium 1.08 mmol/L, high, doubtful, 2 h ago, rising",
        (
            "Calcium 1.71 mmol/L, low, 2 h ago, rising, first effective dose Wed 13 16:10, "
            "answer possible from 16:10, expected by Wed 20 16:10: too early to tell"
        ),
        (
            "PTH 2.3 pmol/L, in range, 22 h ago, first effective dose Wed 13 16:10, "
            "answer possible from Wed 13 16:11, expected by Fri 15 16:10: too early to tell"
        ),
        "Doses: 5 recorded; running magnesium sulfate IV 1 g/h at Wed 13 16:30, planned to 18:30",
        "Magnesium sulfate in 24 h 33.6 g of 40 g",
    ]
    assert chart.plots.accessibleDescription() == "; ".join(chart.sentences())


def test_another_theme_changes_every_colour_and_keeps_what_is_typed(
    drawn: Drawn, put_on: Callable[..., theme.Theme]
) -> None:
    panel, bridge = drawn
    panel.show_proposal(bridge.propose(five_grams()))
    panel.apply_theme(put_on(theme.DARK))
    chart = panel.chart
    assert chart.magnesium.curve.opts["pen"].color() == QColor(theme.DARK.magnesium)
    assert chart.magnesium.doubtful.opts["brush"].color() == QColor(theme.DARK.surface)
    assert chart.plots.backgroundBrush().color() == QColor(theme.DARK.surface)
    assert "crosses 40 g at 15:30" in chart.sums.over.words()
    panel.apply_theme(put_on(theme.LIGHT))
    assert chart.sums.past.opts["pen"].color() == QColor(theme.LIGHT.doses)


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_no_label_is_cut_at_any_text_size(
    drawn: Drawn, put_on: Callable[..., theme.Theme], scale: float, qtbot: QtBot
) -> None:
    panel, bridge = drawn
    panel.apply_theme(put_on(scale=scale))
    panel.show_proposal(bridge.propose(five_grams()))
    for plot in panel.chart.panels:
        assert plot.label.height() >= plot.label.sizeHint().height()
    labels = panel.chart.axis.labels()
    boxes = [box for box, _ in labels]
    assert labels
    assert all(not a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    panel.chart.reading.read(at("14T12:30").seconds)
    readout = panel.toolbar.readout
    assert max(one.value.bottom() for one in readout.placed(readout.width())) <= readout.height()


def test_a_patient_after_another_starts_from_the_chosen_range(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.span.zoom(0.5, NOW.seconds)
    panel.show_view(bridge.view)
    assert not panel.span.follows
    bridge.select(None)
    panel.show_view(bridge.view)
    bridge.select("p")
    panel.show_view(bridge.view)
    assert panel.span.follows


def test_a_new_minute_keeps_what_is_typed(drawn: Drawn) -> None:
    panel, bridge = drawn
    panel.show_proposal(bridge.propose(five_grams()))
    panel.show_view(bridge.view)
    assert "crosses 40 g at 15:30" in panel.chart.sums.over.words()
    bridge.select(None)
    panel.show_view(bridge.view)
    bridge.select("p")
    panel.show_view(bridge.view)
    assert panel.chart.sums.over.words() == []


def test_panels_share_the_height_and_none_is_under_its_least() -> None:
    assert shares_of(100, [10, 10], [1.0, 3.0]) == [25, 75]
    assert shares_of(100, [40, 10], [1.0, 3.0]) == [40, 60]
    assert shares_of(20, [40, 10], [1.0, 3.0]) == [40, 10]


def test_a_crossing_by_what_runs_is_said_in_every_place(panel: TrendPanel, ward: Ward) -> None:
    """2 g and 2 g/h: above 30 g after 14 h, above 40 g after 19 h (V3)."""
    push = ("dose", {**SULFATE, "at": "2026-05-14T04:00:00+01:00", "amount": "2 g", "route": "IV"})
    rate = {"at": "2026-05-14T04:00:00+01:00", "drug": "magnesium sulfate", "rate": "2 g/h"}
    bridge = ward([CLEARANCE, push, ("rate", {**rate, "line": "a"})])
    panel.show_view(bridge.view)
    sums = panel.chart.sums
    (words,) = sums.over.words()
    assert words == "crosses 40 g at 23:00"
    assert f"{sums.cross.words} without anything more" in sums.label.accessibleName()
    panel.toolbar.table.click()
    row = next(row for row in panel.table.rows_model.rows if row.cells[2] == sums.cross.words)
    assert row.at == sums.cross.at
    assert row.cells[1] == "magnesium sulfate in 24 h"
    assert row.entry_id == ""
    with_more = panel.chart
    panel.toolbar.table.click()
    panel.show_proposal(bridge.propose(five_grams()))
    assert "without anything more" not in with_more.sums.label.accessibleName()


def test_where_the_buttons_have_no_room_they_stand_in_two_lines(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    toolbar = panel.toolbar
    one = toolbar.height()
    panel.resize(toolbar.minimumSizeHint().width(), 601)
    assert toolbar.height() == 2 * one
    buttons = (toolbar.to_now, toolbar.panels, toolbar.table, toolbar.export)
    qtbot.waitUntil(lambda: toolbar.export.geometry().top() > toolbar.to_now.geometry().bottom())
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert toolbar.rect().contains(button.geometry())
    panel.resize(976, 601)
    assert toolbar.height() == one
    qtbot.waitUntil(lambda: toolbar.export.geometry().center().y() < one)


def test_whatever_takes_the_focus_has_a_name(drawn: Drawn) -> None:
    panel, _ = drawn
    for line in panel.toolbar.menu.actions():
        line.trigger()
    panel.ask_range()
    widgets = [panel, *panel.findChildren(QWidget)]
    nameless = [
        widget
        for widget in widgets
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    panel.popover.close()
    assert nameless == []

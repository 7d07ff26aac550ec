"""What was struck out is hidden, counted, and shown crossed where it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mgtracker.clinical.clock import Instant
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.ink import Crossed

from .conftest import CLEARANCE, COURSE, Ward

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def void(target: str) -> tuple[str, dict[str, str]]:
    return "void", {"at": "2026-05-14T13:00:00+01:00", "target": target, "reason": "wrong patient"}


STRUCK = (*COURSE, void("e2"), void("e4"), void("e6"), void("e1"), CLEARANCE)


def crosses(panel: TrendPanel) -> list[int]:
    drawn = [plot.over.drawn for plot in (*panel.chart.results, panel.chart.lane)]
    return [sum(isinstance(one, Crossed) for one in layer) for layer in drawn]


def test_it_is_counted_and_hidden(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(STRUCK).view)
    assert panel.toolbar.struck.isVisible()
    assert panel.toolbar.struck.text() == "4 struck out"
    assert panel.toolbar.struck.accessibleName() == "4 struck out, hidden"
    assert crosses(panel) == [0, 0, 0, 0]
    assert 0.44 not in panel.chart.magnesium.curve.getData()[1]


def test_it_is_shown_crossed_and_hidden_again(panel: TrendPanel, ward: Ward, qtbot: QtBot) -> None:
    panel.show_view(ward(STRUCK).view)
    qtbot.keyClick(panel, Qt.Key.Key_X)
    assert crosses(panel) == [1, 1, 1, 2]
    assert 0.44 not in panel.chart.magnesium.curve.getData()[1]
    assert [mark.said for mark in panel.chart.lane.held.struck] == [
        "magnesium sulfate IV 1 g/h at Wed 13 16:30, planned to 18:30, struck out",
        "magnesium sulfate IM, left 5 g at 10:05, struck out",
    ]
    moment = Instant.parse("2026-05-14T10:05:00+01:00").seconds
    assert moment in panel.chart.reading.known
    assert panel.chart.lane.entry_at(moment) == "e6"
    panel.highlight("e2")
    qtbot.keyClick(panel, Qt.Key.Key_B)
    struck = [
        row.cells for row in panel.table.rows_model.rows if row.cells[2].endswith(", struck out")
    ]
    assert ("Thu 14 10:05", "magnesium sulfate IM, left", "5 g, struck out", "", "") in struck
    assert ("Wed 13 15:10", "magnesium", "0.44 mmol/L, struck out", "", "") in struck
    assert ("Wed 13 08:00", "creatinine clearance", "88 mL/min, struck out", "", "") in struck
    qtbot.keyClick(panel, Qt.Key.Key_B)
    qtbot.keyClick(panel, Qt.Key.Key_X)
    assert crosses(panel) == [0, 0, 0, 0]


def test_nothing_struck_out_is_nothing_to_show(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward().view)
    assert not panel.toolbar.struck.isVisible()


def test_what_was_struck_out_never_covers_what_counts(panel: TrendPanel, ward: Ward) -> None:
    """Entered twice, one struck out: both are seen, and each is clicked by itself."""
    again = (COURSE[7], COURSE[5])
    panel.show_view(ward([*COURSE, *again, void("e9"), void("e10")]).view)
    panel.toolbar.struck.click()
    lane, magnesium = panel.chart.lane, panel.chart.magnesium
    (gone,) = lane.held.struck
    kept = next(mark for mark in lane.held.marks if mark.start == gone.start)
    assert lane.layout.beside(gone)[0] > lane.layout.sides(kept)[1]
    row = lane.rows()[kept.row]
    for mark, (left, right) in ((kept, lane.layout.sides(kept)), (gone, lane.layout.beside(gone))):
        assert lane.hit((left + right) / 2, row) == mark.entry_id
    x, y = magnesium.x(magnesium.trace.last.at.seconds), magnesium.y(1.08)
    assert magnesium.hit(x, y) == "e8"
    assert magnesium.hit(x + magnesium.look.px(magnesium.kind.size) + 2, y) == "e9"
    (crossed,) = (one for one in magnesium.over.drawn if isinstance(one, Crossed))
    assert crossed.centre.x() - crossed.reach > x

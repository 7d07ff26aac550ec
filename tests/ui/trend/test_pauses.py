"""A line that stands still says so: in its gap, under the mouse, in the table, in the lane's sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtracker.clinical.clock import Instant
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.ink import Rule, Word
from mgtracker.ui.trend.pauses import pauses
from mgtracker.ui.trend.rows import rows

from .conftest import CLEARANCE, Ward

if TYPE_CHECKING:
    from mgtracker.view import View


def rate(at: str, rate: str, line: str = "a", drug: str = "magnesium sulfate") -> Any:
    """A rate at a time of the day of now, its stop planned for 20:00."""
    plain = {"at": at_(at), "drug": drug, "line": line, "rate": rate, "until": at_("20:00")}
    return "rate", plain


def at_(time: str) -> str:
    return f"2026-05-14T{time}:00+01:00"


def seconds(time: str) -> int:
    return Instant.parse(at_(time)).seconds


RUN = [CLEARANCE, rate("02:00", "1 g/h")]
PAUSED = [*RUN, rate("06:00", "0 g/h")]
RESUMED = [*PAUSED, rate("10:00", "1 g/h")]


def test_from_the_pause_to_the_next_rate_or_to_now(ward: Ward) -> None:
    (pause,) = pauses(ward(RESUMED).view)
    assert (pause.start, pause.end) == (seconds("06:00"), seconds("10:00"))
    assert pause.said == "magnesium sulfate IV paused from 06:00 to 10:00"
    assert pause.entry_id == "e3"


def test_one_that_goes_on_has_no_end(ward: Ward) -> None:
    (pause,) = pauses(ward(PAUSED).view)
    assert pause.end is None
    assert pause.said == "magnesium sulfate IV paused since 06:00"


def test_a_stop_and_another_drug_are_no_pause(ward: Ward) -> None:
    kind, stop = rate("06:00", "0 g/h")
    del stop["until"]
    calcium = [
        rate(at, g, "b", "calcium gluconate") for at, g in (("03:00", "1 g/h"), ("04:00", "0 g/h"))
    ]
    assert pauses(ward([*RUN, *calcium, (kind, stop)]).view) == ()


def drawn_words(panel: TrendPanel) -> list[Word]:
    return [one for one in panel.chart.lane.over.drawn if isinstance(one, Word)]


def test_the_word_stands_in_the_gap_where_it_has_room(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(RESUMED).view)
    lane = panel.chart.lane
    panel.span.choose("24h")
    (word,) = [one for one in drawn_words(panel) if one.text == "paused"]
    assert lane.x(seconds("06:00")) < word.rect.left()
    assert word.rect.right() < lane.x(seconds("10:00"))
    rules = [one for one in lane.over.drawn if isinstance(one, Rule)]
    assert [rules[0].line.x1(), rules[1].line.x2()] == [
        lane.x(seconds(at)) for at in ("06:00", "10:00")
    ]
    panel.span.choose("7d")
    assert "paused" not in lane.over.words()
    assert [one for one in lane.over.drawn if isinstance(one, Rule)], "the gap still has its line"


def test_one_that_goes_on_ends_at_now(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(PAUSED).view)
    lane, now = panel.chart.lane, panel.chart.lane.x(panel.span.now)
    assert lane.layout is not None
    (pause,) = lane.held.pauses
    assert lane.layout.sides(pause)[1] == now
    assert "paused" in lane.over.words()
    panel.span.choose("7d")
    (word,) = [one for one in drawn_words(panel) if one.text == "paused"]
    assert word.rect.left() > lane.x(panel.span.now), "after the line of now"
    assert lane.label.accessibleName() == (
        "Doses: 1 recorded; last magnesium sulfate IV 1 g/h at 02:00, to 06:00; "
        "magnesium sulfate IV paused since 06:00"
    )


def test_a_line_goes_on_in_its_row_after_a_pause(panel: TrendPanel, ward: Ward) -> None:
    other = rate("00:30", "1 g/h", "b")
    ends = rate("05:00", "0 g/h", "b")
    del ends[1]["until"]
    panel.show_view(ward([*RESUMED, other, ends]).view)
    lane = panel.chart.lane
    levels = [one.level for one in (*lane.held.marks, *lane.held.pauses) if one.line == "a"]
    assert levels == [1, 1, 1]


def test_the_mouse_and_the_click_read_it(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward(RESUMED).view)
    chart = panel.chart
    said = chart.parts(seconds("08:00"))
    assert ("infusion", "paused") in said
    assert ("infusion", "1 g/h") in chart.parts(seconds("11:00"))
    lane = chart.lane
    assert lane.layout is not None
    (pause,) = lane.held.pauses
    assert lane.hit(lane.x(seconds("08:00")), lane.layout.middle(pause)) == "e3"


def table(panel: TrendPanel, view: View) -> list[tuple[str, ...]]:
    return [row.cells for row in rows(view, panel.choices.kind) if row.entry_id == "e3"]


def test_the_table_has_a_row_for_it(panel: TrendPanel, ward: Ward) -> None:
    (cells,) = table(panel, ward(RESUMED).view)
    assert cells == ("Thu 14 06:00", "magnesium sulfate IV", "paused", "to Thu 14 10:00", "4 g")


def test_the_table_says_that_it_goes_on(panel: TrendPanel, ward: Ward) -> None:
    (cells,) = table(panel, ward(PAUSED).view)
    assert cells[3] == "until it is resumed or stopped"

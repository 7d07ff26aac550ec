"""The column at the left of a panel: its lines keep clear of the numbers of the axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontMetricsF

from mgtracker.clinical.clock import MINUTE, Instant
from mgtracker.ui import theme
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.label import NUMBERS, Run, broken

from .conftest import CLEARANCE, NOW, SULFATE, Ward

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_a_line_breaks_between_its_words_where_it_would_reach_the_numbers(
    put_on: Callable[..., theme.Theme], scale: float
) -> None:
    there = put_on(theme.LIGHT, scale)
    parts = (Run("high?"), Run("doubtful,"), Run("45 min"))
    assert broken([parts], there) == [parts[:2], parts[2:]]
    assert broken([parts[1:]], there) == [parts[1:]]
    value = (Run("1234.50", "number"), Run("pmol/L, as written"))
    assert broken([value], there) == [value], "a value and its unit stay together"


def test_the_panel_is_high_enough_for_it_and_no_number_is_covered(
    panel: TrendPanel, ward: Ward
) -> None:
    at = Instant(NOW.seconds - 45 * MINUTE, NOW.offset).as_written()
    dose = {**SULFATE, "at": "2026-05-14T12:00:00+01:00", "amount": "5 g", "route": "IM"}
    labs = ("labs", {"at": at, "magnesium": "1.10 mmol/L"})
    panel.show_view(ward([CLEARANCE, ("dose", {**dose, "site": "left"}), labs]).view)
    label, there = panel.chart.results[0].label, theme.current()
    lines = broken(label.lines, there)
    assert [run.text for run in lines[-2]] == ["high?", "doubtful,"]
    assert [run.text for run in lines[-1]] == ["45 min"]
    assert label.height() >= label.sizeHint().height()
    metrics = QFontMetricsF(there.font("small"))
    widest = max(metrics.horizontalAdvance(text) for _, text, _ in label.ticks)
    assert widest + there.space.s8 <= NUMBERS

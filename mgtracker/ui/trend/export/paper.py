"""The chart on paper, A4: the plot under its caption, then everything it shows as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from mgtracker.ui import theme as themes
from mgtracker.ui.out import pages
from mgtracker.ui.out.flow import Flow
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout

    from mgtracker.ui.trend.export.caption import Caption
    from mgtracker.ui.trend.rows import Row

WIDTHS = (14, 22, 12, 40, 12)
"""Of the columns, in parts of a hundred."""


@dataclass(frozen=True, slots=True)
class ChartPaper:
    """What is printed of a chart: `rows` of all it shows under `heads`; `across`: on sheets laid across."""

    plot: QImage
    caption: Caption
    heads: Sequence[str]
    rows: Sequence[Row]
    across: bool


ACROSS, UPRIGHT = QSize(1176, 648), QSize(880, 1160)
"""Of the plot, in a screen's pixels: the shape of what is left of the first sheet under the caption."""
MOST_ACROSS = 5
"""So many panels have room on a sheet laid across; more are drawn on one that stands."""


def is_across(panels: int) -> bool:
    """How the sheets lie for so many panels."""
    return panels <= MOST_ACROSS


def size_of(*, across: bool) -> QSize:
    """How large the plot is drawn, in a screen's pixels."""
    return ACROSS if across else UPRIGHT


def layout(*, across: bool) -> QPageLayout:
    """A4."""
    return pages.layout(across=across)


def pdf(chart: ChartPaper) -> bytes:
    """The bytes of a PDF: words as words, the plot as a dense picture."""
    title = tr("Magnesium sulfate trend: {title}", title=chart.caption.title)
    return pages.pdf(title, lambda device: paint(device, chart))


def paint(device: QPagedPaintDevice, chart: ChartPaper) -> None:
    """Every page onto a printer or a PDF. OSError: it takes nothing."""
    caption, theme = chart.caption, themes.LIGHT
    said = ", ".join(filter(None, (caption.practice, caption.title)))
    with themes.drawn_in(theme):
        flow = Flow(device, layout(across=chart.across), said)
        if caption.practice:
            flow.words(caption.practice, "small", theme.stop.text, pages.DEMI)
        flow.words(caption.title, "strong")
        for line in caption.lines:
            flow.words(line, "small", theme.text2)
        flow.picture(chart.plot, before=theme.space.s8)
        flow.turn()
        flow.table(chart.heads, [row.cells for row in chart.rows], WIDTHS)
        flow.paint()

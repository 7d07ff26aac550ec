"""The recovery sheet on paper, A4: one page that goes into a safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui import theme as themes
from mgtracker.ui.out import pages
from mgtracker.ui.out.flow import Flow
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPageLayout

BLANK = "_" * 40
"""Where something is written by hand."""


def layout() -> QPageLayout:
    """A4 upright."""
    return pages.layout()


def paint(device: QPagedPaintDevice, ward: str, key: str, says: str) -> None:
    """What the sheet is of, what the key is for, and the key. OSError: the printer takes nothing."""
    title = tr("Recovery sheet of {ward}", ward=ward)
    with themes.drawn_in(themes.LIGHT):
        flow = Flow(device, layout(), title)
        flow.words(title, "number")
        flow.words(says, "body", before=12)
        flow.words(key, "far", before=24)
        by_hand = tr("Printed on, and put into the safe by: {blank}", blank=BLANK)
        flow.words(by_hand, "body", before=24)
        flow.paint()

"""Across the plots of a simulated patient, behind everything: on the screen, on paper, in a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from mgtracker.ui.translation import tr
from mgtracker.ui.trend.ink import CENTRE, Word

if TYPE_CHECKING:
    from mgtracker.ui.trend.look import Look

SHARE = 0.62
"""How much of the width the word takes."""
HIGHEST = 0.4
"""How much of the height it takes at most."""


def watermark(look: Look, kind: str, width: float, height: float) -> list[Word]:
    """The word, as large as the plots let it be; nothing for a ward."""
    if kind != "practice":
        return []
    font = look.theme.font("far", QFont.Weight.Black)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 115)
    text = tr("PRACTICE")
    metrics = QFontMetricsF(font)
    grow = min(width * SHARE / metrics.horizontalAdvance(text), height * HIGHEST / metrics.height())
    font.setPointSizeF(max(font.pointSizeF() * grow, font.pointSizeF()))
    under = QRectF(0, height / 2, width, height / 2)  # where no target range lies over it
    return [Word(under, text, font, look.theme.rule, CENTRE)]

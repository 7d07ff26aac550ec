"""How many patients stand at each level: mark, word and number, the highest first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.board.lettering import BODY_SEMI, lettering
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent


class LevelCounts(QWidget):
    """Levels that nobody has are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: tuple[tuple[Level, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_levels(self, levels: Iterable[Level]) -> None:
        """Count these."""
        self._counts = tuple(sorted(Counter(levels).items(), reverse=True))
        self.setAccessibleName(", ".join(self.said()))
        self.updateGeometry()
        self.update()

    def said(self) -> list[str]:
        """ "STOP 1", "OK 4"."""
        return [f"{tr(level.word)} {count}" for level, count in self._counts]

    def sizeHint(self) -> QSize:
        """As wide as all of them."""
        theme, letters = themes.current(), lettering()
        each = theme.badge_side("list") + theme.space.s4 + theme.space.s16
        words = sum(letters.width(said, BODY_SEMI) for said in self.said())
        return QSize(round(words) + each * len(self._counts), theme.line_height("body"))

    def minimumSizeHint(self) -> QSize:
        """None is ever cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One after another."""
        theme, letters = themes.current(), lettering()
        painter = QPainter(self)
        side, left = theme.badge_side("list"), 0.0
        for (level, _), said in zip(self._counts, self.said(), strict=True):
            paint_badge(painter, QRectF(left, (self.height() - side) / 2, side, side), level, theme)
            at = (left + side + theme.space.s4, (self.height() - letters.line(BODY_SEMI)) / 2)
            left = letters.write(painter, said, at, BODY_SEMI, theme.text) + theme.space.s16
        painter.end()

"""What a sum is made of: its parts end to end, with the limits they are held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.cap_bar import SCALE_END, paint_mark
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

    from mgtracker.ui.theme import Theme

Parts = tuple[tuple[str, float], ...]
Marks = tuple[tuple[str, float, Level], ...]


class PartsBar(QWidget):
    """The stacked bar of a verdict.

    A part that is too narrow for its words has them under the bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until it is shown a sum."""
        super().__init__(parent)
        self._parts: Parts = ()
        self._marks: Marks = ()
        self._ground = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, parts: Parts, marks: Marks, ground: str) -> None:
        """Show a sum; `ground` is the colour the bar stands on."""
        self._parts, self._marks, self._ground = parts, marks, ground
        limits = (tr("limit {amount}", amount=label) for label, _, _ in marks)
        self.setAccessibleName(", ".join([*(label for label, _ in parts), *limits]))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The bar, and one or two lines of words under it."""
        theme = themes.current()
        lines = 2 if self._needs_second_line(width, theme) else 1
        return self._bar_height(theme) + lines * theme.line_height("small")

    def sizeHint(self) -> QSize:
        """As wide as it is given."""
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the words of its limits."""
        theme = themes.current()
        words = sum(self._label_width(label, theme) for label, _, _ in self._marks)
        width = max(words, theme.size.verdict_label)
        return QSize(width, self._bar_height(theme) + theme.line_height("small"))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Parts, then limits over them, then the words under them."""
        theme = themes.current()
        painter = QPainter(self)
        bar = QRectF(0, theme.size.cap_overhang, self.width(), theme.size.parts_bar)
        self._paint_parts(painter, bar, theme)
        self._paint_marks(painter, bar, theme)
        self._paint_leftover(painter, theme)
        painter.end()

    def _end(self) -> float:
        """The amount at the bar's right end: past the highest limit, and past the sum."""
        limits = max((amount for _, amount, _ in self._marks), default=0) * SCALE_END
        return max(limits, sum(amount for _, amount in self._parts)) or 1

    def _bar_height(self, theme: Theme) -> int:
        return theme.size.parts_bar + 2 * theme.size.cap_overhang

    def _paint_parts(self, painter: QPainter, bar: QRectF, theme: Theme) -> None:
        inks = (theme.doses, theme.infusion, theme.text3)
        gap = theme.lines.edge
        painter.setFont(theme.font("small", QFont.Weight.DemiBold))
        for place, (label, left, right) in enumerate(self._spans(self.width())):
            box = QRectF(left, bar.top(), max(right - left - gap, gap), bar.height())
            painter.fillRect(box, QColor(inks[place % len(inks)]))
            if self._fits((label, left, right), self.width(), theme):
                painter.setPen(QColor(theme.surface))
                words = box.adjusted(theme.space.s4, 0, 0, 0)
                painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), label)

    def _paint_marks(self, painter: QPainter, bar: QRectF, theme: Theme) -> None:
        lines = theme.lines
        painter.setFont(theme.font("small", QFont.Weight.DemiBold))
        for label, amount, level in self._marks:
            colour = theme.level(level).text
            width = lines.stop_mark if level is Level.STOP else lines.focus
            x = round(self.width() * amount / self._end())
            paint_mark(painter, bar, x, (colour, width), theme, self._ground)
            painter.setPen(QColor(colour))
            left, right = self._label_span(label, amount, self.width(), theme)
            top = self._bar_height(theme)
            box = QRectF(left, top, right - left, theme.line_height("small"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), label)

    def _paint_leftover(self, painter: QPainter, theme: Theme) -> None:
        """The words of the parts that were too narrow for them."""
        line = theme.line_height("small")
        top = self._bar_height(theme)
        if self._needs_second_line(self.width(), theme):
            top += line
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.text2))
        box = QRectF(0, top, self.width(), line)
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignVCenter), self._leftover(self.width(), theme)
        )

    def _spans(self, width: int) -> list[tuple[str, float, float]]:
        """Each part's words and its two ends in pixels."""
        spans: list[tuple[str, float, float]] = []
        sum_so_far = 0.0
        for label, amount in self._parts:
            left = round(width * sum_so_far / self._end())
            sum_so_far += amount
            spans.append((label, left, round(width * sum_so_far / self._end())))
        return spans

    def _fits(self, span: tuple[str, float, float], width: int, theme: Theme) -> bool:
        """Whether a part has room for its words, clear of every limit that crosses it."""
        label, left, right = span
        words_end = left + theme.space.s4 + self._label_width(label, theme)
        if words_end > right - theme.lines.edge:
            return False
        marks = (round(width * amount / self._end()) for _, amount, _ in self._marks)
        return not any(left < x < words_end + theme.lines.stop_mark for x in marks)

    def _leftover(self, width: int, theme: Theme) -> str:
        narrow = [span[0] for span in self._spans(width) if not self._fits(span, width, theme)]
        return tr("with {parts}", parts=", ".join(narrow)) if narrow else ""

    def _label_width(self, label: str, theme: Theme) -> int:
        metrics = QFontMetrics(theme.font("small", QFont.Weight.DemiBold))
        return metrics.horizontalAdvance(label) + theme.space.s2

    def _label_span(
        self, label: str, amount: float, width: int, theme: Theme
    ) -> tuple[float, float]:
        """Where a limit's words stand: under its mark, but never past an end."""
        words = self._label_width(label, theme)
        left = min(max(width * amount / self._end() - words / 2, 0), width - words)
        return left, left + words

    def _needs_second_line(self, width: int, theme: Theme) -> bool:
        leftover = self._leftover(width, theme)
        if not leftover or not self._marks:
            return False
        words = QFontMetrics(theme.font("small")).horizontalAdvance(leftover) + theme.space.s8
        return words > min(
            self._label_span(label, amount, width, theme)[0] for label, amount, _ in self._marks
        )

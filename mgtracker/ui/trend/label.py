"""The column at the left of a panel: what it is, the newest value, how old it is, and the axis's numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.arrow import paint_arrow
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.theme import Role, Theme
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.ink import RIGHT
from mgtracker.ui.trend.look import BOLD, DEMI

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

NUMBERS = 40
"""The axis's numbers stand in so many pixels at the right, at 100 %."""
WEIGHTS = {"bold": DEMI, "regular": QFont.Weight.Normal}


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: its words, the role of its type, the theme's name of its colour."""

    text: str
    role: Role = "small"
    colour: str = "text2"
    weight: str = ""
    arrow: str = ""
    """ "up", "down" or "level" draws an arrow after the words."""
    badge: Level | None = None
    """Draws a level's mark before the words."""
    acts: bool = False
    """Whether a click on it does something."""


Line = tuple[Run, ...]


class PanelLabel(QAbstractButton):
    """Name, value and age of one panel, and the numbers of its value axis.

    The last one has no edge below; the time axis draws it. Its accessible name is one whole sentence.
    The arrows of the chart bring the keys to it. Where the panel can be read in another unit: U, Enter or a
    click on the unit.

    Signals:
        unit_asked: another unit is wanted.
        key_pressed: a key that is not its own.
    """

    unit_asked = Signal()
    key_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.other_unit = ""
        self.ticks: list[tuple[float, str, str]] = []
        self.rows: list[tuple[float, str]] = []
        self.is_edged = True
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: Sequence[Line], sentence: str, other_unit: str = "") -> None:
        """These lines from the top, the sentence that says the same, and the unit that comes next."""
        self.lines = tuple(lines)
        self.other_unit = other_unit
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(
            tr("U reads it in {unit}", unit=other_unit) if other_unit else ""
        )
        self.setMouseTracking(bool(other_unit))
        self.update()

    def set_ticks(self, ticks: list[tuple[float, str, str]]) -> None:
        """(pixels from the top, words, tone) of each number of the axis."""
        self.ticks = ticks
        self.update()

    def set_rows(self, rows: list[tuple[float, str]]) -> None:
        """(pixels from the top, words) of each row of a lane."""
        self.rows = rows
        self.update()

    def words(self) -> list[str]:
        """Each line as it reads."""
        return [" ".join(run.text for run in line) for line in self.lines]

    def sizeHint(self) -> QSize:
        """High enough for every line."""
        theme = themes.current()
        return QSize(theme.size.chart_labels, round(self._height(theme)))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut."""
        return self.sizeHint()

    def unit_box(self) -> QRectF:
        """Where a click asks for another unit; empty where there is none."""
        theme = themes.current()
        top = self._top(theme)
        for line in broken(self.lines, theme):
            height = _height_of(line, theme)
            for run, x in _placed(line, theme):
                if run.acts:
                    width = _metrics(run, theme).horizontalAdvance(run.text)
                    pad = theme.space.s4
                    return QRectF(x - pad, top, width + 2 * pad, height)
            top += height
        return QRectF()

    def event(self, event: QEvent) -> bool:
        """While it has the focus, U is its own, whatever else the window does with it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if not self._asks_unit(event):
                return super().event(event)
            event.accept()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hand over the unit says that it acts."""
        over = self.unit_box().contains(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the unit."""
        if self.unit_box().contains(event.position()):
            self.unit_asked.emit()
        else:
            QWidget.mousePressEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """U, Enter or Space where there is another unit."""
        if self._asks_unit(event):
            self.unit_asked.emit()
        else:
            event.ignore()
            if _is_plain(event):
                self.key_pressed.emit(event)

    def _asks_unit(self, event: QKeyEvent) -> bool:
        keys = (Qt.Key.Key_U, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        return bool(self.other_unit) and _is_plain(event) and event.key() in keys

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines from the top left, the numbers at the right edge, an edge below, the focus inside."""
        theme = themes.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        if self.is_edged:
            bottom = self.height() - theme.lines.edge / 2
            painter.setPen(theme.pen(theme.line, theme.lines.edge))
            painter.drawLine(QLineF(0, bottom, self.width(), bottom))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._top(theme)
        for line in broken(self.lines, theme):
            height = _height_of(line, theme)
            self._paint_line(painter, theme, line, top, height)
            top += height
        self._paint_axis(painter, theme)
        if self.hasFocus():
            inset = theme.lines.focus / 2
            painter.setPen(theme.pen(theme.accent, theme.lines.focus))
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()

    def _top(self, theme: Theme) -> float:
        """Where the first line begins."""
        return min(max((self.height() - self._height(theme)) / 2, 0), theme.space.s8 - 2) + 2

    def _height(self, theme: Theme) -> float:
        return 2 * theme.space.s2 + sum(
            _height_of(line, theme) for line in broken(self.lines, theme)
        )

    def _paint_line(
        self, painter: QPainter, theme: Theme, line: Line, top: float, height: float
    ) -> None:
        base = max(_metrics(run, theme).ascent() for run in line)
        depth = max(_metrics(run, theme).descent() for run in line)
        baseline = round(top + (height - base - depth) / 2 + base)
        for run, x in _placed(line, theme):
            metrics = _metrics(run, theme)
            width = metrics.horizontalAdvance(run.text)
            if run.badge is not None:
                side = theme.badge_side("list")
                left = x - theme.space.s4 - side
                box = QRectF(left, baseline - metrics.capHeight() / 2 - side / 2, side, side)
                paint_badge(painter, box, run.badge, theme)
            painter.setFont(_font(run, theme))
            painter.setPen(QColor(colour_of(run.colour, theme)))
            painter.drawText(QPointF(x, baseline), run.text)
            if run.acts:
                under = baseline + theme.space.s2 + theme.lines.edge / 2
                painter.setPen(theme.pen(theme.field, theme.lines.edge))
                painter.drawLine(QLineF(x, under, x + width, under))
            if run.arrow:
                length = _arrow_length(theme)
                middle = QPointF(x + width + theme.space.s4 + length / 2, baseline - length / 2)
                paint_arrow(painter, theme, middle, length, run.arrow)

    def _paint_axis(self, painter: QPainter, theme: Theme) -> None:
        height = float(theme.line_height("small"))
        right = self.width() - theme.space.s8
        for y, text, tone in self.ticks:
            place = min(max(y - height / 2, 0), self.height() - height)
            painter.setFont(theme.font("small", BOLD if tone else None))
            painter.setPen(QColor(colour_of(tone or "text2", theme)))
            painter.drawText(QRectF(0, place, right, height), int(RIGHT), text)
        for y, text in self.rows:
            painter.setFont(theme.font("small"))
            painter.setPen(QColor(theme.text2))
            painter.drawText(QRectF(0, y - height / 2, right, height), int(RIGHT), text)


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )


def colour_of(name: str, theme: Theme) -> str:
    """A colour of the theme by its name; a level's name is the colour of its word."""
    value = getattr(theme, name)
    colour: str = value if isinstance(value, str) else value.text
    return colour


def _font(run: Run, theme: Theme) -> QFont:
    return theme.font(run.role, WEIGHTS.get(run.weight))


def _metrics(run: Run, theme: Theme) -> QFontMetricsF:
    return QFontMetricsF(_font(run, theme))


def _arrow_length(theme: Theme) -> float:
    return QFontMetricsF(theme.font("body")).capHeight()


def _placed(line: Line, theme: Theme) -> list[tuple[Run, float]]:
    """Each run with where its words begin, from the left."""
    x, found = float(theme.space.s16), []
    for run in line:
        if run.badge is not None:
            x += theme.badge_side("list") + theme.space.s4
        found.append((run, x))
        x += _metrics(run, theme).horizontalAdvance(run.text) + theme.space.s4
        if run.arrow:
            x += _arrow_length(theme) + theme.space.s4
    return found


def broken(lines: Sequence[Line], theme: Theme) -> list[Line]:
    """The lines, broken between runs where they would reach the numbers of the axis.

    A value and its unit stay together.
    """
    room = theme.size.chart_labels - NUMBERS * theme.scale
    found: list[Line] = []
    for line in lines:
        rest = line
        while all(run.role == "small" for run in rest) and (
            short := _within(rest, room, theme)
        ) < len(rest):
            found.append(rest[:short])
            rest = rest[short:]
        found.append(rest)
    return found


def _within(line: Line, room: float, theme: Theme) -> int:
    """How many runs of a line end before so many pixels; one at least."""
    ends = [x + _metrics(run, theme).horizontalAdvance(run.text) for run, x in _placed(line, theme)]
    return max(1, sum(end <= room for end in ends))


def _height_of(line: Line, theme: Theme) -> int:
    return max(theme.line_height(run.role) for run in line)

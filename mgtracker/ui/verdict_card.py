"""The one verdict of the form: may this be given, and what would it do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.fact_list import FactList, fact_line
from mgtracker.ui.parts_bar import PartsBar
from mgtracker.ui.translation import tr
from mgtracker.ui.verdict_head import VerdictHead, is_filled

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent, QResizeEvent


@dataclass(frozen=True, slots=True)
class VerdictText:
    """A verdict in words, ready to be shown.

    Attributes:
        level: how much it asks for.
        headline: the first crossing, beside the level's word.
        sentence: what makes it so; may be empty.
        rows: label, the value that matters, and the rest of its line.
        parts: what the sum is made of: the words in the bar, and grams.
        marks: the limits: their words, grams and level.
        source: where the rule stands and its printed figures; may be empty.
    """

    level: Level
    headline: str
    sentence: str = ""
    rows: tuple[tuple[str, str, str], ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    marks: tuple[tuple[str, float, Level], ...] = ()
    source: str = ""

    def spoken(self) -> str:
        """What stands under the head, as text for who cannot see it."""
        facts = (f"{label}: {fact_line(strong, rest)}." for label, strong, rest in self.rows)
        return " ".join(part for part in (self.sentence, *facts, self.source) if part)


class VerdictCard(QWidget):
    """A filled head and the facts under it. An OK is not filled: calm, and read by its ring.

    Where height is short the bar goes first: the least height is the one without it.

    Signals:
        why_asked: the full rule is wanted.
    """

    why_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows an OK without words until it is shown a verdict."""
        super().__init__(parent)
        self._verdict = VerdictText(Level.OK, "")
        self._head = VerdictHead()
        self._sentence = QLabel()
        self._facts = FactList()
        self._bar = PartsBar()
        self._foot = QWidget()
        self._source = QLabel()
        self._why = ActionButton(tr("Why"), "F1", "link")
        self._why.clicked.connect(self._ask)
        self._lay_out()
        self._fill()

    def verdict(self) -> VerdictText:
        """What is shown."""
        return self._verdict

    def show_verdict(self, verdict: VerdictText) -> None:
        """Show a verdict; one that interrupts and is new is also announced."""
        if verdict == self._verdict:
            return
        before = (self._verdict.level, self._verdict.headline)
        self._verdict = verdict
        self._fill()
        if verdict.level.interrupts and before != (verdict.level, verdict.headline):
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def head_area(self) -> QRect:
        """Where the head stands in the card."""
        return self._head.geometry()

    def bar_shown(self) -> bool:
        """Whether the height allows the bar."""
        return not self._bar.isHidden()

    def hasHeightForWidth(self) -> bool:
        """No: a widget that has cannot be given less height, and the bar could never go."""
        return False

    def sizeHint(self) -> QSize:
        """Everything, the bar too, at the width it has."""
        return QSize(self._measuring_width(), self._full_height())

    def minimumSizeHint(self) -> QSize:
        """Everything but the bar."""
        width = super().minimumSizeHint().width()
        return QSize(width, self._full_height() - self._bar_room())

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height; another height may have no room for the bar."""
        super().resizeEvent(event)
        self._show_bar(self._bar_fits())
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, the filled head and the edge round both."""
        theme = themes.current()
        colours = theme.level(self._verdict.level)
        filled = is_filled(self._verdict.level)
        width = theme.lines.focus if filled else theme.lines.edge
        height = self.height() if self.bar_shown() else self.minimumSizeHint().height()
        box = QRectF(0, 0, self.width(), min(height, self.height()))
        box.adjust(width / 2, width / 2, -width / 2, -width / 2)
        outline = QPainterPath()
        outline.addRoundedRect(box, theme.radius.verdict, theme.radius.verdict)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outline, QColor(self._ground()))
        if filled:
            head = QPainterPath()
            head.addRect(QRectF(self._head.geometry()))
            painter.fillPath(outline.intersected(head), QColor(colours.fill))
        painter.setPen(theme.pen(colours.edge if filled else theme.line, width))
        painter.drawPath(outline)
        painter.end()

    def _lay_out(self) -> None:
        for words in (self._sentence, self._source):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setProperty("role", "small")
        self._sentence.setProperty("tone", "text")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._source, 1)
        foot.addWidget(self._why, 0, Qt.AlignmentFlag.AlignBottom)
        self._body = QVBoxLayout()
        for part in (self._sentence, self._facts, self._bar, self._foot):
            self._body.addWidget(part)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._body)
        column.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _fill(self) -> None:
        """Give every part its words."""
        verdict, space = self._verdict, themes.current().space
        self.setAccessibleName(f"{tr(verdict.level.word)}: {verdict.headline}".removesuffix(": "))
        self.setAccessibleDescription(verdict.spoken())
        self._head.show_words(verdict.level, verdict.headline)
        self._sentence.setText(verdict.sentence)
        self._sentence.setVisible(bool(verdict.sentence))
        self._facts.show_facts(verdict.rows)
        self._facts.setVisible(bool(verdict.rows))
        self._bar.show_parts(verdict.parts, verdict.marks, self._ground())
        self._source.setText(verdict.source)
        self._foot.setVisible(bool(verdict.source))
        self._foot.updateGeometry()
        says_more = bool(verdict.sentence or verdict.rows or verdict.parts or verdict.source)
        top = space.s8 if is_filled(verdict.level) else 0
        self._body.setContentsMargins(space.s12, top, space.s12, space.s4 if says_more else 0)
        self._body.setSpacing(space.s2)
        self._body.invalidate()
        self._show_bar(self._bar_fits())
        self.updateGeometry()
        self.update()

    def _ground(self) -> str:
        theme, level = themes.current(), self._verdict.level
        return theme.level(level).soft if is_filled(level) else theme.surface

    def _measuring_width(self) -> int:
        """Its own width once it has been given one, else that of the panel it is made for."""
        theme = themes.current()
        given = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return self.width() if given else theme.size.give_panel - 2 * theme.space.s16

    def _full_height(self) -> int:
        """The height with the bar at the width it has."""
        column, width = self._column, self._measuring_width()
        if column.hasHeightForWidth():
            height = column.totalHeightForWidth(width)
        else:
            height = column.totalSizeHint().height()
        return height if self.bar_shown() else height + self._bar_room()

    def _bar_room(self) -> int:
        """What the bar takes up; nothing where the verdict has no sum."""
        if not self._verdict.parts:
            return 0
        space = themes.current().space
        return self._bar.heightForWidth(self._measuring_width() - 2 * space.s12) + space.s2

    def _bar_fits(self) -> bool:
        if not self._verdict.parts:
            return False
        given = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return not given or self.height() >= self._full_height()

    def _show_bar(self, shown: bool) -> None:  # noqa: FBT001  (one of two states, not an option)
        self._bar.setVisible(shown)
        self._body.invalidate()  # Qt tells the outer layout alone, and the inner one remembers

    def _ask(self) -> None:
        self.why_asked.emit()

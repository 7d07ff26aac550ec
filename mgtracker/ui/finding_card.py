"""One finding: what a rule has to say, why, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.badge import Badge
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent


class FindingCard(QWidget):
    """Soft ground, a strong left edge, badge and words; the source opens under it when asked for.

    Signals:
        acted: the link at the right was taken.
        source_opened: the source was shown (True) or put away (False).
    """

    acted = Signal()
    source_opened = Signal(bool)

    def __init__(
        self,
        level: Level,
        title: str,
        detail: str,
        source: str,
        action: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`detail` may have several lines; `source` is the rule's place and printed figures."""
        super().__init__(parent)
        self._level = level
        self._badge = Badge(level, "finding")
        self._title = QLabel(title)
        self._detail = QLabel(detail)
        self._source = QLabel(source)
        self._why = ActionButton(tr("Why"), role="link")
        self._action = ActionButton(action or "", role="link")
        self.setAccessibleName(f"{tr(level.word)}: {title}")
        self.setAccessibleDescription(detail)
        self._dress(title)
        self._lay_out()
        self._detail.setVisible(bool(detail))
        self._why.setVisible(bool(source))
        self._action.setVisible(action is not None)
        self._source.hide()
        self._measure()
        self._why.clicked.connect(self._toggle_source)
        self._action.clicked.connect(self._tell_acted)

    def level(self) -> Level:
        """The finding's level."""
        return self._level

    def show_source(self, shown: bool = True) -> None:  # noqa: FBT001, FBT002  (a slot)
        """Open or close the source text."""
        if shown == self.source_shown() or not self._source.text():
            return
        self._source.setVisible(shown)
        self._why.setText(tr("Close") if shown else tr("Why"))
        self.source_opened.emit(shown)

    def source_shown(self) -> bool:
        """Whether the source text is open."""
        return not self._source.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The soft ground with its edge at the left."""
        theme = themes.current()
        colours = theme.level(self._level)
        edge = theme.line if self._level is Level.INFO else colours.fill
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), theme.radius.chip, theme.radius.chip)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(colours.soft))
        painter.fillRect(0, 0, theme.size.finding_edge, self.height(), QColor(edge))
        painter.end()

    def _dress(self, title: str) -> None:
        """What the style sheet and assistive technology need to know of each part."""
        self._title.setProperty("role", "body")
        self._title.setProperty("weight", "bold")
        self._title.setProperty("level", self._level.name.lower())
        self._detail.setProperty("role", "small")
        self._source.setProperty("role", "small")
        for words in (self._title, self._detail, self._source):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setAccessibleName(tr("Why: {finding}", finding=title))
        self._action.setAccessibleName(f"{self._action.text()}: {title}")

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self._badge, 0, 0, 2, 1, middle)
        self._grid.addWidget(self._title, 0, 2, middle)
        self._grid.addWidget(self._action, 0, 3)
        self._grid.addWidget(self._why, 0, 4)
        self._grid.addWidget(self._detail, 1, 2, 1, 3)
        self._grid.addWidget(self._source, 2, 2, 1, 3)
        self._grid.setColumnStretch(2, 1)

    def _measure(self) -> None:
        theme = themes.current()
        space = theme.space
        left = theme.size.finding_edge + space.s8
        links = not (self._why.isHidden() and self._action.isHidden())
        top = space.s2 if links else theme.size.field_gap
        lines_apart = space.s4 if links else 0
        self._title.setContentsMargins(0, lines_apart, 0, lines_apart)
        self._grid.setContentsMargins(left, top, space.s8, theme.size.field_gap)
        self._grid.setColumnMinimumWidth(1, space.s8)
        self._source.setContentsMargins(0, space.s4, 0, 0)

    def _toggle_source(self) -> None:
        self.show_source(not self.source_shown())

    def _tell_acted(self) -> None:
        self.acted.emit()

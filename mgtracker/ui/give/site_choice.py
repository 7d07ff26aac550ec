"""Which side: the next one is marked as a proposal, and is chosen only by the user."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.give.choice import Choice, translated
from mgtracker.ui.translation import mark, tr

OPTIONS = (("left", mark("Left")), ("right", mark("Right")), ("not known", mark("Not known")))


class SiteChoice(Choice):
    """Left, right or not known; the proposed side has a dashed edge until one is chosen.

    The keys Left and Right choose that side, whichever has the focus.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing proposed yet."""
        super().__init__(tr("Site"), translated(OPTIONS), parent)
        self._proposed: str | None = None
        self._mark = _ProposedMark(self)
        self.segmented().changed.connect(self._place_mark)

    def propose(self, side: str | None) -> None:
        """Mark a side as the next one, without choosing it."""
        self._proposed = side
        for segment in self.segmented().segments():
            said = tr("next side, not chosen yet") if segment.key == side else ""
            segment.setAccessibleDescription(said)
            if segment.key == side and not self.value():
                self.segmented().setFocusProxy(segment)
        self._place_mark()

    def describe(self, taken: Mapping[str, str]) -> None:
        """Say with each side what it has taken: to assistive technology that is its name."""
        for segment in self.segmented().segments():
            side = taken.get(segment.key, segment.text())
            segment.setAccessibleName(tr("Site: {side}", side=side))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An arrow chooses its side."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            side = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}.get(Qt.Key(event.key()))
            if side is not None:
                self.segmented().set_value(side)
                self.setFocus()
                return True
        return super().eventFilter(watched, event)

    def set_value(self, key: str) -> None:
        """Choose without `edited`."""
        super().set_value(key)
        self._place_mark()

    def proposed(self) -> str | None:
        """The side that is marked."""
        return self._proposed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The mark goes with its segment."""
        super().resizeEvent(event)
        self._place_mark()

    def event(self, event: QEvent) -> bool:
        """The segments have taken their places."""
        handled = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self._place_mark()
        return handled

    def _place_mark(self, _key: str = "") -> None:
        shown = self._proposed is not None and not self.value()
        self._mark.setVisible(shown)
        for segment in self.segmented().segments():
            if shown and segment.key == self._proposed:
                corner = segment.mapTo(self, segment.rect().topLeft())
                self._mark.setGeometry(segment.rect().translated(corner))
                self._mark.raise_()


class _ProposedMark(QWidget):
    """The dashed edge of a candidate, as on the chart; it takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = themes.current()
        inset = theme.lines.focus
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.pen(theme.accent, theme.lines.day, (3.5, 2.5)))
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.radius.chip, theme.radius.chip)
        painter.end()

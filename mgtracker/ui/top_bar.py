"""The bar across the top: which ward, find a patient, the date and the clock, who records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.icons import icon_room, paint_icon
from mgtracker.ui.key_hint import KeyHint
from mgtracker.ui.known_words import date_words, weekday
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from mgtracker.view import View


FIND, FIND_LEAST = 4, 3
"""The least width of the field to find somebody, in heights of the bar: usually, and with large text."""


class FindField(QLineEdit):
    """Find as you type; up, down and Enter go to the list under it.

    Signals:
        stepped: move the focus of the list by so many rows.
        opened: open whom the focus is on, or do it.
        left: Esc; what was typed is gone.
    """

    stepped = Signal(int)
    opened = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Find a patient by name, bed or record number, or an action"))
        self.hint = KeyHint("Ctrl K", self)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that move the list; all others are the field's."""
        match event.key():
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key stands at the right end."""
        super().resizeEvent(event)
        self.place_hint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the icon before its words."""
        super().paintEvent(event)
        theme = themes.current()
        side = theme.size.icon
        painter = QPainter(self)
        box = QRectF(theme.space.s12, (self.height() - side) // 2, side, side)
        paint_icon(painter, box, "find", theme.text2)
        painter.end()

    def place_hint(self) -> None:
        """Put the key at the right end, at its size."""
        size, theme = self.hint.sizeHint(), themes.current()
        space = theme.space
        self.hint.resize(size)
        self.hint.move(self.width() - size.width() - space.s8, (self.height() - size.height()) // 2)
        self.setTextMargins(icon_room(theme), 0, size.width() + space.s8, 0)
        words = tr("Find a patient or an action")
        taken = icon_room(theme) + size.width() + space.s8 + 2 * space.s12
        has_room = self.fontMetrics().horizontalAdvance(words) + taken <= self.width()
        self.setPlaceholderText(words if has_room else tr("Find"))


class TopBar(MeasuredWidget):
    """Everything that is true of the whole window; beside a patient the ward's name is the way back."""

    def __init__(self, ward: str) -> None:
        super().__init__()
        self.setProperty("ground", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ward = label(ward, "strong")
        self.back = ActionButton(
            f"\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK} {ward}", "Esc", "link"
        )
        self.back.setAccessibleName(tr("Back to the board of {ward}", ward=ward))
        self.back.hide()
        self.find_field = FindField()
        self._note = label(role="small")
        self._date = label(tone="text2")
        self._clock = label(role="number")
        self.author = ActionButton("", "F2", "quiet", icon="person")
        self.menu = ActionButton(tr("Menu"), "F10", "quiet", icon="menu")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._ward)
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        self._row.addWidget(self.find_field, 4)
        self._row.addStretch(1)
        for part in (self._note, self._date, self._clock, self.author, self.menu):
            self._row.addWidget(part)
        self._note.hide()
        self.measure()

    def show_view(self, view: View) -> None:
        """Show the time and who records."""
        self._ward.setVisible(view.patient is None)
        self.back.setVisible(view.patient is not None)
        local = view.now.local(view.zone)
        self._date.setText(tr("{weekday} {date}", weekday=weekday(local), date=date_words(local)))
        self._clock.setText(f"{local:%H:%M}")
        self._clock.setAccessibleName(tr("Time now {time}", time=f"{local:%H:%M}"))
        self.author.setText(view.author or tr("Say who you are"))
        who = view.author or tr("nobody yet")
        self.author.setAccessibleName(tr("Who records: {name}. Change", name=who))
        self.author.updateGeometry()
        self._fit()

    def say_beside_clock(self, note: str) -> None:
        """Say that the clock is not the wall's."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def measure(self) -> None:
        """Height and margins from the theme."""
        theme = themes.current()
        space = theme.space
        self.setFixedHeight(theme.size.top_bar)
        self._row.setContentsMargins(space.s12, 0, space.s12, 0)
        self.find_field.setMaximumWidth(8 * theme.size.top_bar)
        self.find_field.place_hint()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Without the date, which the chart has too, and with less room to find somebody."""
        tight = self._least(themes.current().space.s4, whole=False)
        return QSize(tight, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for all."""
        super().resizeEvent(event)
        self._fit()

    def _least(self, gap: int, *, whole: bool) -> int:
        """How wide it has to be with a gap between its parts: all of them, or those seen at any time."""
        theme = themes.current()
        parts = (self._ward, self.back, self._note, self._clock, self.author, self.menu)
        shown = [part.sizeHint().width() for part in parts if not part.isHidden()]
        shown.append((FIND if whole else FIND_LEAST) * theme.size.top_bar)
        if whole:
            shown.append(self._date.sizeHint().width())
        return sum(shown) + (len(shown) + 1) * gap + 2 * theme.space.s12

    def _fit(self) -> None:
        """With large text the clock, who records and the menu are seen before the date is."""
        space = themes.current().space
        is_whole = self._least(space.s12, whole=True) <= self.width()
        has_gaps = self._least(space.s12, whole=False) <= self.width()
        self._row.setSpacing(space.s12 if has_gaps else space.s4)
        if self._date.isHidden() == is_whole:
            self._date.setVisible(is_whole)
        least = (FIND if is_whole else FIND_LEAST) * themes.current().size.top_bar
        if self.find_field.minimumWidth() != least:
            self.find_field.setMinimumWidth(least)

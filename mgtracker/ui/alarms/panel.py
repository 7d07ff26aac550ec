"""Every alarm of the ward: those that wait, those put off with their end, those seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.alarms.row_delegate import ALARM, ANSWER, WORDS, AlarmRowDelegate
from mgtracker.ui.alarms.words import HEADINGS, alarm_words, answer_words, closed_words
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.alarms.desk import AlarmDesk
    from mgtracker.view import View, WardAlarm

NONE = mark("No alarm waits, and none was answered that still stands.")


class AlarmRows(QListWidget):
    """Rows under headings; what is chosen stays chosen while it is there."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Alarms"))
        self.setItemDelegate(AlarmRowDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_alarms(self, everything: tuple[WardAlarm, ...], view: View) -> None:
        """Show these and no others."""
        chosen = {(one.patient_id, one.alarm.id) for one in self.chosen()}
        self.clear()
        for state, heading in HEADINGS.items():
            under = [one for one in everything if one.alarm.state == state]
            if under:
                self._add_heading(f"{tr(heading)}: {len(under)}")
            for one in under:
                self._add(one, view)
        items = [item for item in self._items() if item.data(ALARM) is not None]
        for item in items:
            one = item.data(ALARM)
            item.setSelected((one.patient_id, one.alarm.id) in chosen)
        if items and not self.selectedItems():
            self.setCurrentItem(items[0])

    def chosen(self) -> tuple[WardAlarm, ...]:
        """The alarms chosen, from the top."""
        return tuple(item.data(ALARM) for item in self._items() if item.isSelected())

    def alarms(self) -> tuple[WardAlarm, ...]:
        """Every alarm in the list, from the top."""
        found = (item.data(ALARM) for item in self._items())
        return tuple(one for one in found if one is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps words elsewhere."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(place) for place in range(self.count())]

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, one: WardAlarm, view: View) -> None:
        words, answer = alarm_words(one, view), answer_words(one.alarm, view)
        item = QListWidgetItem(self)
        item.setData(ALARM, one)
        item.setData(WORDS, words)
        item.setData(ANSWER, answer)
        said = f"{words.sentence()}. {answer}" if answer else words.sentence()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)


class AlarmPanel(Sheet):
    """Enter opens the one in front; several are seen at once.

    Signals:
        opened: the alarm to go to.
        seen: the alarms that were seen.
        later: the alarms to be put off.
    """

    opened = Signal(object)
    seen = Signal(object)
    later = Signal(object)

    def __init__(self, desk: AlarmDesk, view: View, parent: QWidget | None = None) -> None:
        super().__init__(tr("Alarms"), tr("Open"), parent)
        self.way_out.setText(tr("Close"))
        self._desk = desk
        self._closed = label()
        self._empty = label(tr(NONE))
        self.rows = AlarmRows()
        self.seen_button = ActionButton(tr("Seen"), "S")
        self.later_button = ActionButton(tr("Later"), "L")
        for button in (self.seen_button, self.later_button):
            button.setAutoDefault(False)
        for key, button in (("S", self.seen_button), ("L", self.later_button)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        for part in (self._closed, self._empty):
            part.setWordWrap(True)
            self.body.addWidget(part)
        self.body.addWidget(self.rows, 1)
        self._foot.insertWidget(self._foot.count() - 1, self.seen_button)
        self._foot.insertWidget(self._foot.count() - 1, self.later_button)
        self.seen_button.clicked.connect(lambda: self.seen.emit(self.waiting()))
        self.later_button.clicked.connect(lambda: self.later.emit(self.waiting()))
        self.rows.itemSelectionChanged.connect(self._follow)
        self.rows.itemActivated.connect(self.go_on)
        self._read_only = view.read_only
        self.show_view(view)
        self._grow()
        self.rows.setFocus()

    def show_view(self, view: View) -> None:
        """Show every alarm there is now."""
        desk = self._desk
        missed, since = desk.fired_while_closed(), desk.closed_since
        words = closed_words(len(missed), since, view) if missed and since is not None else ""
        self._closed.setText(words)
        self._closed.setVisible(bool(words))
        self.rows.show_alarms((*desk.active, *desk.answered), view)
        self.rows.setVisible(bool(self.rows.count()))
        self._empty.setVisible(not self.rows.count())
        self._follow()

    def waiting(self) -> tuple[WardAlarm, ...]:
        """Of those chosen, the ones that wait for an answer."""
        return tuple(one for one in self.rows.chosen() if one.alarm.is_active)

    def go_on(self) -> None:
        """Open the first of those chosen."""
        chosen = self.rows.chosen()
        if chosen:
            self.accept()
            self.opened.emit(chosen[0])

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._grow()

    def _follow(self) -> None:
        waits = bool(self.waiting()) and not self._read_only
        self.seen_button.setEnabled(waits)
        self.later_button.setEnabled(waits)
        self.way_on.setEnabled(bool(self.rows.chosen()))

    def _grow(self) -> None:
        """As large as is good to read, and no larger than the window has room for."""
        theme = themes.current()
        size, edge = theme.size, theme.space.s24
        window = self.parentWidget()
        room = self.screen().availableSize() if window is None else window.size()
        width = min(round(1.5 * WIDTH * size.button), room.width() - 4 * edge)
        height = min(WIDTH * size.target, room.height() - 3 * size.button - 6 * edge)
        self.rows.setMinimumSize(max(width, 0), max(height, size.board_row))

"""All that can be done in a window, from the actions themselves: for the palette and the list of keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton

from mgtracker.ui.board.due_model import ENTRY, Head
from mgtracker.ui.commands import ICON, printed
from mgtracker.ui.due_groups import DOSES
from mgtracker.ui.record_places import DUE, JOURNAL, ORDERS
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtGui import QAction

    from mgtracker.ui.main_window import MainWindow

NO_PATIENT = mark("Open a patient first.")
NOBODY = mark("Nobody is in this ward yet.")
READ_ONLY = mark("This file is open for reading only.")
ON_BOARD = mark("Only on the board. Esc goes back to it.")
IN_FORM = mark("Only in the form, with the verdict in sight: Ctrl Enter.")
IN_TABLE = mark("Not while the table is shown: B shows the chart.")
NONE_STRUCK = mark("Nothing is struck out.")
NO_ROW = mark("Nobody is selected.")
JOURNAL_FIRST = mark("Select a line of the journal first: J, then the arrows.")
ORDERS_FIRST = mark("Select an order first: O, then the arrows.")
ORDER_DONE = mark("The selected order does not allow it now.")
DUE_FIRST = mark("Select a dose that is due first: U, then the arrows.")


@dataclass(frozen=True, slots=True)
class Deed:
    """One action: its heading, its words, its first key as printed, and why it cannot be done now or "".

    `icon`: the name of the picture beside it.
    """

    group: str
    text: str
    keys: str
    action: QAction
    why_not: str = ""
    icon: str = ""

    @property
    def key(self) -> str:
        """What tells it from all others."""
        return f"{self.group}: {self.text}"


def deeds(window: MainWindow) -> tuple[Deed, ...]:
    """All of the window and its panels that have words, in the order of the list of keys."""
    return (*_of_window(window), *_of_panels(window))


def _of_window(window: MainWindow) -> Iterator[Deed]:
    for command in window.commands:
        action = window.actions_by_text[command.text]
        why_not = command.why_not()
        yield Deed(command.group, command.text, _keys(action), action, why_not, command.icon)


def _of_panels(window: MainWindow) -> Iterator[Deed]:
    page, tabs = window.page, window.page.tabs
    if page.give is not None:
        yield from _made(tr("Record"), page.give.actions(), window, _why_not_record, "journal")
    if page.trend is not None:
        yield from _made(tr("Chart"), page.trend.actions(), window, _why_not_chart, "chart")
    yield from _made(tr("Board"), window.board.rows.actions(), window, _why_not_board, "ward")
    journal, due, orders = tabs.journal, tabs.due, tabs.orders.table
    yield from _made(tr("Journal"), journal.actions(), window, _why_not_journal, "journal")
    yield from _made(tr("Due"), due.actions(), window, _why_not_due, "due")
    yield from _made(tr("Orders"), orders.actions(), window, _why_not_order, "order")


def _made(
    group: str,
    actions: Iterable[QAction],
    window: MainWindow,
    why_not: Callable[[MainWindow, QAction], str],
    icon: str,
) -> Iterator[Deed]:
    """`icon` is that of the place, for actions that have none of their own."""
    for action in actions:
        if words := action.text().replace("&", ""):
            why = why_not(window, action)
            own = str(action.property(ICON) or icon)
            yield Deed(group, words, _keys(action), action, tr(why) if why else "", own)


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.PortableText
    shortcuts: Sequence[QKeySequence] = action.shortcuts()
    return printed(shortcuts[0].toString(native)) if shortcuts else ""


def _no_patient(window: MainWindow) -> str:
    return NO_PATIENT if window.bridge.view.patient is None else ""


def _why_not_record(window: MainWindow, action: QAction) -> str:
    """A record is made from its form alone, where the verdict is seen."""
    assert window.page.give is not None
    is_record = action is window.page.give.record_action
    return _no_patient(window) or (IN_FORM if is_record else "")


def _why_not_chart(window: MainWindow, action: QAction) -> str:
    button = action.data()
    if why := _no_patient(window):
        return why
    if isinstance(button, QAbstractButton):
        if not button.isEnabled():
            return IN_TABLE
        if button.isHidden():
            return NONE_STRUCK
    return ""


def _why_not_board(window: MainWindow, _action: QAction) -> str:
    if window.bridge.view.patient is not None:
        return ON_BOARD
    return "" if window.board.focused() is not None else NO_ROW


def _why_not_journal(window: MainWindow, _action: QAction) -> str:
    tabs = window.page.tabs
    if why := _no_patient(window):
        return why
    if window.bridge.view.read_only:
        return READ_ONLY
    return "" if tabs.tab() == JOURNAL and tabs.journal.chosen_line() else JOURNAL_FIRST


def _why_not_due(window: MainWindow, _action: QAction) -> str:
    tabs = window.page.tabs
    if why := _no_patient(window):
        return why
    if window.bridge.view.read_only:
        return READ_ONLY
    entry = tabs.due.currentIndex().data(ENTRY)
    is_dose = entry is not None and not isinstance(entry, Head) and entry.dues[0].task in DOSES
    return "" if tabs.tab() == DUE and is_dose else DUE_FIRST


def _why_not_order(window: MainWindow, action: QAction) -> str:
    tabs = window.page.tabs
    if why := _no_patient(window):
        return why
    if window.bridge.view.read_only:
        return READ_ONLY
    if tabs.tab() != ORDERS or tabs.orders.chosen() is None:
        return ORDERS_FIRST
    return "" if action.isEnabled() else ORDER_DONE

"""Every screen for who hears it: names and roles for all that takes the keys, and a way to all of it by Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QTabBar,
    QWidget,
)

from .screens import every_screen, settle
from .steps import find, focused, press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

Role = QAccessible.Role
MOST_STOPS = 150
"""More than any screen has places for the keys."""
ROLES: dict[type[QWidget], set[QAccessible.Role]] = {
    QLineEdit: {Role.EditableText},
    QComboBox: {Role.ComboBox},
    QTabBar: {Role.PageTabList},
    QAbstractItemView: {Role.List, Role.Table, Role.Tree},
    QAbstractButton: {
        Role.Button,
        Role.PushButton,
        Role.CheckBox,
        Role.RadioButton,
        Role.ButtonMenu,
    },
}
"""What kinds of widgets are to who hears them."""
SAY_NOTHING = {Role.NoRole, Role.Client, Role.Window, Role.Grouping, Role.Pane, Role.StaticText}


def shown(root: QWidget) -> Iterator[QWidget]:
    """The widgets of a screen that are there to be seen."""
    yield from (one for one in [root, *root.findChildren(QWidget)] if one.isVisible())


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab stops there."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.focusProxy() is None and widget.isEnabled()


def heard(widget: QWidget) -> QAccessibleInterface:
    spoken = QAccessible.queryAccessibleInterface(widget)
    assert spoken is not None, widget
    return spoken


def wrong_roles(widget: QWidget) -> list[str]:
    role = heard(widget).role()
    for kind, right in ROLES.items():
        if isinstance(widget, kind):
            return [] if role in right else [f"{_of(widget)} is {role.name}"]
    is_scrolled = isinstance(widget, QAbstractScrollArea)
    return [f"{_of(widget)} is only {role.name}"] if role in SAY_NOTHING and not is_scrolled else []


def dumb(root: QWidget) -> list[str]:
    """What takes the keys and does not say what it is; lists whose rows say nothing."""
    found = []
    for widget in shown(root):
        if takes_keys(widget):
            if not heard(widget).text(QAccessible.Text.Name).strip():
                found.append(f"{_of(widget)} has no name")
            found += wrong_roles(widget)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += silent_rows(widget)
    return found


def silent_rows(view: QAbstractItemView) -> list[str]:
    """Rows of a list that nothing is heard of, through the tree that assistive technology walks."""
    model, interface = view.model(), heard(view)
    table = interface.tableInterface() if hasattr(interface, "tableInterface") else None
    silent, columns = [], 1 if isinstance(view, QListView) else model.columnCount()
    for row in range(min(model.rowCount(), 40)):
        said = " ".join(
            str(
                model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
                or model.index(row, column).data(Qt.ItemDataRole.DisplayRole)
                or ""
            )
            for column in range(columns)
        )
        if not said.strip():
            silent.append(f"row {row} of {_of(view)} says nothing")
    if model.rowCount() and not interface.childCount() and table is None:
        silent.append(f"{_of(view)} has no rows to be heard")
    return silent


def reached(root: QWidget, key: str) -> list[QWidget]:
    """Where the keys stop on the way round, from where they are."""
    start = focused()
    stops = [start]
    for _ in range(MOST_STOPS):
        press(key)
        now = QApplication.focusWidget()
        assert now is not None
        if now is start:
            return stops
        if now in stops:
            raise AssertionError(f"Tab goes round without {_of(start)}, by {_of(now)}")
        stops.append(now)
    raise AssertionError(f"Tab does not come back: {[_of(one) for one in stops[-6:]]}")


def missed(root: QWidget, stops: list[QWidget]) -> list[str]:
    """What takes the keys and was not on the way; of a choice of one, the one chosen is enough."""
    wanted = [one for one in shown(root) if takes_keys(one) and one.window() is root.window()]
    inside = {one for stop in stops for one in (stop, stop.focusProxy()) if one is not None}
    left = []
    for widget in wanted:
        if widget in inside or (isinstance(widget, QAbstractButton) and _of_a_choice(widget)):
            continue
        left.append(_of(widget))
    return left


def _of_a_choice(button: QAbstractButton) -> bool:
    return button.autoExclusive()


def _of(widget: QWidget) -> str:
    return (
        f"{type(widget).__name__} {widget.accessibleName()!r} in {type(widget.parent()).__name__}"
    )


def test_every_screen_says_what_it_is(window: MainWindow) -> None:
    found = {
        name: wrong
        for name, root in every_screen(window, ("okafor", "patel"))
        if (wrong := dumb(root))
    }
    assert found == {}


def test_tab_goes_round_every_screen(window: MainWindow) -> None:
    left = {}
    for name, root in every_screen(window, ("okafor",)):
        if name == "palette":  # it goes where the keys go
            continue
        settle()
        if gone := missed(root, reached(root, "Tab")):
            left[name] = gone
    assert left == {}


@pytest.mark.parametrize("place", ["board", "patient"])
def test_shift_tab_goes_back_the_same_way(window: MainWindow, place: str) -> None:
    if place == "patient":
        find(window, "okafor")
    there = reached(window, "Tab")
    back = reached(window, "Shift+Tab")
    assert back == [there[0], *reversed(there[1:])]


def test_an_empty_ward_says_what_it_is(machine: Machine, tmp_path: object) -> None:
    from pathlib import Path

    from mgtracker.db.store import Store

    assert isinstance(tmp_path, Path)
    Store.create(tmp_path / "ward.mgtracker.db").close()
    window = machine.start(tmp_path / "ward.mgtracker.db").window
    assert window is not None
    assert dumb(window) == []
    assert missed(window, reached(window, "Tab")) == []


@pytest.mark.parametrize("tab", ["dose", "infusion", "labs", "bedside", "facts", "order"])
def test_tab_goes_from_the_form_to_the_foot(window: MainWindow, tab: str) -> None:
    find(window, "okafor")
    give = window.page.give
    assert give is not None
    give.open_tab(tab)
    round_ = [_place(one, give.body.form(tab), give.foot) for one in reached(window, "Tab")]
    ends = [
        now for before, now in zip(round_, [*round_[1:], round_[0]], strict=True) if before != now
    ]
    assert ends.count("form") == 1, "in one go"
    assert ends[(ends.index("form") + 1) % len(ends)] == "foot", "and then to the foot"


def _place(widget: QWidget, form: QWidget, foot: QWidget) -> str:
    if form.isAncestorOf(widget):
        return "form"
    return "foot" if foot.isAncestorOf(widget) else "elsewhere"

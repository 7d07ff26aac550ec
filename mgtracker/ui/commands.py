"""What the window can do, as a table: words, keys, and what is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget


ICON = "icon_name"
"""The property of an action that names its icon; an icon itself would keep the colours of one theme."""


def always() -> str:
    """Nothing stands against it, at any time."""
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `group` is its heading in the list of keys; several keys may do the same.

    `why_not` says in a sentence why it cannot be done now; "" where it can. All words are those shown.
    `icon`: a name of `icons.FILES`.
    """

    group: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[], object]
    why_not: Callable[[], str] = always
    icon: str = ""


def install(widget: QWidget, commands: Iterable[Command]) -> dict[str, QAction]:
    """Make an action of each and give it to the widget; by its text."""
    made = {}
    for command in commands:
        action = QAction(command.text, widget)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setProperty(ICON, command.icon)
        action.triggered.connect(_without_checked(command.run))
        widget.addAction(action)
        made[command.text] = action
    return made


def printed(keys: str) -> str:
    """Keys as they are printed on a cap: "Ctrl K"."""
    words = " ".join(part or "+" for part in keys.replace("++", "+").split("+"))
    return words.replace("Return", "Enter")


def _without_checked(run: Callable[[], object]) -> Callable[[], None]:
    def call() -> None:
        run()

    return call

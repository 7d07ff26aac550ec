"""Where Tab goes: what is made later than what stands beside it still comes in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def follow(first: QWidget, those: Iterable[QWidget]) -> None:
    """Tab goes from `first` to each of those in turn; all are in one window already."""
    before = first
    for widget in those:
        QWidget.setTabOrder(before, widget)
        before = widget


def in_order(panels: Iterable[QWidget]) -> None:
    """Tab goes through these panels one after the other, and within each as before."""
    those = [stop for panel in panels for stop in stops(panel)]
    if those:
        follow(those[0], those[1:])


def stops(panel: QWidget) -> list[QWidget]:
    """What in a panel takes the keys, in the order that Tab goes now; places that pass them on too."""
    found: list[QWidget] = []
    widget: QWidget | None = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        if panel.isAncestorOf(widget) and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found

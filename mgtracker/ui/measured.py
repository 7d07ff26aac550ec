"""A widget that takes its measures from the theme, again whenever another one is put on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent


class MeasuredWidget(QWidget):
    """Calls `measure` after another theme or text size came into force."""

    def measure(self) -> None:
        """Take margins, sizes and pictures from the theme in force."""

    def changeEvent(self, event: QEvent) -> None:
        """Another theme or text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self.measure()


def label(text: str = "", role: str = "body", **properties: str) -> QLabel:
    """A label of a type role; `properties` are those of the style sheet (weight, tone, level)."""
    made = QLabel(text)
    made.setProperty("role", role)
    for name, value in properties.items():
        made.setProperty(name, value)
    return made

"""What forms and their parts share: what is missing, and touching nothing that is so already."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from mgtracker.ui.form_row import FormRow


@dataclass(frozen=True, slots=True)
class Missing:
    """What must still be said before the form can be recorded, and where."""

    sentence: str
    field: QWidget


def set_error(row: FormRow, sentence: str) -> None:
    """Show or take away a row's sentence, and touch nothing if it is the same."""
    if row.error() != sentence:
        row.show_error(sentence)


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show or hide, and touch nothing if it is so already."""
    if widget.isHidden() is shown:
        widget.setVisible(shown)

"""The five forms of the panel, by key, in the order of their tabs."""

from __future__ import annotations

from dataclasses import dataclass

from mgtracker.ui.give.dose_form import DoseForm
from mgtracker.ui.give.form import Form


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its key, its word, the action's name and its keys."""

    key: str
    word: str
    action: str
    keys: str


TABS = (Tab("dose", "Give", "Give a dose", "Ctrl+D"),)


def make_forms() -> dict[str, Form]:
    """One of each."""
    return {
        "dose": DoseForm(),
    }

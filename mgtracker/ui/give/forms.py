"""The six forms of the panel, by key, in the order of their tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mgtracker.ui.give.bedside_form import BedsideForm
from mgtracker.ui.give.dose_form import KEYS, DoseForm
from mgtracker.ui.give.facts_form import FactsForm
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.infusion_form import InfusionForm
from mgtracker.ui.give.labs_form import LabsForm
from mgtracker.ui.give.order_form import OrderForm
from mgtracker.ui.translation import mark


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab: its key, its word, the action's name and its keys."""

    key: str
    word: str
    action: str
    keys: str


TABS = (
    Tab("dose", mark("Give"), mark("Give a dose"), KEYS),
    Tab("infusion", mark("Infusion"), mark("Start, change or stop an infusion"), "Ctrl+I"),
    Tab("order", mark("Order"), mark("Write an order"), "Ctrl+O"),
    Tab("labs", mark("Labs"), mark("Enter labs"), "Ctrl+L"),
    Tab("bedside", mark("Bedside"), mark("Record a bedside check"), "Ctrl+B"),
    Tab("facts", mark("Facts"), mark("Record facts"), "Ctrl+F"),
)


MAKERS: dict[str, Callable[[], Form]] = {
    "dose": DoseForm,
    "infusion": InfusionForm,
    "order": OrderForm,
    "labs": LabsForm,
    "bedside": BedsideForm,
    "facts": FactsForm,
}
"""A form is made when its tab is first opened."""

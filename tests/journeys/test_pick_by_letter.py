"""What is typed with the focus in a list picks in the list, and opens nothing else in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mgtracker.ui.give.facts_form import FactsForm
from mgtracker.ui.give.pick_box import PickBox

from .steps import find, focused, press, type_in

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow

LETTERS_OF_WINDOW = "ejofunc?"
"""Keys that open something elsewhere in the window: the chart's export, the journal, the keys."""


@pytest.fixture
def symptoms(window: MainWindow) -> PickBox:
    """The list of symptoms, with the focus."""
    find(window, "okafor")
    assert window.page.give is not None
    window.page.give.open_tab("facts")
    form = window.page.give.body.form("facts")
    assert isinstance(form, FactsForm)
    form.symptoms.setFocus()
    assert focused() is form.symptoms
    return form.symptoms


def test_a_word_typed_picks_it_and_opens_nothing(window: MainWindow, symptoms: PickBox) -> None:
    told: list[str] = []
    symptoms.edited.connect(lambda: told.append(symptoms.key()))
    type_in("life")
    assert window.sheets.current is None
    assert focused() is symptoms
    assert symptoms.key() == "life-threatening"
    assert told[-1] == "life-threatening", "the form hears of it"


def test_a_letter_of_no_entry_stays_in_the_list(window: MainWindow, symptoms: PickBox) -> None:
    tab = window.page.tabs.tab()
    for letter in LETTERS_OF_WINDOW:
        type_in(letter)
        type_in(letter.upper())
        assert window.sheets.current is None, letter
        assert window.page.tabs.tab() == tab, letter
        assert focused() is symptoms, letter


def test_keys_with_ctrl_are_still_the_windows(window: MainWindow, symptoms: PickBox) -> None:
    QTest.keyClick(symptoms, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert focused() is not symptoms


def test_a_letter_of_no_word_of_a_choice_opens_nothing(window: MainWindow) -> None:
    find(window, "okafor")
    press("Ctrl+B")
    choice = focused()
    tab = window.page.tabs.tab()
    for letter in "ejofunc":
        type_in(letter)
        assert window.sheets.current is None, letter
        assert window.page.tabs.tab() == tab, letter
        assert focused() is choice, letter

"""From the line of the journal to the corrected entry, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.events import Dose, Order, Void

from .steps import dose_form, find, focused, lines, press, type_in

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow


def choose(window: MainWindow, kind: type) -> str:
    """Stand on the newest line of a kind that counts."""
    patient = window.bridge.view.patient
    assert patient is not None
    found = next(
        row.entry
        for row in patient.journal
        if isinstance(row.entry.event, kind) and row.struck is None
    )
    window.page.tabs.journal.select_entry(found.id)
    return found.id


def test_enter_on_a_line_corrects_it(window: MainWindow) -> None:
    find(window, "okafor")
    press("J")
    wrong = choose(window, Dose)
    assert window.page.tabs.correct.isEnabled()
    press("Return")
    form = dose_form(window)
    assert focused() is form.amount
    press("Ctrl+A")
    type_in("4 g")
    press("Ctrl+Return")
    assert focused() is form.correction.why
    type_in("misread")
    press("Ctrl+Return")
    struck = next(line for line in lines(window) if line.entry_id == wrong)
    assert struck.struck
    assert struck.note.endswith("corrected: misread")
    new = next(line for line in lines(window) if line.what.startswith("4 g IM"))
    assert new.time == struck.time
    assert new.by.startswith("written 14:05 by ")
    patient = window.bridge.view.patient
    assert patient is not None
    assert any(
        isinstance(entry.event, Void) and entry.event.target == wrong
        for entry in patient.course.entries
    )


def hint(window: MainWindow) -> str:
    return window.page.tabs._hint.text()


def test_what_cannot_be_corrected_says_why(window: MainWindow) -> None:
    find(window, "okafor")
    press("J")
    journal = window.page.tabs.journal
    struck = next(line for line in lines(window) if line.struck and line.entry_id)
    journal.select_entry(struck.entry_id or "")
    assert not window.page.tabs.correct.isEnabled()
    press("Return")
    assert hint(window) == "It is struck out: record it anew."
    name = next(line for line in lines(window) if "record number" in line.what)
    journal.select_entry(name.entry_id or "")
    press("Return")
    assert hint(window) == "This line is not corrected: strike it out (Del), and record it anew."


def test_an_order_is_changed(window: MainWindow) -> None:
    find(window, "okafor")
    press("J")
    choose(window, Order)
    press("Return")
    assert window.page.give is not None
    assert window.page.give.tab() == "order"
    assert window.page.give.body.form("order").replaces() is not None


def test_the_button_does_what_enter_does(window: MainWindow) -> None:
    find(window, "okafor")
    press("J")
    wrong = choose(window, Dose)
    window.page.tabs.correct.click()
    corrected = dose_form(window).corrects()
    assert corrected is not None
    assert corrected.id == wrong

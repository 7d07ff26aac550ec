"""What the window can do, with its keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mgtracker.ui.commands import Command
from mgtracker.ui.deeds import NO_PATIENT, NOBODY, READ_ONLY
from mgtracker.ui.record_places import FINDINGS, JOURNAL, ORDERS

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow


def window_commands(window: MainWindow) -> list[Command]:
    """The table; in the order of the menu and of the list of keys."""
    looks, sheets = window.looks, window.sheets
    to_mine = "Back to my ward" if window.has_ward else "Start my ward"
    is_sample = window.bridge.view.kind == "sample"
    other = (
        Command("Ward", to_mine, ("F3",), window.to_mine)
        if is_sample
        else Command("Ward", "Practice in the sample ward", ("F3",), window.to_sample)
    )

    def no_patient() -> str:
        return NO_PATIENT if window.bridge.view.patient is None else ""

    def nobody() -> str:
        return "" if window.bridge.view.ward else NOBODY

    def read_only() -> str:
        return READ_ONLY if window.bridge.view.read_only else ""

    return [
        Command("Ward", "Find a patient or an action", ("Ctrl+K",), window.finder.open),
        Command("Ward", "Add a patient", ("N",), sheets.add_patient, read_only),
        Command("Ward", "What is due", ("U",), window.to_due, nobody),
        Command("Ward", "When shifts begin", ("F4",), sheets.shifts),
        Command("Ward", "Who records", ("F2",), sheets.who_records),
        other,
        Command("Patient", "Journal", ("J",), partial(window.open_tab, JOURNAL), no_patient),
        Command("Patient", "Orders", ("O",), partial(window.open_tab, ORDERS), no_patient),
        Command("Patient", "Findings", ("F",), partial(window.open_tab, FINDINGS), no_patient),
        Command("View", "Look: as the system", ("Ctrl+1",), partial(looks.choose, "system")),
        Command("View", "Look: light", ("Ctrl+2",), partial(looks.choose, "light")),
        Command("View", "Look: dark", ("Ctrl+3",), partial(looks.choose, "dark")),
        Command("View", "Look: high contrast", ("Ctrl+4",), partial(looks.choose, "contrast")),
        Command("View", "Larger text", ("Ctrl++", "Ctrl+="), looks.larger),
        Command("View", "Smaller text", ("Ctrl+-",), looks.smaller),
        Command("View", "Text at 100 %", ("Ctrl+0",), looks.normal),
        Command("View", "Menu", ("F10",), window.open_menu),
        Command("View", "Keys", ("?",), window.show_keys),
        Command("View", "Close mgtracker", ("Ctrl+Q",), window.close),
    ]

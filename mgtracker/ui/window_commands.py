"""What the window can do, with its keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from mgtracker.ui.commands import ICON, Command
from mgtracker.ui.deeds import NO_PATIENT, NOBODY, READ_ONLY
from mgtracker.ui.icons import icon
from mgtracker.ui.record_places import FINDINGS, JOURNAL, ORDERS
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow


def window_commands(window: MainWindow) -> list[Command]:
    """The table; in the order of the menu and of the list of keys."""
    looks, sheets = window.looks, window.sheets
    to_mine = tr("Back to my ward") if window.has_ward else tr("Start my ward")
    is_sample = window.bridge.view.kind == "sample"
    other = (
        Command(tr("Ward"), to_mine, ("F3",), window.to_mine, icon="ward")
        if is_sample
        else Command(
            tr("Ward"), tr("Practice in the sample ward"), ("F3",), window.to_sample, icon="ward"
        )
    )

    def no_patient() -> str:
        return tr(NO_PATIENT) if window.bridge.view.patient is None else ""

    def nobody() -> str:
        return "" if window.bridge.view.ward else tr(NOBODY)

    def read_only() -> str:
        return tr(READ_ONLY) if window.bridge.view.read_only else ""

    return [
        Command(
            tr("Ward"),
            tr("Find a patient or an action"),
            ("Ctrl+K",),
            window.finder.open,
            icon="find",
        ),
        Command(
            tr("Ward"),
            tr("Add a patient"),
            ("N",),
            sheets.add_patient,
            read_only,
            icon="add-patient",
        ),
        Command(tr("Ward"), tr("What is due"), ("U",), window.to_due, nobody, icon="due"),
        Command(tr("Ward"), tr("When shifts begin"), ("F4",), sheets.shifts, icon="shifts"),
        Command(tr("Ward"), tr("Who records"), ("F2",), sheets.who_records, icon="person"),
        other,
        Command(
            tr("Patient"),
            tr("Journal"),
            ("J",),
            partial(window.open_tab, JOURNAL),
            no_patient,
            icon="journal",
        ),
        Command(
            tr("Patient"),
            tr("Orders"),
            ("O",),
            partial(window.open_tab, ORDERS),
            no_patient,
            icon="order",
        ),
        Command(
            tr("Patient"),
            tr("Findings"),
            ("F",),
            partial(window.open_tab, FINDINGS),
            no_patient,
            icon="findings",
        ),
        Command(
            tr("Patient"),
            tr("Left the ward, or back again"),
            ("Ctrl+Shift+L",),
            sheets.presence,
            lambda: no_patient() or read_only(),
            icon="presence",
        ),
        Command(
            tr("View"),
            tr("Look: as the system"),
            ("Ctrl+1",),
            partial(looks.choose, "system"),
            icon="look",
        ),
        Command(
            tr("View"), tr("Look: light"), ("Ctrl+2",), partial(looks.choose, "light"), icon="light"
        ),
        Command(
            tr("View"), tr("Look: dark"), ("Ctrl+3",), partial(looks.choose, "dark"), icon="dark"
        ),
        Command(
            tr("View"),
            tr("Look: high contrast"),
            ("Ctrl+4",),
            partial(looks.choose, "contrast"),
            icon="contrast",
        ),
        Command(tr("View"), tr("Larger text"), ("Ctrl++", "Ctrl+="), looks.larger, icon="larger"),
        Command(tr("View"), tr("Smaller text"), ("Ctrl+-",), looks.smaller, icon="smaller"),
        Command(tr("View"), tr("Text at 100 %"), ("Ctrl+0",), looks.normal, icon="normal"),
        Command(tr("View"), tr("Language"), ("Ctrl+5",), sheets.language, icon="language"),
        Command(tr("View"), tr("Menu"), ("F10",), window.open_menu, icon="menu"),
        Command(tr("View"), tr("Keys"), ("?",), window.show_keys, icon="keys"),
        Command(tr("View"), tr("Close mgtracker"), ("Ctrl+Q",), window.close, icon="close"),
    ]


def open_menu(window: MainWindow) -> None:
    """All of the window's actions under its button, with their keys."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, action in window.actions_by_text.items():
        if text != tr("Menu"):
            if name := str(action.property(ICON)):
                action.setIcon(icon(name))
            menu.addAction(action)
    corner = window.top.menu.rect().bottomLeft()
    menu.popup(window.top.menu.mapToGlobal(corner))

"""Every screen there is, one after the other, for tests that look at all of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mgtracker.clinical.errors import RecordError
from mgtracker.db.way_back import LostRecordError
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.audit.check_sheet import CheckSheet
from mgtracker.ui.audit.out_sheet import Leaving, ListOut
from mgtracker.ui.audit.override_sheet import OverrideSheet
from mgtracker.ui.audit.paper import Document
from mgtracker.ui.backup.closing import ClosingSheet
from mgtracker.ui.backup.lost import LostSheet
from mgtracker.ui.crash import CrashReport
from mgtracker.ui.deeds import deeds
from mgtracker.ui.give.forms import TABS
from mgtracker.ui.notice import Notice
from mgtracker.ui.record_places import DUE, FINDINGS, JOURNAL, ORDERS
from mgtracker.ui.tour.proof import example_backup_sheet, example_held, example_restore_sheet
from mgtracker.ui.tour.ward import example_open_ward, example_ward_sheet

from .steps import dose_form, lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mgtracker.clinical.clock import Clock
    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.backup.restore_sheet import RestoreSheet
    from mgtracker.ui.main_window import MainWindow

MARKS = re.compile(
    "[\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}]"
)
RECORD_TABS = {"journal": JOURNAL, "due": DUE, "orders": ORDERS, "findings": FINDINGS}


def settle() -> None:
    """Let what was asked for be laid out and painted: a wish for room goes up one level in each round."""
    for _ in range(8):
        QApplication.processEvents()


def do(window: MainWindow, text: str) -> None:
    """An action by its words; whatever marks stand round them."""
    next(deed.action for deed in deeds(window) if MARKS.sub("", deed.text) == text).trigger()
    settle()


def every_screen(window: MainWindow, patients: tuple[str, ...]) -> Iterator[tuple[str, QWidget]]:
    """Names of screens, and the window or the sheet that each fills."""
    settle()
    yield "board", window
    window.finder.open()
    settle()
    yield "palette", window
    window.finder._go_back()
    for patient in patients:
        yield from patient_screens(window, patient)
    for name, opens in SHEETS.items():
        window.go_to("okafor")
        opens(window)
        settle()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None, f"nothing opened for {name}"
        assert QTest.qWaitForWindowExposed(sheet)
        yield name, sheet
        sheet.close()
        settle()
    window.go_to("okafor")
    do(window, "From and to")
    popover = window.page.trend.popover
    assert popover is not None
    yield "from and to", popover
    popover.close()
    settle()


def patient_screens(window: MainWindow, patient: str) -> Iterator[tuple[str, QWidget]]:
    """Every form and every tab of a patient, and the table in the place of the chart."""
    window.go_to(patient)
    page = window.page
    assert page.give is not None
    for tab in TABS:
        page.give.open_tab(tab.key)
        settle()
        yield f"{tab.key} of {patient}", window
    page.give.open_tab("dose")
    for word, place in RECORD_TABS.items():
        page.tabs.open(place)
        settle()
        yield f"{word} of {patient}", window
    do(window, "Table or chart")
    yield f"table of {patient}", window
    do(window, "Table or chart")


def strike_out(window: MainWindow) -> None:
    line = next(line for line in lines(window) if line.entry_id and line.can_strike)
    window.page.tabs.journal.select_entry(line.entry_id or "")
    window.page.tabs.journal.strike.trigger()


def of_order(window: MainWindow, words: str) -> None:
    window.open_tab(ORDERS)
    orders = window.page.tabs.orders
    model = orders.model
    for row in range(model.rowCount()):
        orders.table.selectRow(row)
        if all(button.isEnabled() for button in orders.buttons.values()):
            break
    do(window, words)


def leave(window: MainWindow) -> None:
    assert window.page.give is not None
    window.page.give.open_tab("dose")
    dose_form(window).amount.setText("5 g")
    window.go_to("patel")


def review(window: MainWindow) -> None:
    view = window.bridge.view
    row = next(row for row in view.ward if any(due.task == "review" for due in row.due))
    window.go_to(row.id)
    window.page.review_asked.emit(next(due for due in row.due if due.task == "review"))


def later(window: MainWindow) -> None:
    window.findChild(WindowAlarms).strip.later_button.click()


def clock(window: MainWindow) -> Clock:
    return window.bridge._session.clock


def restore(window: MainWindow) -> RestoreSheet:
    return example_restore_sheet(window, clock(window))


def restore_held(window: MainWindow) -> RestoreSheet:
    sheet = restore(window)
    sheet.show_held(example_held(clock(window).now()))
    window.sheets.open(sheet)
    return sheet


def restore_where(window: MainWindow) -> None:
    restore_held(window).go_on()


def lost(window: MainWindow) -> LostSheet:
    refusal = RecordError("The file is in use.")
    return LostSheet(LostRecordError(refusal, Path("crash.txt"), Path()), window)


def closing(window: MainWindow) -> None:
    sheet = ClosingSheet(window)
    sheet.show_share(0.4)
    window.sheets.open(sheet)


def check(window: MainWindow) -> None:
    sheet = CheckSheet(Path(window.record), None, clock(window), window.bridge.view.zone, window)
    window.sheets.open(sheet)
    while sheet.report is None:
        QTest.qWait(20)


def against_rules(window: MainWindow) -> None:
    do(window, "Where rules were gone against")
    sheet = window.sheets.current
    assert isinstance(sheet, OverrideSheet)
    sheet.finish()


def take_out(window: MainWindow) -> None:
    leaving = Leaving("crash.txt", str, lambda: Document("", ()))
    sheet = ListOut("mgtracker", leaving, window)
    sheet.file.setText("crash.txt")
    window.sheets.open(sheet)


SHEETS: dict[str, Callable[[MainWindow], object]] = {
    "add a patient": lambda window: do(window, "Add a patient"),
    "who records": lambda window: do(window, "Who records"),
    "shifts": lambda window: do(window, "When shifts begin"),
    "start my ward": lambda window: window.start_asked.emit(),
    "the ward": lambda window: window.sheets.open(example_ward_sheet(window)),
    "another ward": lambda window: window.sheets.open(example_open_ward(window)),
    "language": lambda window: do(window, "Language"),
    "left the ward": lambda window: do(window, "Left the ward, or back again"),
    "keys": lambda window: do(window, "Keys"),
    "alarms": lambda window: do(window, "All alarms"),
    "alarm sounds": lambda window: do(window, "Alarm sounds"),
    "later": later,
    "strike out": strike_out,
    "not given": lambda window: of_order(window, "Not given, the selected order"),
    "stop order": lambda window: of_order(window, "Stop, the selected order"),
    "review": review,
    "export": lambda window: do(window, "Export or print"),
    "export the record": lambda window: do(window, "Export the record"),
    "notice": lambda window: window.sheets.open(
        Notice("Not opened", "The file is in use.", window)
    ),
    "crash": lambda window: window.sheets.open(CrashReport("Traceback", Path("crash.txt"), window)),
    "leave": leave,
    "backups": lambda window: window.sheets.open(example_backup_sheet(window)),
    "restore, which one": lambda window: window.sheets.open(restore(window)),
    "restore, what it holds": restore_held,
    "restore, where it goes": restore_where,
    "lost": lambda window: window.sheets.open(lost(window)),
    "closing": closing,
    "check the record": check,
    "who did what": lambda window: do(window, "Who did what"),
    "against rules": against_rules,
    "take out": take_out,
}


def practice_screens(desktop: Desktop) -> Iterator[tuple[str, QWidget]]:
    """The screens of practice; the ward's window is gone from then on."""
    desktop.open_practice()
    desk = desktop.practice
    assert desk is not None
    desk.window.cases.name.setText("Ada Trainee")
    desk.show_cases()
    settle()
    yield "cases", desk.window
    desk.start(desk.cases[0], 48213)
    window, running = desk.practice_window, desk.running
    assert window is not None
    assert running is not None
    settle()
    yield "practice", window
    for name, opens in (
        ("ask", running.ask),
        ("draw", running.draw),
        ("decisions", running.decisions),
        ("messages", running.show_log),
        ("end", running.finish),
        ("leave", desk.leave),
    ):
        opens()
        settle()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None, f"nothing opened for {name}"
        yield name, sheet
        sheet.close()
        settle()
    running.look(("bedside",))
    settle()
    yield "found", window
    running.put("what-to-give")
    running.finish_now()
    settle()
    yield "debrief", desk.window
    desk.window.debrief.export.click()  # type: ignore[union-attr]
    settle()
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    yield "export of the debrief", sheet
    sheet.close()
    desk.show_teacher()
    settle()
    yield "teacher", desk.window

"""A nurse's round by keys alone: a dose in two sides, a new bag, the end of an infusion, a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from mgtracker.clinical.clock import HOUR, MINUTE
from mgtracker.clinical.events import Dose, Event, Rate, Review
from mgtracker.clinical.notation import read_event
from mgtracker.db.store import Store
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.order_sheets import ReviewSheet

from .steps import focused, press, sheet, type_in
from .test_ward_board import focus_on_task

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from mgtracker.clinical.due import Due
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

SULFATE = "magnesium sulfate"


def event(kind: str, minutes: int = 0, **keys: Any) -> Event:
    return read_event(kind, {"at": ANCHOR.plus(minutes * MINUTE).as_written()} | keys)


def opened(machine: Machine, *events: Event) -> MainWindow:
    """A ward of Ada, known and just looked at."""
    path: Path = machine.folder / "ward.mgtracker.db"
    facts = {"creatinine_clearance": "85 mL/min", "weight": "70 kg", "volume": "corrected"}
    seen = {"reflex": "present", "respiratory_rate": 18, "urine_4h": "160 mL"}
    known = (
        event("patient", -24 * 60, name="SAMPLE, Ada", mrn="S-1", bed="4"),
        event("fact", -60, **facts, pregnant=False, heart_block=False),
        event("bedside", -5, **seen, antidote_ready=True),
    )
    with Store.create(path) as store, store.writing():
        for one in (*known, *events):
            store.append("ada", one, one.at, by="RN A")
    window = machine.start(path).window
    assert window is not None
    window.bridge.set_author("RN A")
    return window


def dues(window: MainWindow, task: str) -> list[Due]:
    """What is outstanding of a kind, the soonest first."""
    (row,) = window.bridge.view.ward
    return [due for due in row.due if due.task == task]


def open_due(window: MainWindow, task: str) -> None:
    """From the board: U, down to the item, Enter."""
    while window.bridge.view.patient is not None:
        press("Esc")
    press("U")
    focus_on_task(window.board.due.list, task, "ada")
    press("Return")


def last(window: MainWindow) -> Event:
    patient = window.bridge.view.patient
    assert patient is not None
    return patient.course.entries[-1].event


def record(window: MainWindow, kind: type[Event], why: str = "as ordered") -> Event:
    """Ctrl Enter; where the verdict waits for a reason, with one."""
    patient = window.bridge.view.patient
    assert patient is not None
    before = len(patient.course.entries)
    press("Ctrl+Return")
    now = window.bridge.view.patient
    assert now is not None
    if len(now.course.entries) == before:
        type_in(why)
        press("Ctrl+Return")
    written = window.bridge.view.patient
    assert written is not None
    return next(e.event for e in reversed(written.course.entries) if isinstance(e.event, kind))


def test_a_dose_in_two_sides_is_one_dose_of_its_order(machine: Machine) -> None:
    times = {"every": "4 h", "count": 3, "first": ANCHOR.as_written()}
    window = opened(machine, event("order", -60, drug=SULFATE, amount="5 g", route="IM", **times))
    open_due(window, "dose")
    for side, key in (("left", "L"), ("right", "R")):
        assert window.page.give is not None
        form = window.page.give.body.form("dose")
        form.amount.setFocus()  # type: ignore[attr-defined]
        press("Ctrl+A")
        type_in("2.5 g")
        form.site.setFocus()  # type: ignore[attr-defined]
        type_in(key)
        given = record(window, Dose)
        assert isinstance(given, Dose)
        assert (given.text, given.site) == ("2.5 g", side)
        assert given.order is not None
        machine.clock.time = machine.clock.time.plus(3 * MINUTE)
        window.bridge.refresh()
        QApplication.processEvents()
        if side == "left":
            press("Ctrl+D")
    (first, *_) = dues(window, "dose")
    assert (first.number, first.due) == (2, ANCHOR.plus(4 * HOUR)), "counted from the first part"


def test_a_bag_nearly_empty_is_changed_and_the_end_is_charted(machine: Machine) -> None:
    line = {"drug": SULFATE, "line": "pump-1", "rate": "1 g/h", "product": "4 g in 100 mL"}
    until = ANCHOR.plus(3 * HOUR)
    window = opened(machine, event("rate", -200, **line, until=until.as_written()))
    (bag,) = dues(window, "container")
    open_due(window, "container")
    type_in("n")
    new = record(window, Rate)
    assert isinstance(new, Rate)
    assert (new.new_bag, new.mg_per_second * 3600, new.until) == (True, 1000, until)
    assert bag.key not in {due.key for due in dues(window, "container")}
    machine.clock.time = until.plus(20 * MINUTE)
    window.bridge.refresh()
    (end,) = dues(window, "infusion-end")
    assert end.state(machine.clock.time).word == "overdue"
    open_due(window, "infusion-end")
    type_in("s")
    stop = record(window, Rate)
    assert isinstance(stop, Rate)
    assert (stop.mg_per_second, stop.until) == (0, None)
    assert dues(window, "infusion-end") == []
    assert dues(window, "container") == []


def test_a_review_is_answered_by_keys(machine: Machine) -> None:
    times = {"every": "8 h", "first": ANCHOR.plus(-22 * HOUR).as_written()}
    window = opened(
        machine, event("order", -22 * 60, drug=SULFATE, amount="1 g", route="IM", **times)
    )
    (review,) = dues(window, "review")
    open_due(window, "review")
    asked = sheet(window)
    assert isinstance(asked, ReviewSheet)
    assert focused() is asked.choices()[0]
    press("Space")
    press("Return")
    assert window.sheets.current is None
    said = last(window)
    assert isinstance(said, Review)
    assert (said.rule, said.outcome, said.target) == (review.rule, "continue", review.target)
    (again,) = dues(window, "review")
    assert again.opens > review.overdue

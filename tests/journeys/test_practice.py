"""A trainee plays a case from first to last, by keys alone; and what practice can reach."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mgtracker.db import places
from mgtracker.training.attempt import ENDING, read_attempt
from mgtracker.training.left import ENDING as LEFT
from mgtracker.ui.training import paper
from mgtracker.ui.training.export_sheet import DebriefExport
from mgtracker.ui.training.kept import own_folder
from mgtracker.ui.training.sheets import DecisionsSheet
from mgtracker.ui.trend.export import caption, values

from .steps import press, type_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.training.desk import PracticeDesk
    from mgtracker.ui.training.window import PracticeWindow

    from .conftest import Machine

SECOND = 1
"""The place of the case of oral magnesium in small steps."""


@pytest.fixture
def desktop(machine: Machine) -> Desktop:
    return machine.start()


@pytest.fixture
def desk(desktop: Desktop) -> PracticeDesk:
    """The list of cases, with a name typed and the second case selected."""
    press("Shift+F3")
    assert desktop.practice is not None
    type_in("Ada Trainee")
    press("Tab")
    for _ in range(SECOND):
        press("Down")
    return desktop.practice


def practise(desk: PracticeDesk, seed: str = "48213") -> PracticeWindow:
    desk.window.cases.seed.setText(seed)
    press("Ctrl+Return")
    window = desk.practice_window
    assert window is not None
    window.resize(1440, 900)
    return window


def said(window: PracticeWindow) -> str:
    return "\n".join(line[2] for line in window.heard.lines())


def clock(desk: PracticeDesk) -> str:
    assert desk.running is not None
    return desk.running.practice.now.as_written()[5:16]


def record_due() -> None:
    press("F4")
    press("Ctrl+Return")


def ask(place: int = 0) -> None:
    press("F5")
    for _ in range(place):
        press("Down")
    press("Return")


def play_to_the_end(desk: PracticeDesk) -> None:
    """ECG, the order written down, each night's dose, draws and reviews, the step up after three days."""
    record_due()
    ask()
    press("Ctrl+T")
    press("Ctrl+Return")
    press("Ctrl+F")
    press("Alt+I")
    type_in("none")
    press("Ctrl+Return")
    running = desk.running
    assert running is not None
    for _ in range(60):
        if running.practice.ended is not None:
            break
        press("Alt+9")
        item = next(iter(running._waiting()), None)
        if item is not None and item.task == "draw":
            press("F4")
            press("Return")
        elif item is not None and item.task in ("dose", "electrocardiogram"):
            record_due()
        elif item is not None and item.task == "review":
            press("F4")
            press("1")
            press("Return")
        else:
            press("F9")


# -- one case from first to last -------------------------------------------------------------------


def test_a_case_is_played_to_its_debrief_by_keys_alone(
    desktop: Desktop, desk: PracticeDesk
) -> None:
    window = practise(desk)
    assert desktop.window is None, "the ward was let go"
    assert window.windowTitle().startswith("PRACTICE, simulated patient")
    assert "years of pantoprazole" in said(window)
    play_to_the_end(desk)
    assert desk.running is not None
    practice = desk.running.practice
    assert practice.ended == "time"
    doses = [one for one in practice.played().doses if one.drug.name == "magnesium oxide"]
    assert len(doses) >= 5
    press("Shift+F9")
    assert desk.practice_window is None
    page = desk.window.debrief
    assert page is not None
    assert page.shown is not None
    assert not page.shown.score.failing
    first = page.text()
    assert "Known then: " in first
    assert "Asked: Magnesium is low, PTH too. What shall he have?" in first
    press("Right")
    assert page.place == 1
    assert page.text() != first
    press("Left")
    assert page.text() == first
    kept = [read_attempt(path) for path in own_folder().iterdir() if path.name.endswith(ENDING)]
    assert [(one.case_id, one.seed, one.trainee) for one in kept] == [
        ("moderate-oral", 48213, "Ada Trainee")
    ]
    press("Esc")
    row = desk.window.cases.chosen()
    assert row is not None
    assert row.objective.attempts == 1
    assert row.seeds == (48213,)
    press("Esc")
    assert desktop.practice is None
    assert desktop.window is not None
    assert desktop.window.bridge.view.kind == "sample"


def test_what_is_due_is_opened_and_what_is_found_is_filled_in(desk: PracticeDesk) -> None:
    window = practise(desk)
    press("F12")
    press("Ctrl+G")
    give = window.page.give
    assert give is not None
    assert give.tab() == "bedside"
    press("Ctrl+Return")
    assert desk.running is not None
    looked = desk.running.practice.played().looks
    entry = desk.running.practice.journal.entries("practice")[-1]
    assert entry.kind == "bedside"
    assert entry.event.reflex == looked[0].reflex  # type: ignore[union-attr]
    assert entry.event.qtc == looked[1].qtc  # type: ignore[union-attr]


def test_time_only_goes_by_keys_and_stands_still_otherwise(desk: PracticeDesk) -> None:
    practise(desk)
    assert clock(desk) == "05-14T18:00"
    for keys, time in (("Alt+6", "18:15"), ("Alt+7", "19:15"), ("Alt+8", "23:15")):
        press(keys)
        assert clock(desk) == f"05-14T{time}"
    press("Alt+0")
    assert desk.running is not None
    assert not desk.running.practice.paused
    desk.running._beat()
    assert clock(desk) == "05-14T23:20"
    press("Alt+0")
    assert desk.running.practice.paused


def test_time_does_not_pass_by_what_stands_in_a_form_unseen(desk: PracticeDesk) -> None:
    window = practise(desk)
    type_in("5 g")
    press("Alt+7")
    assert clock(desk) == "05-14T18:00"
    assert "not recorded: Ctrl Enter records it" in said(window)
    press("Alt+7")
    assert clock(desk) == "05-14T19:00", "said once, it is the trainee's to decide"
    press("Alt+7")
    assert clock(desk) == "05-14T19:00"


def test_in_a_low_window_the_strip_leaves_the_chart_its_height(desk: PracticeDesk) -> None:
    window = practise(desk)
    window.resize(1366, 768)
    ask()
    press("F12")
    press("Ctrl+Return")
    low = window.heard.lines()
    assert len(low) == 3
    assert [line[3] for line in low if line[3]] == ["what-to-give"]
    window.resize(1440, 900)
    press("F11")
    press("Space")
    press("Return")
    assert len(window.heard.lines()) > 3


def test_what_is_heard_stands_before_what_is_due(desk: PracticeDesk) -> None:
    window = practise(desk)
    press("F12")
    who = [line[1] for line in window.heard.lines()]
    assert who == ["Found", "Due", ""], "the beginning is last"


def test_what_was_said_stays_in_sight_and_blood_is_drawn_once(desk: PracticeDesk) -> None:
    window = practise(desk)
    ask()
    press("F12")
    press("Ctrl+Return")
    answers = [line for line in window.heard.lines() if line[3]]
    assert len(answers) == 1
    press("Ctrl+T")
    press("Ctrl+Return")
    assert not [line for line in window.heard.lines() if line[3]], "it is written down"
    running = desk.running
    assert running is not None
    press("F11")
    press("Space")
    press("Return")
    assert running.practice.on_its_way
    assert not [
        item
        for item in running._waiting()
        if item.task == "draw" and item.what in running.practice.on_its_way
    ]


def test_what_cannot_be_done_with_a_case_is_on_none_of_its_keys(desk: PracticeDesk) -> None:
    for keys in ("Ctrl+G", "Ctrl+R", "Ctrl+D"):
        press(keys)
        assert desk.practice_window is None
        assert desk.window.current is None
    assert desk.window.pages.currentWidget() is desk.window.cases


def test_the_keys_of_a_debrief_are_its_own(desk: PracticeDesk) -> None:
    practise(desk)
    press("Shift+F9")
    press("Return")
    press("E")
    assert isinstance(QApplication.activeModalWidget(), DebriefExport)
    press("Esc")


def test_an_attempt_that_is_left_goes_on_where_it_was(desk: PracticeDesk) -> None:
    practise(desk)
    ask()
    press("Alt+7")
    press("Esc")
    press("Return")
    assert desk.practice_window is None
    assert [path.name for path in own_folder().iterdir()] == [f"moderate-oral-ada-trainee{LEFT}"]
    press("Ctrl+G")
    assert desk.running is not None
    assert clock(desk) == "05-14T19:00"
    assert [act.kind for act in desk.running.practice.acts] == ["ask", "move"]


def test_a_new_attempt_begins_from_a_decision_and_its_file_says_so(desk: PracticeDesk) -> None:
    practise(desk)
    for _ in range(3):
        press("Alt+7")
    press("Ctrl+R")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, DecisionsSheet)
    press("Down")
    press("Return")
    assert clock(desk) == "05-14T20:00"
    press("Shift+F9")
    press("Return")
    [path] = [path for path in own_folder().iterdir() if path.name.endswith(ENDING)]
    assert read_attempt(path).taken_up == 2
    page = desk.window.debrief
    assert page is not None
    assert page.shown is not None
    assert b"%PDF" in paper.pdf(page.shown)[:8]
    exported = json.loads(DebriefExport(page.shown).content("practice.json"))
    assert exported["taken_up"] == 2


def test_a_teacher_sees_who_played_what_and_opens_one(desk: PracticeDesk) -> None:
    practise(desk)
    press("Shift+F9")
    press("Return")
    press("Esc")
    press("F6")
    page = desk.window.teacher
    assert page is not None
    [cells] = page.table.rows()
    assert cells[0] == "Ada Trainee"
    assert "not passed" in cells[5]
    assert page.missed.rows()
    assert page.rows()[1][-1], "the table names what was missed"
    press("Return")
    assert desk.window.pages.currentWidget() is desk.window.debrief
    press("Esc")
    assert desk.window.pages.currentWidget() is page


# -- nobody takes it for a ward --------------------------------------------------------------------


@pytest.mark.hazard("H-22")
def test_practice_is_said_on_the_screen_in_a_picture_and_in_a_table(desk: PracticeDesk) -> None:
    window = practise(desk)
    trend = window.page.trend
    assert trend is not None
    assert trend.chart is not None
    assert "PRACTICE" in trend.chart.plots.behind.words()
    assert window.bar.accessibleName().startswith("PRACTICE. Simulated patient.")
    view = window.bridge.view
    kinds = [plot.kind for plot in trend.chart.results]
    assert "PRACTICE" in caption.caption(view, 0, 1, kinds).text()
    assert caption.file_name(view).startswith("PRACTICE ")
    table = values.values(view, trend.choices.kind, 0, view.now.seconds)
    lines = table.splitlines()[1:]
    assert lines
    assert all(line.startswith('"PRACTICE, simulated patient: ') for line in lines)


def test_what_a_ward_has_and_an_attempt_has_not_is_on_no_key(desk: PracticeDesk) -> None:
    window = practise(desk)
    shown = {command.text for command in window.commands}
    assert shown.isdisjoint({"Add a patient", "Who records", "Left the ward, or back again"})
    press("F2")
    assert window.sheets.current is None


def test_without_a_name_nothing_begins(desktop: Desktop) -> None:
    press("Shift+F3")
    assert desktop.practice is not None
    press("Tab")
    press("Ctrl+Return")
    assert desktop.practice.practice_window is None
    assert "Say who practises" in desktop.practice.window.cases.name_row.error()


WRITES = frozenset({"w", "a", "x", "+"})
_opened: list[str] | None = None


def _hear(event: str, details: tuple[object, ...]) -> None:
    """Python's own record of every file that is opened; there is no way to stop hearing."""
    if _opened is None or event not in {"open", "sqlite3.connect", "os.rename", "os.remove"}:
        return
    mode = details[1] if event == "open" and len(details) > 1 else "w"
    if event != "open" or (isinstance(mode, str) and WRITES & set(mode)):
        _opened.append(f"{event} {details[0]}")


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """What is opened for writing from now on."""
    global _opened  # noqa: PLW0603
    if not hasattr(sys, "_practice_heard"):
        sys.addaudithook(_hear)
        sys._practice_heard = True  # type: ignore[attr-defined]
    _opened = []
    yield _opened
    _opened = None


@pytest.mark.hazard("H-22")
def test_an_attempt_writes_nothing_but_its_own_file(desk: PracticeDesk, opened: list[str]) -> None:
    before = {path: path.read_bytes() for path in places.data_folder().iterdir() if path.is_file()}
    practise(desk)
    record_due()
    ask()
    press("Ctrl+T")
    press("Ctrl+Return")
    press("Alt+9")
    press("Alt+8")
    press("Shift+F9")
    press("Return")
    own = str(own_folder())
    assert opened
    assert [one for one in opened if own not in one] == []
    after = {path: path.read_bytes() for path in places.data_folder().iterdir() if path.is_file()}
    assert after == before, "the sample ward is as it was"


@pytest.mark.hazard("H-22")
def test_an_attempt_is_no_ward(machine: Machine, desktop: Desktop, desk: PracticeDesk) -> None:
    practise(desk)
    press("Shift+F9")
    press("Return")
    [path] = [path for path in own_folder().iterdir() if path.name.endswith(ENDING)]
    from mgtracker.clinical.errors import RecordError

    with pytest.raises(RecordError):
        desktop.open(path)
    assert Path(path).exists()
    assert machine.running == [desktop]

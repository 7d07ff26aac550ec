"""The record taken out by keys: whose, as what, into a new folder; noted first, and nothing half there."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.course import Course
from mgtracker.db.store import Store
from mgtracker.db.trail import Wanted
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.case_file import read_case
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.ui.record_out.leaving import NOT_IN_IT
from mgtracker.ui.record_out.sheet import RecordOut

from .conftest import PROTOCOL
from .steps import find, press, sheet, type_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.background import Work
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine


@pytest.fixture
def desktop(machine: Machine, tmp_path: Path) -> Desktop:
    path = tmp_path / "ward.mgtracker.db"
    with Store.create(path) as store:
        fill_sample(store, ANCHOR, PROTOCOL)
    return machine.start(path)


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    assert desktop.window is not None
    return desktop.window


def noted(desktop: Desktop) -> list[tuple[str, str | None]]:
    assert desktop._store is not None
    return [
        (d.what, d.patient) for d in desktop._store.trail(Wanted(kinds=frozenset({"exported"})))
    ]


def asked(window: MainWindow, folder: Path) -> RecordOut:
    press("Ctrl+E")
    shown = sheet(window)
    assert isinstance(shown, RecordOut)
    shown.folder.setFocus()
    shown.folder.selectAll()
    type_in(str(folder))
    return shown


def making(window: MainWindow, folder: Path) -> tuple[RecordOut, Work, Path]:
    """The sheet, the work it waits for, and the folder the files go into."""
    out = folder / "out"
    out.mkdir()
    shown = asked(window, out)
    press("Return")
    assert shown._work is not None
    return shown, shown._work, out


def words(shown: RecordOut) -> str:
    return "\n".join(line.text() for line in (shown._says, shown._place, shown._warns))


@pytest.mark.hazard("H-33")
def test_one_patient_as_a_case_file_that_answers_as_the_record(
    desktop: Desktop, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    find(window, "okafor")
    out = tmp_path / "out"
    out.mkdir()
    shown = asked(window, out)
    shown.form.segments()[0].setFocus()
    press("Right")
    assert shown.form.value() == "case"
    assert "A new folder: magnesium record 604 1192 2026-05-14 1405" in words(shown)
    assert "1 patient, 32 entries, with names and record numbers" in words(shown)
    press("Return")
    qtbot.waitUntil(lambda: shown.kept is not None)
    assert shown.kept == out / "magnesium record 604 1192 2026-05-14 1405"
    assert sorted(each.name for each in shown.kept.iterdir()) == [NOT_IN_IT, "record 604 1192.toml"]
    again = read_case(shown.kept / "record 604 1192.toml")
    assert desktop._store is not None
    assert desktop._store.find_mrn("604 1192") is not None
    front = window.bridge.view.patient
    assert front is not None
    assert len(again.entries) == len(front.course.entries)
    assert Course(again.entries).patient == front.patient
    assert f"Saved in {shown.kept}." in shown.done_words.text()
    assert NOT_IN_IT in shown.done_words.text()
    assert noted(desktop) == [("case file", front.id)]
    press("Return")
    assert window.sheets.current is None


@pytest.mark.hazard("H-33")
def test_everybody_as_tables_and_as_a_bundle_and_never_over_another(
    desktop: Desktop, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folders = []
    for form in ("tables", "tables", "fhir"):
        shown = asked(window, tmp_path)
        assert shown.whom.value() == "all"
        shown.form.set_value(form)
        press("Return")
        qtbot.waitUntil(lambda: shown.kept is not None)  # noqa: B023 - called before the next
        assert shown.kept is not None
        folders.append(shown.kept)
        press("Return")
    assert [folder.name for folder in folders] == [
        "magnesium records Ward 2026-05-14 1405",
        "magnesium records Ward 2026-05-14 1405 (2)",
        "magnesium records Ward 2026-05-14 1405 (3)",
    ]
    with (folders[0] / "patients.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 5
    for table in folders[0].iterdir():
        assert table.read_bytes() == (folders[1] / table.name).read_bytes()
    bundle = json.loads((folders[2] / "bundle.json").read_text("utf-8"))
    kinds = [one["resource"]["resourceType"] for one in bundle["entry"]]
    assert kinds.count("Patient") == 5
    assert len(noted(desktop)) == 15
    assert not [each for each in tmp_path.iterdir() if each.name.endswith(".part")]


def test_a_folder_that_takes_nothing_is_told_beside_its_name(
    desktop: Desktop, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").touch()
    shown = asked(window, tmp_path / "nowhere")
    press("Return")
    qtbot.waitUntil(lambda: bool(shown._folder_row.error()))
    assert shown._folder_row.error() == (
        f"There is no folder {tmp_path / 'nowhere'}. Choose one that exists."
    )
    assert shown.folder.hasFocus()
    assert shown.kept is None
    assert noted(desktop) == []
    shown.folder.setText(str(tmp_path / ("x" * 300)))
    press("Return")
    qtbot.waitUntil(lambda: "File name too long" in shown._folder_row.error())
    shown.folder.setText("~nobody-of-that-name/here")
    press("Return")
    qtbot.waitUntil(lambda: "~nobody" in shown._folder_row.error())
    shown.folder.setText(str(tmp_path / "file"))
    press("Return")
    qtbot.waitUntil(lambda: "file" in shown._folder_row.error())
    shown.folder.setText(str(tmp_path))
    press("Return")
    qtbot.waitUntil(lambda: shown.kept is not None)


def test_without_a_folder_nothing_is_made(window: MainWindow, tmp_path: Path) -> None:
    shown = asked(window, tmp_path)
    shown.folder.setText(" ")
    press("Return")
    assert shown._folder_row.error() == "Say in which folder."
    assert shown.folder.hasFocus()
    assert shown._work is None


@pytest.mark.parametrize("esc_first", [False, True])
def test_the_window_goes_while_files_are_made_and_nothing_is_left(
    window: MainWindow, tmp_path: Path, esc_first: bool
) -> None:
    shown, work, out = making(window, tmp_path)
    if esc_first:
        shown.reject()
    window.closing.emit()
    work._thread.join()
    assert list(out.iterdir()) == []


def test_who_asked_for_it_took_it_out_also_where_they_are_gone_when_it_is_done(
    desktop: Desktop, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    session = window.bridge._session
    asking = session.author
    shown = asked(window, tmp_path)
    press("Return")
    session.author = "Somebody else"
    qtbot.waitUntil(lambda: shown.kept is not None)
    assert desktop._store is not None
    names = {deed.name for deed in desktop._store.trail(Wanted(kinds=frozenset({"exported"})))}
    assert names == {asking}


def test_closed_while_files_are_made_nothing_is_left(
    desktop: Desktop, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    shown, work, out = making(window, tmp_path)
    assert shown.way_out.hasFocus()
    shown.reject()
    qtbot.waitUntil(lambda: not work._timer.isActive())
    assert list(out.iterdir()) == []
    assert noted(desktop) == []


def test_a_sample_says_so_in_the_name_and_in_the_files(
    machine: Machine, tmp_path: Path, qtbot: QtBot
) -> None:
    window = machine.start().window
    assert window is not None
    shown = asked(window, tmp_path)
    press("Return")
    qtbot.waitUntil(lambda: shown.kept is not None)
    assert shown.kept is not None
    assert shown.kept.name.startswith("SAMPLE magnesium records")
    assert "nobody real" in (shown.kept / "patients.csv").read_text("utf-8")

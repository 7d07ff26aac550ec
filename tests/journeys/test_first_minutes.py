"""The first five minutes of somebody who has never seen the program, by keys alone."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.verdict import Level
from mgtracker.db import places
from mgtracker.db.about import About
from mgtracker.db.store import Store
from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.first_steps.strip import StepsStrip
from mgtracker.ui.first_steps.words import CLOSING, STEPS
from mgtracker.ui.people.witness_sheet import WitnessSheet
from mgtracker.ui.sample_banner import SampleBanner
from mgtracker.ui.settings import Settings
from mgtracker.ui.start_ward import StartWard

from .screens import settle
from .steps import (
    dose_form,
    focused,
    front,
    introduce,
    lines,
    press,
    put_into_safe,
    sheet,
    sign_in,
    type_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from mgtracker.desktop.desktop import Desktop
    from mgtracker.ui.give.dose_form import DoseForm
    from mgtracker.ui.give.labs_form import LabsForm
    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

NOBODY = 65534
MOST_TABS = 40
"""Nothing of the strip or a form may be farther away than this."""


def strip_of(window: MainWindow) -> StepsStrip:
    strip = window.findChild(StepsStrip)
    assert isinstance(strip, StepsStrip)
    return strip


def done(window: MainWindow) -> list[bool]:
    return [box.is_done() for box in strip_of(window).boxes]


def tab_to(*wanted: QWidget) -> None:
    """Tab until one of them has the keys."""
    for _ in range(MOST_TABS):
        if focused() in wanted:
            return
        press("Tab")
    raise AssertionError(f"{wanted} is not reached with Tab")


def choose_route_and_side(form: DoseForm) -> None:
    tab_to(*form.route.segmented().segments())
    press("Space")
    while form.route.value() != "IM":
        press("Left")
    tab_to(*form.site.segmented().segments())
    press("Left")


def next_step() -> None:
    """F6 puts the keys on the next step's button; Space takes it."""
    press("F6")
    press("Space")


def record_a_dose(window: MainWindow) -> None:
    """What the second step says: type 5 g, choose IM and a side, Ctrl Enter."""
    form = dose_form(window)
    assert focused() is form.amount
    type_in("5 g")
    choose_route_and_side(form)
    press("Ctrl+Return")


def all_steps(window: MainWindow) -> None:
    next_step()
    type_in("5 g")
    next_step()
    record_a_dose(window)
    next_step()


def start_form(desktop: Desktop) -> StartWard:
    press("F3")
    form = desktop.own_ward.sheet
    assert isinstance(form, StartWard)
    assert focused() is form.units.segments()[0]
    return form


def said(form: StartWard) -> list[str]:
    rows = (form.path_row, form.units_row, form.zone_row)
    return [row.error() for row in rows]


# -- the three steps -------------------------------------------------------------------------------


def test_the_strip_is_there_first_and_takes_no_key(window: MainWindow) -> None:
    strip = strip_of(window)
    assert strip.isVisible()
    assert focused() is window.board.rows
    assert strip.says().splitlines() == [step.to_do for step in STEPS]
    assert done(window) == [False, False, False]
    assert window.windowTitle() == "Sample ward, nobody real - mgtracker"


def test_the_strip_covers_nothing(window: MainWindow) -> None:
    strip, banner = strip_of(window), window.findChild(SampleBanner)
    assert isinstance(banner, SampleBanner)
    assert strip.geometry().top() > banner.geometry().bottom()
    assert strip.geometry().bottom() < window.middle.geometry().top()
    before = window.middle.height()
    press("F6")
    tab_to(strip.hide_button)
    press("Space")
    window.centralWidget().widget().layout().activate()
    assert window.middle.height() > before


def test_a_cap_crossing_is_seen_after_one_button_and_three_letters(window: MainWindow) -> None:
    next_step()
    assert front(window) == "OKAFOR, Amara"
    assert focused() is dose_form(window).amount
    assert done(window) == [False, False, False]
    type_in("5 g")
    proposal = window.bridge.proposal
    assert proposal is not None
    assert proposal.verdict.level is Level.STOP
    assert done(window) == [True, False, False]
    assert window.page.give is not None
    assert window.page.give.body.verdict.isVisible()
    assert focused() is dose_form(window).amount, "the tick takes no key"


def test_a_dose_is_recorded_without_a_question_about_what_the_strip_asked_to_type(
    window: MainWindow,
) -> None:
    next_step()
    type_in("5 g")
    next_step()
    assert window.sheets.current is None
    assert front(window) == "PATEL, Ravi"
    record_a_dose(window)
    assert lines(window)[0].what.startswith("5 g IM magnesium sulfate, left side")
    assert lines(window)[0].level is Level.OK
    assert done(window) == [True, True, False]


def test_what_was_typed_beside_it_is_asked_about(window: MainWindow) -> None:
    next_step()
    type_in("6 g")
    next_step()
    assert window.sheets.current is not None
    press("Escape")
    assert dose_form(window).amount.text() == "6 g"
    assert front(window) == "OKAFOR, Amara"


def test_the_due_list_is_opened_and_the_strip_closes_with_one_sentence(
    machine: Machine, window: MainWindow
) -> None:
    all_steps(window)
    strip = strip_of(window)
    assert window.bridge.view.patient is None
    assert focused() is window.board.due.list
    assert not strip.is_closing(), "what to do in the list is read while the keys are in it"
    assert strip.boxes[-1].text() == STEPS[-1].to_do
    press("F6")
    assert strip.is_closing()
    assert strip.says() == CLOSING
    assert not any(box.isVisible() for box in strip.boxes)
    assert focused() is strip.hide_button
    press("Space")
    assert not strip.isVisible()
    assert focused() is window.board.rows
    machine.stop(machine.running[0])
    again = machine.start().window
    assert again is not None
    assert not strip_of(again).isVisible()


@pytest.mark.parametrize("way", ["board", "patient"])
def test_a_step_is_ticked_however_it_was_done(window: MainWindow, way: str) -> None:
    if way == "board":
        press("U")
    else:
        press("Return")
        press("U")
    assert done(window) == [False, False, False]
    press("Tab")
    assert done(window) == [False, False, True]


def test_what_was_done_stays_done_at_the_next_start(machine: Machine) -> None:
    desktop = machine.start()
    press("U")
    press("Escape")
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    assert done(again) == [False, False, True]
    assert strip_of(again).isVisible()


def test_hidden_it_stays_away_until_it_is_asked_for(machine: Machine) -> None:
    desktop = machine.start()
    assert desktop.window is not None
    tab_to(strip_of(desktop.window).hide_button)
    press("Space")
    assert not strip_of(desktop.window).isVisible()
    assert focused() is desktop.window.board.rows
    machine.stop(desktop)
    again = machine.start().window
    assert again is not None
    assert not strip_of(again).isVisible()
    press("F6")
    strip = strip_of(again)
    assert strip.isVisible()
    assert focused() is strip.boxes[0].button


def test_after_all_steps_they_begin_anew_when_they_are_asked_for(window: MainWindow) -> None:
    all_steps(window)
    strip_of(window).hide_button.click()
    press("F6")
    assert done(window) == [False, False, False]
    assert strip_of(window).isVisible()


def test_with_large_text_the_steps_and_the_way_to_a_ward_are_still_in_sight(
    window: MainWindow,
) -> None:
    window.showNormal()
    window.resize(1440, 900)
    for _ in range(5):
        window.looks.larger()
    settle()
    strip, banner = strip_of(window), window.findChild(SampleBanner)
    assert banner is not None
    seen = window.centralWidget().viewport()  # type: ignore[attr-defined]
    assert window.board.width() > seen.width(), "the board is wider than what is seen"
    for button in (banner.action, strip.hide_button, *(box.button for box in strip.boxes)):
        assert button.mapTo(seen, button.rect().topLeft()).x() >= 0
        assert button.mapTo(seen, button.rect().topRight()).x() < seen.width()
    for box in strip.boxes:
        assert strip.rect().contains(box.geometry()), "each is whole"


def test_every_step_has_its_sentence_for_who_cannot_see_it(window: MainWindow) -> None:
    names = [box.button.accessibleName() for box in strip_of(window).boxes]
    assert names == [f"Step {n}: {step.button}. {step.to_do}" for n, step in enumerate(STEPS, 1)]
    press("F6")
    assert "First steps" in window.actions_by_text


def test_narrow_the_steps_stand_under_each_other(window: MainWindow) -> None:
    window.showNormal()  # on a small screen it opens as large as that
    window.resize(1440, 900)
    settle()
    strip = strip_of(window)
    wide = {box.geometry().top() for box in strip.boxes}
    assert len(wide) == 1
    window.resize(900, 900)
    settle()
    boxes = [box.geometry() for box in strip.boxes]
    assert all(a.bottom() < b.top() for a, b in pairwise(boxes))
    assert boxes[-1].bottom() < strip.height()


# -- start my ward ---------------------------------------------------------------------------------


def test_from_the_first_start_to_a_dose_in_a_ward_of_ones_own(machine: Machine) -> None:
    desktop = machine.start()
    all_steps(desktop.window)  # type: ignore[arg-type]
    form = start_form(desktop)
    assert form.zone.text() == "Europe/London"
    press("Right")
    press("Space")
    assert form.units.value() == "mg/dL"
    tab_to(form.zone)
    form.zone.selectAll()
    type_in("new york")
    assert form.zone.sentence() == ""
    press("Tab")
    press("Return")
    introduce(form)
    window = machine.ready(desktop)
    put_into_safe(window)
    view = window.bridge.view
    assert (view.kind, view.author, view.zone.key) == ("ward", "J. Mensah", "America/New_York")
    assert window.findChild(SampleBanner) is window.findChild(StepsStrip) is None
    assert window.windowTitle() == "Ward - mgtracker"
    assert focused() is window.empty.add
    press("N")
    add = sheet(window)
    assert isinstance(add, AddPatient)
    for text in ("nguyen", "Mai", "604 1300", "1990-01-02"):
        type_in(text)
        press("Tab")
    press("Space")
    add.allergies.segments()[0].setFocus()
    press("Space")
    press("Return")
    assert front(window) == "NGUYEN, Mai"
    press("Ctrl+D")
    form_of_dose = dose_form(window)
    assert focused() is form_of_dose.amount
    type_in("2 g")
    choose_route_and_side(form_of_dose)
    press("Ctrl+Return")
    window.page.give.foot.go_to_reason()  # type: ignore[union-attr]
    assert window.bridge.proposal is not None
    assert window.bridge.proposal.verdict.level is Level.UNKNOWN, "nothing is known of her yet"
    type_in("asked for by Dr Cole")
    press("Ctrl+Return")
    second = sheet(window)
    assert isinstance(second, WitnessSheet)
    second.nobody.setFocus()
    press("Space")
    type_in("nobody else is in the ward yet")
    press("Return")
    assert lines(window)[0].what.startswith("2 g IM magnesium sulfate")
    assert lines(window)[0].entry_id


@pytest.mark.hazard("H-23")
def test_the_zone_and_the_units_are_kept_with_the_ward(machine: Machine) -> None:
    desktop = machine.start()
    form = start_form(desktop)
    form.units.set_value("mEq/L")
    form.zone.setText("Asia/Kolkata")
    press("Return")
    introduce(form)
    put_into_safe(machine.ready(desktop))
    machine.stop(desktop)
    with Store.open(places.ward_file(), read_only=True) as store:
        assert store.about == About("ward", "Asia/Kolkata")
    started = machine.start()
    sign_in()
    again = machine.ready(started)
    assert again.bridge.view.zone.key == "Asia/Kolkata"
    assert again.page.choices.kind("magnesium").unit.name == "mEq/L"
    assert again.page.choices.kind("calcium").unit.name == "mg/dL"
    units = labs_form(again)
    assert (units["magnesium"], units["calcium"], units["pth"]) == ("mEq/L", "mg/dL", "pg/mL")
    assert units["albumin"] == "g/dL"


def labs_form(window: MainWindow) -> dict[str, str]:
    """The unit beside each row of the form for results."""
    assert window.page.give is not None
    form: LabsForm = window.page.give.body.form("labs")  # type: ignore[assignment]
    return {analyte: row.field.unit() for analyte, row in form.rows.items()}


def test_a_unit_chosen_on_the_chart_is_the_forms_too_but_not_beside_a_number(
    window: MainWindow,
) -> None:
    next_step()
    assert labs_form(window)["magnesium"] == "mmol/L"
    form: LabsForm = window.page.give.body.form("labs")  # type: ignore[union-attr, assignment]
    form.rows["calcium"].field.number.setText("1.7")
    window.page.choices.next_unit("magnesium")
    window.page.choices.next_unit("calcium")
    assert labs_form(window)["magnesium"] == "mg/dL"
    assert labs_form(window)["calcium"] == "mmol/L"


def test_what_is_missing_is_said_beside_its_field_and_gets_the_keys(machine: Machine) -> None:
    desktop = machine.start()
    form = start_form(desktop)
    form.path.clear()
    form.zone.clear()
    press("Return")
    assert said(form) == [
        "Say where the file goes.",
        "Choose what the laboratory reports.",
        "Say in which time zone the ward is.",
    ]
    assert focused() is form.path
    type_in(str(machine.folder / "mine.db"))
    press("Return")
    assert focused() is form.units.segments()[0]
    press("Space")
    press("Return")
    assert focused() is form.zone
    assert not (machine.folder / "mine.db").exists()


def test_a_zone_that_is_none_is_refused(machine: Machine) -> None:
    desktop = machine.start()
    form = start_form(desktop)
    form.units.set_value("mmol/L")
    form.zone.setText("Mars/Base")
    press("Return")
    assert said(form)[-1] == "Mars/Base is no time zone. Write it like Europe/London."
    assert focused() is form.zone
    assert not places.ward_file().exists()


def test_a_zone_is_picked_from_what_fits(machine: Machine) -> None:
    form = start_form(machine.start())
    tab_to(form.zone)
    form.zone.selectAll()
    type_in("kolk")
    offered = form.zone.completer()
    assert [offered.completionModel().index(0, 0).data(), offered.completionCount()] == [
        "Asia/Kolkata",
        1,
    ]
    QTest.keyClick(offered.popup(), Qt.Key.Key_Down)
    QTest.keyClick(offered.popup(), Qt.Key.Key_Return)
    assert form.zone.text() == "Asia/Kolkata"
    assert form.zone.zone() == ZoneInfo("Asia/Kolkata")


def test_a_zone_found_by_its_last_part_is_written_out(machine: Machine) -> None:
    form = start_form(machine.start())
    form.zone.setText("new york")
    form.zone.setFocus()
    press("Tab")
    assert form.zone.text() == "America/New_York"


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("taken.db", "exists already; it was left as it is"),
        ("nowhere/ward.db", "there is no folder"),
    ],
)
def test_a_place_that_takes_no_file_is_said_beside_it(
    machine: Machine, place: str, says: str
) -> None:
    desktop = machine.start()
    Store.create(machine.folder / "taken.db").close()
    form = start_form(desktop)
    form.units.set_value("mmol/L")
    form.path.setText(str(machine.folder / place))
    press("Return")
    introduce(form)
    assert says in said(form)[0]
    assert focused() is form.path
    assert desktop.window is not None
    assert desktop.window.bridge.view.kind == "sample"


@pytest.mark.skipif(os.name != "posix", reason="permissions as Unix has them")
def test_a_folder_that_cannot_be_written_is_said_beside_the_file(
    machine: Machine, shut: Path
) -> None:
    desktop = machine.start()
    form = start_form(desktop)
    form.units.set_value("mmol/L")
    form.path.setText(str(shut / "ward.db"))
    form.way_on.setFocus()
    press("Return")
    with as_nobody():
        introduce(form)
    assert f"the folder {shut} cannot be written" in said(form)[0]
    assert focused() is form.path
    assert list(shut.iterdir()) == []


@pytest.fixture
def shut() -> Iterator[Path]:
    """A folder that may be read by all and written by none but root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without root's right to write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


# -- a sample is a sample --------------------------------------------------------------------------


@pytest.mark.hazard("H-22")
def test_a_sample_opened_by_its_name_is_a_sample(machine: Machine) -> None:
    desktop = machine.start()
    machine.stop(desktop)
    copy = machine.folder / "ward-6b.mgtracker.db"
    copy.write_bytes(places.sample_file().read_bytes())
    window = machine.start(copy).window
    assert window is not None
    assert window.bridge.view.kind == "sample"
    assert window.windowTitle() == "Sample ward, nobody real - mgtracker"
    banner = window.findChild(SampleBanner)
    assert isinstance(banner, SampleBanner)
    assert banner.accessibleName() == (
        "Sample ward. Nobody in it is real: practice freely. What is recorded stays in this file."
    )
    assert window.bridge.author == "Sample nurse"
    machine.stop(machine.running[0])
    assert Settings(machine.ini).author is None


@pytest.mark.hazard("H-22")
def test_a_ward_opened_by_its_name_has_no_banner(machine: Machine) -> None:
    path = machine.folder / "sample.mgtracker.db"
    Store.create(path).close()
    window = machine.start(path).window
    assert window is not None
    assert window.bridge.view.kind == "ward"
    assert window.findChild(SampleBanner) is None
    assert window.findChild(StepsStrip) is None


def test_a_file_without_a_zone_keeps_the_machines(machine: Machine) -> None:
    path = machine.folder / "old.db"
    Store.create(path).close()
    window = machine.start(path).window
    assert window is not None
    assert window.bridge.view.zone.key == "Europe/London"


@pytest.mark.hazard("H-23")
def test_a_zone_that_is_not_known_here_opens_nothing_and_holds_nothing(machine: Machine) -> None:
    path = machine.folder / "mars.db"
    Store.create(path, About("ward", "Mars/Base")).close()
    with pytest.raises(InputError, match="its clock runs in 'Mars/Base'"):
        machine.start(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE ward SET zone = 'Europe/Paris'")
        other.commit()
    window = machine.start(path).window
    assert window is not None
    assert window.bridge.view.zone.key == "Europe/Paris"

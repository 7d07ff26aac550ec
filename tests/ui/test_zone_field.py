"""A zone is found as people write it, and never guessed among several."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.exchange.zones import ward_zone
from mgtracker.ui.give.lab_row import SAME_UNITS
from mgtracker.ui.trend.kinds import KINDS
from mgtracker.ui.ward_units import UNIT_SETS
from mgtracker.ui.zone_field import ZoneField, find_zone, zone_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mgtracker.ui import theme


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Europe/London", "Europe/London"),
        (" europe/london ", "Europe/London"),
        ("london", "Europe/London"),
        ("New York", "America/New_York"),
        ("utc", "UTC"),
        ("Etc/UTC", "UTC"),
        ("Etc/GMT+1", None),
        ("Knox", "America/Indiana/Knox"),
        ("Louisville", None),  # America/Louisville and America/Kentucky/Louisville
        ("GMT+1", None),
        ("Mars/Base", None),
        ("../etc/passwd", None),
        ("", None),
    ],
)
def test_find_zone(text: str, name: str | None) -> None:
    assert find_zone(text) == name


def test_the_zone_of_a_machine_on_utc_can_be_taken_as_it_is_offered(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    put_on()
    field = ZoneField(ZoneInfo("Etc/UTC"))
    qtbot.addWidget(field)
    assert (field.text(), field.sentence()) == ("UTC", "")


@pytest.mark.parametrize("typed", ["new y", "New_Y", "america/new y"])
def test_a_zone_is_offered_as_people_write_it(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, typed: str
) -> None:
    put_on()
    field = ZoneField(ZoneInfo("Europe/London"))
    qtbot.addWidget(field)
    field.clear()
    field.show()
    qtbot.keyClicks(field, typed)
    offers = field.completer()
    assert offers is not None
    assert offers.completionCount() == 1
    assert offers.completionModel().index(0, 0).data() == "America/New York"
    field.setText("America/New York")
    assert field.zone() == ZoneInfo("America/New_York")
    field.editingFinished.emit()
    assert field.text() == "America/New_York"


def test_every_name_offered_is_a_zone() -> None:
    assert {ZoneInfo(name).key for name in zone_names()} == set(zone_names())
    assert not any(name.startswith("Etc/") for name in zone_names())


def test_the_wards_zone_is_the_one_kept_else_the_machines() -> None:
    machine = ZoneInfo("Europe/London")
    assert ward_zone(None, machine) is machine
    assert ward_zone("Asia/Kolkata", machine).key == "Asia/Kolkata"
    for wrong in ("Mars/Base", "", "../../etc/passwd"):
        with pytest.raises(InputError, match="not known on this computer"):
            ward_zone(wrong, machine)


def test_the_units_of_every_set_are_offered_wherever_they_are_read() -> None:
    words = [one.word for one in UNIT_SETS]
    assert words == ["mmol/L", "mg/dL", "mEq/L"]
    for one in UNIT_SETS:
        for analyte, unit in one.units.items():
            assert unit in ANALYTES[analyte].factors
            assert unit not in SAME_UNITS
    for key in ("magnesium", "calcium", "pth", "creatinine"):
        assert KINDS[key].read_in(UNIT_SETS[1].units[key]).unit.name == UNIT_SETS[1].units[key]

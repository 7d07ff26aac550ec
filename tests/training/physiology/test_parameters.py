"""The file of parameters, and patients drawn from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.exchange import shipped
from mgtracker.training.physiology import load_parameters
from mgtracker.training.physiology.parameters import NAMES
from tests.training.physiology.courses import person, spread, typical

SHIPPED = shipped.folder() / "training" / "physiology.toml"


def test_everybody_is_within_the_limits_and_nobody_like_another():
    rows = {row.name: row for row in spread().rows}
    for seed in range(100):
        for name in NAMES:
            assert rows[name].low <= getattr(person(seed), name) <= rows[name].high
    assert len({person(seed) for seed in range(100)}) == 100


def test_the_typical_patient_is_in_the_middle_of_them():
    for row in spread().rows:
        assert getattr(typical(), row.name) == row.value


def test_a_seed_is_the_same_patient_on_every_machine():
    found = person(20261128)
    assert (found.threshold, found.answer_time, found.pth_most) == PATIENT_20261128


PATIENT_20261128 = (0.8173071373469274, 96.74378259028717, 25.145476942454764)


def test_a_fixed_parameter_changes_no_other():
    fixed = spread().sample(3, threshold=0.75)
    assert fixed.threshold == 0.75
    for name in NAMES:
        assert name == "threshold" or getattr(fixed, name) == getattr(person(3), name)


@pytest.mark.parametrize(
    ("fixed", "complaint"),
    [
        ({"threshold": 2.0}, "threshold: 2 is not between 0.69 and 0.85 mmol/L"),
        ({"luck": 1.0}, "luck: the simulated patient has no such parameter"),
    ],
)
def test_what_cannot_be_fixed_is_refused(fixed, complaint):
    with pytest.raises(InputError, match=complaint):
        spread().sample(1, **fixed)


def test_every_parameter_says_where_it_is_from():
    for row in spread().rows:
        assert len(row.source) > 15


FIRST = 'name   = "central_volume"\nunit   = "L/kg"\nvalue  = 0.24\n'


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("mgtracker-physiology/1", "mgtracker-physiology/2", "format: expected"),
        ('name   = "central_volume"', 'name   = "volume"', "central_volume stands 0 times"),
        ('name   = "exchange"', 'name   = "central_volume"', "central_volume stands 2 times"),
        (FIRST, FIRST + "spread = 2\n", "central_volume: needs name, unit, source"),
        ("value  = 0.24\n", 'value  = "0.24"\n', "central_volume: value, low and high are num"),
        ("value  = 0.24\n", "value  = true\n", "central_volume: value, low and high are num"),
        ("value  = 0.24\n", "value  = 0.99\n", "central_volume: expected 0 < low"),
        ("value  = 0.24\n", "value  = nan\n", "central_volume: expected 0 < low"),
        ('unit   = "L/kg"\nvalue  = 0.24', 'unit   = " "\nvalue  = 0.24', "unit and source are"),
    ],
)
def test_a_wrong_file_is_refused_with_the_row(tmp_path: Path, old, new, complaint):
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "physiology.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=complaint):
        load_parameters(path)


def test_a_row_too_many_is_refused(tmp_path: Path):
    path = tmp_path / "physiology.toml"
    extra = '\n[[parameter]]\nname = "luck"\nunit = "times"\nvalue = 1\nlow = 1\nhigh = 1\n'
    extra += 'source = "Nobody knows"\n'
    path.write_text(SHIPPED.read_text(encoding="utf-8") + extra, encoding="utf-8")
    with pytest.raises(InputError, match="luck is not a parameter"):
        load_parameters(path)


def test_a_row_without_a_name_is_refused(tmp_path: Path):
    path = tmp_path / "physiology.toml"
    text = SHIPPED.read_text(encoding="utf-8").replace('name   = "central_volume"\n', "", 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="a parameter without a name"):
        load_parameters(path)

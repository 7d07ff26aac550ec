"""Every hazard has a control that exists and a test that shows it; every marker names a hazard."""

from importlib.util import find_spec

import pytest

from tests.hazards_page import HAZARDS, PAGE, marked, page

KEYS = {"id", "hazard", "cause", "control", "how", "residual"}


def test_ids_are_in_order_and_stand_once() -> None:
    ids = [hazard["id"] for hazard in HAZARDS]
    assert ids == sorted(set(ids))
    assert all(len(identity) == 4 and identity.startswith("H-") for identity in ids)


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard["id"])
def test_a_hazard_is_described_whole_and_its_control_exists(hazard: dict[str, object]) -> None:
    assert set(hazard) == KEYS
    assert isinstance(hazard["control"], list)
    for module in hazard["control"]:
        assert find_spec(module) is not None, module
    for key in KEYS - {"control"}:
        assert str(hazard[key]).strip()


def test_every_hazard_has_a_test() -> None:
    assert [hazard["id"] for hazard in HAZARDS if hazard["id"] not in marked()] == []


def test_every_marker_names_a_hazard() -> None:
    known = {hazard["id"] for hazard in HAZARDS}
    assert {one: places for one, places in marked().items() if one not in known} == {}


def test_the_page_of_hazards_is_as_new_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()

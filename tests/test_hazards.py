"""Every hazard has a control that exists and a test that shows it; every marker names a hazard."""

import ast
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
HAZARDS = tomllib.loads((TESTS.parent / "docs" / "hazards.toml").read_text(encoding="utf-8"))[
    "hazards"
]
KEYS = {"id", "hazard", "cause", "control", "how", "residual"}


def marker(decorator: ast.expr) -> str | None:
    """The id in `@pytest.mark.hazard("H-01")` as it is written; None for any other decorator."""
    if not isinstance(decorator, ast.Call) or ast.unparse(decorator.func) != "pytest.mark.hazard":
        return None
    (argument,) = decorator.args
    assert isinstance(argument, ast.Constant)
    return str(argument.value)


def marked() -> dict[str, list[str]]:
    """The tests that bear each hazard's id. Read, not collected, so that one folder's run is enough."""
    found: dict[str, list[str]] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                continue
            for decorator in node.decorator_list:
                if (identity := marker(decorator)) is not None:
                    place = f"{path.relative_to(TESTS).as_posix()}::{node.name}"
                    found.setdefault(identity, []).append(place)
    return found


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

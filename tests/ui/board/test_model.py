"""The board's rows as a model: other rows are the fewest changes, and nothing is reset."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt

from mgtracker.clinical.verdict import Level
from mgtracker.ui.board.keyed_rows import KeyedRows
from mgtracker.ui.board.model import MINE, BoardModel

from .conftest import row, view_of

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from mgtracker.view import View


class Changes:
    """What a model told about itself."""

    def __init__(self, model: KeyedRows[object]) -> None:
        self.told: list[str] = []
        model.modelReset.connect(lambda: self.told.append("reset"))
        model.rowsInserted.connect(lambda _, first, last: self.told.append(f"in {first} {last}"))
        model.rowsRemoved.connect(lambda _, first, last: self.told.append(f"out {first} {last}"))
        model.rowsMoved.connect(lambda _, first, __, ___, to: self.told.append(f"{first} to {to}"))
        model.dataChanged.connect(lambda first, last: self.told.append(f"new {first.row()}"))


def test_it_is_a_model(qtmodeltester: ModelTester, sample: View) -> None:
    model = BoardModel()
    model.show(sample)
    qtmodeltester.check(model, force_py=True)
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("WARN, bed 12, OKAFOR, Amara. Over 30 g in 24 h since 10:30 and ")
    assert "14:05 now: 5 g IM magnesium sulfate, 3 of 6. 33.6 of 40 g" in spoken


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("OSEI kwame", ["osei"]),
        ("6048850", ["patel"]),
        ("604 8850", ["patel"]),
        ("nobody", []),
        ("", ["lindqvist", "okafor", "andersson", "patel", "osei"]),
    ],
)
def test_who_is_looked_for(sample: View, wanted: str, found: list[str]) -> None:
    model = BoardModel()
    model.show(sample, wanted=wanted)
    assert [one.id for one in model.rows()] == found


def test_only_mine_and_which_they_are(sample: View) -> None:
    model = BoardModel()
    model.show(sample, frozenset({"osei", "gone"}), frozenset({"osei", "gone"}))
    assert [one.id for one in model.rows()] == ["osei"]
    assert model.index(0).data(MINE)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(". Mine")
    assert model.row_of("okafor") == -1


def test_one_row_that_is_another_is_one_change() -> None:
    first, second = row("a"), row("b")
    model = BoardModel()
    model.show(view_of(first, second))
    changes = Changes(model)
    model.show(view_of(first, replace(second, more=1)))
    assert changes.told == ["new 1"]
    model.show(view_of(first, replace(second, more=1)))
    assert changes.told == ["new 1"]


def test_who_needs_someone_first_moves_up_and_keeps_its_index() -> None:
    rows = [row(name) for name in "abcd"]
    model = BoardModel()
    model.show(view_of(*rows))
    kept = QPersistentModelIndex(model.index(3))
    changes = Changes(model)
    last = replace(rows[3], level=Level.STOP)
    model.show(view_of(last, *rows[:3]))
    assert changes.told == ["3 to 0", "new 0"]
    assert kept.row() == 0


@pytest.mark.parametrize("after", ["", "a", "dcba", "bd", "xaybzc", "cabx"])
def test_any_other_list_is_reached_without_a_reset(after: str) -> None:
    model: KeyedRows[str] = KeyedRows()
    model.put([(key, key) for key in "abcd"])
    changes = Changes(model)
    kept = {key: QPersistentModelIndex(model.index(place)) for place, key in enumerate("abcd")}
    model.put([(key, key.upper()) for key in after])
    assert [model.key_at(model.index(place)) for place in range(model.rowCount())] == list(after)
    assert model.rows() == list(after.upper())
    assert "reset" not in changes.told
    assert all(
        kept[key].row() == after.index(key) if key in after else not kept[key].isValid()
        for key in "abcd"
    )

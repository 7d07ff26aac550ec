"""A folder that leaves is there whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mgtracker.ui.out import new_folder
from mgtracker.ui.out.keeping import NotKeptError

FILES = {"a.csv": "a,b\n", "ä.csv": "1\n"}


def test_it_has_its_name_once_all_of_it_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "record"
    part = new_folder.write_beside(folder, FILES)
    assert not folder.exists()
    if os.name == "posix":
        assert part.stat().st_mode & 0o777 == 0o700
    assert new_folder.settle(part, folder) == folder
    assert {each.name: each.read_text("utf-8") for each in folder.iterdir()} == FILES
    again = new_folder.settle(new_folder.write_beside(folder, FILES), folder)
    assert again == tmp_path / "record (2)"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_name_that_cannot_be_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotKeptError, match="There is no folder"):
        new_folder.write_beside(tmp_path / "none" / "record", FILES)
    with pytest.raises(NotKeptError, match="Nothing can be written"):
        new_folder.write_beside(tmp_path / "record", {"x" * 300: ""})
    part = new_folder.write_beside(tmp_path / "record", FILES)
    with pytest.raises(NotKeptError, match="Nothing can be written"):
        new_folder.settle(part, tmp_path / ("x" * 300))
    assert list(tmp_path.iterdir()) == []

"""An attempt that was left comes back where it was, or says why not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.errors import InputError
from mgtracker.training.left import path_of, read_left, save_left
from mgtracker.training.practice import Practice

from .made import small

AT = Instant.parse("2026-11-28T21:15:00+00:00")


def left(tmp_path: Path) -> tuple[Practice, Path]:
    practice = Practice(small(tmp_path), 7, "Ada Trainee")
    found = practice.look(("bedside",))
    practice.session.record(found, practice.session.propose(found))
    practice.move(HOUR)
    return practice, save_left(tmp_path, practice, AT, 3)


def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    practice, path = left(tmp_path)
    assert path == path_of(tmp_path, "small", "Ada Trainee")
    found = read_left(path)
    assert (found.case_id, found.seed, found.trainee) == ("small", 7, "Ada Trainee")
    assert (found.left_at, found.taken_up) == (AT, 3)
    again = found.go_on(practice.case)
    assert again.now == practice.now
    assert again.acts == practice.acts
    assert again.journal.entries("practice") == practice.journal.entries("practice")
    assert again.ended is None


def test_there_is_one_for_a_trainee_and_a_case(tmp_path: Path) -> None:
    practice, path = left(tmp_path)
    practice.move(HOUR)
    assert save_left(tmp_path, practice, AT) == path
    assert read_left(path).taken_up is None
    assert len(read_left(path).acts) == len(practice.acts)


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("format", "mgtracker-attempt/1", "format: expected"),
        ("seed", -1, "seed: -1 is not a seed"),
        ("more", 1, "more: not a key here"),
    ],
)
def test_anything_else_is_refused(tmp_path: Path, key: str, value: object, says: str) -> None:
    _, path = left(tmp_path)
    document = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**document, key: value}), encoding="utf-8")
    with pytest.raises(InputError, match=says):
        read_left(path)


def test_it_does_not_go_on_in_another_case(tmp_path: Path) -> None:
    _, path = left(tmp_path)
    document = json.loads(path.read_text(encoding="utf-8"))
    document["case"]["digest"] = "0" * 64
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError, match="has changed"):
        read_left(path).go_on(small(tmp_path))


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    practice, _ = left(tmp_path)
    with pytest.raises(InputError, match="cannot be written"):
        save_left(tmp_path / "nowhere", practice, AT)

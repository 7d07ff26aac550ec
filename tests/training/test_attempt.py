"""An attempt as a file: loaded again whole, and never a ward, nor a ward an attempt."""

import json
from pathlib import Path
from typing import Any

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RecordError
from mgtracker.db.store import Store
from mgtracker.exchange.case_file import read_case
from mgtracker.training.attempt import (
    ENDING,
    Attempt,
    attempt_text,
    read_attempt,
    save_attempt,
)
from mgtracker.training.case import TrainingCase
from mgtracker.training.case_reader import read_training
from mgtracker.training.certificate import certificate
from mgtracker.training.debrief import debrief
from mgtracker.training.doings import Played
from mgtracker.training.objectives import objectives
from mgtracker.training.players import play_anything, play_model, play_nothing
from mgtracker.training.practice import Practice
from mgtracker.training.scoring import score
from mgtracker.training.shipped_cases import ORDER, shipped_cases
from mgtracker.training.summary import read_folder, summary
from tests.training.made import give, look, record, small, write

MADE = Instant.parse("2026-11-28T21:15:00+00:00")


def saved(folder: Path, played: Played, made_at: Instant = MADE) -> Path:
    written = attempt_text(played, score(played), debrief(played), made_at)
    return save_attempt(folder, written, played, made_at)


def test_it_is_loaded_again_whole(tmp_path: Path) -> None:
    case = small(tmp_path)
    practice = Practice(case, 48213, "J. Mensah")
    look(practice)
    record(practice, "dose", drug="magnesium sulfate", amount="20 g", route="IV", over="5 min")
    practice.draw(["magnesium"])
    practice.move(7200)
    practice.finish()
    played = practice.played()
    path = saved(tmp_path, played)
    assert path.name == f"small-48213-20261128T211500Z{ENDING}"
    attempt = read_attempt(path)
    found = score(played)
    assert (attempt.case_id, attempt.title, attempt.seed) == ("small", "Small", 48213)
    assert (attempt.trainee, attempt.made_at, attempt.ended) == ("J. Mensah", MADE, "finished")
    assert (attempt.points, attempt.of, attempt.percent) == (found.points, found.of, found.percent)
    assert (attempt.passed, attempt.failing) == (False, ("no-stop",))
    assert [mark.met for mark in attempt.marks] == [mark.met for mark in found.marks]
    assert attempt.acts == played.acts
    assert attempt.entries == played.course.entries
    again = attempt.played(case)
    assert again.course.entries == played.course.entries
    assert score(again) == found
    assert debrief(again) == debrief(played)


def test_it_says_what_the_format_says(tmp_path: Path) -> None:
    played = play_model(small(tmp_path), 1)
    document = json.loads(saved(tmp_path, played).read_text(encoding="utf-8"))
    assert list(document) == [
        "format", "case", "seed", "trainee", "made_at", "program", "protocol", "ended",
        "taken_up", "acts", "journal", "score", "debrief",
    ]  # fmt: skip
    assert document["format"] == "mgtracker-attempt/1"
    decision = next(one for one in document["debrief"] if "verdict" in str(one["done"]))
    assert set(decision) == {
        "number", "at", "heard", "knew", "findings", "due", "done", "acts", "model", "followed", "after",
    }  # fmt: skip
    dose = next(one for one in decision["done"] if one["kind"] == "dose")
    assert dose["verdict"]["level"] in ("ok", "warn", "unknown", "stop")
    mark = document["score"]["marks"][1]
    assert mark["evidence"][0]["entry"] == dose["id"]


def test_an_attempt_that_goes_on_is_not_saved(tmp_path: Path) -> None:
    played = Practice(small(tmp_path), 1, "RN A").played()
    with pytest.raises(InputError, match="ended"):
        attempt_text(played, score(played), debrief(played), MADE)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    played = play_nothing(small(tmp_path), 1)
    saved(tmp_path, played)
    with pytest.raises(InputError, match="cannot be written"):
        saved(tmp_path, played)


def test_a_case_that_has_changed_since_is_another(tmp_path: Path) -> None:
    attempt = read_attempt(saved(tmp_path, play_nothing(small(tmp_path), 1)))
    changed = small(tmp_path, ("A small case.", "Another."))
    with pytest.raises(InputError, match="has changed"):
        attempt.played(changed)


@pytest.mark.hazard("H-22")
def test_it_cannot_be_opened_as_a_ward_nor_a_ward_as_it(tmp_path: Path) -> None:
    path = saved(tmp_path, play_nothing(small(tmp_path), 1))
    before = path.read_bytes()
    with pytest.raises(RecordError):
        Store.open(path)
    with pytest.raises(InputError, match="format"):
        read_case(path)
    assert path.read_bytes() == before
    ward = tmp_path / "ward.db"
    Store.create(ward).close()
    disguised = tmp_path / f"ward{ENDING}"
    disguised.write_bytes(ward.read_bytes())
    for one in (ward, disguised):
        with pytest.raises(InputError):
            read_attempt(one)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"format": "mgtracker-case/1"}, "format: expected"),
        ({"seed": -1}, "seed: -1 is not a seed"),
        ({"ended": "badly"}, "ended: 'badly' is not one of"),
        ({"acts": [{"at": "now"}]}, "acts 1: at: "),
        ({"journal": [{"kind": "dose"}]}, "journal 1: "),
        ({"mood": 1}, "mood: not a key here"),
        ({"trainee": None}, "trainee: "),
    ],
)
def test_refused(tmp_path: Path, change: dict[str, Any], complaint: str) -> None:
    path = saved(tmp_path, play_nothing(small(tmp_path), 1))
    document = json.loads(path.read_text(encoding="utf-8")) | change
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InputError) as refusal:
        read_attempt(path)
    assert complaint in str(refusal.value)
    assert str(refusal.value).startswith(f"{path}: ")


# -- over several ----------------------------------------------------------------------------------


def passed(folder: Path, trainee: str, case: TrainingCase, seed: int = 1) -> Attempt:
    practice = Practice(case, seed, trainee)
    look(practice)
    give(practice, over="15 min", product="20 % injection")
    practice.finish()
    return read_attempt(saved(folder, practice.played(), MADE.plus(seed)))


def failed(folder: Path, trainee: str, case: TrainingCase, seed: int = 1) -> Attempt:
    practice = Practice(case, seed, trainee)
    practice.finish()
    return read_attempt(saved(folder, practice.played(), MADE.plus(seed)))


def test_a_certificate_says_who_what_which_numbers_and_how_well(tmp_path: Path) -> None:
    paper = certificate(failed(tmp_path, "J. Mensah", small(tmp_path), 7))
    assert (paper.trainee, paper.title, paper.seed) == ("J. Mensah", "Small", 7)
    assert (paper.points, paper.of, paper.passed) == (10, 20, False)
    assert paper.areas["safety"] == (10, 10)
    assert paper.areas["timeliness"] == (0, 10)
    assert paper.missed == ("Magnesium within an hour.",)
    assert paper.failing == ()
    assert paper.case_version == small(tmp_path).digest[:12]


def test_a_folder_says_who_which_case_and_what_was_missed_most(tmp_path: Path) -> None:
    case, folder = small(tmp_path), tmp_path / "attempts"
    folder.mkdir()
    failed(folder, "B", case, 1)
    passed(folder, "B", case, 2)
    failed(folder, "A", case, 3)
    (folder / f"broken{ENDING}").write_text("{", encoding="utf-8")
    (folder / "notes.txt").write_text("not an attempt", encoding="utf-8")
    attempts, unread = read_folder(folder)
    assert [one.seed for one in attempts] == [1, 2, 3]
    assert len(unread) == 1
    found = summary(attempts, unread)
    assert [(one.trainee, one.attempts, one.best, one.passed) for one in found.lines] == [
        ("A", 1, 50, False),
        ("B", 2, 100, True),
    ]
    assert found.lines[1].last.seed == 2
    assert [(one.criterion_id, one.missed, one.attempts) for one in found.missed] == [
        ("in-time", 2, 3)
    ]
    assert found.unread == unread
    with pytest.raises(InputError, match="cannot be read"):
        read_folder(tmp_path / "nowhere")


def test_a_case_opens_once_one_that_unlocks_it_was_passed(tmp_path: Path) -> None:
    second = write(tmp_path).rename(tmp_path / "second.toml")
    first = small(tmp_path, ("pass_at = 60", 'pass_at = 60\nunlocks = ["second"]'))
    cases = (first, read_training(second))
    assert [(one.state, one.best) for one in objectives(cases, ())] == [
        ("open", None),
        ("locked", None),
    ]
    attempts = [failed(tmp_path, "A", first, 1)]
    found = objectives(cases, attempts)
    assert [(one.state, one.attempts, one.best) for one in found] == [
        ("open", 1, 50),
        ("locked", 0, None),
    ]
    attempts.append(passed(tmp_path, "A", first, 2))
    found = objectives(cases, attempts)
    assert [(one.state, one.best) for one in found] == [("done", 100), ("open", None)]
    assert found[1].opens_with == ("small",)


def test_every_shipped_case_can_be_reached(tmp_path: Path) -> None:
    cases = shipped_cases()
    assert [case.id for case in cases] == list(ORDER)
    known, opened = {case.id: case for case in cases}, set()
    assert all(set(case.unlocks) <= set(known) for case in cases)
    ready = {one.case.id for one in objectives(cases, ()) if one.state == "open"}
    while ready - opened:
        opened |= ready
        ready = {name for done in opened for name in known[done].unlocks}
    assert opened == set(known)


def test_whatever_was_played_is_loaded_again(tmp_path: Path) -> None:
    case = small(tmp_path)
    for seed in range(5):
        played = play_anything(case, seed)
        attempt = read_attempt(saved(tmp_path, played, MADE.plus(seed)))
        assert attempt.entries == played.course.entries
        assert attempt.played(case).trace == played.trace

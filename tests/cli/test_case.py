"""`mgtracker case`: a teacher looks through a case, plays it, and begins a new one."""

from pathlib import Path

from mgtracker.clinical.clock import Instant
from mgtracker.training.attempt import attempt_text, save_attempt
from mgtracker.training.debrief import debrief
from mgtracker.training.players import play_nothing
from mgtracker.training.scoring import score
from tests.cli.conftest import Run
from tests.training.made import small, write


def test_the_template_passes_as_it_stands(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    begun = run("case", "new", str(path))
    assert (begun.code, begun.err) == (0, "")
    found = run("case", "check", str(path), "--seed", "3")
    assert found.code == 0
    assert "seed 3: model answer 100 of 100" in found.out
    assert run("case", "new").out == path.read_text(encoding="utf-8")


def test_nothing_is_written_over(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("mine", encoding="utf-8")
    refused = run("case", "new", str(path))
    assert refused.code == 2
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_case_that_plays_wrong_is_said_to(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, ('amount = "2 g"\nroute = "IV"', 'amount = "1 g"\nroute = "IV"'))
    assert run("case", "check", str(path), "--seed", "1").code == 0
    late = write(tmp_path, ("T08:05:00", "T09:15:00"), ("T08:10:00", "T09:30:00"))
    found = run("case", "check", str(late), "--seed", "1")
    assert found.code == 1
    assert "the model answer misses in-time" in found.out


def test_one_that_cannot_be_read_is_refused_with_line_and_reason(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, ("pass_at = 60", "pass_at = 600"))
    refused = run("case", "check", str(path))
    assert refused.code == 2
    assert refused.err.startswith(f"mgtracker: {path}: line ")
    assert "pass_at" in refused.err


def test_a_model_answer_that_cannot_be_played_is_refused_with_reason(
    run: Run, tmp_path: Path
) -> None:
    path = write(tmp_path, ('over = "15 min"', 'over = "5 min"'))
    refused = run("case", "check", str(path), "--seed", "1")
    assert refused.code == 2
    assert "reason: missing" in refused.err
    assert "iv-rate" in refused.err


def test_a_folder_of_attempts_is_summed_up(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "attempts"
    folder.mkdir()
    assert run("case", "summary", str(folder)).out == "no attempts here\n"
    played = play_nothing(small(tmp_path), 1)
    made_at = Instant.parse("2026-11-28T21:15:00+00:00")
    written = attempt_text(played, score(played), debrief(played), made_at)
    save_attempt(folder, written, played, made_at)
    found = run("case", "summary", str(folder))
    assert (found.code, found.out.splitlines()) == (
        0,
        [
            "Nobody: Small: best 50 percent, not passed, attempts: 1",
            "missed in 1 of 1: small: Magnesium within an hour.",
        ],
    )
    (folder / "broken.practice.json").write_text("{", encoding="utf-8")
    found = run("case", "summary", str(folder))
    assert found.code == 1
    assert "not read: " in found.out


def test_a_rule_that_the_protocol_does_not_have_is_refused(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, ('rule = "bolus"', 'rule = "bolos"'))
    refused = run("case", "check", str(path), "--seed", "1")
    assert refused.code == 2
    assert "'bolos' is not a rule" in refused.err

"""A small program with tests of its own: what notices a flip in it, and what does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation.copy import ROOT, trials
from tests.mutation.score import explained

SIGNS = """
LIMIT = 2 + 1

def above(value, limit):
    return value > limit

def count(until):
    found = 0
    while found != until:
        found += 1
    return found

def idle(value):
    return value + 0

def never(value):
    return not value
"""
TESTS = """
from mgtracker.signs import LIMIT, above, count, idle

def test_limit():
    assert LIMIT == 3

def test_above():
    assert above(3, 2) and not above(2, 2)

def test_count():
    assert count(3) == 3

def test_idle():
    assert idle(3) == 3
"""
TRY_ALL = """
import sys
from pathlib import Path
from tests.mutation import collected, trial
from tests.mutation.__main__ import try_all
from tests.mutation.copy import compile_by_hash, trials
from tests.mutation.score import Score

trial.LONGEST_S = collected.LONGEST_S = 1
trial.prepare()
copy = Path(sys.argv[1])
compile_by_hash(copy)
score = Score(copy / "noticed")
chosen = list(trials(copy, ["mgtracker"]))
try_all(copy, chosen, ("tests",), 60, score)
print(score.says(chosen))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A program of one module, compiled as the run compiles it."""
    for folder in ("mgtracker", "tests"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mgtracker/__init__.py").touch()
    (tmp_path / "mgtracker/signs.py").write_text(SIGNS, encoding="utf-8")
    (tmp_path / "tests/test_signs.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        "[tool.pytest.ini_options]\naddopts = '--import-mode=importlib'\n", encoding="utf-8"
    )
    return tmp_path


def test_a_flip_is_noticed_by_a_test_that_runs_its_line_fails_or_never_ends(copy: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", TRY_ALL, str(copy)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    assert [line for line in said.stdout.splitlines() if line] == [
        "SURVIVED  mgtracker/signs.py:14: Add to Sub: return value + 0",
        "SURVIVED  mgtracker/signs.py:17: not left out: return not value",
        "5 flips: 3 noticed, 0 survive and are explained, 2 survive",
    ]
    assert (copy / "mgtracker/signs.py").read_text(encoding="utf-8") == SIGNS
    assert (copy / "noticed").read_text(encoding="utf-8").splitlines() == [
        '["mgtracker/signs.py", "return value > limit", "Gt to GtE", 1]',
        '["mgtracker/signs.py", "while found != until:", "NotEq to Eq", 1]',
        '["mgtracker/signs.py", "LIMIT = 2 + 1", "Add to Sub", 1]',
    ]


def test_what_is_explained_is_still_there_to_be_flipped() -> None:
    names = explained()
    assert names <= {trial.name for trial in trials(ROOT, sorted({name[0] for name in names}))}

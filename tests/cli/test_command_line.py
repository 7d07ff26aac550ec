"""Help, version, exit codes: a refusal is one line on stderr, nothing on stdout, and no half answer."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mgtracker import __version__
from mgtracker.__main__ import EXAMPLES, VERBS
from tests.cli.conftest import HEAD, RUNNING, WELL, Run, Write

AT = ("--at", "2026-03-01T00:30:00Z")
DOSE = ("--dose", "2 g IV over 15 min")

BAD_CASES = {
    "not TOML": "=",
    "another format": 'format = "mgtracker-case/2"\n',
    "no format": "",
    "an unknown key": HEAD + 'colour = "red"\n',
    "an unknown kind": HEAD + '[[event]]\nat = "2026-03-01T08:00:00Z"\nkind = "wish"\n',
    "a naive time": HEAD
    + '[[event]]\nat = "2026-03-01T08:00:00"\nkind = "bedside"\nreflex = "present"\n',
    "a bare number": HEAD + '[[event]]\nat = "2026-03-01T08:00:00Z"\nkind = "fact"\nweight = 70\n',
    "a void of nothing": HEAD
    + '[[event]]\nat = "2026-03-01T08:00:00Z"\nkind = "void"\ntarget = "d9"\nreason = "x"\n',
    "an end before the start": HEAD + RUNNING + 'until = "2026-02-28T00:00:00Z"\n',
    "an unknown protocol": HEAD + 'protocol = "nobodys"\n' + WELL,
}


@pytest.mark.parametrize("bad", BAD_CASES.values(), ids=BAD_CASES)
@pytest.mark.parametrize("question", [("replay",), ("check", *DOSE, *AT)], ids=lambda q: q[0])
@pytest.mark.parametrize("json_", [("--json",), ()], ids=["json", "text"])
def test_one_bad_case_among_good_ones_and_nobody_gets_an_answer(
    run: Run, write: Write, question: tuple[str, ...], bad: str, json_: tuple[str, ...]
) -> None:
    good, last = write(WELL, name="good.toml"), write(WELL, name="last.toml")
    wrong = write(bad, name="wrong.toml", head="")
    told = run(question[0], good, wrong, last, *question[1:], *json_)
    assert told.code == 2
    assert "wrong.toml: " in told.complaint


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("replay",), "CASE"),
        (("replay", "missing.toml"), "missing.toml: cannot be read"),
        (("replay", "case.txt"), "must end in .toml or .json"),
        (("replay", "WELL", "--at", "noon"), "--at: 'noon' is not a time"),
        (
            ("replay", "WELL", "--at", "2026-03-01T08:00:00"),
            "--at: '2026-03-01T08:00:00' has no offset",
        ),
        (("replay", "WELL", "--at", "2026-02-30T08:00:00Z"), "is not a real date"),
        (("replay", "WELL", "--known-at", "2026-03-01"), "--known-at: "),
        (("check", "WELL", *AT), "--dose --rate is required"),
        (("check", "WELL", *DOSE), "--at"),
        (("check", "WELL", *DOSE, "--at", "now"), "--at: 'now' is not a time"),
        (("check", "WELL", *DOSE, "--rate", "1 g/h", *AT), "not allowed with"),
        (("check", "WELL", *DOSE, *AT, "--kind-of-mg", "both"), "invalid choice"),
        (("check", "WELL", *DOSE, *AT, "--loud"), "--loud"),
        (("import", "a.csv"), "--database"),
        (("weigh",), "invalid choice: 'weigh'"),
        (("tour",), "DIR"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    run: Run, well: Path, words: tuple[str, ...], says: str
) -> None:
    told = run(*[well if word == "WELL" else word for word in words])
    assert told.code == 2
    assert told.complaint.startswith("mgtracker")
    assert says in told.complaint


def test_a_case_without_an_event_has_no_last_one(run: Run, write: Write) -> None:
    told = run("replay", write(WELL, name="good.toml"), write(name="empty.toml"), "--json")
    assert told.code == 2
    assert "empty.toml: no event, so no last one; say --at TIME" in told.complaint


def test_a_line_only_one_of_the_cases_has(run: Run, write: Write) -> None:
    cases = [write(WELL, RUNNING, name="good.toml"), write(WELL, name="without.toml")]
    told = run("check", *cases, "--rate", "1 g/h", "--line", "pump-1", *AT, "--json")
    assert told.code == 2
    assert "'pump-1' is not a line" in told.complaint


@pytest.mark.parametrize("at", ["9999-12-31T23:00:00Z", "0001-01-01T00:00:00Z"])
@pytest.mark.parametrize("rate", ["3 g/h", "1 g/h"])
def test_a_time_at_the_edge_of_the_calendar_is_answered_or_refused(
    run: Run, well: Path, at: str, rate: str
) -> None:
    told = run("check", well, "--rate", rate, "--at", at, "--json")
    assert (told.code == 0 and told.document) or (told.code == 2 and told.complaint)


@pytest.mark.parametrize("verb", [(), *[(verb,) for verb in VERBS]], ids="".join)
def test_help_is_there_for_every_verb(run: Run, verb: tuple[str, ...]) -> None:
    told = run(*verb, "--help")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"usage: {' '.join(('mgtracker', *verb))} [-h]")
    if not verb:
        assert EXAMPLES in told.out
        assert all(name in told.out for name in VERBS)


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"mgtracker {__version__}\n"


# -- as a program of its own -----------------------------------------------------------------------


def program(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mgtracker", *map(str, words)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=60)


def test_the_program_answers_from_any_folder(well: Path, tmp_path: Path) -> None:
    told = program("replay", well.name, well.name, "--json", cwd=tmp_path)
    assert (told.returncode, told.stderr) == (0, "")
    first, second = map(json.loads, told.stdout.splitlines())
    assert first == second
    assert first["protocol"]["id"] == "hypomagnesemia-hypocalcemia"
    told = program("check", "none.toml", *DOSE, *AT, cwd=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == "mgtracker: none.toml: cannot be read: No such file or directory\n"


def test_an_answer_needs_no_screen_and_no_plotting_library(well: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from mgtracker.__main__ import main; main(sys.argv[1:]); "
        "print(sorted({n.partition('.')[0] for n in sys.modules} & "
        "{'PySide6', 'pyqtgraph', 'numpy', 'sqlite_utils'}))"
    )
    command = [sys.executable, "-c", code, "replay", str(well), "--json"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"

"""A name longer than any file system takes is told in a sentence, as any other file that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

LONG = "x" * 300


@pytest.mark.parametrize(
    "words",
    [
        ["verify", LONG],
        ["due", "--database", LONG],
        ["replay", f"{LONG}.toml", "--json"],
        ["import", "labs.csv", "--database", LONG],
        ["export", "--database", LONG, "--all", "--as", "tables", "--out", "out"],
        ["backup", LONG, "--to", "safe"],
        ["restore", LONG, "--as", "new.mgtracker.db"],
        ["case", "check", LONG],
        ["encrypt", LONG, "--initials", "A"],
    ],
)
def test_it_is_told(
    run: Run, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("labs.csv").write_text("mrn,drawn_at\n", encoding="utf-8")
    told = run(*words)
    assert told.code in (2, 3)
    assert "Traceback" not in told.err
    assert "File name too long" in told.err.splitlines()[-1]

"""Case files written by a test, and the program run in this process."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mgtracker.__main__ import main

HEAD = 'format = "mgtracker-case/1"\n'
WELL = """
[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "fact"
creatinine_clearance = "85 mL/min"
volume = "corrected"
pregnant = false
heart_block = false

[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "bedside"
reflex = "present"
respiratory_rate = 18
urine_4h = "160 mL"
antidote_ready = true
"""
RUNNING = """
[[event]]
at = "2026-03-01T00:00:00+00:00"
kind = "rate"
id = "line"
line = "pump-1"
drug = "magnesium sulfate"
rate = "1 g/h"
"""


@dataclass(frozen=True)
class Told:
    """What the program wrote, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def documents(self) -> list[dict[str, Any]]:
        """One JSON document a line."""
        assert (self.code, self.err) == (0, "")
        assert self.out.endswith("\n")
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def document(self) -> dict[str, Any]:
        """The only one."""
        [document] = self.documents
        return document

    @property
    def complaint(self) -> str:
        """The one line of a refusal, with nothing on the other side."""
        assert self.out == ""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err


Run = Callable[..., Told]
Write = Callable[..., Path]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_main(*arguments: object) -> Told:
        words: Sequence[str] = [str(argument) for argument in arguments]
        try:
            code = main(words)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        out, err = capsys.readouterr()
        return Told(code, out, err)

    return run_main


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_case(*parts: str, name: str = "case.toml", head: str = HEAD) -> Path:
        path = tmp_path / name
        path.write_text(head + "".join(parts), encoding="utf-8")
        return path

    return write_case


@pytest.fixture
def well(write: Write) -> Path:
    return write(WELL, name="well.toml")

"""What was noticed, what survives, and which survivors are explained."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path

from tests.mutation.copy import Trial

KNOWN = Path(__file__).with_name("survivors.toml")


def explained() -> set[tuple[str, str, str, int]]:
    """The names of the flips that may survive."""
    table = tomllib.loads(KNOWN.read_text(encoding="utf-8"))
    return {
        (one["path"], one["line"], one["what"], one.get("nth", 1)) for one in table["survivors"]
    }


class Score:
    """Counted as the run goes; survivors are printed at once.

    Args:
        kept: a file of flips that were noticed, one in a line, read first and added to; none: all are tried.
    """

    def __init__(self, kept: Path | None) -> None:
        self.kept = kept
        self.known = explained()
        self.noticed: set[tuple[str, str, str, int]] = set()
        self.may_survive = self.must_not = 0
        if kept is not None and kept.exists():
            lines = kept.read_text(encoding="utf-8").splitlines()
            self.noticed = {tuple(json.loads(line)) for line in lines}

    def notice(self, trial: Trial) -> None:
        self.noticed.add(trial.name)
        if self.kept is not None:
            with self.kept.open("a", encoding="utf-8") as kept:
                kept.write(json.dumps(trial.name) + "\n")

    def survive(self, trial: Trial) -> None:
        may = trial.name in self.known
        self.may_survive, self.must_not = self.may_survive + may, self.must_not + (not may)
        print("explained" if may else "SURVIVED ", trial, flush=True)

    def says(self, tried: Iterable[Trial]) -> str:
        """The score in a sentence."""
        names = [trial.name for trial in tried]
        return (
            f"{len(names)} flips: {sum(name in self.noticed for name in names)} noticed, "
            f"{self.may_survive} survive and are explained, {self.must_not} survive"
        )

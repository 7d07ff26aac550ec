"""Which tests run which lines, and how long each takes."""

from __future__ import annotations

import functools
import gc
import json
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path

import coverage
import pytest

from tests.mutation.copy import Trial
from tests.mutation.trial import run

LINES = ".reach.coverage"
TIMES = ".reach.json"
ON_IMPORT = ""
"""coverage's context while no test runs."""
QUICK_S = 1


class Recorder:
    """A plugin: for each test the lines of the modules that it runs, and its seconds."""

    def __init__(self, copy: Path, modules: Iterable[str]) -> None:
        self.copy = copy
        self.seconds: dict[str, float] = {}
        self.caches: list[functools._lru_cache_wrapper[object]] = []
        self.coverage = coverage.Coverage(
            data_file=str(copy / LINES),
            include=[str(copy / module) for module in modules],
            config_file=False,
        )

    def pytest_configure(self) -> None:
        self.coverage.start()

    def pytest_collection_finish(self) -> None:
        self.caches = [
            found for found in gc.get_objects() if isinstance(found, functools._lru_cache_wrapper)
        ]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, bool, bool]:
        """What an earlier test left in a cache would hide the lines that this one needs."""
        for cache in self.caches:
            cache.cache_clear()
        self.coverage.switch_context(item.nodeid)
        start = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - start

    def pytest_unconfigure(self) -> None:
        self.coverage.stop()
        self.coverage.save()
        (self.copy / TIMES).write_text(json.dumps(self.seconds), encoding="utf-8")


class Reach:
    """What was recorded of a copy in which nothing is flipped."""

    def __init__(self, copy: Path) -> None:
        self.copy = copy
        self.seconds: dict[str, float] = json.loads((copy / TIMES).read_text(encoding="utf-8"))
        self.lines = coverage.CoverageData(basename=str(copy / LINES))
        self.lines.read()

    def runs_on_import(self, trial: Trial) -> bool:
        """Whether its line runs while a module, maybe one of tests, is imported."""
        return ON_IMPORT in self._contexts(trial)

    def tests(self, trial: Trial, seconds: float) -> list[str]:
        """The tests that run its line, and all the others after them if it runs on import.

        Of these the quick ones first, its module's own before others; as many as take so long together, as
        measured while lines were recorded.
        """
        contexts = self._contexts(trial)
        found = self.seconds.keys() if ON_IMPORT in contexts else contexts

        def turn(test: str) -> tuple[bool, bool, bool, float, str]:
            elsewhere = f"/test_{Path(trial.path).name}::" not in test
            taken = self.seconds[test]
            return taken > QUICK_S, test not in contexts, elsewhere, taken, test

        return list(self._within(seconds, sorted(found, key=turn)))

    def _contexts(self, trial: Trial) -> set[str]:
        recorded = self.lines.contexts_by_lineno(str(self.copy / trial.path))
        lines = range(trial.flip.line, trial.flip.end_line + 1)
        return {context for line in lines for context in recorded.get(line, ())}

    def _within(self, seconds: float, tests: Sequence[str]) -> Iterator[str]:
        for test in tests:
            if seconds <= 0:
                return
            seconds -= self.seconds[test]
            yield test


def record(copy: Path, tests: Sequence[str], modules: Iterable[str]) -> Reach:
    """Run these files and folders of tests once in the copy, and see which lines of the modules they run."""
    code = run(copy, tests, Recorder(copy, modules))
    assert code == pytest.ExitCode.OK, f"pytest ended with {code} where nothing was flipped"
    return Reach(copy)

"""Runs of tests in forked processes: the copy imported afresh, or a flip put into what is imported already."""

from __future__ import annotations

import gc
import importlib
import os
import resource
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import pytest
from hypothesis import Phase, settings

SLOW_TO_IMPORT = (
    *("hypothesis.stateful", "hypothesis.strategies", "pytestqt.plugin", "pytest_timeout"),
    *("PySide6.QtWidgets", "sqlite_utils", "sqlcipher3", "cryptography.fernet", "filelock"),
    *("icalendar", "platformdirs", "zoneinfo", "sqlite3", "tomllib"),
)
USUAL = ("-qq", "-s", "--tb=no", "--assert=plain", "-p", "no:cacheprovider", "--basetemp=.tmp")
LONGEST_S = 30
"""Processor time, so that a busy machine fails no test; the longest test takes about 5."""
MOST_BYTES = 6 * 2**30
FAILED = (pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED)


class Chosen:
    """A plugin: these tests alone, in this order, each (and being found) for LONGEST_S at most."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.places = {test: place for place, test in enumerate(tests)}

    def pytest_configure(self) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_S)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.places),
            key=lambda item: self.places[item.nodeid],
        )

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self) -> Generator[None, bool, bool]:
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_S)
        return (yield)


def prepare() -> None:
    """Import once what every forked process needs; 200 examples of each property, none made smaller."""
    os.environ |= {"HYPOTHESIS_PROFILE": "mutation", "QT_QPA_PLATFORM": "offscreen"}
    for name in SLOW_TO_IMPORT:
        importlib.import_module(name)
    settings.register_profile(
        "mutation",
        max_examples=200,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.explicit, Phase.generate),
    )
    gc.freeze()


def enter(copy: Path) -> None:
    """Have this process import the program and its tests from the copy, whatever it has imported before."""
    os.chdir(copy)
    checkout = str(Path(__file__).resolve().parents[2])
    sys.path[:] = [str(copy), *(path for path in sys.path if path not in ("", checkout))]
    for name in list(sys.modules):
        if name.partition(".")[0] in {"tests", "mgtracker"}:
            del sys.modules[name]


def run(copy: Path, arguments: Sequence[str], plugin: object) -> int:
    """pytest's exit code in the copy, or minus the signal that ended it (SIGVTALRM: took too long)."""

    def imported_afresh() -> int:
        enter(copy)
        return int(pytest.main([*USUAL, *arguments], plugins=[plugin]))

    return forked(imported_afresh)


def notices(copy: Path, tests: Sequence[str]) -> bool:
    """Whether one of these tests fails in the copy, or runs on for ever."""
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    code = run(copy, ["-x", *files], Chosen(tests))
    if code < 0 or code in FAILED:
        return True
    assert code in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}, (
        f"pytest ended with {code}"
    )
    return False


def forked(work: Callable[[], int]) -> int:
    """What the work returns in a silent process of its own, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(nowhere, stream)
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            code = work()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

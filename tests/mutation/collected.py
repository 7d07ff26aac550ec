"""Tests collected once: a flip is put into the functions that are there already, in a forked process.

Ten times as quick as importing all anew for each flip; but a flip in what runs while a module is imported
comes too late, and `trial.notices` is for those.
"""

from __future__ import annotations

import gc
import shutil
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from tests.mutation.flips import Flip, flipped
from tests.mutation.trial import LONGEST_S, USUAL, enter, forked


class Collected:
    """A plugin: in place of running the tests, the work, which asks whether they notice a flip."""

    def __init__(self, copy: Path, work: Callable[[Collected], None]) -> None:
        self.copy = copy
        self.work = work
        self.functions: dict[str, list[FunctionType]] = {}
        self.items: Mapping[str, pytest.Item] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = {item.nodeid: item for item in session.items}
        for found in gc.get_objects():
            if isinstance(found, FunctionType):
                self.functions.setdefault(found.__code__.co_filename, []).append(found)
        gc.freeze()
        self.work(self)
        return True

    def swaps(self, path: str, flip: Flip) -> list[tuple[FunctionType, CodeType]]:
        """The functions that a flip in this module changes, each with what it is to become."""
        place = str(self.copy / path)
        source = Path(place).read_text(encoding="utf-8")
        pairs = zip(
            _codes(compile(source, place, "exec", dont_inherit=True)),
            _codes(compile(flipped(source, flip), place, "exec", dont_inherit=True)),
            strict=True,
        )
        becomes = {before: after for before, after in pairs if before != after}
        return [
            (function, becomes[function.__code__])
            for function in self.functions.get(place, ())
            if function.__code__ in becomes
        ]

    def notice(self, swaps: Iterable[tuple[FunctionType, CodeType]], tests: Iterable[str]) -> bool:
        """Whether one of these tests fails once the functions are swapped, or runs on for ever."""
        chosen = [self.items[test] for test in tests]

        def swapped() -> int:
            for function, code in swaps:
                function.__code__ = code
            for item, following in zip_longest(chosen, chosen[1:]):
                signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_S)
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                if item.session.testsfailed:
                    return 1
            return 0

        code = forked(swapped)
        shutil.rmtree(self.copy / ".tmp", ignore_errors=True)
        assert code <= 1, f"the run ended with {code}"
        return code != 0


def collected(copy: Path, tests: Sequence[str], work: Callable[[Collected], None]) -> None:
    """Do the work with these files and folders of tests collected in this process."""
    enter(copy)
    code = pytest.main([*USUAL, *tests], plugins=[Collected(copy, work)])
    assert code == pytest.ExitCode.OK, f"pytest ended with {code}"


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _codes(one)

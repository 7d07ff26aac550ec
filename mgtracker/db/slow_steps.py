"""Work on secrets, in steps: what is slow on purpose is handed out, to be done in a thread or at once.

A secret takes up to a second to look at, so that it cannot be guessed quickly (`hashing`). Nothing in that
second touches the file: whoever goes through the steps does it where nobody waits for the window, and only
comes back with what it said.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeAlias, TypeVar, cast

T = TypeVar("T")

Steps: TypeAlias = Generator[Callable[[], Any], Any, T]
"""Yields what is slow and touches no file, wants what it returned, and returns a T. Closed before its end, it
was left: then nothing is written but what a try leaves behind (`SignIn`)."""


def slow(work: Callable[[], T]) -> Steps[T]:
    """One slow piece of work within steps: `result = yield from slow(work)`."""
    return cast(T, (yield work))


def at_once(steps: Steps[T], between: Callable[[], None] = lambda: None) -> T:
    """Go through steps here and now, and return what they return. Raises what they raise.

    `between` is called before each slow piece of work, and ends it by raising.
    """
    try:
        work = next(steps)
        while True:
            try:
                between()
                result = work()
            except BaseException as error:  # noqa: BLE001 - it is the steps' own to answer
                work = steps.throw(error)
            else:
                work = steps.send(result)
    except StopIteration as end:
        return cast(T, end.value)

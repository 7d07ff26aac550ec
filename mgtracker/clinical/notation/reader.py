"""The keys of a mapping, taken one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from mgtracker.clinical.errors import InputError

from .values import boolean

T = TypeVar("T")
Plain = Mapping[str, Any]


@dataclass(slots=True)
class Reader:
    """Takes keys out of a mapping one by one; what is left over at the end was not known."""

    source: Plain
    taken: set[str] = field(default_factory=set)

    def get(self, key: str, read: Callable[[Any], T]) -> T | None:
        """What stands at a key, or None; an InputError of `read` names the key."""
        self.taken.add(key)
        if key not in self.source:
            return None
        try:
            return read(self.source[key])
        except InputError as error:
            raise error.at(key) from None

    def need(self, key: str, read: Callable[[Any], T]) -> T:
        """What stands at a key that may not be missing."""
        value = self.get(key, read)
        if value is None:
            raise InputError(f"{key}: missing")
        return value

    def flag(self, key: str) -> bool:
        """Whether a key stands there and says true."""
        return self.get(key, boolean) or False

    def finish(self, allowed: frozenset[str]) -> None:
        """Refuse what is left over.

        Raises:
            InputError: a key that was neither asked for nor is allowed beside.
        """
        unknown = self.source.keys() - self.taken - allowed
        if unknown:
            known = ", ".join(sorted(self.taken | allowed))
            raise InputError(f"{min(unknown)}: not a key here; known are {known}")

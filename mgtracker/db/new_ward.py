"""A new ward with its first administrator, plain or encrypted: all of it, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import RecordError

from .about import About
from .faults import told
from .hashing import PASSPHRASE_COST, PIN_COST, Cost
from .keys import FileKey, Keys, keys_file
from .people import new_person_id
from .recovery import making_recovery_key
from .slow_steps import Steps, at_once, slow
from .store import Store


@dataclass(frozen=True, slots=True)
class Administrator:
    """Who makes a ward. `passphrase`: None for a ward that is not encrypted."""

    name: str
    initials: str
    pin: str = field(repr=False)
    passphrase: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Costs:
    """What guessing costs; less in tests alone."""

    pin: Cost = PIN_COST
    passphrase: Cost = PASSPHRASE_COST


def make_ward(
    path: Path, about: About, first: Administrator, now: Instant, costs: Costs | None = None
) -> tuple[Store, str]:
    """Make a ward and its first administrator.

    Returns:
        The ward, open, and its recovery key, to be shown and printed once.

    Raises:
        InputError: name, initials, PIN or passphrase cannot be taken.
        RecordError: there is something of that name already, or it cannot be made; nothing is left of it.
    """
    return at_once(making_ward(path, about, first, now, costs))


def making_ward(
    path: Path, about: About, first: Administrator, now: Instant, costs: Costs | None = None
) -> Steps[tuple[Store, str]]:
    """`make_ward`, in steps; left before the end, nothing is left of it."""
    costs = costs or Costs()
    identity = new_person_id()
    key = None
    if first.passphrase is not None:
        key = FileKey.random()
        keys = Keys.new(costs.passphrase)
        wrap = partial(keys.wrap, key, identity, first.initials, first.passphrase)
        keys = keys.with_wrapped((yield from slow(wrap)))
        _check_free(path)
        keys.write(path)
    try:
        return (yield from _making(path, about, first, now, costs, key, identity))
    except BaseException:
        if key is not None:
            keys_file(path).unlink(missing_ok=True)
        raise


def _check_free(path: Path) -> None:
    """Nothing whose keys these would replace."""
    with told(path):
        for taken in (path, keys_file(path)):
            if taken.exists():
                raise RecordError("{file} exists already; it was left as it is", file=taken)


def _making(
    path: Path,
    about: About,
    first: Administrator,
    now: Instant,
    costs: Costs,
    key: FileKey | None,
    identity: str,
) -> Steps[tuple[Store, str]]:
    store = Store.create(path, about, key=key, pin_cost=costs.pin)
    try:
        adding = store.people.adding_first(first.name, first.initials, first.pin, now, identity)
        person = yield from adding
        return store, (yield from making_recovery_key(store, person, now, costs.passphrase))
    except BaseException:
        store.close()
        path.unlink()
        raise

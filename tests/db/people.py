"""People made up for tests, with PINs that are quick to check there."""

from mgtracker.clinical.clock import Instant
from mgtracker.db.hashing import Cost
from mgtracker.db.person import Person, Role
from mgtracker.db.store import Store

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
NOON = Instant.parse("2026-03-01T12:00:00+00:00")
PIN = "704938"
OTHER_PIN = "510276"
PASSPHRASE = "seven quiet otters swim"


def first(store: Store) -> Person:
    """The first administrator."""
    return store.people.add_first("Ada Reyes", "AR", PIN, NOON)


def another(store: Store, by: Person, initials: str = "BK", role: Role = "nurse") -> Person:
    """Somebody more, with OTHER_PIN, which they chose themselves."""
    added = store.people.add(by, f"Person {initials}", initials, role, "temporary", NOON)
    return store.sign_in.choose_pin(added, "temporary", OTHER_PIN, NOON)

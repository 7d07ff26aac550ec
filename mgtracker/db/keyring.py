"""The keys file kept in step with the people: whoever leaves opens nothing, whoever is renamed still does."""

from __future__ import annotations

from pathlib import Path

from mgtracker.clinical.errors import InputError

from .keys import RECOVERY, Keys
from .people import People


def follow(path: Path, people: People) -> None:
    """Take those who left out of the keys of the database at `path`, and note new initials.

    The last one who opens it stays, whoever it is: a ward that opens nowhere would help nobody.

    Raises:
        RecordError: the keys file cannot be read or written.
    """
    before = keys = Keys.read(path)
    for wrapped in before.wrapped:
        person = people.get(wrapped.person)
        if wrapped.person == RECOVERY or person is None:
            continue
        if not person.is_active:
            keys = _without(keys, person.id)
        elif person.initials != wrapped.initials:
            keys = keys.with_initials(person.id, person.initials)
    if keys != before:
        keys.write(path)


def _without(keys: Keys, person: str) -> Keys:
    try:
        return keys.without_person(person)
    except InputError:
        return keys

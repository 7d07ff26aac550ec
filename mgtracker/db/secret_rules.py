"""What a PIN and a passphrase have to be; why these lengths is in docs/decisions."""

from __future__ import annotations

from itertools import pairwise

from mgtracker.clinical.errors import InputError

SHORTEST_PIN = 6
SHORTEST_PASSPHRASE = 15
LONGEST = 128
FEWEST_LETTERS = 6
"""Different characters in a passphrase."""


def check_pin(pin: str) -> None:
    """Raises InputError, with what is missing, unless this may be somebody's PIN or password."""
    if len(pin) < SHORTEST_PIN:
        raise InputError("a PIN has at least {count} characters", count=SHORTEST_PIN)
    _check_length(pin)
    steps = {ord(after) - ord(before) for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        raise InputError("this PIN would be tried first: use no run and no repeated character")


def check_passphrase(passphrase: str) -> None:
    """Raises InputError, with what is missing, unless this may open an encrypted ward."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputError(
            "a passphrase has at least {count} characters: four or five words",
            count=SHORTEST_PASSPHRASE,
        )
    _check_length(passphrase)
    if len(set(passphrase.casefold())) < FEWEST_LETTERS:
        raise InputError(
            "a passphrase has at least {count} different characters: four or five words",
            count=FEWEST_LETTERS,
        )


def _check_length(secret: str) -> None:
    if len(secret) > LONGEST:
        raise InputError("a secret has at most {count} characters", count=LONGEST)
    if secret != secret.strip():
        raise InputError("a secret does not begin or end with a blank, which nobody would see")

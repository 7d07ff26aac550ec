"""Secrets made slow to guess: what is kept of a PIN, and the key that a passphrase comes to. Argon2id."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

KEY_BYTES = 32
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: `memory_kib` KiB gone over `passes` times, in `lanes` at once."""

    memory_kib: int
    passes: int
    lanes: int


PIN_COST = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""RFC 9106's second choice; about 0.2 s."""
PASSPHRASE_COST = Cost(memory_kib=256 * 1024, passes=3, lanes=4)
"""Four times that: it is asked for once a day, and what it keeps can be tried without us."""


def hashed(secret: str, cost: Cost = PIN_COST) -> str:
    """What is kept of a secret: salt, cost and hash in one line (PHC)."""
    return _argon2(os.urandom(SALT_BYTES), cost).derive_phc_encoded(_plain(secret))


def matches(secret: str, kept: str) -> bool:
    """Whether a secret is the one that `kept` was made of; a line that cannot be read is nobody's."""
    from cryptography.exceptions import InvalidKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        Argon2id.verify_phc_encoded(_plain(secret), kept)
    except (InvalidKey, ValueError):
        return False
    return True


def stretched(secret: str, salt: bytes, cost: Cost) -> bytes:
    """The 256-bit key that a secret comes to."""
    return _argon2(salt, cost).derive(_plain(secret))


def _argon2(salt: bytes, cost: Cost) -> Argon2id:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )


def _plain(secret: str) -> bytes:
    """The same letters are the same bytes, whichever keyboard wrote them."""
    return unicodedata.normalize("NFKC", secret).encode()

"""The keys file beside an encrypted database: its one random key, wrapped for each person who may open it.

Losing one person's passphrase loses nothing: the others' and the recovery key open the same key. The file
is text, says no secret, and belongs to every copy of its database.
"""

from __future__ import annotations

import json
import os
from base64 import b32decode, b32encode
from binascii import Error as NotBase32
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from mgtracker.clinical.errors import InputError, RecordError

from .faults import told
from .hashing import KEY_BYTES, PASSPHRASE_COST, SALT_BYTES, Cost, stretched
from .private_files import write_whole
from .secret_rules import check_passphrase

FORMAT = "mgtracker-keys/1"
RECOVERY = "recovery"
"""Stands for a person where the recovery key is meant."""
_RECOVERY_BYTES = 20
_NONCE_BYTES = 12
_MOST = Cost(memory_kib=4 * 1024 * 1024, passes=64, lanes=64)
"""A file that asks for more is not one of ours, and would only bring the machine to a stop."""


@dataclass(frozen=True, slots=True)
class FileKey:
    """The 256 bits that open one database; never shown, not even by mistake."""

    raw: bytes = field(repr=False)

    @classmethod
    def random(cls) -> FileKey:
        """A new one."""
        return cls(os.urandom(KEY_BYTES))


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The key as one person's secret opens it.

    Attributes:
        person: id, or RECOVERY.
        initials: what that person types; empty for the recovery key.
    """

    person: str
    initials: str
    cost: Cost
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    box: bytes = field(repr=False)


def keys_file(path: Path) -> Path:
    """Where the keys of a database are."""
    return path.with_name(f"{path.name}.keys")


def is_encrypted(path: Path) -> bool:
    """Whether a database has a keys file beside it, so that opening it needs a passphrase.

    Raises:
        RecordError: the system does not say: a name that is too long.
    """
    with told(path):
        return keys_file(path).exists()


@dataclass(frozen=True, slots=True)
class Keys:
    """What a keys file says. A change makes another; `write` puts it on the disk.

    Attributes:
        record: which record they are of; random, kept for its life and bound into every wrapping.
        wrapped: one for each person, and one for the recovery key where one was printed.
        cost: what guessing a new passphrase costs.
        is_sound: whether the file was seen to be as it was written; one from before it had a sum was not.
    """

    record: str
    wrapped: tuple[Wrapped, ...] = ()
    cost: Cost = PASSPHRASE_COST
    is_sound: bool = field(default=True, compare=False)

    @classmethod
    def new(cls, cost: Cost = PASSPHRASE_COST) -> Keys:
        """Nobody's yet."""
        return cls(os.urandom(16).hex(), (), cost)

    @classmethod
    def read(cls, path: Path, cost: Cost = PASSPHRASE_COST) -> Keys:
        """The keys of the database at `path`.

        Raises:
            RecordError: missing, or not a keys file; names it.
        """
        place = keys_file(path)
        with told(place):
            # What is no file, a pipe for one, would never end.
            content = place.read_bytes() if place.is_file() or not place.exists() else b""
        try:
            plain = json.loads(content)
            said = plain.pop("sha256", None)
            if plain["format"] != FORMAT or said not in (None, _sum(plain)):
                raise ValueError
            wrapped = tuple(map(_wrapped, plain["keys"]))
            return cls(str(plain["record"]), wrapped, cost, said is not None)
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
            raise RecordError(
                "{keys} is damaged, altered or not a keys file, and nothing opens {file} without it; take "
                "the keys file of its newest backup",
                keys=place,
                file=path.name,
            ) from None

    def write(self, path: Path) -> None:
        """Put them beside the database at `path`, in place of what is there, in one step.

        What was not seen to be sound gets no sum: it would say of an altered file that it is whole.

        Raises:
            RecordError: it cannot be written; what was there stays.
        """
        plain = {
            "format": FORMAT,
            "record": self.record,
            "keys": [_plain(wrapped) for wrapped in self.wrapped],
        }
        place = keys_file(path)
        summed = plain | ({"sha256": _sum(plain)} if self.is_sound else {})
        with told(place):
            write_whole(place, json.dumps(summed, indent=2).encode() + b"\n")

    @property
    def has_recovery(self) -> bool:
        """Whether a recovery key was made."""
        return any(wrapped.person == RECOVERY for wrapped in self.wrapped)

    def holds(self, person: str) -> bool:
        """Whether that person, by id, can open it."""
        return any(wrapped.person == person for wrapped in self.wrapped)

    def unlock(self, initials: str, passphrase: str) -> FileKey:
        """The key, opened by the passphrase of the person with those initials.

        Raises:
            InputError: nobody with those initials opens it, or the passphrase is not theirs.
        """
        wanted = initials.strip().casefold()
        mine = [w for w in self.wrapped if w.person != RECOVERY and w.initials.casefold() == wanted]
        if not mine:
            # As slow as a wrong passphrase: time tells no one who opens it.
            stretched(passphrase, os.urandom(SALT_BYTES), self.cost)
            raise InputError(
                "nobody with the initials {initials} opens this ward", initials=initials.strip()
            )
        return self._open(
            mine[0],
            passphrase,
            InputError("this is not your passphrase; nothing is damaged, type it again")
            if self.is_sound
            else InputError(
                "this is not your passphrase, or the keys file was altered; type it again, or take the keys "
                "file of the newest backup"
            ),
        )

    def unlock_by_recovery(self, text: str) -> FileKey:
        """The key, opened by the recovery key as it was printed; blanks, hyphens and case do not count.

        Raises:
            InputError: there is none, or it is another one.
        """
        mine = [wrapped for wrapped in self.wrapped if wrapped.person == RECOVERY]
        if not mine:
            raise InputError("no recovery key was made for this ward")
        return self._open(
            mine[0],
            plain_recovery_key(text),
            InputError(
                "this is not the recovery key of this ward: a newer sheet may have replaced it"
            )
            if self.is_sound
            else InputError(
                "this is not the recovery key of this ward, or the keys file was altered; take the newest "
                "sheet, or the keys file of the newest backup"
            ),
        )

    def with_person(self, key: FileKey, person: str, initials: str, passphrase: str) -> Keys:
        """Opened by this person's passphrase too, instead of any they had.

        Raises:
            InputError: the passphrase is too weak.
        """
        return self.with_wrapped(self.wrap(key, person, initials, passphrase))

    def wrap(self, key: FileKey, person: str, initials: str, passphrase: str) -> Wrapped:
        """The key as this person's passphrase will open it; slow, and touches no file.

        Raises:
            InputError: the passphrase is too weak.
        """
        check_passphrase(passphrase)
        return self._wrap(key, person, initials.strip(), passphrase)

    def without_person(self, person: str) -> Keys:
        """No longer opened by that person's passphrase.

        Older copies of the keys file, as backups hold them, still are.

        Raises:
            InputError: nobody would be left who opens it.
        """
        left = tuple(wrapped for wrapped in self.wrapped if wrapped.person != person)
        if all(wrapped.person == RECOVERY for wrapped in left):
            raise InputError(
                "nobody else opens this ward with a passphrase; give one to another first"
            )
        return replace(self, wrapped=left)

    def with_initials(self, person: str, initials: str) -> Keys:
        """With the initials that person types from now on; the passphrase stays."""
        return replace(
            self,
            wrapped=tuple(
                replace(wrapped, initials=initials) if wrapped.person == person else wrapped
                for wrapped in self.wrapped
            ),
        )

    def with_recovery(self, key: FileKey, shown: str) -> Keys:
        """Opened by this recovery key too (`new_recovery_key`), instead of any there was."""
        return self.with_wrapped(self.wrap_recovery(key, shown))

    def wrap_recovery(self, key: FileKey, shown: str) -> Wrapped:
        """The key as this recovery key will open it; slow, and touches no file."""
        return self._wrap(key, RECOVERY, "", plain_recovery_key(shown))

    def with_wrapped(self, new: Wrapped) -> Keys:
        """Opened by what `wrap` made of these keys too, instead of any of the same person."""
        others = tuple(wrapped for wrapped in self.wrapped if wrapped.person != new.person)
        return replace(self, wrapped=(*others, new))

    def _wrap(self, key: FileKey, person: str, initials: str, secret: str) -> Wrapped:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = os.urandom(SALT_BYTES), os.urandom(_NONCE_BYTES)
        box = AESGCM(stretched(secret, salt, self.cost)).encrypt(
            nonce, key.raw, self._bound(person)
        )
        return Wrapped(person, initials, self.cost, salt, nonce, box)

    def _open(self, wrapped: Wrapped, secret: str, refusal: InputError) -> FileKey:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        opener = AESGCM(stretched(secret, wrapped.salt, wrapped.cost))
        try:
            return FileKey(opener.decrypt(wrapped.nonce, wrapped.box, self._bound(wrapped.person)))
        except InvalidTag:
            raise refusal from None

    def _bound(self, person: str) -> bytes:
        """What a wrapping is for: moved to another person or record, it opens nothing."""
        return json.dumps([FORMAT, self.record, person]).encode()


def new_recovery_key() -> str:
    """160 random bits as they are printed: eight groups of four letters and digits."""
    raw = b32encode(os.urandom(_RECOVERY_BYTES)).decode()
    return "-".join(raw[start : start + 4] for start in range(0, len(raw), 4))


def plain_recovery_key(text: str) -> str:
    """The recovery key without what only helps reading; what cannot be one is left for the refusal."""
    letters = "".join(text.split()).replace("-", "").upper()
    letters = letters.replace("0", "O").replace("1", "I").replace("8", "B")
    try:
        return b32decode(letters).hex()
    except NotBase32:
        return letters


def _sum(plain: Mapping[str, Any]) -> str:
    """What tells an altered file from a wrong passphrase; files from before have none.

    It proves nothing: whoever alters one on purpose sums anew.
    """
    return sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _plain(wrapped: Wrapped) -> dict[str, Any]:
    return {
        "person": wrapped.person,
        "initials": wrapped.initials,
        "argon2id": asdict(wrapped.cost),
        "salt": wrapped.salt.hex(),
        "nonce": wrapped.nonce.hex(),
        "aes256gcm": wrapped.box.hex(),
    }


def _wrapped(plain: Mapping[str, Any]) -> Wrapped:
    cost = Cost(**{name: int(value) for name, value in plain["argon2id"].items()})
    asked = (cost.memory_kib, cost.passes, cost.lanes)
    most = (_MOST.memory_kib, _MOST.passes, _MOST.lanes)
    if cost.memory_kib < 8 * cost.lanes or not all(
        1 <= a <= m for a, m in zip(asked, most, strict=True)
    ):
        raise ValueError
    salt, nonce, box = (bytes.fromhex(plain[name]) for name in ("salt", "nonce", "aes256gcm"))
    if (len(salt), len(nonce), len(box)) != (SALT_BYTES, _NONCE_BYTES, KEY_BYTES + 16):
        raise ValueError
    return Wrapped(str(plain["person"]), str(plain["initials"]), cost, salt, nonce, box)

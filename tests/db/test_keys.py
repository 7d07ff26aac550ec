"""The keys file: each person opens the same key, nobody else does, and no copy of it tells anything."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError, RecordError
from mgtracker.db import keys as keys_module
from mgtracker.db.keys import RECOVERY, FileKey, Keys, is_encrypted, keys_file, new_recovery_key
from tests.db.people import CHEAP, PASSPHRASE

OTHER = "nine loud herons wait"


@pytest.fixture
def key() -> FileKey:
    return FileKey.random()


@pytest.fixture
def keys(key: FileKey) -> Keys:
    return (
        Keys.new(CHEAP).with_person(key, "p1", "AR", PASSPHRASE).with_person(key, "p2", "bk", OTHER)
    )


def test_each_opens_the_same_key_by_their_own_passphrase(keys: Keys, key: FileKey) -> None:
    assert keys.unlock("ar ", PASSPHRASE) == key
    assert keys.unlock("BK", OTHER) == key
    assert len(key.raw) == 32


def test_a_wrong_passphrase_is_a_sentence_of_its_own(keys: Keys) -> None:
    for initials, passphrase in (
        ("AR", OTHER),
        ("BK", PASSPHRASE),
        ("AR", ""),
        ("AR", f"{PASSPHRASE} "),
    ):
        with pytest.raises(InputError, match="not your passphrase; nothing is damaged"):
            keys.unlock(initials, passphrase)
    for initials in ("XY", "", "p1", RECOVERY):
        with pytest.raises(InputError, match="nobody with the initials"):
            keys.unlock(initials, PASSPHRASE)


def test_losing_one_passphrase_loses_nothing(keys: Keys, key: FileKey) -> None:
    anew = keys.with_person(keys.unlock("BK", OTHER), "p1", "AR", "eleven pale foxes run")
    assert anew.unlock("AR", "eleven pale foxes run") == key
    assert anew.unlock("BK", OTHER) == key
    with pytest.raises(InputError):
        anew.unlock("AR", PASSPHRASE)
    with pytest.raises(InputError, match="at least 15"):
        keys.with_person(key, "p1", "AR", "short")


def test_new_initials_take_the_old_passphrase(keys: Keys, key: FileKey) -> None:
    renamed = keys.with_initials("p1", "ARX")
    assert renamed.unlock("arx", PASSPHRASE) == key
    assert renamed.unlock("BK", OTHER) == key
    with pytest.raises(InputError, match="nobody with the initials"):
        renamed.unlock("AR", PASSPHRASE)


def test_the_recovery_key_opens_it_however_it_is_copied_and_the_last_sheet_counts(
    keys: Keys, key: FileKey
) -> None:
    with pytest.raises(InputError, match="no recovery key was made"):
        keys.unlock_by_recovery("AAAA")
    assert not keys.has_recovery
    shown = new_recovery_key()
    anew = keys.with_recovery(key, shown)
    assert anew.has_recovery
    assert len(shown) == 39
    assert anew.unlock_by_recovery(shown) == key
    copied = shown.lower().replace("-", " ").replace("o", "0").replace("i", "1")
    assert anew.unlock_by_recovery(f"  {copied}\n") == key
    newest = new_recovery_key()
    newer = anew.with_recovery(key, newest)
    assert newer.unlock_by_recovery(newest) == key
    for wrong in (shown, "", "not a key", newest[:-1]):
        with pytest.raises(InputError, match="a newer sheet may have replaced it"):
            newer.unlock_by_recovery(wrong)


def test_somebody_who_left_opens_nothing_and_somebody_always_does(keys: Keys, key: FileKey) -> None:
    left = keys.without_person("p1")
    assert not left.holds("p1")
    assert left.holds("p2")
    with pytest.raises(InputError):
        left.unlock("AR", PASSPHRASE)
    with pytest.raises(InputError, match="nobody else opens this ward"):
        left.with_recovery(key, new_recovery_key()).without_person("p2")


def test_the_file_is_for_its_owner_alone_reads_back_and_tells_nothing(
    keys: Keys, key: FileKey, tmp_path: Path
) -> None:
    path = tmp_path / "ward.db"
    assert not is_encrypted(path)
    keys.write(path)
    keys.with_recovery(key, new_recovery_key()).write(path)
    assert is_encrypted(path)
    assert Keys.read(path).unlock("AR", PASSPHRASE) == key
    text = keys_file(path).read_text()
    for secret in (PASSPHRASE, OTHER, key.raw.hex()):
        assert secret not in text
    assert [p.name for p in tmp_path.iterdir()] == ["ward.db.keys"]
    if os.name == "posix":
        assert keys_file(path).stat().st_mode & 0o777 == 0o600
    assert key.raw.hex() not in repr(key)
    assert repr(key) == "FileKey()"


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (
            lambda plain: {**plain, "format": "mgtracker-keys/2"},
            "is damaged, altered or not a keys file",
        ),
        (lambda plain: [], "is damaged, altered or not a keys file"),
        (
            lambda plain: {**plain, "keys": [{"person": "p1"}]},
            "is damaged, altered or not a keys file",
        ),
        (lambda plain: with_first(plain, salt="zz"), "is damaged, altered or not a keys file"),
        (lambda plain: with_first(plain, nonce="00"), "is damaged, altered or not a keys file"),
        (
            lambda plain: with_first(
                plain, argon2id={"memory_kib": 2**40, "passes": 1, "lanes": 1}
            ),
            "is damaged, altered or not a keys file",
        ),
        (
            lambda plain: with_first(
                plain, argon2id={"memory_kib": 8, "passes": float("inf"), "lanes": 1}
            ),
            "is damaged, altered or not a keys file",
        ),
        (
            lambda plain: with_first(plain, argon2id={"memory_kib": 8, "passes": 0, "lanes": 1}),
            "is damaged, altered or not a keys file",
        ),
        (
            lambda plain: with_first(plain, argon2id={"memory_kib": 8, "passes": 1, "lanes": 2}),
            "is damaged, altered or not a keys file",
        ),
    ],
)
def test_what_is_no_keys_file_is_told(keys: Keys, tmp_path: Path, spoil: object, says: str) -> None:
    path = tmp_path / "ward.db"
    keys.write(path)
    from_before = json.loads(keys_file(path).read_text())
    del from_before["sha256"]
    keys_file(path).write_text(json.dumps(from_before))
    assert Keys.read(path).wrapped == keys.wrapped, "without a sum"
    with pytest.raises(InputError, match="not your passphrase, or the keys file was altered"):
        Keys.read(path).unlock("AR", "another one that is long")
    keys_file(path).write_text(json.dumps(spoil(from_before)))  # type: ignore[operator]
    with pytest.raises(RecordError, match=says):
        Keys.read(path)


@pytest.mark.hazard("H-14")
def test_an_altered_file_is_not_taken_for_a_wrong_passphrase(keys: Keys, tmp_path: Path) -> None:
    path = tmp_path / "ward.db"
    keys.write(path)
    text = keys_file(path).read_text()
    for field in ("record", "initials", "salt", "nonce", "aes256gcm", "memory_kib"):
        place = text.index(f'"{field}"') + len(field) + 5
        place += text[place] == '"'
        other = "1" if text[place] != "1" else "2"
        keys_file(path).write_text(text[:place] + other + text[place + 1 :])
        with pytest.raises(RecordError, match="altered"):
            Keys.read(path)
    keys_file(path).write_text(text)
    with pytest.raises(InputError, match="not your passphrase"):
        Keys.read(path).unlock("AR", "another one that is long")


def with_first(plain: dict[str, object], **changed: object) -> dict[str, object]:
    first, *rest = plain["keys"]  # type: ignore[misc]
    return {**plain, "keys": [{**first, **changed}, *rest]}


@pytest.mark.hazard("H-14")
def test_what_was_never_seen_to_be_sound_is_not_summed_anew(keys: Keys, tmp_path: Path) -> None:
    path = tmp_path / "ward.db"
    keys.write(path)
    plain = json.loads(keys_file(path).read_text())
    del plain["sha256"]
    keys_file(path).write_text(json.dumps(with_first(plain, nonce="00" * 12)))
    Keys.read(path).with_initials("somebody", "ab").write(path)
    after = Keys.read(path)
    assert not after.is_sound
    with pytest.raises(InputError, match="or the keys file was altered"):
        after.unlock("AR", PASSPHRASE)


def test_the_sheet_is_not_blamed_for_a_file_without_a_sum(keys: Keys) -> None:
    shown = new_recovery_key()
    opened = keys.with_recovery(FileKey.random(), shown)
    other = new_recovery_key()
    with pytest.raises(InputError, match="a newer sheet may have replaced it"):
        opened.unlock_by_recovery(other)
    with pytest.raises(InputError, match="or the keys file was altered"):
        replace(opened, is_sound=False).unlock_by_recovery(other)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are of Unix")
def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "ward.db"
    os.mkfifo(keys_file(path))
    with pytest.raises(RecordError, match="is damaged, altered or not a keys file"):
        Keys.read(path)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null", b"3"])
def test_any_bytes_are_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ward.db"
    keys_file(path).write_bytes(content)
    with pytest.raises(RecordError, match="is damaged, altered or not a keys file"):
        Keys.read(path)
    keys_file(path).unlink()
    with pytest.raises(RecordError, match="No such file"):
        Keys.read(path)


def test_a_wrapping_moved_to_another_person_or_record_opens_nothing(
    keys: Keys, key: FileKey
) -> None:
    mine, other = keys.wrapped
    moved = replace(keys, wrapped=(replace(mine, person="p3"), other))
    elsewhere = replace(Keys.new(CHEAP), wrapped=keys.wrapped)
    for changed in (moved, elsewhere):
        with pytest.raises(InputError):
            changed.unlock("AR", PASSPHRASE)
    flipped = bytes([mine.box[0] ^ 1]) + mine.box[1:]
    with pytest.raises(InputError):
        replace(keys, wrapped=(replace(mine, box=flipped),)).unlock("AR", PASSPHRASE)


def test_a_new_passphrase_costs_what_is_asked_and_an_old_one_what_it_did(
    keys: Keys, key: FileKey, tmp_path: Path
) -> None:
    keys.write(tmp_path / "ward.db")
    read = Keys.read(tmp_path / "ward.db")
    assert read.cost == keys_module.PASSPHRASE_COST
    assert {wrapped.cost for wrapped in read.wrapped} == {CHEAP}
    assert read.with_person(key, "p4", "DD", PASSPHRASE).wrapped[-1].cost == read.cost

"""Bits that changed on the disk: never a record that looks shorter, never written to, never a crash."""

import os
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from random import Random
from time import perf_counter

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.events import Entry
from mgtracker.db.chain import Report, check
from mgtracker.db.opening import open_to_check
from mgtracker.db.store import Store
from tests.db.entries import EXAMPLES, NOON, event
from tests.db.tampering import edit

FLIPS = int(os.environ.get("FLIPS", "150"))
SEED = int(os.environ.get("FLIPS_SEED", "1"))
LONGEST_S = 2.0


def filled(path: Path) -> tuple[Entry, ...]:
    with Store.create(path) as store:
        for _ in range(4):
            with store.writing():
                for kind in EXAMPLES:
                    store.append("p", event(kind), NOON, by="RN A", note="as it was written")
        return store.entries("p")


def read(path: Path, *, read_only: bool) -> tuple[Entry, ...] | None:
    """The entries of the patient; None if the file, or what is in it, is refused in a sentence."""
    try:
        with Store.open(path, read_only=read_only, read_ahead=not read_only) as store:
            assert store.patients()
            return store.entries("p")
    except RecordError:
        return None


def verified(path: Path) -> Report | None:
    try:
        with ExitStack() as resources:
            return check(open_to_check(path, resources))
    except RecordError:
        return None


@pytest.mark.hazard("H-14")
def test_bits_that_changed_are_found_or_change_nothing(path: Path) -> None:
    entries = filled(path)
    whole = path.read_bytes()
    chance = Random(SEED)
    counts: Counter[str] = Counter()
    for _ in range(FLIPS):
        place, bit = chance.randrange(len(whole)), chance.randrange(8)
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << bit
        path.write_bytes(spoilt)
        begin = perf_counter()
        report = verified(path)
        seen = read(path, read_only=True)
        assert path.read_bytes() == spoilt, place
        written = read(path, read_only=False)
        assert perf_counter() - begin < 3 * LONGEST_S, place
        if written is None:
            assert path.read_bytes() == spoilt, place
        for shown in (seen, written):
            assert shown is None or len(shown) == len(entries), place
        if report is not None and report.is_whole:
            assert seen in (entries, None), place
            counts["changed nothing" if seen == entries else "refused"] += 1
        else:
            counts["found, and not opened" if seen is None else "found by verify alone"] += 1
    print(f"{FLIPS} flips of {len(whole)} bytes: {dict(counts)}")
    assert counts["found, and not opened"]
    assert counts["found by verify alone"]
    assert counts["changed nothing"]


@pytest.mark.hazard("H-14")
def test_a_file_cut_off_anywhere_is_never_opened_nor_written_to(path: Path) -> None:
    filled(path)
    whole = path.read_bytes()
    chance = Random(SEED)
    lengths = [0, 1, 15, 16, 100, 4095, 4096, len(whole) - 4096, len(whole) - 1]
    lengths += [chance.randrange(len(whole)) for _ in range(FLIPS // 5)]
    for length in lengths:
        path.write_bytes(whole[:length])
        for read_only in (True, False):
            assert read(path, read_only=read_only) is None, length
        assert path.read_bytes() == whole[:length]
        report = verified(path)
        assert report is None or not report.is_whole, length


def test_a_row_of_bytes_that_are_no_text_is_refused_without_its_words(path: Path) -> None:
    with Store.create(path) as store, store.writing():
        store.append("p", event("dose"), NOON, note="left arm")
        store.append("p", event("dose"), NOON)
    edit(path, b"left arm", b"left \xffrm")
    with pytest.raises(RecordError) as caught, Store.open(path) as store:
        store.entries("p")
    assert str(caught.value).startswith(f"{path} is damaged")
    assert "left" not in str(caught.value).replace("it was left as it is", "")

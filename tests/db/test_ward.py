"""The ward's own settings: kept in its file, an administrator's to change, and never without saying who did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.errors import InputError, RecordError, RefusedError
from mgtracker.db.about import About
from mgtracker.db.audit import NOBODY, faults
from mgtracker.db.store import Store
from mgtracker.db.trail import Deed, Wanted
from mgtracker.db.ward import LONGEST, WardSettings, clean_ward_name
from tests.db.entries import NOON, event
from tests.db.people import CHEAP, another, first

if TYPE_CHECKING:
    from pathlib import Path

NEW = WardSettings("Ward 7", "America/New_York", {"magnesium": "mg/dL", "pth": "pg/mL"})
NURSE = "J. Mensah"


def changes(store: Store) -> tuple[Deed, ...]:
    return store.trail(Wanted(kinds=frozenset({"settings"})))


def test_a_new_ward_has_the_name_of_its_file_and_standard_units(path: Path) -> None:
    with Store.create(path, About("ward", "Europe/London")) as store:
        assert store.ward.settings() == WardSettings(None, "Europe/London", None)


@pytest.mark.hazard("H-23")
def test_what_is_changed_is_there_when_it_is_opened_again(path: Path) -> None:
    with Store.create(path) as store:
        store.ward.change(NEW, NOON, None, NURSE)
        assert store.ward.settings() == NEW
        assert store.about == About("ward", "America/New_York")
    for read_only in (True, False):
        with Store.open(path, read_only=read_only) as store:
            assert store.ward.settings() == NEW
            assert store.about.zone == "America/New_York"


def test_each_change_says_who_made_it_and_what_was_there_before(store: Store) -> None:
    store.ward.change(NEW, NOON, None, NURSE)
    later = WardSettings("Ward 8", NEW.zone, {"pth": "pg/mL"})
    store.ward.change(later, NOON.plus(60), None, "A. Reyes")
    newest, before = changes(store)
    assert (newest.name, before.name) == ("A. Reyes", NURSE)
    assert (newest.at, before.at) == (NOON.plus(60), NOON)
    assert newest.what == "name Ward 8, was Ward 7, magnesium in mmol/L, was mg/dL"
    assert before.what == (
        "name Ward 7, was that of the file, time zone America/New_York, was that of the machine, "
        "magnesium in mg/dL, was mmol/L, pth in pg/mL, was pmol/L"
    )
    store.ward.change(WardSettings(), NOON.plus(120), None, NURSE)
    assert changes(store)[0].what == (
        "name of the file, was Ward 8, time zone of the machine, was America/New_York, "
        "pth in pmol/L, was pg/mL"
    )


def test_nothing_is_written_where_nothing_is_another(store: Store) -> None:
    for _ in range(2):
        store.ward.change(WardSettings(units={"magnesium": "mmol/L"}), NOON, None, NURSE)
    assert [one.what for one in changes(store)] == ["results in standard units"]
    assert store.ward.settings() == WardSettings(units={})
    for _ in range(2):
        store.ward.change(NEW, NOON, None, NURSE)
    assert len(changes(store)) == 2


def test_settings_of_the_window_do_not_hide_those_of_the_ward(store: Store) -> None:
    store.ward.change(NEW, NOON, None, NURSE)
    store.audit.note("settings", NOON, NOBODY, None, "language de")
    assert store.ward.settings() == NEW


def test_entries_keep_their_instants_and_offsets(store: Store) -> None:
    with store.writing():
        store.append("p", event("patient"), NOON)
    before = store.entries("p")
    store.ward.change(NEW, NOON, None, NURSE)
    assert store.entries("p") == before


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (replace(NEW, name="  "), "what the ward is called"),
        (replace(NEW, name="x" * (LONGEST + 1)), f"At most {LONGEST} letters"),
        (replace(NEW, name="Ward\u202e7"), "cannot be seen"),
        (replace(NEW, zone="Europe/Londn"), "'Europe/Londn' is not a known time zone"),
        (replace(NEW, zone="../../etc/passwd"), "is not a known time zone"),
        (replace(NEW, units={"magnesium": "pg/mL"}), "magnesium is not reported in pg/mL"),
        (replace(NEW, units={"gold": "mmol/L"}), "gold is not reported in mmol/L"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(
    store: Store, wrong: WardSettings, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        store.ward.change(wrong, NOON, None, NURSE)
    assert store.ward.settings() == WardSettings()
    assert changes(store) == ()


def test_a_name_is_kept_with_one_blank_between_words() -> None:
    assert clean_ward_name("  Ward \t 7 ") == "Ward 7"
    assert clean_ward_name("x" * LONGEST) == "x" * LONGEST


@pytest.mark.hazard("H-30")
def test_where_people_sign_in_only_an_administrator_changes_them() -> None:
    with Store.in_memory(CHEAP) as ward:
        ada = first(ward)
        nurse = another(ward, ada)
        for by in (nurse, None):
            with pytest.raises(RefusedError, match="Only an administrator"):
                ward.ward.change(NEW, NOON, by, "Ada Reyes")
        assert ward.ward.settings() == WardSettings()
        ward.ward.change(NEW, NOON, ada, None)
        assert ward.ward.settings() == NEW
        assert changes(ward)[0].person == ada.id
        # On the screen she may still be one.
        beth = another(ward, ada, "BM", "administrator")
        ward.people.set_active(beth, ada.id, NOON, is_active=False)
        with pytest.raises(RefusedError, match="Only an administrator"):
            ward.ward.change(WardSettings(), NOON, ada, None)


def test_the_sample_and_a_file_for_reading_stay_as_they_are(path: Path, tmp_path: Path) -> None:
    with Store.create(tmp_path / "s.db", About("sample")) as sample:
        with pytest.raises(RefusedError, match="sample ward stays as it is"):
            sample.ward.change(NEW, NOON, None, NURSE)
        assert sample.ward.settings() == WardSettings()
    Store.create(path).close()
    with Store.open(path, read_only=True) as reading:
        with pytest.raises(RecordError, match="for reading only"):
            reading.ward.change(NEW, NOON, None, NURSE)
        assert reading.about.zone is None


def test_a_write_that_fails_leaves_all_as_it_was(store: Store) -> None:
    store._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(RecordError):
        store.ward.change(NEW, NOON, None, NURSE)
    store._connection.execute("PRAGMA query_only = OFF")
    assert store.ward.settings() == WardSettings()
    assert store.about.zone is None


@pytest.mark.hazard("H-23")
def test_a_zone_changed_behind_the_programs_back_is_found(path: Path) -> None:
    with Store.create(path, About("ward", "Europe/London")) as store:
        assert list(faults(store._connection)) == []
        store.ward.change(replace(NEW, zone="Europe/London"), NOON, None, NURSE)
        assert list(faults(store._connection)) == []
        for zone, said in (("Asia/Kolkata", "Asia/Kolkata"), (None, "that of the machine")):
            store._connection.execute("UPDATE ward SET zone = ?", (zone,))
            assert [str(fault) for fault in faults(store._connection)] == [
                f"its time zone is {said}, and who set it last said Europe/London"
            ]
        store.ward.change(WardSettings(), NOON, None, NURSE)
        assert list(faults(store._connection)) == []

"""`mgtracker import`: a record is made only by tables that can be read, and twice is once."""

from pathlib import Path

import pytest

from mgtracker.db.about import About
from mgtracker.db.store import Store
from mgtracker.exchange.tables import UNREAL
from mgtracker.ui.sample_words import IN_TABLES
from tests.cli.conftest import Run
from tests.cli.test_export import fill

LABS = """patient_id,collected_at,analyte,value,unit
S-1,2026-03-01T08:00:00+00:00,magnesium,0.42,mmol/L
S-1,2026-03-01T08:00:00+00:00,calcium,1.70,mmol/L
S-1,2026-03-02T08:00:00+00:00,magnesium,0.4-0.5,mmol/L
"""
NAIVE = "patient_id,collected_at,analyte,value,unit\nS-1,2026-07-01T08:00:00,magnesium,0.5,mmol/L\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own for the database, to see what is left in it."""
    made = tmp_path / "ward"
    made.mkdir()
    return made


@pytest.fixture
def labs(tmp_path: Path) -> Path:
    path = tmp_path / "labs.csv"
    path.write_text(LABS)
    return path


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".lock")


def draws(path: Path) -> int:
    with Store.open(path, read_only=True) as store:
        key = store.find_mrn("S-1")
        assert key is not None
        return [entry.kind for entry in store.entries(key)].count("labs")


def test_what_can_be_taken_is_and_what_cannot_is_listed_and_twice_is_once(
    run: Run, labs: Path, folder: Path
) -> None:
    database = folder / "ward.db"
    told = run("import", labs, "--database", database)
    assert (told.code, told.err) == (0, "")
    assert "labs.csv: labs, 3 rows: took 2, already there 0, repeated 0, skipped 1" in told.out
    assert f"skipped: {labs}: row 4: value: " in told.out
    assert draws(database) == 1
    again = run("import", labs, "--database", database)
    assert "took 0, already there 2, repeated 0, skipped 1" in again.out
    assert draws(database) == 1
    answer = run("replay", f"{database}#S-1", "--json").document
    assert answer["class"]["severity"] == "severe"


def test_a_dry_run_reports_and_leaves_nothing(run: Run, labs: Path, folder: Path) -> None:
    database = folder / "ward.db"
    told = run("import", labs, "--database", database, "--dry-run")
    assert told.code == 0
    assert "would take 2" in told.out
    assert left_in(folder) == []
    run("import", labs, "--database", database)
    before = database.read_bytes()
    told = run("import", labs, "--database", database, "--dry-run")
    assert "would take 0, already there 2" in told.out
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (None, ()),
        ("", ()),
        ("weather,wind\nfine,none\n", ()),
        (NAIVE, ()),
        (NAIVE, ("--time-zone", "Mars/Base")),
        (LABS, ("--mapping", "none.toml")),
    ],
    ids=["missing", "empty", "another table", "naive", "no such zone", "no such mapping"],
)
@pytest.mark.parametrize("dry", [(), ("--dry-run",)], ids=["real", "dry"])
def test_a_bad_file_leaves_no_database_behind(
    run: Run,
    labs: Path,
    folder: Path,
    tmp_path: Path,
    text: str | None,
    more: tuple[str, ...],
    dry: tuple[str, ...],
) -> None:
    bad = tmp_path / "bad.csv"
    if text is not None:
        bad.write_text(text)
    told = run("import", labs, bad, "--database", folder / "ward.db", *more, *dry)
    assert told.code == 2
    assert told.complaint.startswith("mgtracker: ")
    assert left_in(folder) == []


def test_a_bad_file_changes_nothing_in_a_record_that_is_there(
    run: Run, labs: Path, folder: Path, tmp_path: Path
) -> None:
    database = folder / "ward.db"
    run("import", labs, "--database", database)
    before = database.read_bytes()
    bad = tmp_path / "bad.csv"
    bad.write_text(NAIVE)
    assert run("import", bad, "--database", database).code == 2
    assert database.read_bytes() == before


def test_times_without_an_offset_take_the_zone_that_is_said(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    table = tmp_path / "naive.csv"
    table.write_text(NAIVE)
    database = folder / "ward.db"
    assert run("import", table, "--database", database, "--time-zone", "Europe/London").code == 0
    answer = run("replay", f"{database}#S-1", "--json", "--at", "2026-07-02T00:00:00Z").document
    assert [e["at"] for e in answer["events"] if e["kind"] == "labs"] == ["2026-07-01T07:00:00Z"]


def test_a_database_that_cannot_be_used_is_exit_3(
    run: Run, labs: Path, folder: Path, tmp_path: Path
) -> None:
    letter = folder / "letter.db"
    letter.write_text("Dear ward, " * 500)
    told = run("import", labs, "--database", letter)
    assert (told.code, letter.read_text()) == (3, "Dear ward, " * 500)
    assert "is no mgtracker file; choose a ward, or a backup of one" in told.complaint
    told = run("import", labs, "--database", tmp_path / "nowhere" / "ward.db")
    assert told.code == 3
    assert "there is no folder" in told.complaint
    with Store.create(folder / "open.db"):
        told = run("import", labs, "--database", folder / "open.db")
    assert told.code == 3
    assert "is open in another mgtracker window" in told.complaint


@pytest.mark.parametrize("words", [(), ("--dry-run",)])
@pytest.mark.hazard("H-22")
def test_nothing_real_comes_into_a_sample(
    run: Run, labs: Path, folder: Path, words: tuple[str, ...]
) -> None:
    sample = folder / "sample.db"
    Store.create(sample, About("sample")).close()
    before = sample.read_bytes()
    told = run("import", labs, "--database", sample, *words)
    assert told.code == 3
    assert "is a sample ward, nobody in it is real, and nothing is imported" in told.complaint
    assert sample.read_bytes() == before


def test_what_is_refused_is_what_is_written() -> None:
    assert set(IN_TABLES.values()) == set(UNREAL)


@pytest.mark.parametrize("words", [(), ("--dry-run",)])
@pytest.mark.hazard("H-22")
def test_what_a_sample_gave_out_comes_into_no_ward(
    run: Run, folder: Path, words: tuple[str, ...]
) -> None:
    sample, ward = folder / "sample.db", folder / "ward.db"
    fill(Store.create(sample, About("sample"))).close()
    Store.create(ward).close()
    assert (
        run("export", "--database", sample, "--all", "--as", "tables", "--out", folder / "out").code
        == 0
    )
    before = ward.read_bytes()
    for table in (folder / "out").iterdir():
        told = run("import", table, "--database", ward, "--time-zone", "Europe/London", *words)
        assert told.code == 2
        assert "is nobody real, and nothing of a sample ward or of practice" in told.complaint
    assert ward.read_bytes() == before

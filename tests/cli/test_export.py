"""`mgtracker export`: what it writes, what it says of the rest, and what it never writes over."""

import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Event
from mgtracker.db.about import About
from mgtracker.db.backup_files import list_backups
from mgtracker.db.new_ward import Administrator, make_ward
from mgtracker.db.store import Store
from mgtracker.db.trail import Wanted
from tests.cli.conftest import Run
from tests.cli.test_backup import COSTS, typed
from tests.db.entries import plain
from tests.db.people import NOON, PASSPHRASE, PIN

START = Instant.parse("2026-03-01T08:00:00+00:00")
ONE = ("--patient", "S-0001")


def said(kind: str, hours: int = 0, **keys: Any) -> Event:
    return plain(kind, START.plus(hours * 3600), **keys)


SULFATE = {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "site": "left"}


def fill(store: Store) -> Store:
    with store.writing():
        for patient_id, mrn in (("p", "S-0001"), ("q", "S/2")):
            written = [
                said("patient", name="Sample, Ada", mrn=mrn, sex="female"),
                said("fact", weight="70 kg", creatinine_clearance="85 mL/min"),
                said("labs", magnesium="0.42 mmol/L", calcium="1.70 mmol/L"),
                said("dose", 1, **SULFATE),
                said("rate", 2, drug="magnesium sulfate", line="pump-1", rate="1 g/h"),
            ]
            for number, event in enumerate(written):
                store.append(
                    patient_id, event, event.at, by="RN A", entry_id=f"{patient_id}{number}"
                )
    return store


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    path = tmp_path / "ward.db"
    fill(Store.create(path, About("ward", "Europe/London"))).close()
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where something is written; nothing is there yet."""
    return tmp_path / "out"


def deeds(path: Path) -> list[tuple[str | None, str | None]]:
    """By whom, and of whom, an export is kept."""
    with Store.open(path, read_only=True) as store:
        found = store.trail(Wanted(kinds=frozenset({"exported"})))
        return [(deed.name, deed.patient) for deed in found]


def test_tables_come_back_through_import_as_they_went(
    run: Run, ward: Path, out: Path, tmp_path: Path
) -> None:
    told = run("export", "--database", ward, "--all", "--as", "tables", "--out", out)
    assert (told.code, told.err) == (0, "")
    assert "encrypted" not in told.out
    assert f"{ward}: 2 patients\n" in told.out
    assert f"wrote {out / 'labs.csv'}: labs, 4 rows\n" in told.out
    assert "left out: fact.creatinine_clearance: 2, the tables have no column" in told.out
    files = [out / f"{kind}.csv" for kind in ("patients", "labs", "doses", "rates")]
    again, other = tmp_path / "again.db", tmp_path / "other"
    assert run("import", *files, "--database", again).code == 0
    assert run("export", "--database", again, "--all", "--as", "tables", "--out", other).code == 0
    for file in files:
        assert (other / file.name).read_bytes() == file.read_bytes()


def test_a_case_answers_as_the_record(run: Run, ward: Path, tmp_path: Path) -> None:
    for name in ("case.toml", "case.json"):
        case = tmp_path / name
        told = run("export", "--database", ward, *ONE, "--as", "case", "--out", case)
        assert told.out.splitlines() == [
            f"{ward}: 1 patient",
            f"wrote {case}: case, 5 events",
        ]
        at = ("--at", "2026-03-01T20:00:00Z", "--json")
        answer = run("replay", case, *at).document
        assert answer == run("replay", f"{ward}#S-0001", *at).document
        assert answer["caps"][0]["used_g"] == 15


def test_one_is_one(run: Run, ward: Path, out: Path) -> None:
    told = run("export", "--database", ward, *ONE, "--as", "tables", "--out", out)
    assert f"wrote {out / 'patients.csv'}: patients, 1 row\n" in told.out
    assert f"wrote {out / 'labs.csv'}: labs, 2 rows\n" in told.out


def test_the_cases_of_all_are_a_file_each(run: Run, ward: Path, out: Path) -> None:
    told = run("export", "--database", ward, "--all", "--as", "case", "--out", out, "--json")
    names = [Path(file["path"]).name for file in told.document["files"]]
    assert names == ["record S-0001.toml", "record S2.toml"]
    assert run("replay", out / "record S2.toml", "--json").code == 0


def test_record_numbers_that_are_one_name_are_two_files(
    run: Run, tmp_path: Path, out: Path
) -> None:
    ward = tmp_path / "ward.db"
    with Store.create(ward) as store, store.writing():
        for mrn in ("s/1", "S:1", "..", "../con", "9" * 400):
            event = said("patient", name="A", mrn=mrn)
            store.append(f"p{mrn}", event, event.at)
    told = run("export", "--database", ward, "--all", "--as", "case", "--out", out, "--json")
    names = sorted(Path(file["path"]).name for file in told.document["files"])
    assert names == [
        *("record 9999999999999999999999999999999999999999.toml", "record S1.toml"),
        *("record con.toml", "record s1 (2).toml", "record.toml"),
    ]


def test_a_bundle_as_json(run: Run, ward: Path, tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    told = run("export", "--database", ward, *ONE, "--as", "fhir", "--out", path, "--json")
    document = json.loads(path.read_text(encoding="utf-8"))
    assert told.document == {
        "as": "fhir",
        "patients": 1,
        "files": [{"path": str(path), "kind": "bundle", "resources": len(document["entry"])}],
        "left_out": [],
    }


def test_it_is_kept_for_each_patient_that_they_went_out(
    run: Run, ward: Path, out: Path, tmp_path: Path
) -> None:
    run("export", "--database", ward, *ONE, "--as", "case", "--out", tmp_path / "a.toml")
    assert deeds(ward) == [(None, "p")]
    run("export", "--database", ward, "--all", "--as", "tables", "--out", out)
    assert sorted(deeds(ward)) == [(None, "p"), (None, "p"), (None, "q")]
    assert run("verify", ward).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions")
def test_only_this_user_can_read_what_is_written(run: Run, ward: Path, out: Path) -> None:
    run("export", "--database", ward, "--all", "--as", "tables", "--out", out)
    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in out.iterdir()} == {0o600}


def test_nothing_is_written_over_unless_it_is_said(run: Run, ward: Path, out: Path) -> None:
    out.mkdir()
    mine = out / "doses.csv"
    mine.write_text("mine")
    words = ("export", "--database", ward, "--all", "--as", "tables", "--out", out)
    told = run(*words)
    assert told.code == 2
    assert f"{mine} is there already, and was left as it is" in told.complaint
    assert [file.name for file in out.iterdir()] == ["doses.csv"]
    assert mine.read_text() == "mine"
    assert deeds(ward) == [], "nothing went out"
    assert run(*words, "--replace").code == 0
    assert mine.read_text().startswith("patient_id,")


def test_the_record_itself_is_never_written_over(run: Run, tmp_path: Path) -> None:
    ward = tmp_path / "ward.json"
    fill(Store.create(ward)).close()
    before = ward.read_bytes()
    words = ("export", "--database", ward, *ONE, "--out", ward, "--replace")
    for form in ("fhir", "case"):
        told = run(*words, "--as", form)
        assert (told.code, ward.read_bytes()) == (2, before)
        assert "is the record itself" in told.complaint


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((*ONE, "--as", "case", "--out", "DIR/case.txt"), "must end in .toml or .json"),
        ((*ONE, "--as", "fhir", "--out", "DIR/ward.db"), "must end in .json"),
        ((*ONE, "--as", "case", "--out", f"DIR/{'long' * 99}.toml"), "File name too long"),
        ((*ONE, "--as", "case", "--out", "DIR/file/case.toml"), "DIR/file: is no folder"),
        ((*ONE, "--as", "case", "--out", "DIR/no/where/case.toml"), "there is no folder DIR/no"),
        ((*ONE, "--as", "fhir", "--out", "DIR/folder.json"), "is a folder; name a file"),
        ((*ONE, "--as", "tables", "--out", "DIR/file"), "DIR/file: is no folder"),
        (("--patient", "X", "--as", "fhir", "--out", "DIR/a.json"), "no patient with the record"),
        ((*ONE, "--all", "--as", "fhir", "--out", "DIR/a.json"), "not allowed with"),
        (("--as", "fhir", "--out", "DIR/a.json"), "--patient --all is required"),
        ((*ONE, "--as", "pdf", "--out", "DIR/a.pdf"), "invalid choice: 'pdf'"),
        ((*ONE, "--as", "fhir"), "--out"),
        (
            (*ONE, "--as", "fhir", "--out", "DIR/a.json", "--initials", "AR"),
            "--initials: nobody signs in",
        ),
    ],
)
def test_bad_input_is_one_line_and_nothing_goes_out(
    run: Run, ward: Path, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "file").write_text("")
    told = run("export", "--database", ward, *(w.replace("DIR", str(tmp_path)) for w in words))
    assert told.code == 2
    assert says.replace("DIR", str(tmp_path)) in told.complaint
    assert deeds(ward) == []


def test_a_database_that_cannot_be_used_is_exit_3(run: Run, ward: Path, tmp_path: Path) -> None:
    words = (*ONE, "--as", "case", "--out", tmp_path / "case.toml")
    assert run("export", "--database", tmp_path / "none.db", *words).code == 3
    with Store.open(ward):
        told = run("export", "--database", ward, *words)
    assert told.code == 3
    assert "is open in another mgtracker window" in told.complaint
    with Store.open(ward) as store, store.writing():
        event = said("patient", name="Bo", mrn="S-0001")
        store.append("r", event, event.at)
    for whose in (ONE, ("--all",)):
        told = run("export", "--database", ward, *whose, *words[2:])
        assert told.code == 3
        assert "2 patients have the record number S-0001" in told.complaint
    assert not (tmp_path / "case.toml").exists()


def test_a_backup_is_not_written_to(run: Run, ward: Path, tmp_path: Path) -> None:
    run("backup", ward, "--to", tmp_path / "backups")
    (backup,) = list_backups(tmp_path / "backups")
    table = tmp_path / "labs.csv"
    table.write_text("patient_id,collected_at,analyte,value,unit\n")
    before = backup.path.read_bytes()
    for words in (
        ("export", *ONE, "--as", "case", "--out", tmp_path / "case.toml"),
        ("import", table),
    ):
        told = run(*words, "--database", backup.path)
        assert told.code == 3
        assert "is a backup, and stays as it was made; bring it back" in told.complaint
    assert run("import", table, "--database", backup.path, "--dry-run").code == 0
    assert backup.path.read_bytes() == before
    assert [path.name for path in backup.path.parent.glob("*.lock")] == []


def test_where_people_sign_in_somebody_answers_for_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "locked.db"
    administrator = Administrator("Ada Reyes", "AR", PIN, PASSPHRASE)
    store, _ = make_ward(path, About(), administrator, NOON, COSTS)
    with store:
        (store.importer,) = store.people.everybody()
        fill(store)
    words = ("export", "--database", path, "--all", "--as", "fhir", "--out", tmp_path / "a.json")
    typed(monkeypatch, "AR", PASSPHRASE)
    told = run(*words)
    assert (told.code, "say whose export it is with --initials" in told.complaint) == (2, True)
    typed(monkeypatch, "AR", PASSPHRASE, "000000")
    assert run(*words, "--initials", "AR").code == 2
    assert not (tmp_path / "a.json").exists()
    typed(monkeypatch, "AR", PASSPHRASE, PIN)
    told = run(*words, "--initials", "AR")
    assert told.code == 0
    assert "note: the record is encrypted, and these files are not" in told.out
    assert "left out: by_id: 10, no FHIR resource is made of it" in told.out


def test_a_journal_that_nobody_is_described_in_is_said(
    run: Run, ward: Path, tmp_path: Path
) -> None:
    with Store.open(ward) as store, store.writing():
        store.append("q", said("void", 3, target="q0", reason="wrong person"), START)
    words = ("--all", "--as", "fhir", "--out", tmp_path / "a.json")
    told = run("export", "--database", ward, *words)
    assert f"{ward}: 1 patient\n" in told.out
    assert "left out: journal: 1, who it is about was struck out" in told.out


def test_of_a_sample_it_is_said_that_nobody_is_real(run: Run, tmp_path: Path, out: Path) -> None:
    sample = tmp_path / "sample.db"
    fill(Store.create(sample, About("sample"))).close()
    words = ("export", "--database", sample)
    run(*words, "--all", "--as", "tables", "--out", out)
    assert "Sample ward, nobody real: S-0001" in (out / "doses.csv").read_text()
    case, bundle = tmp_path / "case.toml", tmp_path / "bundle.json"
    run(*words, *ONE, "--as", "case", "--out", case)
    assert 'title = "Sample ward, nobody real: record S-0001"' in case.read_text()
    run(*words, *ONE, "--as", "fhir", "--out", bundle)
    assert '"HTEST"' in bundle.read_text()

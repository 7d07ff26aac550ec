"""What is said of backups: in the language of whoever reads it, whatever language it was found in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.text import Text
from mgtracker.db.backup_files import Backup, Record
from mgtracker.db.links import EMPTY
from mgtracker.ui import translation
from mgtracker.ui.backup.restore_words import why_not_words
from mgtracker.ui.backup.words import found_words

NOON = Instant.parse("2026-03-01T12:00:00+00:00")
GERMAN = {
    "entry {seq} is missing": "Eintrag {seq} fehlt",
    "it is damaged ({fault})": "sie ist beschädigt ({fault})",
    "its last page is cut off": "die letzte Seite ist abgeschnitten",
    "not whole: {what}": "nicht heil: {what}",
}


@pytest.fixture
def german() -> Iterator[None]:
    translation.use(lambda text: GERMAN.get(text, text))
    yield
    translation.use(None)


def found(*faults: str) -> Backup:
    return Backup(Path("ward.db"), Record("ward", "1f"), NOON, EMPTY, NOON, faults, 1, "")


@pytest.mark.usefixtures("german")
def test_what_a_rehearsal_found_is_told_in_the_language_of_the_window() -> None:
    missing = Text("entry {seq} is missing", seq=7)
    cut = Text("it is damaged ({fault})", fault=Text("its last page is cut off"))
    both = "Eintrag 7 fehlt; sie ist beschädigt (die letzte Seite ist abgeschnitten)"
    assert found_words(found(missing, cut)) == f"nicht heil: {both}"
    assert why_not_words(found(missing, cut)) == f"{both}."


@pytest.mark.usefixtures("german")
def test_what_an_older_program_noted_stays_as_it_wrote_it() -> None:
    assert found_words(found("entry 7 is missing")) == "nicht heil: entry 7 is missing"

"""In a German window what is refused is said in German, whichever layer refuses it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.errors import RecordError
from mgtracker.db import driver, faults
from mgtracker.db.store import Store
from mgtracker.ui.language import speak
from mgtracker.ui.translation import told

from .test_wrong_inputs import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

SAYS_WHAT = re.compile(r"schreiben|verwenden|wählen|leer")
AT_14 = "2026-05-14T14:00:00+01:00"


@pytest.fixture(autouse=True)
def _german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.mark.parametrize(("tab", "fill", "row_of", "wrong"), FIELDS)
def test_every_field_says_in_german_what_to_type(nurse, tab, fill, row_of, wrong):
    nurse.panel.open_tab(tab)
    form = nurse.panel.body.form(tab)
    for text in wrong:
        form.clear()
        fill(form)
        form.refresh()
        row = row_of(form)
        row.field.setFocus()
        nurse.write_over(text)
        nurse.panel.tabs.setFocus()
        nurse.panel.recording.go_on()
        assert SAYS_WHAT.search(row.error()), row.error()


AMOUNTS = [
    ("1,500 mg", "'1,500' kann 1500 oder 1.500 heißen; eines davon schreiben"),
    ("5 kg", "'kg' ist keine Einheit einer Dosis; g, mg, mcg, mmol, mEq oder mL verwenden"),
    (
        "10 mL",
        "für '10 mL' fehlt das Präparat: nur damit ist bekannt, wie viel ein mL enthält",
    ),
    ("-2 g", "'-2' ist negativ; Mengen sind nie negativ: schreiben wie 2.5"),
]


@pytest.mark.parametrize(("typed", "said"), AMOUNTS)
def test_an_amount(nurse, typed, said):
    form = nurse.panel.body.form("dose")
    form.amount.setText(typed)
    form.route.segmented().setFocus()
    assert form.amount_row.error() == said


def test_a_measured_value_by_its_name_and_units(nurse):
    nurse.panel.open_tab("labs")
    row = nurse.panel.body.form("labs").rows["creatinine"].row
    row.field.setFocus()
    nurse.type("62 g")
    nurse.panel.tabs.setFocus()
    assert row.error() == "'g' ist keine Einheit für Kreatinin; umol/L oder mg/dL verwenden"


def test_a_child_in_the_formula(nurse):
    nurse.panel.open_tab("facts")
    form = nurse.panel.body.form("facts")
    form.work_out.click()
    for row, text in zip(form.box.rows, ("80 umol/L", "12", "40 kg"), strict=False):
        row.field.setFocus()
        nurse.write_over(text)
    form.box.sex.set_value("female")
    assert form.box._result.text() == "Alter 12: Die Formel gilt für Erwachsene ab 18"


def test_a_strength_that_cannot_be(nurse):
    nurse.panel.body.form("dose").product.setCurrentText("130 %")
    assert nurse.panel.body.form("dose").product.sentence() == (
        "'130 %' ist keine mögliche Konzentration"
    )


def test_milligrams_by_mouth_are_asked_about_as_in_english(nurse):
    form = nurse.panel.body.form("dose")
    form.drug.set_key("magnesium oxide")
    form.drug.edited.emit()
    form.amount.setText("480 mg")
    assert form.kind_row.isVisible()
    form.kind.segmented().set_value("elemental")
    assert nurse.bridge.proposal.event.amount.elemental_mg == 480


def test_what_the_session_refuses(nurse):
    nurse.type("5 g")
    form = nurse.panel.body.form("dose")
    form.route.segmented().set_value("IM")
    form.site.segmented().set_value("left")
    nurse.known("dose", AT_14, drug="magnesium sulfate", amount="5 g", route="IM", site="left")
    nurse.record()
    assert nurse.said == (
        "Die Bewertung hat sich geändert, seit sie gezeigt wurde. Die neue lesen, dann dokumentieren."
    )


def test_what_the_record_refuses(nurse, qtbot):
    with qtbot.waitSignal(nurse.bridge.refused) as heard:
        nurse.bridge.void("no-such-entry", "wrong amount")
    assert heard.args == ["Dieser Eintrag steht nicht in der Akte dieses Patienten."]


def test_a_file_that_cannot_be_opened(tmp_path: Path):
    place = tmp_path / "{ward}.db"
    with pytest.raises(RecordError) as caught:
        Store.open(place)
    assert told(caught.value) == (
        f"es gibt keine Datenbank {place}; eine andere Datei wählen oder eine neue anlegen"
    )
    assert str(caught.value).startswith(f"there is no database {place};")


def test_a_damaged_file_and_where_to_go_back_to(tmp_path: Path):
    place = tmp_path / "ward.mgtracker.db"
    place.write_bytes(b"not a record")
    with pytest.raises(RecordError) as caught:
        Store.open(place)
    assert told(caught.value) == (
        f"{place} ist keine Datenbank; eine andere Datei wählen oder auf eine Sicherung zurückgehen"
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (driver.FULL, "der Datenträger mit /ward.db ist voll; hiervon wurde nichts dokumentiert"),
        (driver.IOERR, "der Datenträger mit /ward.db kann nicht gelesen oder beschrieben werden"),
        (driver.READONLY, "/ward.db kann nicht beschrieben werden"),
        (driver.BUSY, "/ward.db wird von einem anderen Programm benutzt"),
        (driver.CORRUPT, "/ward.db ist beschädigt und wurde nicht verändert."),
    ],
)
def test_a_disk_or_a_file_that_fails(code: int, said: str):
    error = driver.Error("what SQLite says")
    error.sqlite_errorcode = code
    assert told(faults.in_words(error, Path("/ward.db"))).startswith(said)


def test_what_the_system_says_is_said_too(tmp_path: Path):
    with pytest.raises(RecordError) as caught, faults.told(tmp_path):
        (tmp_path / "none").read_bytes()
    assert told(caught.value) == (
        f"{tmp_path} kann nicht verwendet werden: Datei oder Ordner gibt es nicht"
    )

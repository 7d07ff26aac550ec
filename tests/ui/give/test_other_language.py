"""Whatever the window speaks: what is recorded, and how a time is read, is the same."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Dose, DrawRequest, Fact, Override
from mgtracker.ui import translation
from mgtracker.ui.give import ward_time

from .conftest import CTRL

LONDON = ZoneInfo("Europe/London")
NOW = Instant.parse("2026-05-14T14:05:00+01:00")
GERMAN = {
    "yesterday": "gestern",
    "tomorrow": "morgen",
    "for": "für",
    "now": "jetzt",
    "none": "keine",
    "will monitor": "wird beobachtet",
    "wrong amount": "falsche Menge",
    "magnesium oxide": "Magnesiumoxid",
    "Left": "Links",
    "Thu": "Do",
    "{weekday} {day} {month}": "{weekday} {day}. {month}",
    "now, {date}": "jetzt, {date}",
}


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    translation.use(lambda source: GERMAN.get(source, source))
    yield
    translation.use(None)


@pytest.mark.parametrize("text", ["gestern 23:10", "Gestern 2310", "yesterday 23:10"])
def test_the_words_for_days_are_read_in_both_languages(text: str) -> None:
    assert ward_time.past(text, NOW, LONDON) == (Instant.parse("2026-05-13T23:10:00+01:00"),)


@pytest.mark.parametrize("text", ["für 6 h", "for 6 h", "6 h", "20:05"])
def test_a_planned_end_is_read_in_both_languages(text: str) -> None:
    assert ward_time.ahead(text, NOW, NOW, LONDON) == (NOW.plus(6 * 3600),)


def test_what_is_put_in_is_read_back() -> None:
    text = ward_time.typed(NOW.plus(-86400), NOW, LONDON)
    assert text == "gestern 14:05"
    assert ward_time.named(text, NOW, LONDON) == (NOW.plus(-86400),)
    assert ward_time.distance(NOW, NOW, LONDON) == "jetzt, Do 14. May"


def test_a_word_of_neither_is_no_time() -> None:
    with pytest.raises(InputError, match="is not a time"):
        ward_time.named("hier 14:05", NOW, LONDON)


def test_a_time_that_says_now_follows_the_clock(nurse) -> None:
    row = nurse.panel.body.form("dose").time
    row.field.setFocus()
    nurse.write_over("jetzt")
    assert row.follows()


def test_a_reason_is_recorded_in_english_and_does_what_it_says(make_nurse) -> None:
    nurse = make_nurse(checked=False)
    nurse.type("5 g")
    form = nurse.panel.body.form("dose")
    form.route.segmented().set_value("IM")
    form.site.segmented().set_value("left")
    nurse.record()
    assert nurse.focus() is nurse.panel.foot.row.field.focusProxy()
    nurse.type("Wird beobachtet: alle 6 Stunden")
    assert nurse.panel.foot.reason() == "will monitor: alle 6 Stunden"
    nurse.record()
    events = [entry.event for entry in nurse.entries()]
    dose = next(event for event in events if isinstance(event, Dose))
    assert (dose.drug.name, dose.site) == ("magnesium sulfate", "left")
    override = next(event for event in events if isinstance(event, Override))
    assert override.reason == "will monitor: alle 6 Stunden"
    assert any(isinstance(event, DrawRequest) for event in events)


def test_why_it_is_corrected_is_recorded_in_english(nurse) -> None:
    why = nurse.panel.body.form("dose").correction.why
    why.setCurrentIndex(0)
    assert why.currentText() == "falsche Menge"
    assert why.key() == "wrong amount"


def test_a_drug_is_shown_by_its_name_and_recorded_by_its_own(nurse) -> None:
    drug = nurse.panel.body.form("dose").drug
    drug.setCurrentIndex(1)
    assert (drug.currentText(), drug.key()) == ("Magnesiumoxid", "magnesium oxide")


@pytest.mark.parametrize("text", ["keine", "Keine", "none"])
def test_no_medicines_are_none_in_both_languages(nurse, text: str) -> None:
    nurse.press(Qt.Key.Key_F, CTRL)
    nurse.panel.body.form("facts").medicines.setFocus()
    nurse.type(text)
    nurse.record()
    fact = nurse.last()
    assert isinstance(fact, Fact)
    assert fact.medicines == ()

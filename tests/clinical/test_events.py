"""What an event says of itself."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from fractions import Fraction
from typing import get_args

import pytest

from mgtracker.clinical.events import KIND_OF, KINDS, PARENTERAL, ROUTES, Dose, Event
from mgtracker.clinical.quantity import DRUGS
from tests.clinical.journal import at, dose, entry, event, rate


def test_every_event_has_one_kind_and_every_kind_one_event() -> None:
    assert set(KINDS.values()) == set(get_args(Event))
    assert {KINDS[kind]: kind for kind in KINDS} == KIND_OF


def test_every_route_but_the_mouth_is_by_needle() -> None:
    assert set(ROUTES) - PARENTERAL == {"oral"}


def test_a_dose_knows_its_drug_and_how_fast_it_goes_in() -> None:
    push = dose(amount="2 g", route="IV", over="15 min")
    assert isinstance(push, Dose)
    assert push.drug is DRUGS["magnesium sulfate"]
    assert push.mg_per_second == Fraction(2000, 900)


def test_a_dose_at_once_has_no_speed() -> None:
    push = dose(amount="2 g", route="IV")
    assert isinstance(push, Dose)
    assert push.mg_per_second is None


def test_an_entry_happened_when_its_event_did_whenever_it_was_written() -> None:
    late = entry(dose(2), recorded=at(5))
    assert late.at == at(2)
    assert late.recorded_at == at(5)


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        (dose(), "dose"),
        (rate(), "rate"),
        (event("void", target="e1", reason="wrong patient"), "void"),
        (event("not-given", order="o1", reason="held"), "not-given"),
        (event("order-stop", target="o1", reason="done"), "order-stop"),
    ],
)
def test_an_entry_names_its_kind_as_records_spell_it(what: Event, kind: str) -> None:
    assert entry(what).kind == kind


def test_an_entry_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        entry(dose()).id = "other"  # type: ignore[misc]

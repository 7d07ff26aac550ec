"""What each side has taken, in windows that roll; what is not known is said as not known."""

from __future__ import annotations

from fractions import Fraction

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.events import Void
from mgtracker.clinical.injection_sites import SiteLedger, site_ledger
from tests.clinical.judge.builder import Loose, Time, course, dose, named, when

WINDOWS = (24 * HOUR, 72 * HOUR)
HALF = "50 % injection"


def ledger(at: Time, *events: Loose) -> SiteLedger:
    return site_ledger(course(*events), when(at), WINDOWS)


def im(at: Time, site: str | None = "left", amount: str = "5 g", product: str | None = HALF):
    return dose(amount, "IM", at, site=site, product=product)


def taken(found: SiteLedger, side: str) -> list[tuple[Fraction, Fraction, int, int]]:
    return [(t.grams, t.ml, t.unmeasured, t.doses) for t in found.side(side).taken]


def test_nothing_yet() -> None:
    found = ledger(1)
    assert taken(found, "left") == taken(found, "right") == [(0, 0, 0, 0)] * 2
    assert (found.left.last, found.right.last, found.next) == (None, None, None)


def test_grams_and_ml_of_each_side_in_each_window() -> None:
    found = ledger(30, im(0), im(4, "right"), im(8), im(29, "right", "2.5 g"))
    assert taken(found, "left") == [(5, 10, 0, 1), (10, 20, 0, 2)]
    assert taken(found, "right") == [(Fraction(5, 2), 5, 0, 1), (Fraction(15, 2), 15, 0, 2)]
    assert (found.left.last, found.right.last, found.next) == (when(8), when(29), "left")
    assert [t.window for t in found.left.taken] == list(WINDOWS)


def test_a_window_ends_with_its_instant_and_begins_after_its_start() -> None:
    assert taken(ledger(24, im(0)), "left")[0][0] == 0
    assert taken(ledger("23:59:59", im(0)), "left")[0][0] == 5
    assert taken(ledger(0, im(0)), "left")[0][0] == 5
    assert taken(ledger(0, im("0:01")), "left")[0][0] == 0


@pytest.mark.parametrize("product", [None, "magnesium sulfate ampoule"])
def test_without_a_strength_the_volume_is_not_known(product: str | None) -> None:
    assert taken(ledger(1, im(0, product=product)), "left")[0] == (5, 0, 1, 1)
    mixed = ledger(5, im(0), im(4, product=product))
    assert taken(mixed, "left")[0] == (10, 10, 1, 2)


def test_a_dose_without_a_side_is_kept_apart() -> None:
    found = ledger(5, im(0), im(4, None))
    assert taken(found, "left")[0][0] == 5
    assert (found.unsaid.side, found.unsaid.taken[0].grams, found.unsaid.last) == (None, 5, when(4))
    assert found.next == "right"


def test_only_magnesium_into_muscle_counts_and_nothing_struck_out() -> None:
    iv = dose("2 g", "IV", 1, over="15 min")
    struck = (named("wrong", im(2, "right")), Void(when(3), "wrong", "wrong time"))
    found = ledger(5, im(0), iv, *struck)
    assert taken(found, "left")[0][0] == 5
    assert found.right.last is None

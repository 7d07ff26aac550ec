"""The caps over a patient: used, what is to come, both limits, and the same in words."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from mgtracker.clinical.clock import MINUTE
from mgtracker.db.store import Store
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.session import Session
from mgtracker.ui.cap_strip import CapStrip
from mgtracker.ui.cap_words import cap_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mgtracker.clinical.clock import Instant
    from mgtracker.view import View


class AtTheAnchor:
    def now(self) -> Instant:
        return ANCHOR


@pytest.fixture
def session() -> Iterator[Session]:
    protocol = load_protocol()
    with Store.in_memory() as store:
        fill_sample(store, ANCHOR, protocol)
        yield Session(store, protocol, AtTheAnchor(), ZoneInfo("Europe/London"), author="x")


@pytest.mark.parametrize(
    ("patient_id", "sentence"),
    [
        ("lindqvist", "18.9 of 20 g in 48 h; with what runs, over 20 g at 16:20"),
        ("okafor", "33.6 of 40 g in 24 h; with what runs, 35.7 g at 16:10"),
        ("osei", "0 of 40 g in 24 h; 12 mmol by mouth beside it"),
    ],
)
def test_a_cap_says_what_is_used_and_what_comes_of_it(
    session: Session, patient_id: str, sentence: str
) -> None:
    (line,) = cap_lines(session.select(patient_id))
    assert line.sentence() == sentence


def test_the_bar_has_the_warning_only_where_it_is_another_limit_than_the_stop(
    session: Session,
) -> None:
    (both,) = cap_lines(session.select("okafor"))
    (one,) = cap_lines(session.select("lindqvist"))
    assert both.bar[2:] == (30, 40)
    assert one.bar[2:] == (None, 20)
    assert one.bar[0] < 20 < one.bar[1]


def changed(view: View, **keys: object) -> View:
    """The view with its first cap in another state."""
    assert view.patient is not None
    first, *others = view.patient.caps
    caps = (replace(first, **keys), *others)  # type: ignore[arg-type]  (a test's own states)
    return replace(view, patient=replace(view.patient, caps=caps))


@pytest.mark.parametrize(
    ("used", "warn", "stop", "said"),
    [
        (25, 10, None, "with what runs, over 30 g at 14:15"),
        (25, 10, 20, "with what runs, over 40 g at 14:25"),
        (35, 0, 20, "with what runs, over 40 g at 14:25"),
        (40, 0, 20, "with what runs, over 40 g at 14:25"),
        (41, 0, 0, "over 40 g"),
    ],
)
def test_the_limit_that_stops_is_said_before_the_one_that_warns(
    session: Session, used: int, warn: int, stop: int | None, said: str
) -> None:
    view = changed(
        session.select("okafor"),
        used=Fraction(used),
        peak=Fraction(45),
        warn_crossed_at=ANCHOR.plus(warn * MINUTE),
        stop_crossed_at=None if stop is None else ANCHOR.plus(stop * MINUTE),
    )
    assert cap_lines(view)[0].ahead == said


def test_without_a_clearance_every_cap_that_could_apply_stands_there_as_not_certain(
    session: Session,
) -> None:
    view = session.select("okafor")
    assert view.patient is not None
    patient = replace(view.patient, kidney=replace(view.patient.kidney, band=None))
    lines = cap_lines(replace(view, patient=patient))
    assert all(line.ahead.endswith("cap not certain") for line in lines)


def test_nobody_in_front_has_no_caps(session: Session) -> None:
    assert cap_lines(session.select(None)) == ()


def test_the_strip_follows_the_patient_and_speaks_each_cap_whole(
    qtbot: QtBot, session: Session
) -> None:
    strip = CapStrip()
    qtbot.addWidget(strip)
    strip.show_view(session.select("lindqvist"))
    strip.show()
    assert strip.said() == ("18.9 of 20 g in 48 h; with what runs, over 20 g at 16:20",)
    strip.show_view(session.select("osei"))
    assert strip.said() == ("0 of 40 g in 24 h; 12 mmol by mouth beside it",)
    view = session.select("okafor")
    assert view.patient is not None
    strip.show_view(replace(view, patient=replace(view.patient, caps=())))
    assert strip.said() == ()
    assert strip.isHidden()

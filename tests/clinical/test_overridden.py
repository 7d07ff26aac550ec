"""What followed an override: found, in its span, with what the protocol said of it."""

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.events import Override, Void
from mgtracker.clinical.overridden import overridden
from mgtracker.clinical.verdict import Level
from tests.clinical.judge.builder import (
    BEDSIDE,
    DEFAULT,
    Loose,
    bedside,
    course,
    dose,
    fact,
    labs,
    named,
    when,
)


def gone_on(*after: Loose) -> list[Loose]:
    return [
        fact(-1),
        named("d", dose("5 g", at=0)),
        named("o", Override(when(0), "d", ("cap-24h",), "agreed with Dr Kim"), by="RN A"),
        *after,
    ]


def test_nothing_charted_is_nothing_found() -> None:
    (one,) = overridden(course(*gone_on()), DEFAULT)
    assert one.entry.by == "RN A"
    assert one.reason.rules == ("cap-24h",)
    assert one.target is not None
    assert one.target.id == "d"
    assert (one.followed, one.worst, one.is_struck) == ((), Level.OK, False)
    assert overridden(course(fact(0)), DEFAULT) == ()


def test_what_tells_how_it_went_is_listed_with_what_the_protocol_said() -> None:
    after: list[Loose] = [
        named("before", bedside(-2, **BEDSIDE)),
        named("same", bedside(0, **BEDSIDE)),
        named("well", bedside(1, **BEDSIDE)),
        named("lost", bedside(2, **(BEDSIDE | {"reflex": "absent"}))),
        named("calcium", dose("1 g", at=3, drug="calcium gluconate")),
        named("more", dose("1 g", at=4)),
        named("high", labs(5, magnesium="5 mmol/L")),
        named("last", bedside(24, **BEDSIDE)),
        named("late", bedside("24:00:01", **BEDSIDE)),
    ]
    (one,) = overridden(course(*gone_on(*after)), DEFAULT)
    assert [each.entry.id for each in one.followed] == ["well", "lost", "calcium", "high", "last"]
    said = {each.entry.id: [f.level for f in each.findings] for each in one.followed}
    assert said["well"] == said["calcium"] == said["last"] == []
    assert Level.STOP in said["lost"]
    assert Level.STOP in said["high"]
    assert one.worst is Level.STOP
    (short,) = overridden(course(*gone_on(*after)), DEFAULT, within=HOUR)
    assert [each.entry.id for each in short.followed] == ["well"]


def test_a_strike_out_of_it_is_part_of_what_followed() -> None:
    voids: list[Loose] = [
        named("b", bedside(1, **BEDSIDE)),
        named("v", Void(when(1), "d", "wrong patient")),
        named("w", Void(when(2), "b", "wrong patient")),
    ]
    (one,) = overridden(course(*gone_on(*voids)), DEFAULT)
    assert [each.entry.id for each in one.followed] == ["v"]
    assert one.is_struck


def test_an_override_of_what_is_not_there_is_looked_at_from_its_own_time() -> None:
    lone = named("o", Override(when(2), "gone", ("cap-24h",), "x"))
    after = [named("b", bedside(2, **BEDSIDE)), named("c", bedside(3, **BEDSIDE))]
    (one,) = overridden(course(fact(-1), lone, *after), DEFAULT)
    assert one.target is None
    assert [each.entry.id for each in one.followed] == ["c"]


def test_the_worst_of_what_followed_is_the_highest_and_a_hint_is_none() -> None:
    after: list[Loose] = [
        named("hint", labs(1, calcium="1.8 mmol/L", pth="3 pmol/L")),
        named("high", labs(2, magnesium="1.2 mmol/L")),
        named("lost", bedside(3, **(BEDSIDE | {"reflex": "absent"}))),
    ]
    (one,) = overridden(course(*gone_on(*after)), DEFAULT)
    said = {each.entry.id: [f.level for f in each.findings] for each in one.followed}
    assert said == {"hint": [], "high": [Level.WARN], "lost": [Level.STOP]}
    assert one.worst is Level.STOP

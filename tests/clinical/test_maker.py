"""What is made quickly is what the class itself makes: equal, and as frozen."""

from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Entry
from mgtracker.clinical.maker import maker
from tests.db.entries import EXAMPLES, NOON, event

MADE: list[Any] = [
    *(event(kind) for kind in EXAMPLES),
    Entry("e1", event("dose"), NOON, 7, "RN A", "RN B", "left arm", "warn"),
    Instant(5, 3600),
]


@pytest.mark.parametrize("like", MADE, ids=lambda one: type(one).__name__)
def test_it_is_one_of_the_class(like: Any) -> None:
    kind: Any = type(like)
    values = [getattr(like, field.name) for field in fields(kind)]
    made = maker(kind)(*values)
    assert made is not like
    assert type(made) is kind
    assert made == like
    assert repr(made) == repr(like)
    assert replace(made) == replace(like)
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(kind)[0].name, values[0])
    with pytest.raises((AttributeError, TypeError)):
        made.more = 1


def test_what_can_be_hashed_has_the_same_hash() -> None:
    made = maker(Instant)(5, 3600)
    assert {made: "a"}[Instant(5)] == "a"
    assert made.offset == 3600


def test_it_takes_every_field_and_no_more() -> None:
    make = maker(Instant)
    for values in ((), (5,), (5, 0, 0)):
        with pytest.raises(TypeError):
            make(*values)

"""What became of an order says which order, where that is known."""

from __future__ import annotations

import pytest

from mgtracker.clinical.events import Entry
from mgtracker.clinical.notation import read_event
from mgtracker.ui.answer_words import answer_words

AT = "2026-05-14T10:05:00+01:00"
SULFATE = {"at": AT, "drug": "magnesium sulfate", "product": "50 % injection"}
ORDERS = {
    "dose": {**SULFATE, "amount": "5 g", "route": "IM", "every": "4 h", "count": 6},
    "line": {**SULFATE, "rate": "1 g/h", "for": "26 h"},
}


def find(name: str) -> Entry | None:
    if name not in ORDERS:
        return None
    order = read_event("order", ORDERS[name])
    return Entry(name, order, order.at, 1)


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        (
            "not-given",
            {"order": "dose", "reason": "away"},
            "5 g IM magnesium sulfate not given: patient away",
        ),
        (
            "order-stop",
            {"target": "line", "reason": "level reached"},
            "order for infusion 1 g/h magnesium sulfate stopped: level reached",
        ),
        (
            "review",
            {"rule": "order-review", "outcome": "continue", "target": "line"},
            "infusion 1 g/h magnesium sulfate reviewed: continue",
        ),
        ("not-given", {"order": "gone", "reason": "away"}, "dose not given: patient away"),
        ("review", {"rule": "order-review", "outcome": "stop"}, "reviewed: stop"),
    ],
)
def test_the_order_is_named(kind: str, said: dict[str, str], words: str) -> None:
    answer = read_event(kind, {"at": AT, **said})
    assert answer_words(answer, find) == words

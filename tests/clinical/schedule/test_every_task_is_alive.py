"""A time nobody reads is a false promise: every field of every task changes what is due, somewhere."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from mgtracker.clinical.clock import DAY
from mgtracker.clinical.errors import ProtocolError
from mgtracker.clinical.events import DrawRequest
from mgtracker.clinical.protocol import Protocol, _protocol
from mgtracker.clinical.response import responses
from mgtracker.clinical.schedule import schedule
from tests.clinical.judge.builder import (
    DEFAULT,
    DEFAULT_TEXT,
    OXIDE,
    Loose,
    bedside,
    course,
    dose,
    fact,
    labs,
    named,
    oral,
    order,
    rate,
    when,
)
from tests.clinical.schedule.asked import LONDON

TABLE = tomllib.loads(DEFAULT_TEXT)

# Offered by the order form beside its fields, and by nothing else.
OFFERED = {
    ("oral-start", "amount"),
    ("intermittent-iv", "least_times"),
    ("intermittent-iv", "most_times"),
}
# Read when "will monitor" is recorded; from then on the request says them (tests/session/test_orders.py).
RECORDED = {("will-monitor", "analytes"), ("will-monitor", "after")}
# Asked with the alarms, and where nobody says anything for long (tests/clinical/test_presence.py).
ELSEWHERE = {"alarm", "silence"}

FINE = {"magnesium": "0.80 mmol/L", "calcium": "2.30 mmol/L"}
LOW = {"magnesium": "0.42 mmol/L", "calcium": "1.70 mmol/L", "pth": "10 pg/mL"}
BAG = "20 g in 500 mL"

JOURNALS: tuple[tuple[Loose, ...], ...] = (
    (labs(0, **LOW), dose("2 g", "IV", 1), labs(30, calcium="1.72 mmol/L", pth="10 pg/mL")),
    (labs(0, **FINE), labs(47, **FINE), labs(96, **FINE)),
    (labs(0, **FINE), dose("2 g", "IV", 22), labs(48, **FINE)),
    (
        rate("1 g/h", 0, until=30, product=BAG),
        bedside(0, reflex="present"),
        fact(0, creatinine_clearance="85 mL/min"),
    ),
    (rate("1 g/h", 0, product=BAG), bedside(0, qtc="470 ms"), labs(20, potassium="4 mmol/L")),
    (rate("1 g/h", 0, product=BAG), rate("1 g/h", "19:10", product=BAG)),
    (rate("1 g/h", 0, until=30), rate("0", 2, until=30)),
    (named("o", order("5 g", 0, "IM", every="4 h", count=9)), dose("5 g", "IM", 0, order="o")),
    (order("6 mmol", 0, over="3 h", times_per_week=3), order("2 g", 0, "IM", every="24 h")),
    (order("10 mL", 0, drug="calcium gluconate", product="10 % injection", every="6 h"),),
    (
        order("12 mmol", 0, "oral", drug=OXIDE, every="nightly"),
        fact(0, low_pth=True),
        oral("12 mmol", 1),
    ),
    tuple(oral("12 mmol", 24 * n) for n in range(14)),
    (
        *(oral("8 mmol", 24 * n) for n in range(10)),
        *(oral("12 mmol", 24 * n) for n in range(10, 17)),
    ),
    tuple(dose("0.25 mcg", "oral", 24 * n, drug="calcitriol") for n in range(3)),
    (dose("1 mcg", "oral", 0, drug="alfacalcidol"), labs(1, calcium="2.3 mmol/L")),
    (dose("0.25 mcg", "oral", 0, drug="calcitriol"), labs(1, calcium="2.3 mmol/L")),
    (DrawRequest(when(0), ("magnesium",), when(6), "will-monitor"),),
    (labs(0, **LOW), dose("2 g", "IV", 1), dose("2 g", "IV", 150), labs(170, pth="10 pg/mL")),
)


def answer(found: Any, protocol: Protocol) -> Any:
    now = max(entry.at for entry in found.entries).plus(DAY)
    moments = [now.plus(DAY * n) for n in range(-2, 9, 2)]
    return (
        schedule(found, protocol, LONDON, now.plus(DAY)),
        [responses(found, protocol, moment) for moment in moments],
    )


@cache
def baseline() -> list[tuple[Any, Any]]:
    courses = [course(*events) for events in JOURNALS]
    return [(found, answer(found, DEFAULT)) for found in courses]


def fields() -> Iterator[tuple[str, int, int, str]]:
    for r, rule in enumerate(TABLE["rules"]):
        for t, task in enumerate(rule.get("task", ())):
            for key in task:
                if key != "kind" and task["kind"] not in ELSEWHERE:
                    yield rule["id"], r, t, key


def others(raw: Any) -> Iterator[Any]:
    if isinstance(raw, int):
        yield from (raw + 1, raw - 1)
    elif isinstance(raw, list):
        yield from ([*raw[:n], *raw[n + 1 :]] for n in range(len(raw)))
    elif found := re.fullmatch(r"([0-9.]+) (\S+)", raw):
        for factor in (0.5, 2, 0.9, 1.1, 4):
            yield f"{float(found[1]) * factor:.10g} {found[2]}"
    elif ":" in raw:
        yield from ("19:00", "23:00")
    else:
        words = (
            "last-draw",
            "oral-start",
            "last-step",
            "first-effective-dose",
            "urine_4h",
            "reflex",
        )
        yield from (word for word in (*words, "calcitriol", "calcium", "pth") if word != raw)


def changed(r: int, t: int, key: str, value: Any) -> Protocol | None:
    table = deepcopy(TABLE)
    table["rules"][r]["task"][t][key] = value
    try:
        return _protocol(table, "changed.toml")
    except ProtocolError:
        return None


def is_alive(r: int, t: int, key: str) -> bool:
    for value in others(TABLE["rules"][r]["task"][t][key]):
        protocol = changed(r, t, key, value)
        if protocol is not None and any(
            answer(found, protocol) != before for found, before in baseline()
        ):
            return True
    return False


def test_every_field_of_every_task_changes_something() -> None:
    dead = [
        f"{rule}: {key}"
        for rule, r, t, key in fields()
        if (rule, key) not in OFFERED | RECORDED and not is_alive(r, t, key)
    ]
    assert dead == []

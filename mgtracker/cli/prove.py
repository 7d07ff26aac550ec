"""`mgtracker prove`: every planned dose of an order against the caps, as it stood when it was written."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from mgtracker.cli.answers import (
    finding_json,
    grams_said,
    grams_up,
    hours_json,
    time_json,
    within_the_calendar,
)
from mgtracker.cli.cases import Asked, orders_of, read_all
from mgtracker.clinical.events import Entry, Order
from mgtracker.clinical.proof import CapSum, PlannedDose, prove
from mgtracker.clinical.proof_verdict import verdict_on


def run(arguments: Namespace) -> int:
    """Answer every case, one JSON document a line, or a short text each; all of them or none."""
    answers = []
    for asked in read_all(arguments.case, arguments.protocol, arguments.time_zone):
        with within_the_calendar(asked.name):
            found = [_order(entry, asked) for entry in orders_of(asked, arguments.order)]
        answer: dict[str, Any] = {"orders": found}
        answers.append(json.dumps(answer) if arguments.json else _text(asked.label, answer))
    print("\n".join(answers))
    return 0


def _order(entry: Entry, asked: Asked) -> dict[str, Any]:
    order = entry.event
    assert isinstance(order, Order)
    course = asked.course.before(entry)
    proof = prove(course, order, asked.protocol, asked.zone)
    verdict = verdict_on(course, order, proof, asked.protocol)
    return {
        "id": entry.id,
        "at": entry.at.utc(),
        "level": verdict.level.word.lower(),
        "findings": [finding_json(one, asked.protocol, None) for one in verdict.findings],
        "doses": [_dose(dose) for dose in proof.doses],
    }


def _dose(dose: PlannedDose) -> dict[str, Any]:
    return {
        "number": dose.number,
        "at": dose.at.utc(),
        "end_at": time_json(dose.end),
        "amount_g": None if dose.amount is None else grams_up(dose.amount.grams),
        "level": dose.level.word.lower(),
        "slack_s": dose.slack,
        "sums": [_sum(one) for one in dose.sums],
    }


def _sum(one: CapSum) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "window_h": hours_json(one.window),
        "sum_g": grams_up(one.grams),
        "sum_at": one.at.utc(),
        "level": one.level.word.lower(),
        "crosses_at": time_json(one.crosses_at),
    }


def _text(name: str, answer: dict[str, Any]) -> str:
    lines = [name]
    for order in answer["orders"]:
        lines.append(f"  {order['id']} {order['at']}: {order['level'].upper()}")
        lines += [
            f"    {f['level'].upper()} {f['rule']}: {f['message']}" for f in order["findings"]
        ]
        for dose in order["doses"]:
            sums = (f"{one['rule']} {grams_said(one['sum_g'])}" for one in dose["sums"])
            said = ", ".join((f"dose {dose['number']} at {dose['at']}", *sums))
            lines.append(f"    {said}{_early(dose)}")
    return "\n".join(lines)


def _early(dose: dict[str, Any]) -> str:
    if not dose["sums"]:
        return ""
    if dose["slack_s"] is None:
        return "; as early as you like"
    return f"; early by at most {dose['slack_s'] // 60} min" if dose["slack_s"] else "; not early"

"""`mgtracker check`: may this dose be given, or this rate be started?"""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from mgtracker.cli.answers import check_json, grams_said, within_the_calendar
from mgtracker.cli.candidate import read_dose, read_rate
from mgtracker.cli.cases import Asked, orders_of, read_all
from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Candidate
from mgtracker.clinical.judge import judge


def run(arguments: Namespace) -> int:
    """Answer every case, one JSON document a line, or a short text each; all of them or none."""
    try:
        at = Instant.parse(arguments.at)
    except InputError as error:
        raise error.at("--at") from None
    answers = []
    for asked in read_all(arguments.case, arguments.protocol):
        with within_the_calendar(asked.name):
            candidate = _candidate(arguments, asked, at)
            verdict = judge(asked.course, candidate, asked.protocol)
            answer = check_json(verdict, asked.protocol, rate=arguments.rate is not None)
            answers.append(json.dumps(answer) if arguments.json else _text(asked.label, answer))
    print("\n".join(answers))
    return 0


def _candidate(arguments: Namespace, asked: Asked, at: Instant) -> Candidate:
    if arguments.order is not None:
        orders_of(asked, arguments.order)
    options: dict[str, Any] = {
        "product": arguments.product,
        "emergency": arguments.emergency,
        "order": arguments.order,
    }
    if arguments.dose is not None:
        if arguments.until is not None or arguments.line is not None:
            raise InputError("--until and --line go with --rate")
        return read_dose(arguments.dose, at, options | {"kind_of_mg": arguments.kind_of_mg})
    if arguments.kind_of_mg is not None:
        raise InputError("--kind-of-mg goes with --dose")
    return read_rate(
        arguments.rate, at, arguments.line, asked.course, options | {"until": arguments.until}
    )


def _text(name: str, answer: dict[str, Any]) -> str:
    lines = [f"{name}: {answer['level'].upper()}"]
    for finding in answer["findings"]:
        source = finding["source"]
        line = "" if source["line"] is None else f", line {source['line']}"
        lines.append(f"  {finding['level'].upper()} {finding['rule']}: {finding['message']}")
        lines.append(f"    source: {source['id']}{line}: printed {source['printed']}")
    if answer["largest_g"] is not None:
        lines.append(f"  under every gram cap: at most {grams_said(answer['largest_g'])} now")
    elif answer.get("largest_rate_g_h") is not None:
        most = grams_said(answer["largest_rate_g_h"])
        lines.append(f"  under every gram cap: at most {most}/h from now")
    earliest = answer["earliest_at"] or "no time can be named"
    lines.append(f"  this breaks no gram cap from: {earliest}")
    return "\n".join(lines)

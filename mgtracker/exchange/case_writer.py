"""The text of a case file, in TOML for people or JSON for machines; `case_file` reads both back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mgtracker.clinical.events import Entry
from mgtracker.clinical.notation import write_event

from .case_file import FORMAT, Case


def write_case(case: Case) -> str:
    """The TOML text that `read_case` reads back into an equal case, its path aside.

    What only the database keeps is left out: `position` and the verdict `shown`. So is the part that
    makes it a practice case: that is written by hand.
    """
    blocks = [_lines(_head(case))]
    if case.patient is not None:
        blocks.append(f"[patient]\n{_lines(_about(case))}")
    blocks.extend(f"[[event]]\n{_lines(_written(entry))}" for entry in case.entries)
    return "\n".join(blocks)


def write_case_json(case: Case) -> str:
    """The same in JSON, with the same keys."""
    document: dict[str, Any] = _head(case)
    if case.patient is not None:
        document["patient"] = _about(case)
    document["event"] = [_written(entry) for entry in case.entries]
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n"


def _head(case: Case) -> dict[str, Any]:
    head = {
        "format": FORMAT,
        "title": case.title,
        "time_zone": case.time_zone.key,
        "protocol": case.protocol,
    }
    return _said(head)


def _about(case: Case) -> dict[str, Any]:
    assert case.patient is not None
    about = write_event(case.patient)
    del about["at"]
    return about


def _written(entry: Entry) -> dict[str, Any]:
    plain = write_event(entry.event)
    recorded = None if entry.recorded_at == entry.at else entry.recorded_at.as_written()
    written = {
        "at": plain.pop("at"),
        "recorded_at": recorded,
        "kind": entry.kind,
        "id": entry.id,
        **plain,
        "by": entry.by,
        "witness": entry.witness,
        "note": entry.note,
    }
    return _said(written)


def _said(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value is not None}


def _lines(table: Mapping[str, Any]) -> str:
    """`key = value` lines. JSON's texts, flags, whole numbers and lists are TOML's too."""
    return "".join(
        f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in table.items()
    )

"""What is due, as `replay` and `due` answer it: one JSON item for each thing to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due


def due_json(dues: Iterable[Due], now: Instant) -> list[dict[str, Any]]:
    """Stable keys, times in UTC; `target`, `number` and `count` are null where there is none."""
    return [
        {
            "rule": due.rule,
            "what": due.what,
            "opens_at": due.opens.utc(),
            "due_at": due.due.utc(),
            "overdue_at": due.overdue.utc(),
            "state": due.state(now).word,
            "task": due.task,
            "target": due.target,
            "number": due.number,
            "count": due.count,
        }
        for due in dues
    ]

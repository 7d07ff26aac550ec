"""Entries, findings, marks and decisions as plain tables for a file, with the keys of the case file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Entry
from mgtracker.clinical.notation import read_event, write_event
from mgtracker.clinical.verdict import Finding
from mgtracker.exchange.plain_values import plain_text
from mgtracker.training.case import ModelAct
from mgtracker.training.criteria import Evidence, Mark, Score
from mgtracker.training.debrief import Decision
from mgtracker.training.doings import Act, Message
from mgtracker.training.fields import Fields, count, one_of, text, texts
from mgtracker.training.judged import Judged

_BESIDE = ("position", "kind", "id", "recorded_at", "by", "witness", "note", "shown")
_ACTS = ("move", "draw", "look", "ask", "finish")


def entry_table(entry: Entry) -> dict[str, Any]:
    """An entry with all that is kept of it."""
    beside = {
        "position": entry.position,
        "kind": entry.kind,
        "id": entry.id,
        "recorded_at": entry.recorded_at.as_written(),
        "by": entry.by,
        "witness": entry.witness,
        "note": entry.note,
        "shown": entry.shown,
    }
    return {key: one for key, one in beside.items() if one is not None} | write_event(entry.event)


def read_entry(table: Any) -> Entry:
    """The entry that `entry_table` wrote. Raises InputError for anything else."""
    fields = Fields(table)
    kind = fields.need("kind", text)
    event = read_event(kind, {k: v for k, v in table.items() if k not in _BESIDE})
    return Entry(
        id=fields.need("id", text),
        event=event,
        recorded_at=fields.need("recorded_at", Instant.parse),
        position=fields.need("position", count),
        by=fields.get("by", plain_text),
        witness=fields.get("witness", plain_text),
        note=fields.get("note", plain_text),
        shown=fields.get("shown", text),
    )


def act_table(act: Act) -> dict[str, Any]:
    """A doing that is not an entry."""
    return {
        "at": act.at.as_written(),
        "kind": act.kind,
        "detail": list(act.detail),
        "head": act.head,
    }


def read_act(table: Any) -> Act:
    """The doing that `act_table` wrote. Raises InputError for anything else."""
    fields = Fields(table)
    found = Act(
        at=fields.need("at", Instant.parse),
        kind=fields.need("kind", one_of(_ACTS)),
        detail=fields.need("detail", texts),
        head=fields.need("head", count),
    )
    fields.finish()
    return found


def score_table(score: Score) -> dict[str, Any]:
    """A score with every mark and what it is traced to."""
    return {
        "points": score.points,
        "of": score.of,
        "percent": score.percent,
        "pass_at": score.pass_at,
        "passed": score.passed,
        "failing": [mark.criterion.id for mark in score.failing],
        "marks": [_mark(mark) for mark in score.marks],
    }


def _mark(mark: Mark) -> dict[str, Any]:
    criterion = mark.criterion
    return {
        "id": criterion.id,
        "area": criterion.area,
        "say": criterion.say,
        "rule": criterion.rule,
        "met": mark.met,
        "points": mark.points,
        "of": criterion.points,
        "fails": criterion.fails,
        "evidence": [_evidence(one) for one in mark.evidence],
    }


def _evidence(one: Evidence) -> dict[str, Any]:
    return asdict(one) | {"at": Instant(one.at).utc()}


def decision_table(decision: Decision) -> dict[str, Any]:
    """A decision: known then, said then, done, what the model answer does, what followed."""
    return {
        "number": decision.number,
        "at": decision.at.as_written(),
        "heard": [_message(message) for message in decision.heard],
        "knew": {
            key: {"text": knew.text, "at": knew.at.as_written()}
            for key, knew in decision.knew.items()
        },
        "findings": [_finding(finding) for finding in decision.findings],
        "due": [
            {
                "rule": item.rule,
                "what": item.what,
                "task": item.task,
                "state": item.state(decision.at).word,
                "overdue_at": item.overdue.as_written(),
            }
            for item in decision.due
        ],
        "done": [
            *(_judged(one) for one in decision.judged),
            *(entry_table(entry) for entry in decision.recorded),
        ],
        "acts": [act_table(act) for act in decision.acts],
        "model": [_model(act) for act in decision.model],
        "followed": [_message(message) for message in decision.followed],
        "after": asdict(decision.after),
    }


def _judged(one: Judged) -> dict[str, Any]:
    verdict = {
        "level": one.verdict.level.word.lower(),
        "findings": [_finding(finding) for finding in one.verdict.findings],
    }
    return entry_table(one.entry) | {"verdict": verdict, "reason_given": one.reason}


def _finding(finding: Finding) -> dict[str, Any]:
    """The rule and its level, the numbers that it was said with, and the entries."""
    return {
        "rule": finding.rule,
        "level": finding.level.word.lower(),
        "reason": finding.reason,
        "values": {name: _value(value) for name, value in finding.values},
        "events": list(finding.events),
    }


def _value(value: object) -> str:
    if isinstance(value, Instant):
        return value.as_written()
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return str(value)


def _model(act: ModelAct) -> dict[str, Any]:
    said: Mapping[str, Any] = {} if act.event is None else write_event(act.event)
    beside = {
        "at": act.at.as_written(),
        "kind": act.kind,
        "detail": list(act.detail) or None,
        "reason": act.reason,
        "why": act.why,
    }
    return {**said, **{key: one for key, one in beside.items() if one is not None}}


def _message(message: Message) -> dict[str, Any]:
    return {
        "at": message.at.as_written(),
        "kind": message.kind,
        "source": message.source,
        "text": message.text,
    }

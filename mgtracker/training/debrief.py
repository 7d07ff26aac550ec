"""An attempt gone through decision by decision, each with what could be known at that moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import Course, Given
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.events import Bedside, Entry, Fact, Labs
from mgtracker.clinical.judge import standing
from mgtracker.clinical.notation import write_event
from mgtracker.clinical.verdict import Finding
from mgtracker.training.case import ModelAct
from mgtracker.training.doings import Act, Message, Played, Stand
from mgtracker.training.judged import Judged, Verdicts
from mgtracker.training.signs import Seen
from mgtracker.view import due_of

_UNASKED = ("said", "harm", "felt")
_NOT_KNOWN = ("at", "haemolysed", "during_infusion", "infusion_arm")


@dataclass(frozen=True, slots=True)
class Knew:
    """The newest a record had to say of one thing: as written, and since when."""

    text: str
    at: Instant


@dataclass(frozen=True, slots=True)
class Decision:
    """One standstill of the clock in which something was done, or after which something should have been.

    Attributes:
        number: of the standstill, from 0; what `again` takes to go back to it.
        heard: what was told without being asked since the decision before, up to then.
        running: what ran then, as the record had it.
        knew: by key of a fact, a bedside check or an analyte: what stood in the record before it.
        findings: what stood as the rules saw it then.
        due: what was due or overdue then.
        judged: the doses, rates and orders recorded, with the verdict each had on the screen.
        recorded: everything else recorded.
        acts: what was done beside recording.
        model: what the model answer does from this standstill up to the next.
        followed: what was heard before the next decision.
        after: the patient in truth when the clock stood next; at the end, then.
    """

    number: int
    at: Instant
    heard: tuple[Message, ...]
    running: tuple[Given, ...]
    knew: Mapping[str, Knew]
    findings: tuple[Finding, ...]
    due: tuple[Due, ...]
    judged: tuple[Judged, ...]
    recorded: tuple[Entry, ...]
    acts: tuple[Act, ...]
    model: tuple[ModelAct, ...]
    followed: tuple[Message, ...]
    after: Seen


def debrief(played: Played) -> tuple[Decision, ...]:
    """Every standstill in which the trainee or the model answer did something; the first in any case."""
    stands = played.stands()
    verdicts = Verdicts(played).all
    found: list[Decision] = []
    for number, stand in enumerate(stands):
        until = stands[number + 1].at if number + 1 < len(stands) else None
        since = found[-1].at if found else None
        decision = _decision(played, verdicts, number, stand, since, until)
        did = decision.judged or decision.recorded or decision.acts or decision.model
        if did or number == 0:
            found.append(decision)
    return tuple(found)


def _decision(
    played: Played,
    verdicts: tuple[Judged, ...],
    number: int,
    stand: Stand,
    since: Instant | None,
    until: Instant | None,
) -> Decision:
    course = played.course
    earlier = (entry for entry in course.entries if entry.position < stand.first)
    known = Course(earlier).up_to(stand.at)
    here = [
        entry
        for entry in course.entries
        if stand.first <= entry.position <= stand.last and played.is_own(entry)
    ]
    judged = tuple(one for one in verdicts if one.entry in here)
    with_verdict = {one.entry.id for one in judged}
    return Decision(
        number=number,
        at=stand.at,
        heard=tuple(
            message
            for message in played.messages
            if message.kind in _UNASKED
            and message.at <= stand.at
            and (since is None or message.at > since)
        ),
        running=known.running(stand.at),
        knew=_knew(known),
        findings=standing(known, played.protocol, stand.at),
        due=_due(played, known, stand.at),
        judged=judged,
        recorded=tuple(entry for entry in here if entry.id not in with_verdict),
        acts=tuple(
            act for act in played.acts if act.at == stand.at and act.kind not in ("move", "finish")
        ),
        model=tuple(act for act in played.case.model if _between(act.at, stand.at, until)),
        followed=tuple(
            message
            for message in played.messages
            if message.kind not in ("found", "answer")
            and message.at > stand.at
            and (until is None or message.at <= until)
        ),
        after=_seen(played, until),
    )


def _between(at: Instant, start: Instant, until: Instant | None) -> bool:
    return at >= start and (until is None or at < until)


def _due(played: Played, known: Course, at: Instant) -> tuple[Due, ...]:
    due = due_of(known, played.protocol, played.case.base.time_zone, at)
    return tuple(item for item in due if item.state(at) is not State.UPCOMING)


def _seen(played: Played, until: Instant | None) -> Seen:
    if until is None:
        return played.trace[-1][1]
    return next(seen for second, seen in reversed(played.trace) if second <= until.seconds)


def _knew(known: Course) -> Mapping[str, Knew]:
    """The newest of every fact, bedside check and analyte."""
    found: dict[str, Knew] = {}
    for kind in (Fact, Bedside, Labs):
        for entry in known.of_kind(kind):
            for key, value in write_event(entry.event).items():
                if key not in _NOT_KNOWN:
                    found[key] = Knew(_text(value), entry.at)
    return found


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or "none"
    return str(value)

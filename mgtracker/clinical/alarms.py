"""What speaks up at an instant: what falls due or is late, and findings that stand on the course by themselves.

Every alarm is worked out from the journal. It has a key that is the same while it is about the same, a
stage, and a number that counts how often that stage was raised. (key, stage, number) fires once. What a
nurse does about one is an `Acknowledge` in the journal: seen, or put off to a time for a reason. Either
quiets that stage alone; the next stage speaks up, and so does what was seen and is still not done.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .clock import Instant
from .course import Course
from .due import ANSWERED_BY, Due
from .events import Acknowledge
from .onset import onset
from .protocol import Protocol
from .tasks import AlarmTimes
from .verdict import Finding, Level

NOTICE, DUE, OVERDUE, FINDING = "notice", "due", "overdue", "finding"
ACTIVE, SNOOZED, ACKNOWLEDGED = "active", "snoozed", "acknowledged"

_LEVELS = {NOTICE: Level.INFO, DUE: Level.INFO, OVERDUE: Level.WARN}
_STAGES = (NOTICE, DUE, FINDING, OVERDUE)
_STATES = (ACTIVE, SNOOZED, ACKNOWLEDGED)
_NOT_CALLED = frozenset({"no-level"})
"""What is only not known yet of a new patient stands on the board, and calls nobody."""
_OF_AN_ORDER = frozenset({"dose", "infusion-start", "infusion-end", "container", "pause", "review"})
"""Two of these at one time are two things to do where they belong to two orders."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """One thing that speaks up, or did and was answered.

    Attributes:
        key: the same while it is about the same; without the patient.
        stage: "notice", "due" or "overdue", or "finding".
        number: how often this stage was raised, from 1.
        level: info, or warn once overdue; a finding's own.
        since: when this stage was raised for this time.
        due: the items it is about, done in one go, or the missed doses of an order; none for a finding.
        finding: the finding it is about.
        interrupts: whether it asks for an answer; everything else waits to be looked at.
        state: "active", "snoozed" or "acknowledged".
        until: when it speaks up again by itself: the end of a snooze, or of seen and not done.
    """

    key: str
    stage: str
    number: int
    level: Level
    since: Instant
    due: tuple[Due, ...] = ()
    finding: Finding | None = None
    interrupts: bool = False
    state: str = ACTIVE
    until: Instant | None = None

    @property
    def id(self) -> str:
        """What an `Acknowledge` names: the key, the stage (of a finding its level), the number."""
        return f"{self.key}#{_step(self.stage, self.level)}#{self.number}"

    @property
    def is_active(self) -> bool:
        """Whether it waits for an answer."""
        return self.state == ACTIVE


@dataclass(frozen=True, slots=True)
class _Answers:
    """What the journal says about alarms, by key, oldest first: (step, number, what was said)."""

    by_key: dict[str, list[tuple[str, int, Acknowledge]]]

    @classmethod
    def of(cls, course: Course) -> _Answers:
        found: dict[str, list[tuple[str, int, Acknowledge]]] = {}
        for entry in course.of_kind(Acknowledge):
            said = entry.event
            assert isinstance(said, Acknowledge)
            key, _, rest = said.alarm.partition("#")
            step, _, number = rest.partition("#")
            if number.isdecimal():
                found.setdefault(key, []).append((step, int(number), said))
        return cls(found)


@dataclass(slots=True)
class _Raise:
    """How often a stage was raised up to now, and what the last answer to it was."""

    since: Instant
    again_every: int | None
    number: int = 1
    answer: Acknowledge | None = None

    @property
    def ends(self) -> Instant | None:
        """When the quiet of the answer is over; None: not by itself."""
        if self.answer is None or self.answer.until is not None:
            return None if self.answer is None else self.answer.until
        return None if self.again_every is None else self.answer.at.plus(self.again_every)

    def move_to(self, now: Instant) -> None:
        """Raise it again where the quiet is over."""
        ends = self.ends
        if ends is not None and now >= ends:
            self.number, self.since, self.answer = self.number + 1, ends, None

    def hear(self, answer: Acknowledge) -> None:
        """Take an answer given while this stage was raised; a later one takes an earlier one's place."""
        if answer.at >= self.since:
            self.answer = answer

    @property
    def state(self) -> str:
        """What the last answer makes of it."""
        if self.answer is None:
            return ACTIVE
        return ACKNOWLEDGED if self.answer.until is None else SNOOZED


def alarms(
    due: Iterable[Due],
    findings: Iterable[Finding],
    course: Course,
    protocol: Protocol,
    now: Instant,
) -> tuple[Alarm, ...]:
    """Every alarm of a patient at `now`, the most urgent first; what was answered stands last.

    Args:
        due: everything outstanding.
        findings: everything that stands.
        course: already cut to what had happened, and was known, at `now`.
        protocol: which minutes it has before and after.
        now: the instant it is asked for.
    """
    answers = _Answers.of(course)
    minutes = {task: _times(task, protocol) for task in ANSWERED_BY}
    raised = (item for item in due if _first_step(item, minutes[item.task]) <= now.seconds)
    found = [_of_due(items, answers, protocol, now) for items in _in_one_go(raised, now)]
    found.extend(_of_findings(findings, answers, course, protocol, now))
    return tuple(sorted(found, key=urgency))


def about(identity: str) -> tuple[str, str] | None:
    """The task or the reason, and the stage or the level, that an `Alarm.id` names; None if it is none."""
    key, _, rest = identity.partition("#")
    kind, *parts = key.split("/")
    step, _, number = rest.partition("#")
    return (parts[0], step) if kind in ("due", FINDING) and parts and number else None


def urgency(alarm: Alarm) -> tuple[int, bool, int, int, int, str]:
    """The sorting key of lists: active first, what interrupts, by level, stage, and how long ago."""
    return (
        _STATES.index(alarm.state),
        not alarm.interrupts,
        -alarm.level,
        -_STAGES.index(alarm.stage),
        alarm.since.seconds,
        alarm.key,
    )


def fresh(found: Iterable[Alarm], before: Instant) -> tuple[Alarm, ...]:
    """Those that were raised after `before` and wait for an answer."""
    return tuple(alarm for alarm in found if alarm.is_active and alarm.since > before)


def changes_after(
    due: Iterable[Due], found: Iterable[Alarm], protocol: Protocol, now: Instant
) -> Instant | None:
    """The next instant at which time alone makes an alarm of what is due, or another one; None: never.

    Args:
        due: everything outstanding.
        found: the alarms at `now`.
        protocol: which minutes it has before and after.
        now: the instant they were asked for.
    """
    times = [time for item in due for time, _ in _steps(item, protocol)]
    times.extend(alarm.until for alarm in found if alarm.until is not None)
    return min((time for time in times if time > now), default=None)


def _in_one_go(due: Iterable[Due], now: Instant) -> list[tuple[Due, ...]]:
    """Items with the same task and the same times, of one order where they are about one.

    Of one order, the doses missed by `now` are one thing that is wrong, whatever their times.
    """
    groups: dict[tuple[str, str, int, int], list[Due]] = {}
    for item in due:
        whose = item.target or item.what if item.task in _OF_AN_ORDER else ""
        times = (0, 0) if item.is_missed(now) else (item.due.seconds, item.overdue.seconds)
        groups.setdefault((item.task, whose, *times), []).append(item)
    return [tuple(group) for group in groups.values()]


def _times(task: str, protocol: Protocol) -> AlarmTimes | None:
    """The minutes of a task; None where a protocol has none: it is then raised when overdue, and once."""
    return next((times for _, times in protocol.tasks(AlarmTimes) if task in times.tasks), None)


def _steps(item: Due, protocol: Protocol) -> list[tuple[Instant, str]]:
    """From when each stage is reached, the last one first."""
    times = _times(item.task, protocol)
    steps = [(item.overdue, OVERDUE)]
    if times is not None and times.counts_to == "due":
        steps.append((item.due, DUE))
        steps.append((item.due.plus(-times.notice_before), NOTICE))
    elif times is not None:
        steps.append((item.overdue.plus(-times.notice_before), NOTICE))
    return steps


def _first_step(item: Due, times: AlarmTimes | None) -> int:
    """From when the first stage is reached, UTC seconds; items done in one go have it together."""
    if times is None:
        return item.overdue.seconds
    counts_to = item.due if times.counts_to == "due" else item.overdue
    return min(item.overdue.seconds, counts_to.seconds - times.notice_before)


def _of_due(items: tuple[Due, ...], answers: _Answers, protocol: Protocol, now: Instant) -> Alarm:
    """The alarm of items done in one go, the first stage of which is reached.

    Of several missed doses it is named after the newest: each one more speaks up anew, for all of them.
    """
    last = max(items, key=lambda item: item.overdue.seconds)
    since, stage = next((at, stage) for at, stage in _steps(last, protocol) if at <= now)
    whose = last.target or last.what if last.task in _OF_AN_ORDER else ""
    key = _key("due", last.task, whose, f"{last.due.seconds}/{last.overdue.seconds}")
    times = _times(last.task, protocol)
    raised = _Raise(since, times.again_every if times and stage == OVERDUE else None)
    for step, number, said in answers.by_key.get(key, ()):
        raised.move_to(said.at)
        if step == stage and number == raised.number:
            raised.hear(said)
    raised.move_to(now)
    return Alarm(
        key=key,
        stage=stage,
        number=raised.number,
        level=_LEVELS[stage],
        since=raised.since,
        due=items,
        interrupts=stage == OVERDUE and any(item.parenteral for item in items),
        state=raised.state,
        until=raised.ends,
    )


def _of_findings(
    findings: Iterable[Finding],
    answers: _Answers,
    course: Course,
    protocol: Protocol,
    now: Instant,
) -> list[Alarm]:
    """One alarm for each finding above info that calls; of two with one key, the higher."""
    found: dict[str, Alarm] = {}
    for finding in sorted(findings, key=lambda one: one.level):
        if finding.level > Level.INFO and finding.reason not in _NOT_CALLED:
            alarm = _of_finding(finding, answers, course, protocol, now)
            found[alarm.key] = alarm
    return list(found.values())


def _of_finding(
    finding: Finding, answers: _Answers, course: Course, protocol: Protocol, now: Instant
) -> Alarm:
    """A finding's alarm. An answer to a higher level holds for a lower one, never the other way round."""
    began = onset(finding, course, protocol, now)
    key = _key(FINDING, finding.reason, finding.rule, began.name)
    own = finding.level.word.lower()
    raised = _Raise(began.since, None)
    for step, number, said in answers.by_key.get(key, ()):
        raised.move_to(said.at)
        if (step == own and number == raised.number) or _is_higher(step, finding.level):
            raised.hear(said)
    raised.move_to(now)
    return Alarm(
        key=key,
        stage=FINDING,
        number=raised.number,
        level=finding.level,
        since=raised.since,
        finding=finding,
        interrupts=finding.level is Level.STOP,
        state=raised.state,
        until=raised.ends,
    )


def _is_higher(step: str, level: Level) -> bool:
    return step.upper() in Level.__members__ and Level[step.upper()] > level


def _key(*parts: str) -> str:
    """Parts of a key; what parts the key from the stage is in none of them."""
    return "/".join(parts).replace("#", "")


def _step(stage: str, level: Level) -> str:
    return level.word.lower() if stage == FINDING else stage

"""What is due, in words: one item, or the items of one patient that are done in one go. No Qt.

For the screen, the alarms and the command line. Times are given as a function, as in `time_words`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from zoneinfo import ZoneInfo

from mgtracker.clinical.clock import DAY, MINUTE, WEEK, Instant, format_duration
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.clinical.tasks import Review
from mgtracker.ui.event_words import ANALYTE_NAMES
from mgtracker.ui.known_words import date_words, ordered_words, weekday
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.time_words import When
from mgtracker.ui.translation import mark, tr

BEDSIDE = {
    "reflex": mark("knee jerk"),
    "respiratory_rate": mark("breathing"),
    "urine_4h": mark("urine"),
    "antidote_ready": mark("calcium at the bedside"),
}
"""What is looked at, in the order it is said."""
REVIEWED = (
    mark("stop or renew"),
    mark("oral magnesium with low PTH"),
    mark("oral magnesium, increase"),
    mark("oral magnesium fails"),
    mark("calcitriol bridge"),
)
"""Titles of the rules that ask for a look again, as they stand inside a sentence."""
_LISTED = 4
"""Up to so many missed doses each have their time said."""


def due_line(dues: Sequence[Due], protocol: Protocol, when: When) -> str:
    """One or several items as a line of a list: "Draw magnesium, calcium, PTH".

    Args:
        dues: at least one; several are of one kind and one patient (`due_groups.combine`).
        protocol: the one they come from, for the titles of its rules.
        when: puts the times of doses that nobody charted into words.
    """
    return sentence_case(due_phrase(dues, protocol, when))


def due_phrase(dues: Sequence[Due], protocol: Protocol, when: When) -> str:
    """The same inside a sentence: "draw magnesium, calcium, PTH"."""
    first = dues[0]
    if first.task == "presence":
        since = when(first.opens)
        return tr("nothing recorded since {time}: still on the ward?", time=since)
    if are_missed(dues):
        return tr(
            "{dose}, {count} doses not charted: {times}",
            dose=ordered_words(first.what),
            count=len(dues),
            times=_times(dues, when),
        )
    several = _SEVERAL.get(first.task)
    if several is not None:
        return several([due.what for due in dues])
    said = (_ONE[due.task](due, protocol) for due in dues)
    return "; ".join(dict.fromkeys(said))


def countdown(due: Due, now: Instant) -> str:
    """How far away it is: "in 25 min"; "now"; "12 min ago" in its window; "40 min late" once overdue.

    Both count from the time it was due, which is the time that lists show beside it.
    """
    ahead = due.due.seconds - now.seconds
    if due.state(now) is State.OVERDUE and due.task != "presence":  # a question is not late
        if -ahead < MINUTE:
            return tr("late now")
        return tr("{span} late", span=format_duration(-ahead))
    if ahead >= MINUTE:
        return tr("in {span}", span=format_duration(ahead))
    return tr("now") if -ahead < MINUTE else tr("{span} ago", span=format_duration(-ahead))


def due_clock(instant: Instant, now: Instant, zone: ZoneInfo) -> str:
    """When, as short as it is clear: "14:10" today, "Fri 08:00" within a week, else "24 May 08:00"."""
    at, today = instant.local(zone), now.local(zone)
    days = abs((at.date() - today.date()).days)
    if days == 0:
        return f"{at:%H:%M}"
    if days * DAY < WEEK:
        return f"{weekday(at)} {at:%H:%M}"
    return f"{date_words(at, year=at.year != today.year)} {at:%H:%M}"


def clocks(now: Instant, zone: ZoneInfo) -> When:
    """`due_clock`, as what puts times into words."""
    return partial(due_clock, now=now, zone=zone)


def overdue_sentence(dues: Sequence[Due], protocol: Protocol, when: When) -> str:
    """What is late and from when: "Draw magnesium, calcium, PTH overdue since 13:25"."""
    line = due_line(dues, protocol, when)
    if are_missed(dues) or dues[0].task == "presence":
        return line
    since = min(due.overdue for due in dues)
    return tr("{what} overdue since {time}", what=line, time=when(since))


def spoken(dues: Sequence[Due], protocol: Protocol, now: Instant, when: When) -> str:
    """All of it as one sentence, for who listens: "Draw PTH, due 13:25, 40 min late"."""
    return f"{due_line(dues, protocol, when)}, {due_since(dues, now, when)}"


def due_since(dues: Sequence[Due], now: Instant, when: When) -> str:
    """Its time and how far away that is: "due 14:05, 12 min ago"; of several doses, of the first."""
    time, away = when(dues[0].due), countdown(dues[0], now)
    if dues[0].task == "presence":
        return tr("asked since {time}", time=time)
    if are_missed(dues):
        return tr("first due {time}, {away}", time=time, away=away)
    return tr("due {time}, {away}", time=time, away=away)


def are_missed(dues: Sequence[Due]) -> bool:
    """Whether they are several doses of one order: only those that were missed stand together."""
    return dues[0].task == "dose" and len(dues) > 1


def _times(dues: Sequence[Due], when: When) -> str:
    """ "08:00, 12:00, 16:00"; of many, the first and the last."""
    if len(dues) > _LISTED:
        return tr("{first} to {last}", first=when(dues[0].due), last=when(dues[-1].due))
    return ", ".join(when(due.due) for due in dues)


def _uncapped(title: str) -> str:
    """A title inside a sentence; "IM site" and "PTH answers" keep their capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _named(keys: Iterable[str], order: Iterable[str], names: Mapping[str, str]) -> str:
    """Each once, in the order they are always said."""
    known = list(order)
    told = sorted(
        set(keys), key=lambda key: (known.index(key) if key in known else len(known), key)
    )
    return ", ".join(tr(names.get(key, key)) for key in told)


def _draw(analytes: Iterable[str]) -> str:
    names = {key: ANALYTE_NAMES.get(key, measure.name) for key, measure in ANALYTES.items()}
    return tr("draw {what}", what=_named(analytes, ANALYTES, names))


def _bedside(finds: Iterable[str]) -> str:
    return _named(finds, BEDSIDE, BEDSIDE)


def _electrocardiogram(_whats: Iterable[str]) -> str:
    return tr("electrocardiogram: QTc")


def _clearance(_whats: Iterable[str]) -> str:
    return tr("creatinine clearance: measure again")


def _dose(due: Due, _protocol: Protocol) -> str:
    """A course says which of how many; an order without end, or of one dose, has no such number.

    One that a later dose has passed is only to be written up.
    """
    said = ordered_words(due.what)
    if due.number is not None and due.count is not None and due.count != 1:
        said = tr("{dose}, {number} of {count}", dose=said, number=due.number, count=due.count)
    return tr("{dose}: not charted", dose=said) if due.passed else said


def _infusion_start(due: Due, _protocol: Protocol) -> str:
    return tr("start {infusion}", infusion=ordered_words(due.what))


def _infusion_end(due: Due, _protocol: Protocol) -> str:
    return tr("infusion planned end, {line}", line=due.target or due.what)


def _container(due: Due, _protocol: Protocol) -> str:
    return tr("bag empty on {line}: change it", line=due.target or due.what)


def _pause(due: Due, _protocol: Protocol) -> str:
    line = due.target or due.what
    return tr("infusion on {line} stands still: resume it, or stop it and its order", line=line)


def _review(due: Due, protocol: Protocol) -> str:
    """By the rule's title; where orders are looked at again, with the order."""
    rule = protocol.rule(due.rule)
    of_orders = any(
        isinstance(task, Review) and task.after == "parenteral-order" for task in rule.tasks
    )
    what = tr(_uncapped(rule.title))
    if of_orders:
        return tr("review: {what} {order}", what=what, order=ordered_words(due.what))
    return tr("review: {what}", what=what)


_SEVERAL: Mapping[str, Callable[[list[str]], str]] = {
    "draw": _draw,
    "bedside": _bedside,
    "electrocardiogram": _electrocardiogram,
    "clearance": _clearance,
}
"""Tasks whose items are said in one go."""
_ONE: Mapping[str, Callable[[Due, Protocol], str]] = {
    "dose": _dose,
    "infusion-start": _infusion_start,
    "infusion-end": _infusion_end,
    "container": _container,
    "pause": _pause,
    "review": _review,
}

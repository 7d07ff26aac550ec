"""What was decided so far, a few words for each standstill in which something was done. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.events import Bedside, Dose, Entry, Event, Fact, Labs, Order, Override, Rate
from mgtracker.clinical.quantity import format_amount
from mgtracker.ui.give.formulary import ROUTE_WORDS
from mgtracker.ui.known_words import weekday
from mgtracker.ui.training import words
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.marks import rate_text

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.training.doings import Played
    from mgtracker.training.practice import Practice

ARRIVED = mark("arrived")
NOW = mark("now")
STANDS = mark("line stopped")
ACTS = {"draw": mark("draw"), "ask": mark("asked"), "look": mark("looked")}
RECORDED: dict[type[Event], str] = {
    Order: mark("order"),
    Labs: mark("results"),
    Bedside: mark("bedside"),
    Fact: mark("facts"),
}
OTHER = mark("entry")
FIRST = ("dose", "rate", "order", "draw", "ask", "bedside", "look")
"""Of several doings at one time the one that is named: what goes in before what is only looked at.

What was looked at is not said where something was recorded: that is what was found.
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """One decision: when, what was done first of all, and how much else."""

    time: str
    said: str
    more: int = 0

    @property
    def text(self) -> str:
        """As it stands under its mark."""
        if self.more:
            return tr("{time} {what}, + {count}", time=self.time, what=self.said, count=self.more)
        return f"{self.time} {self.said}"


def stops(practice: Practice) -> tuple[Stop, ...]:
    """The arrival, then every standstill before this one in which something was done, the oldest first."""
    played = practice.played()
    stands = played.stands()
    own = [entry for entry in played.course.entries if _counts(entry, played)]
    zone, day = practice.case.base.time_zone, None
    found = []
    for number, stand in enumerate(stands[: None if practice.ended else -1]):
        did = [_entry(entry) for entry in own if stand.first <= entry.position <= stand.last]
        did += [
            (act.kind, tr(ACTS[act.kind]))
            for act in played.acts
            if act.at == stand.at and act.kind in ACTS and not (act.kind == "look" and did)
        ]
        if not did and number:
            continue
        local = stand.at.local(zone)
        time = f"{local:%H:%M}" if local.date() == day else _day(stand.at, practice)
        day = local.date()
        named = min(did, key=_rank)[1] if did else tr(ARRIVED)
        found.append(Stop(time, named, max(len(did) - 1, 0)))
    return tuple(found)


def at_present(practice: Practice, typed: Event | None) -> Stop:
    """Where the clock stands, and what is being typed."""
    said = tr(NOW) if typed is None else f"{brief(typed)}?"
    return Stop(words.clock(practice.now, practice.case.base.time_zone), said)


def brief(event: Event) -> str:
    """An entry in two or three words: "2 g IV push"."""
    if isinstance(event, Dose):
        drug = "" if event.drug.name == "magnesium sulfate" else f" {tr(event.drug.name)}"
        route = tr(ROUTE_WORDS["IV"] if event.route == "IV" else event.route)
        return f"{format_amount(event.amount)} {route}{drug}"
    if isinstance(event, Rate):
        return rate_text(event.mg_per_second) if event.mg_per_second else tr(STANDS)
    return tr(RECORDED.get(type(event), OTHER))


def _counts(entry: Entry, played: Played) -> bool:
    """Whether the trainee recorded it, for itself: why a rule was gone against belongs to the dose."""
    return played.is_own(entry) and not isinstance(entry.event, Override)


def _entry(entry: Entry) -> tuple[str, str]:
    return entry.kind, brief(entry.event)


def _rank(done: tuple[str, str]) -> int:
    return FIRST.index(done[0]) if done[0] in FIRST else len(FIRST)


def _day(at: Instant, practice: Practice) -> str:
    local = at.local(practice.case.base.time_zone)
    return f"{weekday(local)} {local:%H:%M}"

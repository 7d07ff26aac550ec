"""What was given, as marks on the rows of the dose lane; nothing is drawn here."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from mgtracker.clinical.checks import Push
from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.course import CANDIDATE, Given
from mgtracker.clinical.events import Dose, Rate
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import format_amount, grams_per_hour
from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.moments import stamp

if TYPE_CHECKING:
    from fractions import Fraction

    from mgtracker.clinical.events import Candidate
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.view import View

NEEDLE, IV, OTHER = mark("IM, push"), mark("IV"), mark("Oral, other")


SIDES = {"left": mark("L"), "right": mark("R")}


class Form(enum.Enum):
    """How a mark looks."""

    PUSH = "push"
    INJECTION = "injection"
    BAR = "bar"
    OTHER = "other"


class Standing(enum.Enum):
    """Whether it happened."""

    GIVEN = "given"
    PAUSED = "paused"
    PLANNED = "planned"
    NOT_GIVEN = "not given"
    STRUCK = "struck out"


@dataclass(frozen=True, slots=True)
class Mark:
    """One dose, or one stretch of a line that runs or stands still.

    Attributes:
        entry_id: of the dose, or of the order that plans it.
        end: None while no stop is recorded or planned.
        lane: which row; bars that overlap lie on rows of their own, counted in `level`.
        drug: its name in full, in English.
        what: drug and route.
        amount: how much, or how fast.
        text: beside or inside the mark.
        said: the whole of it in words.
        late: planned, and overdue.
        line: the one it is a stretch of; "" for a dose.
    """

    entry_id: str
    form: Form
    lane: str
    start: int
    end: int | None
    drug: str
    what: str
    amount: str
    text: str
    said: str
    level: int = 0
    standing: Standing = Standing.GIVEN
    late: bool = False
    line: str = ""

    @property
    def row(self) -> tuple[str, int]:
        """Its lane, and which of that name it lies on."""
        return self.lane, self.level

    def runs(self, now: int) -> bool:
        """Whether it runs at a second."""
        return self.start <= now and (self.end is None or self.end > now)


def marks(view: View, given: Iterable[Given]) -> tuple[Mark, ...]:
    """Every dose and stretch as a mark; overlapping bars on rows of their own."""
    shortest = push_limit(view.protocol)
    return levelled([mark_of(one, shortest, view) for one in given])


def push_limit(protocol: Protocol) -> int:
    """Below this many seconds a dose into a vein is a push."""
    return max((check.shorter_than for _, check in protocol.each(Push)), default=1)


def candidate_mark(view: View, candidate: Candidate) -> Mark | None:
    """The mark of what is being typed; None for the stop of a line, which adds nothing."""
    patient = view.patient
    if patient is None:
        return None
    if isinstance(candidate, Rate) and candidate.mg_per_second == 0:
        return None
    together = patient.course.with_candidate(candidate).given
    own = next((one for one in together if one.entry.id == CANDIDATE), None)
    return None if own is None else mark_of(own, push_limit(view.protocol), view)


def mark_of(given: Given, push: int, view: View) -> Mark:
    """One dose or stretch as a mark on its row."""
    event = given.entry.event
    assert isinstance(event, Dose | Rate)
    form, lane, what, amount, text = _words(given, event, push)
    mark = Mark(
        given.entry.id, form, lane, given.start, given.end, given.drug.name, what, amount, text, ""
    )
    line = event.line if isinstance(event, Rate) else ""
    return replace(mark, said=_said(mark, view), line=line)


def _words(given: Given, event: Candidate, push: int) -> tuple[Form, str, str, str, str]:
    """(form, lane, what, amount, text) of a dose or a stretch."""
    drug, route = tr(given.drug.name), tr(given.route)
    amount = (
        rate_text(given.mg_per_second) if isinstance(event, Rate) else format_amount(event.amount)
    )
    if not given.drug.is_magnesium or given.route == "oral":
        return Form.OTHER, OTHER, f"{drug} {route}", amount, f"{drug} {amount}"
    if isinstance(event, Rate):
        return Form.BAR, IV, f"{drug} {route}", amount, amount
    if event.route in ("IM", "subcut"):
        side = "" if event.site is None else tr(SIDES[event.site])
        where = route if event.route == "subcut" else ""
        text = " ".join(part for part in (amount, side, where) if part)
        what = f"{drug} {route}, {tr(event.site)}" if event.site else f"{drug} {route}"
        return Form.INJECTION, NEEDLE, what, amount, text
    if event.over < push:
        return (
            Form.PUSH,
            NEEDLE,
            " ".join([drug, tr("IV push")]),
            amount,
            tr("{amount} push", amount=amount),
        )
    text = tr("{amount} over {span}", amount=amount, span=format_duration(event.over))
    return Form.BAR, IV, f"{drug} {route}", text, text


def rate_text(mg_per_second: Fraction) -> str:
    """ "1 g/h"."""
    return f"{format_number(grams_per_hour(mg_per_second), 3)} g/h"


def planned_end(mark: Mark, view: View) -> str:
    """How a stretch that still runs will end."""
    if mark.end is None:
        return tr("no stop planned")
    return tr("planned to {time}", time=stamp(mark.end, view.zone, view.now))


def _said(mark: Mark, view: View) -> str:
    start = stamp(mark.start, view.zone, view.now)
    said = tr("{what} {amount} at {time}", what=mark.what, amount=mark.amount, time=start)
    if mark.form is not Form.BAR:
        return said
    if mark.end is None or mark.end > view.now.seconds:
        return f"{said}, {planned_end(mark, view)}"
    return tr("{said}, to {time}", said=said, time=stamp(mark.end, view.zone, view.now))


def levelled(found: Sequence[Mark]) -> tuple[Mark, ...]:
    """Bars that run at the same time lie one under the other; a line goes on where it was."""
    ends: list[tuple[float, str]] = []
    placed = []
    for one in found:
        if one.form is not Form.BAR:
            placed.append(one)
            continue
        goes_on = (n for n, end in enumerate(ends) if one.line and end == (one.start, one.line))
        free = (n for n, (end, _) in enumerate(ends) if end <= one.start)
        level = next(chain(goes_on, free), len(ends))
        if level == len(ends):
            ends.append((0, ""))
        ends[level] = (float("inf") if one.end is None else one.end, one.line)
        placed.append(replace(one, level=level))
    return tuple(placed)

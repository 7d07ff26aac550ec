"""What a row of the board says, worked out before anything is painted. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.judge.caps import CapState
from mgtracker.clinical.number import format_number
from mgtracker.clinical.verdict import Level
from mgtracker.ui import due_groups, due_words
from mgtracker.ui.cap_words import Bar, bar_of, stop_of
from mgtracker.ui.due_words import clocks, countdown, due_clock, due_line
from mgtracker.ui.event_words import rate_words, span_words, when_at
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.patient_words import age_of
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import mark, tr
from mgtracker.view import ON_BOARD, Latest, View, WardRow

NEAR = 4 * HOUR
"""Up to so far ahead a due time is written to be read from far."""
PLACES = {"magnesium": 2, "calcium": 2, "pth": 1}
"""Decimals of the results."""
LABS = (mark("magnesium"), mark("calcium"), mark("PTH"))
STRAYS = {"low": mark("low"), "high": mark("high")}
"""Where a result lies that is out of its range."""
OTHER_PLACES = (mark("in range"), mark("doubtful"))
SEXES = {"female": mark("F"), "male": mark("M")}


@dataclass(frozen=True, slots=True)
class NextWords:
    """What is due next: its clock, how far away, and what."""

    clock: str
    countdown: str
    what: str
    is_near: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class CapWords:
    """A cap: what is used of it, the words under its bar, and the bar itself in grams."""

    used: str
    limit: str
    under: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class LabWords:
    """The newest result: value, which way it went, its place (loud if out of range), and its age."""

    value: str
    way: str
    loud: str
    quiet: str


@dataclass(frozen=True, slots=True)
class FindingWords:
    """The sentence under a row, and how many others there are."""

    level: Level
    sentence: str
    more: str


@dataclass(frozen=True, slots=True)
class RowWords:
    """A whole row. `next`, `cap` and `finding` are None where there is nothing to say."""

    level: Level
    bed: str
    name: str
    mrn: str
    about: str
    next: NextWords | None
    cap: CapWords | None
    labs: tuple[LabWords | None, ...]
    infusion: tuple[tuple[str, str], ...]
    finding: FindingWords | None

    def sentence(self) -> str:
        """All of it, for who listens."""
        bed = tr("bed {bed}", bed=self.bed) if self.bed else tr("no bed")
        said = [f"{tr(self.level.word)}, {bed}, {self.name}"]
        if self.finding is not None:
            said.append(f"{self.finding.sentence}{self.finding.more}")
        if self.next is None:
            said.append(tr("nothing due"))
        else:
            said.append(f"{self.next.clock} {self.next.countdown}: {self.next.what}")
        if self.cap is not None:
            said.append(f"{self.cap.used} {self.cap.limit}, {self.cap.under}")
        for name, lab in zip(LABS, self.labs, strict=True):
            named = tr(name)
            told = f"{named} {lab.value}, {lab.loud}{lab.quiet}" if lab else ""
            said.append(told or tr("no {analyte}", analyte=named))
        said += [tr("infusion {rate} {end}", rate=rate, end=end) for rate, end in self.infusion]
        return ". ".join(said)


def row_words(row: WardRow, view: View) -> RowWords:
    """A patient's row at `view.now`."""
    return RowWords(
        level=row.level,
        bed=row.patient.bed or "",
        name=row.patient.name,
        mrn=row.patient.mrn,
        about=_about(row, view),
        next=_next(row, view),
        cap=None if row.cap is None else cap_words(row.cap, view, certain=_is_certain(row)),
        labs=tuple(_lab(key, row.latest.get(key), view.now) for key in ON_BOARD),
        infusion=_infusion(row, view),
        finding=finding_words(row, view),
    )


def _about(row: WardRow, view: View) -> str:
    """ "71 M, 78 kg, CrCl 25"; what is missing is said."""
    patient = row.patient
    age = age_of(patient, view.now.local(view.zone).date())
    sex = SEXES.get(patient.sex or "")
    who = tr("age missing") if age is None else str(age)
    if sex is not None:
        who = f"{who} {tr(sex)}"
    weight = row.weight or tr("weight missing")
    return f"{who}, {weight}, {_clearance(row)}"


def _clearance(row: WardRow) -> str:
    known = row.kidney.known
    if known is None:
        return tr("CrCl missing")
    value = format_number(known.value, 0, towards="down")
    said = mark("CrCl {value}, too old") if row.kidney.why == "expired" else mark("CrCl {value}")
    return tr(said, value=value)


def _is_certain(row: WardRow) -> bool:
    return row.kidney.band is not None


def _next(row: WardRow, view: View) -> NextWords | None:
    dues = due_groups.next_up(row, view.now)
    if not dues:
        return None
    return next_words(dues, view)


def next_words(dues: Sequence[Due], view: View) -> NextWords:
    """When, how far away, and what: of items done in one go."""
    first = dues[0]
    return NextWords(
        clock=due_clock(first.due, view.now, view.zone),
        countdown=countdown(first, view.now),
        what=due_line(dues, view.protocol, clocks(view.now, view.zone)),
        is_near=first.due <= view.now.plus(NEAR),
        is_late=first.state(view.now) is State.OVERDUE,
    )


def finding_words(row: WardRow, view: View) -> FindingWords | None:
    """The finding that asks for most; where none asks, what is overdue longest."""
    when = when_at(view)
    if row.worst is not None:
        sentence = sentence_case(word(row.worst, view.protocol, when).headline)
        return FindingWords(row.worst.level, sentence, _more(row.more))
    late = due_groups.late(row, view.now)
    if not late:
        return None
    sentence = due_words.overdue_sentence(late[0], view.protocol, when)
    return FindingWords(Level.WARN, sentence, _more(len(late) - 1))


def _more(count: int) -> str:
    return " " + tr("and {count} more", count=count) if count else ""


# -- the cap -------------------------------------------------------------------------------------


def cap_words(state: CapState, view: View, *, certain: bool) -> CapWords:
    """A cap in words; `certain`: whether it is known to be the one that applies."""
    stop = stop_of(state)
    nothing = not state.used and not state.peak
    used = format_number(state.used, 1, towards="up")
    limit = tr("of {grams} g", grams=format_number(stop, 3, towards="down"))
    if nothing and certain:
        return CapWords(used, limit, tr("no parenteral dose"), None)
    under = _under(state, stop, view, certain=certain)
    return CapWords(used, limit, under, bar_of(state))


def _under(state: CapState, stop: Fraction, view: View, *, certain: bool) -> str:
    """Window and time: "48 h, crosses 14:40"; the furthest limit still to be crossed comes first."""
    window = hours(state.cap.window)
    if not certain:
        return tr("{window}, cap not certain", window=window)
    if state.used > stop:
        return tr("{window}, over {grams} g", window=window, grams=format_number(stop, 3))

    def clock(instant: Instant) -> str:
        return due_clock(instant, view.now, view.zone)

    if state.stop_crossed_at is not None:
        return tr("{window}, crosses {time}", window=window, time=clock(state.stop_crossed_at))
    warn, crossing = state.cap.warn_above, state.warn_crossed_at
    if warn is not None and crossing is not None and state.used <= warn:
        return tr(
            "{window}, over {grams} g {time}",
            window=window,
            grams=format_number(warn, 3),
            time=clock(crossing),
        )
    if state.peak > state.used:
        return tr("{window}, peak {time}", window=window, time=clock(state.peak_at))
    return window


# -- results and infusions -----------------------------------------------------------------------


def _lab(analyte: str, latest: Latest | None, now: Instant) -> LabWords | None:
    if latest is None:
        return None
    value = format_number(latest.point.value, PLACES[analyte], zeros=True)
    age = span_words(latest.point.at, now, minutes_within=HOUR)
    stray = STRAYS.get(latest.position or "")
    way, asked = latest.direction or "", "?" if latest.point.doubts else ""
    if stray is not None:  # a doubtful one only asks
        return LabWords(value, way, f"{tr(stray)}{asked}", f", {age}")
    place = "doubtful" if asked else latest.position
    return LabWords(value, way, "", f"{tr(place)}, {age}" if place else age)


def _infusion(row: WardRow, view: View) -> tuple[tuple[str, str], ...]:
    """Each line that runs: how fast, and to when."""
    said = []
    for given in row.running:
        end = tr("no planned end")
        if given.end is not None:
            end = tr("to {time}", time=due_clock(Instant(given.end), view.now, view.zone))
        drug = "" if given.drug.is_magnesium else f"{tr(given.drug.name)}, "
        said.append((rate_words(given.mg_per_second, given.drug), f"{drug}{end}"))
    return tuple(said)

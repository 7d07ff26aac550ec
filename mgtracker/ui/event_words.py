"""What happened, in words, for the journal and the board. No Qt.

Doses as ISMP has them: the number, its unit in full, the route, the drug's full name; no trailing zeros.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from mgtracker.clinical.alarms import about
from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant, format_duration
from mgtracker.clinical.course import Given
from mgtracker.clinical.events import (
    Acknowledge,
    Bedside,
    Dose,
    DrawRequest,
    Entry,
    Event,
    Fact,
    Labs,
    NotGiven,
    Order,
    OrderStop,
    Override,
    Patient,
    Rate,
    Review,
    Void,
)
from mgtracker.clinical.lines import Turn, is_pause, turn_of
from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import ANALYTES, Drug, Product, format_amount, grams_per_hour
from mgtracker.clinical.schedule.doses import ordered
from mgtracker.ui.amount_words import unit_word
from mgtracker.ui.answer_words import answer_words
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.known_words import date_words, ordered_words, reason_words, weekday
from mgtracker.ui.label_words import product_words
from mgtracker.ui.time_words import When
from mgtracker.ui.translation import mark, tr, tr_count
from mgtracker.view import View, WardRow

DOUBTS = {
    "haemolysed": mark("haemolysed"),
    "infusion-arm": mark("from the infusion arm"),
    "during-infusion": mark("drawn during an infusion"),
    "soon-after-dose": mark("soon after a dose"),
}
ANALYTE_NAMES = {"pth": mark("PTH")}
LATE = 15 * MINUTE
"""Seconds between what happened and its being written from which both times are said."""
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=[a-zA-Zµ%])")


def clock_words(instant: Instant, now: Instant, zone: ZoneInfo) -> str:
    """A time on the ward's clock: "10:05" today, "Wed 13 10:05" within a week, else with the month."""
    at, today = instant.local(zone), now.local(zone)
    if at.date() == today.date():
        return f"{at:%H:%M}"
    if abs((at.date() - today.date()).days) < 7:
        return tr("{weekday} {day} {time}", weekday=weekday(at), day=at.day, time=f"{at:%H:%M}")
    return f"{date_words(at, year=at.year != today.year)} {at:%H:%M}"


def when_at(view: View) -> When:
    """How times are written on this view."""
    return lambda instant: clock_words(instant, view.now, view.zone)


def age_words(instant: Instant, now: Instant, *, minutes_within: int = 2 * HOUR) -> str:
    """How long ago: "20 h ago", "now" within a minute; with minutes up to `minutes_within` seconds."""
    span = span_words(instant, now, minutes_within=minutes_within)
    return span if now.seconds - instant.seconds < MINUTE else tr("{span} ago", span=span)


def span_words(instant: Instant, now: Instant, *, minutes_within: int = 2 * HOUR) -> str:
    """The same where there is no room for more than the span: "20 h"; "now" within a minute."""
    seconds = now.seconds - instant.seconds
    if seconds < MINUTE:
        return tr("now")
    if seconds >= 48 * HOUR:
        return f"{seconds // DAY} d"
    return format_duration(seconds if seconds < minutes_within else seconds // HOUR * HOUR)


def what(event: Event, when: When) -> str:
    """What happened, in one line without a full stop."""
    timed = _TIMED.get(type(event))
    return _PLAIN[type(event)](event) if timed is None else timed(event, when)


def what_found(event: Event, when: When, find: Callable[[str], Entry | None]) -> str:
    """The same; of what became of an order, which: `find` is an entry by its id."""
    if isinstance(event, NotGiven | OrderStop | Review):
        return answer_words(event, find)
    return what(event, when)


def what_of(entry: Entry, view: View) -> str:
    """What an entry of the patient in front says; of a rate, what it did to its line."""
    event, when = entry.event, when_at(view)
    if view.patient is None:
        return what(event, when)
    if isinstance(event, Rate):
        return _rate(event, when, turn_of(view.patient.course, entry))
    return what_found(event, when, view.patient.course.entry)


def given_words(entry: Entry, view: View) -> str:
    """Both times of an entry: "given 10:05, written 13:40"."""
    when = when_at(view)
    done = tr(_DONE.get(type(entry.event), _AT), time=when(entry.at))
    return tr("{done}, written {written}", done=done, written=when(entry.recorded_at))


def is_late(entry: Entry) -> bool:
    """Whether it was written so long after it happened that both times are always said."""
    return entry.recorded_at.seconds - entry.at.seconds > LATE


def unbroken(words: str) -> str:
    """The same, so that no line ends between a number and its unit, or within a unit."""
    return _NUMBER_AND_UNIT.sub("\N{NO-BREAK SPACE}", words).replace("/", "/\N{WORD JOINER}")


def by_whom(entry: Entry, now: Instant, zone: ZoneInfo) -> str:
    """When it was written, and by whom: "10:07 by J. Mensah, with A. Reyes"; the day only if another."""
    at, recorded = entry.at.local(zone), entry.recorded_at.local(zone)
    same_day = at.date() == recorded.date()
    written = f"{recorded:%H:%M}" if same_day else clock_words(entry.recorded_at, now, zone)
    if is_late(entry):
        written = tr("written {time}", time=written)
    if entry.by:
        written = tr("{written} by {name}", written=written, name=entry.by)
    if entry.witness:
        written = tr("{written}, with {witness}", written=written, witness=entry.witness)
    return written


def struck_words(struck: Entry, when: When) -> str:
    """When an entry was struck out, by whom and why."""
    event = struck.event
    assert isinstance(event, Void)
    time, reason = when(struck.recorded_at), reason_words(event.reason)
    if not struck.by:
        return tr("Struck {time}: {reason}", time=time, reason=reason)
    return tr("Struck {time} by {name}: {reason}", time=time, name=struck.by, reason=reason)


def running_words(running: tuple[Given, ...], when: When) -> str:
    """Lines that run: "infusion 1 g/h to 18:30"."""
    said = []
    for given in running:
        rate = rate_words(given.mg_per_second, given.drug)
        if given.end is None:
            said.append(tr("infusion {rate}", rate=rate))
        else:
            end = when(Instant(given.end))
            said.append(tr("infusion {rate} to {time}", rate=rate, time=end))
    return ", ".join(said)


def ward_line(row: WardRow, protocol: Protocol, when: When) -> str:
    """One line for a patient: what asks, else what runs, else the last level."""
    if row.worst is not None:
        return and_more(word(row.worst, protocol, when).headline, row.more)
    if row.running:
        return running_words(row.running, when)
    magnesium = row.latest.get("magnesium")
    if magnesium is None:
        return tr("no magnesium level yet")
    level = format_number(magnesium.point.value, 2, zeros=True)
    said = tr("magnesium {level} mmol/L", level=level)
    return f"{said}, {tr(magnesium.position)}" if magnesium.position else said


def and_more(first: str, more: int) -> str:
    """The first of several, and how many more there are: "crosses 40 g, 2 more"."""
    rest = tr("{count} more", count=more).replace(" ", "\N{NO-BREAK SPACE}")
    return f"{first}, {rest}" if more else first


def _dose(dose: Dose) -> str:
    amount = format_amount(dose.amount)
    what = f"{amount} {tr(dose.route)} {tr(dose.drug.name)}"
    if dose.over:
        what = tr("{dose} over {time}", dose=what, time=format_duration(dose.over))
    said = [what]
    if dose.site:
        said.append(tr("{side} side", side=tr(dose.site)))
    if _plain(dose.text) != _plain(amount):
        said.append(tr("written as {text}", text=dose.text))
    said += _beside(dose.product)
    if dose.emergency:
        said.append(tr("emergency"))
    return ", ".join(said)


def _plain(text: str) -> str:
    return "".join(text.split())


def _beside(product: Product | None) -> list[str]:
    return [] if product is None else [product_words(product.name)]


def rate_words(mg_per_second: Fraction, drug: Drug) -> str:
    """How fast a line runs: "1 g/h", in mcg for a vitamin D."""
    if drug.family == "vitamin D":
        return f"{format_number(mg_per_second * 3600 * 1000, 2)} mcg/h"
    return f"{format_number(grams_per_hour(mg_per_second), 3)} g/h"


_RUNS = mark("infusion {rate} {drug}")
_TURNED = {
    Turn.NEW_BAG: mark("new bag, infusion {rate} {drug}"),
    Turn.RESUME: mark("infusion resumed, {rate} {drug}"),
}
"""What a rate that does not start a line or change it is called."""


def _line(rate: Rate, when: When) -> str:
    still = Turn.PAUSE if is_pause(rate) else Turn.STOP
    return _rate(rate, when, Turn.CHANGE if rate.mg_per_second else still)


def _rate(rate: Rate, when: When, turn: Turn) -> str:
    if turn is Turn.STOP:
        return ", ".join((tr("infusion stopped"), tr(rate.drug.name), rate.line))
    if turn is Turn.PAUSE:
        said = [tr("infusion paused"), tr(rate.drug.name), rate.line]
    else:
        speed = rate_words(rate.mg_per_second, rate.drug)
        runs = tr(_TURNED.get(turn, _RUNS), rate=speed, drug=tr(rate.drug.name))
        said = [runs, rate.line, *_beside(rate.product)]
    if rate.until is not None:
        said.append(tr("planned to {time}", time=when(rate.until)))
    if rate.emergency:
        said.append(tr("emergency"))
    return ", ".join(said)


def _labs(labs: Labs) -> str:
    """Results with one unit for neighbours that share it: "magnesium 1.08, calcium 1.71 mmol/L"."""
    found = [(key, labs.values[key]) for key in ANALYTES if key in labs.values]
    said = []
    for place, (key, measured) in enumerate(found):
        name = tr(ANALYTE_NAMES.get(key, measured.measure.name))
        follows = place + 1 < len(found) and found[place + 1][1].unit == measured.unit
        number = measured.text.removesuffix(measured.unit).strip()
        said.append(f"{name} {number}" + ("" if follows else f" {unit_word(measured.unit)}"))
    flags = {
        "haemolysed": labs.haemolysed,
        "during-infusion": labs.during_infusion,
        "infusion-arm": labs.infusion_arm,
    }
    doubted = ", ".join(tr(DOUBTS[flag]) for flag, is_set in flags.items() if is_set)
    return ", ".join(said) + (f"; {doubted}" if doubted else "")


def _bedside(seen: Bedside) -> str:
    said = []
    if seen.reflex is not None:
        said.append(tr("knee jerk {reflex}", reflex=tr(seen.reflex)))
    if seen.respiratory_rate is not None:
        said.append(tr("{count} breaths/min", count=seen.respiratory_rate))
    if seen.urine_4h is not None:
        said.append(tr("urine {volume} in 4 h", volume=seen.urine_4h.text))
    if seen.antidote_ready is not None:
        said.append(tr("calcium at hand") if seen.antidote_ready else tr("no calcium at hand"))
    if seen.qtc is not None:
        said.append(tr("QTc {interval}", interval=seen.qtc.text))
    return ", ".join(said) or tr("nothing looked at")


def _fact(fact: Fact) -> str:
    said = []
    if fact.weight is not None:
        said.append(tr("weight {weight}", weight=fact.weight.text))
    if fact.creatinine_clearance is not None:
        clearance = fact.creatinine_clearance.text
        said.append(tr("creatinine clearance {clearance}", clearance=clearance))
    if fact.volume is not None:
        state = tr("not known") if fact.volume == "unknown" else tr(fact.volume)
        said.append(tr("volume {state}", state=state))
    if fact.symptoms is not None:
        symptoms = tr("symptoms {severity}", severity=tr(fact.symptoms))
        said.append(tr("no symptoms") if fact.symptoms == "none" else symptoms)
    for value, yes, no in (
        (fact.pregnant, mark("pregnant"), mark("not pregnant")),
        (fact.heart_block, mark("heart block"), mark("no heart block")),
        (fact.low_pth, mark("low PTH"), mark("no low PTH")),
        (fact.on_ward, mark("on the ward"), mark("left the ward")),
    ):
        if value is not None:
            said.append(tr(yes if value else no))
    if fact.medicines is not None:
        taken = ", ".join(fact.medicines) or tr("none")
        said.append(tr("medicines: {medicines}", medicines=taken))
    return ", ".join(said) or tr("nothing stated")


def _order(order: Order, when: When) -> str:
    if order.amount is not None:
        what = ordered_words(ordered(order))
    else:
        rate = Fraction(0) if order.mg_per_second is None else order.mg_per_second
        what = tr(_RUNS, rate=rate_words(rate, order.drug), drug=tr(order.drug.name))
    said = [tr("order: {what}", what=what)]
    if order.over:
        said.append(tr("over {time}", time=format_duration(order.over)))
    if isinstance(order.every, str):
        said.append(tr(order.every))
    elif order.every:
        said.append(tr("every {time}", time=format_duration(order.every)))
    if order.times_per_week:
        said.append(tr("{count} times a week", count=order.times_per_week))
    if order.count:
        said.append(tr_count(order.count, mark("1 dose"), mark("{count} doses")))
    if order.duration:
        said.append(tr("for {time}", time=format_duration(order.duration)))
    said.append(tr("from {time}", time=when(order.first)))
    if order.until is not None:
        said.append(tr("to {time}", time=when(order.until)))
    if order.prescriber:
        said.append(order.prescriber)
    return ", ".join(said)


def _patient(patient: Patient) -> str:
    said = [tr("{name}, record number {number}", name=patient.name, number=patient.mrn)]
    if patient.birth_date:
        said.append(tr("born {date}", date=patient.birth_date))
    if patient.bed:
        said.append(tr("bed {bed}", bed=patient.bed))
    return ", ".join(said)


def _draw_request(event: DrawRequest, when: When) -> str:
    names = ", ".join(tr(ANALYTE_NAMES.get(key, ANALYTES[key].name)) for key in event.analytes)
    return tr("draw asked for at {time}: {names}", time=when(event.due), names=names)


def _acknowledge(event: Acknowledge, when: When) -> str:
    found = about(event.alarm)
    time = "" if event.until is None else when(event.until)
    put_off = reason_words(event.reason or "")
    if found is None:
        if not time:
            return tr("alarm seen")
        return tr("alarm put off to {time}: {reason}", time=time, reason=put_off)
    what = f"{tr(found[0].replace('-', ' '))}, {tr(found[1])}"
    if not time:
        return tr("alarm seen ({what})", what=what)
    return tr("alarm ({what}) put off to {time}: {reason}", what=what, time=time, reason=put_off)


def _void(event: Void) -> str:
    return tr("struck out: {reason}", reason=reason_words(event.reason))


def _override(event: Override) -> str:
    return tr("gone on because: {reason}", reason=event.reason)


_TIMED: Mapping[type[Event], Callable[[Any, When], str]] = {
    Rate: _line,
    Order: _order,
    DrawRequest: _draw_request,
    Acknowledge: _acknowledge,
}
# What happened at the first of an entry's two times.
_DONE: Mapping[type[Event], str] = {
    Dose: mark("given {time}"),
    Rate: mark("set {time}"),
    Labs: mark("drawn {time}"),
    Bedside: mark("checked {time}"),
    Fact: mark("true since {time}"),
}
_AT = mark("at {time}")
_PLAIN: Mapping[type[Event], Callable[[Any], str]] = {
    Patient: _patient,
    Fact: _fact,
    Bedside: _bedside,
    Labs: _labs,
    Dose: _dose,
    NotGiven: answer_words,
    OrderStop: answer_words,
    Review: answer_words,
    Void: _void,
    Override: _override,
}
"""The words of every kind; those of the first table say times."""

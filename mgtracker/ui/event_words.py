"""What happened, in words, for the journal and the board. No Qt.

Doses as ISMP has them: the number, its unit in full, the route, the drug's full name; no trailing zeros.
"""

from __future__ import annotations

import datetime as dt
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
from mgtracker.clinical.laboratory import Stamp
from mgtracker.clinical.lines import Turn, is_pause, turn_of
from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import ANALYTES, Drug, Product, format_amount, grams_per_hour
from mgtracker.clinical.schedule.doses import ordered
from mgtracker.ui.translation import tr
from mgtracker.ui.wording import When, unit_word, word
from mgtracker.view import View, WardRow

NOT_GIVEN = {
    "held": "held",
    "refused": "patient refused",
    "away": "patient away",
    "no-access": "no access",
    "other": "another reason",
}
DOUBTS = {
    "haemolysed": "haemolysed",
    "infusion-arm": "from the infusion arm",
    "during-infusion": "drawn during an infusion",
    "soon-after-dose": "soon after a dose",
}
ANALYTE_NAMES = {"pth": "PTH"}
LATE = 15 * MINUTE
"""Seconds between what happened and its being written from which both times are said."""
_NUMBER_AND_UNIT = re.compile(r"(?<=\d) (?=[a-zA-Z%])")


def clock_words(instant: Instant, now: Instant, zone: ZoneInfo) -> str:
    """A time on the ward's clock: "10:05" today, "Wed 13 10:05" within a week, else with the month."""
    at, today = instant.local(zone), now.local(zone)
    if at.date() == today.date():
        return f"{at:%H:%M}"
    if abs((at.date() - today.date()).days) < 7:
        return f"{at:%a} {at.day} {at:%H:%M}"
    year = "" if at.year == today.year else f" {at.year}"
    return f"{at.day} {at:%b}{year} {at:%H:%M}"


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


def age_of(patient: Patient, today: dt.date) -> int | None:
    """Whole years; None without a birth date."""
    if patient.birth_date is None:
        return None
    born = dt.date.fromisoformat(patient.birth_date)
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (not had_birthday)


def family_name(name: str) -> str:
    """The part of a name before its comma, as on the wristband."""
    return name.partition(",")[0].strip()


def what(event: Event, when: When) -> str:
    """What happened, in one line without a full stop."""
    timed = _TIMED.get(type(event))
    return _PLAIN[type(event)](event) if timed is None else timed(event, when)


def what_of(entry: Entry, view: View) -> str:
    """What an entry of the patient in front says; of a rate, what it did to its line."""
    event, when = entry.event, when_at(view)
    if isinstance(event, Rate) and view.patient is not None:
        return _rate(event, when, turn_of(view.patient.course, entry))
    return what(event, when)


def given_words(entry: Entry, view: View) -> str:
    """Both times of an entry: "given 10:05, written 13:40"."""
    when = when_at(view)
    done = _DONE.get(type(entry.event), "at")
    return f"{done} {when(entry.at)}, written {when(entry.recorded_at)}"


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
        written = f"written {written}"
    by = f" by {entry.by}" if entry.by else ""
    witness = f", with {entry.witness}" if entry.witness else ""
    return f"{written}{by}{witness}"


def struck_words(struck: Entry, when: When) -> str:
    """When an entry was struck out, by whom and why."""
    event = struck.event
    assert isinstance(event, Void)
    by = f" by {struck.by}" if struck.by else ""
    return f"Struck {when(struck.recorded_at)}{by}: {event.reason}"


def running_words(running: tuple[Given, ...], when: When) -> str:
    """Lines that run: "infusion 1 g/h to 18:30"."""
    said = []
    for given in running:
        end = "" if given.end is None else f" to {when(Instant(given.end))}"
        said.append(f"infusion {rate_words(given.mg_per_second, given.drug)}{end}")
    return ", ".join(said)


def drawn_words(stamp: Stamp) -> str:
    """How a draw lies to magnesium by needle: "drawn 5 h after 2 g IV"; empty where there was none."""
    if stamp.given is None:
        return "drawn during an infusion" if stamp.during else ""
    event = stamp.given.entry.event
    if isinstance(event, Dose):
        given = f"{format_amount(event.amount)} {event.route}"
    else:
        given = f"an infusion of {rate_words(stamp.given.mg_per_second, stamp.given.drug)}"
    if stamp.since is None:
        return f"drawn during {given}"
    return f"drawn {format_duration(stamp.since)} after {given}"


def ward_line(row: WardRow, protocol: Protocol, when: When) -> str:
    """One line for a patient: what asks, else what runs, else the last level."""
    if row.worst is not None:
        more = f", {row.more}\N{NO-BREAK SPACE}more" if row.more else ""
        return word(row.worst, protocol, when).headline + more
    if row.running:
        return running_words(row.running, when)
    magnesium = row.latest.get("magnesium")
    if magnesium is None:
        return "no magnesium level yet"
    level = format_number(magnesium.point.value, 2, zeros=True)
    place = f", {magnesium.position}" if magnesium.position else ""
    return f"magnesium {level} mmol/L{place}"


def _dose(dose: Dose) -> str:
    amount = format_amount(dose.amount)
    said = [f"{amount} {dose.route} {dose.drug.name}"]
    if dose.over:
        said[0] += f" over {format_duration(dose.over)}"
    if dose.site:
        said.append(f"{dose.site} side")
    if _plain(dose.text) != _plain(amount):
        said.append(f"written as {dose.text}")
    said += _beside(dose.product)
    if dose.emergency:
        said.append("emergency")
    return ", ".join(said)


def _plain(text: str) -> str:
    return "".join(text.split())


def _beside(product: Product | None) -> list[str]:
    return [] if product is None else [product.name]


def rate_words(mg_per_second: Fraction, drug: Drug) -> str:
    """How fast a line runs: "1 g/h", in mcg for a vitamin D."""
    if drug.family == "vitamin D":
        return f"{format_number(mg_per_second * 3600 * 1000, 2)} mcg/h"
    return f"{format_number(grams_per_hour(mg_per_second), 3)} g/h"


_TURNED = {Turn.NEW_BAG: "new bag, infusion", Turn.RESUME: "infusion resumed,"}
"""How a rate begins that does not start a line or change it."""


def _line(rate: Rate, when: When) -> str:
    still = Turn.PAUSE if is_pause(rate) else Turn.STOP
    return _rate(rate, when, Turn.CHANGE if rate.mg_per_second else still)


def _rate(rate: Rate, when: When, turn: Turn) -> str:
    if turn is Turn.STOP:
        return f"infusion stopped, {rate.drug.name}, {rate.line}"
    if turn is Turn.PAUSE:
        said = ["infusion paused", rate.drug.name, rate.line]
    else:
        speed = rate_words(rate.mg_per_second, rate.drug)
        said = [f"{_TURNED.get(turn, 'infusion')} {speed} {rate.drug.name}", rate.line]
        said += _beside(rate.product)
    if rate.until is not None:
        said.append(f"planned to {when(rate.until)}")
    if rate.emergency:
        said.append("emergency")
    return ", ".join(said)


def _labs(labs: Labs) -> str:
    """Results with one unit for neighbours that share it: "magnesium 1.08, calcium 1.71 mmol/L"."""
    found = [(key, labs.values[key]) for key in ANALYTES if key in labs.values]
    said = []
    for place, (key, measured) in enumerate(found):
        name = ANALYTE_NAMES.get(key, measured.measure.name)
        follows = place + 1 < len(found) and found[place + 1][1].unit == measured.unit
        number = measured.text.removesuffix(measured.unit).strip()
        said.append(f"{name} {number}" + ("" if follows else f" {unit_word(measured.unit)}"))
    flags = {
        "haemolysed": labs.haemolysed,
        "during-infusion": labs.during_infusion,
        "infusion-arm": labs.infusion_arm,
    }
    doubted = ", ".join(DOUBTS[flag] for flag, is_set in flags.items() if is_set)
    return ", ".join(said) + (f"; {doubted}" if doubted else "")


def _bedside(seen: Bedside) -> str:
    said = []
    if seen.reflex is not None:
        said.append(f"knee jerk {seen.reflex}")
    if seen.respiratory_rate is not None:
        said.append(f"{seen.respiratory_rate} breaths/min")
    if seen.urine_4h is not None:
        said.append(f"urine {seen.urine_4h.text} in 4 h")
    if seen.antidote_ready is not None:
        said.append("calcium at hand" if seen.antidote_ready else "no calcium at hand")
    if seen.qtc is not None:
        said.append(f"QTc {seen.qtc.text}")
    return ", ".join(said) or "nothing looked at"


def _fact(fact: Fact) -> str:
    said = []
    if fact.weight is not None:
        said.append(f"weight {fact.weight.text}")
    if fact.creatinine_clearance is not None:
        said.append(f"creatinine clearance {fact.creatinine_clearance.text}")
    if fact.volume is not None:
        said.append(f"volume {'not known' if fact.volume == 'unknown' else fact.volume}")
    if fact.symptoms is not None:
        said.append("no symptoms" if fact.symptoms == "none" else f"symptoms {fact.symptoms}")
    flags = (
        (fact.pregnant, "pregnant"),
        (fact.heart_block, "heart block"),
        (fact.low_pth, "low PTH"),
    )
    for value, name in flags:
        if value is not None:
            no = "not" if name == "pregnant" else "no"
            said.append(name if value else f"{no} {name}")
    if fact.medicines is not None:
        said.append(f"medicines: {', '.join(fact.medicines) or 'none'}")
    return ", ".join(said) or "nothing stated"


def _order(order: Order, when: When) -> str:
    if order.amount is not None:
        said = [f"order: {ordered(order)}"]
    else:
        rate = Fraction(0) if order.mg_per_second is None else order.mg_per_second
        said = [f"order: infusion {rate_words(rate, order.drug)} {order.drug.name}"]
    if order.over:
        said.append(f"over {format_duration(order.over)}")
    if isinstance(order.every, str):
        said.append(order.every)
    elif order.every:
        said.append(f"every {format_duration(order.every)}")
    if order.times_per_week:
        said.append(f"{order.times_per_week} times a week")
    if order.count:
        said.append("1 dose" if order.count == 1 else f"{order.count} doses")
    if order.duration:
        said.append(f"for {format_duration(order.duration)}")
    said.append(f"from {when(order.first)}")
    if order.until is not None:
        said.append(f"to {when(order.until)}")
    if order.prescriber:
        said.append(order.prescriber)
    return ", ".join(said)


def _patient(patient: Patient) -> str:
    said = [f"{patient.name}, record number {patient.mrn}"]
    if patient.birth_date:
        said.append(f"born {patient.birth_date}")
    if patient.bed:
        said.append(f"bed {patient.bed}")
    return ", ".join(said)


def _not_given(event: NotGiven) -> str:
    return f"dose not given: {NOT_GIVEN[event.reason]}"


def _order_stop(event: OrderStop) -> str:
    return f"order stopped: {event.reason}"


def _review(event: Review) -> str:
    return f"reviewed: {event.outcome}"


def _draw_request(event: DrawRequest, when: When) -> str:
    names = ", ".join(ANALYTE_NAMES.get(key, ANALYTES[key].name) for key in event.analytes)
    return f"draw asked for at {when(event.due)}: {names}"


def _acknowledge(event: Acknowledge, when: When) -> str:
    found = about(event.alarm)
    what = "" if found is None else f" ({found[0].replace('-', ' ')}, {found[1]})"
    if event.until is None:
        return f"alarm seen{what}"
    return f"alarm{what} put off to {when(event.until)}: {event.reason}"


def _void(event: Void) -> str:
    return f"struck out: {event.reason}"


def _override(event: Override) -> str:
    return f"gone on because: {event.reason}"


_TIMED: Mapping[type[Event], Callable[[Any, When], str]] = {
    Rate: _line,
    Order: _order,
    DrawRequest: _draw_request,
    Acknowledge: _acknowledge,
}
_DONE: Mapping[type[Event], str] = {
    Dose: "given",
    Rate: "set",
    Labs: "drawn",
    Bedside: "checked",
    Fact: "true since",
}
"""What happened at the first of an entry's two times."""
_PLAIN: Mapping[type[Event], Callable[[Any], str]] = {
    Patient: _patient,
    Fact: _fact,
    Bedside: _bedside,
    Labs: _labs,
    Dose: _dose,
    NotGiven: _not_given,
    OrderStop: _order_stop,
    Review: _review,
    Void: _void,
    Override: _override,
}
"""The words of every kind; those of the first table say times."""

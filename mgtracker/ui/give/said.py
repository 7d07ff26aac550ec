"""One calm line for what was recorded: "Recorded 5 g IM, right, 14:05". No Qt."""

from __future__ import annotations

from mgtracker.clinical.events import Bedside, Dose, DrawRequest, Entry, Fact, Labs, Order, Rate
from mgtracker.clinical.lines import Turn, turn_of
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import format_amount, grams_per_hour
from mgtracker.ui.event_words import given_words, is_late
from mgtracker.ui.give import orders
from mgtracker.ui.give.formulary import ROUTE_WORDS
from mgtracker.ui.give.ward_time import when
from mgtracker.ui.time_words import at
from mgtracker.ui.translation import mark, tr
from mgtracker.view import View

ANALYTE_WORDS = {"pth": mark("PTH"), "ionised_calcium": mark("ionised calcium")}


RUNS = mark("{rate} on {line}")
TURNED = {
    Turn.NEW_BAG: mark("new bag, {rate} on {line}"),
    Turn.RESUME: mark("resumed, {rate} on {line}"),
    Turn.PAUSE: mark("pause of {line}"),
    Turn.STOP: mark("stop of {line}"),
}
"""What a rate did to its line, where that is more than to run."""


def recorded(entry: Entry, view: View, *, corrects: bool = False) -> str:
    """What was recorded, and for when; of a late entry both times."""
    said = _what(entry, view)
    times = given_words(entry, view) if is_late(entry) else when(view.now, view.zone)(entry.at)
    if corrects:
        return tr("Corrected: {what}, {times}", what=said, times=times)
    return tr("Recorded {what}, {times}", what=said, times=times)


def asked_for(draw: DrawRequest, view: View) -> str:
    """A draw that recording will ask for: "Asks for magnesium, potassium, creatinine at 20:05"."""
    names = ", ".join(tr(ANALYTE_WORDS.get(key, key)) for key in draw.analytes)
    return tr("Asks for {names} {time}", names=names, time=at(when(view.now, view.zone)(draw.due)))


def _what(entry: Entry, view: View) -> str:
    match entry.event:
        case Dose() as event:
            drug = "" if event.drug.name == "magnesium sulfate" else f" {tr(event.drug.name)}"
            route = ROUTE_WORDS["IV"] if event.route == "IV" else event.route
            words = [f"{format_amount(event.amount)}{drug} {tr(route)}"]
            return ", ".join(words if event.site is None else [*words, tr(event.site)])
        case Rate() as event:
            return _rate(entry, event, view)
        case Order() as event:
            ordered = f"{orders.dose_words(event)} {orders.timing_words(event)}"
            return tr("order, {what}", what=ordered)
        case Labs() as event:
            values = event.values.items()
            return ", ".join(f"{tr(ANALYTE_WORDS.get(key, key))} {v.text}" for key, v in values)
        case Bedside():
            return tr("bedside check")
        case Fact():
            return tr("facts")
        case _:
            return tr("entry")


def _rate(entry: Entry, rate: Rate, view: View) -> str:
    assert view.patient is not None
    turn = turn_of(view.patient.course, entry)
    speed = f"{format_number(grams_per_hour(rate.mg_per_second), 2)} g/h"
    return tr(TURNED.get(turn, RUNS), rate=speed, line=rate.line)

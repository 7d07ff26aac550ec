"""One calm line for what was recorded: "Recorded 5 g IM, right, 14:05". No Qt."""

from __future__ import annotations

from mgtracker.clinical.events import Bedside, Dose, DrawRequest, Event, Fact, Labs, Order, Rate
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import format_amount, grams_per_hour
from mgtracker.ui.give import orders
from mgtracker.ui.give.formulary import ROUTE_WORDS
from mgtracker.ui.give.ward_time import when
from mgtracker.ui.wording import at
from mgtracker.view import View

ANALYTE_WORDS = {"pth": "PTH", "ionised_calcium": "ionised calcium"}


def recorded(event: Event, view: View) -> str:
    """What was recorded, and for when."""
    said = _what(event)
    return f"Recorded {said}, {when(view.now, view.zone)(event.at)}"


def asked_for(draw: DrawRequest, view: View) -> str:
    """A draw that recording will ask for: "Asks for magnesium, potassium, creatinine at 20:05"."""
    names = ", ".join(ANALYTE_WORDS.get(key, key) for key in draw.analytes)
    return f"Asks for {names} {at(when(view.now, view.zone)(draw.due))}"


def _what(event: Event) -> str:
    match event:
        case Dose():
            drug = "" if event.drug.name == "magnesium sulfate" else f" {event.drug.name}"
            words = [f"{format_amount(event.amount)}{drug} {ROUTE_WORDS[event.route]}"]
            return ", ".join(words if event.site is None else [*words, event.site])
        case Rate():
            if event.mg_per_second == 0:
                return f"stop of {event.line}"
            return f"{format_number(grams_per_hour(event.mg_per_second), 2)} g/h on {event.line}"
        case Order():
            return f"order, {orders.dose_words(event)} {orders.timing_words(event)}"
        case Labs():
            values = event.values.items()
            return ", ".join(f"{ANALYTE_WORDS.get(key, key)} {v.text}" for key, v in values)
        case Bedside():
            return "bedside check"
        case Fact():
            return "facts"
        case _:
            return "entry"

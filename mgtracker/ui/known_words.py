"""Words of the clinical core that stand on the screen, marked here for translation. No Qt.

The core keeps and compares them in English; a screen gives them to `tr` where it shows them.
"""

from __future__ import annotations

import datetime as dt

from mgtracker.ui.translation import mark, tr

LEVELS = (mark("OK"), mark("INFO"), mark("WARN"), mark("UNKNOWN"), mark("STOP"))
DRUGS = (
    mark("magnesium sulfate"),
    mark("magnesium oxide"),
    mark("calcium gluconate"),
    mark("calcium chloride"),
    mark("calcium carbonate"),
    mark("calcitriol"),
    mark("alfacalcidol"),
    mark("cholecalciferol"),
)
MEASURES = (
    mark("magnesium"),
    mark("calcium"),
    mark("ionised calcium"),
    mark("pth"),
    mark("PTH"),
    mark("albumin"),
    mark("creatinine"),
    mark("potassium"),
    mark("phosphate"),
    mark("osteocalcin"),
    mark("creatinine clearance"),
    mark("weight"),
    mark("urine"),
    mark("QTc"),
)
ROUTES = (mark("IV"), mark("IM"), mark("subcut"), mark("oral"))
SITES = (mark("left"), mark("right"))
FOUND = (
    mark("present"),
    mark("diminished"),
    mark("absent"),
    mark("corrected"),
    mark("depleted"),
    mark("none"),
    mark("mild"),
    mark("moderate"),
    mark("severe"),
    mark("life-threatening"),
    mark("female"),
    mark("male"),
    mark("other"),
    mark("unknown"),
)
"""Reflexes, the volume, symptoms, how severe a deficiency is, and the sexes."""
TASKS = (
    mark("draw"),
    mark("bedside"),
    mark("electrocardiogram"),
    mark("clearance"),
    mark("dose"),
    mark("infusion start"),
    mark("infusion end"),
    mark("container"),
    mark("pause"),
    mark("presence"),
    mark("review"),
    mark("presence"),
)
STAGES = (mark("notice"), mark("due"), mark("overdue"))
PLACES = (mark("low"), mark("in range"), mark("high"))
"""Where a value lies to its reference interval."""
SYSTEM = (
    mark("No such file or directory"),
    mark("Permission denied"),
    mark("No space left on device"),
    mark("Read-only file system"),
    mark("Input/output error"),
    mark("File exists"),
    mark("Not a directory"),
    mark("Is a directory"),
    mark("File name too long"),
    mark("Disk quota exceeded"),
)
"""What a file system says most; anything else it says is shown as it says it."""
SORTS = (mark("table"), mark("index"), mark("trigger"), mark("view"))
"""What a file is made of."""
STRIKE_REASONS = (
    mark("entered twice"),
    mark("wrong patient"),
    mark("wrong amount"),
    mark("wrong time"),
    mark("was not given"),
)
STOP_REASONS = (
    mark("course complete"),
    mark("level reached"),
    mark("adverse effect"),
    mark("kidney function fell"),
    mark("prescriber stopped it"),
)
"""What a line is struck out for and what an order is stopped for: recorded in these words."""
PUT_OFF_REASONS = (
    mark("another patient first"),
    mark("patient away"),
    mark("prescriber asked"),
    mark("waiting for a result"),
    mark("access or pump"),
)
"""Why an alarm is put off: recorded in these words."""
LEFT_REASONS = (
    mark("discharged"),
    mark("to another ward"),
    mark("to intensive care"),
    mark("died"),
)
"""How somebody left the ward."""
PLANNED = (mark("nightly"), mark("daily"), mark("continue"), mark("change"), mark("stop"))
"""How often without a number of hours, and what a review came to."""
REASONS = (mark("will monitor"),)
"""The reason that the core acts on; what is written down is always the English."""
WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)


def weekday(day: dt.date) -> str:
    """The day of the week in short: "Wed"."""
    return tr(WEEKDAYS[day.weekday()])


def month(day: dt.date) -> str:
    """The month in short: "May"."""
    return tr(MONTHS[day.month - 1])


def date_words(day: dt.date, *, year: bool = True) -> str:
    """A date with its month by name: "13 May 2026", "13 May"."""
    if year:
        return tr("{day} {month} {year}", day=day.day, month=month(day), year=day.year)
    return tr("{day} {month}", day=day.day, month=month(day))


def reason_words(reason: str) -> str:
    """A recorded reason: one of those to choose from by its name, with what was typed beside it.

    What somebody typed is never translated.
    """
    chosen, colon, typed = reason.partition(": ")
    known = chosen in (*STRIKE_REASONS, *STOP_REASONS, *PUT_OFF_REASONS)
    return f"{tr(chosen)}{colon}{typed}" if known else reason


def ordered_words(what: str) -> str:
    """What an order is for, as the core words it (`schedule.doses.ordered`), with its drug by name.

    What is no such text stays as it is.
    """
    drug = next((name for name in DRUGS if what.endswith(f" {name}")), None)
    if drug is None:
        return what
    amount = what.removesuffix(f" {drug}")
    rate = amount.removeprefix("infusion ")
    if rate != amount:
        return tr("infusion {rate} {drug}", rate=rate, drug=tr(drug))
    given, _, route = amount.rpartition(" ")
    if route in ROUTES:
        amount = f"{given} {tr(route)}"
    return tr("{amount} {drug}", amount=amount, drug=tr(drug))

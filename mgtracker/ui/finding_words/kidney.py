"""The sentences about the kidney and what builds up without it."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import tr


def _clearance_missing(s: Said) -> Words:
    return Words(
        tr("No creatinine clearance: cannot check"),
        tr("Without it neither the contraindication nor the right cap can be known"),
        tr("Record a creatinine clearance"),
    )


def _clearance_expired(s: Said) -> Words:
    return Words(
        tr("Creatinine clearance too old: cannot check"),
        tr(
            "{clearance} mL/min is from {time}; good for {expires} while magnesium is given "
            "by needle",
            clearance=s.number("clearance", 2, "down"),
            time=s.time(),
            expires=hours(s.values["expires"]),
        ),
        tr("Record a new creatinine clearance"),
    )


def _contraindicated(s: Said) -> Words:
    return Words(
        tr(
            "Creatinine clearance {clearance} mL/min: no magnesium",
            clearance=s.number("clearance", 2, "down"),
        ),
        tr(
            "Below {limit} mL/min no magnesium by any route (value from {time})",
            limit=s.number("limit", 1),
            time=s.time(),
        ),
        tr("Ask the prescriber"),
    )


def _clearance_borderline(s: Said) -> Words:
    return Words(
        tr(
            "Creatinine clearance {clearance} mL/min is on the border",
            clearance=s.number("clearance", 2, "down"),
        ),
        tr("A little lower and a tighter limit would hold (value from {time})", time=s.time()),
    )


def _settles(s: Said) -> Words:
    return Words(
        tr("Magnesium would settle near {level} mmol/L", level=s.lab("level", 1)),
        tr(
            "{rate} g/h at a clearance of {clearance} mL/min; reflexes fade from about "
            "{limit} mmol/L",
            rate=s.number("rate", 2, "up"),
            clearance=s.number("clearance", 2, "down"),
            limit=s.lab("limit", 1),
        ),
        tr(
            "{fits} g/h would settle at {limit} mmol/L",
            fits=s.number("fits", 2, "down"),
            limit=s.lab("limit", 1),
        ),
    )


SENTENCES: Mapping[str, Sentence] = {
    "no-clearance": _clearance_missing,
    "clearance-expired": _clearance_expired,
    "contraindicated": _contraindicated,
    "clearance-borderline": _clearance_borderline,
    "settles-high": _settles,
}

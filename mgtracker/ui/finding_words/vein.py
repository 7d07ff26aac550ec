"""The sentences about magnesium into a vein: how much, how fast, how strong, how long."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import mark, tr, tr_count


def _push_too_much(s: Said) -> Words:
    return Words(
        tr("Push above {limit} g", limit=s.number("limit", 3)),
        tr("{grams} g in one IV push", grams=s.number("grams", 3, "up")),
        tr("{limit} g or less, or as an infusion", limit=s.number("limit", 3)),
    )


def _over(s: Said) -> str:
    return tr("At once") if s.values["over"] == 0 else tr("Over {time}", time=s.span("over"))


def _push_too_fast(s: Said) -> Words:
    given = _over(s)
    return Words(
        tr("Push faster than {shortest}", shortest=s.span("shortest")),
        given,
        tr("Over {shortest} or longer", shortest=s.span("shortest")),
    )


def _emergency(s: Said) -> Words:
    return Words(tr("Emergency push: needs a reason"), tr("For seizure, arrhythmia or tetany"))


def _iv_too_fast(s: Said) -> Words:
    at_once = s.values["at_once"]
    rate = f"{s.number('mg_per_minute', 0, 'up')} mg/min"
    detail = tr("At once counts as within a minute: {rate}", rate=rate) if at_once else rate
    if s.values["minutes"] is not None:
        safe = tr("Over {minutes} min or longer", minutes=s.values["minutes"])
    else:
        safe = tr(
            "{grams_per_hour} g/h or less", grams_per_hour=s.number("grams_per_hour", 2, "down")
        )
    return Words(
        tr("Faster than {limit} mg/min into a vein", limit=s.number("limit", 0)), detail, safe
    )


def _strength_not_stated(s: Said) -> Words:
    return Words(
        tr("Strength not stated"),
        tr("Into a vein {limit} % or less; name the product to check", limit=s.number("limit", 0)),
    )


def _strength_not_read(s: Said) -> Words:
    return Words(
        tr("Strength: cannot check"),
        tr(
            "{product} does not say what one mL holds; into a vein {limit} % or less",
            product=s.values["product"],
            limit=s.number("limit", 0),
        ),
        tr("Write the product like 20 % injection or 4 g in 100 mL"),
    )


def _too_strong(s: Said) -> Words:
    limit = s.number("limit", 0)
    safe = tr("Dilute to {limit} % or less", limit=limit)
    if "ml" in s.values:
        safe = tr(
            "Dilute to {limit} % or less: {ml} mL or more for this dose",
            limit=limit,
            ml=s.number("ml", 1, "up"),
        )
    return Words(
        tr("{percent} % is too strong for a vein", percent=s.number("percent", 1)),
        tr("Limit {limit} %", limit=limit),
        safe,
    )


def _rate_high(s: Said) -> Words:
    most = s.number("most", 2)
    return Words(
        tr("Above {most} g/h", most=most),
        f"{s.number('rate', 2, 'up')} g/h",
        tr("{most} g/h or less", most=most),
    )


def _rate_low(s: Said) -> Words:
    least = s.number("least", 2)
    return Words(
        tr("Below {least} g/h", least=least),
        tr("{rate} g/h, outside the intermittent regimen", rate=s.number("rate", 3, "down")),
        tr("{least} to {most} g/h", least=least, most=s.number("most", 2)),
    )


def _mmol_outside(s: Said) -> Words:
    least, most = s.number("least", 1), s.number("most", 1)
    towards = "up" if s.values["mmol"] > s.values["most"] else "down"
    return Words(
        tr("Outside {least} to {most} mmol", least=least, most=most),
        f"{s.number('mmol', 2, towards)} mmol",
        tr("{least} to {most} mmol", least=least, most=most),
    )


def _times_outside(s: Said) -> Words:
    usual = tr("{least} to {most} times a week", least=s.values["least"], most=s.values["most"])
    times = s.values["times"]
    said = tr_count(times, mark("1 time a week"), mark("{count} times a week"))
    return Words(tr("Not {usual}", usual=usual), said, usual)


def _time_outside(s: Said) -> Words:
    shortest, longest = s.span("shortest"), s.span("longest")
    given = _over(s)
    return Words(
        tr("Outside {shortest} to {longest}", shortest=shortest, longest=longest),
        given,
        tr("Over {shortest} to {longest}", shortest=shortest, longest=longest),
    )


def _volume_outside(s: Said) -> Words:
    least, most = s.number("least", 0), s.number("most", 0)
    towards = "up" if s.values["ml"] > s.values["most"] else "down"
    return Words(
        tr("Outside {least} to {most} mL", least=least, most=most),
        f"{s.number('ml', 1, towards)} mL",
        tr("{least} to {most} mL", least=least, most=most),
    )


def _over_weight_limit(s: Said) -> Words:
    limit = s.number("limit", 3, "down")
    return Words(
        tr("Above {limit} g for {weight} kg", limit=limit, weight=s.number("weight", 1)),
        tr(
            "{grams} g in {window}",
            grams=s.number("grams", 3, "up"),
            window=hours(s.values["window"]),
        ),
        tr("{limit} g or less in {window}", limit=limit, window=hours(s.values["window"])),
    )


def _no_weight(s: Said) -> Words:
    return Words(
        tr("No weight: cannot check"), tr("The limit goes by body weight"), tr("Record a weight")
    )


def _continuous(s: Said) -> Words:
    return Words(
        tr("Continuous for {lasted} in pregnancy", lasted=s.span("lasted")),
        tr(
            "Since {began}; warns from {warn_at}, stops after {stop_after}",
            began=s.time("began"),
            warn_at=s.time("warn_at"),
            stop_after=s.time("stop_after"),
        ),
        tr("Ask the prescriber"),
    )


def _pregnancy_not_asked(s: Said) -> Words:
    return Words(
        tr("Pregnancy: cannot check"),
        tr("Continuous for {lasted}, and nobody has said yes or no", lasted=s.span("lasted")),
        tr("Record it under Facts"),
    )


SENTENCES: Mapping[str, Sentence] = {
    "push-too-much": _push_too_much,
    "push-too-fast": _push_too_fast,
    "emergency": _emergency,
    "iv-too-fast": _iv_too_fast,
    "strength-not-stated": _strength_not_stated,
    "strength-not-read": _strength_not_read,
    "too-strong": _too_strong,
    "rate-high": _rate_high,
    "rate-low": _rate_low,
    "amount-outside": _mmol_outside,
    "time-outside": _time_outside,
    "times-outside": _times_outside,
    "volume-outside": _volume_outside,
    "subcut-amount": _mmol_outside,
    "over-weight-limit": _over_weight_limit,
    "no-weight": _no_weight,
    "continuous": _continuous,
    "pregnancy-not-asked": _pregnancy_not_asked,
}

"""The sentences about results and what should follow from magnesium."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.clinical.clock import DAY, HOUR
from mgtracker.clinical.response import IN_HOURS
from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import mark, tr


def _magnesium_toxic(s: Said) -> Words:
    return Words(
        tr("Magnesium {level} mmol/L: no further dose until reviewed", level=s.lab("level")),
        tr("Drawn {time}; {limit} mmol/L or more", time=s.time(), limit=s.lab("limit", 1)),
        tr("Ask the prescriber; draw again"),
    )


def _magnesium_high(s: Said) -> Words:
    nearer = max(s.lab("level", beside="high"), s.lab("level", beside="limit"), key=len)
    return Words(
        tr("Magnesium {level} mmol/L is high", level=nearer),
        tr("Drawn {time}; upper limit {high} mmol/L", time=s.time(), high=s.lab("high")),
    )


def _magnesium_not_known(s: Said) -> Words:
    return Words(
        tr("Magnesium first"),
        tr("No magnesium level, and none given in {within}", within=hours(s.values["within"])),
        tr("Check magnesium. For rescue give calcium without delay"),
    )


def _magnesium_low(s: Said) -> Words:
    return Words(
        tr("Magnesium first"),
        tr(
            "Magnesium {level} mmol/L ({time}) and none given in {within}",
            level=s.lab("level"),
            time=s.time(),
            within=hours(s.values["within"]),
        ),
        tr("Give magnesium first. For rescue give calcium without delay"),
    )


def _calcium_high(s: Said) -> Words:
    level = s.lab("level", beside="high")
    return Words(
        tr("Corrected calcium {level} mmol/L is high", level=level)
        if s.values["corrected"]
        else tr("Calcium {level} mmol/L is high", level=level),
        tr("Drawn {time}; upper limit {high} mmol/L", time=s.time(), high=s.lab("high")),
        tr("Ask the prescriber"),
    )


def _borderline(s: Said) -> Words:
    return Words(
        tr(
            "Magnesium {level} mmol/L: {severity}, borderline",
            level=s.lab("level", 3),
            severity=tr(s.values["severity"]),
        ),
        tr("Drawn {time}", time=s.time()),
    )


def _no_level(s: Said) -> Words:
    names = {"creatinine_clearance": tr("creatinine clearance"), "weight": tr("weight")}
    missing = [names[key] for key in s.values["missing"]]
    lacks = tr("Not known either: {what}", what=", ".join(missing)) if missing else ""
    return Words(
        tr("Nothing is known of the magnesium: no level, none given or ordered"),
        lacks or tr("Clearance and weight are known"),
        tr("Draw magnesium, calcium and PTH. Magnesium by needle needs the clearance first"),
    )


def _prescriber_decides(s: Said) -> Words:
    if s.values["symptoms"] == "life-threatening":
        return Words(
            tr(
                "Magnesium {level} mmol/L with life-threatening symptoms: call the prescriber",
                level=s.lab("level"),
            ),
            tr("For seizure, arrhythmia or tetany the source names an IV push, whatever the level"),
        )
    return Words(
        tr("Magnesium {level} mmol/L: prescriber to decide the route", level=s.lab("level")),
        tr("The source names no route for this level with these symptoms"),
    )


def _pth_inappropriate(s: Said) -> Words:
    return Words(
        tr("PTH inappropriately low or normal for this calcium"),
        tr(
            mark("PTH {pth} pmol/L with corrected calcium {calcium} mmol/L ({time})")
            if s.values["corrected"]
            else mark("PTH {pth} pmol/L with calcium {calcium} mmol/L ({time})"),
            pth=s.lab("pth", 1),
            calcium=s.lab("calcium"),
            time=s.time(),
        ),
    )


def _off_track(s: Said) -> Words:
    is_pth = s.values["analyte"] == "pth"
    lasted = s.values["lasted"]
    in_days = tr("day {number}", number=lasted // DAY + 1)
    since = f"{lasted // HOUR} h" if lasted < IN_HOURS else in_days
    calcium = tr("Calcium off track: {since}, still low", since=since)
    found = _found(s, f"{s.lab('level', 1)} pmol/L" if is_pth else f"{s.lab('level')} mmol/L")
    asked = ", ".join(tr(question).removesuffix("?") for question in s.values["questions"])
    return Words(
        tr("PTH off track: {since}, not risen", since=since) if is_pth else calcium,
        tr("{detail}. Next questions: {questions}", detail=found, questions=asked)
        if asked
        else found,
        tr("Ask the prescriber"),
        short=found,
    )


def _found(s: Said, level: str) -> str:
    if s.values["corrected"]:
        level = tr("{level} corrected for albumin,", level=level)
    magnesium = tr("no magnesium level")
    if s.values["magnesium"] is not None:
        magnesium = tr("magnesium {level} mmol/L", level=s.lab("magnesium"))
    return tr(
        "{level} with {magnesium}, drawn {time}; answer to magnesium expected by {expected}",
        level=level,
        magnesium=magnesium,
        time=s.time(),
        expected=s.time("late_from"),
    )


SENTENCES: Mapping[str, Sentence] = {
    "magnesium-toxic": _magnesium_toxic,
    "magnesium-high": _magnesium_high,
    "magnesium-not-known": _magnesium_not_known,
    "magnesium-low": _magnesium_low,
    "calcium-high": _calcium_high,
    "borderline": _borderline,
    "no-level": _no_level,
    "prescriber-decides": _prescriber_decides,
    "pth-inappropriate": _pth_inappropriate,
    "off-track": _off_track,
}

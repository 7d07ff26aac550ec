"""Findings and amounts in words, for the screen and the command line. The one place that words them; no Qt.

Words on the screen: clinical rules section 5. Totals round up, headroom down, the earliest time up to
the minute, a crossing down to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from mgtracker.clinical.clock import DAY, HOUR, MINUTE, Instant, format_duration
from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Protocol, Rule
from mgtracker.clinical.quantity import grams_per_hour
from mgtracker.clinical.response import IN_HOURS
from mgtracker.clinical.verdict import Finding, Level, Sum, Verdict

When = Callable[[Instant], str]
"""How a time is written: by the ward's clock on the screen, in UTC on the command line."""


@dataclass(frozen=True, slots=True)
class Words:
    """A finding in words: what, why, and what would be safe (empty where nothing can be named)."""

    headline: str
    detail: str
    safe: str = ""

    def sentence(self) -> str:
        """All of it in one run."""
        said = (part.rstrip(".") for part in (self.headline, self.detail, self.safe) if part)
        return " ".join(f"{part}." for part in said)


def grams_up(grams: Fraction) -> str:
    """A total: rounded up to the milligram."""
    return f"{format_number(grams, 3, towards='up')} g"


def grams_down(grams: Fraction) -> str:
    """Headroom: rounded down to the milligram."""
    return f"{format_number(grams, 3, towards='down')} g"


def total(grams: Fraction) -> str:
    """A total at a glance: rounded up to a tenth of a gram."""
    return f"{format_number(grams, 1, towards='up')} g"


def headroom(grams: Fraction) -> str:
    """Headroom at a glance: rounded down to a tenth of a gram."""
    return f"{format_number(grams, 1, towards='down')} g"


def minute_up(instant: Instant) -> Instant:
    """The next whole minute, for an earliest time."""
    return instant.plus(-instant.seconds % MINUTE)


def hours(seconds: int) -> str:
    """A window: "24 h", or "90 min" where it is no whole hour."""
    return f"{seconds // 3600} h" if seconds % 3600 == 0 else f"{seconds // 60} min"


def _sentence(text: str) -> str:
    """The text with a capital in front; the rest as it is, for "L" and "UTC" are no words."""
    return text[:1].upper() + text[1:]


def source_line(rule: Rule) -> str:
    """Where a rule comes from: "Article, line 49: printed 30-40 g in 24 hours"."""
    said = []
    for citation in rule.citations:
        name = {"ismp": "ISMP", "uk-label": "UK label"}.get(citation.id, _sentence(citation.id))
        line = f", line {citation.line}" if citation.line is not None else ""
        said.append(f"{name}{line}: printed {citation.printed}")
    return "; ".join(said)


def word(finding: Finding, protocol: Protocol, when: When) -> Words:
    """A finding in words."""
    if finding.sum is not None:
        return _cap(finding, finding.sum, when)
    values = dict(finding.values)
    return SENTENCES[finding.reason](_Said(protocol.rule(finding.rule), finding, values, when))


def headline(verdict: Verdict, protocol: Protocol, when: When) -> str:
    """What the head of the one verdict says beside its level."""
    asking = [finding for finding in verdict.findings if finding.level > Level.INFO]
    return word(asking[0], protocol, when).headline if asking else "no rule is crossed"


def _cap(finding: Finding, summed: Sum, when: When) -> Words:
    window = hours(summed.window)
    limit = grams_down(summed.limit)
    crossing = "" if summed.crosses_at is None else f" {at(when(summed.crosses_at))}"
    moment = at(when(summed.at)) if summed.attained else f"just before {when(summed.at)}"
    highest = f"Highest {window} sum {grams_up(summed.grams)} {moment}"
    detail = f"{highest}; limit {limit} in any {window}"
    if finding.reason == "over-cap-unknown-kidney":
        detail += "; clearance not usable, so this cap may apply"
    values: dict[str, Any] = dict(finding.values)
    if "since" in values:
        return Words(f"over {limit} in {window} since {when(values['since'])}", detail)
    fits = fits_sentence(summed, when)
    if "already" in values:
        return Words(f"over {limit} already, {total(summed.grams)} with this", detail, fits)
    return Words(f"crosses {limit}{crossing}", detail, fits)


UNIT_WORDS = {"umol/L": "µmol/L", "ug/L": "mcg/L"}


def unit_word(unit: str) -> str:
    """A unit as the screen writes it."""
    return UNIT_WORDS.get(unit, unit)


def at(said: str) -> str:
    """A time in a sentence: "at 15:30", "tomorrow 00:10", "on Tue 24 01:00"."""
    if said[:1].isdigit():
        return f"at {said}"
    return said if said.startswith(("yesterday", "tomorrow")) else f"on {said}"


def fits_sentence(summed: Sum, when: When) -> str:
    """When this stays within the limit, and the most that stays within it now.

    The limit is named: what stays within the one that stops may still go over the one that warns.
    """
    said = []
    if summed.earliest is not None:
        said.append(f"this from {when(minute_up(summed.earliest))}")
    if summed.largest_rate is not None and summed.largest is None:
        rate = format_number(grams_per_hour(summed.largest_rate), 2, towards="down")
        said.append("nothing now" if rate == "0" else f"at most {rate} g/h now")
    elif summed.largest is not None:
        grams = grams_down(summed.largest)
        said.append("nothing now" if grams == "0 g" else f"at most {grams} now")
    return f"Within {grams_down(summed.limit)}: {'; '.join(said)}" if said else ""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence is made from."""

    rule: Rule
    finding: Finding
    values: Mapping[str, Any]
    when: When

    def number(self, name: str, places: int = 2, towards: str = "nearest") -> str:
        return format_number(Fraction(self.values[name]), places, towards=towards)

    def lab(self, name: str, places: int = 2) -> str:
        return format_number(Fraction(self.values[name]), places, zeros=True)

    def time(self, name: str = "at") -> str:
        return self.when(self.values[name])

    def later(self, name: str) -> str:
        return self.when(minute_up(self.values[name]))

    def span(self, name: str) -> str:
        return format_duration(self.values[name])


def _clearance_missing(s: _Said) -> Words:
    return Words(
        "No creatinine clearance: cannot check",
        "Without it neither the contraindication nor the right cap can be known",
        "Record a creatinine clearance",
    )


def _clearance_expired(s: _Said) -> Words:
    return Words(
        "Creatinine clearance too old: cannot check",
        f"{s.number('clearance', 2, 'down')} mL/min is from {s.time()}; good for {hours(s.values['expires'])} "
        "while magnesium is given by needle",
        "Record a new creatinine clearance",
    )


def _contraindicated(s: _Said) -> Words:
    return Words(
        f"Creatinine clearance {s.number('clearance', 2, 'down')} mL/min: no magnesium",
        f"Below {s.number('limit', 1)} mL/min no magnesium by any route (value from {s.time()})",
        "Ask the prescriber",
    )


def _clearance_borderline(s: _Said) -> Words:
    return Words(
        f"Creatinine clearance {s.number('clearance', 2, 'down')} mL/min is on the border",
        f"A little lower and a tighter limit would hold (value from {s.time()})",
    )


def _settles(s: _Said) -> Words:
    return Words(
        f"Would settle near {s.lab('level', 1)} mmol/L",
        f"{s.number('rate', 2)} g/h at a clearance of {s.number('clearance', 2, 'down')} mL/min; "
        f"reflexes fade from about {s.lab('limit', 1)} mmol/L",
        f"{s.number('fits', 2, 'down')} g/h would settle at {s.lab('limit', 1)} mmol/L",
    )


def _push_too_much(s: _Said) -> Words:
    return Words(
        f"Push above {s.number('limit', 3)} g",
        f"{s.number('grams', 3, 'up')} g in one IV push",
        f"{s.number('limit', 3)} g or less, or as an infusion",
    )


def _push_too_fast(s: _Said) -> Words:
    given = "At once" if s.values["over"] == 0 else f"Over {s.span('over')}"
    return Words(
        f"Push faster than {s.span('shortest')}", given, f"Over {s.span('shortest')} or longer"
    )


def _emergency(s: _Said) -> Words:
    return Words("Emergency push: needs a reason", "For seizure, arrhythmia or tetany")


def _iv_too_fast(s: _Said) -> Words:
    at_once = s.values["at_once"]
    rate = f"{s.number('mg_per_minute', 0, 'up')} mg/min"
    detail = f"At once counts as within a minute: {rate}" if at_once else rate
    if s.values["minutes"] is not None:
        safe = f"Over {s.values['minutes']} min or longer"
    else:
        safe = f"{s.number('grams_per_hour', 2, 'down')} g/h or less"
    return Words(f"Faster than {s.number('limit', 0)} mg/min into a vein", detail, safe)


def _strength_not_stated(s: _Said) -> Words:
    return Words(
        "Strength not stated",
        f"Into a vein {s.number('limit', 0)} % or less; name the product to check",
    )


def _too_strong(s: _Said) -> Words:
    safe = f"Dilute to {s.number('limit', 0)} % or less"
    if "ml" in s.values:
        safe += f": {s.number('ml', 1, 'up')} mL or more for this dose"
    return Words(
        f"{s.number('percent', 1)} % is too strong for a vein",
        f"Limit {s.number('limit', 0)} %",
        safe,
    )


def _rate_high(s: _Said) -> Words:
    most = s.number("most", 2)
    return Words(f"Above {most} g/h", f"{s.number('rate', 2, 'up')} g/h", f"{most} g/h or less")


def _rate_low(s: _Said) -> Words:
    least = s.number("least", 2)
    return Words(
        f"Below {least} g/h",
        f"{s.number('rate', 3, 'down')} g/h, outside the intermittent regimen",
        f"{least} to {s.number('most', 2)} g/h",
    )


def _mmol_outside(s: _Said) -> Words:
    least, most = s.number("least", 1), s.number("most", 1)
    return Words(
        f"Outside {least} to {most} mmol", f"{s.number('mmol', 2)} mmol", f"{least} to {most} mmol"
    )


def _time_outside(s: _Said) -> Words:
    shortest, longest = s.span("shortest"), s.span("longest")
    given = "At once" if s.values["over"] == 0 else f"Over {s.span('over')}"
    return Words(f"Outside {shortest} to {longest}", given, f"Over {shortest} to {longest}")


def _volume_outside(s: _Said) -> Words:
    least, most = s.number("least", 0), s.number("most", 0)
    return Words(
        f"Outside {least} to {most} mL", f"{s.number('ml', 1)} mL", f"{least} to {most} mL"
    )


def _im_amount(s: _Said) -> Words:
    least, most = s.number("least", 3), s.number("most", 3)
    usual = f"{least} g" if least == most else f"{least} to {most} g"
    return Words(f"Not {usual} IM", f"{s.number('grams', 3)} g", usual)


def _im_early(s: _Said) -> Words:
    return Words(
        f"Too soon after {s.time('last')}",
        f"Due {s.time('due')}",
        f"From {s.later('opens')}",
    )


def _site_not_stated(s: _Said) -> Words:
    proposed = s.values["next"]
    return Words("Side not stated", f"Next is {proposed}" if proposed else "No side recorded yet")


def _same_site(s: _Said) -> Words:
    return Words(
        f"{_sentence(s.values['site'])} side again",
        "Sides alternate",
        f"{_sentence(s.values['next'])} side",
    )


def _much_in_one_site(s: _Said) -> Words:
    return Words(
        f"{s.number('ml', 2)} mL in one site",
        f"Over {s.number('limit', 1)} mL",
        f"{s.values['sites']} sites of {s.number('each', 2)} mL would fit",
    )


def _unlicensed(s: _Said) -> Words:
    return Words("Unlicensed route", "Subcut magnesium sulfate is not licensed")


def _over_weight_limit(s: _Said) -> Words:
    limit = s.number("limit", 3, "down")
    return Words(
        f"Above {limit} g for {s.number('weight', 1)} kg",
        f"{s.number('grams', 3, 'up')} g in {hours(s.values['window'])}",
        f"{limit} g or less in {hours(s.values['window'])}",
    )


def _no_weight(s: _Said) -> Words:
    return Words("No weight: cannot check", "The limit goes by body weight", "Record a weight")


def _oral_over(s: _Said) -> Words:
    return Words(
        f"Above {s.number('limit', 1)} mmol in a day",
        f"{s.number('mmol', 2, 'up')} mmol with this dose",
        f"{s.number('fits', 2, 'down')} mmol fits now",
    )


def _start_high(s: _Said) -> Words:
    limit = s.number("limit", 1)
    return Words(
        f"Start above {limit} mmol",
        f"{s.number('mmol', 2)} mmol, with low PTH",
        f"{limit} mmol or less",
    )


def _step_high(s: _Said) -> Words:
    return Words(
        "Step too large",
        f"{s.number('mmol', 2)} mmol in a day after {s.number('before', 2)}",
        f"{s.number('limit', 2, 'down')} mmol or less",
    )


def _step_early(s: _Said) -> Words:
    return Words(
        "Step too soon",
        f"{s.number('mmol', 2)} mmol in a day after {s.number('before', 2)}",
        f"From {s.later('opens')}, or {s.number('before', 2)} mmol",
    )


def _drug_over(s: _Said) -> Words:
    limit = s.number("limit", 3)
    return Words(
        f"Above {limit} mcg in a day", f"{s.number('mcg', 3, 'up')} mcg", f"{limit} mcg or less"
    )


def _drug_under(s: _Said) -> Words:
    limit = s.number("limit", 3)
    return Words(f"Below {limit} mcg in a day", f"{s.number('mcg', 3)} mcg", f"{limit} mcg or more")


def _never_checked(s: _Said) -> Words:
    return Words(
        f"{s.rule.title}: cannot check",
        f"Never recorded; good for {hours(s.values['fresh'])}",
        "Check at the bedside and record it",
    )


def _checked_long_ago(s: _Said) -> Words:
    return Words(
        f"{s.rule.title}: cannot check",
        f"Last checked {s.time()}; good for {hours(s.values['fresh'])}",
        "Check at the bedside and record it",
    )


def _reflex(s: _Said) -> Words:
    return Words(
        f"Knee jerk {s.values['reflex']}", f"Found {s.time()}", "Ask the prescriber; check again"
    )


def _breathing(s: _Said) -> Words:
    return Words(
        f"Breathing {s.values['breaths']} a minute",
        f"Below {s.values['least']}, found {s.time()}",
        "Ask the prescriber; check again",
    )


def _urine(s: _Said) -> Words:
    return Words(
        f"Urine {s.number('ml', 0)} mL in 4 h",
        f"Below {s.number('least', 0)} mL, found {s.time()}",
        "Ask the prescriber; check again",
    )


def _antidote(s: _Said) -> Words:
    return Words(
        "Calcium at the bedside not confirmed",
        f"Not confirmed in the last {hours(s.values['fresh'])}",
        "Put a calcium salt at the bedside and record it",
    )


def _heart_block(s: _Said) -> Words:
    return Words("Heart block or myocardial damage", f"Recorded {s.time()}", "Ask the prescriber")


def _heart_block_not_asked(s: _Said) -> Words:
    return Words("Heart block: cannot check", "Nobody has said yes or no", "Record it under Facts")


def _volume(s: _Said) -> Words:
    state = "Volume depleted" if s.values["volume"] == "depleted" else "Volume not known"
    return Words(
        state, "First magnesium: correct salt and water first", _sentence(s.values["first_step"])
    )


def _magnesium_toxic(s: _Said) -> Words:
    return Words(
        f"Magnesium {s.lab('level')} mmol/L: no further dose until reviewed",
        f"Drawn {s.time()}; {s.lab('limit', 1)} mmol/L or more",
        "Ask the prescriber; draw again",
    )


def _magnesium_high(s: _Said) -> Words:
    return Words(
        f"Magnesium {s.lab('level')} mmol/L is high",
        f"Drawn {s.time()}; upper limit {s.lab('high')} mmol/L",
    )


def _interaction(s: _Said) -> Words:
    medicine, group = s.values["medicine"], s.values["class"]
    name = medicine if medicine == group else f"{medicine} ({group})"
    return Words(f"On {name}", _sentence(s.values["effect"]))


def _continuous(s: _Said) -> Words:
    return Words(
        f"Continuous for {s.span('lasted')} in pregnancy",
        f"Since {s.time('began')}; warns from {s.time('warn_at')}, stops after {s.time('stop_after')}",
        "Ask the prescriber",
    )


def _pregnancy_not_asked(s: _Said) -> Words:
    return Words(
        "Pregnancy: cannot check",
        f"Continuous for {s.span('lasted')}, and nobody has said yes or no",
        "Record it under Facts",
    )


def _entered_twice(s: _Said) -> Words:
    by = f" by {s.values['by']}" if s.values["by"] else ""
    return Words(
        "The same dose entered twice?", f"One stands at {s.time()}{by}", "Check before recording"
    )


def _bag_volume(s: _Said) -> Words:
    return Words(
        "Rate equals the bag's volume",
        f"{s.values['typed']} with a bag of {s.number('ml', 0)} mL",
        "Check which number was meant",
    )


def _far_from_order(s: _Said) -> Words:
    ratio = Fraction(s.values["ratio"])
    times = (
        f"{format_number(ratio, 1)} times" if ratio >= 1 else f"1/{format_number(1 / ratio, 1)} of"
    )
    return Words(
        "Misread number?",
        f"{s.values['typed']} is {times} the order of {s.values['ordered']}",
        f"The order says {s.values['ordered']}",
    )


def _unit_not_the_orders(s: _Said) -> Words:
    return Words(
        "Misread unit?",
        f"{s.values['typed']} typed, {s.values['ordered']} ordered: the same number, another unit",
        f"The order says {s.values['ordered']}",
    )


def _magnesium_not_known(s: _Said) -> Words:
    return Words(
        "Magnesium first",
        f"No magnesium level, and none given in {hours(s.values['within'])}",
        "Check magnesium. For rescue give calcium without delay",
    )


def _magnesium_low(s: _Said) -> Words:
    return Words(
        "Magnesium first",
        f"Magnesium {s.lab('level')} mmol/L ({s.time()}) and none given in {hours(s.values['within'])}",
        "Give magnesium first. For rescue give calcium without delay",
    )


def _calcium_high(s: _Said) -> Words:
    kind = "Corrected calcium" if s.values["corrected"] else "Calcium"
    return Words(
        f"{kind} {s.lab('level')} mmol/L is high",
        f"Drawn {s.time()}; upper limit {s.lab('high')} mmol/L",
        "Ask the prescriber",
    )


def _borderline(s: _Said) -> Words:
    return Words(
        f"Magnesium {s.lab('level', 3)} mmol/L: {s.values['severity']}, borderline",
        f"Drawn {s.time()}",
    )


def _prescriber_decides(s: _Said) -> Words:
    return Words(
        f"Magnesium {s.lab('level')} mmol/L: prescriber to decide the route",
        "The source names no route for this level with these symptoms",
    )


def _pth_inappropriate(s: _Said) -> Words:
    return Words(
        "PTH inappropriately low or normal for this calcium",
        f"PTH {s.lab('pth', 1)} pmol/L with calcium {s.lab('calcium')} mmol/L ({s.time()})",
    )


def _off_track(s: _Said) -> Words:
    pth = s.values["analyte"] == "pth"
    level = f"{s.lab('level', 1)} pmol/L" if pth else f"{s.lab('level')} mmol/L"
    magnesium = "no magnesium level"
    if s.values["magnesium"] is not None:
        magnesium = f"magnesium {s.lab('magnesium')} mmol/L"
    lasted = s.values["lasted"]
    since = f"{lasted // HOUR} h" if lasted < IN_HOURS else f"day {lasted // DAY + 1}"
    corrected = " corrected for albumin," if s.values["corrected"] else ""
    asked = ", ".join(question.removesuffix("?") for question in s.values["questions"])
    return Words(
        f"{'PTH' if pth else 'Calcium'} off track: {since}, {'not risen' if pth else 'still low'}",
        f"{level}{corrected} with {magnesium}, drawn {s.time()}; "
        f"answer to magnesium expected by {s.time('late_from')}"
        + (f". Next questions: {asked}" if asked else ""),
        "Ask the prescriber",
    )


def _qtc(s: _Said) -> Words:
    return Words(
        f"QTc {s.number('ms', 0)} ms",
        f"{s.number('limit', 0)} ms or more, {s.time()}",
        "Ask the prescriber",
    )


SENTENCES: Mapping[str, Callable[[_Said], Words]] = {
    "no-clearance": _clearance_missing,
    "clearance-expired": _clearance_expired,
    "contraindicated": _contraindicated,
    "clearance-borderline": _clearance_borderline,
    "settles-high": _settles,
    "push-too-much": _push_too_much,
    "push-too-fast": _push_too_fast,
    "emergency": _emergency,
    "iv-too-fast": _iv_too_fast,
    "strength-not-stated": _strength_not_stated,
    "too-strong": _too_strong,
    "rate-high": _rate_high,
    "rate-low": _rate_low,
    "amount-outside": _mmol_outside,
    "time-outside": _time_outside,
    "volume-outside": _volume_outside,
    "im-amount": _im_amount,
    "im-early": _im_early,
    "site-not-stated": _site_not_stated,
    "same-site": _same_site,
    "much-in-one-site": _much_in_one_site,
    "unlicensed": _unlicensed,
    "subcut-amount": _mmol_outside,
    "over-weight-limit": _over_weight_limit,
    "no-weight": _no_weight,
    "oral-over": _oral_over,
    "start-high": _start_high,
    "step-high": _step_high,
    "step-early": _step_early,
    "drug-over": _drug_over,
    "drug-under": _drug_under,
    "never-checked": _never_checked,
    "checked-long-ago": _checked_long_ago,
    "reflex": _reflex,
    "breathing-slow": _breathing,
    "urine-little": _urine,
    "antidote-not-confirmed": _antidote,
    "heart-block": _heart_block,
    "heart-block-not-asked": _heart_block_not_asked,
    "volume": _volume,
    "magnesium-toxic": _magnesium_toxic,
    "magnesium-high": _magnesium_high,
    "interaction": _interaction,
    "continuous": _continuous,
    "pregnancy-not-asked": _pregnancy_not_asked,
    "entered-twice": _entered_twice,
    "rate-is-bag-volume": _bag_volume,
    "far-from-order": _far_from_order,
    "unit-not-the-orders": _unit_not_the_orders,
    "magnesium-not-known": _magnesium_not_known,
    "magnesium-low": _magnesium_low,
    "calcium-high": _calcium_high,
    "borderline": _borderline,
    "prescriber-decides": _prescriber_decides,
    "pth-inappropriate": _pth_inappropriate,
    "off-track": _off_track,
    "qtc-long": _qtc,
}
"""A sentence for every reason a finding can have."""

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
from mgtracker.ui.translation import mark, tr

When = Callable[[Instant], str]
"""How a time is written: by the ward's clock on the screen, in UTC on the command line."""


@dataclass(frozen=True, slots=True)
class Words:
    """A finding in words.

    Attributes:
        headline: what.
        detail: why.
        safe: what would be safe; empty where nothing can be named.
        short: as much of the detail as has to be said where there is little room; empty: all of it.
    """

    headline: str
    detail: str
    safe: str = ""
    short: str = ""

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


SOURCES = {
    "article": mark("Article"),
    "ismp": mark("ISMP"),
    "label": mark("Label"),
    "practice": mark("Ward practice"),
    "uk-label": mark("UK label"),
}
"""Documents by the id a protocol has for them."""
CHECKED = (mark("Knee jerk"), mark("Breathing"), mark("Urine"), mark("Calcium at the bedside"))
"""Titles of the rules of what is looked at at the bedside."""


def source_line(rule: Rule) -> str:
    """Where a rule comes from: "Article, line 49: printed 30-40 g in 24 hours"."""
    said = []
    for citation in rule.citations:
        name = tr(SOURCES.get(citation.id) or _sentence(citation.id))
        if citation.line is not None:
            name = tr("{source}, line {line}", source=name, line=citation.line)
        said.append(tr("{source}: printed {figures}", source=name, figures=citation.printed))
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
    return word(asking[0], protocol, when).headline if asking else tr("no rule is crossed")


def _cap(finding: Finding, summed: Sum, when: When) -> Words:
    window = hours(summed.window)
    limit = grams_down(summed.limit)
    moment = when(summed.at)
    detail = tr(
        "Highest {window} sum {sum} {moment}; limit {limit} in any {window}",
        window=window,
        sum=grams_up(summed.grams),
        moment=at(moment) if summed.attained else tr("just before {time}", time=moment),
        limit=limit,
    )
    if finding.reason == "over-cap-unknown-kidney":
        detail = tr("{detail}; clearance not usable, so this cap may apply", detail=detail)
    values: dict[str, Any] = dict(finding.values)
    if "since" in values:
        since = when(values["since"])
        return Words(
            tr("over {limit} in {window} since {time}", limit=limit, window=window, time=since),
            detail,
        )
    fits = fits_sentence(summed, when)
    if "already" in values:
        sum_now = total(summed.grams)
        return Words(
            tr("over {limit} already, {sum} with this", limit=limit, sum=sum_now), detail, fits
        )
    if summed.crosses_at is None:
        return Words(tr("crosses {limit}", limit=limit), detail, fits)
    time = when(summed.crosses_at)
    if lines := values.get("lines"):
        to_do = tr("Slow or stop {lines} before {time}", lines=", ".join(lines), time=time)
        said = tr("crosses {limit} {moment}", limit=limit, moment=at(time))
        return Words(said, detail, to_do, short=to_do)
    return Words(tr("crosses {limit} {moment}", limit=limit, moment=at(time)), detail, fits)


UNIT_WORDS = {"umol/L": "µmol/L", "ug/L": "mcg/L"}


def unit_word(unit: str) -> str:
    """A unit as the screen writes it."""
    return UNIT_WORDS.get(unit, unit)


def at(said: str) -> str:
    """A time in a sentence: "at 15:30", "tomorrow 00:10", "on Tue 24 01:00"."""
    if said[:1].isdigit():
        return tr("at {time}", time=said)
    is_day = said.startswith((tr("yesterday"), tr("tomorrow")))
    return said if is_day else tr("on {day}", day=said)


def fits_sentence(summed: Sum, when: When) -> str:
    """When this stays within the limit, and the most that stays within it now.

    The limit is named: what stays within the one that stops may still go over the one that warns.
    """
    said = []
    if summed.earliest is not None:
        said.append(tr("this from {time}", time=when(minute_up(summed.earliest))))
    if summed.largest_rate is not None and summed.largest is None:
        rate = format_number(grams_per_hour(summed.largest_rate), 2, towards="down")
        said.append(_at_most("" if rate == "0" else f"{rate} g/h"))
    elif summed.largest is not None:
        grams = grams_down(summed.largest)
        said.append(_at_most("" if grams == "0 g" else grams))
    if not said:
        return ""
    return tr("Within {limit}: {what}", limit=grams_down(summed.limit), what="; ".join(said))


def _at_most(amount: str) -> str:
    return tr("at most {amount} now", amount=amount) if amount else tr("nothing now")


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
        tr("No creatinine clearance: cannot check"),
        tr("Without it neither the contraindication nor the right cap can be known"),
        tr("Record a creatinine clearance"),
    )


def _clearance_expired(s: _Said) -> Words:
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


def _contraindicated(s: _Said) -> Words:
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


def _clearance_borderline(s: _Said) -> Words:
    return Words(
        tr(
            "Creatinine clearance {clearance} mL/min is on the border",
            clearance=s.number("clearance", 2, "down"),
        ),
        tr("A little lower and a tighter limit would hold (value from {time})", time=s.time()),
    )


def _settles(s: _Said) -> Words:
    return Words(
        tr("Would settle near {level} mmol/L", level=s.lab("level", 1)),
        tr(
            "{rate} g/h at a clearance of {clearance} mL/min; reflexes fade from about "
            "{limit} mmol/L",
            rate=s.number("rate", 2),
            clearance=s.number("clearance", 2, "down"),
            limit=s.lab("limit", 1),
        ),
        tr(
            "{fits} g/h would settle at {limit} mmol/L",
            fits=s.number("fits", 2, "down"),
            limit=s.lab("limit", 1),
        ),
    )


def _push_too_much(s: _Said) -> Words:
    return Words(
        tr("Push above {limit} g", limit=s.number("limit", 3)),
        tr("{grams} g in one IV push", grams=s.number("grams", 3, "up")),
        tr("{limit} g or less, or as an infusion", limit=s.number("limit", 3)),
    )


def _over(s: _Said) -> str:
    return tr("At once") if s.values["over"] == 0 else tr("Over {time}", time=s.span("over"))


def _push_too_fast(s: _Said) -> Words:
    given = _over(s)
    return Words(
        tr("Push faster than {shortest}", shortest=s.span("shortest")),
        given,
        tr("Over {shortest} or longer", shortest=s.span("shortest")),
    )


def _emergency(s: _Said) -> Words:
    return Words(tr("Emergency push: needs a reason"), tr("For seizure, arrhythmia or tetany"))


def _iv_too_fast(s: _Said) -> Words:
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


def _strength_not_stated(s: _Said) -> Words:
    return Words(
        tr("Strength not stated"),
        tr("Into a vein {limit} % or less; name the product to check", limit=s.number("limit", 0)),
    )


def _too_strong(s: _Said) -> Words:
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


def _rate_high(s: _Said) -> Words:
    most = s.number("most", 2)
    return Words(
        tr("Above {most} g/h", most=most),
        f"{s.number('rate', 2, 'up')} g/h",
        tr("{most} g/h or less", most=most),
    )


def _rate_low(s: _Said) -> Words:
    least = s.number("least", 2)
    return Words(
        tr("Below {least} g/h", least=least),
        tr("{rate} g/h, outside the intermittent regimen", rate=s.number("rate", 3, "down")),
        tr("{least} to {most} g/h", least=least, most=s.number("most", 2)),
    )


def _mmol_outside(s: _Said) -> Words:
    least, most = s.number("least", 1), s.number("most", 1)
    return Words(
        tr("Outside {least} to {most} mmol", least=least, most=most),
        f"{s.number('mmol', 2)} mmol",
        tr("{least} to {most} mmol", least=least, most=most),
    )


def _time_outside(s: _Said) -> Words:
    shortest, longest = s.span("shortest"), s.span("longest")
    given = _over(s)
    return Words(
        tr("Outside {shortest} to {longest}", shortest=shortest, longest=longest),
        given,
        tr("Over {shortest} to {longest}", shortest=shortest, longest=longest),
    )


def _volume_outside(s: _Said) -> Words:
    least, most = s.number("least", 0), s.number("most", 0)
    return Words(
        tr("Outside {least} to {most} mL", least=least, most=most),
        f"{s.number('ml', 1)} mL",
        tr("{least} to {most} mL", least=least, most=most),
    )


def _im_amount(s: _Said) -> Words:
    least, most = s.number("least", 3), s.number("most", 3)
    usual = tr("{least} to {most} g", least=least, most=most) if least != most else f"{least} g"
    return Words(tr("Not {usual} IM", usual=usual), f"{s.number('grams', 3)} g", usual)


def _im_early(s: _Said) -> Words:
    return Words(
        tr("Too soon after {last}", last=s.time("last")),
        tr("Due {due}", due=s.time("due")),
        tr("From {opens}", opens=s.later("opens")),
    )


def _site_not_stated(s: _Said) -> Words:
    proposed = s.values["next"]
    if not proposed:
        return Words(tr("Side not stated"), tr("No side recorded yet"))
    return Words(tr("Side not stated"), tr("Next is {side}", side=tr(proposed)))


def _same_site(s: _Said) -> Words:
    return Words(
        _sentence(tr("{side} side again", side=tr(s.values["site"]))),
        tr("Sides alternate"),
        _sentence(tr("{side} side", side=tr(s.values["next"]))),
    )


def _much_in_one_site(s: _Said) -> Words:
    return Words(
        tr("{ml} mL in one site", ml=s.number("ml", 2)),
        tr("Over {limit} mL", limit=s.number("limit", 1)),
        tr(
            "{sites} sites of {each} mL would fit",
            sites=s.values["sites"],
            each=s.number("each", 2),
        ),
    )


def _unlicensed(s: _Said) -> Words:
    return Words(tr("Unlicensed route"), tr("Subcut magnesium sulfate is not licensed"))


def _over_weight_limit(s: _Said) -> Words:
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


def _no_weight(s: _Said) -> Words:
    return Words(
        tr("No weight: cannot check"), tr("The limit goes by body weight"), tr("Record a weight")
    )


def _oral_over(s: _Said) -> Words:
    return Words(
        tr("Above {limit} mmol in a day", limit=s.number("limit", 1)),
        tr("{mmol} mmol with this dose", mmol=s.number("mmol", 2, "up")),
        tr("{fits} mmol fits now", fits=s.number("fits", 2, "down")),
    )


def _start_high(s: _Said) -> Words:
    limit = s.number("limit", 1)
    return Words(
        tr("Start above {limit} mmol", limit=limit),
        tr("{mmol} mmol, with low PTH", mmol=s.number("mmol", 2)),
        tr("{limit} mmol or less", limit=limit),
    )


def _step_high(s: _Said) -> Words:
    return Words(
        tr("Step too large"),
        tr(
            "{mmol} mmol in a day after {before}",
            mmol=s.number("mmol", 2),
            before=s.number("before", 2),
        ),
        tr("{limit} mmol or less", limit=s.number("limit", 2, "down")),
    )


def _step_early(s: _Said) -> Words:
    return Words(
        tr("Step too soon"),
        tr(
            "{mmol} mmol in a day after {before}",
            mmol=s.number("mmol", 2),
            before=s.number("before", 2),
        ),
        tr("From {opens}, or {before} mmol", opens=s.later("opens"), before=s.number("before", 2)),
    )


def _drug_over(s: _Said) -> Words:
    limit = s.number("limit", 3)
    return Words(
        tr("Above {limit} mcg in a day", limit=limit),
        f"{s.number('mcg', 3, 'up')} mcg",
        tr("{limit} mcg or less", limit=limit),
    )


def _drug_under(s: _Said) -> Words:
    limit = s.number("limit", 3)
    return Words(
        tr("Below {limit} mcg in a day", limit=limit),
        f"{s.number('mcg', 3)} mcg",
        tr("{limit} mcg or more", limit=limit),
    )


def _never_checked(s: _Said) -> Words:
    return Words(
        tr("{title}: cannot check", title=tr(s.rule.title)),
        tr("Never recorded; good for {fresh}", fresh=hours(s.values["fresh"])),
        tr("Check at the bedside and record it"),
    )


def _checked_long_ago(s: _Said) -> Words:
    return Words(
        tr("{title}: cannot check", title=tr(s.rule.title)),
        tr("Last checked {time}; good for {fresh}", time=s.time(), fresh=hours(s.values["fresh"])),
        tr("Check at the bedside and record it"),
    )


def _reflex(s: _Said) -> Words:
    return Words(
        tr("Knee jerk {reflex}", reflex=tr(s.values["reflex"])),
        tr("Found {time}", time=s.time()),
        tr("Ask the prescriber; check again"),
    )


def _breathing(s: _Said) -> Words:
    return Words(
        tr("Breathing {breaths} a minute", breaths=s.values["breaths"]),
        tr("Below {least}, found {time}", least=s.values["least"], time=s.time()),
        tr("Ask the prescriber; check again"),
    )


def _urine(s: _Said) -> Words:
    return Words(
        tr("Urine {ml} mL in 4 h", ml=s.number("ml", 0)),
        tr("Below {least} mL, found {time}", least=s.number("least", 0), time=s.time()),
        tr("Ask the prescriber; check again"),
    )


def _antidote(s: _Said) -> Words:
    return Words(
        tr("Calcium at the bedside not confirmed"),
        tr("Not confirmed in the last {fresh}", fresh=hours(s.values["fresh"])),
        tr("Put a calcium salt at the bedside and record it"),
    )


def _heart_block(s: _Said) -> Words:
    return Words(
        tr("Heart block or myocardial damage"),
        tr("Recorded {time}", time=s.time()),
        tr("Ask the prescriber"),
    )


def _heart_block_not_asked(s: _Said) -> Words:
    return Words(
        tr("Heart block: cannot check"),
        tr("Nobody has said yes or no"),
        tr("Record it under Facts"),
    )


def _volume(s: _Said) -> Words:
    is_depleted = s.values["volume"] == "depleted"
    state = tr("Volume depleted") if is_depleted else tr("Volume not known")
    return Words(
        state,
        tr("First magnesium: correct salt and water first"),
        _sentence(tr(s.values["first_step"])),
    )


def _magnesium_toxic(s: _Said) -> Words:
    return Words(
        tr("Magnesium {level} mmol/L: no further dose until reviewed", level=s.lab("level")),
        tr("Drawn {time}; {limit} mmol/L or more", time=s.time(), limit=s.lab("limit", 1)),
        tr("Ask the prescriber; draw again"),
    )


def _magnesium_high(s: _Said) -> Words:
    return Words(
        tr("Magnesium {level} mmol/L is high", level=s.lab("level")),
        tr("Drawn {time}; upper limit {high} mmol/L", time=s.time(), high=s.lab("high")),
    )


def _interaction(s: _Said) -> Words:
    medicine, group = s.values["medicine"], s.values["class"]
    name = tr(group) if medicine == group else f"{medicine} ({tr(group)})"
    return Words(tr("On {name}", name=name), _sentence(tr(s.values["effect"])))


def _continuous(s: _Said) -> Words:
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


def _pregnancy_not_asked(s: _Said) -> Words:
    return Words(
        tr("Pregnancy: cannot check"),
        tr("Continuous for {lasted}, and nobody has said yes or no", lasted=s.span("lasted")),
        tr("Record it under Facts"),
    )


def _entered_twice(s: _Said) -> Words:
    stands = tr("One stands at {time}", time=s.time())
    if s.values["by"]:
        stands = tr("One stands at {time} by {name}", time=s.time(), name=s.values["by"])
    return Words(tr("The same dose entered twice?"), stands, tr("Check before recording"))


def _bag_volume(s: _Said) -> Words:
    return Words(
        tr("Rate equals the bag's volume"),
        tr("{typed} with a bag of {ml} mL", typed=s.values["typed"], ml=s.number("ml", 0)),
        tr("Check which number was meant"),
    )


def _far_from_order(s: _Said) -> Words:
    ratio = Fraction(s.values["ratio"])
    typed, ordered = s.values["typed"], s.values["ordered"]
    if ratio >= 1:
        far = tr(
            "{typed} is {ratio} times the order of {ordered}",
            typed=typed,
            ratio=format_number(ratio, 1),
            ordered=ordered,
        )
    else:
        far = tr(
            "{typed} is 1/{ratio} of the order of {ordered}",
            typed=typed,
            ratio=format_number(1 / ratio, 1),
            ordered=ordered,
        )
    return Words(tr("Misread number?"), far, tr("The order says {ordered}", ordered=ordered))


def _unit_not_the_orders(s: _Said) -> Words:
    return Words(
        tr("Misread unit?"),
        tr(
            "{typed} typed, {ordered} ordered: the same number, another unit",
            typed=s.values["typed"],
            ordered=s.values["ordered"],
        ),
        tr("The order says {ordered}", ordered=s.values["ordered"]),
    )


def _magnesium_not_known(s: _Said) -> Words:
    return Words(
        tr("Magnesium first"),
        tr("No magnesium level, and none given in {within}", within=hours(s.values["within"])),
        tr("Check magnesium. For rescue give calcium without delay"),
    )


def _magnesium_low(s: _Said) -> Words:
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


def _calcium_high(s: _Said) -> Words:
    level = s.lab("level")
    return Words(
        tr("Corrected calcium {level} mmol/L is high", level=level)
        if s.values["corrected"]
        else tr("Calcium {level} mmol/L is high", level=level),
        tr("Drawn {time}; upper limit {high} mmol/L", time=s.time(), high=s.lab("high")),
        tr("Ask the prescriber"),
    )


def _borderline(s: _Said) -> Words:
    return Words(
        tr(
            "Magnesium {level} mmol/L: {severity}, borderline",
            level=s.lab("level", 3),
            severity=tr(s.values["severity"]),
        ),
        tr("Drawn {time}", time=s.time()),
    )


def _no_level(s: _Said) -> Words:
    names = {"creatinine_clearance": tr("creatinine clearance"), "weight": tr("weight")}
    missing = [names[key] for key in s.values["missing"]]
    lacks = tr("Not known either: {what}", what=", ".join(missing)) if missing else ""
    return Words(
        tr("Nothing is known of the magnesium: no level, none given or ordered"),
        lacks or tr("Clearance and weight are known"),
        tr("Draw magnesium, calcium and PTH. Magnesium by needle needs the clearance first"),
    )


def _prescriber_decides(s: _Said) -> Words:
    return Words(
        tr("Magnesium {level} mmol/L: prescriber to decide the route", level=s.lab("level")),
        tr("The source names no route for this level with these symptoms"),
    )


def _pth_inappropriate(s: _Said) -> Words:
    return Words(
        tr("PTH inappropriately low or normal for this calcium"),
        tr(
            "PTH {pth} pmol/L with calcium {calcium} mmol/L ({time})",
            pth=s.lab("pth", 1),
            calcium=s.lab("calcium"),
            time=s.time(),
        ),
    )


def _off_track(s: _Said) -> Words:
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


def _found(s: _Said, level: str) -> str:
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


def _qtc(s: _Said) -> Words:
    return Words(
        tr("QTc {ms} ms", ms=s.number("ms", 0)),
        tr("{limit} ms or more, {time}", limit=s.number("limit", 0), time=s.time()),
        tr("Ask the prescriber"),
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
    "no-level": _no_level,
    "prescriber-decides": _prescriber_decides,
    "pth-inappropriate": _pth_inappropriate,
    "off-track": _off_track,
    "qtc-long": _qtc,
}
"""A sentence for every reason a finding can have."""

"""A proposal's verdict as the panel says it: the head, the sum, what would fit, and the other findings.

No Qt. Totals round up, headroom down, the earliest time up, as in `amount_words`.
"""

from __future__ import annotations

from dataclasses import dataclass

from mgtracker.clinical.checks import RollingCap
from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.events import Candidate, Dose, Rate
from mgtracker.clinical.judge.caps import applicable, lowest
from mgtracker.clinical.judge.question import Question
from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Rule
from mgtracker.clinical.quantity import format_amount, grams_per_hour
from mgtracker.clinical.verdict import Finding, Level, Sum, Verdict
from mgtracker.ui.amount_words import grams_down, headroom, total
from mgtracker.ui.bridge import Proposal
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.give import contributions, ward_time
from mgtracker.ui.source_words import source_line
from mgtracker.ui.time_words import at, hours, minute_up
from mgtracker.ui.translation import tr
from mgtracker.ui.verdict_card import VerdictText
from mgtracker.view import View

BEDSIDE_RULES = {
    "bedside-reflex": "reflex",
    "bedside-respiration": "breaths",
    "bedside-urine": "urine",
    "antidote-ready": "antidote",
}
FACT_REASONS = {
    "no-clearance": "clearance",
    "clearance-expired": "clearance",
    "no-weight": "weight",
    "heart-block-not-asked": "heart_block",
    "pregnancy-not-asked": "pregnant",
    "volume": "volume",
}
WORD_JOINER = "\u2060"
"""Keeps "mmol/L" on one line."""
NOT_CHECKED = {"never-checked", "checked-long-ago", "antidote-not-confirmed"}


@dataclass(frozen=True, slots=True)
class Target:
    """Where what a finding asks for is recorded: a tab of the panel, and a field on it."""

    tab: str
    field: str


@dataclass(frozen=True, slots=True)
class CardText:
    """One of the other findings in words."""

    level: Level
    title: str
    detail: str
    source: str
    target: Target | None


@dataclass(frozen=True, slots=True)
class Shown:
    """All that is said about a proposal. `rule`: the head's rule in full, for who asks why."""

    verdict: VerdictText
    target: Target | None
    rule: str
    cards: tuple[CardText, ...]


def shown(proposal: Proposal, view: View) -> Shown:
    """A proposal's verdict in words; the proposal is of a dose or a rate, the view of its patient."""
    event, verdict = proposal.event, proposal.verdict
    assert isinstance(event, Dose | Rate)
    main = next((f for f in verdict.findings if f.level > Level.INFO), None)
    others = [finding for finding in verdict.findings if finding is not main]
    return Shown(
        verdict=_verdict(proposal, event, main, view),
        target=None if main is None else _target(main),
        rule="" if main is None else rule_text(view.protocol.rule(main.rule)),
        cards=tuple(_card(finding, view) for finding in others),
    )


def rule_text(rule: Rule) -> str:
    """A rule in full: what it is called, where it stands, what was adopted and why."""
    said = [
        f"{tr(rule.title)}.",
        f"{source_line(rule)}.",
        tr("Adopted: {adopted}.", adopted=rule.adopted),
    ]
    if rule.because:
        said.append(tr("Because: {because}.", because=rule.because))
    return "\n".join(part.replace("..", ".") for part in said)


def _card(finding: Finding, view: View) -> CardText:
    words = word(finding, view.protocol, ward_time.when(view.now, view.zone))
    detail = ". ".join(part.rstrip(".") for part in (words.detail, words.safe) if part)
    detail = detail.replace("/", f"/{WORD_JOINER}")
    title = words.headline[:1].upper() + words.headline[1:]
    return CardText(
        finding.level, title, detail, rule_text(view.protocol.rule(finding.rule)), _target(finding)
    )


def _target(finding: Finding) -> Target | None:
    if finding.reason in NOT_CHECKED and finding.rule in BEDSIDE_RULES:
        return Target("bedside", BEDSIDE_RULES[finding.rule])
    if finding.reason in FACT_REASONS:
        return Target("facts", FACT_REASONS[finding.reason])
    if finding.reason == "magnesium-not-known":
        return Target("labs", "magnesium")
    return None


def _verdict(proposal: Proposal, event: Candidate, main: Finding | None, view: View) -> VerdictText:
    when = ward_time.when(view.now, view.zone)
    level = proposal.verdict.level
    if main is None:
        rows, _ = _uncrossed(proposal, event, view)
        return VerdictText(level, tr("no rule is crossed"), rows=rows)
    words = word(main, view.protocol, when)
    source = source_line(view.protocol.rule(main.rule))
    if main.sum is None:
        rows, _ = _uncrossed(proposal, event, view)
        said = ". ".join(part.rstrip(".") for part in (words.detail, words.safe) if part)
        sentence = f"{said}." if said else ""
        return VerdictText(level, words.headline, sentence, rows, source=source)
    cap = _cap_of(view.protocol.rule(main.rule))
    return VerdictText(
        level=level,
        headline=words.headline,
        sentence=_carried(main, main.sum, event, view),
        rows=_crossed(main.sum, event, view),
        parts=contributions.parts(event, cap, main.sum, view),
        marks=contributions.marks(cap),
        source=source,
    )


def _carried(main: Finding, summed: Sum, event: Candidate, view: View) -> str:
    """What makes it so, where the dose alone does not."""
    said = []
    if main.reason == "over-cap-unknown-kidney":
        said.append(tr("Clearance not usable, so this cap may apply."))
    assert view.patient is not None
    running = [] if isinstance(event, Rate) else view.patient.course.running(event.at)
    if running and summed.crosses_at is not None and summed.crosses_at > event.at:
        ends = running[0].end
        if ends is None:
            said.append(tr("The infusion runs on with no planned end and carries it over."))
        else:
            end = ward_time.when(view.now, view.zone)(event.at.plus(ends - event.at.seconds))
            said.append(tr("The infusion runs on to {end} and carries it over.", end=end))
    return " ".join(said)


def _crossed(summed: Sum, event: Candidate, view: View) -> tuple[tuple[str, str, str], ...]:
    when = ward_time.when(view.now, view.zone)
    window = hours(summed.window)
    moment = (
        at(when(summed.at)) if summed.attained else tr("just before {time}", time=when(summed.at))
    )
    rows = [
        (tr("Highest {window} sum", window=window), total(summed.grams), moment),
        (tr("Limit"), grams_down(summed.limit), tr("in any {window}", window=window)),
        _fits_from(summed, event, view),
    ]
    most = (
        tr("Most that fits now")
        if event.at.seconds > view.now.seconds - 120
        else tr("Most that fits then")
    )
    rows.append((most, *_most(summed, event)))
    return tuple(rows)


def _most(summed: Sum, event: Candidate) -> tuple[str, str]:
    """The most that fits, as it is asked about: a rate, or an amount and its volume."""
    if isinstance(event, Rate) and summed.largest_rate is not None:
        rate = grams_per_hour(summed.largest_rate)
        said = format_number(rate, 2, towards="down")
        return (tr("nothing"), "") if said == "0" else (f"{said} g/h", "")
    if summed.largest is None:
        return (tr("not known"), "")
    said = headroom(summed.largest)
    return (tr("nothing"), "") if said == "0 g" else (said, _as_volume(summed, event))


def _fits_from(summed: Sum, event: Candidate, view: View) -> tuple[str, str, str]:
    label = tr("{amount} fits from", amount=spoken_amount(event))
    if summed.earliest is None:
        return (
            label,
            tr("no time"),
            tr("in the next {span}", span=format_duration(view.protocol.horizon)),
        )
    earliest = minute_up(summed.earliest)
    ahead = earliest.seconds - view.now.seconds
    rest = ", " + tr("in {span}", span=format_duration(ahead)) if ahead >= 60 else ""
    return (label, ward_time.when(view.now, view.zone)(earliest), rest)


def spoken_amount(event: Candidate) -> str:
    """What is asked about, as it is spoken of: "5 g", "1 g/h"."""
    if isinstance(event, Dose):
        return format_amount(event.amount)
    return f"{format_number(grams_per_hour(event.mg_per_second), 2)} g/h"


def _as_volume(summed: Sum, event: Candidate) -> str:
    """The most that fits in mL of the product, rounded down like it."""
    product = event.product
    if product is None or product.mg_per_ml is None or summed.largest is None:
        return ""
    grams = summed.largest.numerator * 10 // summed.largest.denominator
    return f", {format_number(grams * 100 / product.mg_per_ml, 1, towards='down')} mL"


def _cap_of(rule: Rule) -> RollingCap:
    return next(check for check in rule.checks if isinstance(check, RollingCap))


def _uncrossed(
    proposal: Proposal, event: Candidate, view: View
) -> tuple[tuple[tuple[str, str, str], ...], RollingCap | None]:
    """The sum and the limit where no cap is crossed; nothing for what counts towards none."""
    if proposal.rolling is None or any(f.sum is not None for f in proposal.verdict.findings):
        return (), None
    assert view.patient is not None
    question = Question(view.patient.course, view.protocol, event)
    caps = [
        cap for _, cap in applicable(view.protocol, question.kidney) if cap.drug == event.drug.name
    ]
    if not caps:
        return (), None
    peak, cap = proposal.rolling.peak(), caps[0]
    window = hours(cap.window)
    when = ward_time.when(view.now, view.zone)
    time = when(event.at.plus(peak.at - event.at.seconds))
    moment = at(time) if peak.attained else tr("just before {time}", time=time)
    return (
        (tr("Highest {window} sum", window=window), total(peak.mg / 1000), moment),
        (tr("Limit"), grams_down(lowest(cap)), tr("in any {window}", window=window)),
    ), cap


def is_quiet(verdict: Verdict, event: Candidate) -> bool:
    """Whether nothing is said: a line that is stopped never warns."""
    return isinstance(event, Rate) and event.mg_per_second == 0 and not verdict.level.interrupts

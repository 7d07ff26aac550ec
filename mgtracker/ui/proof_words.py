"""The proof of an order in words: the head, every planned dose, and what would fit instead. No Qt.

Totals round up, slack and what would fit down, a crossing down to the minute, as in `amount_words`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mgtracker.clinical.clock import HOUR, MINUTE, format_duration
from mgtracker.clinical.events import Order
from mgtracker.clinical.judge.ordered import is_of_one_dose
from mgtracker.clinical.proof import Alternative, CapSum, PlannedDose, Proof
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.verdict import Finding, Level, Verdict
from mgtracker.ui.amount_words import grams_down, grams_up, total
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.time_words import When, at, hours
from mgtracker.ui.translation import mark, tr, tr_count

MOST_ROWS = 8
"""More planned doses than this are shown as those that matter."""
CHECKED_AGAIN = mark("Each dose is judged again when it is given")


@dataclass(frozen=True, slots=True)
class ProofRow:
    """One planned dose, or in `gap` how many are left out there."""

    number: str
    time: str = ""
    sum: str = ""
    slack: str = ""
    level: Level = Level.OK
    gap: str = ""


@dataclass(frozen=True, slots=True)
class ProofText:
    """A proof in words.

    Attributes:
        level: how much it asks for.
        headline: what stands beside the level's word.
        sentence: what there is to know about it; may be empty.
        head: the words over the column of sums.
        rows: the doses.
        offers: the plans that would fit, or that none near does; empty where it fits as it is.
        rule: id of the rule that speaks first; "" where none does.
    """

    level: Level
    headline: str
    sentence: str
    head: str
    rows: tuple[ProofRow, ...]
    offers: str
    rule: str

    def spoken(self) -> str:
        """The doses as text for who cannot see the table."""
        return ". ".join(row.gap or _spoken(row, self.head) for row in self.rows)


def proof_text(
    proof: Proof,
    verdict: Verdict,
    order: Order,
    protocol: Protocol,
    when: When,
    *,
    beside: int = 0,
) -> ProofText:
    """A proof in words.

    Args:
        proof: what was proved.
        verdict: made from it.
        order: what it was proved of.
        protocol: whose rules speak.
        when: how a time is written.
        beside: how many other open orders were counted with it.
    """
    main = next((one for one in verdict.findings if one.level > Level.INFO), None)
    said = [
        _on_one_dose(verdict, main, protocol, when),
        _earlier(proof, order, main, when),
        _from_now(proof, order, when),
        _on_limit(proof, order),
        _beside(proof, beside),
        tr(CHECKED_AGAIN) if main is None else "",
    ]
    return ProofText(
        level=verdict.level,
        headline=_fits(proof, order) if main is None else _headline(main, order, protocol, when),
        sentence=" ".join(f"{part}." for part in said if part),
        head=_head(proof),
        rows=_rows(proof, order, when),
        offers=_offers(proof),
        rule="" if main is None else main.rule,
    )


def offer(alternative: Alternative) -> str:
    """A plan that fits, by what is different about it: "every 5 hours", "4.2 g", "5 doses"."""
    order = alternative.order
    if alternative.change == "interval" and isinstance(order.every, int):
        return every_words(order.every)
    if alternative.change in ("amount", "rate"):
        return order.text
    if order.mg_per_second is not None and order.duration is not None:
        return tr("for {time}", time=format_duration(order.duration))
    return doses_words(order.count or 0)


def every_words(seconds: int) -> str:
    """An interval as it is spoken of: "every 4 hours", "every 90 min"."""
    hours, rest = divmod(seconds, HOUR)
    if rest:
        return tr("every {time}", time=format_duration(seconds))
    return tr_count(hours, mark("every hour"), mark("every {count} hours"))


def doses_words(count: int) -> str:
    """How many doses: "1 dose", "6 doses"."""
    return tr_count(count, mark("1 dose"), mark("{count} doses"))


def ordinal(number: int) -> str:
    """ "1st", "2nd", "3rd", "11th"."""
    other = mark("{number}th")
    if number % 100 in (11, 12, 13):
        return tr(other, number=number)
    ends = {1: mark("{number}st"), 2: mark("{number}nd"), 3: mark("{number}rd")}
    return tr(ends.get(number % 10, other), number=number)


# -- the head --------------------------------------------------------------------------------------


def _repeats(order: Order) -> bool:
    return order.every is not None or order.times_per_week is not None


def _fits(proof: Proof, order: Order) -> str:
    if not proof.doses:
        return tr("it is over before anything of it is given")
    if not any(dose.sums for dose in proof.doses):
        return tr("no gram cap counts this")
    if order.mg_per_second is not None and not _repeats(order):
        return tr("this infusion fits")
    if len(proof.doses) == 1:
        return tr("this dose fits")
    endless = _repeats(order) and order.count is None and order.until is None
    if endless:
        return tr("all {count} doses of the next days fit", count=len(proof.doses))
    return tr("all {count} doses fit", count=len(proof.doses))


def _headline(main: Finding, order: Order, protocol: Protocol, when: When) -> str:
    said = word(main, protocol, when).headline
    if main.sum is None or not _repeats(order):
        return said
    return tr("dose {number} {crosses}", number=main.value("number"), crosses=said)


def _on_one_dose(verdict: Verdict, main: Finding | None, protocol: Protocol, when: When) -> str:
    """What is said of one dose by itself: why, where the head names it, and what else."""
    ones = (one for one in verdict.findings if is_of_one_dose(one))
    worded = ((one, word(one, protocol, when)) for one in ones)
    said = (words.detail if one is main else words.headline for one, words in worded)
    return ". ".join(part for part in said if part)


def _beside(proof: Proof, beside: int) -> str:
    if not beside or not any(dose.sums for dose in proof.doses):
        return ""
    return tr_count(
        beside,
        mark("The other open order is counted too"),
        mark("{count} other open orders are counted too"),
    )


def _earlier(proof: Proof, order: Order, main: Finding | None, when: When) -> str:
    """A limit is crossed that the head does not name, or before the one it names."""
    if proof.first_crossing is None or main is None:
        return ""
    dose, one, crossed = proof.first_crossing
    if crossed is None or (main.sum is not None and crossed == main.sum.crosses_at):
        return ""
    limit = one.warn_above if one.warn_crossed_at == crossed else one.stop_above
    assert limit is not None, "a limit that is crossed is there"
    return tr(
        "{what} goes above {limit} {moment}",
        what=tr("Dose {number}", number=dose.number) if _repeats(order) else tr("It"),
        limit=grams_down(limit),
        moment=at(when(crossed)),
    )


def _from_now(proof: Proof, order: Order, when: When) -> str:
    """What should have been given is proved as given now; the order itself keeps its own times."""
    is_late = order.first < order.at and not isinstance(order.every, str)
    if not is_late or not any(dose.sums for dose in proof.doses):
        return ""
    return tr("The first was due {time}: counted as given now", time=when(order.first))


def _on_limit(proof: Proof, order: Order) -> str:
    """The dose that lands exactly on a limit; nothing beside a crossing, which says more."""
    dose = None if proof.first_crossing else _landing(proof)
    if dose is None or dose.at_limit is None:
        return ""
    what = tr("It")
    if _repeats(order):
        what = tr("The {ordinal} dose", ordinal=ordinal(dose.number))
    said = mark("{what} lands exactly on {limit}: no room for more")
    if dose.slack == 0 and order.mg_per_second is not None:
        said = mark("{what} lands exactly on {limit}: no room to start early")
    elif dose.slack == 0:
        said = mark("{what} lands exactly on {limit}: no room to give early")
    return tr(said, what=what, limit=grams_up(dose.at_limit.grams))


def _landing(proof: Proof) -> PlannedDose | None:
    on_limit = [dose for dose in proof.doses if dose.at_limit is not None]
    return next((dose for dose in on_limit if dose.slack == 0), next(iter(on_limit), None))


# -- the doses -------------------------------------------------------------------------------------


def _head(proof: Proof) -> str:
    windows = {_nearest(dose).window for dose in proof.doses if dose.sums}
    if len(windows) != 1:
        return tr("Sum")
    return tr("{window} sum", window=hours(windows.pop()))


def _nearest(dose: PlannedDose) -> CapSum:
    """The sum that is above its limit most, or nearest to it."""
    return max(dose.sums, key=lambda one: (one.level, one.grams / _lowest(one)))


def _lowest(one: CapSum) -> Fraction:
    limits = [limit for limit in (one.warn_above, one.stop_above) if limit is not None]
    return min(limits)


def _rows(proof: Proof, order: Order, when: When) -> tuple[ProofRow, ...]:
    doses = proof.doses
    if not any(dose.sums for dose in doses):
        return ()
    kept = _kept(proof)
    found: list[ProofRow] = []
    before = -1
    for place in kept:
        if place > before + 1:
            found.append(_gap(doses[before + 1 : place]))
        found.append(_row(doses[place], order, when))
        before = place
    return tuple(found)


def _kept(proof: Proof) -> Sequence[int]:
    """The places of the doses that are shown: all of a few; else both ends, and round what matters."""
    last = len(proof.doses) - 1
    if last < MOST_ROWS:
        return range(last + 1)
    return sorted({place for place in (0, 1, *_that_matter(proof), last) if 0 <= place <= last})


def _that_matter(proof: Proof) -> Iterator[int]:
    """Round the first dose of every level, and the one that lands on a limit."""
    seen = {proof.doses[0].level}
    for place, dose in enumerate(proof.doses):
        if dose.level not in seen:
            seen.add(dose.level)
            yield from (place - 1, place)
    if (landing := _landing(proof)) is not None:
        yield landing.number - 1


def _gap(doses: Sequence[PlannedDose]) -> ProofRow:
    return ProofRow(
        "", gap=tr("{doses} between", doses=doses_words(len(doses))), level=_worst(doses)
    )


def _worst(doses: Sequence[PlannedDose]) -> Level:
    return max(dose.level for dose in doses)


def _row(dose: PlannedDose, order: Order, when: When) -> ProofRow:
    one = _nearest(dose)
    limit = one.stop_above if one.level is Level.STOP and one.stop_above else _lowest(one)
    grams = total(one.grams).removesuffix(" g")
    time = when(dose.at)
    if order.mg_per_second is not None:
        time = (
            tr("{start} on", start=time)
            if dose.end is None
            else tr("{start} to {end}", start=time, end=when(dose.end))
        )
    return ProofRow(
        number=str(dose.number),
        time=time,
        sum=tr("{sum} of {limit}", sum=grams, limit=grams_down(limit)),
        slack=_slack(dose),
        level=dose.level,
    )


def _slack(dose: PlannedDose) -> str:
    if _crosses(dose):
        return ""
    if dose.slack is None:
        return tr("any")
    return tr("none") if dose.slack < MINUTE else format_duration(dose.slack)


def _crosses(dose: PlannedDose) -> bool:
    """Whether any sum of a dose goes above a limit: then no earliness is named."""
    return any(one.crosses_at is not None for one in dose.sums)


def _spoken(row: ProofRow, head: str) -> str:
    said = tr(
        "dose {number}, {time}, {head} {sum}",
        number=row.number,
        time=row.time,
        head=head,
        sum=row.sum,
    )
    return tr("{dose}, early by: {slack}", dose=said, slack=row.slack) if row.slack else said


def _offers(proof: Proof) -> str:
    if proof.first_crossing is None or proof.contraindicated:
        return ""
    said = [offer(one) for one in proof.alternatives]
    return tr("; or ").join(said) or tr("nothing close to this plan")

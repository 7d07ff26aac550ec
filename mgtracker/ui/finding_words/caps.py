"""A gram cap in words: what is crossed and when, and what stays within it.

Totals round up, headroom down, the earliest time up to the minute, a crossing down to it.
"""

from __future__ import annotations

from typing import Any

from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import grams_per_hour
from mgtracker.clinical.verdict import Finding, Sum
from mgtracker.ui.amount_words import grams_down, grams_up, total
from mgtracker.ui.finding_words.words import Words
from mgtracker.ui.time_words import When, at, hours, minute_up
from mgtracker.ui.translation import tr


def cap_words(finding: Finding, summed: Sum, when: When) -> Words:
    """A cap that is crossed, or was, in words."""
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
    fits = _fits(summed, when)
    if "already" in values:
        sum_now = total(summed.grams)
        return Words(
            tr("over {limit} already, {sum} with this", limit=limit, sum=sum_now), detail, fits
        )
    if summed.crosses_at is None:
        return Words(tr("lands exactly on {limit}", limit=limit), detail, fits)
    time = when(summed.crosses_at)
    if lines := values.get("lines"):
        to_do = tr("Slow or stop {lines} before {time}", lines=", ".join(lines), time=time)
        said = tr("crosses {limit} {moment}", limit=limit, moment=at(time))
        return Words(said, detail, to_do, short=to_do)
    return Words(tr("crosses {limit} {moment}", limit=limit, moment=at(time)), detail, fits)


def _fits(summed: Sum, when: When) -> str:
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

"""The sentences about what is taken by mouth, magnesium and the drugs beside it."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.translation import tr


def _oral_over(s: Said) -> Words:
    return Words(
        tr("Above {limit} mmol in a day", limit=s.number("limit", 1)),
        tr("{mmol} mmol with this dose", mmol=s.number("mmol", 2, "up")),
        tr("{fits} mmol fits now", fits=s.number("fits", 2, "down")),
    )


def _start_high(s: Said) -> Words:
    limit = s.number("limit", 1)
    return Words(
        tr("Start above {limit} mmol", limit=limit),
        tr("{mmol} mmol, with low PTH", mmol=s.number("mmol", 2)),
        tr("{limit} mmol or less", limit=limit),
    )


def _step_high(s: Said) -> Words:
    return Words(
        tr("Step too large"),
        tr(
            "{mmol} mmol in a day after {before}",
            mmol=s.number("mmol", 2),
            before=s.number("before", 2),
        ),
        tr("{limit} mmol or less", limit=s.number("limit", 2, "down")),
    )


def _step_early(s: Said) -> Words:
    return Words(
        tr("Step too soon"),
        tr(
            "{mmol} mmol in a day after {before}",
            mmol=s.number("mmol", 2),
            before=s.number("before", 2),
        ),
        tr("From {opens}, or {before} mmol", opens=s.later("opens"), before=s.number("before", 2)),
    )


def _drug_over(s: Said) -> Words:
    limit = s.number("limit", 3)
    return Words(
        tr("Above {limit} mcg in a day", limit=limit),
        f"{s.number('mcg', 3, 'up')} mcg",
        tr("{limit} mcg or less", limit=limit),
    )


def _drug_under(s: Said) -> Words:
    limit = s.number("limit", 3)
    return Words(
        tr("Below {limit} mcg in a day", limit=limit),
        f"{s.number('mcg', 3)} mcg",
        tr("{limit} mcg or more", limit=limit),
    )


SENTENCES: Mapping[str, Sentence] = {
    "oral-over": _oral_over,
    "start-high": _start_high,
    "step-high": _step_high,
    "step-early": _step_early,
    "drug-over": _drug_over,
    "drug-under": _drug_under,
}

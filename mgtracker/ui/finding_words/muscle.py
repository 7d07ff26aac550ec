"""The sentences about magnesium into muscle or under the skin."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.translation import tr


def _im_amount(s: Said) -> Words:
    least, most = s.number("least", 3), s.number("most", 3)
    usual = tr("{least} to {most} g", least=least, most=most) if least != most else f"{least} g"
    towards = "up" if s.values["grams"] > s.values["most"] else "down"
    return Words(tr("Not {usual} IM", usual=usual), f"{s.number('grams', 3, towards)} g", usual)


def _im_early(s: Said) -> Words:
    return Words(
        tr("Too soon after {last}", last=s.time("last")),
        tr("Due {due}", due=s.time("due")),
        tr("From {opens}", opens=s.later("opens")),
    )


def _before_first(s: Said) -> Words:
    return Words(
        tr("Too soon: before the first of its order"),
        tr("First due {due}", due=s.time("due")),
        tr("From {opens}", opens=s.later("opens")),
    )


def _site_not_stated(s: Said) -> Words:
    proposed = s.values["next"]
    if not proposed:
        return Words(tr("Side not stated"), tr("No side recorded yet"))
    return Words(tr("Side not stated"), tr("Next is {side}", side=tr(proposed)))


def _same_site(s: Said) -> Words:
    return Words(
        sentence_case(tr("{side} side again", side=tr(s.values["site"]))),
        tr("Sides alternate"),
        sentence_case(tr("{side} side", side=tr(s.values["next"]))),
    )


def _much_in_one_site(s: Said) -> Words:
    return Words(
        tr("{ml} mL in one site", ml=s.number("ml", 2, "up")),
        tr("Over {limit} mL", limit=s.number("limit", 1)),
        tr(
            "{sites} sites of {each} mL would fit",
            sites=s.values["sites"],
            each=s.number("each", 2),
        ),
    )


def _unlicensed(s: Said) -> Words:
    return Words(tr("Unlicensed route"), tr("Subcut magnesium sulfate is not licensed"))


SENTENCES: Mapping[str, Sentence] = {
    "im-amount": _im_amount,
    "im-early": _im_early,
    "before-first": _before_first,
    "site-not-stated": _site_not_stated,
    "same-site": _same_site,
    "much-in-one-site": _much_in_one_site,
    "unlicensed": _unlicensed,
}

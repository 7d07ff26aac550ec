"""The sentences about what looks typed by mistake."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mgtracker.clinical.number import format_number, split_number
from mgtracker.clinical.quantity import Amount, format_amount, format_grams
from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.translation import tr


def _entered_twice(s: Said) -> Words:
    stands = tr("One stands at {time}", time=s.time())
    if s.values["by"]:
        stands = tr("One stands at {time} by {name}", time=s.time(), name=s.values["by"])
    return Words(tr("The same dose entered twice?"), stands, tr("Check before recording"))


def _bag_volume(s: Said) -> Words:
    return Words(
        tr("Rate equals the bag's volume"),
        tr("{typed} with a bag of {ml} mL", typed=s.values["typed"], ml=s.number("ml", 0)),
        tr("Check which number was meant"),
    )


def _far_from_order(s: Said) -> Words:
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
    return Words(tr("Misread number?"), _spelled(s, far), _says(s))


def _unit_not_the_orders(s: Said) -> Words:
    return Words(
        tr("Misread unit?"),
        _spelled(
            s,
            tr(
                "{typed} typed, {ordered} ordered: the same number, another unit",
                typed=s.values["typed"],
                ordered=s.values["ordered"],
            ),
        ),
        _says(s),
    )


def _says(s: Said) -> str:
    return tr("The order says {ordered}", ordered=s.values["ordered"])


def _spelled(s: Said, slip: str) -> str:
    """With what both come to, where their units differ."""
    asked, meant = s.values["asked"], s.values["meant"]
    texts = s.values["typed"], s.values["ordered"]
    if asked is None or meant is None or split_number(texts[0])[1] == split_number(texts[1])[1]:
        return slip
    both = (
        tr("{typed} is {amounts}", typed=text, amounts=_amounts(text, amount))
        for text, amount in zip(texts, (asked, meant), strict=True)
    )
    return "; ".join((slip, *both))


def _amounts(text: str, amount: Amount) -> str:
    """What it is beside what was typed: "5 g, 40.57 mEq"; of another drug than magnesium "0.25 mcg"."""
    if not amount.drug.is_magnesium:
        return format_amount(amount)
    both = (format_grams(amount.grams), f"{format_number(amount.meq, 2)} mEq")
    return ", ".join(one for one in both if one != " ".join(text.split()))


SENTENCES: Mapping[str, Sentence] = {
    "entered-twice": _entered_twice,
    "rate-is-bag-volume": _bag_volume,
    "far-from-order": _far_from_order,
    "unit-not-the-orders": _unit_not_the_orders,
}

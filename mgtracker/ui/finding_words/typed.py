"""The sentences about what looks typed by mistake."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mgtracker.clinical.number import format_number
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
    return Words(tr("Misread number?"), far, tr("The order says {ordered}", ordered=ordered))


def _unit_not_the_orders(s: Said) -> Words:
    return Words(
        tr("Misread unit?"),
        tr(
            "{typed} typed, {ordered} ordered: the same number, another unit",
            typed=s.values["typed"],
            ordered=s.values["ordered"],
        ),
        tr("The order says {ordered}", ordered=s.values["ordered"]),
    )


SENTENCES: Mapping[str, Sentence] = {
    "entered-twice": _entered_twice,
    "rate-is-bag-volume": _bag_volume,
    "far-from-order": _far_from_order,
    "unit-not-the-orders": _unit_not_the_orders,
}

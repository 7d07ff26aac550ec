"""An amount or a rate in every unit it is thought of in, but the one it was typed in. No Qt."""

from __future__ import annotations

from fractions import Fraction

from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import Amount, Drug, Product, echo, grams_per_hour
from mgtracker.ui.translation import mark, tr

Pairs = list[tuple[str, str]]
"""Numbers and their units."""
ELEMENTAL = mark("mg elemental")
"""The one unit with a word in it."""


def amount_pairs(amount: Amount, product: Product | None, text: str) -> Pairs:
    """An amount in g, mmol, mEq, mL of the product, and mg elemental."""
    pairs = _unsaid(list(echo(amount, product)), text)
    return [(number, tr(unit) if unit == ELEMENTAL else unit) for number, unit in pairs]


def rate_pairs(mg_per_second: Fraction, drug: Drug, product: Product | None, text: str) -> Pairs:
    """A rate in g/h, mg/min, mmol/h and mL/h of the product."""
    pairs = [(format_number(grams_per_hour(mg_per_second), 3), "g/h")]
    pairs.append((format_number(mg_per_second * 60, 1), "mg/min"))
    if drug.g_per_mol is not None:
        pairs.append((format_number(mg_per_second * 3600 / drug.g_per_mol, 2), "mmol/h"))
    if product is not None and product.mg_per_ml is not None:
        pairs.append((format_number(mg_per_second * 3600 / product.mg_per_ml, 1), "mL/h"))
    return _unsaid(pairs, text)


def _unsaid(pairs: Pairs, text: str) -> Pairs:
    """Without what was typed in just these words."""
    return [pair for pair in pairs if f"{pair[0]} {pair[1]}" != " ".join(text.split())]

"""Oral magnesium in g or mg: of the salt, or elemental? Asked where an amount leaves it open. No Qt."""

from __future__ import annotations

from mgtracker.clinical.errors import InputError, KindOfMgError
from mgtracker.clinical.quantity import Drug, Product, parse_amount
from mgtracker.ui.translation import mark

KINDS = (("salt", mark("Salt")), ("elemental", mark("Elemental")))
"""What can be answered."""


def asks_kind(text: str, drug: Drug, product: Product | None) -> bool:
    """Whether an amount by mouth must say which mg are meant."""
    if drug.g_per_mol is None:
        return False
    try:
        parse_amount(text, drug, product=product, oral=True)
    except InputError as refusal:
        return isinstance(refusal, KindOfMgError)
    return False

"""Which drugs, routes and products the form offers. A convenience: anything else can be typed. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from mgtracker.ui.translation import mark

ROUTE_WORDS = {
    "IM": mark("IM"),
    "IV": mark("IV push"),
    "subcut": mark("Subcut"),
    "oral": mark("Oral"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered for a drug: routes as a record spells them, products as labels name them."""

    routes: tuple[str, ...]
    products: tuple[str, ...]
    infusions: tuple[str, ...] = ()


OFFERS = {
    "magnesium sulfate": Offer(
        ("IM", "IV", "subcut", "oral"),
        ("50 % injection", "20 % injection", "10 % injection", "4 g in 100 mL", "1 g in 100 mL"),
        ("20 g in 500 mL", "40 g in 1 L", "4 g in 100 mL", "1 g in 100 mL", "20 % injection"),
    ),
    "magnesium oxide": Offer(("oral",), ("400 mg tablet",)),
    "calcium gluconate": Offer(
        ("IV", "oral"), ("10 % injection",), ("10 % injection", "10 g in 1 L")
    ),
    "calcium chloride": Offer(("IV",), ("10 % injection",), ("10 % injection",)),
    "calcium carbonate": Offer(("oral",), ()),
    "calcitriol": Offer(("oral", "IV"), ("0.25 mcg capsule", "0.5 mcg capsule")),
    "alfacalcidol": Offer(("oral", "IV"), ("0.25 mcg capsule", "0.5 mcg capsule", "1 mcg capsule")),
    "cholecalciferol": Offer(("oral", "IM"), ()),
}
"""By drug, in the order offered."""

INFUSED = tuple(name for name, offer in OFFERS.items() if offer.infusions)
"""Drugs that are run as an infusion."""

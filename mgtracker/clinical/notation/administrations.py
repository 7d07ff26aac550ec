"""What was given, what runs, what was not given: `dose`, `rate`, `not-given`."""

from __future__ import annotations

from typing import Any

from mgtracker.clinical.clock import Instant, parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import NOT_GIVEN_REASONS, ROUTES, SITES, Dose, NotGiven, Rate
from mgtracker.clinical.quantity import drug_named, parse_amount, parse_rate

from . import spelled
from . import values as read
from .reader import Reader
from .routes import possible_route


def read_dose(reader: Reader) -> Dose:
    drug = reader.need("drug", drug_named)
    route = possible_route(reader.need("route", read.one_of(ROUTES)), drug)
    product = reader.get("product", read.product_of(drug))
    kind_of_mg = reader.get("kind_of_mg", read.one_of(("salt", "elemental")))
    text = reader.need("amount", read.quantity_text)
    site = reader.get("site", read.one_of(SITES))
    if site is not None and route != "IM":
        raise InputError(f"site: goes with route IM, not with {route}")
    over = reader.get("over", parse_duration)
    try:
        amount = parse_amount(
            text, drug, product=product, oral=route == "oral", kind_of_mg=kind_of_mg
        )
    except InputError as error:
        raise error.at("amount") from None
    return Dose(
        at=reader.need("at", Instant.parse),
        amount=amount,
        route=route,
        text=text,
        product=product,
        kind_of_mg=kind_of_mg,
        site=site,
        over=over or 0,
        emergency=reader.flag("emergency"),
        order=reader.get("order", read.text),
    )


def write_dose(dose: Dose) -> dict[str, Any]:
    return {
        "drug": dose.drug.name,
        "product": spelled.product(dose.product),
        "amount": dose.text,
        "kind_of_mg": dose.kind_of_mg,
        "route": dose.route,
        "site": dose.site,
        "over": spelled.duration(dose.over),
        "emergency": spelled.yes(flag=dose.emergency),
        "order": dose.order,
    }


def read_rate(reader: Reader) -> Rate:
    drug = reader.need("drug", drug_named)
    possible_route("IV", drug)
    product = reader.get("product", read.product_of(drug))
    at = reader.need("at", Instant.parse)
    until = reader.get("until", Instant.parse)
    if until is not None and until <= at:
        raise InputError("until: the planned stop is not after the start")
    text = reader.need("rate", read.rate_text)
    try:
        mg_per_second = parse_rate(text, drug, product)
    except InputError as error:
        raise error.at("rate") from None
    new_bag = reader.flag("new_bag")
    if new_bag and (product is None or product.volume_ml is None or not mg_per_second):
        raise InputError("new_bag: goes with a rate, and a product that names its volume")
    return Rate(
        at=at,
        line=reader.need("line", read.text),
        drug=drug,
        mg_per_second=mg_per_second,
        text=text,
        product=product,
        until=until,
        order=reader.get("order", read.text),
        emergency=reader.flag("emergency"),
        new_bag=new_bag,
    )


def write_rate(rate: Rate) -> dict[str, Any]:
    return {
        "line": rate.line,
        "drug": rate.drug.name,
        "product": spelled.product(rate.product),
        "rate": rate.text,
        "until": spelled.instant(rate.until),
        "order": rate.order,
        "emergency": spelled.yes(flag=rate.emergency),
        "new_bag": spelled.yes(flag=rate.new_bag),
    }


def read_not_given(reader: Reader) -> NotGiven:
    return NotGiven(
        at=reader.need("at", Instant.parse),
        order=reader.need("order", read.text),
        reason=reader.need("reason", read.one_of(NOT_GIVEN_REASONS)),
    )


def write_not_given(left: NotGiven) -> dict[str, Any]:
    return {"order": left.order, "reason": left.reason}

"""What was asked for: `order`, `order-stop`, `draw-request`."""

from __future__ import annotations

from typing import Any

from mgtracker.clinical.clock import Instant, parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import ROUTES, DrawRequest, Order, OrderStop
from mgtracker.clinical.quantity import ANALYTES, drug_named, parse_amount, parse_rate

from . import spelled
from . import values as read
from .reader import Reader
from .routes import possible_route


def read_order(reader: Reader) -> Order:
    drug = reader.need("drug", drug_named)
    product = reader.get("product", read.product_of(drug))
    kind_of_mg = reader.get("kind_of_mg", read.one_of(("salt", "elemental")))
    at = reader.need("at", Instant.parse)
    rate = reader.get("rate", read.rate_text)
    text = rate if rate is not None else reader.need("amount", read.quantity_text)
    route = reader.get("route", read.one_of(ROUTES)) or ("IV" if rate is not None else None)
    if route is None:
        raise InputError("route: missing")
    route = possible_route(route, drug)
    if rate is not None:
        possible_route("IV", drug)
    first = reader.get("first", Instant.parse) or at
    until = reader.get("until", Instant.parse)
    if until is not None and until < first:
        raise InputError("until: the order ends before its first dose")
    try:
        amount = (
            None
            if rate is not None
            else parse_amount(
                text, drug, product=product, oral=route == "oral", kind_of_mg=kind_of_mg
            )
        )
        mg_per_second = None if rate is None else parse_rate(rate, drug, product)
    except InputError as error:
        raise error.at("amount" if rate is None else "rate") from None
    return Order(
        at=at,
        drug=drug,
        route=route,
        first=first,
        amount=amount,
        text=text,
        product=product,
        kind_of_mg=kind_of_mg,
        every=reader.get("every", read.every),
        times_per_week=reader.get("times_per_week", read.count),
        count=reader.get("count", read.count),
        until=until,
        over=reader.get("over", parse_duration) or 0,
        mg_per_second=mg_per_second,
        duration=reader.get("for", parse_duration),
        line=reader.get("line", read.text),
        prescriber=reader.get("prescriber", read.text),
    )


def write_order(order: Order) -> dict[str, Any]:
    return {
        "drug": order.drug.name,
        "product": spelled.product(order.product),
        "amount": order.text if order.amount is not None else None,
        "kind_of_mg": order.kind_of_mg,
        "route": order.route,
        "first": spelled.instant(order.first),
        "every": order.every if isinstance(order.every, str) else spelled.duration(order.every),
        "times_per_week": order.times_per_week,
        "count": order.count,
        "until": spelled.instant(order.until),
        "over": spelled.duration(order.over),
        "rate": order.text if order.amount is None else None,
        "for": spelled.duration(order.duration),
        "line": order.line,
        "prescriber": order.prescriber,
    }


def read_order_stop(reader: Reader) -> OrderStop:
    return OrderStop(
        at=reader.need("at", Instant.parse),
        target=reader.need("target", read.text),
        reason=reader.need("reason", read.text),
    )


def write_order_stop(stop: OrderStop) -> dict[str, Any]:
    return {"target": stop.target, "reason": stop.reason}


def read_draw_request(reader: Reader) -> DrawRequest:
    return DrawRequest(
        at=reader.need("at", Instant.parse),
        analytes=reader.need("analytes", _analytes),
        due=reader.need("due", Instant.parse),
        rule=reader.need("rule", read.text),
        target=reader.get("target", read.text),
    )


def write_draw_request(request: DrawRequest) -> dict[str, Any]:
    return {
        "analytes": list(request.analytes),
        "due": request.due.as_written(),
        "rule": request.rule,
        "target": request.target,
    }


def _analytes(value: Any) -> tuple[str, ...]:
    words = read.words(value)
    if not words:
        raise InputError(f"expected some of {', '.join(ANALYTES)}")
    return tuple(read.one_of(tuple(ANALYTES))(word) for word in words)

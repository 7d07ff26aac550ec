"""Events to and from plain mappings with the case file's keys: the one spelling in files and in the journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from .clock import Instant, parse_duration, spell_duration
from .errors import InputError
from .events import (
    KIND_OF,
    KINDS,
    NOT_GIVEN_REASONS,
    OUTCOMES,
    REFLEXES,
    ROUTES,
    SITES,
    SYMPTOMS,
    VOLUME_STATES,
    Acknowledge,
    Bedside,
    Dose,
    DrawRequest,
    Event,
    Fact,
    Labs,
    NotGiven,
    Order,
    OrderStop,
    Override,
    Patient,
    Rate,
    Review,
    Void,
)
from .number import split_number
from .quantity import (
    ANALYTES,
    CLEARANCE,
    INTERVAL,
    URINE,
    WEIGHT,
    Drug,
    Measure,
    Measured,
    Product,
    drug_named,
    parse_amount,
    parse_rate,
)

T = TypeVar("T")
Plain = Mapping[str, Any]
SEXES = ("female", "male", "other", "unknown")


@dataclass(slots=True)
class _Reader:
    """Takes keys out of a mapping one by one; what is left over at the end was not known."""

    source: Plain
    taken: set[str] = field(default_factory=set)

    def get(self, key: str, read: Callable[[Any], T]) -> T | None:
        self.taken.add(key)
        if key not in self.source:
            return None
        try:
            return read(self.source[key])
        except InputError as error:
            raise error.at(key) from None

    def need(self, key: str, read: Callable[[Any], T]) -> T:
        value = self.get(key, read)
        if value is None:
            raise InputError(f"{key}: missing")
        return value

    def flag(self, key: str) -> bool:
        return self.get(key, _boolean) or False

    def finish(self, allowed: frozenset[str]) -> None:
        unknown = self.source.keys() - self.taken - allowed
        if unknown:
            known = ", ".join(sorted(self.taken | allowed))
            raise InputError(f"{min(unknown)}: not a key here; known are {known}")


def read_event(kind: str, source: Plain, beside: frozenset[str] = frozenset()) -> Event:
    """An event of a kind from its mapping.

    Args:
        kind: one of `events.KINDS`.
        source: the mapping; every key must be known.
        beside: further keys that belong to the entry, not to the event, and are passed over.

    Raises:
        InputError: naming the key and what was expected. Nothing is guessed or half-read.
    """
    if kind not in _READERS:
        raise InputError(f"kind: {kind!r} is not an event kind; known are {', '.join(KINDS)}")
    reader = _Reader(source)
    event = _READERS[kind](reader)
    reader.finish(beside)
    return event


def write_event(event: Event) -> dict[str, Any]:
    """The mapping that `read_event` reads back into an equal event; absent values are left out."""
    plain = _WRITERS[type(event)](event)
    return {"at": event.at.as_written()} | {k: v for k, v in plain.items() if v is not None}


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{value!r} is not text")
    return value.strip()


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise InputError(f"{value!r} is neither true nor false")
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise InputError(f"{value!r} is not a whole number of zero or more")
    return value


def _count(value: Any) -> int:
    if _whole(value) == 0:
        raise InputError("0 is too few")
    return int(value)


def _words(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise InputError(f"{value!r} is not a list of words")
    return tuple(_text(word) for word in value)


def _one_of(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in choices:
            raise InputError(f"{value!r} is not one of {', '.join(choices)}")
        return str(value)

    return read


def _date(value: Any) -> str:
    text = _text(value)
    try:
        Instant.parse(f"{text}T00:00:00Z")
    except InputError:
        raise InputError(f"{text!r} is not a date; write it as 1958-04-02") from None
    return text


def _measure(measure: Measure) -> Callable[[Any], Measured]:
    def read(value: Any) -> Measured:
        return measure.parse(value)

    return read


def _every(value: Any) -> int | str:
    return str(value) if value in ("nightly", "daily") else parse_duration(value)


def _patient(reader: _Reader) -> Patient:
    return Patient(
        at=reader.need("at", Instant.parse),
        name=reader.need("name", _text),
        mrn=reader.need("mrn", _text),
        birth_date=reader.get("birth_date", _date),
        sex=reader.get("sex", _one_of(SEXES)),
        bed=reader.get("bed", _text),
        allergies=reader.get("allergies", _words),
    )


def _fact(reader: _Reader) -> Fact:
    return Fact(
        at=reader.need("at", Instant.parse),
        creatinine_clearance=reader.get("creatinine_clearance", _measure(CLEARANCE)),
        weight=reader.get("weight", _positive(WEIGHT)),
        volume=reader.get("volume", _one_of(VOLUME_STATES)),
        symptoms=reader.get("symptoms", _one_of(SYMPTOMS)),
        pregnant=reader.get("pregnant", _boolean),
        heart_block=reader.get("heart_block", _boolean),
        low_pth=reader.get("low_pth", _boolean),
        medicines=reader.get("medicines", _words),
        on_ward=reader.get("on_ward", _boolean),
    )


def _positive(measure: Measure) -> Callable[[Any], Measured]:
    def read(value: Any) -> Measured:
        measured = measure.parse(value)
        if measured.number == 0:
            raise InputError(f"{value!r} is nothing; a {measure.name} is greater than zero")
        return measured

    return read


def _bedside(reader: _Reader) -> Bedside:
    return Bedside(
        at=reader.need("at", Instant.parse),
        reflex=reader.get("reflex", _one_of(REFLEXES)),
        respiratory_rate=reader.get("respiratory_rate", _whole),
        urine_4h=reader.get("urine_4h", _measure(URINE)),
        antidote_ready=reader.get("antidote_ready", _boolean),
        qtc=reader.get("qtc", _positive(INTERVAL)),
    )


def _kept(measure: Measure) -> Callable[[Any], Measured]:
    """Reads a text once: results are the same few over and over."""
    kept = lru_cache(maxsize=1024)(measure.parse)

    def read(value: Any) -> Measured:
        return kept(value) if isinstance(value, str) else measure.parse(value)

    return read


_READ_RESULT = {key: _kept(measure) for key, measure in ANALYTES.items()}


def _labs(reader: _Reader) -> Labs:
    reader.taken |= _READ_RESULT.keys()
    values = {}
    for key, read in _READ_RESULT.items():
        if key in reader.source:
            try:
                values[key] = read(reader.source[key])
            except InputError as error:
                raise error.at(key) from None
    labs = Labs(
        at=reader.need("at", Instant.parse),
        values=values,
        haemolysed=reader.flag("haemolysed"),
        during_infusion=reader.flag("during_infusion"),
        infusion_arm=reader.flag("infusion_arm"),
    )
    if not labs.values:
        raise InputError(f"a draw with no result; give one of {', '.join(ANALYTES)}")
    return labs


def _dose(reader: _Reader) -> Dose:
    drug = reader.need("drug", drug_named)
    route = _possible(reader.need("route", _one_of(ROUTES)), drug)
    product = reader.get("product", _product)
    kind_of_mg = reader.get("kind_of_mg", _one_of(("salt", "elemental")))
    text = reader.need("amount", _quantity_text)
    site = reader.get("site", _one_of(SITES))
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
        order=reader.get("order", _text),
    )


def _possible(route: str, drug: Drug) -> str:
    if drug.by_mouth_only and route != "oral":
        raise InputError(f"route: {drug.name} is given by mouth, never {route}")
    return route


def _product(value: Any) -> Product:
    return Product.parse(_text(value))


def _quantity_text(value: Any) -> str:
    split_number(value)
    return " ".join(value.split())


def _rate(reader: _Reader) -> Rate:
    drug = reader.need("drug", drug_named)
    _possible("IV", drug)
    product = reader.get("product", _product)
    at = reader.need("at", Instant.parse)
    until = reader.get("until", Instant.parse)
    if until is not None and until <= at:
        raise InputError("until: the planned stop is not after the start")
    text = reader.need("rate", _rate_text)
    try:
        mg_per_second = parse_rate(text, drug, product)
    except InputError as error:
        raise error.at("rate") from None
    new_bag = reader.flag("new_bag")
    if new_bag and (product is None or product.volume_ml is None or not mg_per_second):
        raise InputError("new_bag: goes with a rate, and a product that names its volume")
    return Rate(
        at=at,
        line=reader.need("line", _text),
        drug=drug,
        mg_per_second=mg_per_second,
        text=text,
        product=product,
        until=until,
        order=reader.get("order", _text),
        emergency=reader.flag("emergency"),
        new_bag=new_bag,
    )


def _rate_text(value: Any) -> str:
    if value == 0 and not isinstance(value, bool):
        return "0"
    if not isinstance(value, str):
        raise InputError(f"{value!r} has no unit; write it as text, like 1 g/h")
    return " ".join(value.split())


def _not_given(reader: _Reader) -> NotGiven:
    return NotGiven(
        at=reader.need("at", Instant.parse),
        order=reader.need("order", _text),
        reason=reader.need("reason", _one_of(NOT_GIVEN_REASONS)),
    )


def _order(reader: _Reader) -> Order:
    drug = reader.need("drug", drug_named)
    product = reader.get("product", _product)
    kind_of_mg = reader.get("kind_of_mg", _one_of(("salt", "elemental")))
    at = reader.need("at", Instant.parse)
    rate = reader.get("rate", _rate_text)
    text = rate if rate is not None else reader.need("amount", _quantity_text)
    route = reader.get("route", _one_of(ROUTES)) or ("IV" if rate is not None else None)
    if route is None:
        raise InputError("route: missing")
    route = _possible(route, drug)
    if rate is not None:
        _possible("IV", drug)
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
        every=reader.get("every", _every),
        times_per_week=reader.get("times_per_week", _count),
        count=reader.get("count", _count),
        until=until,
        over=reader.get("over", parse_duration) or 0,
        mg_per_second=mg_per_second,
        duration=reader.get("for", parse_duration),
        line=reader.get("line", _text),
        prescriber=reader.get("prescriber", _text),
    )


def _order_stop(reader: _Reader) -> OrderStop:
    return OrderStop(
        at=reader.need("at", Instant.parse),
        target=reader.need("target", _text),
        reason=reader.need("reason", _text),
    )


def _review(reader: _Reader) -> Review:
    return Review(
        at=reader.need("at", Instant.parse),
        rule=reader.need("rule", _text),
        outcome=reader.need("outcome", _one_of(OUTCOMES)),
        target=reader.get("target", _text),
    )


def _draw_request(reader: _Reader) -> DrawRequest:
    return DrawRequest(
        at=reader.need("at", Instant.parse),
        analytes=reader.need("analytes", _analytes),
        due=reader.need("due", Instant.parse),
        rule=reader.need("rule", _text),
        target=reader.get("target", _text),
    )


def _analytes(value: Any) -> tuple[str, ...]:
    words = _words(value)
    if not words:
        raise InputError(f"expected some of {', '.join(ANALYTES)}")
    return tuple(_one_of(tuple(ANALYTES))(word) for word in words)


def _acknowledge(reader: _Reader) -> Acknowledge:
    at = reader.need("at", Instant.parse)
    until = reader.get("until", Instant.parse)
    reason = reader.get("reason", _text)
    if until is not None and until <= at:
        raise InputError("until: an alarm is put off to a later time")
    if until is not None and reason is None:
        raise InputError("reason: missing; say why the alarm is put off")
    return Acknowledge(at, reader.need("alarm", _text), until, reason)


def _void(reader: _Reader) -> Void:
    return Void(
        at=reader.need("at", Instant.parse),
        target=reader.need("target", _text),
        reason=reader.need("reason", _text),
    )


def _override(reader: _Reader) -> Override:
    return Override(
        at=reader.need("at", Instant.parse),
        target=reader.need("target", _text),
        rules=reader.need("rules", _words),
        reason=reader.need("reason", _text),
    )


_READERS: Mapping[str, Callable[[_Reader], Event]] = {
    "patient": _patient,
    "fact": _fact,
    "bedside": _bedside,
    "labs": _labs,
    "dose": _dose,
    "rate": _rate,
    "not-given": _not_given,
    "order": _order,
    "order-stop": _order_stop,
    "review": _review,
    "draw-request": _draw_request,
    "acknowledge": _acknowledge,
    "void": _void,
    "override": _override,
}


def _said(measured: Measured | None) -> str | None:
    return None if measured is None else measured.text


def _listed(words: tuple[str, ...] | None) -> list[str] | None:
    return None if words is None else list(words)


def _named(product: Product | None) -> str | None:
    return None if product is None else product.name


def _when(instant: Instant | None) -> str | None:
    return None if instant is None else instant.as_written()


def _spelled(seconds: int | None) -> str | None:
    return spell_duration(seconds) if seconds else None


def _yes(*, flag: bool) -> bool | None:
    return True if flag else None


def _write_dose(dose: Dose) -> dict[str, Any]:
    return {
        "drug": dose.drug.name,
        "product": _named(dose.product),
        "amount": dose.text,
        "kind_of_mg": dose.kind_of_mg,
        "route": dose.route,
        "site": dose.site,
        "over": _spelled(dose.over),
        "emergency": _yes(flag=dose.emergency),
        "order": dose.order,
    }


def _write_rate(rate: Rate) -> dict[str, Any]:
    return {
        "line": rate.line,
        "drug": rate.drug.name,
        "product": _named(rate.product),
        "rate": rate.text,
        "until": _when(rate.until),
        "order": rate.order,
        "emergency": _yes(flag=rate.emergency),
        "new_bag": _yes(flag=rate.new_bag),
    }


def _write_order(order: Order) -> dict[str, Any]:
    return {
        "drug": order.drug.name,
        "product": _named(order.product),
        "amount": order.text if order.amount is not None else None,
        "kind_of_mg": order.kind_of_mg,
        "route": order.route,
        "first": _when(order.first),
        "every": order.every if isinstance(order.every, str) else _spelled(order.every),
        "times_per_week": order.times_per_week,
        "count": order.count,
        "until": _when(order.until),
        "over": _spelled(order.over),
        "rate": order.text if order.amount is None else None,
        "for": _spelled(order.duration),
        "line": order.line,
        "prescriber": order.prescriber,
    }


def _write_fact(fact: Fact) -> dict[str, Any]:
    return {
        "creatinine_clearance": _said(fact.creatinine_clearance),
        "weight": _said(fact.weight),
        "volume": fact.volume,
        "symptoms": fact.symptoms,
        "pregnant": fact.pregnant,
        "heart_block": fact.heart_block,
        "low_pth": fact.low_pth,
        "medicines": _listed(fact.medicines),
        "on_ward": fact.on_ward,
    }


def _write_bedside(bedside: Bedside) -> dict[str, Any]:
    return {
        "reflex": bedside.reflex,
        "respiratory_rate": bedside.respiratory_rate,
        "urine_4h": _said(bedside.urine_4h),
        "antidote_ready": bedside.antidote_ready,
        "qtc": _said(bedside.qtc),
    }


def _write_labs(labs: Labs) -> dict[str, Any]:
    return {key: value.text for key, value in labs.values.items()} | {
        "haemolysed": _yes(flag=labs.haemolysed),
        "during_infusion": _yes(flag=labs.during_infusion),
        "infusion_arm": _yes(flag=labs.infusion_arm),
    }


def _write_patient(patient: Patient) -> dict[str, Any]:
    return {
        "name": patient.name,
        "mrn": patient.mrn,
        "birth_date": patient.birth_date,
        "sex": patient.sex,
        "bed": patient.bed,
        "allergies": _listed(patient.allergies),
    }


_WRITERS: Mapping[type[Event], Callable[[Any], dict[str, Any]]] = {
    Patient: _write_patient,
    Fact: _write_fact,
    Bedside: _write_bedside,
    Labs: _write_labs,
    Dose: _write_dose,
    Rate: _write_rate,
    NotGiven: lambda event: {"order": event.order, "reason": event.reason},
    Order: _write_order,
    OrderStop: lambda event: {"target": event.target, "reason": event.reason},
    Review: lambda event: {"rule": event.rule, "outcome": event.outcome, "target": event.target},
    DrawRequest: lambda event: {
        "analytes": list(event.analytes),
        "due": event.due.as_written(),
        "rule": event.rule,
        "target": event.target,
    },
    Acknowledge: lambda event: {
        "alarm": event.alarm,
        "until": _when(event.until),
        "reason": event.reason,
    },
    Void: lambda event: {"target": event.target, "reason": event.reason},
    Override: lambda event: {
        "target": event.target,
        "rules": list(event.rules),
        "reason": event.reason,
    },
}
assert set(_WRITERS) == set(KIND_OF), "every event kind is written"

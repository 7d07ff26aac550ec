"""How a value of a protocol file is read into an exact one, and a table into its dataclass."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, TypeVar

from .clock import parse_duration
from .errors import InputError, ProtocolError
from .number import parse_number, split_number
from .quantity import ANALYTES, CLEARANCE, DRUGS, Product, drug_named
from .verdict import Level

T = TypeVar("T")
Reader = Callable[[Any], Any]
REQUIRED = dataclasses.MISSING


def value(read: Reader, default: Any = REQUIRED) -> Any:
    """A dataclass field read from a protocol by `read`; required unless it has a default."""
    return dataclasses.field(default=default, metadata={"read": read})


def read_table(cls: type[T], table: Any, place: str) -> T:
    """An instance of `cls` from a TOML table: every key known, every required key there.

    Raises:
        ProtocolError: naming the place, the key and what was expected.
    """
    if not isinstance(table, Mapping):
        raise ProtocolError(f"{place}: expected a table, found {table!r}")
    known = {f.name.rstrip("_"): f for f in dataclasses.fields(cls)}  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            raise ProtocolError(f"{place}: {key}: not a key here; known are {', '.join(known)}")
    values = {}
    for key, field in known.items():
        if key in table:
            values[field.name] = read_value(field.metadata["read"], table[key], f"{place}: {key}")
        elif field.default is REQUIRED:
            raise ProtocolError(f"{place}: {key}: missing")
    try:
        return cls(**values)
    except ProtocolError as error:
        raise ProtocolError(f"{place}: {error}") from None


def read_value(read: Reader, raw: Any, place: str) -> Any:
    """One value, with its place in front of a complaint."""
    try:
        return read(raw)
    except (InputError, ProtocolError) as error:
        raise ProtocolError(f"{place}: {error}") from None


def text(raw: Any) -> str:
    """Any text that is not blank."""
    if not isinstance(raw, str) or not raw.strip():
        raise InputError(f"expected text, found {raw!r}")
    return raw.strip()


def whole(raw: Any) -> int:
    """A whole number, zero or more."""
    if not isinstance(raw, int) or isinstance(raw, bool) or raw < 0:
        raise InputError(f"expected a whole number, found {raw!r}")
    return raw


def number(raw: Any) -> Fraction:
    """An exact number, written as text so that no float comes between."""
    return parse_number(text(raw))


def words(raw: Any) -> tuple[str, ...]:
    """A list of words."""
    if not isinstance(raw, list):
        raise InputError(f"expected a list of words, found {raw!r}")
    return tuple(text(word) for word in raw)


def duration(raw: Any) -> int:
    """Seconds from "24 h"."""
    return parse_duration(text(raw))


def level(raw: Any) -> Level:
    """info, warn or stop."""
    if raw not in ("info", "warn", "stop"):
        raise InputError(f"expected info, warn or stop, found {raw!r}")
    return Level[raw.upper()]


def one_of(*choices: str) -> Reader:
    """One of these words."""

    def read(raw: Any) -> str:
        if raw not in choices:
            raise InputError(f"expected one of {', '.join(choices)}, found {raw!r}")
        return str(raw)

    return read


def in_unit(unit: str) -> Reader:
    """A number with exactly this unit."""

    def read(raw: Any) -> Fraction:
        found, its_unit = split_number(text(raw))
        if its_unit != unit:
            raise InputError(f"expected a number in {unit}, found {raw!r}")
        return found

    return read


grams = in_unit("g")
mmol = in_unit("mmol")
mcg = in_unit("mcg")
ml = in_unit("mL")
grams_per_hour = in_unit("g/h")
mg_per_minute = in_unit("mg/min")
mmol_per_litre = in_unit("mmol/L")
milliseconds = in_unit("ms")


def clearance(raw: Any) -> Fraction:
    """mL/min."""
    return CLEARANCE.parse(text(raw)).value


def strength(raw: Any) -> Fraction:
    """mg in one mL, from a percentage."""
    found = Product.parse(text(raw)).mg_per_ml
    if found is None:
        raise InputError(f"expected a strength in %, found {raw!r}")
    return found


def drug(raw: Any) -> str:
    """A known drug's full name."""
    return drug_named(text(raw)).name


def families(raw: Any) -> tuple[str, ...]:
    """Known drug families."""
    known = {d.family for d in DRUGS.values()}
    found = words(raw)
    if not set(found) <= known:
        raise InputError(f"expected families among {', '.join(sorted(known))}, found {raw!r}")
    return found


def analyte(raw: Any) -> str:
    """A known analyte key."""
    if raw not in ANALYTES:
        raise InputError(f"expected one of {', '.join(ANALYTES)}, found {raw!r}")
    return str(raw)


def analytes(raw: Any) -> tuple[str, ...]:
    """Known analyte keys."""
    return tuple(analyte(word) for word in words(raw))


def table(cls: type[T]) -> Callable[[Any], T]:
    """One nested table."""

    def read(raw: Any) -> T:
        return read_table(cls, raw, "table")

    return read


def tables(cls: type[T]) -> Callable[[Any], tuple[T, ...]]:
    """A list of nested tables, at least one."""

    def read(raw: Any) -> tuple[T, ...]:
        if not isinstance(raw, list) or not raw:
            raise InputError(f"expected a list of tables, found {raw!r}")
        return tuple(read_table(cls, one, f"{place}") for place, one in enumerate(raw, 1))

    return read

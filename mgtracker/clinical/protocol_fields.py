"""How a value of a protocol file is read into an exact one, and a table into its dataclass."""

from __future__ import annotations

import dataclasses
import re
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
_TIME_OF_DAY = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00", re.ASCII)


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


def time_of_day(raw: Any) -> str:
    """A ward's wall-clock time, from "00:00" to "24:00"."""
    if not isinstance(raw, str) or not _TIME_OF_DAY.fullmatch(raw):
        raise InputError(f"expected a time like 20:00, found {raw!r}")
    return raw


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


def words_of(*choices: str) -> Callable[[Any], tuple[str, ...]]:
    """Some of these words, at least one: a misspelt one would switch a rule off unseen."""
    read_one = one_of(*choices)

    def read(raw: Any) -> tuple[str, ...]:
        found = words(raw)
        if not found:
            raise InputError(f"expected some of {', '.join(choices)}, found {raw!r}")
        return tuple(read_one(word) for word in found)

    return read


def in_unit(unit: str) -> Callable[[Any], Fraction]:
    """A number with exactly this unit."""

    def read(raw: Any) -> Fraction:
        found, its_unit = split_number(text(raw))
        if its_unit != unit:
            raise InputError(f"expected a number in {unit}, found {raw!r}")
        return found

    return read


def above_zero(read: Callable[[Any], Fraction]) -> Callable[[Any], Fraction]:
    """The same, refusing zero: something is divided by it."""

    def read_it(raw: Any) -> Fraction:
        found = read(raw)
        if found == 0:
            raise InputError(f"expected more than zero, found {raw!r}")
        return found

    return read_it


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


def drugs(raw: Any) -> tuple[str, ...]:
    """Known drugs' full names, at least one."""
    found = tuple(drug(word) for word in words(raw))
    if not found:
        raise InputError(f"expected drugs, found {raw!r}")
    return found


def families(raw: Any) -> tuple[str, ...]:
    """Known drug families."""
    known = {d.family for d in DRUGS.values()}
    found = words(raw)
    if not set(found) <= known:
        raise InputError(f"expected families among {', '.join(sorted(known))}, found {raw!r}")
    return found


def analyte(raw: Any) -> str:
    """A known analyte key."""
    if not isinstance(raw, str) or raw not in ANALYTES:
        raise InputError(f"expected one of {', '.join(ANALYTES)}, found {raw!r}")
    return raw


def analytes(raw: Any) -> tuple[str, ...]:
    """Known analyte keys."""
    return tuple(analyte(word) for word in words(raw))


def table(cls: type[T]) -> Callable[[Any], T]:
    """One nested table."""

    def read(raw: Any) -> T:
        return read_table(cls, raw, "table")

    return read


def rows(raw: Any) -> tuple[Any, ...]:
    """A list of anything, at least one, to be read by what follows."""
    if not isinstance(raw, list) or not raw:
        raise InputError(f"expected a list of tables, found {raw!r}")
    return tuple(raw)


def tables(cls: type[T]) -> Callable[[Any], tuple[T, ...]]:
    """A list of nested tables, at least one."""

    def read(raw: Any) -> tuple[T, ...]:
        return tuple(read_table(cls, one, f"{place}") for place, one in enumerate(rows(raw), 1))

    return read

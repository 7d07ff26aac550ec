"""The mapping file `mgtracker-mapping/1`: what a hospital's own tables call things."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import ROUTES
from mgtracker.clinical.quantity import ANALYTES, drug_named

from .document import complaint, read_document
from .plain_values import plain_table, plain_text

FORMAT = "mgtracker-mapping/1"
STATUSES = ("given", "not given")

COLUMNS = (
    "patient_id",
    "name",
    "birth_date",
    "birth_year",
    "sex",
    "bed",
    "weight_kg",
    "collected_at",
    "loinc",
    "analyte",
    "value",
    "unit",
    "started_at",
    "ended_at",
    "drug",
    "product",
    "route",
    "site",
    "amount",
    "kind_of_mg",
    "status",
    "set_at",
    "until",
    "line",
    "rate",
    "new_bag",
)
"""Every column a table may have."""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """Words of other tables, in lower case, to ours.

    Attributes:
        columns: our column to theirs (the other way round, as one reads it while writing it).
        analytes: their code or name to our analyte.
        units: their unit to ours.
        drugs: their name of a drug to its full name.
        routes: their route to ours.
        statuses: their status of a dose to "given" or "not given".
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    analytes: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    drugs: Mapping[str, str] = field(default_factory=dict)
    routes: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)


def read_mapping(path: Path) -> TableMapping:
    """Read a mapping file.

    Raises:
        InputError: naming the file, the section and the key that is wrong.
    """
    document = read_document(path)
    try:
        return _mapping(document)
    except InputError as error:
        raise complaint(path, str(error)) from None


def _mapping(document: Mapping[str, Any]) -> TableMapping:
    if document.get("format") != FORMAT:
        raise InputError(f'format: expected "{FORMAT}", found {document.get("format")!r}')
    sections = [field.name for field in fields(TableMapping)]
    for key in document:
        if key != "format" and key not in sections:
            raise InputError(f"{key}: not a section here; known are {', '.join(sections)}")
    return TableMapping(**{key: _section(key, document.get(key, {})) for key in sections})


def _section(section: str, table: Any) -> dict[str, str]:
    try:
        words = plain_table(table)
        if section == "columns":
            for ours in words:
                _choice(COLUMNS)(ours)
            return {ours: plain_text(theirs) for ours, theirs in words.items()}
        return {theirs.casefold(): _OURS[section](ours) for theirs, ours in words.items()}
    except InputError as error:
        raise error.at(section) from None


def _choice(choices: tuple[str, ...]) -> Callable[[Any], str]:
    def read(word: Any) -> str:
        if word not in choices:
            raise InputError(f"{word!r} is not one of {', '.join(choices)}")
        return str(word)

    return read


_OURS: Mapping[str, Callable[[Any], str]] = {
    "analytes": _choice(tuple(ANALYTES)),
    "units": plain_text,
    "drugs": lambda word: drug_named(word).name,
    "routes": _choice(ROUTES),
    "statuses": _choice(STATUSES),
}

"""A CSV file as rows of named cells, and which of the tables it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mgtracker.clinical.errors import InputError

from .document import complaint, read_text
from .mapping import COLUMNS
from .plain_values import keepable
from .table_cell import typed_in

_NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "labs": (("patient_id",), ("collected_at",), ("loinc", "analyte"), ("value",), ("unit",)),
    "doses": (("patient_id",), ("started_at",), ("drug",), ("route",), ("amount",), ("unit",)),
    "rates": (("patient_id",), ("set_at",), ("line",), ("drug",), ("rate",), ("unit",)),
    "patients": (
        ("patient_id",),
        ("name", "birth_date", "birth_year", "sex", "bed", "weight_kg"),
    ),
}
"""By kind of table: one column of each group must be there. The first kind that fits is it."""
_MORE: Mapping[str, tuple[str, ...]] = {
    "labs": (),
    "doses": ("ended_at", "product", "site", "kind_of_mg", "status"),
    "rates": ("product", "until", "new_bag"),
    "patients": (),
}
"""By kind of table, what it may have beside."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `number` counts as a spreadsheet does: the header is row 1.

    Attributes:
        cells: by our column names, without the space around them and without the apostrophe that keeps a
            spreadsheet from taking one for a formula; "" where the table has none.
        misfit: why the row cannot be read at all, or None.
    """

    number: int
    cells: Mapping[str, str]
    misfit: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table file, read whole.

    Attributes:
        kind: "patients", "labs", "doses" or "rates".
        columns: ours that it has.
        unused: header cells that mean nothing in a table of this kind.
    """

    path: Path
    kind: str
    columns: frozenset[str]
    unused: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(path: Path, columns: Mapping[str, str]) -> Table:
    """Read a CSV table; commas, semicolons or tabs part its cells.

    Args:
        path: the file.
        columns: our column to the header's word for it, where they differ.

    Raises:
        InputError: naming the file: unreadable, no header, a doubled or a missing column.
    """
    text = read_text(path)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=_sign(text), strict=True))
    except csv.Error as error:
        raise complaint(path, f"is not a CSV table: {error}") from None
    if not lines:
        raise complaint(path, "is empty; a table starts with a row of column names")
    try:
        cells = [cell.strip() for cell in lines[0]]
        header = _header(cells, columns)
        kind = _kind(frozenset(header))
    except InputError as error:
        raise complaint(path, str(error)) from None
    header = {ours: place for ours, place in header.items() if ours in _columns(kind)}
    taken = set(header.values())
    unused = tuple(cell for place, cell in enumerate(cells) if place not in taken and cell)
    rows = tuple(_rows(lines, header))
    return Table(path, kind, frozenset(header), unused, rows)


def _sign(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _columns(kind: str) -> frozenset[str]:
    """What a table of a kind is read by."""
    needed = (name for group in _NEEDED[kind] for name in group)
    return frozenset((*needed, *_MORE[kind]))


def _header(cells: list[str], columns: Mapping[str, str]) -> dict[str, int]:
    """Where each of our columns stands."""
    for cell in cells:
        if cell and cells.count(cell) > 1:
            raise InputError(f"the column {cell!r} stands twice in the header")
    found = {}
    for ours in COLUMNS:
        word = next((w for w in (columns.get(ours, ours), ours) if w in cells), None)
        if word is not None:
            found[ours] = cells.index(word)
    return found


def _kind(columns: frozenset[str]) -> str:
    missing: dict[str, list[str]] = {
        kind: [" or ".join(group) for group in groups if columns.isdisjoint(group)]
        for kind, groups in _NEEDED.items()
    }
    for kind, lacks in missing.items():
        if not lacks:
            return kind
    said = "; ".join(f"{kind} lacks {', '.join(lacks)}" for kind, lacks in missing.items())
    raise InputError(
        f"the columns are none of the known tables ({said}); a mapping file can name others"
    )


def _rows(lines: list[list[str]], header: Mapping[str, int]) -> Iterator[Row]:
    width = len(lines[0])
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != width:
            yield Row(number, {}, f"has {len(cells)} cells where the header has {width}")
            continue
        try:
            named = {
                ours: typed_in(keepable(cells[place]).strip()) for ours, place in header.items()
            }
        except InputError as error:
            yield Row(number, {}, str(error))
        else:
            yield Row(number, named)

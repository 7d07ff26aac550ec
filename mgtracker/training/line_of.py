"""The line of a case file that a complaint is about: readers of TOML keep none."""

from __future__ import annotations

import re
from pathlib import Path

_HEADER = re.compile(r"\s*\[+\s*(?P<name>[A-Za-z0-9_.-]+)\s*\]+\s*(?:#.*)?")


def line_of(text: str, table: str, number: int, keys: tuple[str, ...]) -> int | None:
    """The line of the first of `keys` in a table, else that of the table's head; None if there is none.

    Args:
        text: the whole file, TOML.
        table: its name, such as `training.criterion`; tables inside it count as part of it. "" for what stands
            above every table; each table counts as a key of it.
        number: which of that name, from 1.
        keys: candidates, the most telling first.
    """
    head, inside, seen = None, not table, 0
    found: dict[str, int] = {}
    for line, written in enumerate(text.splitlines(), start=1):
        if match := _HEADER.fullmatch(written):
            name = match["name"]
            if not table:
                inside = False
                found.setdefault(name.partition(".")[0], line)
                continue
            seen += name == table
            inside = seen == number and (name == table or name.startswith(f"{table}."))
            if inside and head is None:
                head = line
            if inside:
                found.setdefault(name.rpartition(".")[2], line)
        elif inside:
            key = written.partition("=")[0].strip()
            found.setdefault(key, line)
    return next((found[key] for key in keys if key in found), head)


_PLACED = re.compile(
    r"(?:(?P<table>training: [a-z]+|event) (?P<number>[0-9]+)(?: \([^)]*\))?: "
    r"|(?P<single>training|patient): )?(?P<rest>.*)",
    re.DOTALL,
)
_KEY = re.compile(r"([a-z_0-9]+): ")


def with_line(written: str, path: Path, sentence: str) -> str:
    """The complaint with its line in front, where the file is TOML and the line can be found."""
    match = _PLACED.fullmatch(sentence)
    if path.suffix.lower() != ".toml" or match is None:
        return sentence
    keys = []
    rest = match["rest"]
    while key := _KEY.match(rest):
        keys.append(key[1])
        rest = rest[key.end() :]
    table = (match["table"] or match["single"] or "").replace(": ", ".")
    line = line_of(written, table, int(match["number"] or 1), tuple(reversed(keys)))
    return sentence if line is None else f"line {line}: {sentence}"

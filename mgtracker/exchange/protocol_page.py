"""One readable page per shipped protocol, made from its file: what is printed, what was adopted, and why.

`python -m mgtracker.exchange.protocol_page` writes them; with `--check` it exits 1 naming a stale one.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mgtracker.clinical.protocol import load

from .document import read_text
from .protocols import available, path_of

PAGES = Path(__file__).parents[2] / "docs" / "protocols"

_DURATIONS = {"s": "second", "min": "minute", "h": "hour", "d": "day"}
_UNITS = {
    "g": "grams",
    "%": "per cent (grams in 100 mL)",
    "g/h": "grams per hour",
    "g/L": "grams per litre",
    "mg/min": "mg per minute",
    "mg/kg": "mg per kg of body weight",
    "mL/min": "mL per minute",
    "mmol/L": "mmol per litre",
    "pmol/L": "pmol per litre",
    "ms": "milliseconds",
}
_VALUE = re.compile(r"(?P<number>[0-9][0-9.,]*) (?P<unit>\S+)", re.ASCII)
_PLAIN = {
    ("respiration", "least"): "breaths a minute",
    ("steady-state", "litres_per_hour_per_ml_min"): "litres per hour for each mL per minute",
    ("tenfold", "factor"): "times the order, or that part of it",
    ("stable", "draws"): "draws",
    ("weekly", "least_times"): "times a week",
    ("weekly", "most_times"): "times a week",
}
"""What a number counts where the file writes it without a unit."""
_PER_GRAM = "mmol per litre for each gram per litre of albumin"
_KEYS = {"litres_per_hour_per_ml_min": "cleared", "pth": "PTH"}


_LEVELS = (
    "Levels: *warn* is said and nothing more; *cannot check* and *stop* ask for a reason before a "
    "dose is given. What was given can always be recorded."
)


def page(text: str, name: str) -> str:
    """The Markdown page of a protocol, from the text of its file.

    Raises:
        ProtocolError: the file is wrong.
    """
    load(text, name)
    table = tomllib.loads(text)
    lines = [
        f"<!-- Made from resources/protocols/{name} by mgtracker.exchange.protocol_page. -->",
        "",
        f"# {table['title']}",
        "",
        f"Protocol `{table['id']}`, version {table['version']}.",
        "",
        *(f"- {note}" for note in table["notes"]),
        "",
        _LEVELS,
        "",
        *_sources(table),
        *_intervals(table),
        *_double_check(table),
    ]
    for rule in table["rules"]:
        lines.extend(_rule(rule))
    return "\n".join(lines).rstrip() + "\n"


def _double_check(table: Mapping[str, Any]) -> list[str]:
    """What a second person works out anew."""
    check = table.get("double_check")
    if check is None:
        return []
    return [
        "## Independent double check",
        "",
        f"{', '.join(check['drugs'])}: {', '.join(check['routes'])}. {check['because']}",
        "",
    ]


def pages() -> dict[str, str]:
    """Every shipped protocol's page by its file's name."""
    return {
        f"{identity}.md": page(read_text(path_of(identity)), path_of(identity).name)
        for identity in available()
    }


def stale(folder: Path) -> list[str]:
    """The names of pages that are missing, differ from their protocol, or belong to none."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    return sorted(
        name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name)
    )


def write(folder: Path) -> None:
    """Write every page, and remove those of protocols that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for path in folder.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pages, or with `--check` say which are stale (exit 1)."""
    parser = argparse.ArgumentParser(prog="mgtracker.exchange.protocol_page", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if one is stale"
    )
    parser.add_argument("--folder", type=Path, default=PAGES, help="where the pages are")
    options = parser.parse_args(arguments)
    if not options.check:
        write(options.folder)
        return 0
    found = stale(options.folder)
    for name in found:
        print(
            f"docs/protocols/{name} is stale; run: python -m mgtracker.exchange.protocol_page",
            file=sys.stderr,
        )
    return 1 if found else 0


def in_words(value: str) -> str:
    """A value of the file with its unit as a reader says it: "24 h" -> "24 hours"."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return value
    number, unit = match["number"], match["unit"]
    if unit in _DURATIONS:
        return f"{number} {_DURATIONS[unit]}{'' if number == '1' else 's'}"
    words = _UNITS.get(unit, unit)
    return f"{number} {words.replace('grams', 'gram', 1) if number == '1' else words}"


def _sources(table: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Sources", "", "| id | source | dated |", "|---|---|---|")
    for source in table["sources"]:
        yield f"| `{source['id']}` | {source['title']} | {source['dated']} |"
    yield ""


def _intervals(table: Mapping[str, Any]) -> Iterator[str]:
    yield from ("## Reference intervals", "", "Both ends are in range.", "")
    yield from ("| analyte | from | to |", "|---|---|---|")
    for interval in table["intervals"]:
        low, high = in_words(interval["low"]), in_words(interval["high"])
        yield f"| {_spoken(interval['analyte'])} | {low} | {high} |"
    yield from ("", _corrected(table), "", "## Rules", "")


def _corrected(table: Mapping[str, Any]) -> str:
    corrected = table["corrected_calcium"]
    return (
        f"Corrected calcium: measured calcium, and {corrected['per_gram']} "
        f"{_PER_GRAM} below {in_words(corrected['albumin'])}; none if albumin "
        f"is more than {in_words(corrected['within'])} away. An earliest time that fits is looked "
        f"for within {in_words(table['earliest_within'])}."
    )


def _rule(rule: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"### `{rule['id']}`: {rule['title']}", "")
    for source in rule["source"]:
        line = f", line {source['line']}" if "line" in source else ""
        yield f"- Printed (`{source['id']}`{line}): “{source['printed']}”"
    yield f"- Adopted: {rule['adopted']}"
    if "because" in rule:
        yield f"- Why: {rule['because']}"
    yield ""
    for part, what in (("check", "Checks a dose or the course"), ("task", "Falls due")):
        for one in rule.get(part, ()):
            yield from _machine(one, what)


def _machine(one: Mapping[str, Any], what: str) -> Iterator[str]:
    kind = one["kind"]
    yield from (f"| {what}: | {_spoken(kind)} |", "|---|---|")
    for key, value in one.items():
        if key == "kind":
            continue
        if isinstance(value, list) and isinstance(value[0], Mapping):
            for number, inner in enumerate(value, 1):
                yield f"| {_spoken(key)}, {number} | {_inner(kind, inner)} |"
        else:
            yield f"| {_spoken(key)} | {_said(kind, key, value)} |"
    yield ""


def _inner(kind: str, table: Mapping[str, Any]) -> str:
    """A table within a table, on one line."""
    return "; ".join(f"{_spoken(key)}: {_said(kind, key, value)}" for key, value in table.items())


def _said(kind: str, key: str, value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_spoken(word) for word in value)
    unit = _PLAIN.get((kind, key))
    return f"{value} {unit}" if unit is not None else in_words(_KEYS.get(str(value), str(value)))


def _spoken(key: str) -> str:
    """A key or a word of the file as words; ids of caps stay as they are."""
    if key.startswith("cap-"):
        return f"`{key}`"
    return _KEYS.get(key, key.replace("_", " "))


if __name__ == "__main__":
    sys.exit(main())

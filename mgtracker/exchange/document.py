"""A TOML or JSON file as plain tables, or one sentence saying why not."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from mgtracker.clinical.errors import InputError

LARGEST = 8 * 1024 * 1024
"""Bytes of the largest file read; a patient's whole record is a tenth of it."""
LONGEST_SENTENCE = 600
_HINTS = {
    "Invalid value": 'a text stands in straight quotes, as in "nightly"; true and false in small letters',
    "Cannot overwrite a value": "this key or table stands twice",
    "Illegal character '\\n'": "the quote that ends a text is missing on this line",
}
"""What is most likely meant by a complaint of the reader of TOML."""


def read_document(path: Path) -> dict[str, Any]:
    """The top-level table of a `.toml` or `.json` file.

    Raises:
        InputError: naming the file, and the line where its syntax breaks.
    """
    _reader_of(path)
    return parse_document(path, read_text(path))


def parse_document(path: Path, text: str) -> dict[str, Any]:
    """The same of a text that is, or will be, in the file. Raises as `read_document` does."""
    reader = _reader_of(path)
    try:
        return reader(text)
    except InputError as error:
        raise complaint(path, str(error)) from None
    except RecursionError:
        raise complaint(path, "it is nested too deeply to be read") from None
    except ValueError as error:
        raise complaint(path, f"it holds something that cannot be read: {error}") from None


def _reader_of(path: Path) -> Callable[[str], dict[str, Any]]:
    reader = {".toml": _from_toml, ".json": _from_json}.get(path.suffix.lower())
    if reader is None:
        raise complaint(path, "the name must end in .toml or .json, to say what it is written in")
    return reader


def read_text(path: Path) -> str:
    """The text of a UTF-8 file of at most `LARGEST` bytes, a byte order mark left out.

    Raises:
        InputError: the file is missing, unreadable, too large or not UTF-8.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise complaint(path, f"cannot be read: {error.strerror or error}") from None
    except ValueError as error:
        raise complaint(path, f"cannot be read: {error}") from None
    if len(raw) > LARGEST:
        raise complaint(path, f"is larger than {LARGEST // 1024 // 1024} MiB")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise complaint(path, f"line {line}: is not UTF-8 text") from None


def complaint(path: Path, sentence: str) -> InputError:
    """The error for a file, on one line of bearable length."""
    line = " ".join(sentence.split())
    if len(line) > LONGEST_SENTENCE:
        line = f"{line[:LONGEST_SENTENCE]} ..."
    return InputError(f"{path}: {line}")


def _from_toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, place = str(error).removesuffix(")").rpartition(" (at ")
        if place == "end of document":
            last_line = text.rstrip().count("\n") + 1
            place = f"line {last_line}, {place}"
        hint = f"; {_HINTS[what]}" if what in _HINTS else ""
        raise InputError(f"{place}: is not TOML: {what}{hint}") from None


def _from_json(text: str) -> dict[str, Any]:
    try:
        document = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InputError(f"{place}: is not JSON: {error.msg}") from None
    if not isinstance(document, dict):
        raise InputError("the whole file must be one JSON object, from { to }")
    return document


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise InputError(f"the key {key!r} stands twice in one JSON object")
        found[key] = value
    return found


def _no_constant(word: str) -> NoReturn:
    raise InputError(f"{word} is not a number that can be kept")

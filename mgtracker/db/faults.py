"""A driver's error as a sentence: what is wrong with which file, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text, mark

from . import driver

BACK = Text("go back to a backup")
"""Stands in every sentence about a record that cannot be used any more; `way_back` names the backup."""

_SENTENCES: Mapping[int, str] = {
    driver.NOTADB: mark("{file} is not a database; choose another file, or {back}"),
    driver.CORRUPT: mark("{file} is damaged; it was left as it is. Keep a copy of it and {back}"),
    driver.FULL: mark(
        "the disk that holds {file} is full; nothing of this was recorded, everything before it is "
        "safe. Make room and record it again"
    ),
    driver.IOERR: mark(
        "the disk that holds {file} cannot be read or written; nothing of this was recorded. "
        "Check the disk, then record it again"
    ),
    driver.READONLY: mark(
        "{file} cannot be written: it or its folder may only be read here, or it was moved or "
        "replaced while open; nothing of this was recorded"
    ),
    driver.CANTOPEN: mark(
        "{file} cannot be opened, or its folder cannot be written; check the permissions of both"
    ),
    driver.BUSY: mark("{file} is in use by another program; close it there and try again"),
    driver.CONSTRAINT: mark("{file} refused an entry, and nothing of it was recorded ({error})"),
}
_OTHERWISE = mark("{file} cannot be used ({error})")
_NO_TEXT = "Could not decode"
"""What the driver says of bytes that are no text, with the words round them: a patient's. It has no code."""


def named(path: Path | None) -> Path | Text:
    """A database as sentences call it."""
    return Text("the practice record") if path is None else path


def reason(error: OSError) -> Text:
    """What a file system says, without its number and the path."""
    return Text(error.strerror or str(error))


def in_words(error: Exception, path: Path | None) -> RecordError:
    """What a driver's error means for a file."""
    code = driver.code(error) or 0
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(_NO_TEXT):
        code = driver.CORRUPT
    sentence = _SENTENCES.get(code, _OTHERWISE)
    values = {"file": named(path), "error": error, "back": BACK}
    return RecordError(
        sentence, **{gap: said for gap, said in values.items() if f"{{{gap}}}" in sentence}
    )


@contextmanager
def told(path: Path | None) -> Iterator[None]:
    """Turns driver and file system errors of the block into a RecordError about `path`."""
    try:
        yield
    except driver.READING as error:
        raise in_words(error, path) from error
    except OSError as error:
        raise RecordError(
            "{file} cannot be used: {reason}", file=named(path), reason=reason(error)
        ) from error

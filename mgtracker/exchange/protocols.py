"""Protocols by their id, shipped with the program, or from a file of the ward's own."""

from __future__ import annotations

from pathlib import Path

from mgtracker.clinical.errors import InputError, ProtocolError
from mgtracker.clinical.protocol import Protocol, load

from . import shipped
from .document import read_text

DEFAULT = "hypomagnesemia-hypocalcemia"
ENDING = ".toml"


def available() -> tuple[str, ...]:
    """The ids of the shipped protocols, the default first."""
    ids = {path.stem for path in _folder().glob(f"*{ENDING}")}
    return tuple(sorted(ids, key=lambda one: (one != DEFAULT, one)))


def load_protocol(id_or_path: str = DEFAULT) -> Protocol:
    """The shipped protocol of that id; or the one in a file, if it ends in .toml or names a folder.

    Raises:
        InputError: no protocol has that id, or the file cannot be read.
        ProtocolError: the file is wrong; or a shipped one does not hold the id it is named for.
    """
    path = _path(id_or_path)
    protocol = load(read_text(path), path.name)
    if path.parent == _folder() and protocol.id != path.stem:
        raise ProtocolError(f"{path.name}: id: expected {path.stem}, found {protocol.id}")
    return protocol


def path_of(identity: str) -> Path:
    """The file of a shipped protocol; InputError naming those there are."""
    if identity not in available():
        known = ", ".join(available())
        raise InputError(f"{identity!r} is not a protocol; known are {known}, or a path to a file")
    return _folder() / f"{identity}{ENDING}"


def _folder() -> Path:
    return shipped.folder() / "protocols"


def _path(id_or_path: str) -> Path:
    path = Path(id_or_path)
    is_file = path.suffix.lower() == ENDING or len(path.parts) > 1
    return path if is_file else path_of(id_or_path)

"""A copy of the checkout, what can be flipped in it, and a flip in its place there."""

from __future__ import annotations

import ast
import compileall
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from py_compile import PycInvalidationMode

from tests.mutation.flips import Flip, flipped, flips

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("mgtracker", "resources", "tests", "docs", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Trial:
    """One flip, its module, the line as it is written, and which of such flips in such lines there it is."""

    path: str
    flip: Flip
    text: str
    nth: int

    def __str__(self) -> str:
        nth = "" if self.nth == 1 else f" ({self.nth})"
        return f"{self.path}:{self.flip.line}: {self.flip.what}{nth}: {self.text}"

    @property
    def name(self) -> tuple[str, str, str, int]:
        """The same wherever the line moves to."""
        return self.path, self.text, self.flip.what, self.nth


def trials(copy: Path, paths: Iterable[str]) -> Iterator[Trial]:
    """Every flip of every module in these folders or files, in order."""
    for path in paths:
        place = copy / path
        for module in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            yield from _of(module, module.relative_to(copy).as_posix())


def _of(module: Path, path: str) -> Iterator[Trial]:
    source = module.read_text(encoding="utf-8")
    lines = source.splitlines()
    seen: dict[tuple[str, str], int] = {}
    for flip in flips(source):
        text = lines[flip.line - 1].strip()
        nth = seen[flip.what, text] = seen.get((flip.what, text), 0) + 1
        yield Trial(path, flip, text, nth)


def copy_over(copy: Path) -> None:
    """The program and its tests as they are now."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copy / name)
    compile_by_hash(copy)


def compile_by_hash(copy: Path) -> None:
    """So that Python sees a flip by its hash: by times, two within a second would be one."""
    mode = PycInvalidationMode.CHECKED_HASH
    compileall.compile_dir(copy / "mgtracker", quiet=1, invalidation_mode=mode)


@contextmanager
def in_place(copy: Path, trial: Trial) -> Iterator[None]:
    """The copy with that flip written into it."""
    target = copy / trial.path
    before = target.read_text(encoding="utf-8")
    target.write_text(ast.unparse(flipped(before, trial.flip)), encoding="utf-8")
    try:
        yield
    finally:
        target.write_text(before, encoding="utf-8")

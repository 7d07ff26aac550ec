"""Every text a person reads passes through here, and is translated when it is asked for. No Qt.

The English text is the key, so English needs no catalogue, and the command line, which starts no Qt, speaks
it. `language` lays Qt's translator underneath when the window opens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.clinical.text import Text, mark

__all__ = ["in_english", "language", "mark", "told", "tr", "tr_count", "use"]

Translator = Callable[[str], str]


def _as_written(source: str) -> str:
    return source


_translate: Translator = _as_written
_language = "en"


def tr(source: str, /, **values: object) -> str:
    """A text in the language of the window.

    Args:
        source: the English, a literal (or one that was marked with `mark`), its gaps named: "draw {what}".
            A brace that is meant is doubled where there are values.
        values: what fills the gaps, in words already.
    """
    said = _translate(source)
    return said.format(**values) if values else said


def told(said: MgtrackerError | str) -> str:
    """An error, or a `Text` from below the screens, in the language of the window.

    What fills its gaps is translated with it where it is such a text or error itself; anything else, a name,
    a path, what was typed, stays as it is.
    """
    if not isinstance(said, MgtrackerError | Text):
        return said
    return tr(said.source, **{gap: _in_words(value) for gap, value in said.values.items()})


def _in_words(value: object) -> object:
    return told(value) if isinstance(value, MgtrackerError | Text) else value


def tr_count(count: int, one: str, many: str, /, **values: object) -> str:
    """The text for one or for another number of things; `{count}` in it is the number.

    Both are marked where they are written: `tr_count(n, mark("1 dose"), mark("{count} doses"))`.
    """
    return tr(one if count == 1 else many, count=count, **values)


def use(translate: Translator | None, code: str = "en") -> None:
    """Translate with this from now on; None: English as written. `code`: the language it speaks."""
    global _translate, _language
    _translate, _language = translate or _as_written, code


def language() -> str:
    """The code of the language that texts are in now: for what has a table of its own."""
    return _language


@contextmanager
def in_english() -> Iterator[None]:
    """English within, whatever the window speaks: for a file that programs read."""
    before = _translate, _language
    use(None)
    try:
        yield
    finally:
        use(*before)

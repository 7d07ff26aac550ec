"""Words for a person, kept in two parts: the English with named gaps, and what fills them.

It is the English sentence, for the command line and for files. A screen asks for the parts instead and
says them in its language (`ui/translation.told`), so nothing below it needs to know one.
"""

from __future__ import annotations

from collections.abc import Mapping


class Text(str):
    """A word or a sentence in English, which also keeps its named gaps and what fills them.

    A value may be another such text, or an error: it is translated with what it stands in. Any other value
    is a name, a number or what somebody typed, and stays as it is. Without values there are no gaps, and a
    brace is a brace.
    """

    __slots__ = ("source", "values")

    source: str
    values: Mapping[str, object]

    def __new__(cls, source: str, /, **values: object) -> Text:
        """`source` is a literal, so that the catalogue finds it; or one that was marked."""
        text = super().__new__(cls, source.format(**values) if values else source)
        text.source, text.values = source, values
        return text


def mark(source: str) -> str:
    """The text itself: kept in a table here, and put into words where it is used."""
    return source

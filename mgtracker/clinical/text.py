"""Words for a person, kept in two parts: the English with named gaps, and what fills them.

`str()` is the English sentence. A screen asks for the parts instead and says them in its language
(`ui/translation.told`), so nothing below it needs to know one.
"""

from __future__ import annotations


class Text:
    """A word or a sentence in English with named gaps, and what fills them.

    A value may be another such text, or an error: it is translated with what it stands in. Any other value
    is a name, a number or what somebody typed, and stays as it is. Without values there are no gaps, and a
    brace is a brace.
    """

    __slots__ = ("source", "values")

    def __init__(self, source: str, /, **values: object) -> None:
        self.source = source
        self.values = values

    def __str__(self) -> str:
        return self.source.format(**self.values) if self.values else self.source


def mark(source: str) -> str:
    """The text itself: kept in a table here, and put into words where it is used."""
    return source

"""What a practice case says, in the language of the window. No Qt.

A case file is written in one language. Those that come with the program are in English and have their texts
translated in a table beside the catalogue; a teacher's own is shown as it was written.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from mgtracker.exchange import shipped
from mgtracker.ui import translation


def in_language(text: str) -> str:
    """A text of a case, translated where there is a translation; kept and compared it stays as written."""
    code = translation.language()
    return text if code == "en" else texts(code).get(text, text)


@cache
def texts(code: str) -> Mapping[str, str]:
    """Every translated text of the cases that come with the program, by its English.

    Raises:
        OSError: the table of a language that there should be cannot be read.
    """
    path = shipped.folder() / "i18n" / f"cases_{code}.toml"
    tables = tomllib.loads(path.read_text("utf-8"))
    return {source: words for table in tables.values() for source, words in table.items()}

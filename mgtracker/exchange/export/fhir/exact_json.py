"""JSON whose numbers have the digits they were given: 0.420 stays 0.420, and nothing passes through a float."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_LEADING_ZEROS = re.compile(r"^0+(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Number:
    """A decimal number by its digits: "0.420". Zeros at the end say how exact it is, and stay."""

    digits: str


def exact_json(value: Any) -> str:
    """One line of JSON of tables, lists, texts, flags, whole numbers and `Number`s; None is left to nobody."""
    if isinstance(value, Number):
        return _LEADING_ZEROS.sub("", value.digits)
    if isinstance(value, dict):
        pairs = (f"{_text(key)}:{exact_json(each)}" for key, each in value.items())
        return f"{{{','.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(exact_json, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else _text(value)


_text: Callable[[str], str] = json.JSONEncoder(ensure_ascii=False).encode

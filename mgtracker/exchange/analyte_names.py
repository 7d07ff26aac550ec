"""Which analyte a laboratory row is about: by its LOINC code, or by its name where it has no code."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.quantity import ANALYTES

_MASS = frozenset({"mg/dL", "pg/mL", "ng/L", "g/dL", "g/L", "ng/mL", "ug/L"})
"""Units of mass; all others an analyte has count particles or charges."""

_CODES: Mapping[str, tuple[str, bool]] = {
    "19123-9": ("magnesium", True),
    "2601-3": ("magnesium", False),
    "17861-6": ("calcium", True),
    "2000-8": ("calcium", False),
    "1994-3": ("ionised_calcium", False),
    "1995-0": ("ionised_calcium", False),
    "1751-7": ("albumin", True),
    "2731-8": ("pth", True),
    "14866-8": ("pth", False),
    "2160-0": ("creatinine", True),
    "14682-9": ("creatinine", False),
    "2777-1": ("phosphate", True),
    "2823-3": ("potassium", False),
}
"""The analyte of a code, and whether the code is for a mass in a volume (clinical rules section 4)."""

_NAMES: Mapping[str, str] = {key.replace("_", " "): key for key in ANALYTES} | {
    "calcium, total": "calcium",
    "calcium total": "calcium",
    "total calcium": "calcium",
    "calcium, ionized": "ionised_calcium",
    "calcium, ionised": "ionised_calcium",
    "calcium ionized": "ionised_calcium",
    "ionized calcium": "ionised_calcium",
    "parathyrin.intact": "pth",
    "parathyrin": "pth",
    "parathyroid hormone": "pth",
    "pth, intact": "pth",
    "intact pth": "pth",
}


def analyte_of(code: str, name: str, chosen: Mapping[str, str]) -> str:
    """The key of the analyte with this code or name.

    Args:
        code: LOINC, or empty.
        name: as the laboratory writes it, or empty.
        chosen: analytes by folded code or name, as a mapping file gives them; they rule.

    Raises:
        InputError: nothing known by that code or name, or the two speak of different analytes.
    """
    for word in (code, name):
        if word.casefold() in chosen:
            return chosen[word.casefold()]
    by_name = _NAMES.get(" ".join(name.replace("_", " ").casefold().split()))
    if not code:
        if by_name is None:
            raise InputError(f"analyte: {name!r} is not known; a mapping file can name it")
        return by_name
    if code not in _CODES:
        # The name alone will not do: magnesium in urine is called magnesium too.
        raise InputError(f"loinc: {code!r} is not known; a mapping file can name it")
    by_code = _CODES[code][0]
    if by_name is not None and by_name != by_code:
        raise InputError(f"loinc: {code} is {by_code}, but the analyte says {name!r}")
    return by_code


def unit_of(analyte: str, code: str, unit: str) -> str:
    """The analyte's own spelling of a unit written in any case.

    Raises:
        InputError: not a unit of the analyte, or not one that the code is for.
    """
    units = ANALYTES[analyte].factors
    folded = _folded(unit)
    known = next((own for own in units if _folded(own) == folded), None)
    name = ANALYTES[analyte].name
    if known is None:
        raise InputError(f"unit: {unit!r} is not a unit of {name}; use {' or '.join(units)}")
    if code in _CODES and _CODES[code][0] == analyte and _CODES[code][1] != (known in _MASS):
        raise InputError(f"unit: {unit!r} does not go with code {code} for {name}")
    return known


def code_of(analyte: str, unit: str) -> str | None:
    """The LOINC code of results of an analyte in one of its units.

    None where no code is known, or more than one: ionised calcium has one for blood and one for serum, and
    a record does not say which of them was drawn.
    """
    wanted = (analyte, unit in _MASS)
    codes = [code for code, meant in _CODES.items() if meant == wanted]
    return codes[0] if len(codes) == 1 else None


def _folded(unit: str) -> str:
    return unit.replace("\N{MICRO SIGN}", "u").replace("\N{GREEK SMALL LETTER MU}", "u").casefold()

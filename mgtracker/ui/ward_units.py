"""The units a laboratory reports in, as one choice for a whole ward. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.translation import mark

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class UnitSet:
    """One choice: the word it goes by, what it means in a line, and the unit of each analyte.

    An analyte without a unit here is read in its standard one.
    """

    word: str
    says: str
    units: Mapping[str, str]


_US = {
    "magnesium": "mg/dL",
    "calcium": "mg/dL",
    "ionised_calcium": "mg/dL",
    "albumin": "g/dL",
    "pth": "pg/mL",
    "creatinine": "mg/dL",
    "potassium": "mEq/L",
    "phosphate": "mg/dL",
    "osteocalcin": "ng/mL",
}
UNIT_SETS = (
    UnitSet("mmol/L", mark("Magnesium and calcium mmol/L, PTH pmol/L, creatinine umol/L."), {}),
    UnitSet("mg/dL", mark("Magnesium and calcium mg/dL, PTH pg/mL, creatinine mg/dL."), _US),
    UnitSet(
        "mEq/L",
        mark("Magnesium mEq/L, calcium mg/dL, PTH pg/mL, creatinine mg/dL."),
        {**_US, "magnesium": "mEq/L"},
    ),
)

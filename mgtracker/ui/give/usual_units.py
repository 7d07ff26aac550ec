"""The form for results begins in the units the ward's laboratory reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.quantity import ANALYTES
from mgtracker.ui.give.lab_row import SAME_UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtracker.ui.give.labs_form import LabsForm


def begin_in(form: LabsForm, units: Mapping[str, str]) -> None:
    """Put the units beside the empty rows; where none is named or it is not offered, nothing changes.

    A row with a number in it keeps its unit: under another one it would be another result.
    """
    for analyte, row in form.rows.items():
        unit = units.get(analyte, "")
        if unit in ANALYTES[analyte].factors and unit not in SAME_UNITS and not row.field.text():
            row.field.set_unit(unit)

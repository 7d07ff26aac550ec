"""What is typed into the forms for the tour's pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.give.dose_form import DoseForm
from mgtracker.ui.give.infusion_form import InfusionForm

if TYPE_CHECKING:
    from mgtracker.ui.give.panel import GivePanel


@dataclass(frozen=True, slots=True)
class Typed:
    """A dose IM for a patient of the sample ward, and what its picture is called."""

    name: str
    patient_id: str
    amount: str
    site: str


TYPED = (
    Typed("stop", "okafor", "5 g", "right"),
    Typed("warn", "okafor", "4 g", "right"),
    Typed("unknown", "osei", "5 g", "right"),
    Typed("ok", "patel", "5 g", "left"),
)


def type_dose(give: GivePanel, typed: Typed) -> None:
    """Type a dose, as far as the verdict on it."""
    give.open_tab("dose")
    form = give.body.form("dose")
    assert isinstance(form, DoseForm)
    form.clear()
    form.product.set_key("50 % injection")
    form.route.segmented().set_value("IM")
    form.site.segmented().set_value(typed.site)
    form.amount.setText(typed.amount)
    form.amount.setFocus()


def type_infusion(give: GivePanel) -> None:
    """Type a faster rate for the line that runs."""
    form = give.body.form("infusion")
    assert isinstance(form, InfusionForm)
    form.what.segmented().set_value("change")
    form.rate.setText("2 g/h")
    form.rate.setFocus()

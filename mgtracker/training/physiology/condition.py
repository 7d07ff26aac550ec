"""What a case may say about a patient, and what a patient may be given."""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import isfinite

from mgtracker.clinical.errors import InputError

CORRECTED, DEPLETED = "corrected", "depleted"


@dataclass(frozen=True, slots=True)
class Condition:
    """The patient's circumstances. They may be others from one span to the next; levels count at the start.

    A start level of None is worked out from the others: without any the patient is replete.

    Attributes:
        creatinine_clearance_ml_min: as it is, whatever volume is.
        magnesium_mmol_l: start level; the tissue deficit that goes with it, unless that is given too.
        calcium_mmol_l: start level, total; it stays there until magnesium changes.
        pth_pmol_l: start level; how far low magnesium shuts this patient's secretion is fitted to it.
        deficit_mmol_kg: what the tissue lacks at the start.
        volume: "corrected" or "depleted"; after a change the body follows within hours.
        malabsorption: fraction of what a healthy gut takes up that is lost, 0 to 1.
        appetite: fraction of an ordinary diet that is eaten, 0 to 2.
        heart_block: or myocardial damage.
    """

    weight_kg: float = 70.0
    creatinine_clearance_ml_min: float = 100.0
    magnesium_mmol_l: float | None = None
    calcium_mmol_l: float | None = None
    pth_pmol_l: float | None = None
    potassium_mmol_l: float | None = None
    deficit_mmol_kg: float | None = None
    albumin_g_l: float = 40.0
    vitamin_d_25_nmol_l: float = 50.0
    volume: str = CORRECTED
    loop_diuretic: bool = False
    proton_pump_inhibitor: bool = False
    malabsorption: float = 0.0
    appetite: float = 1.0
    pregnant: bool = False
    heart_block: bool = False

    def __post_init__(self) -> None:
        """Refuse what no patient can be.

        Raises:
            InputError: naming the field and what it may be.
        """
        for name, low, high in _BOUNDS:
            number = getattr(self, name)
            if number is not None and not low <= number <= high:
                raise InputError(f"{name}: {number} is not between {low:g} and {high:g}")
        if self.volume not in {CORRECTED, DEPLETED}:
            raise InputError(f'volume: {self.volume!r} is neither "corrected" nor "depleted"')


# As wide as the equations can be trusted to stay finite, not as narrow as what is seen.
_BOUNDS: tuple[tuple[str, float, float], ...] = (
    ("weight_kg", 25, 300),
    ("creatinine_clearance_ml_min", 0, 250),
    ("magnesium_mmol_l", 0.05, 10),
    ("calcium_mmol_l", 0.8, 4.5),
    ("pth_pmol_l", 0.05, 200),
    ("potassium_mmol_l", 1, 9),
    ("deficit_mmol_kg", 0, 4),
    ("albumin_g_l", 5, 60),
    ("vitamin_d_25_nmol_l", 5, 300),
    ("malabsorption", 0, 1),
    ("appetite", 0, 2),
)


@dataclass(frozen=True, slots=True)
class Intake:
    """What goes in: amounts whole at the start of a span, and one rate through all of it.

    Magnesium is in mmol of magnesium whatever the salt; a push over minutes is a span with a rate.

    Attributes:
        oral_mmol: of magnesium, as oxide.
        calcium_iv_mmol: of calcium, as gluconate or chloride.
        potassium_mmol: by any route.
        iv_mmol_h: magnesium through the line, mmol/h, the whole span.
        calcium_iv_mmol_h: calcium through the line, mmol/h, the whole span.
    """

    iv_mmol: float = 0.0
    im_mmol: float = 0.0
    subcut_mmol: float = 0.0
    oral_mmol: float = 0.0
    calcium_iv_mmol: float = 0.0
    calcium_oral_mmol: float = 0.0
    calcitriol_mcg: float = 0.0
    alfacalcidol_mcg: float = 0.0
    potassium_mmol: float = 0.0
    iv_mmol_h: float = 0.0
    calcium_iv_mmol_h: float = 0.0

    def __post_init__(self) -> None:
        """Refuse an amount that is negative or no number.

        Raises:
            InputError: naming the amount.
        """
        for field in fields(self):
            amount = getattr(self, field.name)
            if not isfinite(amount) or amount < 0:
                raise InputError(f"{field.name}: {amount} is not an amount")

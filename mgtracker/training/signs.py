"""The simulated patient as a case sees it: levels as a laboratory would report them, and the bedside."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at the patient. Levels in the standard units of `clinical.quantity`.

    Attributes:
        urine_4h: mL in the last four hours.
        qtc: ms.
        symptoms: as a `fact` spells them.
        words: what is seen and said, the worst first.
        arrested: circulation or breathing has stopped; nothing after it matters.
    """

    magnesium: float
    calcium: float
    ionised_calcium: float
    pth: float
    potassium: float
    albumin: float
    creatinine: float
    phosphate: float
    osteocalcin: float
    reflex: str
    respiratory_rate: int
    urine_4h: float
    qtc: float
    symptoms: str
    words: tuple[str, ...] = ()
    arrested: bool = False

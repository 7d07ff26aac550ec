"""What the parathyroid glands secrete at a magnesium and an ionised calcium."""

from __future__ import annotations

from dataclasses import dataclass
from math import pow as power


@dataclass(frozen=True, slots=True)
class Glands:
    """Calcium drives, magnesium opens the gate, and magnesium above normal counts as a little calcium.

    Attributes:
        most: pmol/L of PTH, with magnesium normal and hardly any calcium.
        least: fraction of it that calcium cannot shut off.
        set_point: ionised calcium, mmol/L, at half of the most.
        as_calcium: mmol/L of ionised calcium that 1 mmol/L of magnesium above `normal` counts as.
        gate: magnesium, mmol/L, at which secretion is halved.
        gain: of the whole.
    """

    most: float
    least: float
    set_point: float
    steepness: float
    as_calcium: float
    normal: float
    gate: float
    gate_steepness: float
    gain: float = 1.0

    def drive(self, magnesium: float, ionised: float) -> float:
        """PTH, pmol/L, as calcium would have it with the gate open."""
        surplus = magnesium - self.normal
        felt = ionised + self.as_calcium * surplus if surplus > 0.0 else ionised
        shut = power(felt / self.set_point, self.steepness)
        return self.most * (self.least + (1.0 - self.least) / (1.0 + shut))

    def opening(self, magnesium: float) -> float:
        """How far magnesium opens the gate, 0 to 1."""
        return 1.0 / (1.0 + power(self.gate / magnesium, self.gate_steepness))

    def settled(self, magnesium: float, ionised: float) -> float:
        """PTH, pmol/L, within minutes of these levels (mmol/L)."""
        return self.gain * self.opening(magnesium) * self.drive(magnesium, ionised)

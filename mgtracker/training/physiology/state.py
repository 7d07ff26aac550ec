"""Where a simulated patient stands: every amount and level the equations carry from moment to moment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Own:
    """What is this patient's own from the start, fitted to the start levels of the case.

    Attributes:
        pth_gate: mmol/L of magnesium that halves the secretion of PTH.
        pth_gain: what the gate could not account for, times.
        calcium_floor: mmol/L of calcium when PTH has no effect.
        food: fraction of the magnesium of an ordinary diet that this patient gets, 0 to 1.
    """

    pth_gate: float
    pth_gain: float
    calcium_floor: float
    food: float = 1.0


@dataclass(frozen=True, slots=True)
class State:
    """One moment. Amounts in mmol of magnesium unless named otherwise; none is ever negative.

    Attributes:
        hours: since the start.
        central: in plasma and what mixes with it at once.
        muscle, skin: depots of intramuscular and subcut doses.
        gut: oral magnesium not yet taken up.
        urine, stool, not_absorbed: lost since the start; the last stayed where it was injected.
        taken: by any route since the start, and from food what was absorbed.
        answer: how far bone and kidney answer to PTH, 0 to 1.
        calcium: mmol/L, total, without what was given lately.
        given_calcium: mmol of calcium given and not yet laid down or lost.
        gut_calcium: mmol of calcium not yet taken up.
        active_vitamin_d: 1,25-D in pmol/L.
        alfacalcidol: mcg not yet activated.
        hydration: 0 depleted to 1 corrected, as the kidney sees it.
        breathless: 0 to 1, rises while breathing stands still.
        arrested: circulation stopped; it does not come back.
    """

    own: Own
    hours: float
    central: float
    peripheral: float
    tissue: float
    muscle: float
    skin: float
    gut: float
    urine: float
    stool: float
    not_absorbed: float
    taken: float
    answer: float
    calcium: float
    given_calcium: float
    gut_calcium: float
    active_vitamin_d: float
    alfacalcidol: float
    potassium: float
    osteocalcin: float
    hydration: float
    breathless: float
    pth: float
    arrested: bool = False

    @property
    def in_body(self) -> float:
        """Magnesium in the body and its depots, mmol."""
        held = self.central + self.peripheral + self.tissue
        return held + self.muscle + self.skin + self.gut

    @property
    def lost(self) -> float:
        """Magnesium that left since the start, or never came in from its depot, mmol."""
        return self.urine + self.stool + self.not_absorbed

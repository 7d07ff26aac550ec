"""How fast everything changes; docs/physiology.md has these equations in writing.

PTH is not in the vector: with a half-life of minutes beside hours and days it would force steps of seconds.
Whoever integrates hands it in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import exp, log, log1p
from math import pow as power

from .body import Body, body_of, glands_of, hydration_target, level_beside
from .condition import Condition, Intake
from .parameters import Parameters
from .secretion import Glands
from .state import Own, State

ORDER = (
    "central",
    "peripheral",
    "tissue",
    "muscle",
    "skin",
    "gut",
    "urine",
    "stool",
    "not_absorbed",
    "taken",
    "answer",
    "calcium",
    "given_calcium",
    "gut_calcium",
    "active_vitamin_d",
    "alfacalcidol",
    "potassium",
    "osteocalcin",
    "hydration",
    "breathless",
)
"""The fields of a `State` that make up the vector."""

CENTRAL, CALCIUM, GIVEN_CALCIUM, BREATHLESS = (
    ORDER.index(name) for name in ("central", "calcium", "given_calcium", "breathless")
)

Vector = Sequence[float]
NO_LEVEL = 1e-9
"""mmol/L; keeps a quotient finite where a compartment is empty."""
BREATHLESS_TIME = 0.2
"""h; with `ARREST`, the reserve of an average patient; see `Patient.stops`."""
ARREST = 0.4


class Patient:
    """The equations of one patient in one set of circumstances.

    Attributes:
        rate: mmol/h of magnesium through the line.
        calcium_rate: mmol/h of calcium through the line.
    """

    def __init__(self, parameters: Parameters, condition: Condition, own: Own) -> None:
        """Work out once what every step needs."""
        self.parameters = parameters
        self.condition = condition
        self.own = own
        self.body: Body = body_of(parameters, condition)
        self.healthy_glands: Glands = glands_of(parameters)
        self.glands: Glands = replace(self.healthy_glands, gate=own.pth_gate, gain=own.pth_gain)
        self.unbound = 0.02 * (40.0 - condition.albumin_g_l)
        self.pth_loss = log(2.0) / (parameters.pth_half_life / 60.0)
        self.healthy_pth = self.healthy_glands.settled(
            parameters.threshold, parameters.calcium_normal * parameters.ionised_fraction
        )
        self.healthy_answer = self.answer_at(parameters.threshold)

    # What stands at once, given the slow ones

    def ionised(self, calcium: float) -> float:
        """Ionised calcium, mmol/L, at a total calcium and this patient's albumin."""
        return max(0.1, self.parameters.ionised_fraction * (calcium + self.unbound))

    def total_calcium(self, calcium: float, given: float) -> float:
        """Total calcium, mmol/L, with what was given lately."""
        return calcium + given / self.body.calcium_volume

    def settled_pth(self, state: Vector) -> float:
        """PTH, pmol/L, within minutes of where the others stand."""
        magnesium = max(NO_LEVEL, state[CENTRAL] / self.body.central_volume)
        total = self.total_calcium(state[CALCIUM], state[GIVEN_CALCIUM])
        return self.glands.settled(magnesium, self.ionised(total))

    def answer_at(self, magnesium: float) -> float:
        """How far bone and kidney come to answer after a long time at this magnesium, 0 to 1."""
        p = self.parameters
        return 1.0 / (1.0 + power(p.answer_gate / max(NO_LEVEL, magnesium), p.answer_steepness))

    def effect(self, answer: float, pth: float) -> float:
        """What PTH does to calcium; 1 in health."""
        half = self.parameters.pth_half_answer
        healthy = self.healthy_pth / (self.healthy_pth + half)
        return answer / self.healthy_answer * (pth / (pth + half)) / healthy

    def vitamin_d_surplus(self, active: float) -> float:
        """How far 1,25-D above normal works, 0 to 1."""
        surplus = active - self.parameters.active_vitamin_d
        return surplus / (surplus + self.parameters.vitamin_d_half) if surplus > 0.0 else 0.0

    def calcium_target(self, answer: float, pth: float, active: float) -> float:
        """Where total calcium is going, mmol/L; floor and normal are at an albumin of 40 g/L."""
        p, floor = self.parameters, self.own.calcium_floor
        by_pth = (p.calcium_normal - floor) * self.effect(answer, pth)
        heard = 0.1 + 0.9 * answer / self.healthy_answer
        by_vitamin_d = p.vitamin_d_on_calcium * heard * self.vitamin_d_surplus(active)
        return floor + by_pth + by_vitamin_d - self.unbound

    def active_vitamin_d_target(self, answer: float, pth: float) -> float:
        """1,25-D that the kidney makes, pmol/L."""
        p, stored = self.parameters, self.condition.vitamin_d_25_nmol_l
        made = 0.35 + 0.65 * answer / self.healthy_answer
        driven = 0.6 + 0.8 * pth / (pth + self.healthy_pth)
        return p.active_vitamin_d * made * driven * 1.5 * stored / (stored + 25.0)

    def potassium_target(self, magnesium: float, hydration: float) -> float:
        """Potassium that the kidney holds, mmol/L."""
        p = self.parameters
        lacking = max(0.0, 1.0 - magnesium / p.threshold)
        lost = p.potassium_by_magnesium * lacking + p.potassium_by_volume * (1.0 - hydration)
        return max(1.5, self.body.potassium_target - lost)

    def osteocalcin_target(self, answer: float, pth: float) -> float:
        """Osteocalcin that bone makes, mcg/L."""
        driven = 4.0 * pth / (pth + 3.0 * self.healthy_pth)
        return self.parameters.osteocalcin_normal * (
            0.3 + 0.7 * answer / self.healthy_answer * driven
        )

    def felt_magnesium(self, magnesium: float, given_calcium: float) -> float:
        """Magnesium as nerve and muscle feel it, mmol/L: less while calcium given lately is about."""
        shield = self.parameters.calcium_shield * given_calcium / self.body.calcium_volume
        return max(0.0, magnesium - shield)

    def stops(self, felt: float, breathless: float) -> bool:
        """Whether circulation stops: the heart by magnesium itself, or after breathing stood still."""
        p = self.parameters
        level = p.heart_stops * (p.heart_block if self.condition.heart_block else 1.0)
        return felt >= level or breathless >= ARREST

    def excreted(self, magnesium: float, hydration: float) -> float:
        """Magnesium into urine, mmol/h."""
        p = self.parameters
        threshold = self.body.threshold * (1.0 - p.volume_depletion_effect * (1.0 - hydration))
        over = (magnesium - threshold) / p.threshold_width
        spilled = over + log1p(exp(-over)) if over > 0.0 else log1p(exp(over))
        return self.body.filtered * (p.least_excreted * magnesium + p.threshold_width * spilled)

    def absorbed_share(self, deficit: float, active: float) -> float:
        """How much more or less than a healthy, replete gut takes up, times."""
        p = self.parameters
        gain = 1.0 + p.depletion_gain * (1.0 - exp(-max(0.0, deficit) / p.tissue_scale))
        gain *= 1.0 + p.vitamin_d_gain * self.vitamin_d_surplus(active)
        return self.body.absorbing * gain

    def juice(self, magnesium: float) -> float:
        """Magnesium lost with digestive juice, mmol/h; no more than in health, however high the level."""
        return self.body.gut_loss * min(magnesium, self.parameters.threshold)

    def eaten(self, share: float) -> float:
        """Magnesium absorbed from food, mmol/h."""
        return self.own.food * self.body.food * min(0.9, self.parameters.diet_fraction * share)

    # Magnesium, and everything

    def flow(self, intake: Intake) -> Callable[[Vector, float], list[float]]:
        """The rate of change of the vector, per h, at a vector and a PTH, with these rates running."""
        p, b = self.parameters, self.body
        calcium_loss = log(2.0) / p.calcium_half_life
        vitamin_loss = log(2.0) / p.active_vitamin_d_half_life
        going_to = hydration_target(self.condition)
        breath_time = BREATHLESS_TIME * p.breath_reserve / 6.0

        def change(state: Vector, pth: float) -> list[float]:
            (central, peripheral, tissue, muscle, skin, gut) = state[:6]
            (answer, calcium, given, gut_calcium, active, alfacalcidol) = state[10:16]
            (potassium, osteocalcin, hydration, breathless) = state[16:]
            magnesium = central / b.central_volume
            beyond = peripheral / b.peripheral_volume
            deficit = (b.full_tissue - tissue) / b.weight

            spread = b.exchange * (magnesium - beyond)
            stored = b.tissue_uptake * (beyond - level_beside(p, deficit))
            spilled = self.excreted(magnesium, hydration)
            juice = self.juice(magnesium)
            share = self.absorbed_share(deficit, active)
            eaten = self.eaten(share)
            oral = min(0.9, p.oral_fraction * share)
            from_gut = p.gut_absorption * gut
            from_muscle = p.muscle_absorption * muscle
            from_skin = p.subcut_absorption * skin
            got = p.muscle_available * (from_muscle + from_skin)
            from_calcium = p.gut_absorption * gut_calcium
            activated = p.alfacalcidol_activation * alfacalcidol

            arriving = intake.iv_mmol_h + eaten
            target = self.calcium_target(answer, pth, active)
            made = vitamin_loss * self.active_vitamin_d_target(answer, pth)
            felt = self.felt_magnesium(magnesium, given)
            return [
                arriving + got + oral * from_gut - spilled - juice - spread,
                spread - stored,
                stored,
                -from_muscle,
                -from_skin,
                -from_gut,
                spilled,
                juice + (1.0 - oral) * from_gut,
                from_muscle + from_skin - got,
                arriving,
                (self.answer_at(beyond) - answer) / p.answer_time,
                (target - calcium) / p.calcium_time,
                intake.calcium_iv_mmol_h
                + p.calcium_oral_fraction * from_calcium
                - calcium_loss * given,
                -from_calcium,
                made + p.active_vitamin_d_rise * activated - vitamin_loss * active,
                -activated,
                (self.potassium_target(beyond, hydration) - potassium) / p.potassium_time,
                (self.osteocalcin_target(answer, pth) - osteocalcin) / p.osteocalcin_time,
                (going_to - hydration) / p.rehydration_time,
                (self.suffocating(felt) - breathless) / breath_time,
            ]

        return change

    def suffocating(self, felt: float) -> float:
        """0 while the patient breathes, 1 while not, steep in between."""
        over = (felt - self.parameters.breathing_stops) / 0.05
        if over > 30.0:
            return 1.0
        return 1.0 / (1.0 + exp(-over)) if over > -30.0 else 0.0


def vector(state: State) -> list[float]:
    """The slow part of a state, in `ORDER`."""
    return [getattr(state, name) for name in ORDER]

"""The closed set of rule kinds that judge a dose, a rate, or the course as it stands.

Each is the data one check of a protocol rule holds; `judge` says what it finds. A rule can have
several. Kinds and their keys are what a protocol file may say, and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from . import protocol_fields as f
from .bands import check_cover
from .events import REFLEXES, VOLUME_STATES
from .verdict import Level


@dataclass(frozen=True, slots=True)
class ClearanceBand:
    """What holds for a creatinine clearance in [from, below)."""

    from_: Fraction | None = f.value(f.clearance, None)
    below: Fraction | None = f.value(f.clearance, None)
    caps: tuple[str, ...] = f.value(f.words, ())
    contraindicated: bool = f.value(lambda raw: f.one_of("yes", "no")(raw) == "yes", False)


@dataclass(frozen=True, slots=True)
class Clearance:
    """Which caps apply at which clearance; below the lowest edge no magnesium by any route."""

    expires: int = f.value(f.duration)
    bands: tuple[ClearanceBand, ...] = f.value(f.tables(ClearanceBand))

    def __post_init__(self) -> None:
        check_cover(self.bands)


@dataclass(frozen=True, slots=True)
class RollingCap:
    """Grams of one drug, by needle, in any window; crossed when greater."""

    drug: str = f.value(f.drug)
    window: int = f.value(f.duration)
    warn_above: Fraction | None = f.value(f.grams, None)
    stop_above: Fraction | None = f.value(f.grams, None)


@dataclass(frozen=True, slots=True)
class Push:
    """An IV dose given over less than `shorter_than`, outside an emergency."""

    most: Fraction = f.value(f.grams)
    shortest: int = f.value(f.duration)
    shorter_than: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class EmergencyPush:
    """An IV push under the emergency flag."""

    most: Fraction = f.value(f.grams)
    shortest: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class IvRate:
    """How fast magnesium sulfate may go into a vein."""

    most: Fraction = f.value(f.above_zero(f.mg_per_minute))


@dataclass(frozen=True, slots=True)
class Concentration:
    """The strongest solution that may go into a vein, in mg per mL."""

    most: Fraction = f.value(f.strength)


@dataclass(frozen=True, slots=True)
class IntramuscularCourse:
    """One IM dose of a course, and how early after the last it may come.

    Injections into different sides no further apart than `parts_within` are parts of one dose.
    """

    least: Fraction = f.value(f.grams)
    most: Fraction = f.value(f.grams)
    every: int = f.value(f.duration)
    early: int = f.value(f.duration)
    parts_within: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class WeightedDose:
    """The most by weight in any window by one route."""

    route: str = f.value(f.one_of("IV", "IM", "subcut"))
    mg_per_kg: Fraction = f.value(f.in_unit("mg/kg"))
    window: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class InjectionSite:
    """Alternate sides, and the most volume one site takes."""

    most_in_one_site: Fraction = f.value(f.above_zero(f.ml))


@dataclass(frozen=True, slots=True)
class InfusionRate:
    """A line's rate; a dose over `from_duration` or longer is judged as one."""

    most: Fraction = f.value(f.grams_per_hour)
    from_duration: int = f.value(f.duration)
    least: Fraction | None = f.value(f.grams_per_hour, None)


@dataclass(frozen=True, slots=True)
class OralDaily:
    """Oral magnesium of all salts together, in mmol, in a day's window."""

    window: int = f.value(f.duration)
    warn_above: Fraction = f.value(f.mmol)


@dataclass(frozen=True, slots=True)
class DrugDaily:
    """One drug in mcg, in a day's window."""

    drug: str = f.value(f.drug)
    window: int = f.value(f.duration)
    least: Fraction | None = f.value(f.mcg, None)
    warn_above: Fraction | None = f.value(f.mcg, None)
    stop_above: Fraction | None = f.value(f.mcg, None)


@dataclass(frozen=True, slots=True)
class Titration:
    """Oral magnesium in functional hypoparathyroidism: the start, and each step."""

    window: int = f.value(f.duration)
    start_most: Fraction = f.value(f.mmol)
    step_most: Fraction = f.value(f.mmol)
    step_after: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class VolumeFirst:
    """The volume states in which the first magnesium is warned about."""

    warn_when: tuple[str, ...] = f.value(f.words_of(*VOLUME_STATES))
    first_step: str = f.value(f.text)


@dataclass(frozen=True, slots=True)
class Reflex:
    """The knee jerk before a dose by needle."""

    fresh: int = f.value(f.duration)
    stop_when: tuple[str, ...] = f.value(f.words_of(*REFLEXES))
    warn_when: tuple[str, ...] = f.value(f.words_of(*REFLEXES))


@dataclass(frozen=True, slots=True)
class Respiration:
    """Breaths a minute before a dose by needle."""

    fresh: int = f.value(f.duration)
    least: int = f.value(f.whole)


@dataclass(frozen=True, slots=True)
class Urine:
    """Urine in the four hours before a dose by needle."""

    fresh: int = f.value(f.duration)
    least: Fraction = f.value(f.ml)


@dataclass(frozen=True, slots=True)
class Antidote:
    """A calcium salt at the bedside before a dose by needle."""

    fresh: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class HeartBlock:
    """Heart block or myocardial damage: `when_true` before a dose by needle."""

    when_true: Level = f.value(f.level)


@dataclass(frozen=True, slots=True)
class SerumMagnesium:
    """The last level while dosing: above the reference interval, and the level that stops.

    Dosing: magnesium by any route within `dosing_within`, or running.
    """

    stop_at_least: Fraction = f.value(f.mmol_per_litre)
    dosing_within: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class SteadyState:
    """Where a rate settles: baseline + mmol/h / (litres/h for each mL/min x clearance)."""

    baseline: Fraction = f.value(f.mmol_per_litre)
    litres_per_hour_per_ml_min: Fraction = f.value(f.above_zero(f.number))
    warn_above: Fraction = f.value(f.mmol_per_litre)


@dataclass(frozen=True, slots=True)
class InteractionClass:
    """Medicines that act with magnesium, by class and by the names a list may hold."""

    name: str = f.value(f.text)
    level: Level = f.value(f.level)
    names: tuple[str, ...] = f.value(f.words)
    effect: str = f.value(f.text)


@dataclass(frozen=True, slots=True)
class Interactions:
    """The classes looked for in the patient's list."""

    classes: tuple[InteractionClass, ...] = f.value(f.tables(InteractionClass))


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The same drug, route and amount again within a short time."""

    within: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Tenfold:
    """An amount or rate that is `factor` times the order's, or less than its part; or a misread unit."""

    factor: Fraction = f.value(f.above_zero(f.number))


@dataclass(frozen=True, slots=True)
class MagnesiumFirst:
    """Calcium or vitamin D while magnesium is low and none was given."""

    families: tuple[str, ...] = f.value(f.families)
    within: int = f.value(f.duration)
    below: Fraction = f.value(f.mmol_per_litre)


@dataclass(frozen=True, slots=True)
class CalciumHigh:
    """Vitamin D while corrected calcium is above its reference interval."""

    drugs: tuple[str, ...] = f.value(lambda raw: tuple(f.drug(word) for word in f.words(raw)))


@dataclass(frozen=True, slots=True)
class ContinuousDuration:
    """How long a pregnant patient has had magnesium by needle without a long enough gap."""

    warn_at: int = f.value(f.duration)
    stop_above: int = f.value(f.duration)
    gap: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Intermittent:
    """A dose that fulfils an order given a few times a week."""

    least: Fraction = f.value(f.mmol)
    most: Fraction = f.value(f.mmol)
    least_volume: Fraction = f.value(f.ml)
    most_volume: Fraction = f.value(f.ml)
    shortest: int = f.value(f.duration)
    longest: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Subcutaneous:
    """A subcut dose: its range; the route is not licensed."""

    least: Fraction = f.value(f.mmol)
    most: Fraction = f.value(f.mmol)


@dataclass(frozen=True, slots=True)
class SeverityBand:
    """The class of a magnesium level in [from, below), and when the route is left to the prescriber."""

    name: str = f.value(f.text)
    prescriber_decides: str = f.value(f.one_of("never", "symptomatic", "always"))
    from_: Fraction | None = f.value(f.mmol_per_litre, None)
    below: Fraction | None = f.value(f.mmol_per_litre, None)


@dataclass(frozen=True, slots=True)
class Severity:
    """Classes of magnesium deficiency; `borderline` within a margin of an edge."""

    edge: Fraction = f.value(f.mmol_per_litre)
    margin: Fraction = f.value(f.mmol_per_litre)
    bands: tuple[SeverityBand, ...] = f.value(f.tables(SeverityBand))

    def __post_init__(self) -> None:
        check_cover(self.bands)


@dataclass(frozen=True, slots=True)
class PthInappropriate:
    """Calcium low and PTH not above its interval, in draws no further apart than `within`."""

    within: int = f.value(f.duration)


@dataclass(frozen=True, slots=True)
class Qtc:
    """The last QTc."""

    warn_at_least: Fraction = f.value(f.milliseconds)


@dataclass(frozen=True, slots=True)
class Validity:
    """How long after a dose by needle a magnesium level is not to be believed yet."""

    after: int = f.value(f.duration)


Check = (
    Clearance
    | RollingCap
    | Push
    | EmergencyPush
    | IvRate
    | Concentration
    | IntramuscularCourse
    | WeightedDose
    | InjectionSite
    | InfusionRate
    | OralDaily
    | DrugDaily
    | Titration
    | VolumeFirst
    | Reflex
    | Respiration
    | Urine
    | Antidote
    | HeartBlock
    | SerumMagnesium
    | SteadyState
    | Interactions
    | Duplicate
    | Tenfold
    | MagnesiumFirst
    | CalciumHigh
    | ContinuousDuration
    | Intermittent
    | Subcutaneous
    | Severity
    | PthInappropriate
    | Qtc
    | Validity
)

CHECK_KINDS: Mapping[str, type[Check]] = {
    "clearance": Clearance,
    "rolling-cap": RollingCap,
    "push": Push,
    "emergency-push": EmergencyPush,
    "iv-rate": IvRate,
    "concentration": Concentration,
    "intramuscular-course": IntramuscularCourse,
    "weighted-dose": WeightedDose,
    "injection-site": InjectionSite,
    "infusion-rate": InfusionRate,
    "oral-daily": OralDaily,
    "drug-daily": DrugDaily,
    "titration": Titration,
    "volume-first": VolumeFirst,
    "reflex": Reflex,
    "respiration": Respiration,
    "urine": Urine,
    "antidote": Antidote,
    "heart-block": HeartBlock,
    "serum-magnesium": SerumMagnesium,
    "steady-state": SteadyState,
    "interactions": Interactions,
    "duplicate": Duplicate,
    "tenfold": Tenfold,
    "magnesium-first": MagnesiumFirst,
    "calcium-high": CalciumHigh,
    "continuous-duration": ContinuousDuration,
    "intermittent": Intermittent,
    "subcutaneous": Subcutaneous,
    "severity": Severity,
    "pth-inappropriate": PthInappropriate,
    "qtc": Qtc,
    "validity": Validity,
}

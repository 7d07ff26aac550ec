"""What can happen to a patient, and the entry that records it. Values only; nothing here is ever changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from .clock import Instant
from .quantity import Amount, Drug, Measured, Product

PARENTERAL = frozenset({"IV", "IM", "subcut"})
ROUTES = ("IV", "IM", "subcut", "oral")
SITES = ("left", "right")
NOT_GIVEN_REASONS = ("held", "refused", "away", "no-access", "other")
VOLUME_STATES = ("corrected", "depleted", "unknown")
SYMPTOMS = ("none", "mild", "severe", "life-threatening")
REFLEXES = ("present", "diminished", "absent")
OUTCOMES = ("continue", "change", "stop")


@dataclass(frozen=True, slots=True)
class Patient:
    """Who it is about, at `at`: two identifiers (record number and birth date) beside the name."""

    at: Instant
    name: str
    mrn: str
    birth_date: str | None = None
    sex: str | None = None
    bed: str | None = None
    allergies: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """Things true from `at` on, each until a later fact says otherwise. None: not spoken of."""

    at: Instant
    creatinine_clearance: Measured | None = None
    weight: Measured | None = None
    volume: str | None = None
    symptoms: str | None = None
    pregnant: bool | None = None
    heart_block: bool | None = None
    low_pth: bool | None = None
    medicines: tuple[str, ...] | None = None
    on_ward: bool | None = None


@dataclass(frozen=True, slots=True)
class Bedside:
    """What was found at the bedside at `at`. None: not looked at."""

    at: Instant
    reflex: str | None = None
    respiratory_rate: int | None = None
    urine_4h: Measured | None = None
    antidote_ready: bool | None = None
    qtc: Measured | None = None


@dataclass(frozen=True, slots=True)
class Labs:
    """One draw at `at`: values by analyte key, as reported."""

    at: Instant
    values: Mapping[str, Measured]
    haemolysed: bool = False
    during_infusion: bool = False
    infusion_arm: bool = False


@dataclass(frozen=True, slots=True)
class Dose:
    """A dose from `at` on. `text` is the amount as typed; `over` how long giving it took, in seconds."""

    at: Instant
    amount: Amount
    route: str
    text: str
    product: Product | None = None
    kind_of_mg: str | None = None
    site: str | None = None
    over: int = 0
    emergency: bool = False
    order: str | None = None

    @property
    def drug(self) -> Drug:
        """The drug given."""
        return self.amount.drug

    @property
    def spread(self) -> int:
        """Seconds it counts over: an IV dose evenly over its time, any other whole at once (C2)."""
        return self.over if self.route == "IV" else 0

    @property
    def mg_per_second(self) -> Fraction | None:
        """How fast it goes in; None at once."""
        return self.amount.mg / self.spread if self.spread else None


@dataclass(frozen=True, slots=True)
class Rate:
    """From `at` this line runs at `mg_per_second`, until its next rate or `until`, whichever is first.

    `new_bag`: a full bag or syringe of `product` was hung with it.
    """

    at: Instant
    line: str
    drug: Drug
    mg_per_second: Fraction
    text: str
    product: Product | None = None
    until: Instant | None = None
    order: str | None = None
    emergency: bool = False
    new_bag: bool = False


@dataclass(frozen=True, slots=True)
class NotGiven:
    """A planned dose that was not given."""

    at: Instant
    order: str
    reason: str


@dataclass(frozen=True, slots=True)
class Order:
    """A prescriber's order: an amount every so often, or a rate for a time.

    `every` is elapsed seconds, or the wish "nightly" or "daily" (wall clock).
    """

    at: Instant
    drug: Drug
    route: str
    first: Instant
    amount: Amount | None = None
    text: str = ""
    product: Product | None = None
    kind_of_mg: str | None = None
    every: int | str | None = None
    times_per_week: int | None = None
    count: int | None = None
    until: Instant | None = None
    over: int = 0
    mg_per_second: Fraction | None = None
    duration: int | None = None
    line: str | None = None
    prescriber: str | None = None


@dataclass(frozen=True, slots=True)
class OrderStop:
    """An order ends at `at`."""

    at: Instant
    target: str
    reason: str


@dataclass(frozen=True, slots=True)
class Void:
    """An entry is struck out: kept and shown, no longer counted."""

    at: Instant
    target: str
    reason: str


@dataclass(frozen=True, slots=True)
class Override:
    """Why a dose was given although rules said stop or cannot check."""

    at: Instant
    target: str
    rules: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """A review that fell due was done; `target` names the order it was about, where it was about one."""

    at: Instant
    rule: str
    outcome: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class DrawRequest:
    """A draw asked for, to be taken round `due`; `rule` says why, `target` after which entry."""

    at: Instant
    analytes: tuple[str, ...]
    due: Instant
    rule: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """An alarm was seen. With `until` it is put off to then, for a reason; without, until it changes."""

    at: Instant
    alarm: str
    until: Instant | None = None
    reason: str | None = None


Event = (
    Patient
    | Fact
    | Bedside
    | Labs
    | Dose
    | Rate
    | NotGiven
    | Order
    | OrderStop
    | Review
    | DrawRequest
    | Acknowledge
    | Void
    | Override
)
Candidate = Dose | Rate
"""What a verdict can be asked of."""
CORRECTABLE: tuple[type[Event], ...] = (Fact, Bedside, Labs, Dose, Rate)
"""What is corrected by striking it out and writing it anew; an order is changed, the rest struck out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it stands in the journal: when it was written, by whom, and where in the order.

    `position` is the order in which entries were written, whatever the clock said; `shown` is the level
    of the verdict that was on the screen when it was recorded, where there was one. `by` and `witness` are
    the names that people had then; `by_id` and `witness_id` who that is, where they signed in.
    """

    id: str
    event: Event
    recorded_at: Instant
    position: int
    by: str | None = None
    witness: str | None = None
    note: str | None = None
    shown: str | None = field(default=None)
    by_id: str | None = None
    witness_id: str | None = None

    @property
    def at(self) -> Instant:
        """When it happened."""
        return self.event.at

    @property
    def kind(self) -> str:
        """The event kind as records spell it."""
        return KIND_OF[type(self.event)]


KINDS: Mapping[str, type[Event]] = {
    "patient": Patient,
    "fact": Fact,
    "bedside": Bedside,
    "labs": Labs,
    "dose": Dose,
    "rate": Rate,
    "not-given": NotGiven,
    "order": Order,
    "order-stop": OrderStop,
    "review": Review,
    "draw-request": DrawRequest,
    "acknowledge": Acknowledge,
    "void": Void,
    "override": Override,
}
KIND_OF: Mapping[type[Event], str] = {event: kind for kind, event in KINDS.items()}

"""What a row of a table says: of a patient, one result, one dose, or what a line was set to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Dose, Rate
from mgtracker.clinical.quantity import Measured


@dataclass(frozen=True, slots=True)
class PatientRow:
    """A patient as described: `about` and `weight` have the keys and texts of a record."""

    mrn: str
    about: Mapping[str, str]
    weight: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class LabRow:
    """One result of one draw."""

    mrn: str
    at: Instant
    analyte: str
    measured: Measured


@dataclass(frozen=True, slots=True)
class DoseRow:
    """One dose that was given."""

    mrn: str
    dose: Dose
    note: str | None


@dataclass(frozen=True, slots=True)
class RateRow:
    """What a running line was set to."""

    mrn: str
    rate: Rate


AnyRow = PatientRow | LabRow | DoseRow | RateRow

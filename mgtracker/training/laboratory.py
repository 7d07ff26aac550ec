"""The laboratory of practice: a draw of now, reported later, as a laboratory would round it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import Fact, Labs
from mgtracker.clinical.notation import read_event
from mgtracker.training.case import Laboratory
from mgtracker.training.signs import Seen

_REPORTED: Mapping[str, tuple[int, str]] = {
    "magnesium": (2, "mmol/L"),
    "calcium": (2, "mmol/L"),
    "ionised_calcium": (2, "mmol/L"),
    "pth": (1, "pmol/L"),
    "albumin": (0, "g/L"),
    "creatinine": (0, "umol/L"),
    "potassium": (1, "mmol/L"),
    "phosphate": (2, "mmol/L"),
    "osteocalcin": (0, "ug/L"),
}
_NOT_IF_HAEMOLYSED = "potassium"
"""What broken cells spill so much of that it is not reported."""


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw on its way. `labs` None: nothing of it can be reported."""

    wanted: tuple[str, ...]
    ready: Instant
    labs: Labs | None
    clearance: Fact | None


class Draws:
    """The draws of one attempt.

    Attributes:
        pending: those that are not reported yet, in the order they were drawn.
        next_is_haemolysed: whether the case lets the next one come out so.
    """

    def __init__(self, laboratory: Laboratory, seed: int) -> None:
        self.pending: list[Draw] = []
        self.next_is_haemolysed = False
        self._laboratory, self._seed, self._number = laboratory, seed, 0

    def draw(
        self,
        seen: Seen,
        analytes: tuple[str, ...],
        now: Instant,
        *,
        running: bool,
        clearance: float,
    ) -> Draw:
        """Draw now; the arguments are those of `drawn_now`."""
        self._number += 1
        by_chance = is_haemolysed(self._laboratory.haemolysed, self._seed, self._number)
        draw = drawn_now(
            seen,
            analytes,
            now,
            turnaround=self._laboratory.turnaround,
            haemolysed=self.next_is_haemolysed or by_chance,
            running=running,
            clearance=clearance,
        )
        self.next_is_haemolysed = False
        self.pending.append(draw)
        return draw

    def take_ready(self, now: Instant) -> list[Draw]:
        """Those that are reported by now; they are pending no longer."""
        ready = [draw for draw in self.pending if draw.ready <= now]
        self.pending = [draw for draw in self.pending if draw.ready > now]
        return ready


def drawn_now(
    seen: Seen,
    analytes: tuple[str, ...],
    now: Instant,
    *,
    turnaround: int,
    haemolysed: bool,
    running: bool,
    clearance: float,
) -> Draw:
    """What a draw will be reported as.

    Args:
        seen: the patient now.
        running: whether magnesium goes in while it is drawn.
        clearance: mL/min, reported with a creatinine.
    """
    plain: dict[str, object] = {
        analyte: _said(analyte, seen)
        for analyte in analytes
        if not (haemolysed and analyte == _NOT_IF_HAEMOLYSED)
    }
    labs = None
    if plain:
        about = {"at": now.as_written(), "haemolysed": haemolysed, "during_infusion": running}
        read = read_event("labs", plain | about)
        assert isinstance(read, Labs)
        labs = read
    fact = clearance_fact(now, clearance) if "creatinine" in analytes else None
    return Draw(analytes, now.plus(turnaround), labs, fact)


def results(seen: Seen, analytes: tuple[str, ...], at: Instant) -> Labs:
    """Results as they stand in the record from the start."""
    labs = read_event("labs", {"at": at.as_written()} | {key: _said(key, seen) for key in analytes})
    assert isinstance(labs, Labs)
    return labs


def clearance_fact(at: Instant, clearance: float) -> Fact:
    """The creatinine clearance, as it is reported with a creatinine."""
    fact = read_event(
        "fact", {"at": at.as_written(), "creatinine_clearance": f"{clearance:.0f} mL/min"}
    )
    assert isinstance(fact, Fact)
    return fact


def is_haemolysed(percent: int, seed: int, number: int) -> bool:
    """Whether the draw of that number comes out haemolysed; the same for the same seed."""
    chance = random.Random(f"{seed} draw {number}")  # noqa: S311 - a draw, not a secret
    return chance.random() * 100 < percent


def _said(analyte: str, seen: Seen) -> str:
    decimals, unit = _REPORTED[analyte]
    return f"{getattr(seen, analyte):.{decimals}f} {unit}"

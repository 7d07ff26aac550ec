"""The verdict on an order: what its proof says, and what one dose of it comes to, as findings."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from .clock import Instant
from .course import Course
from .events import Order
from .judge.kidney import clearance_findings
from .judge.ordered import findings_on_one_dose
from .proof import CapSum, PlannedDose, Proof
from .protocol import Protocol
from .verdict import Finding, Level, Sum, Verdict


def verdict_on(course: Course, order: Order, proof: Proof, protocol: Protocol) -> Verdict:
    """Every planned dose that goes above a cap, what the clearance says, and what is said of one dose by
    itself, most severe first.

    A dose that lands exactly on a limit is among the findings, as one that only informs: another
    proof is another verdict. `earliest` and `largest` stay empty; a proof has its alternatives.
    """
    found = list(_kidney(proof, protocol))
    found.extend(
        _finding(dose, one, proof)
        for dose in proof.doses
        for one in dose.sums
        if one.crosses_at is not None or one.on_limit
    )
    found.extend(findings_on_one_dose(course, order, protocol))
    found.sort(key=lambda finding: -finding.level)
    return Verdict(tuple(found))


def _kidney(proof: Proof, protocol: Protocol) -> Iterator[Finding]:
    if proof.kidney is not None:
        yield from clearance_findings(proof.kidney, *protocol.clearance)


def _finding(dose: PlannedDose, one: CapSum, proof: Proof) -> Finding:
    known = proof.kidney is not None and proof.kidney.band is not None
    limit, crosses_at = _highest(one)
    return Finding(
        rule=one.rule,
        level=Level.INFO if crosses_at is None else one.level,
        reason="over-cap" if known else "over-cap-unknown-kidney",
        values=(("number", dose.number),),
        sum=Sum(
            grams=one.grams,
            at=one.at,
            attained=one.attained,
            limit=limit,
            window=one.window,
            crosses_at=crosses_at,
            earliest=None,
            largest=None,
            largest_rate=None,
        ),
    )


def _highest(one: CapSum) -> tuple[Fraction, Instant | None]:
    """The highest limit the sum goes above and when it first is; the one it lands on where it crosses none."""
    if one.stop_above is not None and one.stop_crossed_at is not None:
        return one.stop_above, one.stop_crossed_at
    if one.warn_above is not None and one.warn_crossed_at is not None:
        return one.warn_above, one.warn_crossed_at
    return one.grams, None

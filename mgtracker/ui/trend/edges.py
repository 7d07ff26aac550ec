"""Values with a meaning of their own: the line across a panel, and the words on it. From the protocol."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.checks import Qtc, RollingCap, Severity
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from fractions import Fraction

    from mgtracker.clinical.protocol import Protocol
    from mgtracker.ui.trend.kinds import Kind


@dataclass(frozen=True, slots=True)
class Edge:
    """A line across a panel.

    Attributes:
        value: in the unit the panel is read in.
        words: "severe below 0.50".
        level: "warn" where the protocol warns from there on, else "".
    """

    value: float
    words: str
    level: str = ""


def edges(protocol: Protocol, kind: Kind) -> tuple[Edge, ...]:
    """The edges of an analyte; none where the protocol has none."""
    found = {
        "magnesium": _magnesium,
        "qtc": _qtc,
        "creatinine_clearance": _clearance,
    }.get(kind.key)
    return () if found is None else tuple(found(protocol, kind))


def _magnesium(protocol: Protocol, kind: Kind) -> list[Edge]:
    """Below what a level is of the gravest class."""
    gravest = [check.bands[0] for _, check in protocol.each(Severity)]
    return [_below(kind, band.below, tr(band.name)) for band in gravest if band.below is not None]


def _qtc(protocol: Protocol, kind: Kind) -> list[Edge]:
    return [
        Edge(
            float(kind.shown(check.warn_at_least)),
            tr("warn from {value}", value=kind.number(kind.shown(check.warn_at_least))),
            "warn",
        )
        for _, check in protocol.each(Qtc)
    ]


def _clearance(protocol: Protocol, kind: Kind) -> list[Edge]:
    """Where another cap begins, and below what there is no magnesium at all."""
    windows = {rule.id: check.window for rule, check in protocol.each(RollingCap)}
    found = []
    for band in protocol.clearance[1].bands:
        if band.below is None:
            continue
        caps = (" " + tr("and") + " ").join(hours(windows[cap]) for cap in band.caps)
        words = tr("no magnesium") if band.contraindicated else tr("{caps} cap", caps=caps)
        found.append(_below(kind, band.below, words))
    return found


def _below(kind: Kind, value: Fraction, words: str) -> Edge:
    shown = kind.shown(value)
    return Edge(float(shown), tr("{what} below {value}", what=words, value=kind.number(shown)))

"""A cap in words and as the figures of its bar, for the strip over a patient. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.clinical.judge.oral import oral_within
from mgtracker.clinical.number import format_number
from mgtracker.ui.amount_words import grams_down, total
from mgtracker.ui.event_words import when_at
from mgtracker.ui.time_words import at, hours
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from fractions import Fraction

    from mgtracker.clinical.judge.caps import CapState
    from mgtracker.view import PatientView, View

Bar = tuple[float, float, float | None, float]
"""Used, the highest sum forecast, the warning if it is another than the stop, and the stop; in grams."""


@dataclass(frozen=True, slots=True)
class CapLine:
    """One cap: "18.9 of 20 g in 48 h", what comes of it ("" where it only falls), and its bar."""

    used: str
    ahead: str
    bar: Bar

    def sentence(self) -> str:
        """Both in one: "18.9 of 20 g in 48 h; with what runs, 20 g at 16:20"."""
        return f"{self.used}; {self.ahead}" if self.ahead else self.used


def cap_lines(view: View) -> tuple[CapLine, ...]:
    """Every cap that applies to the patient in front, or could; none where no patient is."""
    patient = view.patient
    return () if patient is None else tuple(_line(cap, patient, view) for cap in patient.caps)


def bar_of(state: CapState) -> Bar:
    """What the bar of a cap shows."""
    stop = stop_of(state)
    warn = state.cap.warn_above
    distinct = None if warn is None or warn == stop else float(warn)
    return float(state.used), float(state.peak), distinct, float(stop)


def stop_of(state: CapState) -> Fraction:
    """The limit a cap's bar ends at, in grams: the one that stops, or the only one there is."""
    cap = state.cap
    stop = cap.warn_above if cap.stop_above is None else cap.stop_above
    assert stop is not None, "a protocol's caps have a limit"
    return stop


def _line(state: CapState, patient: PatientView, view: View) -> CapLine:
    used = tr(
        "{used} of {limit} in {window}",
        used=format_number(state.used, 1, towards="up"),
        limit=grams_down(stop_of(state)),
        window=hours(state.cap.window),
    )
    parts = [_ahead(state, view)]
    if by_mouth := oral_within(patient.course, view.now, state.cap.window):
        mmol = format_number(by_mouth, 2, towards="up")
        parts.append(tr("{mmol} mmol by mouth beside it", mmol=mmol))
    if patient.kidney.band is None:
        parts.append(tr("cap not certain"))
    return CapLine(used, ", ".join(part for part in parts if part), bar_of(state))


def _ahead(state: CapState, view: View) -> str:
    """The first limit that is still to be crossed, or the highest sum; the one that stops comes first."""
    stop, when = stop_of(state), when_at(view)
    if state.used > stop:
        return tr("over {limit}", limit=grams_down(stop))
    limits = (
        (stop, state.stop_crossed_at),
        (state.cap.warn_above, state.warn_crossed_at),
    )
    for limit, crossing in limits:
        if limit is not None and crossing is not None and state.used <= limit:
            return tr(
                "with what runs, over {limit} {moment}",
                limit=grams_down(limit),
                moment=at(when(crossing)),
            )
    if state.peak > state.used:
        return tr(
            "with what runs, {sum} {moment}",
            sum=total(state.peak),
            moment=at(when(state.peak_at)),
        )
    return ""

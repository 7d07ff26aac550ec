"""What stands over an exported chart: whose it is, from when to when, which units and which protocol. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.exchange.export.file_names import in_a_file_name
from mgtracker.ui.known_words import month
from mgtracker.ui.sample_words import UNREAL
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.moments import clock, day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.view import View


@dataclass(frozen=True, slots=True)
class Caption:
    """A title and the lines under it; `practice`: nobody in it is real."""

    title: str
    lines: tuple[str, ...]
    practice: str = ""

    def text(self) -> str:
        """All of it in one run."""
        return "\n".join(filter(None, (self.practice, self.title, *self.lines)))


def caption(view: View, start: float, end: float, kinds: Sequence[Kind]) -> Caption:
    """The caption of the patient in front.

    Args:
        view: whose it is, and as at when.
        start: UTC seconds at the left edge.
        end: UTC seconds at the right edge.
        kinds: the panels that are shown, in the units they are read in.
    """
    assert view.patient is not None
    who, zone = view.patient.patient, view.zone
    born = (
        tr("born {date}", date=who.birth_date) if who.birth_date else tr("birth date not recorded")
    )
    title = tr("{name}, record {number}, {born}", name=who.name, number=who.mrn, born=born)
    if who.bed:
        title += ", " + tr("bed {bed}", bed=who.bed)
    units = ", ".join(f"{tr(kind.name)} {kind.unit.word}" for kind in kinds)
    protocol, now = view.protocol, _stamp(view, view.now.seconds)
    shown = tr(
        "{start} to {end}, as at {now}, times of {zone}",
        start=_stamp(view, start),
        end=_stamp(view, end),
        now=now,
        zone=zone.key,
    )
    named = f"{protocol.id} {protocol.version}: {tr(protocol.title)}"
    return Caption(
        title=title,
        lines=(
            shown,
            tr("{units}, doses and sums in g of magnesium sulfate heptahydrate", units=units),
            tr("Protocol {protocol}", protocol=named),
        ),
        practice=tr(UNREAL[view.kind]) if view.kind in UNREAL else "",
    )


def file_name(view: View) -> str:
    """ "magnesium sulfate trend 604 1192 2026-05-14 1405": no name, no ending, the drug in full."""
    assert view.patient is not None
    local = view.now.local(view.zone)
    mrn = in_a_file_name(view.patient.patient.mrn)
    what = tr("magnesium sulfate trend")
    if view.kind == "practice":
        what = f"{tr('PRACTICE')} {what}"
    return f"{what} {mrn} {local:%Y-%m-%d %H%M}"


def _stamp(view: View, at: float) -> str:
    here = view.now.plus(round(at) - view.now.seconds).local(view.zone)
    return f"{day(at, view.zone)} {month(here)} {here.year} {clock(at, view.zone)}"

"""What the pictures show, in ten lines of English for whoever only reads."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mgtracker.ui.event_words import ward_line, when_at
from mgtracker.ui.finding_words.word import headline
from mgtracker.ui.patient_words import family_name
from mgtracker.ui.translation import in_english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtracker.ui.bridge import Bridge
    from mgtracker.ui.tour.pictures import Pictures
    from mgtracker.ui.tour.typed import Typed
    from mgtracker.view import View, WardRow

AT_MOST = 8
"""So many patients of a record are told of, one a line."""
MORE = (
    "and the board, the forms for orders, infusion, labs, bedside and facts, steps and a paused line, the "
    "alarms, what is due, the findings, more of the chart, its table and export, the record taken out, "
    "striking out, adding a patient, starting a ward, its settings, another ward, the keys, backups, "
    "who did what, people and how they sign in; each light and dark, at 100 % and at 200 %"
)


@in_english()
def said_of_sample(pictures: Pictures, view: View, verdicts: Sequence[str]) -> list[str]:
    """`verdicts`: on the doses that were typed, as `verdict` says them."""
    levels = Counter(row.level.word for row in view.ward)
    counts = ", ".join(f"{level} {count}" for level, count in levels.items())
    typed = [f"typed, {said}" for said in verdicts]
    return [
        f"{pictures.drawn} pictures in {pictures.folder}",
        f"The sample ward as at {_moment(view)}, light and dark: {counts}",
        *(_headline(row, view) for row in view.ward),
        "; ".join(typed[:2]),
        "; ".join(typed[2:]),
        MORE,
    ]


@in_english()
def said_of_patients(pictures: Pictures, rows: Sequence[tuple[View, WardRow]]) -> list[str]:
    """`rows`: each patient's, in the view that was drawn."""
    levels = Counter(row.level.word for _, row in rows)
    shown = [f"{_headline(row, view)}, as at {_moment(view)}" for view, row in rows]
    more = [f"and {len(shown) - AT_MOST} more"] if len(shown) > AT_MOST else []
    return [
        f"{pictures.drawn} pictures in {pictures.folder}, each as at the patient's last entry",
        ", ".join(f"{level} {count}" for level, count in sorted(levels.items())),
        *shown[:AT_MOST],
        *more,
    ]


@in_english()
def verdict(bridge: Bridge, typed: Typed) -> str:
    """What the form says to a dose that is typed."""
    proposal, view = bridge.proposal, bridge.view
    assert proposal is not None
    assert view.patient is not None
    first = headline(proposal.verdict, view.protocol, when_at(view))
    who = family_name(view.patient.patient.name)
    return f"{typed.amount} IM for {who}: {proposal.verdict.level.word}, {first}"


def _headline(row: WardRow, view: View) -> str:
    bed = f"bed {row.patient.bed}, " if row.patient.bed else ""
    line = ward_line(row, view.protocol, when_at(view)).replace("\N{NO-BREAK SPACE}", " ")
    return f"{row.level.word:<8}{bed}{row.patient.name}: {line}"


def _moment(view: View) -> str:
    local = view.now.local(view.zone)
    return f"{local.day} {local:%b %Y %H:%M}"

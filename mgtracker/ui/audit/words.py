"""Who did what, in words: the rows of the audit on the screen, and its lines in a file. No Qt."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mgtracker.clinical.events import Override, Void
from mgtracker.db.trail import DEED_KINDS, DeedKind
from mgtracker.exchange.table_cell import harmless
from mgtracker.ui.event_words import clock_words, what_found
from mgtracker.ui.known_words import date_words, reason_words
from mgtracker.ui.sample_words import IN_TABLES, UNREAL
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.events import Entry, Patient
    from mgtracker.db.person import Person
    from mgtracker.db.trail import Deed

    Find = Callable[[str, str], Entry | None]
    """The entry of a patient, by the patient's id and its own."""

HEADS = (mark("Time"), mark("Who"), mark("Did"), mark("Whom"), mark("What and why"))
WHAT = len(HEADS) - 1
KINDS: Mapping[DeedKind, str] = {
    "recorded": mark("recorded"),
    "struck-out": mark("struck out"),
    "overrode": mark("went on against a rule"),
    "acknowledged": mark("answered an alarm"),
    "saw": mark("looked at"),
    "exported": mark("exported"),
    "printed": mark("printed"),
    "settings": mark("changed a setting"),
    "protocol": mark("changed the protocol"),
    "signed-in": mark("signed in"),
    "signed-out": mark("signed out"),
    "locked": mark("locked the screen"),
    "failed": mark("wrong PIN"),
    "witnessed": mark("was the second person"),
    "person": mark("changed who belongs to the ward"),
    "keys": mark("made a key anew"),
    "backed-up": mark("backed up"),
    "restored": mark("brought a backup back"),
}
CHANGES = {
    "added": mark("added"),
    "changed": mark("name, initials or role changed"),
    "left": mark("left the ward's people"),
    "back": mark("came back"),
    "reset": mark("PIN reset"),
    "own-pin": mark("chose a PIN"),
    "recovery sheet": mark("recovery sheet"),
    "passphrase": mark("passphrase"),
}
BY_ITSELF = mark("the program")
HEADER = ("time", "who", "kind", "record", "patient", "about", "what", "reason", "entry")


@dataclass(frozen=True, slots=True)
class Known:
    """What turns ids into names.

    Attributes:
        patients: by id.
        people: by id.
        find: an entry in the journal.
        now, zone: the ward's clock.
        kind: what the record is: "ward", or one in which nobody is real.
        ward: what the ward calls itself; "" where it says nothing.
        is_dated: whether each time is written with its date and year, as on paper.
    """

    patients: Mapping[str, Patient]
    people: Mapping[str, Person]
    find: Find
    now: Instant
    zone: ZoneInfo
    kind: str = "ward"
    ward: str = ""
    is_dated: bool = False

    def when(self, at: Instant) -> str:
        """A time as the screen writes it, or as paper does."""
        if not self.is_dated:
            return clock_words(at, self.now, self.zone)
        return dated(at, self.zone)

    def on_paper(self) -> Known:
        """The same for a sheet that is read in another year."""
        return replace(self, is_dated=True)

    def titled(self, title: str) -> str:
        """A title that says which ward it is of."""
        return ", ".join(filter(None, (title, self.ward)))

    @property
    def unreal(self) -> str:
        """That nobody is real, for paper; "" in a ward."""
        return tr(UNREAL[self.kind]) if self.kind in UNREAL else ""

    def record(self, patient: str | None) -> str:
        """A record number for a table, with what says that nobody is real; "" for nobody."""
        known = self.patients.get(patient or "")
        if known is None:
            return ""
        return f"{IN_TABLES[self.kind]}: {known.mrn}" if self.kind in IN_TABLES else known.mrn

    def about(self, deed: Deed) -> str:
        """Whom it was about."""
        if deed.patient is not None:
            patient = self.patients.get(deed.patient)
            return tr("a patient not known here") if patient is None else patient.name
        if deed.subject is not None and deed.subject != deed.person:
            person = self.people.get(deed.subject)
            return "" if person is None else person.name
        return ""


def dated(at: Instant, zone: ZoneInfo) -> str:
    """A time for paper, by the ward's clock: "14 May 2026 14:05"."""
    local = at.local(zone)
    return f"{date_words(local)} {local:%H:%M}"


def cells(deed: Deed, known: Known) -> tuple[str, ...]:
    """The columns of one row."""
    who = deed.name or ("" if deed.kind == "failed" else tr(BY_ITSELF))
    return (known.when(deed.at), who, tr(KINDS[deed.kind]), known.about(deed), _what(deed, known))


def kinds() -> list[tuple[str, str]]:
    """Every kind with its words, in the order they are offered."""
    assert set(KINDS) == set(DEED_KINDS)
    return [(kind, tr(words)) for kind, words in KINDS.items()]


def as_csv(deeds: Iterable[Deed], known: Known) -> str:
    """A line for each, times with their offset; nothing that a spreadsheet takes for a formula.

    The words of entries are those of the journal; called within `in_english`, as a file for programs is.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    for deed in deeds:
        patient = known.patients.get(deed.patient or "")
        line = (
            deed.at.as_written(),
            deed.name or "",
            deed.kind,
            known.record(deed.patient),
            "" if patient is None else patient.name,
            "" if deed.patient is not None else known.about(deed),
            _happened(deed, known),
            deed.reason or "",
            deed.entry or "",
        )
        writer.writerow([harmless(cell) for cell in line])
    return text.getvalue()


def _what(deed: Deed, known: Known) -> str:
    happened, reason = _happened(deed, known), deed.reason
    if not reason or deed.kind in ("struck-out", "overrode"):
        return happened
    return ": ".join(part for part in (happened, reason_words(reason)) if part)


def _happened(deed: Deed, known: Known) -> str:
    if deed.kind in ("person", "keys"):
        return tr(CHANGES.get(deed.what, deed.what))
    if deed.entry is None or deed.patient is None:
        return deed.what
    entry = known.find(deed.patient, deed.entry)
    if entry is None:
        return deed.what
    find = partial(known.find, deed.patient)
    said = what_found(entry.event, known.when, find)
    if isinstance(entry.event, Void | Override):
        target = find(entry.event.target)
        said = said if target is None else f"{what_found(target.event, known.when, find)}; {said}"
    return said

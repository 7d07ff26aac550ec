"""What a ward says of itself: its name, its time zone, the units of its laboratory; and who changes that."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError, RefusedError
from mgtracker.clinical.quantity import ANALYTES

from .about import About
from .audit import Audit, Doer, Writing
from .driver import Connection
from .faults import told
from .people import People
from .person import Person

SUBJECT = "ward"
"""What the rows of the audit are about that hold all of this: no patient and no person has such an id."""
LONGEST = 40
"""Letters of a name: as many as the bar of the window has room for."""
_NEWEST = "SELECT body FROM audit WHERE subject = ? AND kind = 'settings' ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class WardSettings:
    """One ward.

    Attributes:
        name: None: it goes by the name of its file.
        zone: IANA name of the time zone of its clock; None: that of the machine it is opened on.
        units: by the key of an analyte, the unit its laboratory reports; one that is not here is reported in
            its standard unit. None: nobody said yet.
    """

    name: str | None = None
    zone: str | None = None
    units: Mapping[str, str] | None = None


class Ward:
    """The settings of one file: the newest row of the audit about the ward, so that it is seen who set what.

    The zone stands in the table `ward` too, where any program can read it; a check compares the two.

    Every method raises RecordError where the file fails it.
    """

    def __init__(
        self,
        connection: Connection,
        path: Path | None,
        writing: Writing,
        audit: Audit,
        people: People,
        says: About,
    ) -> None:
        """`says`: what the file says it is."""
        self._connection = connection
        self._path = path
        self._writing = writing
        self._audit = audit
        self._people = people
        self.about = says

    def settings(self) -> WardSettings:
        """As they are now."""
        with told(self._path):
            row = self._connection.execute(_NEWEST, (SUBJECT,)).fetchone()
        if row is None:
            return WardSettings(zone=self.about.zone)
        body = json.loads(row[0])
        return WardSettings(body["name"], self.about.zone, body["units"])

    def check_may_change(self, by: Person | None) -> None:
        """Raises RefusedError unless they are `by`'s to change: an administrator's, where people sign in."""
        if self.about.kind != "ward":
            raise RefusedError("The sample ward stays as it is.")
        if not self._people.exist:
            return
        if by is None:
            raise RefusedError("Only an administrator does this.")
        self._people.check_administrator(by)

    def change(self, new: WardSettings, at: Instant, by: Person | None, author: str | None) -> None:
        """Keep other settings, all of them, with who changed which in the audit; nothing if none is another.

        Entries stay as they are: each is an instant, with the offset it was written with.

        Args:
            new: all of them.
            at: when.
            by: who is signed in.
            author: who records, where nobody signs in.

        Raises:
            InputError: the name is none or too long, the zone or a unit is not known.
            RefusedError: `by` is no administrator, or it is a sample.
        """
        new = _checked(new)
        with self._writing():
            self.check_may_change(by)
            changes = tuple(_changes(self.settings(), new))
            if not changes:
                return
            who = Doer(None, author) if by is None else by.doer
            with told(self._path):
                self._connection.execute("UPDATE ward SET zone = ?", (new.zone,))
            body = {**asdict(new), "detail": ", ".join(changes)}
            self._audit.append("settings", at, who, SUBJECT, body)
        self.about = replace(self.about, zone=new.zone)


def _checked(new: WardSettings) -> WardSettings:
    """The same with a name as it is kept; units that go without saying are left out."""
    units = new.units or {}
    for analyte, unit in units.items():
        if analyte not in ANALYTES or unit not in ANALYTES[analyte].factors:
            raise InputError("{analyte} is not reported in {unit}", analyte=analyte, unit=unit)
    if new.zone is not None:
        try:
            ZoneInfo(new.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise InputError(
                "{name} is not a known time zone; write it like Europe/London", name=repr(new.zone)
            ) from None
    name = None if new.name is None else clean_ward_name(new.name)
    others = {key: unit for key, unit in units.items() if unit != ANALYTES[key].unit}
    return WardSettings(name, new.zone, None if new.units is None else others)


def clean_ward_name(name: str) -> str:
    """As it is kept: one blank between words.

    Raises:
        InputError: there is none, it is longer than LONGEST, or it has letters that cannot be seen.
    """
    name = " ".join(name.split())
    if not name:
        raise InputError("Say what the ward is called.")
    if len(name) > LONGEST:
        raise InputError("At most {count} letters.", count=LONGEST)
    if not name.isprintable():
        raise InputError("Letters that cannot be seen are no part of a name.")
    return name


def _changes(old: WardSettings, new: WardSettings) -> Iterator[str]:
    """What is another, in the words of the audit."""
    if new.name != old.name:
        yield f"name {new.name or 'of the file'}, was {old.name or 'that of the file'}"
    if new.zone != old.zone:
        yield f"time zone {new.zone or 'of the machine'}, was {old.zone or 'that of the machine'}"
    if old.units is None and new.units == {}:
        yield "results in standard units"
    for analyte, measure in ANALYTES.items():
        now, was = ((one.units or {}).get(analyte, measure.unit) for one in (new, old))
        if now != was:
            yield f"{measure.name} in {now}, was {was}"

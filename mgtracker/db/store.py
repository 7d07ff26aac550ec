"""The journals of all patients of one file: read, and appended to inside `writing()`."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.course import by_time
from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.events import Entry, Event, Patient

from . import about, driver, keyring, opening
from .about import About, FileKind
from .audit import Audit
from .codec import COLUMNS, decode, decode_all, encode
from .driver import Connection
from .faults import named, told
from .hashing import PIN_COST, Cost
from .keys import FileKey
from .links import LINKED, Head, Link, kept_head, linked
from .people import People
from .person import Person
from .sign_in import SignIn
from .ward import Ward

if TYPE_CHECKING:
    from .trail import Deed, Wanted

_COLUMNS = ", ".join(COLUMNS)
_INSERT = f"INSERT INTO journal ({', '.join(LINKED)}) VALUES ({', '.join('?' * len(LINKED))})"  # noqa: S608
_OF_PATIENT = f"SELECT {_COLUMNS} FROM journal WHERE patient = ? ORDER BY seq"  # noqa: S608
_OF_ALL = f"SELECT {_COLUMNS} FROM journal ORDER BY seq"  # noqa: S608
_IDENTITIES = f"""
    SELECT {_COLUMNS} FROM journal AS j WHERE kind = 'patient' AND NOT EXISTS
        (SELECT 1 FROM struck WHERE struck.patient = j.patient AND struck.id = j.id)
"""  # noqa: S608


Everyone = dict[str, tuple[Entry, ...]]
"""By patient id, each journal in the order it was written."""


def _everyone(connection: Connection) -> Everyone:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for patient_id, entry in decode_all(connection.execute(_OF_ALL)):
        found[patient_id].append(entry)
    return {patient_id: tuple(entries) for patient_id, entries in found.items()}


LONGEST_WRITE_S = 1.0
"""So long a copy stands back for one write."""


def new_id() -> str:
    """An id for a patient or an entry, like no other: 32 hexadecimal digits of a random UUID."""
    from uuid import uuid4

    return uuid4().hex


class Store:
    """One database, open. Holds the only right to write to it unless opened for reading.

    Every method raises RecordError where the file fails it; what was recorded before stays.

    Attributes:
        path: the file; None in memory.
        read_only: whether `writing()` is refused.
        ward: what it says of itself, and who changes that.
        key: what opens the file; None where it is not encrypted.
        audit: what is done round the record.
        people: who belongs to the ward.
        sign_in: who stands at the computer.
        importer: who answers for entries that were recorded elsewhere; an import's.
    """

    def __init__(
        self,
        connection: Connection,
        path: Path | None,
        resources: ExitStack,
        *,
        read_only: bool,
        key: FileKey | None = None,
        pin_cost: Cost = PIN_COST,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.key = key
        self._connection = connection
        self._resources = resources
        with told(path):
            says = about.read(connection)
        self.importer: Person | None = None
        self._copying = threading.Lock()
        self._at_rest = threading.Event()
        self._at_rest.set()
        self._is_writing = False
        self._ahead: Everyone = {}
        round_it = (connection, path, self.writing)
        self.audit = Audit(*round_it)
        self.people = People(
            *round_it,
            self.audit,
            is_ward=says.kind == "ward",
            cost=pin_cost,
            after=self._follow_keys,
        )
        self.ward = Ward(*round_it, self.audit, self.people, says)
        self.sign_in = SignIn(*round_it, self.audit, self.people, read_only=read_only)
        self._follow_keys()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        key: FileKey | None = None,
        pin_cost: Cost = PIN_COST,
        read_ahead: bool = False,
    ) -> Store:
        """Open an existing file, checked.

        Args:
            path: which.
            read_only: nothing is written, and nobody else is kept from it.
            key: of an encrypted file (`Keys.unlock`).
            pin_cost: less in tests alone.
            read_ahead: every entry is read while the file is checked, for the first `all_entries`.

        Raises:
            RecordError: missing, damaged, another program's, newer, in use, or not writable.
        """
        ahead: Everyone = {}
        with ExitStack() as resources:
            connection = opening.open_file(
                path,
                read_only=read_only,
                resources=resources,
                key=key,
                meanwhile=(lambda open_: ahead.update(_everyone(open_))) if read_ahead else None,
            )
            store = cls(
                connection,
                path,
                resources.pop_all(),
                read_only=read_only,
                key=key,
                pin_cost=pin_cost,
            )
        store._ahead = ahead
        return store

    @classmethod
    def create(
        cls,
        path: Path,
        what: About = about.WARD,
        *,
        key: FileKey | None = None,
        pin_cost: Cost = PIN_COST,
    ) -> Store:
        """Make a file that only this user can read, and open it.

        Args:
            path: where; there must be nothing of that name.
            what: a ward or a sample, and its time zone.
            key: encrypted with it, where there is one; its keys file is there already (`new_ward`).
            pin_cost: less in tests alone.

        Raises:
            RecordError: there is something of that name already, or it cannot be made.
        """
        opening.make_file(path, what, key)
        return cls.open(path, key=key, pin_cost=pin_cost)

    @classmethod
    def in_memory(cls, pin_cost: Cost = PIN_COST) -> Store:
        """A store that ends with the program and can reach no file: for training and tests."""
        with ExitStack() as resources, told(None):
            connection = resources.enter_context(closing(driver.connect(None)))
            opening.fill(connection)
            return cls(connection, None, resources.pop_all(), read_only=False, pin_cost=pin_cost)

    def _follow_keys(self) -> None:
        """Whoever may not sign in any more does not open the file either."""
        if self.path is not None and self.key is not None and not self.read_only:
            keyring.follow(self.path, self.people)

    @contextmanager
    def copying(self) -> Iterator[Connection]:
        """What a backup copies from, also in another thread, while this one goes on writing.

        A copy through the writer's own connection takes along what is written meanwhile; through any other
        it would start over, or keep a dose waiting. Closing waits for the end of the block.
        """
        with self._copying:
            yield self._connection

    def let_write(self) -> None:
        """Wait while something is being written, at most a second; asked between two steps of a copy.

        Whoever waits for a connection that another thread uses is not the next one by right.
        """
        self._at_rest.wait(LONGEST_WRITE_S)

    def close(self) -> None:
        """Let go of the file and the right to write to it. May be called again."""
        with self._copying, told(self.path):
            self._resources.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def about(self) -> About:
        """What the whole file is."""
        return self.ward.about

    @property
    def kind(self) -> FileKind:
        """Whether it is a ward, or a sample in which nobody is real."""
        return self.about.kind

    @property
    def must_sign(self) -> bool:
        """Whether nothing is written by who is not signed in: from the first person on."""
        return self.people.exist

    def head(self) -> int:
        """The position of the newest entry of any patient; 0 while there is none."""
        with told(self.path):
            (last,) = self._connection.execute("SELECT max(seq) FROM journal").fetchone()
        return last or 0

    def chain_head(self) -> Head:
        """The newest entry's place and hash: kept elsewhere, they show what was recorded until now."""
        with told(self.path):
            return kept_head(self._connection)

    def patients(self) -> dict[str, Patient]:
        """By patient id, who each is by the latest entry that says so and is not struck out."""
        latest: dict[str, tuple[tuple[int, int], Patient]] = {}
        with told(self.path):
            rows = self._connection.execute(_IDENTITIES).fetchall()
        for row in rows:
            entry, patient_id = decode(row), row[2]
            assert isinstance(entry.event, Patient)
            place = by_time(entry)
            if patient_id not in latest or place > latest[patient_id][0]:
                latest[patient_id] = (place, entry.event)
        return {patient_id: patient for patient_id, (_, patient) in latest.items()}

    def find_mrn(self, mrn: str) -> str | None:
        """The id of the patient with that record number; None if there is none.

        Raises:
            RecordError: two patients have it.
        """
        found = [key for key, patient in self.patients().items() if patient.mrn == mrn.strip()]
        if len(found) > 1:
            raise RecordError(
                "{count} patients have the record number {number}; correct it for all but one of them "
                "first",
                count=len(found),
                number=mrn.strip(),
            )
        return found[0] if found else None

    def entries(self, patient_id: str) -> tuple[Entry, ...]:
        """One patient's journal in the order it was written; empty for an id that is not known."""
        with told(self.path):
            rows = self._connection.execute(_OF_PATIENT, (patient_id,)).fetchall()
        return tuple(entry for _, entry in decode_all(rows))

    def all_entries(self) -> Everyone:
        """Every patient's journal, as `entries` reads one: the file gone through once from its beginning.

        Patients of one ward are written in turn, and one at a time each page would be read for all of them.
        """
        ahead, self._ahead = self._ahead, {}
        newest = max((entries[-1].position for entries in ahead.values()), default=0)
        with told(self.path):
            return ahead if newest == self.head() else _everyone(self._connection)

    def trail(self, wanted: Wanted | None = None) -> tuple[Deed, ...]:
        """What was recorded and what was done round it, the newest first."""
        from .trail import Wanted, read_by_the_clock, read_trail

        read = read_by_the_clock if self.kind == "sample" else read_trail
        return read(self._connection, self.path, wanted or Wanted())

    def has(self, entry_id: str) -> bool:
        """Whether there is an entry of that id, of any patient."""
        with told(self.path):
            found = self._connection.execute("SELECT 1 FROM journal WHERE id = ?", (entry_id,))
            return found.fetchone() is not None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: on the disk when the block is left, or, on any exception, nothing of it.

        What is read inside cannot be changed by another program before the end.

        Raises:
            RecordError: read-only, in use, moved away, or the disk is full; nothing was written.
        """
        if self._is_writing:
            raise RuntimeError("already writing")
        if self.read_only:
            raise RecordError(
                "{file} is open for reading only; nothing was recorded", file=self.path
            )
        self._at_rest.clear()
        try:
            with told(self.path):
                self._connection.execute("BEGIN IMMEDIATE")
            self._is_writing = True
            yield
            with told(self.path):
                self._connection.execute("COMMIT")
        except BaseException:
            # After some failures SQLite has rolled back by itself.
            if self._connection.in_transaction:
                with suppress(driver.Error):
                    self._connection.execute("ROLLBACK")
            raise
        finally:
            self._is_writing = False
            self._at_rest.set()

    def append(  # noqa: PLR0913
        self,
        patient_id: str,
        event: Event,
        recorded_at: Instant,
        *,
        by: str | None = None,
        witness: str | None = None,
        note: str | None = None,
        shown: str | None = None,
        by_id: str | None = None,
        witness_id: str | None = None,
        entry_id: str | None = None,
    ) -> Entry:
        """Write one event at the end of a patient's journal; only inside `writing()`.

        Args:
            by: the name of who records it.
            by_id: their id, where people sign in.
            witness_id: the id of the second person, where they proved to be there.
            entry_id: made up if not given.

        Raises:
            RecordError: an entry of that id exists, nobody of the ward signs it, or the write failed.
        """
        head = self._writing_after()
        beside = (by, witness, note, shown, by_id, witness_id)
        entry = Entry(entry_id or new_id(), event, recorded_at, head.seq + 1, *beside)
        (entry,) = self._signed((entry,))
        row = linked(encode(patient_id, entry), head.hash)
        with told(self.path):
            try:
                self._connection.execute(_INSERT, row)
            except driver.Error as error:
                raise self._refusal(error, (entry.id,)) from error
        return entry

    def append_many(self, patient_id: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Write many entries at once, as `append` would one by one; only inside `writing()`.

        Their positions are given anew, in the order they come. For imports: loads sqlite-utils.

        Raises:
            RecordError: an entry of one of the ids exists, or the write failed.
        """
        from .bulk import insert_rows

        head = self._writing_after()
        placed = self._signed(
            replace(entry, position=place) for place, entry in enumerate(entries, head.seq + 1)
        )
        rows: list[Link] = []
        for entry in placed:
            row = linked(encode(patient_id, entry), head.hash)
            head = Head(row[0], row[-1])
            rows.append(row)
        with told(self.path):
            try:
                insert_rows(self._connection, rows)
            except driver.Error as error:
                raise self._refusal(error, [entry.id for entry in placed]) from error
        return placed

    def _signed(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Each with who answers for it, where people sign in.

        Raises:
            RecordError: nobody does, or somebody who does not belong to the ward now.
        """
        if not self.must_sign:
            return tuple(entries)
        importer = None if self.importer is None else self.importer.id
        signed = tuple(replace(entry, by_id=entry.by_id or importer) for entry in entries)
        signers = {entry.by_id for entry in signed} | {entry.witness_id for entry in signed} - {
            None
        }
        for signer in signers:
            person = None if signer is None else self.people.get(signer)
            if person is None or not person.is_active:
                raise RecordError(
                    "{file} has people who sign in, and none of them signs this; nothing was recorded",
                    file=named(self.path),
                )
        return signed

    def _writing_after(self) -> Head:
        """The newest entry; nobody else can come after it inside `writing()`."""
        if not self._is_writing:
            raise RuntimeError("append only inside writing()")
        return self.chain_head()

    def _refusal(self, error: Exception, ids: Iterable[str]) -> Exception:
        """The sentence for an id that exists already; any other error as it is."""
        if driver.code(error) == driver.CONSTRAINT:
            for identity in ids:
                if self.has(identity):
                    return RecordError(
                        "there is an entry {identity} already; nothing was written",
                        identity=identity,
                    )
        return error

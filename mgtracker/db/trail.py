"""The audit as it is read: what was recorded and what was done round it, in one list, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

from mgtracker.clinical.clock import Instant

from .audit import AuditKind
from .driver import Connection
from .faults import told

DeedKind = Literal[
    AuditKind,
    "recorded",
    "struck-out",
    "overrode",
    "acknowledged",
]
DEED_KINDS: tuple[DeedKind, ...] = get_args(DeedKind)
MOST = 5000
"""So many are read at once; a narrower question reads further back."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that somebody did.

    Attributes:
        at: when it was written.
        kind: what.
        person: the id of who did it; None where nobody was signed in.
        name: the name they had then.
        patient: the id of the patient it was about.
        subject: the id of the person it was done to: added, reset, tried to sign in as.
        what: the kind of the entry, how a person was changed, or a few words; "" where the kind says all.
        reason: why, where that was asked.
        entry: the id of the entry in the journal.
    """

    at: Instant
    kind: DeedKind
    person: str | None
    name: str | None
    patient: str | None
    subject: str | None
    what: str
    reason: str | None
    entry: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which deeds are asked for; None or empty: all.

    Attributes:
        person: done by them, or to them.
        kinds: of these kinds.
        patient: about this patient.
        since: not before; until: before.
        most: at most so many, the newest.
    """

    person: str | None = None
    kinds: frozenset[DeedKind] = frozenset()
    patient: str | None = None
    since: Instant | None = None
    until: Instant | None = None
    most: int = MOST


def read_trail(connection: Connection, path: Path | None, wanted: Wanted) -> tuple[Deed, ...]:
    """What was done, the newest first; of one second, the last written first.

    Raises:
        RecordError: the file cannot be read.
    """
    values = {
        "person": wanted.person,
        "patient": wanted.patient,
        "since": None if wanted.since is None else wanted.since.seconds,
        "until": None if wanted.until is None else wanted.until.seconds,
        "kinds": ",".join(["", *sorted(wanted.kinds), ""]) if wanted.kinds else None,
        "most": wanted.most,
    }
    with told(path):
        rows = connection.execute(_TRAIL, cast("Any", values)).fetchall()
    return tuple(Deed(Instant.parse(at), *rest) for at, *rest in rows)


_WANTED = """
    (:since IS NULL OR moment >= :since) AND (:until IS NULL OR moment < :until)
    AND (:kinds IS NULL OR instr(:kinds, ',' || deed || ',') > 0)
"""
_TRAIL = f"""
    WITH entries AS (
        SELECT
            CAST(strftime('%s', recorded_at) AS INTEGER) AS moment, 1 AS part, seq, recorded_at AS at,
            CASE kind WHEN 'void' THEN 'struck-out' WHEN 'override' THEN 'overrode'
                WHEN 'acknowledge' THEN 'acknowledged' ELSE 'recorded' END AS deed,
            json_extract(body, '$.by_id') AS person, recorded_by AS name, patient, NULL AS subject,
            kind AS what, coalesce(json_extract(body, '$.reason'), json_extract(body, '$.note')) AS reason,
            id AS entry
        FROM journal
        WHERE (:patient IS NULL OR patient = :patient)
            AND (:person IS NULL OR json_extract(body, '$.by_id') = :person
                OR json_extract(body, '$.witness_id') = :person)
    ), round AS (
        SELECT
            CAST(strftime('%s', at) AS INTEGER) AS moment, 2 AS part, seq, at, kind AS deed, person, name,
            CASE WHEN kind IN ('saw', 'exported', 'printed') THEN subject END AS patient,
            CASE WHEN kind NOT IN ('saw', 'exported', 'printed') THEN subject END AS subject,
            coalesce(json_extract(body, '$.what'), json_extract(body, '$.detail'), '') AS what,
            NULL AS reason, NULL AS entry
        FROM audit
        WHERE (:patient IS NULL OR subject = :patient)
            AND (:person IS NULL OR person = :person OR subject = :person)
    )
    SELECT at, deed, person, name, patient, subject, what, reason, entry
    FROM (
        SELECT * FROM entries WHERE {_WANTED}
        UNION ALL SELECT * FROM round WHERE {_WANTED}
    )
    ORDER BY moment DESC, part DESC, seq DESC LIMIT :most
"""  # noqa: S608

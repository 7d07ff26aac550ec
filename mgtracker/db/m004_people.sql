-- Statements are parted by blank lines, and hold none.
--
-- What is done round the record and is not an entry about a patient: who belongs to the ward, who signed in,
-- looked, exported, backed up. Rows are appended, never changed, and chained as the journal is.
-- person, name: who did it, by id and by the name they had then; NULL: nobody was signed in.
-- subject: the patient or the person it was done to.
-- body: JSON; of kind 'person' everything that holds of subject from then on, with the Argon2id line of the PIN.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    at TEXT NOT NULL,
    person TEXT,
    name TEXT,
    kind TEXT NOT NULL CHECK (kind <> ''),
    subject TEXT,
    body TEXT NOT NULL CHECK (json_valid(body)),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX audit_people ON audit (seq) WHERE kind = 'person';

CREATE INDEX audit_subject ON audit (subject, seq);

-- The newest row, kept a second time: rows taken off the end are missed.
CREATE TABLE audit_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

INSERT INTO audit_head VALUES (1, 0, zeroblob(32));

-- Everybody who belongs to the ward or did, as they are now.
CREATE VIEW people AS
SELECT
    subject AS person,
    json_extract(body, '$.name') AS name,
    json_extract(body, '$.initials') AS initials,
    json_extract(body, '$.typed') AS typed,
    json_extract(body, '$.role') AS role,
    json_extract(body, '$.active') AS active,
    at AS since
FROM audit AS a
WHERE kind = 'person'
    AND seq = (SELECT max(seq) FROM audit AS b WHERE b.kind = 'person' AND b.subject = a.subject);

CREATE TRIGGER audit_never_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only: what was done is never changed');
END;

CREATE TRIGGER audit_never_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only: what was done is never deleted');
END;

-- An INSERT OR REPLACE over an older row comes to nothing here as well.
CREATE TRIGGER audit_follows_head BEFORE INSERT ON audit
WHEN NOT EXISTS (SELECT 1 FROM audit_head WHERE seq + 1 = NEW.seq AND hash = NEW.previous)
BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only: a row comes after the newest one and carries its hash');
END;

CREATE TRIGGER audit_head_moves AFTER INSERT ON audit
BEGIN
    UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
END;

CREATE TRIGGER audit_head_is_newest BEFORE UPDATE ON audit_head
WHEN NEW.only IS NOT OLD.only OR NOT EXISTS (
    SELECT 1 FROM audit
    WHERE seq = NEW.seq AND hash = NEW.hash AND seq = (SELECT max(seq) FROM audit)
)
BEGIN
    SELECT RAISE(ABORT, 'the head is the newest row of the audit, and no other');
END;

CREATE TRIGGER audit_head_never_deleted BEFORE DELETE ON audit_head
BEGIN
    SELECT RAISE(ABORT, 'the head of the audit stays in the file');
END;

CREATE TRIGGER audit_head_never_replaced BEFORE INSERT ON audit_head
WHEN EXISTS (SELECT 1 FROM audit_head)
BEGIN
    SELECT RAISE(ABORT, 'the head of the audit stays in the file');
END;

CREATE TRIGGER people_keep_initials_apart BEFORE INSERT ON audit
WHEN NEW.kind = 'person' AND EXISTS (
    SELECT 1 FROM people WHERE person <> NEW.subject AND typed = json_extract(NEW.body, '$.typed')
)
BEGIN
    SELECT RAISE(ABORT, 'two people never have the same initials');
END;

CREATE TRIGGER people_keep_an_administrator BEFORE INSERT ON audit
WHEN NEW.kind = 'person'
    AND (json_extract(NEW.body, '$.role'), json_extract(NEW.body, '$.active')) IS NOT ('administrator', 1)
    AND NOT EXISTS (
        SELECT 1 FROM people WHERE person IS NOT NEW.subject AND role = 'administrator' AND active = 1
    )
BEGIN
    SELECT RAISE(ABORT, 'a ward always has an active administrator');
END;

CREATE TRIGGER journal_is_signed BEFORE INSERT ON journal
WHEN coalesce(trim(NEW.recorded_by), '') = '' AND EXISTS (SELECT 1 FROM audit WHERE kind = 'person')
BEGIN
    SELECT RAISE(ABORT, 'an entry has the name of who recorded it');
END;

-- Beside the results an entry may now say by id who recorded it, and who the second person was.
DROP VIEW labs;

CREATE VIEW labs AS
SELECT
    j.seq,
    j.id,
    j.patient,
    p.mrn,
    p.name,
    j.occurred_at AS drawn_at,
    strftime('%Y-%m-%dT%H:%M:%SZ', j.occurred_at) AS drawn_at_utc,
    result.key AS analyte,
    result.value AS reported,
    CAST(replace(result.value, ',', '.') AS REAL) AS number,
    ltrim(result.value, '0123456789., ') AS unit,
    coalesce(json_extract(j.body, '$.haemolysed'), 0) AS haemolysed,
    coalesce(json_extract(j.body, '$.during_infusion'), 0) AS during_infusion,
    coalesce(json_extract(j.body, '$.infusion_arm'), 0) AS infusion_arm,
    j.recorded_at,
    j.recorded_by,
    json_extract(j.body, '$.note') AS note,
    EXISTS (SELECT 1 FROM struck WHERE struck.patient = j.patient AND struck.id = j.id) AS struck
FROM journal AS j
JOIN json_each(j.body) AS result
LEFT JOIN patients AS p ON p.patient = j.patient
WHERE j.kind = 'labs'
    AND result.type = 'text'
    AND result.key NOT IN ('witness', 'note', 'shown', 'by_id', 'witness_id');

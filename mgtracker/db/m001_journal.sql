-- Statements are parted by blank lines, and hold none.
--
-- One row is one thing that happened to a patient, as it was recorded. Rows are appended, never changed.
-- occurred_at, recorded_at: RFC 3339 with the offset they were written with.
-- body: JSON, the event with the keys of the case file, and beside them
--   witness, note, shown   where there are any (shown: level of the verdict on the screen)
--   mg, mg_per_h           what the amount or rate was understood as, exact: "5000" or "24647/10"
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    id TEXT UNIQUE NOT NULL,
    patient TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX journal_patient ON journal (patient, seq);

CREATE INDEX journal_people ON journal (patient) WHERE kind = 'patient';

CREATE INDEX journal_voids ON journal (patient) WHERE kind = 'void';

CREATE TRIGGER journal_never_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: an entry is never changed, only struck out by another');
END;

CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: an entry is never deleted, only struck out by another');
END;

-- INSERT OR REPLACE deletes without asking the trigger above where recursive_triggers is off, as it is in most tools.
CREATE TRIGGER journal_never_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id OR seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: there is an entry of that id already');
END;

-- The views are for reading in any SQLite tool; the program itself reads the journal, and `struck`.
CREATE VIEW struck AS
SELECT patient, json_extract(body, '$.target') AS id FROM journal WHERE kind = 'void';

CREATE VIEW patients AS
WITH said AS (
    SELECT
        *,
        CAST(strftime('%s', occurred_at) AS INTEGER) AS occurred,
        CAST(strftime('%s', recorded_at) AS INTEGER) AS recorded
    FROM journal AS j
    WHERE kind = 'patient'
        AND NOT EXISTS (SELECT 1 FROM struck WHERE struck.patient = j.patient AND struck.id = j.id)
)
SELECT
    patient,
    json_extract(body, '$.mrn') AS mrn,
    json_extract(body, '$.name') AS name,
    json_extract(body, '$.birth_date') AS birth_date,
    json_extract(body, '$.sex') AS sex,
    json_extract(body, '$.bed') AS bed,
    json_extract(body, '$.allergies') AS allergies,
    occurred_at AS since,
    recorded_at,
    recorded_by
FROM said AS s
WHERE NOT EXISTS (
    SELECT 1 FROM said AS later
    WHERE later.patient = s.patient
        AND (later.occurred, later.recorded, later.seq) > (s.occurred, s.recorded, s.seq)
);

-- The exact mg or mg_per_h of an entry as a quotient: "24647/10" is n = 24647, d = 10.
CREATE VIEW exact AS
SELECT
    seq,
    CAST(said AS REAL) AS n,
    CASE instr(said, '/') WHEN 0 THEN 1.0 ELSE CAST(substr(said, instr(said, '/') + 1) AS REAL) END AS d
FROM (
    SELECT seq, coalesce(json_extract(body, '$.mg'), json_extract(body, '$.mg_per_h')) AS said
    FROM journal
    WHERE kind IN ('dose', 'rate')
);

CREATE VIEW doses AS
SELECT
    j.seq,
    j.id,
    j.patient,
    p.mrn,
    p.name,
    j.occurred_at AS given_at,
    strftime('%Y-%m-%dT%H:%M:%SZ', j.occurred_at) AS given_at_utc,
    json_extract(j.body, '$.drug') AS drug,
    json_extract(j.body, '$.amount') AS amount,
    json_extract(j.body, '$.kind_of_mg') AS kind_of_mg,
    json_extract(j.body, '$.product') AS product,
    CAST(printf('%.12g', e.n / e.d / 1000.0) AS REAL) AS grams,
    json_extract(j.body, '$.route') AS route,
    json_extract(j.body, '$.site') AS site,
    json_extract(j.body, '$.over') AS over,
    coalesce(json_extract(j.body, '$.emergency'), 0) AS emergency,
    json_extract(j.body, '$.order') AS order_id,
    j.recorded_at,
    j.recorded_by,
    json_extract(j.body, '$.witness') AS witness,
    json_extract(j.body, '$.shown') AS shown,
    json_extract(j.body, '$.note') AS note,
    EXISTS (SELECT 1 FROM struck WHERE struck.patient = j.patient AND struck.id = j.id) AS struck
FROM journal AS j
JOIN exact AS e ON e.seq = j.seq
LEFT JOIN patients AS p ON p.patient = j.patient
WHERE j.kind = 'dose';

CREATE VIEW rates AS
SELECT
    j.seq,
    j.id,
    j.patient,
    p.mrn,
    p.name,
    j.occurred_at AS from_at,
    strftime('%Y-%m-%dT%H:%M:%SZ', j.occurred_at) AS from_at_utc,
    json_extract(j.body, '$.until') AS planned_stop,
    json_extract(j.body, '$.line') AS line,
    json_extract(j.body, '$.drug') AS drug,
    json_extract(j.body, '$.rate') AS rate,
    json_extract(j.body, '$.product') AS product,
    CAST(printf('%.12g', e.n / e.d / 1000.0) AS REAL) AS grams_per_hour,
    coalesce(json_extract(j.body, '$.emergency'), 0) AS emergency,
    json_extract(j.body, '$.order') AS order_id,
    j.recorded_at,
    j.recorded_by,
    json_extract(j.body, '$.witness') AS witness,
    json_extract(j.body, '$.shown') AS shown,
    json_extract(j.body, '$.note') AS note,
    EXISTS (SELECT 1 FROM struck WHERE struck.patient = j.patient AND struck.id = j.id) AS struck
FROM journal AS j
JOIN exact AS e ON e.seq = j.seq
LEFT JOIN patients AS p ON p.patient = j.patient
WHERE j.kind = 'rate';

-- One row a result: every key of a draw whose value is text is an analyte, but for the entry's own.
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
    AND result.key NOT IN ('witness', 'note', 'shown');

CREATE VIEW voided AS
SELECT
    v.seq,
    v.id,
    v.patient,
    p.mrn,
    p.name,
    v.occurred_at AS struck_at,
    json_extract(v.body, '$.reason') AS reason,
    v.recorded_at,
    v.recorded_by,
    json_extract(v.body, '$.target') AS target,
    j.kind AS target_kind,
    j.occurred_at AS target_at,
    j.recorded_by AS target_recorded_by,
    coalesce(json_extract(j.body, '$.amount'), json_extract(j.body, '$.rate')) AS target_amount
FROM journal AS v
LEFT JOIN journal AS j ON j.id = json_extract(v.body, '$.target') AND j.patient = v.patient
LEFT JOIN patients AS p ON p.patient = v.patient
WHERE v.kind = 'void';

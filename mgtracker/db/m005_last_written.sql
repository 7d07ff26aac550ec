DROP VIEW patients;

-- Of two that hold from one second on, the one written last: its clock may have been set back.
CREATE VIEW patients AS
WITH said AS (
    SELECT *, CAST(strftime('%s', occurred_at) AS INTEGER) AS occurred
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
    WHERE later.patient = s.patient AND (later.occurred, later.seq) > (s.occurred, s.seq)
);

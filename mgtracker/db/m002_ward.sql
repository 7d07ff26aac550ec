-- Statements are parted by blank lines, and hold none.
--
-- What the whole file is, in one row.
-- kind: 'ward' or 'sample' (nobody in it is real). Settled with the first entry, so that neither becomes the other.
-- zone: IANA name of the time zone of the ward's clock; NULL: that of the machine it is opened on.
CREATE TABLE ward (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    kind TEXT NOT NULL CHECK (kind IN ('ward', 'sample')),
    zone TEXT CHECK (zone <> '')
) STRICT;

-- A sample made before files said what they are: no patient of a ward was ever given such an id.
INSERT INTO ward (only, kind)
SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM journal WHERE patient = 'lindqvist' AND recorded_by = 'Ward clerk')
    THEN 'sample' ELSE 'ward' END;

CREATE TRIGGER ward_kind_never_changed BEFORE UPDATE OF only, kind ON ward
WHEN (NEW.only, NEW.kind) IS NOT (OLD.only, OLD.kind) AND EXISTS (SELECT 1 FROM journal)
BEGIN
    SELECT RAISE(ABORT, 'a sample never becomes a ward, nor a ward a sample');
END;

CREATE TRIGGER ward_never_deleted BEFORE DELETE ON ward
BEGIN
    SELECT RAISE(ABORT, 'what a file is stays in it');
END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER ward_never_replaced BEFORE INSERT ON ward
WHEN EXISTS (SELECT 1 FROM ward)
BEGIN
    SELECT RAISE(ABORT, 'what a file is stays in it');
END;

-- Statements are parted by blank lines, and hold none.
--
-- Each row of the journal carries the hash of the row before it and its own: docs/formats.md says of what.
-- The rows of the older table are put into this one, each with its hash, before m003_guards.sql.
-- Else the views would follow the older table to its new name.
PRAGMA legacy_alter_table = ON;

ALTER TABLE journal RENAME TO journal_unchained;

PRAGMA legacy_alter_table = OFF;

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    id TEXT UNIQUE NOT NULL,
    patient TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The newest row, kept a second time: rows taken off the end of the journal are missed.
CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

INSERT INTO head VALUES (1, 0, zeroblob(32));

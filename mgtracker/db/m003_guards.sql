-- Statements are parted by blank lines, and hold none.
--
-- What stood round the journal stands round the chained one, and keeps the chain whole. SQL cannot work a
-- hash out; it can only compare. Whether a hash is the right one is seen by reading the whole chain.
DROP TABLE journal_unchained;

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

CREATE TRIGGER journal_follows_head BEFORE INSERT ON journal
WHEN NOT EXISTS (SELECT 1 FROM head WHERE seq + 1 = NEW.seq AND hash = NEW.previous)
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only: an entry comes after the newest one and carries its hash');
END;

CREATE TRIGGER head_moves AFTER INSERT ON journal
BEGIN
    UPDATE head SET seq = NEW.seq, hash = NEW.hash;
END;

CREATE TRIGGER head_is_newest BEFORE UPDATE ON head
WHEN NEW.only IS NOT OLD.only OR NOT EXISTS (
    SELECT 1 FROM journal
    WHERE seq = NEW.seq AND hash = NEW.hash AND seq = (SELECT max(seq) FROM journal)
)
BEGIN
    SELECT RAISE(ABORT, 'the head is the newest entry of the journal, and no other');
END;

CREATE TRIGGER head_never_deleted BEFORE DELETE ON head
BEGIN
    SELECT RAISE(ABORT, 'the head of the journal stays in the file');
END;

CREATE TRIGGER head_never_replaced BEFORE INSERT ON head
WHEN EXISTS (SELECT 1 FROM head)
BEGIN
    SELECT RAISE(ABORT, 'the head of the journal stays in the file');
END;

-- What the vault remembers of its clock (电脑时钟): jumps of more than thirty days forward. An open one has no verdict;
-- until two people have looked at it nothing due, expiring or cooling off is computed.
CREATE TABLE clock_jumps (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, from_at TEXT NOT NULL, to_at TEXT NOT NULL,
  verdict TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('','right','set_back')), confirmed_by TEXT REFERENCES people(id), second_id TEXT REFERENCES people(id),
  signature_id TEXT REFERENCES signatures(id), confirmed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- The data key (0) and the keys of the sealed levels (3, 4), sealed to the recovery key (恢复密钥); anew at each turn.
CREATE TABLE recovery_grants (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key_level INTEGER NOT NULL UNIQUE CHECK (key_level IN (0,3,4)), keys INTEGER NOT NULL CHECK (keys > 0), sealed BLOB NOT NULL,
  sealed_by TEXT NOT NULL REFERENCES people(id), sealed_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- A correction of what a record is described by (更正著录): what was written before, and why it was wrong.
CREATE TABLE record_corrections (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), before TEXT NOT NULL, reason TEXT NOT NULL,
  corrected_by TEXT NOT NULL REFERENCES people(id), corrected_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX record_corrections_record ON record_corrections(record_id);

-- Sealed words (密封文字): titles and free text of 绝密 records. The public half of the key to which anybody who
-- writes about such a record seals; the private half follows from the 绝密 key. Texts that an older program left
-- plain are sealed at the first unlocking by somebody who holds that key, which also makes this row.
CREATE TABLE word_keys (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, public BLOB NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Somebody left the circle of a level key (密级密钥): whoever holds it turns it, so that what is sealed from then on is
-- closed to that person. Open until `done_at`.
CREATE TABLE level_key_rotations (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, level INTEGER NOT NULL CHECK (level IN (3,4)), person_id TEXT NOT NULL REFERENCES people(id), asked_at TEXT NOT NULL,
  done_by TEXT REFERENCES people(id), done_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- The tombstone of a row names the identity it had.
CREATE INDEX row_digests_row ON row_digests(table_name, row);

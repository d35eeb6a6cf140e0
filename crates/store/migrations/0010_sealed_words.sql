-- Sealed words (密封文字): titles and free text of 绝密 records. The public half of the key to which anybody who
-- writes about such a record seals; the private half follows from the 绝密 key. Texts that an older program left
-- plain are sealed at the first unlocking by somebody who holds that key, which also makes this row.
CREATE TABLE word_keys (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, public BLOB NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

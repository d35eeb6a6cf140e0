-- Imports (导入): what came in from a spreadsheet, slice by slice. Rows of an import that is not published
-- carry its number and no reader sees them (the predicate of every sight); one last commit publishes all.
CREATE TABLE imports (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL CHECK (subject IN ('records','people','places','loans','categories','retention_rules')),
  file_name TEXT NOT NULL, file_sha256 BLOB NOT NULL, mapping TEXT NOT NULL, partial INTEGER NOT NULL CHECK (partial IN (0,1)),
  state TEXT NOT NULL CHECK (state IN ('staged','arriving','published','discarding','discarded')),
  rows_read INTEGER NOT NULL, rows_wrong INTEGER NOT NULL, rows_arrived INTEGER NOT NULL DEFAULT 0, root BLOB,
  begun_by TEXT NOT NULL, begun_at TEXT NOT NULL, ended_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
-- At most one import arrives at a time, so that a sight hides it by one number.
CREATE UNIQUE INDEX imports_arriving ON imports(state) WHERE state = 'arriving';

-- Mappings of columns, remembered by name (列对应).
CREATE TABLE import_mappings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, mapping TEXT NOT NULL, saved_by TEXT NOT NULL, saved_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

ALTER TABLE records ADD COLUMN import_row INTEGER REFERENCES imports(row);
CREATE INDEX records_import ON records(import_row) WHERE import_row IS NOT NULL;
-- The form of a record has grown by a column: every row leaves its digest in the new form.
UPDATE records SET import_row = NULL;

-- Imports (导入): what came in from a spreadsheet, slice by slice. Rows of an import that is not published
-- carry its number and no reader sees them (the predicate of every sight); one last commit publishes all.
CREATE TABLE imports (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject TEXT NOT NULL CHECK (subject IN ('records','people','places','boxes','loans','categories','retention_rules')),
  file_name TEXT NOT NULL, file_sha256 BLOB NOT NULL, sheet TEXT NOT NULL, mapping TEXT NOT NULL, partial INTEGER NOT NULL DEFAULT 0 CHECK (partial IN (0,1)),
  state TEXT NOT NULL CHECK (state IN ('reading','staged','arriving','published','discarding','discarded')),
  rows_read INTEGER NOT NULL DEFAULT 0, rows_wrong INTEGER NOT NULL DEFAULT 0, rows_arrived INTEGER NOT NULL DEFAULT 0, root BLOB,
  begun_by TEXT NOT NULL, begun_at TEXT NOT NULL, ended_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
-- At most one import arrives or is being removed at a time, so that a sight hides it by one number.
CREATE UNIQUE INDEX imports_arriving ON imports((1)) WHERE state IN ('arriving','discarding');

-- The slices of an import: which rows of records came with each, and which volumes they opened (a JSON array).
CREATE TABLE import_slices (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, import_id TEXT NOT NULL REFERENCES imports(id), number INTEGER NOT NULL, rows INTEGER NOT NULL,
  first_row INTEGER NOT NULL, last_row INTEGER NOT NULL, volumes TEXT NOT NULL, root BLOB NOT NULL, removed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (import_id, number)) STRICT;

-- Mappings of columns, remembered by name (列对应).
CREATE TABLE import_mappings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, mapping TEXT NOT NULL, saved_by TEXT NOT NULL, saved_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

ALTER TABLE records ADD COLUMN import_row INTEGER REFERENCES imports(row);
CREATE INDEX records_import ON records(import_row) WHERE import_row IS NOT NULL;
-- By what a duplicate is recognised; the title is compared in the few rows this leaves.
CREATE INDEX records_likeness ON records(document_date, document_number);
-- The form of a record has grown by a column: every row leaves its digest in the new form.
UPDATE records SET import_row = NULL;

-- 在外开账: a loan that was out when the register was opened says by which import.
ALTER TABLE loans ADD COLUMN import_row INTEGER REFERENCES imports(row);
UPDATE loans SET import_row = NULL;

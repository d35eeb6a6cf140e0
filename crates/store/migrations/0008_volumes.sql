-- Volumes and the yearly filing (立卷归档).

-- A volume that was merged says into which, one that was split off says from which; its barcode and key stay its own.
ALTER TABLE volumes ADD COLUMN merged_into_id TEXT REFERENCES volumes(id);
ALTER TABLE volumes ADD COLUMN split_from_id TEXT REFERENCES volumes(id);
UPDATE volumes SET merged_into_id = NULL;

-- 件号 and 页号 of a record within its volume; `records.volume_id` alone says where a record is.
CREATE TABLE volume_pieces (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, volume_id TEXT NOT NULL REFERENCES volumes(id), record_id TEXT NOT NULL UNIQUE REFERENCES records(id),
  piece INTEGER NOT NULL CHECK (piece > 0), first_page INTEGER NOT NULL, last_page INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX volume_pieces_volume ON volume_pieces(volume_id, piece);

-- What was done to a volume as a whole: counts with their day, closings with their 备考表, reopenings, splits, merges.
CREATE TABLE volume_acts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, volume_id TEXT NOT NULL REFERENCES volumes(id),
  act TEXT NOT NULL CHECK (act IN ('counted','closed','reopened','split_off','merged','lent','returned')), other_volume_id TEXT REFERENCES volumes(id),
  pieces INTEGER NOT NULL, pages INTEGER NOT NULL, note TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES people(id), at TEXT NOT NULL,
  signature_id TEXT REFERENCES signatures(id), checker_id TEXT REFERENCES people(id), checker_signature_id TEXT REFERENCES signatures(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX volume_acts_volume ON volume_acts(volume_id, row);
CREATE INDEX volume_acts_other ON volume_acts(other_volume_id, row) WHERE other_volume_id IS NOT NULL;

-- A volume lent as a whole: one loan of the highest level inside; each piece has its own loan under it, so that it may
-- come back or be lost by itself. It stands while one of them is out.
CREATE TABLE volume_loans (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, volume_id TEXT NOT NULL REFERENCES volumes(id), borrower_id TEXT NOT NULL REFERENCES people(id),
  way TEXT NOT NULL CHECK (way IN ('reading','carry_out')), level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), pieces INTEGER NOT NULL, pages INTEGER NOT NULL,
  approval_id TEXT REFERENCES approvals(id), lent_by TEXT NOT NULL REFERENCES people(id), lent_at TEXT NOT NULL, due_on TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX volume_loans_volume ON volume_loans(volume_id, row);

CREATE TABLE volume_loan_pieces (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, volume_loan_id TEXT NOT NULL REFERENCES volume_loans(id), loan_id TEXT NOT NULL UNIQUE REFERENCES loans(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX volume_loan_pieces_loan ON volume_loan_pieces(volume_loan_id);

-- What a volume of a kind should hold (应有文件), from the rule pack; categories and words are JSON arrays of text.
CREATE TABLE volume_checklists (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, position INTEGER NOT NULL, section TEXT NOT NULL, name TEXT NOT NULL,
  categories TEXT NOT NULL, words TEXT NOT NULL, required INTEGER NOT NULL CHECK (required IN (0,1)), source TEXT NOT NULL, version INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (kind, position, version)) STRICT;

-- By which day of the following year a family of categories is filed; the row without family is for all others.
CREATE TABLE filing_deadlines (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, family TEXT, month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12), day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
  article TEXT NOT NULL, version INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- What waits to be filed, by department and date.
CREATE INDEX records_unfiled ON records(department_id, document_date) WHERE archival_number IS NULL AND state = 'kept';

-- A 归档 run: one department's papers of one year, gathered, arranged, numbered in reserved ranges, handed over.
CREATE TABLE filing_runs (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, year INTEGER NOT NULL, department_id TEXT NOT NULL REFERENCES departments(id),
  state TEXT NOT NULL CHECK (state IN ('gathering','arranging','assigning','assigned','handed_over','cancelled')),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), begun_by TEXT NOT NULL REFERENCES people(id), begun_at TEXT NOT NULL, assigned_at TEXT,
  handed_by TEXT REFERENCES people(id), hand_signature_id TEXT REFERENCES signatures(id), received_by TEXT REFERENCES people(id), receive_signature_id TEXT REFERENCES signatures(id), handed_at TEXT,
  closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
-- One run of a department and year at a time.
CREATE UNIQUE INDEX filing_runs_open ON filing_runs(year, department_id) WHERE state IN ('gathering','arranging','assigning');

CREATE TABLE filing_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run_id TEXT NOT NULL REFERENCES filing_runs(id), record_id TEXT NOT NULL REFERENCES records(id),
  position INTEGER NOT NULL, stem TEXT NOT NULL, sequence_year INTEGER NOT NULL, standing INTEGER NOT NULL DEFAULT 1 CHECK (standing IN (0,1)), number TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
-- A record stands in one run at most, ever: what was left out or cancelled no longer stands.
CREATE UNIQUE INDEX filing_items_record ON filing_items(record_id) WHERE standing = 1;
CREATE INDEX filing_items_position ON filing_items(run_id, position);
CREATE INDEX filing_items_stem ON filing_items(run_id, stem, position);

-- The numbers that a run took from each sequence in one act, before it gave the first of them.
CREATE TABLE filing_ranges (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, run_id TEXT NOT NULL REFERENCES filing_runs(id), stem TEXT NOT NULL, sequence_year INTEGER NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (run_id, stem)) STRICT;

-- Numbers that were given out and carry nothing, each with its reason (作废号).
CREATE TABLE void_numbers (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, prefix TEXT NOT NULL, year INTEGER NOT NULL, running INTEGER NOT NULL, number TEXT NOT NULL UNIQUE,
  reason TEXT NOT NULL, voided_by TEXT NOT NULL REFERENCES people(id), voided_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (prefix, year, running)) STRICT;

-- Full lists with titles that counters do not show: numbered and registered prints (编号打印件).
CREATE TABLE registered_prints (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, form TEXT NOT NULL, subject_id TEXT NOT NULL, level INTEGER NOT NULL,
  printed_by TEXT NOT NULL REFERENCES people(id), printed_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

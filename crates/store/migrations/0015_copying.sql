-- The copy desk in depth: pages of a face, further copiers, supervision that is handed over, marks per page, recalls,
-- 收回即毁 of many things in one act, quotas, confirmations, certified copies.

-- What a session was set to; the copier it began at has its readings on the job.
CREATE TABLE copy_sessions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL UNIQUE REFERENCES copy_jobs(id), copier TEXT NOT NULL, face_pages INTEGER NOT NULL CHECK (face_pages IN (1,2,4,6,8,9,16)),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
-- Copiers that were taken into it later.
CREATE TABLE copy_meters (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL REFERENCES copy_jobs(id), copier TEXT NOT NULL, meter_before INTEGER, meter_after INTEGER, added_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (job_id, copier)) STRICT;
-- Who watched from when until when, and what was counted when that person left. Left without a signature: why.
CREATE TABLE copy_supervisions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL REFERENCES copy_jobs(id), supervisor_id TEXT NOT NULL REFERENCES people(id), post TEXT NOT NULL,
  arrived_at TEXT NOT NULL, arrival_signature_id TEXT NOT NULL REFERENCES signatures(id), left_at TEXT, leaving_signature_id TEXT REFERENCES signatures(id),
  absence TEXT NOT NULL DEFAULT '' CHECK (absence IN ('','called_away','taken_ill','passphrase_forgotten','other')), faces INTEGER NOT NULL DEFAULT 0, spoiled_faces INTEGER NOT NULL DEFAULT 0, spoiled_sheets INTEGER NOT NULL DEFAULT 0, moved INTEGER,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX copy_supervisions_job ON copy_supervisions(job_id, row);
-- Page by page, as far as somebody marks.
CREATE TABLE copy_marks (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL REFERENCES copy_jobs(id), copy_number INTEGER NOT NULL, page INTEGER NOT NULL, done INTEGER NOT NULL CHECK (done IN (0,1)),
  spoiled INTEGER NOT NULL, reason TEXT NOT NULL CHECK (reason IN ('','jam','faint','skewed','wrong_page','other')), marked_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (job_id, copy_number, page)) STRICT;

-- 追回: open until the copy came back or was destroyed.
CREATE TABLE copy_recalls (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, copy_id TEXT NOT NULL REFERENCES copies(id), record_id TEXT NOT NULL REFERENCES records(id), holder_id TEXT NOT NULL REFERENCES people(id), reason TEXT NOT NULL, due_on TEXT NOT NULL,
  recalled_by TEXT NOT NULL REFERENCES people(id), recalled_at TEXT NOT NULL, notice_at TEXT, closed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX copy_recalls_open ON copy_recalls(copy_id) WHERE closed_at IS NULL;

-- 收回即毁: one act over many things.
CREATE TABLE copy_destructions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, method TEXT NOT NULL, used_class TEXT NOT NULL, destroyer_id TEXT NOT NULL REFERENCES people(id), second_id TEXT NOT NULL REFERENCES people(id),
  signature_id TEXT NOT NULL REFERENCES signatures(id), destroyed_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE TABLE copy_destruction_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, destruction_id TEXT NOT NULL REFERENCES copy_destructions(id), position INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('numbered','excerpt','further','spoiled')),
  record_id TEXT NOT NULL REFERENCES records(id), copy_id TEXT REFERENCES copies(id), job_id TEXT REFERENCES copy_jobs(id), pages INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (destruction_id, position)) STRICT;
-- Nothing is destroyed twice.
CREATE UNIQUE INDEX copy_destruction_items_copy ON copy_destruction_items(copy_id) WHERE copy_id IS NOT NULL;
CREATE UNIQUE INDEX copy_destruction_items_spoiled ON copy_destruction_items(job_id) WHERE kind = 'spoiled';

-- 复制限额, version by version; the newest holds. Set by the office or by a rule pack.
CREATE TABLE copy_quotas (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, position INTEGER NOT NULL, level INTEGER CHECK (level BETWEEN 0 AND 4), family TEXT NOT NULL,
  per TEXT NOT NULL CHECK (per IN ('person','department','record','person_and_record')), period TEXT NOT NULL CHECK (period IN ('day','week','month','year','ever')), unit TEXT NOT NULL CHECK (unit IN ('copies','faces')),
  most INTEGER NOT NULL, who TEXT NOT NULL, article TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (version, position)) STRICT;
CREATE TABLE copy_quota_versions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL UNIQUE, origin TEXT NOT NULL CHECK (origin IN ('pack','office')), set_by TEXT NOT NULL REFERENCES people(id), countersigned_by TEXT REFERENCES people(id),
  signature_id TEXT REFERENCES signatures(id), set_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
-- What stood against a request and was confirmed by a named post.
CREATE TABLE copy_confirmations (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, job_id TEXT NOT NULL REFERENCES copy_jobs(id), record_id TEXT NOT NULL REFERENCES records(id), code TEXT NOT NULL, reason TEXT NOT NULL,
  confirmed_by TEXT NOT NULL REFERENCES people(id), signature_id TEXT NOT NULL REFERENCES signatures(id), confirmed_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX copy_confirmations_job ON copy_confirmations(job_id);
-- 与原件相符: who compared a copy with its original before it was stamped.
CREATE TABLE copy_certifications (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, copy_id TEXT NOT NULL UNIQUE REFERENCES copies(id), job_id TEXT NOT NULL REFERENCES copy_jobs(id), compared_by TEXT NOT NULL REFERENCES people(id), signature_id TEXT NOT NULL REFERENCES signatures(id), certified_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

CREATE INDEX copies_numbered ON copies(kind) WHERE kind = 'numbered';
CREATE INDEX copies_parent ON copies(parent_copy_id) WHERE parent_copy_id IS NOT NULL;
CREATE INDEX copy_jobs_applicant ON copy_jobs(applicant_id, requested_at);

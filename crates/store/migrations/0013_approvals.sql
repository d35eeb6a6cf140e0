-- Approvals in depth: the office's own matrix and duties, standing approvals, delegations.

-- What the rule pack also says of a cell: by which ways, where, whether what leaves is watermarked.
ALTER TABLE matrix_rows ADD COLUMN channels TEXT NOT NULL DEFAULT '[]';
ALTER TABLE matrix_rows ADD COLUMN place TEXT NOT NULL DEFAULT 'anywhere' CHECK (place IN ('anywhere','archive_room','reading_place'));
ALTER TABLE matrix_rows ADD COLUMN watermark INTEGER NOT NULL DEFAULT 0 CHECK (watermark IN (0,1));
UPDATE matrix_rows SET channels = '[]';

-- The office's own cells, proposed by one and put in force by another; the one in force stands before the pack's.
CREATE TABLE matrix_changes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), action TEXT NOT NULL, version INTEGER NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('change','back_to_pack')),
  approvers TEXT NOT NULL, mode TEXT NOT NULL CHECK (mode IN ('all','any','ordered')), supervised INTEGER NOT NULL CHECK (supervised IN (0,1)), witnesses INTEGER NOT NULL, channels TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('anywhere','archive_room','reading_place')), watermark INTEGER NOT NULL CHECK (watermark IN (0,1)), longest_days INTEGER, shredder_class TEXT NOT NULL,
  article TEXT NOT NULL, reason TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('proposed','in_force','superseded','refused')),
  proposed_by TEXT NOT NULL REFERENCES people(id), proposed_at TEXT NOT NULL, decided_by TEXT, decided_at TEXT, signature_id TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX matrix_changes_waiting ON matrix_changes(level, action) WHERE state = 'proposed';
CREATE UNIQUE INDEX matrix_changes_in_force ON matrix_changes(level, action) WHERE state = 'in_force';

-- 岗位×类别: a post works with a family, in one department or in all of them.
CREATE TABLE post_duties (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, post TEXT NOT NULL, department_id TEXT REFERENCES departments(id), family TEXT NOT NULL,
  confirmed_by TEXT NOT NULL, confirmed_at TEXT NOT NULL, withdrawn_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Changes of the duty table, proposed by one and put in force by another.
CREATE TABLE duty_changes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, act TEXT NOT NULL CHECK (act IN ('confirm','withdraw')), department_id TEXT REFERENCES departments(id), post TEXT, family TEXT NOT NULL,
  article TEXT NOT NULL, reason TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('proposed','in_force','superseded','refused')),
  proposed_by TEXT NOT NULL REFERENCES people(id), proposed_at TEXT NOT NULL, decided_by TEXT, decided_at TEXT, signature_id TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- The cell as it stood when a request was put: an open request keeps what it was asked under.
CREATE TABLE approval_terms (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, approval_id TEXT NOT NULL UNIQUE REFERENCES approvals(id), supervised INTEGER NOT NULL CHECK (supervised IN (0,1)), witnesses INTEGER NOT NULL,
  channels TEXT NOT NULL, place TEXT NOT NULL, watermark INTEGER NOT NULL CHECK (watermark IN (0,1)), longest_days INTEGER, shredder_class TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Who has had a request open before deciding it.
CREATE TABLE approval_openings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, approval_id TEXT NOT NULL REFERENCES approvals(id), person_id TEXT NOT NULL REFERENCES people(id), at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (approval_id, person_id)) STRICT;

-- 授权代批: one approver lets another person decide in his post, for some acts, up to a level, between two days.
CREATE TABLE delegations (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, from_id TEXT NOT NULL REFERENCES people(id), to_id TEXT NOT NULL REFERENCES people(id),
  actions TEXT NOT NULL, level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), begins_on TEXT NOT NULL, ends_on TEXT NOT NULL, reason TEXT NOT NULL,
  signature_id TEXT NOT NULL REFERENCES signatures(id), given_at TEXT NOT NULL, withdrawn_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX delegations_to ON delegations(to_id) WHERE withdrawn_at IS NULL;
CREATE INDEX delegations_from ON delegations(from_id, row);
CREATE TABLE delegated_decisions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, decision_id TEXT NOT NULL UNIQUE REFERENCES approval_decisions(id), approval_id TEXT NOT NULL REFERENCES approvals(id),
  delegation_id TEXT NOT NULL REFERENCES delegations(id), behind_id TEXT NOT NULL REFERENCES people(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX delegated_decisions_approval ON delegated_decisions(approval_id);

-- 长期批准: a person may do one act with a category or a family, up to a level, for a year at most.
CREATE TABLE standing_approvals (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), action TEXT NOT NULL, level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  category_id TEXT REFERENCES categories(id), family TEXT, begins_on TEXT NOT NULL, ends_on TEXT NOT NULL, purpose TEXT NOT NULL, approval_id TEXT NOT NULL REFERENCES approvals(id),
  state TEXT NOT NULL CHECK (state IN ('asked','in_force','refused','withdrawn','revoked')), asked_by TEXT NOT NULL REFERENCES people(id), asked_at TEXT NOT NULL,
  revoked_by TEXT, revoked_at TEXT, revoked_reason TEXT NOT NULL DEFAULT '', reviewed_by TEXT, reviewed_on TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), CHECK ((category_id IS NULL) <> (family IS NULL))) STRICT;
CREATE INDEX standing_approvals_person ON standing_approvals(person_id, action);
CREATE UNIQUE INDEX standing_approvals_request ON standing_approvals(approval_id);
CREATE TABLE standing_uses (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, standing_id TEXT NOT NULL REFERENCES standing_approvals(id), subject_id TEXT NOT NULL, record_id TEXT NOT NULL REFERENCES records(id),
  level INTEGER NOT NULL, used_by TEXT NOT NULL, used_at TEXT NOT NULL, given_back_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX standing_uses_standing ON standing_uses(standing_id, row);
CREATE INDEX standing_uses_subject ON standing_uses(subject_id);

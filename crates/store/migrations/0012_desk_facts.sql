-- What the desk knows of people and things: losses, violations, permits, outsiders.

-- An incident worked through (异常处理). A loss is signed four times, a difference at a return twice.
CREATE TABLE incident_cases (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, incident_id TEXT NOT NULL UNIQUE REFERENCES incidents(id), kind TEXT NOT NULL CHECK (kind IN ('pages_differ','damaged','lost')),
  loan_id TEXT REFERENCES loans(id), copy_id TEXT NOT NULL REFERENCES copies(id), record_id TEXT NOT NULL REFERENCES records(id), responsible_id TEXT NOT NULL REFERENCES people(id), level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  state TEXT NOT NULL CHECK (state IN ('statement','opinion','measures','decision','decided','closed','found')), opened_at TEXT NOT NULL, ended_at TEXT,
  found_by TEXT, found_at TEXT, found_note TEXT NOT NULL DEFAULT '', state_before TEXT NOT NULL DEFAULT '', replacement_copy_id TEXT, replacement_note TEXT NOT NULL DEFAULT '', replaced_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX incident_cases_copy ON incident_cases(copy_id);
CREATE INDEX incident_cases_state ON incident_cases(state, row);
CREATE TABLE incident_steps (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL REFERENCES incident_cases(id), record_id TEXT NOT NULL REFERENCES records(id), step TEXT NOT NULL CHECK (step IN ('statement','opinion','measures','decision')),
  person_id TEXT NOT NULL REFERENCES people(id), post TEXT NOT NULL, words TEXT NOT NULL, paper_note TEXT NOT NULL DEFAULT '', attested_by TEXT, signature_id TEXT NOT NULL REFERENCES signatures(id), entered_by TEXT NOT NULL, signed_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (case_id, step), UNIQUE (case_id, person_id)) STRICT;

-- 称已还: the borrower says so, the shelf does not; looked for, then found or lost.
CREATE TABLE return_claims (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, loan_id TEXT NOT NULL REFERENCES loans(id), record_id TEXT NOT NULL REFERENCES records(id), note TEXT NOT NULL, claimed_at TEXT NOT NULL, entered_by TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('','found','lost')), settled_at TEXT, settled_by TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX return_claims_open ON return_claims(loan_id) WHERE outcome = '';
CREATE TABLE claim_searches (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, claim_id TEXT NOT NULL REFERENCES return_claims(id), record_id TEXT NOT NULL REFERENCES records(id), note TEXT NOT NULL, searched_by TEXT NOT NULL, searched_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- 违规登记.
CREATE TABLE violations (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, article TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES people(id), record_id TEXT REFERENCES records(id), case_id TEXT REFERENCES incident_cases(id),
  happened_on TEXT NOT NULL, facts TEXT NOT NULL, intent TEXT NOT NULL CHECK (intent IN ('unknown','unintended','negligent','deliberate')), consequence TEXT NOT NULL DEFAULT '', state TEXT NOT NULL CHECK (state IN ('registered','proposed','decided')),
  registered_by TEXT NOT NULL, registered_at TEXT NOT NULL, earlier INTEGER NOT NULL DEFAULT 0, sanction TEXT NOT NULL DEFAULT '', proposal TEXT NOT NULL DEFAULT '', proposed_by TEXT, proposed_at TEXT,
  decision TEXT NOT NULL DEFAULT '', decided_by TEXT, decided_at TEXT, signature_id TEXT REFERENCES signatures(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX violations_person ON violations(person_id);

-- 个人信息泄露核查 (PIPL 57).
CREATE TABLE breach_checks (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL UNIQUE REFERENCES incident_cases(id), record_id TEXT NOT NULL REFERENCES records(id), state TEXT NOT NULL CHECK (state IN ('open','assessed','decided','closed')),
  opened_at TEXT NOT NULL, data_kinds TEXT NOT NULL DEFAULT '', people INTEGER NOT NULL DEFAULT 0, harm TEXT NOT NULL DEFAULT '' CHECK (harm IN ('','none','averted','possible','done')), cause TEXT NOT NULL DEFAULT '', measures TEXT NOT NULL DEFAULT '', advice TEXT NOT NULL DEFAULT '', contact TEXT NOT NULL DEFAULT '',
  assessed_by TEXT, assessed_at TEXT, outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('','no_leak','authority_only','everybody')), reason TEXT NOT NULL DEFAULT '', decided_by TEXT, decided_at TEXT, signature_id TEXT REFERENCES signatures(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE TABLE breach_notices (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, breach_id TEXT NOT NULL REFERENCES breach_checks(id), record_id TEXT NOT NULL REFERENCES records(id), whom TEXT NOT NULL CHECK (whom IN ('authority','people')), told_on TEXT NOT NULL, how TEXT NOT NULL, noted_by TEXT NOT NULL, noted_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (breach_id, whom)) STRICT;

-- 外带证.
CREATE TABLE carry_permits (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, loan_id TEXT NOT NULL REFERENCES loans(id), copy_id TEXT NOT NULL REFERENCES copies(id), record_id TEXT NOT NULL REFERENCES records(id), level INTEGER NOT NULL,
  carrier_id TEXT NOT NULL REFERENCES people(id), second_id TEXT REFERENCES people(id), signature_id TEXT REFERENCES signatures(id), channel TEXT NOT NULL, destination TEXT NOT NULL, valid_on TEXT NOT NULL, issued_by TEXT NOT NULL, issued_at TEXT NOT NULL, withdrawn_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX carry_permits_loan ON carry_permits(loan_id);
CREATE TABLE gate_checks (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, permit_id TEXT NOT NULL REFERENCES carry_permits(id), direction TEXT NOT NULL CHECK (direction IN ('out','in')), checked_by TEXT NOT NULL, checked_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX gate_checks_permit ON gate_checks(permit_id);

-- 外单位借阅: the letter, and of the document shown its kind and last four characters only.
CREATE TABLE introductions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), letter TEXT NOT NULL, unit TEXT NOT NULL, dated_on TEXT NOT NULL, purpose TEXT NOT NULL,
  document TEXT NOT NULL, last_four TEXT NOT NULL, checked_by TEXT NOT NULL, checked_at TEXT NOT NULL, host_id TEXT NOT NULL REFERENCES people(id), ends_on TEXT NOT NULL, withdrawn_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX introductions_person ON introductions(person_id);

-- 停用与恢复, 离岗清退期.
CREATE TABLE suspensions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), reason TEXT NOT NULL, suspended_by TEXT NOT NULL, signature_id TEXT NOT NULL REFERENCES signatures(id), suspended_at TEXT NOT NULL,
  lift_reason TEXT NOT NULL DEFAULT '', lifted_by TEXT, lift_signature_id TEXT REFERENCES signatures(id), lifted_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX suspensions_standing ON suspensions(person_id) WHERE lifted_at IS NULL;
CREATE TABLE leavings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), last_on TEXT NOT NULL, noted_by TEXT NOT NULL, noted_at TEXT NOT NULL, taken_back_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX leavings_standing ON leavings(person_id) WHERE taken_back_at IS NULL;

-- The first form of a vault. Conventions:
--   every digested table: `row` INTEGER PRIMARY KEY (what the digest hook sees), `id` UUIDv7 text,
--   `salt` the row's own 16 bytes. Moments are UTC RFC 3339 with milliseconds, days YYYY-MM-DD,
--   levels 0..4, booleans 0/1. Lists of codes are JSON arrays of text.

---------------------------------------------------------------- vault and trail
-- The charter: root of trust, signed by the three administrators (event 1).
CREATE TABLE charters (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, statement TEXT NOT NULL,
  system_signature BLOB NOT NULL, security_signature BLOB NOT NULL, audit_signature BLOB NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- The office this vault belongs to; exactly one row.
CREATE TABLE offices (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, vault_id TEXT NOT NULL, company TEXT NOT NULL, name TEXT NOT NULL,
  address TEXT NOT NULL, number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999), fonds TEXT NOT NULL,
  time_zone TEXT NOT NULL, small_office INTEGER NOT NULL CHECK (small_office IN (0,1)),
  password_profile TEXT NOT NULL CHECK (password_profile IN ('dengbao','modern')),
  is_sample INTEGER NOT NULL DEFAULT 0, certificate_public BLOB NOT NULL, certificate_private_sealed BLOB NOT NULL,
  recovery_public BLOB NOT NULL, created_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Switches of the office, each change an event: key → JSON value.
CREATE TABLE settings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL, changed_by TEXT NOT NULL, changed_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Key slots: whose public keys are whose, said by two; the keyring file is a cache of these rows.
CREATE TABLE key_slots (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), login TEXT NOT NULL,
  receive_public BLOB NOT NULL, sign_public BLOB NOT NULL, kdf TEXT NOT NULL, wrapped_private BLOB NOT NULL,
  sealed_data_key BLOB, sealed_level3_key BLOB, sealed_level4_key BLOB,
  statement TEXT NOT NULL, first_signer TEXT NOT NULL, first_signature BLOB NOT NULL, second_signer TEXT, second_signature BLOB,
  enrolled_at TEXT NOT NULL, retired_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX key_slots_person ON key_slots(person_id, retired_at);

CREATE TABLE audit_events (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, session TEXT NOT NULL, operation TEXT NOT NULL, kind TEXT NOT NULL,
  subject TEXT NOT NULL, payload TEXT NOT NULL, digests BLOB NOT NULL, prev_hash BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE INDEX audit_events_at ON audit_events(at);
CREATE INDEX audit_events_subject ON audit_events(subject, seq);
CREATE INDEX audit_events_actor ON audit_events(actor, seq);
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

-- What each event left behind: the digest of every row written in its transaction; NULL is a tombstone.
CREATE TABLE row_digests (
  n INTEGER PRIMARY KEY, seq INTEGER NOT NULL, table_name TEXT NOT NULL, row INTEGER NOT NULL, row_id TEXT NOT NULL, digest BLOB) STRICT;
CREATE INDEX row_digests_seq ON row_digests(seq);
CREATE TRIGGER row_digests_no_update BEFORE UPDATE ON row_digests BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
CREATE TRIGGER row_digests_no_delete BEFORE DELETE ON row_digests BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

-- One seal per session, upserted at each commit by the session's person.
CREATE TABLE session_seals (
  n INTEGER PRIMARY KEY, session TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL, slot_id TEXT NOT NULL,
  first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, head BLOB NOT NULL, signature BLOB NOT NULL) STRICT;

CREATE TABLE number_sequences (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, prefix TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (prefix, year)) STRICT;

CREATE TABLE backup_sets (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, taken_at TEXT NOT NULL, taken_by TEXT NOT NULL, folder TEXT NOT NULL, files INTEGER NOT NULL,
  size_bytes INTEGER NOT NULL, head BLOB NOT NULL, seq INTEGER NOT NULL, expires_on TEXT NOT NULL, manifest_sha256 BLOB NOT NULL, reason TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

---------------------------------------------------------------- people and access
CREATE TABLE departments (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

CREATE TABLE people (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, initials TEXT NOT NULL, staff_number TEXT NOT NULL, barcode TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('staff','outside','guest')), department_id TEXT REFERENCES departments(id), organisation TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', agreement_until TEXT, training_on TEXT,
  state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active','suspended','left')), added_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

CREATE TABLE accounts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL UNIQUE REFERENCES people(id), login TEXT NOT NULL UNIQUE,
  valid_from TEXT NOT NULL, valid_until TEXT, closed_at TEXT, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

CREATE TABLE post_grants (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), post TEXT NOT NULL,
  granted_by TEXT NOT NULL, granted_at TEXT NOT NULL, withdrawn_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX post_grants_standing ON post_grants(person_id, post) WHERE withdrawn_at IS NULL;

CREATE TABLE clearances (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, completed_by TEXT, completed_at TEXT, withdrawn_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX clearances_person ON clearances(person_id, withdrawn_at);

-- Within own duty (R4 二·三: 除本职工作职责外): a department works with a family of categories.
CREATE TABLE duties (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, department_id TEXT NOT NULL REFERENCES departments(id), family TEXT NOT NULL, confirmed_by TEXT NOT NULL, confirmed_at TEXT NOT NULL, withdrawn_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- The approval matrix of the rule pack: level × action.
CREATE TABLE matrix_rows (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, level INTEGER NOT NULL, action TEXT NOT NULL, approvers TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('all','any','ordered')), supervised INTEGER NOT NULL, witnesses INTEGER NOT NULL, longest_days INTEGER, shredder_class TEXT NOT NULL DEFAULT '', article TEXT NOT NULL, version INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (level, action, version)) STRICT;

CREATE TABLE non_working_days (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL UNIQUE, working INTEGER NOT NULL CHECK (working IN (0,1)), name TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

---------------------------------------------------------------- places
CREATE TABLE places (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, parent_id TEXT REFERENCES places(id), kind TEXT NOT NULL CHECK (kind IN ('room','cabinet','shelf','box')),
  code TEXT NOT NULL, name TEXT NOT NULL, path TEXT NOT NULL, barcode TEXT NOT NULL UNIQUE, capacity INTEGER, top_secret_reading INTEGER NOT NULL DEFAULT 0,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

---------------------------------------------------------------- retention and file plan
CREATE TABLE retention_rules (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, mandate TEXT NOT NULL,
  period_months INTEGER, trigger TEXT NOT NULL CHECK (trigger IN ('year_after_creation','fiscal_year','date','event')), trigger_event TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL CHECK (action IN ('destroy','review','keep')), latest_months INTEGER, latest_ground TEXT NOT NULL DEFAULT '', locked INTEGER NOT NULL DEFAULT 0,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (code, version)) STRICT;

CREATE TABLE categories (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, group_name TEXT NOT NULL, family TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), level_basis TEXT NOT NULL, level_article TEXT NOT NULL, level_term TEXT NOT NULL, lower_on TEXT NOT NULL DEFAULT '',
  -- What each text says: lines of article TAB level TAB quote.
  level_grounds TEXT NOT NULL,
  retention_rule_id TEXT NOT NULL REFERENCES retention_rules(id), number_pattern TEXT NOT NULL CHECK (number_pattern IN ('piece','project','accounting')),
  personal_information INTEGER NOT NULL DEFAULT 0, accounting INTEGER NOT NULL DEFAULT 0, source TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

---------------------------------------------------------------- records
CREATE TABLE volumes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, barcode TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('household','equipment','contract','employee','accounting','subject')),
  subject_key TEXT NOT NULL, title TEXT NOT NULL, department_id TEXT REFERENCES departments(id), place_id TEXT REFERENCES places(id), opened_at TEXT NOT NULL, closed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (kind, subject_key)) STRICT;
CREATE INDEX volumes_key ON volumes(subject_key);

CREATE TABLE records (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, accession TEXT NOT NULL UNIQUE, archival_number TEXT UNIQUE, filed_at TEXT,
  title TEXT NOT NULL, author TEXT NOT NULL, document_number TEXT NOT NULL, document_date TEXT NOT NULL, category_id TEXT NOT NULL REFERENCES categories(id),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), level_basis TEXT NOT NULL, level_term TEXT NOT NULL,
  retention_rule_id TEXT NOT NULL REFERENCES retention_rules(id), trigger_date TEXT, retention_extended_until TEXT,
  department_id TEXT NOT NULL REFERENCES departments(id), walled INTEGER NOT NULL DEFAULT 0 CHECK (walled IN (0,1)), volume_id TEXT REFERENCES volumes(id),
  secret_owner TEXT NOT NULL CHECK (secret_owner IN ('own','parent','third_party','client')), property TEXT NOT NULL CHECK (property IN ('own','owners','client','group')), property_consent TEXT NOT NULL DEFAULT '',
  personal_information INTEGER NOT NULL DEFAULT 0, sensitive_personal INTEGER NOT NULL DEFAULT 0, copyright INTEGER NOT NULL DEFAULT 0,
  pages INTEGER NOT NULL, summary TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'kept' CHECK (state IN ('kept','destroyed','handed_over')), certificate_id TEXT,
  registered_by TEXT NOT NULL, registered_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX records_level ON records(level, row);
CREATE INDEX records_category ON records(category_id, row);
CREATE INDEX records_volume ON records(volume_id, row);
CREATE INDEX records_department ON records(department_id, row);

-- Need-to-know list of a record: passes the wall, never the level.
CREATE TABLE need_to_know (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), person_id TEXT NOT NULL REFERENCES people(id), named_by TEXT NOT NULL, named_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (record_id, person_id)) STRICT;

-- Who opened a protected record or file, and for what purpose (阅览登记); the trail holds only codes.
CREATE TABLE record_openings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), content_id TEXT REFERENCES contents(id), person_id TEXT NOT NULL REFERENCES people(id), purpose TEXT NOT NULL, at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX record_openings_record ON record_openings(record_id, row);

CREATE TABLE level_changes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), from_level INTEGER NOT NULL, to_level INTEGER NOT NULL, reason TEXT NOT NULL, basis TEXT NOT NULL,
  proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, countersigned_by TEXT, countersigned_at TEXT, signature_id TEXT, state TEXT NOT NULL CHECK (state IN ('proposed','countersigned','refused')),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

CREATE TABLE copies (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), label TEXT NOT NULL, barcode TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('original','further','numbered','excerpt','electronic')), medium TEXT NOT NULL CHECK (medium IN ('paper','electronic','photo','media')),
  pages INTEGER NOT NULL, home_place_id TEXT REFERENCES places(id), place_id TEXT REFERENCES places(id), holder_id TEXT REFERENCES people(id),
  parent_copy_id TEXT REFERENCES copies(id), copy_job_id TEXT, seal_number TEXT NOT NULL DEFAULT '', condition TEXT NOT NULL DEFAULT '', return_by TEXT,
  state TEXT NOT NULL DEFAULT 'in' CHECK (state IN ('in','out','in_session','lost','destroyed')), destroyed_at TEXT, made_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (record_id, label)) STRICT;
CREATE INDEX copies_record ON copies(record_id);
CREATE INDEX copies_place ON copies(place_id);
CREATE INDEX copies_holder ON copies(holder_id) WHERE holder_id IS NOT NULL;

CREATE TABLE contents (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, copy_id TEXT NOT NULL REFERENCES copies(id), file_name TEXT NOT NULL, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL, sha256 BLOB NOT NULL, sealed_sha256 BLOB NOT NULL, blob TEXT NOT NULL,
  key_level INTEGER NOT NULL CHECK (key_level IN (0,3,4)), attached_by TEXT NOT NULL, attached_at TEXT NOT NULL, shredded_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX contents_copy ON contents(copy_id);
-- The key of a file, wrapped under the data key or its level's key. Destroying the file deletes this row.
CREATE TABLE content_keys (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content_id TEXT NOT NULL UNIQUE, wrapped BLOB NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE TABLE pending_shreds (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content_id TEXT NOT NULL, blob TEXT NOT NULL, requested_at TEXT NOT NULL, completed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Derived: one row per record, pre-segmented Chinese and pinyin initials; rowid = records.row.
CREATE VIRTUAL TABLE record_search USING fts5(words, initials, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
INSERT INTO record_search(record_search, rank) VALUES('secure-delete', 1);

-- State secrets are not registered here: only that a slip was printed, no title.
CREATE TABLE state_secret_slips (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, written_by TEXT NOT NULL, written_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

---------------------------------------------------------------- signatures and approvals
CREATE TABLE signature_images (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, png BLOB NOT NULL, sha256 BLOB NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Every signed act of every kind: Ed25519 over domain ‖ vault ‖ operation ‖ subject ‖ digest ‖ signer ‖ at ‖ nonce.
CREATE TABLE signatures (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, act TEXT NOT NULL, subject_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES people(id), post TEXT NOT NULL, slot_id TEXT NOT NULL,
  statement TEXT NOT NULL, digest BLOB NOT NULL, nonce BLOB NOT NULL, signature BLOB NOT NULL, image_id TEXT REFERENCES signature_images(id), on_paper INTEGER NOT NULL DEFAULT 0, at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX signatures_subject ON signatures(subject_id);

CREATE TABLE approvals (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, action TEXT NOT NULL, subject_id TEXT NOT NULL, record_id TEXT, level INTEGER NOT NULL,
  statement TEXT NOT NULL, digest BLOB NOT NULL, applicant_id TEXT NOT NULL REFERENCES people(id), purpose TEXT NOT NULL, approvers TEXT NOT NULL, mode TEXT NOT NULL CHECK (mode IN ('all','any','ordered')), article TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','approved','refused','withdrawn','used','expired')), asked_at TEXT NOT NULL, expires_on TEXT NOT NULL, used_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX approvals_state ON approvals(state, row);
CREATE TABLE approval_decisions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, approval_id TEXT NOT NULL REFERENCES approvals(id), person_id TEXT NOT NULL, post TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('approve','refuse')), opinion TEXT NOT NULL, signature_id TEXT NOT NULL REFERENCES signatures(id), decided_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (approval_id, person_id)) STRICT;

---------------------------------------------------------------- loans
CREATE TABLE loans (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, copy_id TEXT NOT NULL REFERENCES copies(id), record_id TEXT NOT NULL REFERENCES records(id), borrower_id TEXT NOT NULL REFERENCES people(id),
  way TEXT NOT NULL CHECK (way IN ('reading','carry_out')), state TEXT NOT NULL CHECK (state IN ('requested','approved','out','claimed_returned','returned','lost','refused','cancelled','reversed')),
  purpose TEXT NOT NULL, approval_id TEXT REFERENCES approvals(id), ground TEXT NOT NULL CHECK (ground IN ('none_needed','own_duty','standing','approval','')), rule TEXT NOT NULL DEFAULT '',
  requested_by TEXT NOT NULL, requested_at TEXT NOT NULL, lent_by TEXT, lent_at TEXT, due_on TEXT, renewals INTEGER NOT NULL DEFAULT 0,
  override_reason TEXT NOT NULL DEFAULT '', override_by TEXT, receipt TEXT NOT NULL DEFAULT '' CHECK (receipt IN ('','pad','paper','passphrase')), receipt_signature_id TEXT, receipt_image_id TEXT,
  returned_at TEXT, returned_by TEXT NOT NULL DEFAULT '', received_by TEXT, return_pages INTEGER, return_condition TEXT NOT NULL DEFAULT '', closing_note TEXT NOT NULL DEFAULT '',
  happened_at TEXT NOT NULL, recorded_at TEXT NOT NULL, late_reason TEXT NOT NULL DEFAULT '', countersignature_id TEXT, lent_session TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX loans_one_out ON loans(copy_id) WHERE state IN ('out','claimed_returned');
CREATE INDEX loans_borrower ON loans(borrower_id, state);
CREATE INDEX loans_due ON loans(due_on) WHERE state = 'out';
CREATE INDEX loans_record ON loans(record_id);

-- Lending rules of the rule pack; NULL means any. The most specific one applies.
CREATE TABLE lending_rules (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, level INTEGER CHECK (level BETWEEN 0 AND 4), post TEXT, family TEXT,
  days INTEGER NOT NULL CHECK (days >= 0), item_limit INTEGER NOT NULL, renewals INTEGER NOT NULL CHECK (renewals BETWEEN 0 AND 2), grace_days INTEGER NOT NULL, article TEXT NOT NULL, version INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- The day's acts at the desk (流水), and what each of them must be put back to when it is reversed.
CREATE TABLE desk_acts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, session TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES people(id), act TEXT NOT NULL CHECK (act IN ('lend','return','renew')),
  loan_id TEXT NOT NULL REFERENCES loans(id), copy_id TEXT NOT NULL REFERENCES copies(id), record_id TEXT NOT NULL REFERENCES records(id), at TEXT NOT NULL, signed_by_another INTEGER NOT NULL CHECK (signed_by_another IN (0,1)),
  before_state TEXT NOT NULL, before_due_on TEXT, before_place_id TEXT, before_condition TEXT NOT NULL, reversed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX desk_acts_at ON desk_acts(at);
CREATE INDEX desk_acts_copy ON desk_acts(copy_id, row);

CREATE TABLE incidents (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('pages_differ','damaged','lost','unattested','paper_denied')), subject_id TEXT NOT NULL, record_id TEXT, text TEXT NOT NULL, opened_by TEXT NOT NULL, opened_at TEXT NOT NULL, closed_at TEXT, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

---------------------------------------------------------------- copying
CREATE TABLE copy_jobs (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), source_copy_id TEXT NOT NULL REFERENCES copies(id),
  applicant_id TEXT NOT NULL REFERENCES people(id), receiver_id TEXT NOT NULL REFERENCES people(id), purpose TEXT NOT NULL, destination TEXT NOT NULL,
  pages INTEGER NOT NULL, page_range TEXT NOT NULL, copies INTEGER NOT NULL, certified INTEGER NOT NULL DEFAULT 0, return_by TEXT, level INTEGER NOT NULL, approval_id TEXT REFERENCES approvals(id), ground TEXT NOT NULL CHECK (ground IN ('none_needed','own_duty','standing','approval','')),
  state TEXT NOT NULL CHECK (state IN ('requested','approved','in_session','signed_off','handed_over','closed','aborted','refused')), requested_at TEXT NOT NULL,
  operator_id TEXT, supervisor_id TEXT, session_opened_at TEXT, opening_signature_id TEXT, duplex INTEGER, meter_before INTEGER, meter_after INTEGER, copied_copies INTEGER, copied_pages INTEGER, faces INTEGER, sheets INTEGER, spoiled_faces INTEGER, spoiled_sheets INTEGER, counted_at TEXT,
  signed_off_at TEXT, sign_off_signature_id TEXT, handed_over_at TEXT, receipt TEXT NOT NULL DEFAULT '', receipt_signature_id TEXT, receipt_image_id TEXT, aborted_reason TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX copy_jobs_record ON copy_jobs(record_id);

---------------------------------------------------------------- holds and disposal
CREATE TABLE holds (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), reason TEXT NOT NULL, authority TEXT NOT NULL,
  placed_by TEXT NOT NULL, placed_at TEXT NOT NULL, review_on TEXT NOT NULL, lifted_by TEXT, lifted_at TEXT, lift_reason TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX holds_record ON holds(record_id) WHERE lifted_at IS NULL;

CREATE TABLE appraisals (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, title TEXT NOT NULL, family TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open','closed')), opened_by TEXT NOT NULL, opened_at TEXT NOT NULL, closed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE TABLE appraisal_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, appraisal_id TEXT NOT NULL REFERENCES appraisals(id), record_id TEXT NOT NULL REFERENCES records(id), due_on TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('','destroy','extend','keep')), opinion TEXT NOT NULL DEFAULT '', extend_until TEXT, decided_by TEXT, decided_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (appraisal_id, record_id)) STRICT;

CREATE TABLE destruction_lists (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, name TEXT NOT NULL, appraisal_id TEXT NOT NULL REFERENCES appraisals(id), level INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft','locked','approved','cooling','counted','executing','executed','attested','certified','cancelled','unattested')),
  applicant_id TEXT NOT NULL, reason TEXT NOT NULL, created_at TEXT NOT NULL, locked_at TEXT, approval_id TEXT REFERENCES approvals(id), approved_root BLOB, cooling_from TEXT, cooling_until TEXT,
  executor_id TEXT, first_witness_id TEXT, second_witness_id TEXT, counted_at TEXT, executed_root BLOB, method TEXT NOT NULL DEFAULT '', required_class TEXT NOT NULL DEFAULT '', used_class TEXT NOT NULL DEFAULT '',
  equipment TEXT NOT NULL DEFAULT '', vendor TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', custody TEXT NOT NULL DEFAULT '', boxes INTEGER NOT NULL DEFAULT 0, weight TEXT NOT NULL DEFAULT '', exceptions TEXT NOT NULL DEFAULT '', started_at TEXT, ended_at TEXT, attested_at TEXT, cancelled_reason TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE TABLE destruction_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, list_id TEXT NOT NULL REFERENCES destruction_lists(id), position INTEGER NOT NULL, record_id TEXT NOT NULL REFERENCES records(id),
  snapshot TEXT NOT NULL, title_salt BLOB NOT NULL, leaf BLOB NOT NULL, state TEXT NOT NULL CHECK (state IN ('listed','excluded','destroyed')), exclusion TEXT NOT NULL DEFAULT '',
  counted_copies INTEGER, counted_pages INTEGER, result TEXT NOT NULL DEFAULT '' CHECK (result IN ('','passed','failed','unknown')),
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (list_id, record_id), UNIQUE (list_id, position)) STRICT;
CREATE INDEX destruction_items_record ON destruction_items(record_id);

CREATE TABLE certificates (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, list_id TEXT NOT NULL REFERENCES destruction_lists(id), statement TEXT NOT NULL, statement_hash BLOB NOT NULL, previous_hash BLOB,
  signature BLOB NOT NULL, qr TEXT NOT NULL, issued_by TEXT NOT NULL, issued_at TEXT NOT NULL, trail_seq INTEGER NOT NULL, trail_head BLOB NOT NULL, pages INTEGER NOT NULL, prints INTEGER NOT NULL DEFAULT 0,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

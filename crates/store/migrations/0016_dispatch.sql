-- Papers on the move: excerpts, receiving, sending, transfers.

-- 摘抄本: bound, with numbered leaves.
CREATE TABLE excerpt_notebooks (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, barcode TEXT NOT NULL UNIQUE, holder_id TEXT NOT NULL REFERENCES people(id), leaves INTEGER NOT NULL CHECK (leaves BETWEEN 1 AND 500),
  issued_by TEXT NOT NULL REFERENCES people(id), issued_at TEXT NOT NULL, returned_at TEXT, returned_leaves INTEGER, received_by TEXT REFERENCES people(id), destroyed_at TEXT, destroy_signature_id TEXT REFERENCES signatures(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX excerpt_notebooks_holder ON excerpt_notebooks(holder_id) WHERE returned_at IS NULL;

-- 摘抄件. Once written it is a copy, and the copy says where it is.
CREATE TABLE excerpts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), source_copy_id TEXT NOT NULL REFERENCES copies(id), applicant_id TEXT NOT NULL REFERENCES people(id),
  purpose TEXT NOT NULL, page_range TEXT NOT NULL, source_pages INTEGER NOT NULL, extent TEXT NOT NULL, return_by TEXT, level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), approval_id TEXT REFERENCES approvals(id), ground TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested','approved','held','refused','cancelled')), requested_by TEXT NOT NULL REFERENCES people(id), requested_at TEXT NOT NULL,
  copy_id TEXT REFERENCES copies(id), notebook_id TEXT REFERENCES excerpt_notebooks(id), first_leaf INTEGER, last_leaf INTEGER, made_by TEXT REFERENCES people(id), made_at TEXT,
  receipt TEXT NOT NULL DEFAULT '' CHECK (receipt IN ('','pad','paper','passphrase')), receipt_signature_id TEXT REFERENCES signatures(id), receipt_image_id TEXT REFERENCES signature_images(id),
  returned_at TEXT, returned_pages INTEGER, received_by TEXT REFERENCES people(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX excerpts_record ON excerpts(record_id);
CREATE INDEX excerpts_copy ON excerpts(copy_id) WHERE copy_id IS NOT NULL;
CREATE INDEX excerpts_notebook ON excerpts(notebook_id) WHERE notebook_id IS NOT NULL;

-- 收文. A paper here has a level of its own until it is a record.
CREATE TABLE incoming_papers (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, received_on TEXT NOT NULL, recorded_at TEXT NOT NULL, sender TEXT NOT NULL, sender_number TEXT NOT NULL, title TEXT NOT NULL, attachments INTEGER NOT NULL,
  stated_copies INTEGER, copies INTEGER NOT NULL, pages INTEGER NOT NULL, level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), urgency TEXT NOT NULL CHECK (urgency IN ('ordinary','urgent','at_once')), channel TEXT NOT NULL, seal TEXT NOT NULL CHECK (seal IN ('intact','broken','unsealed')),
  opened_by TEXT REFERENCES people(id), note TEXT NOT NULL, received_by TEXT NOT NULL REFERENCES people(id),
  state TEXT NOT NULL CHECK (state IN ('registered','assigned','signed_for','filed','passed_on','sent_back')), handler_id TEXT REFERENCES people(id), assigned_at TEXT, due_on TEXT,
  receipt TEXT NOT NULL DEFAULT '' CHECK (receipt IN ('','pad','paper','passphrase')), receipt_signature_id TEXT REFERENCES signatures(id), receipt_image_id TEXT REFERENCES signature_images(id), signed_at TEXT,
  record_id TEXT REFERENCES records(id), closed_at TEXT, closed_by TEXT REFERENCES people(id), sent_to TEXT NOT NULL DEFAULT '', closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX incoming_papers_received ON incoming_papers(received_on, row);
CREATE INDEX incoming_papers_record ON incoming_papers(record_id) WHERE record_id IS NOT NULL;

-- 发文, and who gets which number by which channel.
CREATE TABLE outgoing_papers (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), applicant_id TEXT NOT NULL REFERENCES people(id), purpose TEXT NOT NULL, outside INTEGER NOT NULL CHECK (outside IN (0,1)), attachments INTEGER NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), approval_id TEXT REFERENCES approvals(id), ground TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('requested','approved','sending','closed','refused','cancelled')), requested_at TEXT NOT NULL, closed_at TEXT, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX outgoing_papers_record ON outgoing_papers(record_id);
CREATE TABLE outgoing_receivers (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, outgoing_id TEXT NOT NULL REFERENCES outgoing_papers(id), record_id TEXT NOT NULL REFERENCES records(id), serial INTEGER NOT NULL, receiver TEXT NOT NULL, channel TEXT NOT NULL, copy_id TEXT REFERENCES copies(id), return_by TEXT,
  tracking TEXT NOT NULL DEFAULT '', first_carrier_id TEXT REFERENCES people(id), second_carrier_id TEXT REFERENCES people(id), first_signature_id TEXT REFERENCES signatures(id), second_signature_id TEXT REFERENCES signatures(id), sent_by TEXT REFERENCES people(id), sent_at TEXT,
  signed_on TEXT, signer TEXT NOT NULL DEFAULT '', signed_recorded_by TEXT REFERENCES people(id), chased INTEGER NOT NULL DEFAULT 0, chased_at TEXT, returned_at TEXT, returned_pages INTEGER,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (outgoing_id, serial)) STRICT;
CREATE INDEX outgoing_receivers_copy ON outgoing_receivers(copy_id) WHERE copy_id IS NOT NULL;
CREATE INDEX outgoing_receivers_unsigned ON outgoing_receivers(sent_at) WHERE sent_at IS NOT NULL AND signed_on IS NULL;

-- 传递、传阅: the route, and the hops as they were made; position 0 … are the hops, `due_on` stands on the stops.
CREATE TABLE transfers (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('transfer','circulation')), record_id TEXT NOT NULL REFERENCES records(id), copy_id TEXT NOT NULL REFERENCES copies(id), applicant_id TEXT NOT NULL REFERENCES people(id), purpose TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4), approval_id TEXT REFERENCES approvals(id), ground TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('requested','approved','moving','ended','refused','cancelled')), seal_number TEXT NOT NULL DEFAULT '', requested_at TEXT NOT NULL, ended_at TEXT, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX transfers_one_slip ON transfers(copy_id) WHERE state IN ('requested','approved','moving');
CREATE INDEX transfers_record ON transfers(record_id);
CREATE TABLE transfer_stops (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, transfer_id TEXT NOT NULL REFERENCES transfers(id), position INTEGER NOT NULL, person_id TEXT NOT NULL REFERENCES people(id), due_on TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (transfer_id, position)) STRICT;
CREATE TABLE transfer_hops (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, transfer_id TEXT NOT NULL REFERENCES transfers(id), position INTEGER NOT NULL, from_id TEXT NOT NULL REFERENCES people(id), to_id TEXT NOT NULL REFERENCES people(id), companion_id TEXT REFERENCES people(id), home INTEGER NOT NULL CHECK (home IN (0,1)), at TEXT NOT NULL,
  pages INTEGER NOT NULL, seal_intact INTEGER NOT NULL CHECK (seal_intact IN (0,1)), given TEXT NOT NULL CHECK (given IN ('pad','paper','passphrase')), given_signature_id TEXT REFERENCES signatures(id), given_image_id TEXT REFERENCES signature_images(id),
  taken TEXT NOT NULL CHECK (taken IN ('pad','paper','passphrase')), taken_signature_id TEXT REFERENCES signatures(id), taken_image_id TEXT REFERENCES signature_images(id), companion_signature_id TEXT REFERENCES signatures(id), read INTEGER NOT NULL CHECK (read IN (0,1)), incident_id TEXT REFERENCES incidents(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (transfer_id, position)) STRICT;

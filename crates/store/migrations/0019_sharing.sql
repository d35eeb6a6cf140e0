-- What is given to others, and what goes over into other hands.

-- 对外提供: to whom, on what ground, by when. The words about records are sealed with the highest of them.
CREATE TABLE sharings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('contract','statutory','owner','personal')), level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  state TEXT NOT NULL CHECK (state IN ('requested','open','given','closed','declined','refused','cancelled')), applicant_id TEXT NOT NULL REFERENCES people(id), requested_at TEXT NOT NULL, due_on TEXT NOT NULL,
  receiver TEXT NOT NULL, receiver_id TEXT REFERENCES people(id), reason TEXT NOT NULL, necessity TEXT NOT NULL DEFAULT '', letter TEXT NOT NULL DEFAULT '', authority TEXT NOT NULL DEFAULT '', capacity TEXT NOT NULL DEFAULT '', room TEXT NOT NULL DEFAULT '', matter TEXT NOT NULL DEFAULT '', request TEXT NOT NULL DEFAULT '', mandate TEXT NOT NULL DEFAULT '',
  basis TEXT NOT NULL DEFAULT '', basis_note TEXT NOT NULL DEFAULT '', approval_id TEXT REFERENCES approvals(id), ground TEXT NOT NULL, informed_id TEXT REFERENCES people(id), informed_at TEXT, informed_by TEXT REFERENCES people(id),
  masking TEXT NOT NULL DEFAULT '', masked_by TEXT REFERENCES people(id), given_by TEXT REFERENCES people(id), given_at TEXT, receipt TEXT NOT NULL DEFAULT '' CHECK (receipt IN ('','pad','paper')), receipt_image_id TEXT REFERENCES signature_images(id), giver_signature_id TEXT REFERENCES signatures(id),
  closing TEXT NOT NULL DEFAULT '', closed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX sharings_due ON sharings(due_on) WHERE state IN ('requested','open','given');
CREATE TABLE sharing_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sharing_id TEXT NOT NULL REFERENCES sharings(id), record_id TEXT NOT NULL REFERENCES records(id), position INTEGER NOT NULL, way TEXT NOT NULL CHECK (way IN ('shown','copy','file')),
  page_range TEXT NOT NULL, pages INTEGER NOT NULL, copies INTEGER NOT NULL, copy_id TEXT REFERENCES copies(id), masked INTEGER NOT NULL DEFAULT 0 CHECK (masked IN (0,1)), given INTEGER NOT NULL DEFAULT 0 CHECK (given IN (0,1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (sharing_id, position)) STRICT;
CREATE INDEX sharing_items_record ON sharing_items(record_id);

-- 身份核验: of whom we told something, or who looked at footage; of the document its kind and last four characters only.
CREATE TABLE identity_checks (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, subject_id TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, document TEXT NOT NULL, last_four TEXT NOT NULL, checked_by TEXT NOT NULL REFERENCES people(id), checked_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (subject_id, position)) STRICT;

-- 监控调阅.
CREATE TABLE footage_viewings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, asker TEXT NOT NULL, capacity TEXT NOT NULL, letter TEXT NOT NULL DEFAULT '', camera TEXT NOT NULL, place TEXT NOT NULL, begins_at TEXT NOT NULL, ends_at TEXT NOT NULL, reason TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('shown','file')), state TEXT NOT NULL CHECK (state IN ('requested','open','closed','refused','cancelled')), approval_id TEXT REFERENCES approvals(id), ground TEXT NOT NULL, requested_by TEXT NOT NULL REFERENCES people(id), requested_at TEXT NOT NULL,
  informed_id TEXT REFERENCES people(id), shown_by TEXT REFERENCES people(id), companion_id TEXT REFERENCES people(id), shown_signature_id TEXT REFERENCES signatures(id), companion_signature_id TEXT REFERENCES signatures(id), shown_at TEXT,
  others TEXT NOT NULL DEFAULT '', medium TEXT NOT NULL DEFAULT '', receipt TEXT NOT NULL DEFAULT '' CHECK (receipt IN ('','pad','paper')), receipt_image_id TEXT REFERENCES signature_images(id), closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- 移交: a post to its successor, a project to who comes after us, their property back to its owners.
CREATE TABLE handovers (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('post','project','give_back')), state TEXT NOT NULL CHECK (state IN ('open','done','cancelled')), reason TEXT NOT NULL, from_id TEXT NOT NULL REFERENCES people(id), to_id TEXT REFERENCES people(id),
  receiver TEXT NOT NULL DEFAULT '', property TEXT NOT NULL DEFAULT '' CHECK (property IN ('','owners','client','group')), supervisor_id TEXT REFERENCES people(id), drawn_by TEXT NOT NULL REFERENCES people(id), drawn_at TEXT NOT NULL, missing_by TEXT,
  from_signature_id TEXT REFERENCES signatures(id), to_signature_id TEXT REFERENCES signatures(id), supervisor_signature_id TEXT REFERENCES signatures(id), receipt TEXT NOT NULL DEFAULT '' CHECK (receipt IN ('','pad','paper','passphrase')), receipt_image_id TEXT REFERENCES signature_images(id), done_at TEXT, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX handovers_one_open ON handovers(from_id) WHERE kind = 'post' AND state = 'open';
CREATE TABLE handover_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, handover_id TEXT NOT NULL REFERENCES handovers(id), position INTEGER NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('loan','copy','notebook','record','thing')), subject_id TEXT NOT NULL, record_id TEXT REFERENCES records(id), words TEXT NOT NULL DEFAULT '', count INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (handover_id, position)) STRICT;
CREATE INDEX handover_items_record ON handover_items(record_id) WHERE record_id IS NOT NULL;
CREATE TABLE handover_checks (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, handover_id TEXT NOT NULL REFERENCES handovers(id), position INTEGER NOT NULL, code TEXT NOT NULL, article TEXT NOT NULL, name TEXT NOT NULL, found TEXT NOT NULL CHECK (found IN ('unchecked','present','missing','not_applicable')), copies INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (handover_id, code)) STRICT;

-- Approvals of somebody who is away: on paper (纸批) and by file (离线签批).

-- A pen-signed sheet: attested by another person, counted at once, confirmed or denied by the approver. The scan is a
-- sealed file of its own, under the data key while the sheet says no more than this database's rows; when its record is
-- raised, it goes under that level's key.
CREATE TABLE paper_approvals (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, approval_id TEXT NOT NULL REFERENCES approvals(id), approver_id TEXT NOT NULL REFERENCES people(id), post TEXT NOT NULL, clerk_id TEXT NOT NULL REFERENCES people(id),
  attested_by TEXT NOT NULL REFERENCES people(id), attestation_id TEXT NOT NULL REFERENCES signatures(id), attested_at TEXT NOT NULL, confirm_by TEXT NOT NULL,
  scan_id TEXT NOT NULL UNIQUE, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL, sha256 BLOB NOT NULL, sealed_sha256 BLOB NOT NULL, blob TEXT NOT NULL, key_level INTEGER NOT NULL CHECK (key_level IN (0,3,4)), wrapped BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('unconfirmed','confirmed','denied')), settled_at TEXT, settlement_id TEXT REFERENCES signatures(id), incident_id TEXT REFERENCES incidents(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16)), CHECK ((state = 'unconfirmed') = (settled_at IS NULL))) STRICT;
CREATE UNIQUE INDEX paper_approvals_once ON paper_approvals(approval_id, approver_id);
CREATE INDEX paper_approvals_open ON paper_approvals(approver_id) WHERE state = 'unconfirmed';

-- 签批卡: a person's own keys in a file. What is on it is not kept; the slot says whose keys they are.
CREATE TABLE signing_cards (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), slot_id TEXT NOT NULL REFERENCES key_slots(id), issued_at TEXT NOT NULL,
  revoked_at TEXT, revoked_by TEXT REFERENCES people(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX signing_cards_person ON signing_cards(person_id);

-- A request that went out as a file: its nonce counts once, and its decision opens with reply_key alone.
CREATE TABLE away_requests (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, approval_id TEXT NOT NULL REFERENCES approvals(id), card_id TEXT NOT NULL REFERENCES signing_cards(id), nonce BLOB NOT NULL UNIQUE, asked_sha256 BLOB NOT NULL, reply_key BLOB NOT NULL,
  exported_by TEXT NOT NULL REFERENCES people(id), exported_at TEXT NOT NULL, expires_at TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open','decided','void')), settled_at TEXT, signature_id TEXT REFERENCES signatures(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX away_requests_open ON away_requests(approval_id, card_id) WHERE state = 'open';

-- Lending in full depth (借阅): the queue, the recall, the office's own rules and calendar, the reading room.

-- 预约: who waits for a copy (copy_id) or for any copy of a record, in the order of `position`; while it is 'ready',
-- kept_copy_id lies on the pick-up shelf for that person.
CREATE TABLE reservations (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), copy_id TEXT REFERENCES copies(id),
  borrower_id TEXT NOT NULL REFERENCES people(id), purpose TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting','ready','picked_up','cancelled','expired')),
  position INTEGER NOT NULL, placed_by TEXT NOT NULL REFERENCES people(id), placed_at TEXT NOT NULL, kept_copy_id TEXT REFERENCES copies(id), kept_since TEXT, kept_until TEXT,
  loan_id TEXT REFERENCES loans(id), ended_at TEXT, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16)), CHECK ((state = 'ready') <= (kept_copy_id IS NOT NULL AND kept_until IS NOT NULL))) STRICT;
-- One copy is never kept for two, and nobody waits twice for one record.
CREATE UNIQUE INDEX reservations_kept ON reservations(kept_copy_id) WHERE state = 'ready';
CREATE UNIQUE INDEX reservations_once ON reservations(record_id, borrower_id) WHERE state IN ('waiting','ready');
CREATE INDEX reservations_queue ON reservations(record_id, position) WHERE state IN ('waiting','ready');
CREATE INDEX reservations_borrower ON reservations(borrower_id, state);
CREATE INDEX reservations_until ON reservations(kept_until) WHERE state = 'ready';

-- What was done to a place in the queue, with its reason.
CREATE TABLE reservation_acts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, reservation_id TEXT NOT NULL REFERENCES reservations(id), record_id TEXT NOT NULL REFERENCES records(id),
  act TEXT NOT NULL CHECK (act IN ('place','move','skip','shelve','put_back','pick_up','cancel','expire')), from_place INTEGER, to_place INTEGER, copy_id TEXT REFERENCES copies(id),
  reason TEXT NOT NULL DEFAULT '', person_id TEXT NOT NULL REFERENCES people(id), at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX reservation_acts_of ON reservation_acts(reservation_id, row);

-- 催回: a loan that must come back earlier because somebody else needs it.
CREATE TABLE recalls (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, loan_id TEXT NOT NULL REFERENCES loans(id), record_id TEXT NOT NULL REFERENCES records(id), copy_id TEXT NOT NULL REFERENCES copies(id),
  wanted_by TEXT REFERENCES people(id), reason TEXT NOT NULL, before_due_on TEXT NOT NULL, due_on TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('standing','met','withdrawn')),
  recalled_by TEXT NOT NULL REFERENCES people(id), recalled_at TEXT NOT NULL, told_by TEXT REFERENCES people(id), told_at TEXT, told_way TEXT CHECK (told_way IN ('person','telephone','letter','message')),
  ended_at TEXT, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX recalls_standing ON recalls(loan_id) WHERE state = 'standing';
CREATE INDEX recalls_record ON recalls(record_id);

-- The office's own word on a lending rule, above the rule pack's; NULL means any. Nothing is in force before another
-- person agreed; what was in force stays readable.
CREATE TABLE lending_rule_editions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, edition INTEGER NOT NULL, act TEXT NOT NULL CHECK (act IN ('enter','edit','retire','follow_pack')),
  level INTEGER CHECK (level BETWEEN 0 AND 4), family TEXT, post TEXT, borrower_kind TEXT CHECK (borrower_kind IN ('staff','outside','guest')),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 60), item_limit INTEGER NOT NULL CHECK (item_limit > 0), renewals INTEGER NOT NULL CHECK (renewals BETWEEN 0 AND 2), grace_days INTEGER NOT NULL CHECK (grace_days >= 0),
  article TEXT NOT NULL, reason TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('proposed','in_force','superseded','refused')), proposed_by TEXT NOT NULL REFERENCES people(id), proposed_at TEXT NOT NULL,
  decided_by TEXT REFERENCES people(id), decided_at TEXT, signature_id TEXT REFERENCES signatures(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX lending_rule_editions_in_force ON lending_rule_editions(name) WHERE state = 'in_force';
CREATE UNIQUE INDEX lending_rule_editions_waiting ON lending_rule_editions(name) WHERE state = 'proposed';

-- The rule a loan was lent under, as it stood that day.
CREATE TABLE loan_terms (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, loan_id TEXT NOT NULL UNIQUE REFERENCES loans(id), rule TEXT NOT NULL, article TEXT NOT NULL, days INTEGER NOT NULL, item_limit INTEGER NOT NULL,
  renewals INTEGER NOT NULL, grace_days INTEGER NOT NULL, because TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- What the office itself said of a day; a newer rule pack leaves such a day alone.
CREATE TABLE calendar_changes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day TEXT NOT NULL, was_working INTEGER NOT NULL CHECK (was_working IN (0,1)), working INTEGER NOT NULL CHECK (working IN (0,1)), name TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES people(id), changed_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX calendar_changes_day ON calendar_changes(day, row);

-- 绝密 read on a seat of the named place, from when to when.
CREATE TABLE seated_readings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, loan_id TEXT NOT NULL UNIQUE REFERENCES loans(id), record_id TEXT NOT NULL REFERENCES records(id), place_id TEXT NOT NULL REFERENCES places(id), seat TEXT NOT NULL,
  seated_at TEXT NOT NULL, left_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX seated_readings_taken ON seated_readings(place_id, seat) WHERE left_at IS NULL;

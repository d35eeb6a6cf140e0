-- Places (库房): moves and their slips, stocktakes and what they find.

-- What a place holds is counted in items or measured in centimetres; who keeps it; where a box belongs.
ALTER TABLE places ADD COLUMN capacity_unit TEXT NOT NULL DEFAULT 'items' CHECK (capacity_unit IN ('items','cm'));
ALTER TABLE places ADD COLUMN spine_mm INTEGER;
ALTER TABLE places ADD COLUMN keeper_id TEXT REFERENCES people(id);
ALTER TABLE places ADD COLUMN home_parent_id TEXT REFERENCES places(id);
ALTER TABLE places ADD COLUMN retired_at TEXT;
UPDATE places SET home_parent_id = parent_id;
CREATE INDEX places_parent ON places(parent_id);

-- Where a volume belongs; `place_id` is where it is.
ALTER TABLE volumes ADD COLUMN home_place_id TEXT REFERENCES places(id);
UPDATE volumes SET home_place_id = place_id;
CREATE INDEX volumes_place ON volumes(place_id);

-- Occupancy is counted here without touching the table.
CREATE INDEX copies_home ON copies(home_place_id, state, pages);
CREATE INDEX copies_away ON copies(row) WHERE state = 'in' AND place_id IS NOT home_place_id;

-- 移库单: what was carried where, by whom, and who took it over.
CREATE TABLE move_slips (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, to_place_id TEXT NOT NULL REFERENCES places(id), to_path TEXT NOT NULL,
  rehome INTEGER NOT NULL CHECK (rehome IN (0,1)), items INTEGER NOT NULL, reason TEXT NOT NULL, moved_by TEXT NOT NULL REFERENCES people(id), moved_at TEXT NOT NULL,
  received_by TEXT REFERENCES people(id), receive_signature_id TEXT REFERENCES signatures(id),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE TABLE move_slip_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, slip_id TEXT NOT NULL REFERENCES move_slips(id), position INTEGER NOT NULL, barcode TEXT NOT NULL,
  copy_id TEXT REFERENCES copies(id), volume_id TEXT REFERENCES volumes(id), box_id TEXT REFERENCES places(id), from_place_id TEXT REFERENCES places(id), from_path TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (slip_id, position)) STRICT;

-- 盘点: over a place and what stands in it. `last_row` is how far the expected copies are gathered.
CREATE TABLE stocktakes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, place_id TEXT NOT NULL REFERENCES places(id), path TEXT NOT NULL,
  blind INTEGER NOT NULL CHECK (blind IN (0,1)), state TEXT NOT NULL CHECK (state IN ('gathering','open','closing','closed','cancelled')),
  last_row INTEGER NOT NULL DEFAULT 0, expected INTEGER NOT NULL DEFAULT 0, opened_by TEXT NOT NULL REFERENCES people(id), opened_at TEXT NOT NULL, closed_by TEXT, closed_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
-- What should stand there when the stocktake was opened.
CREATE TABLE stocktake_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stocktake_id TEXT NOT NULL REFERENCES stocktakes(id), copy_id TEXT NOT NULL REFERENCES copies(id), place_id TEXT NOT NULL REFERENCES places(id),
  state TEXT NOT NULL CHECK (state IN ('in','out','in_session','lost')),
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (stocktake_id, copy_id)) STRICT;
-- What was scanned; a second scan of the same number moves it to where it was scanned last.
CREATE TABLE stocktake_scans (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stocktake_id TEXT NOT NULL REFERENCES stocktakes(id), barcode TEXT NOT NULL, copy_id TEXT REFERENCES copies(id), volume_id TEXT REFERENCES volumes(id), place_id TEXT NOT NULL REFERENCES places(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('here','misplaced','elsewhere','on_loan','lost','destroyed','unknown','not_ours','place')),
  counted_by TEXT NOT NULL REFERENCES people(id), counted_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (stocktake_id, barcode)) STRICT;
CREATE INDEX stocktake_scans_copy ON stocktake_scans(stocktake_id, copy_id);
-- A volume stands for what belongs in it.
CREATE INDEX stocktake_scans_volume ON stocktake_scans(stocktake_id, volume_id) WHERE volume_id IS NOT NULL;

-- Findings (发现的问题): what somebody must look into, and what came of it.
CREATE TABLE findings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, stocktake_id TEXT REFERENCES stocktakes(id),
  copy_id TEXT REFERENCES copies(id), volume_id TEXT REFERENCES volumes(id), barcode TEXT NOT NULL DEFAULT '', place_id TEXT REFERENCES places(id), note TEXT NOT NULL DEFAULT '',
  opened_by TEXT NOT NULL REFERENCES people(id), opened_at TEXT NOT NULL, due_on TEXT NOT NULL, closed_by TEXT, closed_at TEXT, outcome TEXT NOT NULL DEFAULT '', closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX findings_open ON findings(due_on) WHERE closed_at IS NULL;
CREATE INDEX findings_copy ON findings(copy_id) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX findings_stocktake ON findings(stocktake_id, barcode) WHERE stocktake_id IS NOT NULL;

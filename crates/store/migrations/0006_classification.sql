-- Classification in depth (定密、变更、解密): terms, publication, reviews, the guide's versions, relabelling,
-- who else may see a record and until when, purposes. Sealed words have their own form.

-- A change of level may also be one of its term; where it came from: by hand, an ended term, a publication, a review.
ALTER TABLE level_changes ADD COLUMN kind TEXT NOT NULL DEFAULT 'change' CHECK (kind IN ('change','expiry','publication','review'));
ALTER TABLE level_changes ADD COLUMN to_term TEXT NOT NULL DEFAULT '';
ALTER TABLE level_changes ADD COLUMN source_id TEXT;
CREATE UNIQUE INDEX level_changes_waiting ON level_changes(record_id) WHERE state = 'proposed';
CREATE INDEX level_changes_source ON level_changes(source_id) WHERE source_id IS NOT NULL;
CREATE INDEX level_changes_record ON level_changes(record_id, row);
UPDATE level_changes SET kind = 'change';

-- Terms that end by a day, for the list of those about to.
CREATE INDEX records_level_term ON records(level_term, row) WHERE level_term <> 'long' AND level > 0;

-- 公布: what was published, when, where, and what shows it.
CREATE TABLE publications (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, scope TEXT NOT NULL CHECK (scope IN ('record','category','volume')), scope_id TEXT NOT NULL,
  published_on TEXT NOT NULL, published_where TEXT NOT NULL, evidence TEXT NOT NULL, to_level INTEGER NOT NULL CHECK (to_level BETWEEN 0 AND 3),
  recorded_by TEXT NOT NULL REFERENCES people(id), recorded_at TEXT NOT NULL, complete INTEGER NOT NULL CHECK (complete IN (0,1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- 年度密级复审: a run over everything of these levels that was registered when it was opened.
CREATE TABLE level_reviews (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, year INTEGER NOT NULL, least_level INTEGER NOT NULL CHECK (least_level BETWEEN 1 AND 4), category_id TEXT REFERENCES categories(id),
  last_row INTEGER NOT NULL, due_on TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open','closed')), opened_by TEXT NOT NULL REFERENCES people(id), opened_at TEXT NOT NULL,
  closed_by TEXT, closed_at TEXT, left_over INTEGER, closing TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX level_reviews_state ON level_reviews(state, due_on);

-- What was decided of one record in a run; a record without a row waits.
CREATE TABLE level_review_items (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, review_id TEXT NOT NULL REFERENCES level_reviews(id), record_id TEXT NOT NULL REFERENCES records(id),
  decision TEXT NOT NULL CHECK (decision IN ('keep','raise','lower','shorten','extend')), reason TEXT NOT NULL, change_id TEXT REFERENCES level_changes(id), decided_by TEXT NOT NULL REFERENCES people(id), decided_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (review_id, record_id)) STRICT;

-- 定密指南: the guide's word on a category grows by versions; a record keeps the one it was classified by.
ALTER TABLE categories ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE categories ADD COLUMN may_know TEXT NOT NULL DEFAULT '';
ALTER TABLE categories ADD COLUMN retired_at TEXT;
UPDATE categories SET version = 1;
ALTER TABLE records ADD COLUMN guide_version INTEGER NOT NULL DEFAULT 1;
UPDATE records SET guide_version = 1;
CREATE TABLE guide_versions (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, category_id TEXT NOT NULL, version INTEGER NOT NULL, act TEXT NOT NULL CHECK (act IN ('enter','edit','retire')),
  -- The whole word of the guide as JSON, so that a version reads the same for ever.
  content TEXT NOT NULL, reason TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('proposed','in_force','superseded','refused')),
  proposed_by TEXT NOT NULL REFERENCES people(id), proposed_at TEXT NOT NULL, decided_by TEXT, decided_at TEXT, signature_id TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX guide_versions_category ON guide_versions(category_id, version);
CREATE UNIQUE INDEX guide_versions_waiting ON guide_versions(category_id) WHERE state = 'proposed';

-- What the rule pack said of each category when it was last put in force: what differs from it is the office's own word
-- and stays when a newer pack comes.
CREATE TABLE guide_pack_lines (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, content TEXT NOT NULL, pack_version INTEGER NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- 换标: copies whose mark or label says what is no longer so.
CREATE TABLE relabels (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, change_id TEXT NOT NULL REFERENCES level_changes(id), record_id TEXT NOT NULL REFERENCES records(id), copy_id TEXT NOT NULL REFERENCES copies(id),
  from_mark TEXT NOT NULL, to_mark TEXT NOT NULL, opened_at TEXT NOT NULL, done_by TEXT, done_at TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE UNIQUE INDEX relabels_open ON relabels(copy_id) WHERE done_at IS NULL;

-- Need-to-know lists end by a day; taking somebody off deletes the row, the reasons stand in access_changes.
ALTER TABLE need_to_know ADD COLUMN until TEXT;
UPDATE need_to_know SET until = NULL;
CREATE TABLE access_changes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record_id TEXT NOT NULL REFERENCES records(id), act TEXT NOT NULL CHECK (act IN ('named','taken_off','walled','unwalled')),
  person_id TEXT REFERENCES people(id), until TEXT, reason TEXT NOT NULL, changed_by TEXT NOT NULL REFERENCES people(id), changed_at TEXT NOT NULL, countersigned_by TEXT, signature_id TEXT,
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX access_changes_record ON access_changes(record_id, row);

-- Purposes of opening 机密 and above that are offered; whoever opens may write another.
CREATE TABLE purposes (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, words TEXT NOT NULL UNIQUE, retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0,1)),
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;

-- Records below their guide: one range per category.
CREATE INDEX records_guide ON records(category_id, level);

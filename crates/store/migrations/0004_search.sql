-- Search (检索): the index with who may read each row, the words of files, saved searches.

-- Derived: one row per record; rowid = -records.row, so that the newest come first by walking forwards: backwards
-- FTS5 reads a word's whole list before it answers, once secure-delete is set. Contentless without contentless_delete
-- on purpose: that one leaves the words of a deleted row in the file until a merge, while a deletion that names the
-- words takes them out at once (secure-delete).
DROP TABLE record_search;
CREATE VIRTUAL TABLE record_search USING fts5(title, author, numbers, initials, access, facets, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO record_search(record_search, rank) VALUES('secure-delete', 1);
-- A piece of the index fills a page of an encrypted file, which is 80 bytes short of a plain one; the 4,050 that FTS5
-- takes of itself would stand on two.
INSERT INTO record_search(record_search, rank) VALUES('pgsz', 3960);

-- Derived: the words of files up to 秘密 (what is above is sealed and never here); rowid = -row of content_words.
CREATE VIRTUAL TABLE content_search USING fts5(words, access, content='', tokenize='unicode61 remove_diacritics 0');
INSERT INTO content_search(content_search, rank) VALUES('secure-delete', 1);
INSERT INTO content_search(content_search, rank) VALUES('pgsz', 3960);
-- The text as taken from the file: what a passage is shown from and what a deletion names. The row is the record's
-- row times 65,536 and the file's place in the record, so that files come in the order of their records.
CREATE TABLE content_words (row INTEGER PRIMARY KEY, content_id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, access TEXT NOT NULL) STRICT;

-- Whether somebody is named anywhere, so that a search asks for it only then.
CREATE INDEX need_to_know_person ON need_to_know(person_id);

-- The whole register newest first, for whoever may read a part of it: what no wall stands before by level, what is
-- behind one by department and level.
CREATE INDEX records_open ON records(level, row) WHERE walled = 0;
CREATE INDEX records_walled ON records(department_id, level, row) WHERE walled = 1;

-- What the index knows of a record, in the order of search_stale.
CREATE VIEW search_facts AS SELECT r.row AS row, 1 AS known, r.title AS title, r.author AS author, r.document_number AS document_number, r.document_date AS document_date,
  r.archival_number AS archival_number, r.level AS level, r.walled AS walled, r.state AS state, r.import_row AS import_row, r.personal_information AS personal_information,
  (SELECT c.row FROM categories AS c WHERE c.id = r.category_id) AS category_row, (SELECT d.row FROM departments AS d WHERE d.id = r.department_id) AS department_row,
  (SELECT v.row FROM volumes AS v WHERE v.id = r.volume_id) AS volume_row, (SELECT v.subject_key FROM volumes AS v WHERE v.id = r.volume_id) AS subject_key,
  (SELECT group_concat(DISTINCT s.medium) FROM copies AS s WHERE s.record_id = r.id AND s.kind IN ('original','further','electronic')) AS media,
  (SELECT group_concat(p.row) FROM need_to_know AS k JOIN people AS p ON p.id = k.person_id WHERE k.record_id = r.id) AS named FROM records AS r;

-- Rows of the index that no longer say what their records say, each with what it was made of (`known`), so that
-- exactly those words can be taken out. Filled by the triggers, emptied before every commit.
CREATE TABLE search_stale (row INTEGER PRIMARY KEY, known INTEGER NOT NULL DEFAULT 0, title TEXT, author TEXT, document_number TEXT, document_date TEXT, archival_number TEXT,
  level INTEGER, walled INTEGER, state TEXT, import_row INTEGER, personal_information INTEGER, category_row INTEGER, department_row INTEGER, volume_row INTEGER, subject_key TEXT, media TEXT, named TEXT) STRICT;

CREATE TRIGGER search_record_new AFTER INSERT ON records BEGIN
  INSERT OR IGNORE INTO search_stale(row) VALUES (NEW.row);
END;
CREATE TRIGGER search_record_changes BEFORE UPDATE OF title, author, document_number, document_date, archival_number, level, walled, state, import_row, personal_information, category_id, department_id, volume_id ON records BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row = OLD.row;
END;
CREATE TRIGGER search_record_goes BEFORE DELETE ON records BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row = OLD.row;
END;
CREATE TRIGGER search_naming BEFORE INSERT ON need_to_know BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row = (SELECT r.row FROM records AS r WHERE r.id = NEW.record_id);
END;
CREATE TRIGGER search_unnaming BEFORE DELETE ON need_to_know BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row = (SELECT r.row FROM records AS r WHERE r.id = OLD.record_id);
END;
CREATE TRIGGER search_renaming BEFORE UPDATE OF record_id, person_id ON need_to_know BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row IN (SELECT r.row FROM records AS r WHERE r.id IN (OLD.record_id, NEW.record_id));
END;
CREATE TRIGGER search_copy_new BEFORE INSERT ON copies WHEN NEW.kind IN ('original','further','electronic') BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row = (SELECT r.row FROM records AS r WHERE r.id = NEW.record_id);
END;
CREATE TRIGGER search_copy_goes BEFORE DELETE ON copies BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row = (SELECT r.row FROM records AS r WHERE r.id = OLD.record_id);
END;
CREATE TRIGGER search_copy_changes BEFORE UPDATE OF record_id, kind, medium ON copies BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row IN (SELECT r.row FROM records AS r WHERE r.id IN (OLD.record_id, NEW.record_id));
END;
CREATE TRIGGER search_volume_renamed BEFORE UPDATE OF subject_key ON volumes BEGIN
  INSERT OR IGNORE INTO search_stale SELECT f.* FROM search_facts AS f WHERE f.row IN (SELECT r.row FROM records AS r WHERE r.volume_id = OLD.id);
END;
-- The index being made anew, newest first: from these positions down it holds nothing yet. No row when it is whole.
CREATE TABLE search_rebuild (row INTEGER PRIMARY KEY CHECK (row = 1), next_row INTEGER NOT NULL, next_file INTEGER NOT NULL) STRICT;
-- Of the records of an older vault it holds nothing. They come in steps after the opening, not in this commit.
INSERT INTO search_rebuild(row, next_row, next_file) SELECT 1, r.row, 9223372036854775807 FROM records AS r ORDER BY r.row DESC LIMIT 1;

-- Searches that a person keeps under a name (存为常用检索); what was asked, as JSON.
CREATE TABLE saved_searches (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id), name TEXT NOT NULL, request TEXT NOT NULL, saved_at TEXT NOT NULL,
  salt BLOB NOT NULL DEFAULT (randomblob(16)), UNIQUE (person_id, name)) STRICT;

-- Readings (阅览登记) and what is unusual about them.
-- Every opening, preview, download, print and export of 秘密 and above is one line, with the level it had then and
-- whether the record was another department's and outside the reader's own duty.
ALTER TABLE record_openings ADD COLUMN level INTEGER NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 4);
ALTER TABLE record_openings ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere IN (0,1));
CREATE INDEX record_openings_person ON record_openings(person_id, at);
-- Whoever writes a line: what the record was at that moment stands in it.
CREATE TRIGGER record_openings_stand AFTER INSERT ON record_openings BEGIN
  UPDATE record_openings SET level = coalesce((SELECT r.level FROM records AS r WHERE r.id = NEW.record_id), 0),
    elsewhere = EXISTS (SELECT 1 FROM records AS r JOIN categories AS c ON c.id = r.category_id JOIN people AS p ON p.id = NEW.person_id
      WHERE r.id = NEW.record_id AND r.department_id IS NOT p.department_id AND NOT EXISTS (SELECT 1 FROM duties AS t WHERE t.department_id = p.department_id AND t.family = c.family AND t.withdrawn_at IS NULL))
  WHERE row = NEW.row;
END;
UPDATE record_openings SET level = coalesce((SELECT r.level FROM records AS r WHERE r.id = record_openings.record_id), 0);

-- What stands out, to be judged by somebody else: one line a rule, person and day (an hour's rule: an hour).
CREATE TABLE unusual_readings (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person_id TEXT NOT NULL REFERENCES people(id),
  rule TEXT NOT NULL CHECK (rule IN ('hour','day','usual','out_of_hours','other_departments','refused')),
  window_from TEXT NOT NULL, window_to TEXT NOT NULL, count INTEGER NOT NULL, most INTEGER NOT NULL, found_at TEXT NOT NULL,
  judgement TEXT NOT NULL DEFAULT '' CHECK (judgement IN ('','explained','reminded','violation')), judged_by TEXT REFERENCES people(id), judged_at TEXT, reason TEXT NOT NULL DEFAULT '',
  salt BLOB NOT NULL DEFAULT (randomblob(16))) STRICT;
CREATE INDEX unusual_readings_person ON unusual_readings(person_id, rule, window_from);
CREATE INDEX unusual_readings_open ON unusual_readings(row) WHERE judgement = '';

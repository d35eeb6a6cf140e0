-- Content (电子文件): pictures and words of files, and what was done with a file.

-- Derived from the sealed files: made again by attaching's guarded reader, so the trail digests the files and not
-- these, and nothing of them outlives the file. Of a file up to 秘密 the thumbnail stands plain and the words stand
-- in content_words; of a 机密 or 绝密 file both stand here sealed under the file's own key and nowhere else.
CREATE TABLE content_previews (
  row INTEGER PRIMARY KEY, content_id TEXT NOT NULL UNIQUE REFERENCES contents(id), pages INTEGER NOT NULL, words_cut INTEGER NOT NULL CHECK (words_cut IN (0,1)),
  is_sealed INTEGER NOT NULL CHECK (is_sealed IN (0,1)), thumbnail BLOB, sealed_words BLOB, CHECK (is_sealed = 1 OR sealed_words IS NULL)) STRICT;

-- The same file twice in one record is refused.
CREATE INDEX contents_sha256 ON contents(copy_id, sha256) WHERE shredded_at IS NULL;

-- What was done: the record's page read, a file opened, looked at, downloaded, printed, a line of a list exported.
ALTER TABLE record_openings ADD COLUMN act TEXT NOT NULL DEFAULT 'record' CHECK (act IN ('record','open','preview','download','print','export'));
-- Every row leaves its digest in the new form.
UPDATE record_openings SET act = CASE WHEN content_id IS NULL THEN 'record' ELSE 'open' END;

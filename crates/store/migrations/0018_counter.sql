-- What people wait for at the counter is found by an index; the plans of its statements are held by a test.

-- Newest first of a person, whatever their state: this index alone has them in that order.
CREATE INDEX loans_of_borrower ON loans(borrower_id);
CREATE INDEX loans_copy ON loans(copy_id);
CREATE INDEX loans_state ON loans(state);
CREATE INDEX loans_lent ON loans(lent_at);
CREATE INDEX loans_approval ON loans(approval_id) WHERE approval_id IS NOT NULL;
CREATE INDEX desk_acts_session ON desk_acts(session);
CREATE INDEX incidents_open ON incidents(opened_at) WHERE closed_at IS NULL;
CREATE INDEX approvals_subject ON approvals(subject_id);
CREATE INDEX approvals_applicant ON approvals(applicant_id);
CREATE INDEX copy_jobs_state ON copy_jobs(state);
CREATE INDEX copy_jobs_requested ON copy_jobs(requested_at);
CREATE INDEX copies_job ON copies(copy_job_id) WHERE copy_job_id IS NOT NULL;
CREATE INDEX copies_return ON copies(return_by) WHERE state = 'out';
CREATE INDEX copies_numbered_out ON copies(record_id) WHERE kind = 'numbered' AND state = 'out';

-- How many records there are of each kind that a reader's sight tells apart; kept by the triggers below.
CREATE TABLE record_counts (
  row INTEGER PRIMARY KEY, state TEXT NOT NULL, level INTEGER NOT NULL, walled INTEGER NOT NULL, department_id TEXT NOT NULL,
  import_row INTEGER NOT NULL, count INTEGER NOT NULL, UNIQUE (state, level, walled, department_id, import_row)) STRICT;
INSERT INTO record_counts (state, level, walled, department_id, import_row, count)
  SELECT state, level, walled, department_id, coalesce(import_row, 0), count(*) FROM records GROUP BY 1, 2, 3, 4, 5;
CREATE TRIGGER record_counts_added AFTER INSERT ON records BEGIN
  INSERT INTO record_counts (state, level, walled, department_id, import_row, count)
    VALUES (new.state, new.level, new.walled, new.department_id, coalesce(new.import_row, 0), 1)
    ON CONFLICT (state, level, walled, department_id, import_row) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER record_counts_removed AFTER DELETE ON records BEGIN
  UPDATE record_counts SET count = count - 1
    WHERE state = old.state AND level = old.level AND walled = old.walled AND department_id = old.department_id AND import_row = coalesce(old.import_row, 0);
END;
CREATE TRIGGER record_counts_changed AFTER UPDATE OF state, level, walled, department_id, import_row ON records BEGIN
  UPDATE record_counts SET count = count - 1
    WHERE state = old.state AND level = old.level AND walled = old.walled AND department_id = old.department_id AND import_row = coalesce(old.import_row, 0);
  INSERT INTO record_counts (state, level, walled, department_id, import_row, count)
    VALUES (new.state, new.level, new.walled, new.department_id, coalesce(new.import_row, 0), 1)
    ON CONFLICT (state, level, walled, department_id, import_row) DO UPDATE SET count = count + 1;
END;

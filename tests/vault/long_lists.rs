//! Lists longer than two pages leave whole: each exportable list is grown by hundreds of rows, behind the program's
//! back because no office could do so much in a test, and every one of them stands in the file exactly once.

use crate::outsider::database;
use app::exports::{AdvanceExport, BeginExport, advance_export, begin_export};
use rusqlite::Connection;
use testkit::Office;

/// More than two pages.
const MANY: i64 = 450;
/// How a row that was added is told from the others.
const MARK: &str = "'长单-' || printf('%04d', n.i)";

/// How one list is grown: who exports it, the rows of which table like which one, and what is told apart where.
struct Grown {
    list: &'static str,
    login: &'static str,
    filter: &'static str,
    table: &'static str,
    like: &'static str,
    marked: &'static str,
    others: &'static [(&'static str, &'static str)],
}

const fn grown(list: &'static str, login: &'static str, table: &'static str, marked: &'static str) -> Grown {
    Grown { list, login, filter: "{}", table, like: "1", marked, others: &[] }
}

const CLOSED: &[(&str, &str)] = &[("state", "'closed'"), ("closed_at", "t.opened_at")];

const LISTS: &[Grown] = &[
    Grown { others: &[("barcode", "i")], ..grown("findings", "linxw", "findings", "number") },
    grown("stocktakes", "linxw", "stocktakes", "number"),
    grown("move_slips", "linxw", "move_slips", "number"),
    grown("imports", "linxw", "imports", "file_name"),
    grown("holds", "linxw", "holds", "number"),
    Grown { like: "t.state = 'returned'", ..grown("loans", "linxw", "loans", "purpose") },
    grown("approvals", "chenli", "approvals", "number"),
    grown("copy_jobs", "linxw", "copy_jobs", "number"),
    Grown {
        others: &[("barcode", MARK), ("staff_number", MARK)],
        ..grown("people", "linxw", "people", "name")
    },
    Grown { others: &[("barcode", MARK)], ..grown("volumes", "linxw", "volumes", "subject_key") },
    Grown { like: "t.state <> 'proposed'", ..grown("level_changes", "chenli", "level_changes", "reason") },
    grown("publications", "chenli", "publications", "evidence"),
    Grown { others: CLOSED, ..grown("level_reviews", "chenli", "level_reviews", "closing") },
    Grown { others: &[("state", "'closed'")], ..grown("appraisals", "chenli", "appraisals", "number") },
    grown("destructions", "chenli", "destruction_lists", "number"),
    grown("certificates", "chenli", "certificates", "number"),
    grown("unusual", "luoxy", "unusual_readings", "reason"),
    grown("filing_runs", "linxw", "filing_runs", "number"),
];

const IDENTITY: &str = "printf('%08x-%04x-7%03x-8%03x-%012x', abs(random()) % 4294967296, abs(random()) % 65536, abs(random()) % 4096, abs(random()) % 4096, abs(random()) % 281474976710656)";

fn grow(connection: &Connection, grown: &Grown) {
    let mut statement = connection
        .prepare(&format!("SELECT name FROM pragma_table_info('{}') WHERE name <> 'row'", grown.table))
        .expect("prepared");
    let columns = statement.query_map([], |row| row.get(0)).expect("read");
    let columns: Vec<String> = columns.collect::<Result<_, _>>().expect("read");
    let value = |column: &str| match grown.others.iter().find(|(name, _)| *name == column) {
        Some((_, value)) => (*value).to_owned(),
        None if column == grown.marked => MARK.to_owned(),
        None if column == "id" => IDENTITY.to_owned(),
        None => format!("t.{column}"),
    };
    let values: Vec<String> = columns.iter().map(|column| value(column)).collect();
    let sql = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY}) INSERT INTO {table} ({}) SELECT {} FROM (SELECT * FROM {table} AS t WHERE {} LIMIT 1) AS t, n",
        columns.join(", "),
        values.join(", "),
        grown.like,
        table = grown.table,
    );
    let added = connection.execute(&sql, []).unwrap_or_else(|error| panic!("{}: {error}", grown.list));
    assert_eq!(i64::try_from(added), Ok(MANY), "{}: the sample has one to be like", grown.list);
}

/// What the rows of other tables must be so that the lists show those that were added.
const AROUND: &str = "
    INSERT INTO level_changes (id, record_id, from_level, to_level, reason, basis, proposed_by, proposed_at, state, kind, to_term, source_id)
        SELECT lower(hex(randomblob(4))) || '-0000-7000-8000-' || lower(hex(randomblob(6))), l.record_id, l.from_level, l.to_level, l.reason, l.basis, l.proposed_by, l.proposed_at, 'rejected', l.kind, l.to_term, b.id
        FROM publications AS b, (SELECT * FROM level_changes ORDER BY row LIMIT 1) AS l WHERE b.evidence LIKE '长单-%';
    INSERT INTO appraisal_items (id, appraisal_id, record_id, due_on, decision, opinion)
        SELECT lower(hex(randomblob(4))) || '-0000-7000-8000-' || lower(hex(randomblob(6))), a.id, i.record_id, i.due_on, i.decision, i.opinion
        FROM appraisals AS a, (SELECT * FROM appraisal_items ORDER BY row LIMIT 1) AS i WHERE a.number LIKE '长单-%';
    INSERT INTO clearances (id, person_id, level, proposed_by, proposed_at, completed_by, completed_at, withdrawn_at)
        SELECT lower(hex(randomblob(4))) || '-0000-7000-8000-' || lower(hex(randomblob(6))), c.person_id, c.level, c.proposed_by, c.proposed_at, c.completed_by, c.completed_at, c.completed_at
        FROM (SELECT * FROM clearances WHERE completed_at IS NOT NULL LIMIT 1) AS c, copies LIMIT 450;
    INSERT INTO relabels (id, change_id, record_id, copy_id, from_mark, to_mark, opened_at)
        SELECT lower(hex(randomblob(4))) || '-0000-7000-8000-' || lower(hex(randomblob(6))), l.id, s.record_id, s.id, '', '', l.proposed_at
        FROM copies AS s JOIN records AS r ON r.id = s.record_id, (SELECT * FROM level_changes ORDER BY row LIMIT 1) AS l
        WHERE r.walled = 0 AND s.state = 'in' AND s.id NOT IN (SELECT copy_id FROM relabels) LIMIT 450;
    UPDATE copies SET home_place_id = (SELECT id FROM places WHERE id <> copies.place_id LIMIT 1) WHERE state = 'in' AND place_id IS NOT NULL;
    UPDATE records SET level = max(level, 1), level_term = 'until:2026-01-01' WHERE walled = 0 AND level < 3 AND state = 'kept';
    UPDATE categories SET level = 3;
";

fn exported(office: &Office, login: &str, list: &str, filter: &str) -> String {
    let path = office.path().parent().expect("a folder").join(format!("{list}.csv"));
    office.sits_down(login, |desk| {
        let target = desk.offer_target(&path).token;
        let filter = serde_json::from_str(filter).expect("a filter");
        let ask = BeginExport { list: list.into(), format: "csv".into(), filter, target };
        let mut progress = begin_export(desk, ask).unwrap_or_else(|error| panic!("{list}: {error:?}"));
        while progress.more {
            let step = AdvanceExport { export: progress.export.clone(), purpose: Some("核对".into()) };
            progress = advance_export(desk, step).unwrap_or_else(|error| panic!("{list}: {error:?}")).reply;
        }
        assert!(progress.total >= MANY, "{list}: {} rows", progress.total);
    });
    std::fs::read_to_string(&path).expect("written")
}

#[test]
fn every_list_longer_than_two_pages_is_exported_whole() {
    let office = Office::sample();
    let connection = database(&office);
    for one in LISTS {
        grow(&connection, one);
    }
    connection.execute_batch(AROUND).expect("done");
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("done");
    drop(connection);
    for one in LISTS {
        let text = exported(&office, one.login, one.list, one.filter);
        for number in 1..=MANY {
            let mark = format!("长单-{number:04}");
            let lines = text.lines().filter(|line| line.contains(&mark)).count();
            assert_eq!(lines, 1, "{}: {mark}", one.list);
        }
    }
    for (login, list) in [
        ("chenli", "relabels"),
        ("chenli", "clearances"),
        ("chenli", "expiring"),
        ("chenli", "below_guide"),
        ("linxw", "away"),
    ] {
        let text = exported(&office, login, list, "{}");
        let mut lines: Vec<&str> = text.lines().collect();
        let all = lines.len();
        if list != "clearances" {
            lines.sort_unstable();
            lines.dedup();
            assert_eq!(lines.len(), all, "{list}: no line twice");
        }
    }
}

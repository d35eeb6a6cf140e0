//! Rows and trail changed with the real key outside the app: every kind of change, over every table.

use crate::older::{OF_ONE_ROW, at_form, newest};
use crate::outsider;
use app::audit::{AnchorAsked, ExportAnchor, FindingView, VerificationView, export_anchor};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::Path;
use store::tables::{Kind, TABLES};
use testkit::Office;

pub(crate) fn verified(office: &Office, anchors: Vec<AnchorAsked>) -> VerificationView {
    office.sits_down("hemin", |desk| testkit::verify(desk, anchors)).expect("verification runs").reply
}

pub(crate) fn anchor(office: &Office) -> AnchorAsked {
    let anchor =
        office.sits_down("hemin", |desk| export_anchor(desk, ExportAnchor {})).expect("an anchor").reply;
    AnchorAsked { vault_id: anchor.vault_id, seq: anchor.seq, head: anchor.head, at: anchor.at }
}

fn findings(office: &Office, forge: impl FnOnce(&Connection)) -> Vec<FindingView> {
    let connection = outsider::database(office);
    forge(&connection);
    drop(connection);
    verified(office, Vec::new()).findings
}

fn columns(connection: &Connection, table: &str) -> Vec<(String, String)> {
    let mut statement =
        connection.prepare(&format!("SELECT name, type FROM pragma_table_info('{table}')")).expect("columns");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("columns");
    rows.collect::<Result<_, _>>().expect("columns")
}

/// The identities of the first two rows of a table, or of its one.
fn first_rows(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement =
        connection.prepare(&format!("SELECT id FROM {table} ORDER BY row LIMIT 2")).expect("prepared");
    let found = statement.query_map([], |row| row.get(0)).expect("read");
    found.collect::<Result<_, _>>().expect("read")
}

/// A row that satisfies NOT NULL and the types, under an identity nobody has.
fn insert_forged(connection: &Connection, table: &str) {
    let columns = columns(connection, table);
    let names: Vec<&str> = columns
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| *name != "row" && *name != "salt")
        .collect();
    let values: Vec<Value> = columns
        .iter()
        .filter(|(name, _)| name != "row" && name != "salt")
        .map(|(name, kind)| match (name.as_str(), kind.as_str()) {
            ("id", _) => Value::Text("0190a000-0000-7000-8000-00000000f0f0".into()),
            (_, "INTEGER") => Value::Integer(4_242),
            (_, "BLOB") => Value::Blob(vec![9; 32]),
            (other, _) => Value::Text(format!("forged {other}")),
        })
        .collect();
    let marks: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
    let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), marks.join(", "));
    connection
        .execute(&sql, rusqlite::params_from_iter(values))
        .unwrap_or_else(|error| panic!("{table}: {error}"));
}

fn run(connection: &Connection, table: &str, sql: &str, id: &str) {
    connection.execute(sql, [id]).unwrap_or_else(|error| panic!("{table}: {error}"));
}

pub(crate) fn names(findings: &[FindingView], kind: &str, table: &str, id: &str) -> bool {
    findings.iter().any(|finding| {
        finding.kind == kind && finding.table.as_deref() == Some(table) && finding.id.as_deref() == Some(id)
    })
}

fn digested() -> impl Iterator<Item = &'static str> {
    TABLES.iter().filter(|table| table.kind == Kind::Digested).map(|table| table.name)
}

/// The sample with rows in every table there is: a table that nobody thought of is forged all the same.
fn sample_with_every_table_filled() -> Office {
    let office = Office::sample();
    at_form(&office, newest(), true);
    let report = verified(&office, Vec::new());
    assert!(report.intact, "{:?}", report.findings);
    office
}

/// Forges something in every table at once and asserts that each row it says it forged is named.
fn every_forgery_is_named(office: &Office, kind: &str, forge: impl Fn(&Connection, &str) -> Vec<String>) {
    let connection = outsider::database(office);
    let forged: Vec<(&str, Vec<String>)> =
        digested().map(|table| (table, forge(&connection, table))).collect();
    drop(connection);
    let found = verified(office, Vec::new()).findings;
    let unnamed: Vec<String> = forged
        .iter()
        .flat_map(|(table, ids)| ids.iter().map(move |id| (*table, id)))
        .filter(|(table, id)| !names(&found, kind, table, id))
        .map(|(table, id)| format!("{table} {id}"))
        .collect();
    assert!(unnamed.is_empty(), "{kind}: not named: {unnamed:?}");
}

#[test]
fn a_forged_row_is_named_in_every_table() {
    let office = Office::open();
    every_forgery_is_named(&office, "row_unknown", |connection, table| {
        insert_forged(connection, table);
        vec!["0190a000-0000-7000-8000-00000000f0f0".into()]
    });
}

#[test]
fn an_edited_a_swapped_and_a_deleted_row_are_named_in_every_table() {
    let office = sample_with_every_table_filled();
    let before = outsider_copy(&office);
    every_forgery_is_named(&office, "row_edited", |connection, table| {
        let first = first_rows(connection, table).swap_remove(0);
        run(connection, table, &format!("UPDATE {table} SET salt = randomblob(16) WHERE id = ?1"), &first);
        vec![first]
    });
    before.put_back(&office.path());

    every_forgery_is_named(&office, "row_edited", |connection, table| {
        let rows = first_rows(connection, table);
        assert_eq!(rows.len(), if OF_ONE_ROW.contains(&table) { 1 } else { 2 }, "{table}");
        if rows.len() < 2 {
            return Vec::new();
        }
        let swap = format!(
            "CREATE TEMP TABLE held AS SELECT row, salt FROM {table} ORDER BY row LIMIT 2;
             UPDATE {table} SET salt = (SELECT salt FROM held WHERE held.row <> {table}.row) WHERE row IN (SELECT row FROM held);
             DROP TABLE held;"
        );
        connection.execute_batch(&swap).unwrap_or_else(|error| panic!("{table}: {error}"));
        rows
    });
    before.put_back(&office.path());

    every_forgery_is_named(&office, "row_missing", |connection, table| {
        // Without its office row a vault does not open at all, which says it louder.
        if table == "offices" {
            return Vec::new();
        }
        let first = first_rows(connection, table).swap_remove(0);
        run(connection, table, &format!("DELETE FROM {table} WHERE id = ?1"), &first);
        vec![first]
    });
}

#[test]
fn two_people_whose_names_were_swapped_are_both_named() {
    let office = Office::open();
    let found = findings(&office, |connection| {
        connection
            .execute_batch(
                "CREATE TEMP TABLE held AS SELECT row, name FROM people ORDER BY row LIMIT 2;
                 UPDATE people SET name = (SELECT name FROM held WHERE held.row <> people.row) WHERE row IN (SELECT row FROM held);",
            )
            .expect("swapped");
    });
    assert_eq!(
        found
            .iter()
            .filter(|finding| finding.kind == "row_edited" && finding.table.as_deref() == Some("people"))
            .count(),
        2
    );
}

#[test]
fn the_trail_itself_cannot_be_edited_cut_or_rebuilt_unnoticed() {
    let office = Office::open();
    let known = anchor(&office);
    let before = outsider_copy(&office);
    let drop_guards = "DROP TRIGGER audit_events_no_update; DROP TRIGGER audit_events_no_delete; DROP TRIGGER row_digests_no_update; DROP TRIGGER row_digests_no_delete;";
    let attacks: [(&str, &str, &str); 6] = [
        ("another actor", "UPDATE audit_events SET actor = 'x' WHERE seq = 2", "event_edited"),
        (
            "back-dated",
            "UPDATE audit_events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3",
            "event_edited",
        ),
        ("one event gone", "DELETE FROM audit_events WHERE seq = 3", "sequence_broken"),
        ("a digest edited", "UPDATE row_digests SET digest = randomblob(32) WHERE n = 1", "digests_edited"),
        ("a seal forged", "UPDATE session_seals SET signature = randomblob(64) WHERE n = 1", "seal_broken"),
        (
            "the tail cut",
            "DELETE FROM audit_events WHERE seq >= (SELECT max(seq) - 1 FROM audit_events)",
            "seal_broken",
        ),
    ];
    for (name, sql, kind) in attacks {
        let connection = outsider::database(&office);
        connection.execute_batch(drop_guards).expect("guards dropped");
        connection.execute_batch(sql).expect(name);
        drop(connection);
        let found = verified(&office, vec![known_again(&known)]).findings;
        assert!(found.iter().any(|finding| finding.kind == kind), "{name}: {found:?}");
        before.put_back(&office.path());
    }
}

#[test]
fn an_untouched_vault_has_no_findings_and_agrees_with_its_anchor() {
    let office = Office::with_file_plan();
    let known = anchor(&office);
    let report = verified(&office, vec![known]);
    assert!(report.intact, "{:?}", report.findings);
    assert_eq!(report.anchors, 1);
}

pub(crate) fn known_again(anchor: &AnchorAsked) -> AnchorAsked {
    anchor.clone()
}

/// The files of a vault as they stand, to be put back.
pub(crate) struct Copied {
    database: Vec<u8>,
    attempts: Option<Vec<u8>>,
}

pub(crate) fn outsider_copy(office: &Office) -> Copied {
    let vault = office.path();
    let connection = outsider::database(office);
    let _: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).expect("checkpoint");
    drop(connection);
    Copied {
        database: std::fs::read(vault.join("records.db")).expect("the file"),
        attempts: std::fs::read(vault.join("attempts.json")).ok(),
    }
}

impl Copied {
    #[expect(clippy::disallowed_methods, reason = "the attacker removes what stands in the way")]
    pub(crate) fn put_back(&self, vault: &Path) {
        for log in ["records.db-wal", "records.db-shm"] {
            let _ = std::fs::remove_file(vault.join(log));
        }
        std::fs::write(vault.join("records.db"), &self.database).expect("put back");
        if let Some(attempts) = &self.attempts {
            std::fs::write(vault.join("attempts.json"), attempts).expect("put back");
        }
    }
}

//! Rows and trail changed with the real key outside the app: every kind of change, over every table.

use crate::outsider;
use app::audit::{
    AnchorAsked, ExportAnchor, FindingView, VerificationView, VerifyVault, export_anchor, verify_vault,
};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::Path;
use store::tables::{Kind, TABLES};
use testkit::Office;

pub(crate) fn verified(office: &Office, anchors: Vec<AnchorAsked>) -> VerificationView {
    office
        .sits_down("hemin", |desk| verify_vault(desk, VerifyVault { anchors }))
        .expect("verification runs")
        .reply
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

fn first_row(connection: &Connection, table: &str) -> Option<(i64, String)> {
    connection
        .query_row(&format!("SELECT row, id FROM {table} ORDER BY row LIMIT 1"), [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .ok()
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

/// Changes one column that no unlocking depends on.
fn edit(connection: &Connection, table: &str, row: i64) {
    connection
        .execute(&format!("UPDATE {table} SET salt = randomblob(16) WHERE row = ?1"), [row])
        .expect("edited");
}

/// Exchanges what two rows carry; answers whether there were two.
fn swap_first_two(office: &Office, table: &str) -> bool {
    let connection = outsider::database(office);
    let swap = format!(
        "CREATE TEMP TABLE held AS SELECT row, salt FROM {table} ORDER BY row LIMIT 2;
         UPDATE {table} SET salt = (SELECT salt FROM held WHERE held.row <> {table}.row) WHERE row IN (SELECT row FROM held) AND (SELECT count(*) FROM held) = 2;"
    );
    connection.execute_batch(&swap).unwrap_or_else(|error| panic!("{table}: {error}"));
    let held: i64 = connection.query_row("SELECT count(*) FROM held", [], |row| row.get(0)).expect("counted");
    held == 2
}

fn names(findings: &[FindingView], kind: &str, table: &str, id: &str) -> bool {
    findings.iter().any(|finding| {
        finding.kind == kind && finding.table.as_deref() == Some(table) && finding.id.as_deref() == Some(id)
    })
}

fn digested() -> impl Iterator<Item = &'static str> {
    TABLES.iter().filter(|table| table.kind == Kind::Digested).map(|table| table.name)
}

#[test]
fn a_forged_row_is_named_in_every_table() {
    let office = Office::open();
    let before = outsider_copy(&office);
    for table in digested() {
        let found = findings(&office, |connection| insert_forged(connection, table));
        assert!(
            names(&found, "row_unknown", table, "0190a000-0000-7000-8000-00000000f0f0"),
            "{table}: {found:?}"
        );
        before.put_back(&office.path());
    }
}

#[test]
fn an_edited_a_swapped_and_a_deleted_row_are_named_in_every_table_that_has_rows() {
    let office = Office::sample();
    let before = outsider_copy(&office);
    let mut seen = 0;
    for table in digested() {
        let mut target = None;
        let found = findings(&office, |connection| {
            target = first_row(connection, table);
            if let Some((row, _)) = &target {
                edit(connection, table, *row);
            }
        });
        let Some((row, id)) = target else { continue };
        seen += 1;
        assert!(names(&found, "row_edited", table, &id), "{table} edited: {found:?}");
        before.put_back(&office.path());

        if swap_first_two(&office, table) {
            let report = verified(&office, Vec::new());
            let edited = report
                .findings
                .iter()
                .filter(|finding| finding.kind == "row_edited" && finding.table.as_deref() == Some(table));
            assert_eq!(edited.count(), 2, "{table} swapped: {:?}", report.findings);
            before.put_back(&office.path());
        }

        // Without its office row a vault does not open at all, which says it louder.
        if table == "offices" {
            continue;
        }
        let found = findings(&office, |connection| {
            connection.execute(&format!("DELETE FROM {table} WHERE row = ?1"), [row]).expect("deleted");
        });
        assert!(names(&found, "row_missing", table, &id), "{table} deleted: {found:?}");
        before.put_back(&office.path());
    }
    assert!(seen >= 35, "only {seen} tables had rows to forge");
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

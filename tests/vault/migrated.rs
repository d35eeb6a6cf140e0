//! An older vault opened by the present program: a backup set first, then the newest form, and nothing lost.

use crate::forged::verified;
use crate::outsider::{self, Keys};
use app::audit::{ListTrail, TrailRow, list_trail};
use domain::vault::VaultEvent;
use std::path::{Path, PathBuf};
use store::{Database, named};
use testkit::{Office, PASSPHRASE, RecordAdder};

type Schema = Vec<(String, String, String)>;

fn key(office: &Office) -> [u8; 32] {
    Keys::of(&office.path(), "linxw", PASSPHRASE).data_key()
}

fn schema(file: &Path, key: &[u8; 32]) -> Schema {
    Database::open(file, key).expect("the file opens").reader().schema().expect("a schema")
}

fn fresh(form: Option<i64>) -> Schema {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("fresh.db");
    let made = form
        .map_or_else(|| Database::create(&file, &[7; 32]), |form| Database::create_at(&file, &[7; 32], form));
    made.expect("a database").reader().schema().expect("a schema")
}

fn form(file: &Path, key: &[u8; 32]) -> i64 {
    outsider::connect(file, key).query_row("PRAGMA user_version", [], |row| row.get(0)).expect("a form")
}

fn newest() -> i64 {
    let folder = tempfile::tempdir().expect("a folder");
    let made = Database::create(&folder.path().join("fresh.db"), &[7; 32]).expect("a database");
    made.form().expect("a form").1
}

fn mentions(office: &Office) -> Vec<(String, i64)> {
    let connection = outsider::database(office);
    let mut statement =
        connection.prepare("SELECT id, seq FROM event_mentions ORDER BY seq, id").expect("prepared");
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("read");
    found.collect::<Result<_, _>>().expect("read")
}

/// The vault as the first program would have left it: every row it knew, in the tables it made. The trail keeps the
/// digests of the present form; what a later form added is empty here, as a migration leaves it.
fn at_first_form(office: &Office) {
    let (file, older, key) = (office.path().join("records.db"), office.path().join("older.db"), key(office));
    drop(Database::create_at(&older, &key, 1).expect("an older database"));
    let connection = outsider::database(office);
    connection.execute_batch("PRAGMA foreign_keys = OFF").expect("rows in any order");
    connection
        .execute("ATTACH DATABASE ?1 AS older KEY ?2", (older.display().to_string(), raw(&key)))
        .expect("attached");
    let listed = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).expect("prepared");
        let found = statement.query_map([], |row| row.get(0)).expect("read");
        found.collect::<Result<_, _>>().expect("read")
    };
    for table in
        listed("SELECT name FROM older.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'record_search%'")
    {
        let columns = listed(&format!("SELECT name FROM pragma_table_info('{table}', 'older')")).join(", ");
        connection
            .execute(&format!("INSERT INTO older.{table} ({columns}) SELECT {columns} FROM main.{table}"), [])
            .expect("copied");
    }
    connection.execute_batch("DETACH DATABASE older; PRAGMA wal_checkpoint(TRUNCATE)").expect("done");
    drop(connection);
    std::fs::rename(&older, &file).expect("in its place");
    assert_eq!(schema(&file, &key), fresh(Some(1)), "nothing else tells the forms apart");
}

fn raw(key: &[u8; 32]) -> String {
    format!("x'{}'", hex::encode(key))
}

fn with_a_paper() -> Office {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| RecordAdder::named("门岗交接班记录").add(desk));
    office
}

fn trail_of(office: &Office, kind: &str) -> Vec<TrailRow> {
    let ask = ListTrail { kind: Some(kind.into()), ..Default::default() };
    office.sits_down("hemin", |desk| list_trail(desk, ask)).expect("the trail").rows
}

#[test]
fn an_older_vault_is_backed_up_and_brought_to_the_newest_form_by_whoever_comes_first() {
    let office = with_a_paper();
    let named_before = mentions(&office);
    at_first_form(&office);
    let sets = office
        .sits_down("linxw", |desk| store::vault::list_backup_sets(&desk.vault().reader()))
        .expect("sets");
    assert_eq!(sets.len(), 1);
    assert_eq!(sets[0].reason, "before_migration");

    let file = office.path().join("records.db");
    assert_eq!(schema(&file, &key(&office)), fresh(None), "an upgraded vault has the schema of a fresh one");
    assert!(
        !named_before.is_empty() && mentions(&office).starts_with(&named_before),
        "old events name what they named"
    );
    let told = trail_of(&office, "schema_migrated");
    assert_eq!(told.len(), 1, "it is recorded once");
    assert_eq!((&told[0].details["from"], &told[0].details["to"]), (&1.into(), &newest().into()));
    assert_eq!(told[0].seq, trail_of(&office, "backup_taken")[0].seq + 1);
    assert_eq!(findings(&office), Vec::<String>::new());
}

/// What verification finds, but for the rows of tables that the first form could not take along: a vault that was
/// really made by the first program would not have had them.
fn findings(office: &Office) -> Vec<String> {
    let known: Vec<String> = fresh(Some(1)).into_iter().map(|(_, name, _)| name).collect();
    let report = verified(office, Vec::new());
    let of_known = report.findings.into_iter().filter(|found| {
        found.kind != "row_missing" || found.table.as_ref().is_none_or(|table| known.contains(table))
    });
    of_known.map(|found| format!("{found:?}")).collect()
}

#[test]
fn the_set_taken_before_brings_the_older_vault_back() {
    let office = with_a_paper();
    at_first_form(&office);
    let sets = office
        .sits_down("linxw", |desk| store::vault::list_backup_sets(&desk.vault().reader()))
        .expect("sets");
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("older.strongroom");
    let set = PathBuf::from(&sets[0].folder);
    app::vault::restore_backup(&set, &place, "qiansong", PASSPHRASE, &app::SystemClock).expect("restored");
    drop(
        app::Desk::unlock(&place, "hemin", PASSPHRASE, app::Locale::ZhCn, office.clock.clone())
            .expect("it opens"),
    );
    assert_eq!(form(&place.join("records.db"), &key(&office)), newest());
}

#[test]
fn what_was_changed_around_the_trail_is_not_made_good_by_a_migration() {
    let office = with_a_paper();
    at_first_form(&office);
    outsider::database(&office).execute("UPDATE records SET title = 'x'", []).expect("forged");
    let report = verified(&office, Vec::new());
    assert!(report.findings.iter().any(|finding| finding.kind == "row_edited"), "{:?}", report.findings);
    let told = trail_of(&office, "schema_migrated");
    assert_ne!(told[0].details["before"], told[0].details["after"], "the rows were not those of the trail");
}

#[test]
fn without_a_backup_nothing_is_migrated() {
    let office = with_a_paper();
    at_first_form(&office);
    let backups = office.path().join("backups");
    std::fs::rename(&backups, office.path().join("elsewhere")).expect("taken away");
    std::fs::write(&backups, "in the way").expect("written");
    let opened = app::Desk::unlock_closed(office.closed(), "linxw", PASSPHRASE, app::Locale::ZhCn);
    assert!(opened.is_err());
    drop(opened);
    assert_eq!(form(&office.path().join("records.db"), &key(&office)), 1);
}

#[test]
fn the_trail_is_looked_up_not_walked() {
    let office = with_a_paper();
    let mut desk = office.desk("hemin");
    let reader = desk.vault().reader();
    let plan = |module: &[(&str, &str)], name: &str, parameters: &[store::Named]| {
        let sql =
            module.iter().find(|(declared, _)| *declared == name).map(|(_, sql)| *sql).expect("declared");
        reader.plan(sql, parameters).expect("a plan").join("\n")
    };
    let history = plan(store::records::RECORDS, "HISTORY", &named! { record: "x", limit: 100 });
    assert!(
        !history.contains("SCAN about") && !history.contains("SCAN named") && !history.contains("SCAN e"),
        "{history}"
    );
    let asked = named! { before: None::<i64>, from: None::<i64>, until: None::<i64>, actor: None::<i64>, kind: "copy_lent", subject: None::<i64>, limit: 50 };
    for (name, index) in [
        ("PAGE_OF_KIND", "audit_events_kind"),
        ("PAGE_OF_ACTOR", "audit_events_actor"),
        ("PAGE_OF_SUBJECT", "audit_events_subject"),
    ] {
        let page = plan(store::audit::STATEMENTS, name, &asked);
        assert!(page.contains(index) && !page.contains("TEMP B-TREE"), "{name}: {page}");
    }
    let months = plan(store::audit::STATEMENTS, "KINDS_BY_MONTH", &named! { kind: "copy_lent" });
    assert!(months.contains("COVERING INDEX audit_events_kind"), "{months}");
}

#[test]
fn an_event_is_found_by_everything_it_names() {
    let office = Office::open();
    let (event, other) = office.sits_down("linxw", |desk| {
        let other = desk.actor();
        let done = desk.vault().transact("unlock", |work| -> Result<(), vault::VaultError> {
            work.record(VaultEvent::PassphraseChanged { slot: work.new_id(), person: other });
            Ok(())
        });
        (done.expect("recorded").seq, other)
    });
    assert!(mentions(&office).contains(&(other.to_string(), event)));
}

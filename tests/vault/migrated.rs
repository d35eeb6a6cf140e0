//! An older vault opened by the present program: a backup set first, then the newest form, and nothing lost.

use crate::forged::{names, outsider_copy, verified};
use crate::older::{at_form, digested_at, newest};
use crate::outsider::{self, Keys};
use app::audit::{ListTrail, TrailRow, list_trail};
use domain::vault::VaultEvent;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use store::tables::{Kind, TABLES};
use store::{Database, named};
use testkit::{Office, PASSPHRASE, RecordAdder};

type Schema = Vec<(String, String, String)>;

fn key(office: &Office) -> [u8; 32] {
    Keys::of(&office.path(), "linxw", office.passphrase).data_key()
}

fn schema(file: &Path, key: &[u8; 32]) -> Schema {
    Database::open(file, key).expect("the file opens").reader().schema().expect("a schema")
}

fn fresh() -> Schema {
    let folder = tempfile::tempdir().expect("a folder");
    let made = Database::create(&folder.path().join("fresh.db"), &[7; 32]).expect("a database");
    made.reader().schema().expect("a schema")
}

fn form(file: &Path, key: &[u8; 32]) -> i64 {
    outsider::connect(file, key).query_row("PRAGMA user_version", [], |row| row.get(0)).expect("a form")
}

fn mentions(office: &Office) -> Vec<(String, i64)> {
    let connection = outsider::database(office);
    let mut statement =
        connection.prepare("SELECT id, seq FROM event_mentions ORDER BY seq, id").expect("prepared");
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("read");
    found.collect::<Result<_, _>>().expect("read")
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
    at_form(&office, 1, false);
    let sets = office
        .sits_down("linxw", |desk| store::vault::list_backup_sets(&desk.vault().reader()))
        .expect("sets");
    assert_eq!(sets.len(), 1);
    assert_eq!(sets[0].reason, "before_migration");

    let file = office.path().join("records.db");
    assert_eq!(schema(&file, &key(&office)), fresh(), "an upgraded vault has the schema of a fresh one");
    assert!(
        !named_before.is_empty() && mentions(&office).starts_with(&named_before),
        "old events name what they named"
    );
    let told = trail_of(&office, "schema_migrated");
    assert_eq!(told.len(), 1, "it is recorded once");
    assert_eq!((&told[0].details["from"], &told[0].details["to"]), (&1.into(), &newest().into()));
    assert_eq!(told[0].seq, trail_of(&office, "backup_taken")[0].seq + 1);
    let report = verified(&office, Vec::new());
    assert!(report.intact, "{:?}", report.findings);
}

#[test]
fn the_version_of_a_table_s_form_counts_its_shapes() {
    let declared = TABLES.iter().filter(|table| table.kind == Kind::Digested);
    let declared: BTreeMap<String, u8> = declared.map(|table| (table.name.to_owned(), table.form)).collect();
    assert_eq!(declared, digested_at(newest()));
}

/// The sample with rows in every table of a form, put back to every form there was before the newest.
#[test]
fn from_every_form_every_row_comes_whole_to_the_newest_and_a_tampered_one_is_still_named() {
    let (office, newest_schema) = (Office::sample(), fresh());
    let sample = outsider_copy(&office);
    for form in 1..newest() {
        at_form(&office, form, true);
        let older = outsider_copy(&office);
        let report = verified(&office, Vec::new());
        assert!(report.intact, "form {form}: {:?}", report.findings);
        let file = office.path().join("records.db");
        assert_eq!(schema(&file, &key(&office)), newest_schema, "form {form}");

        older.put_back(&office.path());
        let edited = edited_everywhere(&office, form);
        let found = verified(&office, Vec::new()).findings;
        for (name, id) in edited {
            assert!(names(&found, "row_edited", &name, &id), "form {form}: {name} {id}");
        }
        sample.put_back(&office.path());
    }
}

/// Edits the first row of every table of that form; every one has rows.
fn edited_everywhere(office: &Office, form: i64) -> Vec<(String, String)> {
    let connection = outsider::database(office);
    let edit = |name: String| {
        let first = format!("SELECT id FROM {name} ORDER BY row LIMIT 1");
        let id: String = connection
            .query_row(&first, [], |row| row.get(0))
            .unwrap_or_else(|error| panic!("form {form} has no row of {name}: {error}"));
        let edit = format!("UPDATE {name} SET salt = randomblob(16) WHERE id = ?1");
        connection.execute(&edit, [&id]).expect("edited");
        (name, id)
    };
    digested_at(form).into_keys().map(edit).collect()
}

#[test]
fn the_set_taken_before_brings_the_older_vault_back() {
    let office = with_a_paper();
    at_form(&office, 1, false);
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
    at_form(&office, 1, false);
    outsider::database(&office).execute("UPDATE records SET title = 'x'", []).expect("forged");
    let report = verified(&office, Vec::new());
    assert!(report.findings.iter().any(|finding| finding.kind == "row_edited"), "{:?}", report.findings);
    let told = trail_of(&office, "schema_migrated");
    assert_ne!(told[0].details["before"], told[0].details["after"], "the rows were not those of the trail");
}

#[test]
fn without_a_backup_nothing_is_migrated() {
    let office = with_a_paper();
    at_form(&office, 1, false);
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

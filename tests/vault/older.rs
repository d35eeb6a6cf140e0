//! A vault as an older program left it: only the tables and columns of one form, rows in every one of them, and a
//! trail over just those rows. Written from the formats, not from the program.

use crate::outsider::{self, Keys};
use ed25519_dalek::{Signer, SigningKey};
use rusqlite::Connection;
use rusqlite::types::{Value, ValueRef};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use store::Database;
use store::tables::{Kind, table};
use testkit::Office;

/// Whose trail it becomes.
const KEEPER: &str = "linxw";

/// The newest form this program knows.
pub(crate) fn newest() -> i64 {
    i64::try_from(shapes().len()).expect("few")
}

/// Tables and their columns in the order of the file.
type Shape = BTreeMap<String, Vec<String>>;

/// The shape of every form, the first one first.
fn shapes() -> &'static [Shape] {
    static SHAPES: OnceLock<Vec<Shape>> = OnceLock::new();
    SHAPES.get_or_init(|| {
        let newest = shape_of(None).0;
        (1..=newest).map(|form| shape_of(Some(form)).1).collect()
    })
}

fn shape_at(form: i64) -> &'static Shape {
    &shapes()[usize::try_from(form - 1).expect("a form")]
}

fn shape_of(form: Option<i64>) -> (i64, Shape) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("shape.db");
    let made = form
        .map_or_else(|| Database::create(&file, &[7; 32]), |form| Database::create_at(&file, &[7; 32], form));
    let database = made.expect("a database");
    let reader = database.reader();
    let columns = |name: String| {
        let columns = reader.column_names(&name).expect("columns");
        (name, columns)
    };
    let shape = reader.table_names().expect("names").into_iter().map(columns).collect();
    (database.form().expect("a form").0, shape)
}

/// The search index, which a migration makes anew.
fn is_index(name: &str) -> bool {
    ["record_search", "content_search"].iter().any(|index| name.starts_with(index))
}

fn is_digested(name: &str) -> bool {
    table(name).is_some_and(|declared| declared.kind == Kind::Digested)
}

/// Digested tables of a form with the version of their own form: one more for every form that gave them columns.
pub(crate) fn digested_at(form: i64) -> BTreeMap<String, u8> {
    let mut versions: BTreeMap<String, (u8, Vec<String>)> = BTreeMap::new();
    for at in 1..=form {
        for (name, columns) in shape_at(at).iter().filter(|(name, _)| is_digested(name)) {
            let known = versions.entry(name.clone()).or_default();
            if known.1 != *columns {
                *known = (known.0 + 1, columns.clone());
            }
        }
    }
    versions.into_iter().map(|(name, (version, _))| (name, version)).collect()
}

fn listed(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).expect("prepared");
    let found = statement.query_map([], |row| row.get(0)).expect("read");
    found.collect::<Result<_, _>>().expect("read")
}

/// Puts the vault back to that form. Whatever it holds is taken along as far as the form has room for it; where a
/// table has fewer, `fill` sets two rows.
pub(crate) fn at_form(office: &Office, form: i64, fill: bool) {
    let (file, older) = (office.path().join("records.db"), office.path().join("older.db"));
    let keys = Keys::of(&office.path(), KEEPER, office.passphrase);
    drop(Database::create_at(&older, &keys.data_key(), form).expect("an older database"));
    let newer = outsider::database(office);
    newer
        .execute(
            "ATTACH DATABASE ?1 AS older KEY ?2",
            (older.display().to_string(), format!("x'{}'", hex::encode(keys.data_key()))),
        )
        .expect("attached");
    let shape = shape_at(form);
    for (name, columns) in shape.iter().filter(|(name, _)| !is_index(name)) {
        let standing = listed(&newer, &format!("SELECT name FROM pragma_table_info('{name}', 'main')"));
        let both: Vec<&str> =
            columns.iter().filter(|one| standing.contains(one)).map(String::as_str).collect();
        let both = both.join(", ");
        let sql = format!("INSERT INTO older.{name} ({both}) SELECT {both} FROM main.{name}");
        newer.execute(&sql, []).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    newer.execute_batch("DETACH DATABASE older; PRAGMA wal_checkpoint(TRUNCATE)").expect("done");
    drop(newer);
    let connection = outsider::connect(&older, &keys.data_key());
    if fill {
        for name in shape.keys().filter(|name| is_digested(name)) {
            fill_up(&connection, name);
        }
    }
    told_anew(&connection, &keys, form);
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("done");
    drop(connection);
    std::fs::rename(&older, &file).expect("in its place");
}

/// Tables that have one row for as long as there is a vault.
pub(crate) const OF_ONE_ROW: [&str; 3] = ["charters", "offices", "word_keys"];

/// Rows that say nothing but have the form, until there are two.
fn fill_up(connection: &Connection, name: &str) {
    let count: i64 =
        connection.query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0)).expect("counted");
    let enough = if OF_ONE_ROW.contains(&name) { 1 } else { 2 };
    for n in count..enough {
        let mut statement = connection
            .prepare(&format!(
                "SELECT name, type FROM pragma_table_info('{name}') WHERE name NOT IN ('row', 'salt')"
            ))
            .expect("prepared");
        let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("read");
        let columns: Vec<(String, String)> = columns.collect::<Result<_, _>>().expect("read");
        let values = columns.iter().map(|(column, kind)| match (column.as_str(), kind.as_str()) {
            ("id", _) => Value::Text(format!("0190a000-0000-7000-8000-00000000f0f{n}")),
            (_, "INTEGER") => Value::Integer(n + 1),
            (_, "BLOB") => Value::Blob(vec![9; 32]),
            (at, _) if at.ends_with("_at") => Value::Text("2026-03-02T02:00:00.000Z".into()),
            (on, _) if on.ends_with("_on") || on == "until" => Value::Text("2026-03-02".into()),
            (other, _) => Value::Text(format!("{other} {n}")),
        });
        let names: Vec<&str> = columns.iter().map(|(column, _)| column.as_str()).collect();
        let marks: Vec<String> = (1..=names.len()).map(|mark| format!("?{mark}")).collect();
        let sql = format!("INSERT INTO {name} ({}) VALUES ({})", names.join(", "), marks.join(", "));
        connection
            .execute(&sql, rusqlite::params_from_iter(values))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

fn field(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}

fn hashed<'b>(fields: impl IntoIterator<Item = &'b [u8]>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for bytes in fields {
        field(&mut hash, bytes);
    }
    hash.finalize().into()
}

/// What one row leaves in the trail: table, row, identity, digest.
struct Left {
    table: String,
    row: i64,
    id: String,
    digest: [u8; 32],
}

fn rows_of(connection: &Connection, name: &str, version: u8) -> Vec<Left> {
    // A column that came with a later form stands behind the salt in the file and before it in the digest.
    let mut columns = listed(
        connection,
        &format!("SELECT name FROM pragma_table_info('{name}') WHERE name NOT IN ('row', 'salt')"),
    );
    columns.push("salt".into());
    let mut statement = connection
        .prepare(&format!("SELECT row, id, {} FROM {name} ORDER BY row", columns.join(", ")))
        .expect("prepared");
    let mut rows = statement.query([]).expect("read");
    let mut left = Vec::new();
    while let Some(row) = rows.next().expect("read") {
        let mut hash = Sha256::new();
        let mut column = |tag: u8, bytes: &[u8]| {
            hash.update([tag]);
            field(&mut hash, bytes);
        };
        column(b'D', b"strongroom.row");
        column(b'T', name.as_bytes());
        hash.update([version]);
        let mut column = |tag: u8, bytes: &[u8]| {
            hash.update([tag]);
            field(&mut hash, bytes);
        };
        for at in 0..columns.len() {
            match row.get_ref(at + 2).expect("a column") {
                ValueRef::Null => column(b'N', &[]),
                ValueRef::Integer(number) => column(b'I', &number.to_be_bytes()),
                ValueRef::Real(number) => column(b'R', &number.to_be_bytes()),
                ValueRef::Text(text) => column(b'S', text),
                ValueRef::Blob(bytes) => column(b'B', bytes),
            }
        }
        left.push(Left {
            table: name.to_owned(),
            row: row.get(0).expect("a row"),
            id: row.get(1).expect("an identity"),
            digest: hash.finalize().into(),
        });
    }
    left
}

/// Digest over what an event left behind.
fn digest_of(left: &[Left]) -> [u8; 32] {
    let mut hash = Sha256::new();
    field(&mut hash, b"strongroom.rows.v1");
    field(&mut hash, &(left.len() as i64).to_be_bytes());
    for one in left {
        field(&mut hash, one.table.as_bytes());
        field(&mut hash, &one.row.to_be_bytes());
        field(&mut hash, one.id.as_bytes());
        field(&mut hash, &one.digest);
    }
    hash.finalize().into()
}

/// The same events, told by one person in one session; the last one left every row behind as it stands.
fn told_anew(connection: &Connection, keys: &Keys, form: i64) {
    let left: Vec<Left> =
        digested_at(form).iter().flat_map(|(name, version)| rows_of(connection, name, *version)).collect();
    let guards = listed(
        connection,
        "SELECT name || char(31) || sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('audit_events', 'row_digests')",
    );
    for guard in &guards {
        let (name, _) = guard.split_once('\u{1f}').expect("a name");
        connection.execute_batch(&format!("DROP TRIGGER {name}")).expect("dropped");
    }
    connection
        .execute_batch("DELETE FROM row_digests WHERE n > 0; DELETE FROM session_seals WHERE n > 0")
        .expect("empty");
    let head = chained(connection, keys, &left);
    let mut insert = connection
        .prepare("INSERT INTO row_digests (seq, table_name, row, row_id, digest) VALUES (?1, ?2, ?3, ?4, ?5)")
        .expect("prepared");
    for one in &left {
        insert.execute((head.0, &one.table, one.row, &one.id, one.digest)).expect("told");
    }
    let message = hashed([
        b"strongroom.session.v1".as_slice(),
        keys.vault_id().as_bytes(),
        SESSION.as_bytes(),
        keys.person().as_bytes(),
        &1_i64.to_be_bytes(),
        &head.0.to_be_bytes(),
        &head.1,
    ]);
    let signature = SigningKey::from_bytes(&keys.signing()).sign(&message).to_bytes();
    connection
        .execute(
            "INSERT INTO session_seals (session, person_id, slot_id, first_seq, last_seq, head, signature) VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6)",
            (SESSION, keys.person(), keys.slot(), head.0, head.1, signature),
        )
        .expect("sealed");
    for guard in &guards {
        connection.execute_batch(guard.split_once('\u{1f}').expect("a statement").1).expect("guarded again");
    }
}

const SESSION: &str = "0190a000-0000-7000-8000-0000000000aa";

fn chained(connection: &Connection, keys: &Keys, left: &[Left]) -> (i64, [u8; 32]) {
    let last: i64 =
        connection.query_row("SELECT max(seq) FROM audit_events", [], |row| row.get(0)).expect("a head");
    let mut statement = connection
        .prepare("SELECT seq, at, operation, kind, subject, payload FROM audit_events ORDER BY seq")
        .expect("prepared");
    let events = statement.query_map([], |row| {
        Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?]))
    });
    let events: Vec<(i64, [String; 5])> = events.expect("read").collect::<Result<_, _>>().expect("read");
    let mut update = connection
        .prepare("UPDATE audit_events SET actor = ?2, session = ?3, digests = ?4, prev_hash = ?5, hash = ?6 WHERE seq = ?1")
        .expect("prepared");
    let mut before = [0; 32];
    for (seq, [at, operation, kind, subject, payload]) in events {
        let digests = digest_of(if seq == last { left } else { &[] });
        let hash = hashed([
            b"strongroom.event.v1".as_slice(),
            &seq.to_be_bytes(),
            at.as_bytes(),
            keys.person().as_bytes(),
            SESSION.as_bytes(),
            operation.as_bytes(),
            kind.as_bytes(),
            subject.as_bytes(),
            payload.as_bytes(),
            &digests,
            &before,
        ]);
        update.execute((seq, keys.person(), SESSION, digests, before, hash)).expect("chained");
        before = hash;
    }
    (last, before)
}

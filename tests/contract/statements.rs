//! Every statement prepares against the migrated schema; every table is declared as it stands.

use store::tables::{Kind, TABLES, table};
use testkit::Office;

#[test]
fn every_statement_prepares() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = store::Database::create(&folder.path().join("records.db"), &[7; 32]).expect("a database");
    let mut bad = Vec::new();
    let mut count = 0;
    for (module, statements) in store::statements::ALL {
        for (name, sql) in *statements {
            count += 1;
            if let Err(error) = database.check_statement(sql) {
                bad.push(format!("{module}::{name}: {error}"));
            }
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
    assert!(count > 100, "only {count} statements are listed in store::statements::ALL");
}

#[test]
fn every_table_is_declared_and_every_digest_covers_every_column() {
    let office = Office::open();
    let mut desk = office.desk("qiansong");
    let reader = desk.vault().reader();
    for name in reader.table_names().expect("names") {
        let declared =
            table(&name).unwrap_or_else(|| panic!("table {name} is not declared in store::tables"));
        if declared.kind == Kind::Digested {
            // A column that came with a later form stands behind the salt in the table and before it in the digest.
            let standing = reader.column_names(&name).expect("columns").into_iter();
            let (salt, mut columns): (Vec<String>, Vec<String>) =
                standing.filter(|column| column != "row").partition(|column| column == "salt");
            columns.extend(salt);
            assert_eq!(declared.columns, columns, "the digest of {name} must cover its columns in order");
        }
    }
    for declared in TABLES.iter().filter(|table| table.kind != Kind::Derived) {
        assert!(
            reader.table_names().expect("names").iter().any(|name| name == declared.name),
            "{} is declared but does not exist",
            declared.name
        );
    }
}

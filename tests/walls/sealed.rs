//! Sealed words can be neither compared nor sorted by SQL, and are written by `Tx::insert` and `Tx::update` only.

use crate::source::stands;
use store::sealed::SEALED;

/// What may stand before and after a record's sealed column: it is selected, as it is, and nothing else.
const BEFORE: &[&str] = &[", ", "SELECT ", "THEN ", "coalesce(", "max("];
const AFTER: &[&str] = &[",", " AS ", " END", " FROM", ")"];

/// Statements that may: the scan that the figures compare with, on a vault of invented papers; a volume's check list,
/// for which a 绝密 title is one that matches nothing; and the search for duplicates, which takes every 绝密 record of
/// that day and compares outside.
const COMPARES: &[(&str, &str)] =
    &[("figures", "ROWS_LIKE"), ("records/volume_contents", "CHECKLIST"), ("imports/known", "TWIN")];

fn misused<'a>(sql: &'a str, column: &str) -> Option<&'a str> {
    sql.match_indices(column).find_map(|(at, _)| {
        let (before, after) = (&sql[..at], &sql[at + column.len()..]);
        let whole = !after.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_');
        let ordered = before.rsplit_once("ORDER BY").is_some_and(|(_, rest)| !rest.contains(')'));
        let selected = BEFORE.iter().any(|word| before.ends_with(word))
            && AFTER.iter().any(|word| after.starts_with(word));
        (whole && (ordered || !selected)).then(|| &sql[at.saturating_sub(40)..(at + 40).min(sql.len())])
    })
}

fn statements() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    store::statements::ALL
        .iter()
        .flat_map(|(module, listed)| listed.iter().map(move |(name, sql)| (*module, *name, *sql)))
}

#[test]
fn no_statement_compares_or_sorts_a_sealed_title_or_summary() {
    let mut findings = Vec::new();
    for (module, name, sql) in statements().filter(|(module, name, _)| !COMPARES.contains(&(*module, *name)))
    {
        for column in ["r.title", "r.author", "r.document_number", "r.summary", "r.level_basis"] {
            if let Some(part) = misused(sql, column) {
                findings.push(format!("{module}/{name}: …{part}…"));
            }
        }
    }
    stands("What is sealed cannot be compared or sorted:", &findings);
}

#[test]
fn no_statement_writes_a_sealed_column_around_the_sealing() {
    let mut findings = Vec::new();
    for (module, name, sql) in statements() {
        for sealed in SEALED {
            let inserted = sql.contains(&format!("INSERT INTO {}(", sealed.table))
                || sql.contains(&format!("INSERT INTO {} ", sealed.table));
            let set = sql.strip_prefix(&format!("UPDATE {} SET ", sealed.table)).is_some_and(|sets| {
                let sets = sets.split(" WHERE ").next().unwrap_or(sets);
                sealed.columns.iter().any(|column| {
                    sets.split(", ").any(|one| one.split(" = ").next().is_some_and(|name| name == *column))
                })
            });
            if inserted || set {
                findings.push(format!("{module}/{name} writes {}", sealed.table));
            }
        }
    }
    stands("Written around the sealing; use tx.insert and tx.update:", &findings);
}

#[test]
fn every_sealed_column_stands_in_the_digest_of_its_row() {
    for sealed in SEALED {
        let table = store::tables::table(sealed.table).expect("a declared table");
        assert_eq!(table.kind, store::tables::Kind::Digested);
        for column in sealed.columns {
            assert!(table.columns.contains(column), "{}.{column}", sealed.table);
        }
    }
}

#[test]
fn misuse_is_recognised() {
    assert!(misused("SELECT r.title, r.level FROM records AS r", "r.title").is_none());
    assert!(misused("SELECT CASE WHEN 1 THEN r.title END AS title FROM records AS r", "r.title").is_none());
    for sql in [
        "SELECT 1 FROM records AS r ORDER BY r.title",
        "SELECT 1 FROM records AS r WHERE r.title = :title",
        "SELECT 1 FROM records AS r WHERE instr(r.title, :words)",
        "SELECT lower(r.title) AS title FROM records AS r",
    ] {
        assert!(misused(sql, "r.title").is_some(), "{sql}");
    }
}

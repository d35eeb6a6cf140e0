//! SQL lives in `store`, and no statement there may slip past the row digests.

use crate::source::{SourceFile, crates_but, files, stands};

/// What only a statement says. Upper case, as all SQL here is written.
const STATEMENTS: &[&str] =
    &["SELECT ", "INSERT INTO", "DELETE FROM", "UPDATE ", "CREATE TABLE", "ALTER TABLE", "DROP TABLE"];

/// The places outside `store` that hold a connection: the vault opens, keys, copies and closes it.
const HOLDS_CONNECTIONS: &[&str] = &["crates/vault/"];

fn found(file: &SourceFile, line: usize, code: &str) -> String {
    format!("{}:{line}: {}", file.path, code.trim())
}

#[test]
fn statements_are_written_only_in_store() {
    // The testkit makes states by hand that no operation would make.
    let mut rust = crates_but(&["store", "testkit"]);
    rust.extend(files(&["src-tauri"], &[".rs"]));
    let mut findings = Vec::new();
    for file in &rust {
        for (line, code) in file.code_before_tests() {
            if STATEMENTS.iter().any(|word| code.contains(word)) {
                findings.push(found(file, line, code));
            }
        }
    }
    stands("SQL belongs to crates/store:", &findings);
}

#[test]
fn only_store_and_the_vault_know_the_database() {
    let mut rust = crates_but(&["store"]);
    rust.extend(files(&["src-tauri"], &[".rs"]));
    let mut findings = Vec::new();
    for file in rust.iter().filter(|file| !HOLDS_CONNECTIONS.iter().any(|place| file.path.starts_with(place)))
    {
        for (line, code) in file.code() {
            if code.contains("rusqlite") {
                findings.push(found(file, line, code));
            }
        }
    }
    stands("Take `&Tx` and call crates/store:", &findings);
}

/// SQLite tells us of every row that a statement writes, and from that the digests of the trail are made. It says
/// nothing of rows that REPLACE pushes out, of rows that a DELETE without WHERE takes in one stroke, and of tables
/// without row ids.
#[test]
fn no_statement_slips_past_the_row_digests() {
    let mut findings = Vec::new();
    for file in files(&["crates/store", "crates/vault"], &[".sql", ".rs"]) {
        let code = if file.path.ends_with(".sql") { lines(file.statements()) } else { lines(file.code()) };
        for statement in code.split(';') {
            let shown = |why: &str| format!("{}: {why}: {}", file.path, start_of(statement));
            if statement.contains("OR REPLACE") || statement.contains("REPLACE INTO") {
                findings.push(shown("pushed-out rows are not seen"));
            }
            if statement.replace("checkpoint(TRUNCATE)", "").contains("TRUNCATE") {
                findings.push(shown("there is no TRUNCATE here"));
            }
            if deletes_everything(statement) {
                findings.push(shown("DELETE without WHERE"));
            }
            if statement.contains("WITHOUT ROWID") {
                findings.push(shown("rows without row id are not seen"));
            }
        }
    }
    stands("The row digests would not see this:", &findings);
}

fn lines<'a>(code: impl Iterator<Item = (usize, &'a str)>) -> String {
    code.map(|(_, line)| line).collect::<Vec<_>>().join("\n")
}

fn deletes_everything(statement: &str) -> bool {
    let Some(at) = statement.find("DELETE FROM ") else { return false };
    // In Rust the statement ends with its string.
    let rest = &statement[at..];
    let end = rest.find('"').unwrap_or(rest.len());
    !rest[..end].contains("WHERE")
}

fn start_of(statement: &str) -> String {
    let word = ["REPLACE", "TRUNCATE", "DELETE FROM", "ROWID"].iter().find_map(|word| statement.find(word));
    statement.chars().skip(statement[..word.unwrap_or(0)].chars().count()).take(60).collect()
}

#[test]
fn deleting_everything_is_recognised() {
    assert!(deletes_everything("DELETE FROM loans"));
    assert!(!deletes_everything("DELETE FROM loans\n WHERE id = ?1"));
    assert!(deletes_everything("tx.run(\"DELETE FROM loans\", [])?; // WHERE"));
}

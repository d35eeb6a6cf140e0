//! What people wait for at the counter finds its rows by an index: no statement of theirs walks through a table that
//! grows with the years.

use store::statements::ALL;
use testkit::Office;

/// Tables with a row for every paper, loan or act there ever was.
const LARGE: &[&str] = &[
    "approvals",
    "audit_events",
    "contents",
    "copies",
    "copy_jobs",
    "desk_acts",
    "event_mentions",
    "incidents",
    "loans",
    "record_openings",
    "records",
    "row_digests",
    "signatures",
];

/// The rooms whose statements answer a scan, a key or the first page of the day.
const AT_THE_COUNTER: &[&str] = &["approvals", "copying/", "loans/", "workbench"];

/// Indexes that hold what is open today and nothing of the past.
const SMALL: &[&str] =
    &["copies_numbered_out", "copies_return", "incidents_open", "loans_due", "loans_one_out"];

/// Lists that begin at the newest row and stop at the end of their page, and figures of another kind of work.
const MAY_WALK: &[(&str, &str)] = &[
    ("approvals", "LIST_APPROVALS"),
    ("approvals", "COUNT_APPROVALS"),
    ("copying/job", "LIST_JOBS"),
    ("loans/loan", "LIST_ALL"),
];

/// The large tables that a statement names, each with the name it goes by there.
fn named(sql: &str) -> Vec<(&'static str, String)> {
    let words: Vec<&str> = sql
        .split(|sign: char| !sign.is_alphanumeric() && sign != '_')
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(table) = LARGE.iter().find(|table| *table == word) else { continue };
        let alias = match words.get(at + 1) {
            Some(next) if next.eq_ignore_ascii_case("as") => words.get(at + 2).copied().unwrap_or(table),
            _ => table,
        };
        found.push((*table, alias.to_owned()));
    }
    found
}

/// What a step walks through. A partial index holds only what is open and is small; what may be seen by its level
/// is nearly everything, so that an index over levels finds nothing.
fn walked(step: &str) -> Option<&str> {
    let rest = match step.strip_prefix("SCAN ") {
        Some(rest) => rest,
        None if step.contains("records_level (level<?") => step.strip_prefix("SEARCH ")?,
        None => return None,
    };
    let small = SMALL.iter().any(|index| step.ends_with(&format!("INDEX {index}")));
    rest.split(' ').next().filter(|_| !small)
}

#[test]
fn nothing_at_the_counter_walks_through_the_whole_history() {
    let office = Office::open();
    let mut desk = office.desk("linxw");
    let reader = desk.vault().reader();
    let mut walks = Vec::new();
    for (module, statements) in
        ALL.iter().filter(|(module, _)| AT_THE_COUNTER.iter().any(|room| module.starts_with(room)))
    {
        for (name, sql) in *statements {
            if MAY_WALK.contains(&(*module, *name)) || !sql.starts_with("SELECT") && !sql.starts_with("WITH")
            {
                continue;
            }
            let large = named(sql);
            for step in reader.plan(sql, &[]).expect("a plan") {
                let walked = walked(&step);
                if let Some((table, _)) =
                    walked.and_then(|alias| large.iter().find(|(_, known)| known == alias))
                {
                    walks.push(format!("{module}::{name} walks through {table}: {step}"));
                }
            }
        }
    }
    assert!(walks.is_empty(), "{} statements:\n{}", walks.len(), walks.join("\n"));
}

//! Importing: files are checked whole, arrive unseen, are published at once or leave nothing.

mod arriving;
mod checking;
mod formats;
mod subjects;
mod tables;

use app::imports::*;
use app::records::{ListRecords, list_records};
use app::{Desk, Error};
use std::path::PathBuf;
use testkit::Office;

/// The code of a refusal.
fn code<T: std::fmt::Debug>(done: app::Result<T>) -> &'static str {
    match done {
        Err(Error::Refused(refusal)) => refusal.code,
        Err(Error::Missing) => "missing",
        other => panic!("not refused: {other:?}"),
    }
}

/// A file in the office's folder, beside the vault.
fn file(office: &Office, name: &str, text: &str) -> PathBuf {
    let path = office.path().parent().expect("a folder").join(name);
    std::fs::write(&path, text).expect("written");
    path
}

fn column(field: &str, head: &str) -> ColumnView {
    ColumnView { field: field.into(), column: Some(head.into()), ..ColumnView::default() }
}

fn fixed(field: &str, text: &str) -> ColumnView {
    ColumnView { field: field.into(), text: Some(text.into()), ..ColumnView::default() }
}

/// The mapping of a register of papers with the heads of [`HEADS`].
fn records_mapping() -> MappingView {
    let columns = [
        ("title", "题名"),
        ("document_number", "文号"),
        ("document_date", "日期"),
        ("category", "类目"),
        ("department", "部门"),
        ("level", "密级"),
        ("term", "期限"),
        ("pages", "页数"),
        ("copies", "份数"),
        ("subject_key", "房号"),
        ("archival_number", "档号"),
    ];
    let mut columns: Vec<ColumnView> = columns.iter().map(|(field, head)| column(field, head)).collect();
    columns.push(fixed("author", "工程维保部"));
    MappingView { name: "旧台账".into(), subject: "records".into(), columns, ..MappingView::default() }
}

const HEADS: &str = "题名,文号,日期,类目,部门,密级,期限,页数,份数,房号,档号\n";

/// A right row of its own number.
fn row(number: usize) -> String {
    format!(
        "电梯维保合同第{number}号,恒居工〔2024〕{number}号,2024-03-0{},SB-03,工程维保部,内部,三年,12,1,,\n",
        number % 9 + 1
    )
}

fn register(rows: usize) -> String {
    HEADS.to_owned() + &(1..=rows).map(row).collect::<String>()
}

fn begin(desk: &mut Desk, path: &std::path::Path, mapping: MappingView) -> app::Result<ImportProgress> {
    let file = desk.offer_file(path).expect("offered").token;
    begin_import(desk, BeginImport { file, mapping, ..BeginImport::default() }).map(|done| done.reply)
}

fn step(desk: &mut Desk, id: &str) -> app::Result<ImportProgress> {
    advance_import(desk, AdvanceImport { import_id: id.to_owned() }).map(|done| done.reply)
}

/// Steps until there is nothing more to do.
fn steps(desk: &mut Desk, mut progress: ImportProgress) -> ImportProgress {
    while progress.more {
        progress = step(desk, &progress.import.id.clone()).expect("a step");
    }
    progress
}

/// Checks a whole file.
fn check(desk: &mut Desk, path: &std::path::Path, mapping: MappingView) -> ImportView {
    let begun = begin(desk, path, mapping).expect("begun");
    steps(desk, begun).import
}

fn accept(desk: &mut Desk, id: &str, partial: bool) -> app::Result<ImportProgress> {
    accept_import(desk, AcceptImport { import_id: id.to_owned(), partial }).map(|done| done.reply)
}

fn discard(desk: &mut Desk, id: &str) -> ImportProgress {
    discard_import(desk, DiscardImport { import_id: id.to_owned() }).expect("discarded").reply
}

/// Checks and accepts a file whose rows are all right.
fn import(desk: &mut Desk, path: &std::path::Path, mapping: MappingView) -> ImportView {
    let checked = check(desk, path, mapping);
    assert_eq!(checked.rows_wrong, 0, "{:?}", wrong(desk, &checked.id));
    let accepted = accept(desk, &checked.id, false).expect("accepted");
    steps(desk, accepted).import
}

/// Row and codes of what is wrong.
fn wrong(desk: &mut Desk, id: &str) -> Vec<(i64, String)> {
    let ask = ReadImport { import_id: id.to_owned(), wrong_only: true, ..ReadImport::default() };
    let lines = read_import(desk, ask).expect("a page").lines;
    lines
        .into_iter()
        .flat_map(|line| {
            line.errors.into_iter().map(move |error| (line.number, format!("{} {}", error.field, error.code)))
        })
        .collect()
}

/// How many records somebody sees.
fn count(desk: &mut Desk) -> i64 {
    let today = desk.now().today();
    let vault = desk.vault();
    let sight = store::Sight::of(&vault.reader(), vault.actor(), today).expect("a sight");
    let filter = store::records::RecordFilter::default();
    store::records::count_records(&vault.reader(), &sight, &filter, 1_000_000).expect("counted")
}

fn is_intact(office: &Office) -> bool {
    let report = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new()));
    report.expect("verified").reply.intact
}

/// What is left of staging files.
fn staged_files(office: &Office) -> usize {
    std::fs::read_dir(office.path().join("staging")).map_or(0, |folder| folder.count())
}

//! P8: an import — read, checked, staged, written in slices, searchable, in the trail — against putting the same rows
//! into the same tables and indexes and nothing else.

use crate::chance::Chance;
use crate::pairs::{Pairs, timed};
use crate::run::{Line, Run};
use crate::titles;
use app::{Desk, Error, Result, dispatch};
use domain::access::Level;
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use store::Database;
use store::records::NewRecord;

/// Rows of one import, for a fixture of a million.
const ROWS: usize = 100_000;

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Broken(error.to_string())
}

/// A register as an office exports it, every row another.
fn write_register(to: &Path, rows: usize, batch: usize, category: &str, department: &str) -> Result<()> {
    let mut chance = Chance::of(8_000 + batch as u64);
    let mut file = std::io::BufWriter::new(std::fs::File::create(to).map_err(broken)?);
    writeln!(file, "题名,文号,日期,责任者,类目,部门,页数").map_err(broken)?;
    for n in 0..rows {
        let year = 2008 + i32::try_from(n % 15).unwrap_or(0);
        writeln!(
            file,
            "{},第{batch}批〔{year}〕{n}号,{year}-{:02}-{:02},{},{category},{department},{}",
            titles::title(&mut chance, year),
            n % 12 + 1,
            n % 28 + 1,
            titles::author(&mut chance),
            n % 60 + 1,
        )
        .map_err(broken)?;
    }
    file.flush().map_err(broken)
}

fn mapping() -> Value {
    let column = |field: &str, head: &str| json!({ "field": field, "column": head });
    json!({ "name": "", "source": "", "subject": "records", "columns": [
        column("title", "题名"), column("document_number", "文号"), column("document_date", "日期"),
        column("author", "责任者"), column("category", "类目"), column("department", "部门"), column("pages", "页数"),
    ] })
}

fn import(desk: &mut Desk, file: &Path) -> Result<()> {
    let token = desk.offer_file(file)?.token;
    let begun = dispatch(desk, "begin_import", json!({ "file": token, "mapping": mapping() }))?.reply;
    let staged = steps(desk, begun)?;
    if staged["import"]["rows_wrong"] != 0 {
        return Err(broken(format!("wrong rows in a right file: {staged}")));
    }
    let accepted = dispatch(desk, "accept_import", json!({ "import_id": staged["import"]["id"] }))?.reply;
    steps(desk, accepted).map(drop)
}

fn steps(desk: &mut Desk, mut progress: Value) -> Result<Value> {
    while progress["more"] == true {
        progress = dispatch(desk, "advance_import", json!({ "import_id": progress["import"]["id"] }))?.reply;
    }
    Ok(progress)
}

/// The same rows into the tables of a fresh vault's database, a thousand a transaction.
fn bare(run: &mut Run, rows: usize, round: usize) -> Result<()> {
    let ground = crate::saving::ground(run)?;
    let place = run.beside(&format!("bare-{round}.db"));
    let mut database = Database::create(&place, &[8; 32]).map_err(broken)?;
    database.forget_references().map_err(broken)?;
    let mut chance = Chance::of(8_000 + round as u64);
    for slice in 0..rows.div_ceil(1_000) {
        database.write(|tx| -> std::result::Result<(), store::StoreError> {
            for n in slice * 1_000..rows.min((slice + 1) * 1_000) {
                let title = titles::title(&mut chance, 2010);
                let (number, id) = (format!("{n:013}"), crate::saving::identity(n));
                store::records::insert_record(tx, &row(&ground, id, &number, &title))?;
                let at = ground.at;
                let copy = crate::fixture::bare_copy(crate::saving::identity(n), id, number.clone(), at);
                store::records::insert_copy(tx, &copy)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn row<'a>(
    ground: &crate::saving::Ground,
    id: domain::RecordId,
    number: &'a str,
    title: &'a str,
) -> NewRecord<'a> {
    crate::saving::row(ground, id, number, title, Level::General)
}

/// Memory of this process at its highest since the last reset, in MiB.
fn highest_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).unwrap_or(0) / 1_024
}

/// P8.
pub(crate) fn rows(run: &mut Run) -> Result<Vec<Line>> {
    let newest = store::figures::newest_row(&run.desk.vault().reader())?;
    let rows = ROWS.min(usize::try_from(newest).unwrap_or(ROWS) / 10).max(1_000);
    let (category, department) = crate::saving::words(run)?;
    // Where the system can forget the mark, only the imports count.
    let reset = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let before = highest_memory();
    let (mut imported, mut inserted) = (Vec::new(), Vec::new());
    for round in 0..3 {
        let file = run.beside(&format!("register-{round}.csv"));
        // Another batch each time, or the import would rightly find duplicates.
        let batch = round + usize::try_from(newest).unwrap_or(0);
        write_register(&file, rows, batch, &category, &department)?;
        imported.push(timed(|| import(&mut run.desk, &file))?);
        inserted.push(timed(|| bare(run, rows, round))?);
    }
    let pairs = Pairs::of(&inserted, &imported);
    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    let rate = rows as f64 / (pairs.b_p50_ms / 1e3);
    let note = format!(
        "{rows} rows of CSV, {rate:.0} rows/s; ratio of rates; memory {} MiB at most{}, {before} before",
        highest_memory(),
        if reset { "" } else { " since the start" },
    );
    Ok(vec![
        Line::rate(
            "P8",
            "import, validated + searchable + in the trail",
            "bare rows into the same tables",
            pairs,
            0.3,
        )
        .with_note(note),
    ])
}

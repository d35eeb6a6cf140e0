//! P8: an import — read, checked, staged, written in slices, searchable, in the trail — against putting the same rows
//! into the same tables and indexes and nothing else. Both begin with an empty register.

use crate::chance::Chance;
use crate::fixture::CLERK;
use crate::pairs::{Pairs, of_times, timed};
use crate::register::{self, Words};
use crate::run::{Line, Steps};
use crate::saving::{self, Ground};
use crate::titles;
use app::{Desk, Error, KdfCost, Locale, Result, SystemClock, dispatch};
use domain::access::Level;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::Database;

/// Rounds of the smaller register.
const ROUNDS: usize = 3;
/// What an import may take of memory at most, in MiB (6-figures P8).
const MOST_MEMORY: u64 = 300;

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Broken(error.to_string())
}

/// The files beside the fixture; the larger one takes much memory to write, so it is written with the fixture.
pub(crate) struct Registers {
    csv: PathBuf,
    csv_rows: usize,
    xlsx: PathBuf,
    xlsx_rows: usize,
    vault: PathBuf,
    bare: PathBuf,
}

impl Registers {
    /// A tenth of the fixture's records as CSV, as many as the fixture has as xlsx.
    pub(crate) fn beside(folder: &Path, records: usize) -> Registers {
        // What a sheet of a spreadsheet holds below its heads.
        let xlsx_rows = records.clamp(100, 1_048_575);
        Registers {
            csv: folder.with_extension("register.csv"),
            csv_rows: (records / 10).max(100),
            xlsx: folder.with_extension("register.xlsx"),
            xlsx_rows,
            vault: folder.with_extension("import.strongroom"),
            bare: folder.with_extension("bare.db"),
        }
    }

    /// Writes what is missing.
    pub(crate) fn write(&self) -> Result<()> {
        if self.csv.exists() && self.xlsx.exists() {
            return Ok(());
        }
        let words = words(&mut self.fresh()?)?;
        register::write_csv(&self.csv, &words, self.csv_rows)?;
        register::write_xlsx(&self.xlsx, &words, self.xlsx_rows)?;
        self.clear()
    }

    /// A sample vault of its own: the fixture stays as it is.
    fn fresh(&self) -> Result<Desk> {
        self.clear()?;
        app::sample::build_with(&self.vault, KdfCost::ThrowAway, &|_, _| {})?;
        Desk::unlock(&self.vault, CLERK, app::sample::PASSPHRASE, Locale::ZhCn, Arc::new(SystemClock))
    }

    #[expect(clippy::disallowed_methods, reason = "a sample vault made here, and a database without a trail")]
    fn clear(&self) -> Result<()> {
        if self.vault.exists() {
            std::fs::remove_dir_all(&self.vault).map_err(broken)?;
        }
        for end in ["db", "db-wal", "db-shm"] {
            let file = self.bare.with_extension(end);
            if file.exists() {
                std::fs::remove_file(file).map_err(broken)?;
            }
        }
        Ok(())
    }
}

fn words(desk: &mut Desk) -> Result<Words> {
    let (category, department) = saving::plan(desk)?;
    Ok(Words { category: category.code, department: department.name })
}

/// An import with how long each of its steps kept the desk.
struct Taken {
    whole: Duration,
    steps: Vec<Duration>,
}

fn import(desk: &mut Desk, file: &Path) -> Result<Taken> {
    let (from, mut steps) = (Instant::now(), Vec::new());
    let token = desk.offer_file(file)?.token;
    let begun =
        dispatch(desk, "begin_import", json!({ "file": token, "mapping": register::mapping() }))?.reply;
    let staged = go_on(desk, begun, &mut steps)?;
    if staged["import"]["rows_wrong"] != 0 {
        return Err(broken(format!("wrong rows in a right file: {staged}")));
    }
    let accepted = dispatch(desk, "accept_import", json!({ "import_id": staged["import"]["id"] }))?.reply;
    let published = go_on(desk, accepted, &mut steps)?;
    if published["import"]["state"] != "published" {
        return Err(broken(format!("an import that is not published: {published}")));
    }
    Ok(Taken { whole: from.elapsed(), steps })
}

fn go_on(desk: &mut Desk, mut progress: Value, steps: &mut Vec<Duration>) -> Result<Value> {
    while progress["more"] == true {
        let ask = json!({ "import_id": progress["import"]["id"] });
        let from = Instant::now();
        progress = dispatch(desk, "advance_import", ask)?.reply;
        steps.push(from.elapsed());
    }
    Ok(progress)
}

/// The same number of rows into the tables of a fresh vault's database, a thousand a transaction.
fn bare(place: &Path, ground: &Ground, rows: usize) -> Result<()> {
    let mut database = Database::create(place, &[8; 32]).map_err(broken)?;
    database.forget_references().map_err(broken)?;
    let mut chance = Chance::of(8_000);
    for slice in 0..rows.div_ceil(1_000) {
        database.write(|tx| -> std::result::Result<(), store::StoreError> {
            for n in slice * 1_000..rows.min((slice + 1) * 1_000) {
                let title = titles::title(&mut chance, 2010);
                let (number, id) = (format!("{n:013}"), saving::identity(n));
                let record = saving::row(ground, id, &number, &title, Level::General);
                store::records::insert_record(tx, &record)?;
                let copy = crate::fixture::bare_copy(saving::identity(n), id, number.clone(), ground.at);
                store::records::insert_copy(tx, &copy)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Memory of this process at its highest since the last reset, in MiB.
fn highest_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).unwrap_or(0) / 1_024
}

/// P8, before anything else is opened, so that its memory is its own.
pub(crate) fn rows(registers: &Registers) -> Result<Vec<Line>> {
    registers.write()?;
    let smaller = one(registers, (&registers.csv, "CSV"), registers.csv_rows, ROUNDS)?;
    let larger = one(registers, (&registers.xlsx, "xlsx"), registers.xlsx_rows, 1)?;
    Ok(vec![smaller, larger])
}

fn one(registers: &Registers, (file, kind): (&Path, &str), rows: usize, rounds: usize) -> Result<Line> {
    let (mut imported, mut inserted, mut steps) = (Vec::new(), Vec::new(), Vec::new());
    let mut memory = 0;
    for _ in 0..rounds {
        let mut desk = registers.fresh()?;
        // Where the system can forget the mark, only the import counts.
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        let taken = import(&mut desk, file)?;
        memory = memory.max(highest_memory());
        imported.push(taken.whole);
        steps.extend(taken.steps);
        let ground = saving::ground(&mut desk)?;
        drop(desk);
        inserted.push(timed(|| bare(&registers.bare, &ground, rows))?);
        registers.clear()?;
    }
    let pairs = Pairs::of(&inserted, &imported);
    #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
    let rate = rows as f64 / (pairs.b_p50_ms / 1e3);
    let what = format!("import of {rows} rows of {kind}, validated + searchable + in the trail");
    Ok(Line::rate("P8", &what, "bare rows into the same tables and indexes", pairs, 0.3)
        .with_memory(memory, MOST_MEMORY)
        .with_steps(Steps {
            count: steps.len(),
            p95_ms: of_times(&steps, 0.95),
            p99_ms: of_times(&steps, 0.99),
            longest_ms: of_times(&steps, 1.0),
        })
        .with_note(format!("{rate:.0} rows/s")))
}

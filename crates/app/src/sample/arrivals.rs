//! Old registers that came in as tables: one published after its wrong rows were corrected, one still in staging.

use super::hand::{Hand, id};
use super::read;
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::PathBuf;

const SCALE: &str = include_str!("../../../../assets/sample/scale.toml");
/// A table of a few rows takes far fewer steps.
const MOST_STEPS: usize = 50;

#[derive(Deserialize)]
struct Scale {
    arrivals: Arrivals,
}

#[derive(Deserialize)]
struct Arrivals {
    mapping: String,
    heads: String,
    first: String,
    first_rows: Vec<String>,
    corrected: String,
    corrected_rows: Vec<String>,
    staged: String,
    staged_rows: Vec<String>,
}

/// A table that somebody brought on a stick; gone again when it was read.
struct Brought(PathBuf);

impl Brought {
    fn with(name: &str, table: &str) -> Result<Brought> {
        let path = std::env::temp_dir().join(format!("strongroom-{}-{name}", std::process::id()));
        std::fs::write(&path, table)
            .map_err(|error| Error::Broken(format!("{}: {error}", path.display())))?;
        Ok(Brought(path))
    }
}

impl Drop for Brought {
    #[expect(
        clippy::disallowed_methods,
        reason = "an invented table that this module wrote, outside any vault"
    )]
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.0));
    }
}

/// Imports, corrects, imports the rest, and leaves the last one checked.
pub(super) fn arrive(hand: &mut Hand<'_>) -> Result<()> {
    let Scale { arrivals } = read("scale.toml", SCALE)?;
    hand.clock.to(23, 15, 0);
    hand.sits("linxw")?;
    let first = checked(hand, &arrivals, &arrivals.first, &arrivals.first_rows)?;
    hand.calls("import_errors_file", json!({ "import_id": first, "format": "xlsx" }))?;
    accepted(hand, &first, true)?;
    let rest = checked(hand, &arrivals, &arrivals.corrected, &arrivals.corrected_rows)?;
    accepted(hand, &rest, false)?;
    checked(hand, &arrivals, &arrivals.staged, &arrivals.staged_rows).map(|_| ())
}

/// Offers a table and has every row of it checked. Answers the import.
fn checked(hand: &mut Hand<'_>, arrivals: &Arrivals, name: &str, rows: &[String]) -> Result<String> {
    let table = format!("{}\n{}\n", arrivals.heads, rows.join("\n"));
    let brought = Brought::with(name, &table)?;
    let file = hand.offers(&brought.0)?;
    let seen = hand.calls("examine_import_file", json!({ "file": file, "subject": "records" }))?;
    let mut mapping = seen["mapping"].clone();
    mapping["name"] = json!(arrivals.mapping);
    hand.calls("save_import_mapping", json!({ "mapping": mapping }))?;
    let begun = hand.calls("begin_import", json!({ "file": file, "file_name": name, "mapping": mapping }))?;
    let import = id(&begun["import"]);
    stepped(hand, &import, begun)?;
    Ok(import)
}

fn accepted(hand: &mut Hand<'_>, import: &str, partial: bool) -> Result<()> {
    let begun = hand.calls("accept_import", json!({ "import_id": import, "partial": partial }))?;
    stepped(hand, import, begun)
}

fn stepped(hand: &mut Hand<'_>, import: &str, mut progress: Value) -> Result<()> {
    for _ in 0..MOST_STEPS {
        if progress["more"] != true {
            return Ok(());
        }
        progress = hand.calls("advance_import", json!({ "import_id": import }))?;
    }
    Err(Error::Broken("an import of the sample does not end".into()))
}

//! The wrong rows of an import as a file (错误行文件): as they came, with a last column that says what to put right.
//! Corrected, it goes in with the same mapping.

use super::checking::{cells_of, errors_of};
use super::read_import::error_text;
use crate::error::Result;
use crate::{Changed, Desk, Operation};
use ::texts::Locale;
use base64::Engine;
use domain::imports::{ImportEvent, ImportState};
use paper::spreadsheet;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::imports::{Staging, WhichLines};
use ts_rs::TS;

/// Which import, in which form.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ImportErrorsFile {
    /// Identity.
    pub import_id: String,
    /// `xlsx` (default) or `csv`.
    #[serde(default)]
    pub format: String,
}

/// A spreadsheet.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ImportFile {
    /// Suggested name.
    pub file_name: String,
    /// Media type.
    pub media_type: String,
    /// The file, base64.
    pub file: String,
    /// Rows in it.
    pub rows: usize,
}

const PAGE: usize = 1_000;

/// Makes the file; that it was taken is recorded before the first byte is handed out.
pub fn import_errors_file(desk: &mut Desk, ask: ImportErrorsFile) -> Result<Changed<ImportFile>> {
    let import = super::find(desk, Operation::ImportErrorsFile, &ask.import_id)?;
    super::own(desk, &import)?;
    super::in_state(&import, &[ImportState::Staged, ImportState::Arriving])?;
    let (locale, staging) = (desk.locale(), desk.vault().open_staging(import.id)?);
    let error_heads: Vec<String> =
        Locale::ALL.iter().filter_map(|locale| ::texts::text(*locale, "column-error")).collect();
    let mut heads: Vec<String> = serde_json::from_str(&staging.fact("heads")?.unwrap_or_default())?;
    // A file that was corrected once has the column already.
    let own = heads.last().is_some_and(|head| error_heads.contains(head));
    heads.truncate(heads.len() - usize::from(own));
    let wrong = wrong_rows(&staging, heads.len(), locale)?;
    let error_head = ::texts::text(locale, "column-error").unwrap_or_default();
    let sheet = spreadsheet::error_file(&heads, &wrong, &error_head);
    let csv = ask.format == "csv";
    let bytes = if csv { spreadsheet::write_csv(&sheet)? } else { spreadsheet::write_xlsx(&sheet)? };
    let stem = import.file_name.rsplit_once('.').map_or(import.file_name.as_str(), |(stem, _)| stem);
    let file = ImportFile {
        file_name: format!("{stem}-{error_head}.{}", if csv { "csv" } else { "xlsx" }),
        media_type: if csv {
            "text/csv"
        } else {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
        .to_owned(),
        file: base64::engine::general_purpose::STANDARD.encode(bytes),
        rows: wrong.len(),
    };
    desk.witness(Operation::ImportErrorsFile, |work| {
        let rows = i64::try_from(wrong.len()).unwrap_or(i64::MAX);
        work.record(ImportEvent::ImportErrorsTaken { import: import.id, rows });
        Ok(file)
    })
}

fn wrong_rows(staging: &Staging, width: usize, locale: Locale) -> Result<Vec<(Vec<String>, String)>> {
    let (mut wrong, mut after) = (Vec::new(), 0);
    loop {
        let page = staging.page(WhichLines::Wrong, after, PAGE)?;
        let Some(last) = page.last() else { return Ok(wrong) };
        after = last.n;
        for line in &page {
            let mut cells = cells_of(line)?;
            cells.truncate(width);
            let why: Vec<String> = errors_of(line)?.iter().map(|error| error_text(locale, error)).collect();
            wrong.push((cells, why.join(" ")));
        }
    }
}

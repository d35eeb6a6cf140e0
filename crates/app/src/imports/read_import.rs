//! Look into an import (查看导入): its lines as they were understood, and what is wrong with which.

use super::arriving::bind;
use super::checking::{cells_of, errors_of, notes_of};
use super::view::{ImportProgress, progress};
use crate::border::page_size;
use crate::error::Result;
use crate::{Desk, Operation};
use ::texts::Locale;
use domain::imports::{ImportField, ImportState, RowError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::imports::{ImportRow, WhichLines};
use ts_rs::TS;

/// Which lines of which import.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadImport {
    /// Identity.
    pub import_id: String,
    /// Only lines with something wrong.
    #[serde(default)]
    pub wrong_only: bool,
    /// Only right lines where something was decided.
    #[serde(default)]
    pub noted_only: bool,
    /// After this line.
    #[serde(default)]
    pub after: i64,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page of an import.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ImportPage {
    /// The import.
    pub progress: ImportProgress,
    /// Its lines; none for others than who began it, or once it is ended.
    pub lines: Vec<ImportLine>,
    /// Right lines where something was decided.
    pub noted: i64,
    /// Where the next page begins; nothing at the end.
    pub next: Option<i64>,
}

/// A line of the file.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ImportLine {
    /// Its row in the file.
    pub number: i64,
    /// What it says, field by field.
    pub values: Vec<ImportValue>,
    /// What is wrong with it.
    pub errors: Vec<LineError>,
    /// What was decided where it leaves a choice.
    pub notes: Vec<LineError>,
}

/// What a line says of a field.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ImportValue {
    /// Field code.
    pub field: String,
    /// As the mapping gives it.
    pub text: String,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LineError {
    /// Field code.
    pub field: String,
    /// Code of what is wrong.
    pub code: String,
    /// Why, and how to put it right.
    pub text: String,
}

/// The sentence of an error.
pub(super) fn error_text(locale: Locale, error: &RowError) -> String {
    let column =
        ::texts::text(locale, error.field.text_key()).unwrap_or_else(|| error.field.code().to_owned());
    let params = [("column", column.into()), ("said", error.said.clone().into())];
    ::texts::format(locale, error.wrong.text_key(), &params).unwrap_or_else(|| error.wrong.code().to_owned())
}

/// Reads a page.
pub fn read_import(desk: &mut Desk, ask: ReadImport) -> Result<ImportPage> {
    let mut import = super::find(desk, Operation::ReadImport, &ask.import_id)?;
    let open = matches!(
        super::state_of(&import)?,
        ImportState::Reading | ImportState::Staged | ImportState::Arriving
    );
    let (lines, noted) = if open && import.begun_by == desk.actor() {
        lines(desk, &mut import, &ask)?
    } else {
        (Vec::new(), 0)
    };
    let next = (i64::try_from(lines.len()).ok() == Some(page_size(ask.limit)))
        .then(|| lines.last().map(|(n, _)| *n));
    Ok(ImportPage {
        progress: progress(&import, desk.actor())?,
        lines: lines.into_iter().map(|(_, line)| line).collect(),
        noted,
        next: next.flatten(),
    })
}

type Numbered = (i64, ImportLine);

fn lines(desk: &mut Desk, import: &mut ImportRow, ask: &ReadImport) -> Result<(Vec<Numbered>, i64)> {
    let locale = desk.locale();
    let staging = desk.vault().open_staging(import.id)?;
    let bound = bind(import, &staging)?;
    (import.rows_read, import.rows_wrong) = staging.counts()?;
    let which = match (ask.wrong_only, ask.noted_only) {
        (true, _) => WhichLines::Wrong,
        (false, true) => WhichLines::Noted,
        (false, false) => WhichLines::All,
    };
    let page = staging.page(which, ask.after, usize::try_from(page_size(ask.limit)).unwrap_or(0))?;
    let lines = page.iter().map(|staged| {
        let said = bound.values(&cells_of(staged)?, u64::try_from(staged.number).unwrap_or(0));
        let value = |field: &ImportField| {
            said.get(field).map(|text| ImportValue { field: field.code().to_owned(), text: text.clone() })
        };
        let line = ImportLine {
            number: staged.number,
            values: ImportField::ALL.iter().filter_map(value).collect(),
            errors: told(locale, &errors_of(staged)?),
            notes: told(locale, &notes_of(staged)?),
        };
        Ok((staged.n, line))
    });
    Ok((lines.collect::<Result<_>>()?, staging.count_noted()?))
}

fn told(locale: Locale, errors: &[RowError]) -> Vec<LineError> {
    let told = |error: &RowError| LineError {
        field: error.field.code().to_owned(),
        code: error.wrong.code().to_owned(),
        text: error_text(locale, error),
    };
    errors.iter().map(told).collect()
}

//! Look into a file before importing it (查看待导入文件): its sheets, heads, first rows, and a mapping to begin from.

use super::mapping_view::{ColumnView, MappingView};
use super::reading;
use crate::error::Result;
use crate::{Desk, Operation};
use ::texts::Locale;
use domain::imports::{ImportField, ImportRefusal, ImportSubject, suggest_field};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which file, for which subject.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExamineImportFile {
    /// Token of an offered file.
    pub file: String,
    /// Subject code.
    pub subject: String,
    /// Sheet; the first when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sheet: Option<String>,
    /// The row of the heads; found when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub heading_row: Option<u32>,
}

/// What is in it.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExaminedFile {
    /// `xlsx`, `xls`, `ods`, `csv`.
    pub format: String,
    /// Encoding of a CSV.
    pub encoding: Option<String>,
    /// Its sheets.
    pub sheets: Vec<String>,
    /// The one looked into.
    pub sheet: String,
    /// The row of the heads.
    pub heading_row: u32,
    /// Columns with the field each suggests and what their first cells say.
    pub columns: Vec<SuggestedColumn>,
    /// A mapping of the suggestions.
    pub mapping: MappingView,
    /// Fields that every row must say and no column suggests.
    pub missing: Vec<String>,
    /// Fields that every row must say.
    pub required: Vec<String>,
    /// Every field of the subject, required ones first.
    pub fields: Vec<String>,
}

/// A column.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SuggestedColumn {
    /// Its head.
    pub head: String,
    /// Field code.
    pub field: Option<String>,
    /// Its first cells.
    pub samples: Vec<String>,
}

const SAMPLES: usize = 8;
const HEADS_WITHIN: usize = 20;

/// Examines a file; nothing of it is kept.
pub fn examine_import_file(desk: &mut Desk, ask: ExamineImportFile) -> Result<ExaminedFile> {
    let subject = ImportSubject::from_code(&ask.subject)
        .ok_or_else(|| ImportRefusal::MappingUnreadable { detail: ask.subject.clone() })?;
    super::permit(desk, Operation::ExamineImportFile, subject)?;
    let path = desk.offered_path(&ask.file)?;
    let (source, sheet, mut rows) = reading::open_rows(&path, ask.sheet.as_deref())?;
    let first = rows.next_rows(HEADS_WITHIN + SAMPLES).map_err(|problem| reading::refused(&problem))?;
    let words = words();
    let fields_of = |cells: &[String]| -> Vec<Option<ImportField>> {
        let mut taken = Vec::new();
        cells
            .iter()
            .map(|head| {
                suggest_field(subject, head, &words)
                    .filter(|field| !taken.contains(field))
                    .inspect(|field| taken.push(*field))
            })
            .collect()
    };
    let known = |index: &usize| fields_of(&first[*index].cells).iter().flatten().count();
    let said = ask.heading_row.and_then(|row| first.iter().position(|line| line.number == u64::from(row)));
    // The row that names most fields; of several the first.
    let index = said.or_else(|| (0..first.len().min(HEADS_WITHIN)).rev().max_by_key(known));
    let Some(index) = index else { return Err(ImportRefusal::NothingToImport.into()) };
    let (heads, fields) = (&first[index].cells, fields_of(&first[index].cells));
    let heading_row = u32::try_from(first[index].number).unwrap_or(1);
    let columns: Vec<SuggestedColumn> = heads
        .iter()
        .enumerate()
        .map(|(column, head)| SuggestedColumn {
            head: head.clone(),
            field: fields[column].map(|field| field.code().to_owned()),
            samples: first[index + 1..]
                .iter()
                .take(SAMPLES)
                .map(|row| row.cells.get(column).cloned().unwrap_or_default())
                .collect(),
        })
        .collect();
    let missing = subject.required().iter().filter(|field| !fields.contains(&Some(**field)));
    Ok(ExaminedFile {
        format: source.format().code().to_owned(),
        encoding: source.encoding().map(str::to_owned),
        sheets: source.sheets().to_vec(),
        sheet,
        heading_row,
        mapping: suggested(subject, heading_row, &columns),
        missing: missing.map(|field| field.code().to_owned()).collect(),
        required: subject.required().iter().map(|field| field.code().to_owned()).collect(),
        fields: subject
            .required()
            .iter()
            .chain(subject.optional())
            .map(|field| field.code().to_owned())
            .collect(),
        columns,
    })
}

fn suggested(subject: ImportSubject, heading_row: u32, columns: &[SuggestedColumn]) -> MappingView {
    let columns = columns.iter().filter_map(|column| {
        Some(ColumnView {
            field: column.field.clone()?,
            column: Some(column.head.clone()),
            ..ColumnView::default()
        })
    });
    MappingView {
        subject: subject.code().to_owned(),
        heading_row: Some(heading_row),
        columns: columns.collect(),
        ..MappingView::default()
    }
}

/// The heads of our own exports, in every language.
fn words() -> Vec<(ImportField, String)> {
    let of = |locale: &Locale| {
        ImportField::ALL
            .iter()
            .filter_map(|field| ::texts::text(*locale, field.text_key()).map(|word| (*field, word)))
            .collect::<Vec<_>>()
    };
    Locale::ALL.iter().flat_map(of).collect()
}

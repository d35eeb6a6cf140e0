//! The gap-and-duplicate report, gathered from the sequences and everything that carries a number.

use crate::error::Result;
use domain::records::{NumberSeries, SequenceFacts, examine};
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::records::{SequenceRow, VoidNumberRow};
use ts_rs::TS;

/// So many faults of one kind are named; the figures count all.
const NAMED: usize = 50;

/// The report.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NumberReport {
    /// No gap, no duplicate, every void number with its reason, every destroyed record with its certificate.
    pub clean: bool,
    /// Sequences, by series and prefix.
    pub sequences: Vec<NumberSequence>,
    /// Numbers missing in all.
    pub missing: i64,
    /// Numbers carried twice in all.
    pub duplicates: i64,
    /// Void numbers.
    pub voids: Vec<VoidNumberLine>,
    /// Destroyed records.
    pub destroyed: i64,
    /// Of them with a certificate.
    pub certified: i64,
    /// 登记号 of destroyed records without one.
    pub uncertified: Vec<String>,
}

/// A sequence.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NumberSequence {
    /// `accession`, `archival`, `paper`.
    pub series: String,
    /// Prefix: `barcode1`, `XZ`, or the stem of a 档号.
    pub prefix: String,
    /// Year; 0 runs on.
    pub year: i32,
    /// Numbers given.
    pub last: i64,
    /// Of them carrying something.
    pub used: i64,
    /// Void.
    pub void: i64,
    /// Carried by destroyed records; of 档号 only.
    pub destroyed: i64,
    /// Missing ones, the first fifty.
    pub missing: Vec<i64>,
    /// Missing in all.
    pub missing_count: i64,
    /// Carried twice.
    pub duplicates: Vec<i64>,
    /// In use and never given, or void and in use.
    pub irregular: Vec<i64>,
    /// Examined; not when nothing here knows what the sequence counts.
    pub examined: bool,
}

/// A void number.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VoidNumberLine {
    /// As written.
    pub number: String,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub voided_by: String,
    /// When.
    pub voided_at: String,
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn first_of(mut numbers: Vec<i64>) -> Vec<i64> {
    numbers.truncate(NAMED);
    numbers
}

/// Examines one sequence.
pub(crate) fn sequence(
    reader: &Reader<'_>,
    row: &SequenceRow,
    voids: &[VoidNumberRow],
) -> Result<NumberSequence> {
    let series = NumberSeries::of(&row.prefix);
    let void: Vec<i64> = voids
        .iter()
        .filter(|void| void.prefix == row.prefix && void.year == row.year)
        .map(|void| void.running)
        .collect();
    let used = store::records::list_used(reader, row)?;
    let examined = used.is_some();
    let facts = SequenceFacts { last: row.last, used: used.unwrap_or_default(), void };
    let found = if examined { examine(&facts) } else { Default::default() };
    let destroyed = match series {
        NumberSeries::Archival => store::records::count_destroyed_under(reader, &row.prefix)?,
        _ => 0,
    };
    Ok(NumberSequence {
        series: series.code().to_owned(),
        prefix: row.prefix.clone(),
        year: row.year,
        last: row.last,
        used: found.used,
        void: count(facts.void.len()),
        destroyed,
        missing_count: count(found.missing.len()),
        missing: first_of(found.missing),
        duplicates: first_of(found.duplicates),
        irregular: first_of([found.beyond, found.void_in_use].concat()),
        examined,
    })
}

/// The whole report.
pub(crate) fn number_report(reader: &Reader<'_>) -> Result<NumberReport> {
    let voids = store::records::list_void_numbers(reader)?;
    let mut sequences = store::records::list_sequences(reader)?
        .iter()
        .map(|row| sequence(reader, row, &voids))
        .collect::<Result<Vec<_>>>()?;
    // Barcodes, then 档号, then papers: as the list of series has them.
    sequences.sort_by_key(|line| (NumberSeries::of(&line.prefix), line.prefix.clone(), line.year));
    let figures = store::records::destroyed_figures(reader)?;
    let uncertified = store::records::list_uncertified(reader)?;
    let missing = sequences.iter().map(|line| line.missing_count).sum();
    let duplicates = sequences.iter().map(|line| count(line.duplicates.len())).sum();
    let irregular = sequences.iter().any(|line| !line.irregular.is_empty());
    Ok(NumberReport {
        clean: missing == 0 && duplicates == 0 && !irregular && uncertified.is_empty(),
        sequences,
        missing,
        duplicates,
        voids: voids
            .into_iter()
            .map(|void| VoidNumberLine {
                number: void.number,
                reason: void.reason,
                voided_by: void.voided_by_name,
                voided_at: void.voided_at.to_string(),
            })
            .collect(),
        destroyed: figures.destroyed,
        certified: figures.certified,
        uncertified,
    })
}

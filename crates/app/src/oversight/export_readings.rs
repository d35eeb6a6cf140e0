//! The reading register of any period as a spreadsheet, for printing and filing; every export is an event.

use super::list_readings::{ListReadings, filter, reading_view};
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use base64::Engine;
use domain::Day;
use domain::oversight::{OversightEvent, OversightRefusal};
use paper::spreadsheet::{Cell, Sheet, write_xlsx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::oversight::ReadingLine;
use ts_rs::TS;

/// More days than a year's register has are asked for in parts.
const MOST_DAYS: i64 = 366;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExportReadings {
    /// First office-local day.
    pub from: String,
    /// Last.
    pub to: String,
}

/// The file.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReadingsFile {
    /// Suggested name.
    pub file_name: String,
    /// The spreadsheet, base64.
    pub xlsx: String,
    /// Lines in it.
    pub rows: i64,
    /// SHA-256 of the file, hex.
    pub sha256: String,
}

const HEADS: [&str; 10] =
    ["at", "person", "department", "number", "title", "level", "act", "file", "purpose", "elsewhere"];

/// Exports, oldest first.
pub fn export_readings(desk: &mut Desk, ask: ExportReadings) -> Result<Changed<ReadingsFile>> {
    let locale = desk.locale();
    desk.witness(Operation::ExportReadings, |work| {
        let (first, last, lines) = period_of_register(work, &ask.from, &ask.to)?;
        let rows: Vec<Vec<Cell>> =
            lines.into_iter().map(|line| cells(work, line, locale)).collect::<Result<_>>()?;
        let name = wording::coded(locale, "file", "reading_register");
        let count = rows.len() as i64;
        let reader = store::people::get_person(work, work.actor())?.map(|person| person.name);
        let sheet = Sheet {
            name: name.clone(),
            foot: format!("{} {}", reader.unwrap_or_default(), work.now().at.local_minute(work.now().zone)),
            made_on: work.now().today().to_string(),
            heads: HEADS.iter().map(|head| wording::coded(locale, "reading-head", head)).collect(),
            rows,
        };
        let bytes = write_xlsx(&sheet)?;
        let hash: [u8; 32] = Sha256::digest(&bytes).into();
        work.record(OversightEvent::ReadingsPrinted { run: work.new_id(), rows: count, file: hash });
        Ok(ReadingsFile {
            file_name: format!("{name} {first} {last}.xlsx"),
            xlsx: base64::engine::general_purpose::STANDARD.encode(&bytes),
            rows: count,
            sha256: hex::encode(hash),
        })
    })
}

/// The lines of whole office-local days, oldest first; a year at most.
pub(super) fn period_of_register(
    work: &Work<'_, '_>,
    from: &str,
    to: &str,
) -> Result<(Day, Day, Vec<ReadingLine>)> {
    let (first, last, ..) = crate::printing::period(from, to, work.now())?;
    let days = (last - first).num_days() + 1;
    if days > MOST_DAYS {
        return Err(OversightRefusal::PeriodTooLong { days }.into());
    }
    let asked = ListReadings { from: Some(from.to_owned()), to: Some(to.to_owned()), ..Default::default() };
    let mut chosen = filter(&asked, work.now())?;
    chosen.limit = i64::MAX;
    let mut lines = store::oversight::list_readings(work, work.sight(), &chosen)?;
    lines.reverse();
    Ok((first, last, lines))
}

fn cells(work: &Work<'_, '_>, line: ReadingLine, locale: Locale) -> Result<Vec<Cell>> {
    let at = line.at.local_minute(work.now().zone);
    // What leaves the vault carries the office's mark, never the bare word (5-paper).
    let mark = crate::printing::mark(work, locale, line.level)?;
    let view = reading_view(line, locale);
    let elsewhere =
        if view.elsewhere { wording::coded(locale, "reading", "elsewhere") } else { String::new() };
    Ok(vec![
        Cell::text(at),
        Cell::text(view.person.name),
        Cell::text(view.department),
        Cell::text(view.number),
        Cell::text(view.title),
        Cell::text(mark),
        Cell::text(wording::coded(locale, "reading-act", &view.act)),
        Cell::text(view.file_name.unwrap_or_default()),
        Cell::text(view.purpose),
        Cell::text(elsewhere),
    ])
}

//! Print the reading register (阅览登记簿) of any period, oldest first. Every reading stands in it; title, file and
//! purpose of what the printer may not see print as 〔密〕.

use super::export_readings::period_of_register;
use super::list_readings::reading_view;
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::oversight::OversightEvent;
use paper::reading_register::ReadingRow;
use paper::{ReadingRegisterView, render_reading_register};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::oversight::ReadingLine;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintReadings {
    /// First office-local day.
    pub from: String,
    /// Last.
    pub to: String,
}

/// Prints.
pub fn print_readings(desk: &mut Desk, ask: PrintReadings) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintReadings, |work| {
        let (first, last, lines) = period_of_register(work, &ask.from, &ask.to)?;
        let people: BTreeSet<String> = lines.iter().map(|line| line.person.to_string()).collect();
        let elsewhere = lines.iter().filter(|line| line.elsewhere).count() as i64;
        let rows = lines
            .into_iter()
            .zip(1..)
            .map(|(line, no)| row(work, line, no, locale))
            .collect::<Result<Vec<_>>>()?;
        let count = rows.len() as i64;
        let view = ReadingRegisterView {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            rows,
            people: printing::count(people.len() as i64),
            elsewhere: printing::count(elsewhere),
            footer: printing::footer(work)?,
        };
        let printed = render_reading_register(&view, locale)?;
        let file = printing::digest(&printed);
        work.record(OversightEvent::ReadingsPrinted { run: work.new_id(), rows: count, file });
        let name = wording::coded(locale, "file", "reading_register");
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

fn row(work: &Work<'_, '_>, line: ReadingLine, no: u32, locale: Locale) -> Result<ReadingRow> {
    let at = line.at.local_minute(work.now().zone);
    let mark = printing::mark(work, locale, line.level)?;
    let view = reading_view(line, locale);
    Ok(ReadingRow {
        no,
        at,
        reader: view.person.name,
        department: view.department,
        number: view.number,
        title: view.title,
        mark,
        act: wording::coded(locale, "reading-act", &view.act),
        file: view.file_name.unwrap_or_default(),
        purpose: view.purpose,
        elsewhere: if view.elsewhere {
            wording::coded(locale, "reading", "elsewhere")
        } else {
            String::new()
        },
    })
}

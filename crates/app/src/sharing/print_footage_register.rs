//! Print the register of footage (监控调阅登记表) of any period; with nothing in it, a blank page for the pen.

use super::footage_view::footage_state;
use super::print_sharing_register::stacked;
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::sharing::{FootageState, SharingEvent};
use paper::{Book, FootageEntry, render_footage_book};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sharing::FootageRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintFootageRegister {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Prints.
pub fn print_footage_register(desk: &mut Desk, ask: PrintFootageRegister) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintFootageRegister, |work| {
        let (first, last, from, until) = printing::period(&ask.from, &ask.to, work.now())?;
        let rows = store::sharing::list_footage_register(work, from, until)?;
        let waits = |row: &&FootageRow| {
            matches!(footage_state(row), Ok(FootageState::Requested | FootageState::Open))
        };
        let open = i64::try_from(rows.iter().filter(waits).count()).unwrap_or(i64::MAX);
        let view = Book {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            open: printing::count(open),
            rows: rows.iter().map(|row| entry(work, row, locale)).collect::<Result<_>>()?,
            footer: printing::footer(work)?,
        };
        let printed = render_footage_book(&view, locale)?;
        work.record(SharingEvent::FootageRegisterPrinted {
            run: work.new_id(),
            rows: i64::try_from(rows.len()).unwrap_or(i64::MAX),
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", "footage_register");
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

fn entry(work: &Work<'_, '_>, row: &FootageRow, locale: Locale) -> Result<FootageEntry> {
    let zone = work.now().zone;
    let checks = store::sharing::list_identities(work, &row.id.to_string())?;
    let mut asker = vec![row.asker.clone(), wording::coded(locale, "footage-capacity", &row.capacity)];
    asker.extend(checks.into_iter().map(|one| {
        let document = wording::coded(locale, "id-document", &one.document);
        format!("{} {document} {}", one.name, one.last_four)
    }));
    asker.push(row.letter.clone());
    Ok(FootageEntry {
        number: row.number.clone(),
        asked_on: row.requested_at.day_in(zone).to_string(),
        asker: stacked(&asker),
        camera: stacked(&[row.camera.clone(), row.place.clone()]),
        times: stacked(&[row.begins_at.local_minute(zone), row.ends_at.local_minute(zone)]),
        reason: row.reason.clone(),
        way: stacked(&[wording::coded(locale, "footage-way", &row.way), row.medium.clone()]),
        ground: match (&row.approval_number, &row.informed_name) {
            (Some(number), _) => number.clone(),
            (None, Some(name)) => name.clone(),
            (None, None) => wording::coded(locale, "ground", &row.ground),
        },
        present: stacked(&[
            row.shown_by_name.clone().unwrap_or_default(),
            row.companion_name.clone().unwrap_or_default(),
        ]),
        others: row.others.clone(),
        ink: printing::ink(work, row.receipt_image)?,
        settled: stacked(&[
            wording::coded(locale, "footage-state", &row.state),
            row.shown_at.map(|at| at.day_in(zone).to_string()).unwrap_or_default(),
        ]),
    })
}

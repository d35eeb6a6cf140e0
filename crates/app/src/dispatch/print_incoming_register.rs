//! Print the register of incoming papers (收文登记簿) of any period. Every paper stands in it; what the printer may not
//! see prints as 〔密〕.

use super::incoming_view::{IncomingView, incoming_view, state_of};
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::dispatch::{DispatchEvent, SealFound};
use paper::{Book, IncomingEntry, render_incoming_book};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispatch::IncomingRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintIncomingRegister {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Prints.
pub fn print_incoming_register(desk: &mut Desk, ask: PrintIncomingRegister) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintIncomingRegister, |work| {
        let (first, last, _, _) = printing::period(&ask.from, &ask.to, work.now())?;
        let papers = store::dispatch::list_incoming_register(work, work.sight(), first, last)?;
        let open = papers.iter().filter(|row| state_of(row).is_ok_and(|state| !state.is_final())).count();
        let (rows, count) = (papers.len(), i64::try_from(open).unwrap_or(i64::MAX));
        let view = Book {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            open: printing::count(count),
            rows: papers.into_iter().map(|row| entry(work, row, locale)).collect::<Result<_>>()?,
            footer: printing::footer(work)?,
        };
        let printed = render_incoming_book(&view, locale)?;
        work.record(DispatchEvent::DispatchRegisterPrinted {
            run: work.new_id(),
            register: "incoming",
            rows: i64::try_from(rows).unwrap_or(i64::MAX),
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", "incoming_register");
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

fn entry(work: &Work<'_, '_>, row: IncomingRow, locale: Locale) -> Result<IncomingEntry> {
    let ink = match printing::ink(work, row.receipt_image)? {
        Some(ink) => Some(ink),
        None => printing::ink_of_act(work, row.receipt_signature)?,
    };
    let (mark, signed) = (printing::mark(work, locale, row.level)?, row.signed_at);
    let view = incoming_view(row, work.now().today(), locale)?;
    let note = note(&view, locale);
    Ok(IncomingEntry {
        filed: match &view.record_number {
            Some(number) => number.clone(),
            None => wording::coded(locale, "incoming-state", &view.state),
        },
        number: view.number,
        received_on: view.received_on,
        sender: view.sender,
        sender_number: view.sender_number,
        title: view.title,
        attachments: view.attachments,
        copies: view.copies,
        mark,
        handler: view.handler.map(|person| person.name).unwrap_or_default(),
        signed_on: signed.map(|at| at.day_in(work.now().zone).to_string()).unwrap_or_default(),
        ink,
        note,
    })
}

/// What did not agree when it came.
fn note(view: &IncomingView, locale: Locale) -> String {
    let mut notes = Vec::new();
    if view.seal == SealFound::Broken.code() {
        notes.push(wording::coded(locale, "seal-found", &view.seal));
    }
    if let (true, Some(stated)) = (view.differs, view.stated_copies) {
        notes.push(format!("{}/{stated}", view.copies));
    }
    notes.join("\n")
}

//! Declare a number void (作废号): it was given, carries nothing, and here is why.

use crate::error::{OrMissing, Result};
use crate::records::number_report::{NumberReport, number_report};
use crate::{Changed, Desk, Operation, Work};
use domain::numbers::is_barcode;
use domain::records::{NumberEvent, NumberRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{SequenceRow, VoidNumberRow};
use ts_rs::TS;

/// Which number and why.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct VoidNumber {
    /// As written: a barcode, `FZ-0307-2026-0003`, or a 档号.
    pub number: String,
    /// Why it carries nothing.
    pub reason: String,
}

/// Voids it; the reply is the report as it stands then.
pub fn void_number(desk: &mut Desk, ask: VoidNumber) -> Result<Changed<NumberReport>> {
    desk.transact(Operation::VoidNumber, |work| {
        let number = ask.number.trim().to_owned();
        if ask.reason.trim().is_empty() {
            return Err(NumberRefusal::ReasonMissing.into());
        }
        let (sequence, running) = sequence_of(work, &number)?;
        let voids = store::records::list_void_numbers(work)?;
        if voids.iter().any(|void| void.number == number) {
            return Err(NumberRefusal::AlreadyVoid { number }.into());
        }
        if store::records::list_used(work, &sequence)?.or_missing()?.contains(&running) {
            return Err(NumberRefusal::InUse { number }.into());
        }
        let void = VoidNumberRow {
            id: work.new_id(),
            prefix: sequence.prefix,
            year: sequence.year,
            running,
            number,
            reason: ask.reason.trim().to_owned(),
            voided_by: work.actor(),
            voided_by_name: String::new(),
            voided_at: work.now().at,
        };
        store::records::insert_void_number(work, &void)?;
        work.record(NumberEvent::NumberVoided { number: void.id, running });
        number_report(work)
    })
}

/// The sequence that gave a number, and its running number in it.
fn sequence_of(work: &Work<'_, '_>, number: &str) -> Result<(SequenceRow, i64)> {
    let never = || NumberRefusal::NeverGiven { number: number.to_owned() };
    let sequences = store::records::list_sequences(work)?;
    let (prefix, year, running) = if is_barcode(number) {
        (format!("barcode{}", &number[..1]), Some(0), &number[5..12])
    } else {
        let (stem, running) = number.rsplit_once('-').ok_or_else(never)?;
        match stem.split('-').collect::<Vec<_>>().as_slice() {
            [prefix, _, year] if !stem.contains('·') => {
                ((*prefix).to_owned(), Some(year.parse().map_err(|_| never())?), running)
            }
            _ => (stem.to_owned(), None, running),
        }
    };
    let running: i64 = running.parse().map_err(|_| never())?;
    let found = sequences
        .into_iter()
        .find(|row| row.prefix == prefix && year.is_none_or(|year| row.year == year) && running <= row.last);
    Ok((found.filter(|_| running > 0).ok_or_else(never)?, running))
}

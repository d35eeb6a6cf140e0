//! The new mark is on (换标完成): ticked off by scanning exactly that copy, whatever the keeper's clearance.

use crate::classification::list_relabels::{RelabelView, relabel_view};
use crate::error::OrMissing;
use crate::records::asking::said;
use crate::{Changed, Desk, Operation, Result};
use domain::classification::{ClassificationEvent, ClassificationRefusal};
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was scanned.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct TickRelabel {
    /// The copy's barcode.
    pub barcode: String,
}

/// Ticks it off.
pub fn tick_relabel(desk: &mut Desk, ask: TickRelabel) -> Result<Changed<RelabelView>> {
    let locale = desk.locale();
    let barcode = said(&ask.barcode, Field::Barcode)?.to_owned();
    desk.transact(Operation::TickRelabel, |work| {
        let found = store::classification::find_relabel(work, work.sight(), &barcode)?;
        let Some(mut row) = found else {
            return Err(ClassificationRefusal::NothingToRelabel { number: barcode.clone() }.into());
        };
        let person = store::people::get_person(work, work.actor())?.or_missing()?;
        store::classification::close_relabel(work, row.id, work.actor(), work.now().at)?;
        work.record(ClassificationEvent::CopyRelabelled { copy: row.copy, record: row.record });
        row.done_by = Some(person.name);
        row.done_at = Some(work.now().at);
        Ok(relabel_view(locale, row))
    })
}

//! A copy made in the place of the lost one (补办).

use super::case_view::{CaseView, case_view};
use super::facts::{Reach, kind_of, row_of};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::CopyId;
use domain::incidents::{IncidentEvent, IncidentRefusal, may_replace};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct NoteReplacement {
    /// Which case.
    pub case_id: String,
    /// The new copy's barcode; it was added to the record before.
    pub barcode: String,
    /// From where and by whom.
    pub note: String,
}

/// Notes it.
pub fn note_replacement(desk: &mut Desk, ask: NoteReplacement) -> Result<Changed<CaseView>> {
    let reach = Reach::of(&desk.posts()?);
    desk.transact(Operation::NoteReplacement, |work| {
        let id = row_of(&ask.case_id)?;
        let find = || store::incidents::get_case(work, work.sight(), id, reach.own, reach.custody);
        let row = find()?.or_missing()?;
        let mut found = store::loans::find_by_barcode(work, work.sight(), ask.barcode.trim())?;
        found.retain(|copy| copy.barcode == ask.barcode.trim());
        let copy = found.into_iter().next().or_missing()?;
        let stands_for_it = copy.record == row.record && copy.copy != row.copy;
        may_replace(&row.number, kind_of(&row)?, row.replaced_at.is_some(), stands_for_it, &copy.barcode)?;
        if ask.note.trim().is_empty() {
            return Err(IncidentRefusal::WordsNeeded.into());
        }
        let new: CopyId = copy.copy;
        store::incidents::set_replacement(work, id, new, ask.note.trim(), work.now().at)?;
        work.record(IncidentEvent::ReplacementNoted { case: id, copy: new });
        case_view(work, work.sight(), find()?.or_missing()?)
    })
}

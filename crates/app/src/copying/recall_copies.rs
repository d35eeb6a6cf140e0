//! Call copies back (追回): one, or all that are with people, with a reason and a day. It stays open until the copy is
//! back or destroyed.

use super::facts::{find_numbered, numbered_facts};
use crate::border::Done;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::copying::{CopyEvent, CopyRefusal, check_recall};
use domain::{Day, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::NewRecall;
use ts_rs::TS;

/// The most copies of one call.
const MOST: usize = 200;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecallCopies {
    /// Which copies.
    pub copy_ids: Vec<String>,
    /// Why.
    pub reason: String,
    /// By when, `YYYY-MM-DD`.
    pub due_on: String,
}

/// Calls back.
pub fn recall_copies(desk: &mut Desk, ask: RecallCopies) -> Result<Changed<Done>> {
    desk.transact(Operation::RecallCopies, |work| {
        let due_on: Day = ask.due_on.parse().map_err(|_| Error::Malformed("due_on".into()))?;
        if ask.copy_ids.is_empty() || ask.copy_ids.len() > MOST {
            return Err(Error::Malformed("copy_ids".into()));
        }
        let reason = ask.reason.trim();
        for id in &ask.copy_ids {
            let row = find_numbered(work, work.sight(), Some(id), None)?;
            let copy = numbered_facts(&row)?;
            let recalled = store::copying::find_open_recall(work, row.id)?.is_some();
            check_recall(&copy, recalled, reason, due_on, work.now().today())?;
            let Some(holder) = row.holder else {
                return Err(CopyRefusal::CopyNotOut { label: copy.label, state: copy.state }.into());
            };
            let recall: RowId = work.new_id();
            store::copying::insert_recall(
                work,
                &NewRecall {
                    id: recall,
                    copy: row.id,
                    record: row.record,
                    holder,
                    reason,
                    due_on,
                    by: work.actor(),
                    at: work.now().at,
                },
            )?;
            work.record(CopyEvent::NumberedCopyRecalled { recall, copy: row.id });
        }
        Ok(Done {})
    })
}

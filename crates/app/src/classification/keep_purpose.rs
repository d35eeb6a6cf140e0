//! Offer a purpose, or offer it no longer (维护常用事由).

use crate::classification::list_purposes::{PurposeList, purposes};
use crate::records::asking::said;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::classification::ClassificationEvent;
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The purpose.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct KeepPurpose {
    /// Its words.
    pub words: String,
    /// No longer offered.
    #[serde(default)]
    pub retired: bool,
}

/// Keeps it.
pub fn keep_purpose(desk: &mut Desk, ask: KeepPurpose) -> Result<Changed<PurposeList>> {
    let words: String =
        said(&ask.words, Field::Purpose)?.chars().filter(|c| !c.is_control()).take(60).collect();
    desk.transact(Operation::KeepPurpose, |work| {
        let known = store::classification::list_purposes(work)?.into_iter().find(|one| one.words == words);
        let id = match known {
            Some(one) => one.id,
            None => {
                let id: RowId = work.new_id();
                store::classification::insert_purpose(work, id, &words)?;
                id
            }
        };
        store::classification::set_purpose(work, id, ask.retired)?;
        work.record(ClassificationEvent::PurposeKept { purpose: id });
        purposes(work)
    })
}

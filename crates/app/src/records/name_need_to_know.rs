//! Name somebody on a record's need-to-know list (加入需知名单): it passes the wall, never the level.

use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::{Changed, Desk, Operation, Result};
use domain::access::AccessRefusal;
use domain::records::{RecordEvent, RecordRefusal};
use domain::{PersonId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whom, to what.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct NameNeedToKnow {
    /// Record.
    pub record_id: String,
    /// Person.
    pub person_id: String,
}

/// Names them.
pub fn name_need_to_know(desk: &mut Desk, ask: NameNeedToKnow) -> Result<Changed<RecordView>> {
    let locale = desk.locale();
    let (record, person): (RecordId, PersonId) = (identity(&ask.record_id)?, identity(&ask.person_id)?);
    desk.transact(Operation::NameNeedToKnow, |work| {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        let named = store::people::get_person(work, person)?.or_missing()?;
        if store::people::get_clearance(work, person)? < row.level {
            return Err(AccessRefusal::ClearanceTooLow { name: named.name, needed: row.level }.into());
        }
        if store::records::is_named(work, record, person)? {
            return Err(RecordRefusal::AlreadyNamed { name: named.name }.into());
        }
        store::records::insert_named(work, work.new_id(), record, person, work.actor(), work.now().at)?;
        work.record(RecordEvent::NeedToKnowNamed { record, person });
        record_view(work, work.sight(), locale, record)
    })
}

//! Name somebody on a record's need-to-know list (加入需知名单): it passes the wall, never the level.

use crate::error::OrMissing;
use crate::records::asking::{day, identity};
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::{Changed, Desk, Operation, Result};
use domain::classification::{AccessAct, Naming, check_naming};
use domain::records::{Field, RecordEvent};
use domain::{PersonId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::NewAccessChange;
use ts_rs::TS;

/// Whom, to what.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct NameNeedToKnow {
    /// Record.
    pub record_id: String,
    /// Person.
    pub person_id: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// The last day; as long as it stands when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<String>,
}

/// Names them.
pub fn name_need_to_know(desk: &mut Desk, ask: NameNeedToKnow) -> Result<Changed<RecordView>> {
    let locale = desk.locale();
    let (record, person): (RecordId, PersonId) = (identity(&ask.record_id)?, identity(&ask.person_id)?);
    let until =
        ask.until.as_deref().filter(|text| !text.is_empty()).map(|text| day(text, Field::Day)).transpose()?;
    desk.transact(Operation::NameNeedToKnow, |work| {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        let named = store::people::get_person(work, person)?.or_missing()?;
        let (today, at) = (work.now().today(), work.now().at);
        check_naming(&Naming {
            name: &named.name,
            clearance: store::people::get_clearance(work, person)?,
            level: row.level,
            named: store::records::is_named(work, record, person, today)?,
            until,
            today,
            reason: &ask.reason,
        })?;
        let naming = (record, person);
        store::classification::name_person(work, work.new_id(), naming, until, (work.actor(), at))?;
        let change = NewAccessChange {
            id: work.new_id(),
            record,
            act: AccessAct::Named.code(),
            person: Some(person),
            until,
            reason: ask.reason.trim(),
            by: work.actor(),
            at,
            second: None,
        };
        store::classification::insert_access_change(work, &change)?;
        work.record(RecordEvent::NeedToKnowNamed { record, person });
        record_view(work, work.sight(), locale, record)
    })
}

//! Who besides the department may see a walled record, until when, and how that came about (需知名单、隔离).

use crate::error::{OrMissing, Result};
use crate::records::asking::identity;
use crate::{Desk, Operation};
use domain::RecordId;
use domain::classification::needs_second_for_wall;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, Sight};
use ts_rs::TS;

/// Which record.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListNeedToKnow {
    /// Record.
    pub record_id: String,
}

/// Somebody on the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NamedPerson {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// The last day, none for as long as it stands.
    pub until: Option<String>,
    /// Who named them.
    pub named_by: String,
    /// When.
    pub named_at: String,
}

/// A change of who may see the record.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AccessChangeLine {
    /// `named`, `taken_off`, `walled`, `unwalled`.
    pub act: String,
    /// Who was named or taken off.
    pub person: Option<String>,
    /// The last day.
    pub until: Option<String>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// Who countersigned.
    pub countersigned_by: Option<String>,
    /// When.
    pub at: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NeedToKnowView {
    /// 档号 or 登记号.
    pub number: String,
    /// Its level code.
    pub level: String,
    /// Only for the department and those named.
    pub walled: bool,
    /// The department.
    pub department: String,
    /// Changing the wall takes a second person.
    pub wall_takes_two: bool,
    /// On the list.
    pub named: Vec<NamedPerson>,
    /// What happened, newest first.
    pub changes: Vec<AccessChangeLine>,
}

/// Builds the reply for a record within sight.
pub(crate) fn need_to_know_view(
    reader: &Reader<'_>,
    sight: &Sight,
    record: RecordId,
) -> Result<NeedToKnowView> {
    let row = store::records::get_record(reader, sight, record)?.or_missing()?;
    let named = store::classification::list_named(reader, record, sight.today())?;
    let changes = store::classification::list_access_changes(reader, record)?;
    Ok(NeedToKnowView {
        number: row.number().to_owned(),
        level: row.level.code().to_owned(),
        walled: row.walled,
        department: row.department_name,
        wall_takes_two: needs_second_for_wall(row.level),
        named: named
            .into_iter()
            .map(|one| NamedPerson {
                id: one.person.to_string(),
                name: one.name,
                until: one.until.map(|day| day.to_string()),
                named_by: one.by,
                named_at: one.at.to_string(),
            })
            .collect(),
        changes: changes
            .into_iter()
            .map(|one| AccessChangeLine {
                act: one.act,
                person: one.person,
                until: one.until.map(|day| day.to_string()),
                reason: one.reason,
                by: one.by,
                countersigned_by: one.second,
                at: one.at.to_string(),
            })
            .collect(),
    })
}

/// Lists them.
pub fn list_need_to_know(desk: &mut Desk, ask: ListNeedToKnow) -> Result<NeedToKnowView> {
    let record: RecordId = identity(&ask.record_id)?;
    desk.read(Operation::ListNeedToKnow, |view| need_to_know_view(view, view.sight(), record))
}

//! Take somebody off a record's need-to-know list (移出需知名单); namings that have ended go by themselves.

use crate::classification::{NeedToKnowView, need_to_know_view};
use crate::error::{OrMissing, Result};
use crate::records::asking::{identity, said};
use crate::{Changed, Desk, Operation};
use domain::classification::{AccessAct, ClassificationEvent, ClassificationRefusal};
use domain::records::Field;
use domain::{PersonId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::NewAccessChange;
use ts_rs::TS;

/// Whom, from what, why.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct TakeOffNeedToKnow {
    /// Record.
    pub record_id: String,
    /// Person.
    pub person_id: String,
    /// Why.
    pub reason: String,
}

/// Takes them off.
pub fn take_off_need_to_know(desk: &mut Desk, ask: TakeOffNeedToKnow) -> Result<Changed<NeedToKnowView>> {
    let (record, person): (RecordId, PersonId) = (identity(&ask.record_id)?, identity(&ask.person_id)?);
    let reason = said(&ask.reason, Field::Reason)?;
    desk.transact(Operation::TakeOffNeedToKnow, |work| {
        store::records::get_record(work, work.sight(), record)?.or_missing()?;
        let named = store::people::get_person(work, person)?.or_missing()?;
        if !store::classification::take_off(work, record, person)? {
            return Err(ClassificationRefusal::NotNamed { name: named.name }.into());
        }
        let change = NewAccessChange {
            id: work.new_id(),
            record,
            act: AccessAct::TakenOff.code(),
            person: Some(person),
            until: None,
            reason,
            by: work.actor(),
            at: work.now().at,
            second: None,
        };
        store::classification::insert_access_change(work, &change)?;
        work.record(ClassificationEvent::NeedToKnowTakenOff { record, person });
        // Whoever takes himself off sees no more than that it is done.
        match need_to_know_view(work, work.sight(), record) {
            Err(crate::Error::Missing) => Ok(NeedToKnowView {
                number: String::new(),
                level: String::new(),
                walled: true,
                department: String::new(),
                wall_takes_two: false,
                named: Vec::new(),
                changes: Vec::new(),
            }),
            view => view,
        }
    })
}

/// Takes off every naming whose last day is past. They admit nobody any more; this lets the index forget them too.
/// Done whenever a session opens, under the name of whoever opens it.
pub fn end_namings(vault: &mut ::vault::Vault) -> Result<()> {
    // What ends by a clock that nobody has confirmed does not end yet.
    if vault.clock_jump()?.is_some() {
        return Ok(());
    }
    let today = vault.now().today();
    if store::classification::list_ended_namings(&vault.reader(), today)?.is_empty() {
        return Ok(());
    }
    vault.transact(Operation::TakeOffNeedToKnow.name(), |work| -> Result<()> {
        for ended in store::classification::list_ended_namings(work, today)? {
            store::classification::take_off(work, ended.record, ended.person)?;
            work.record(ClassificationEvent::NeedToKnowTakenOff {
                record: ended.record,
                person: ended.person,
            });
        }
        Ok(())
    })?;
    Ok(())
}

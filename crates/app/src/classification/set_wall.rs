//! Set or lift the wall around a record (设、撤隔离): a reason always, from 机密 upward a second person.

use crate::border::Second;
use crate::classification::{NeedToKnowView, need_to_know_view};
use crate::error::{OrMissing, Result};
use crate::records::asking::identity;
use crate::records::countersigning::{Hand, hand_of, sign_wall};
use crate::{Changed, Desk, Error, Operation, Work};
use domain::classification::{
    AccessAct, ClassificationEvent, WallChange, change_wall, needs_second_for_wall,
};
use domain::records::RecordRefusal;
use domain::records::RecordState;
use domain::{RecordId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::NewAccessChange;
use ts_rs::TS;

/// The wall as it is to be.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SetWall {
    /// Record.
    pub record_id: String,
    /// Set or lifted.
    pub walled: bool,
    /// Why.
    pub reason: String,
    /// From 机密 upward: the other person, on the spot.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
}

/// Sets or lifts it.
pub fn set_wall(desk: &mut Desk, ask: SetWall) -> Result<Changed<NeedToKnowView>> {
    desk.permit(Operation::SetWall)?;
    let record: RecordId = identity(&ask.record_id)?;
    let level = desk.read(Operation::SetWall, |view| {
        Ok(store::records::get_record(view, view.sight(), record)?.or_missing()?.level)
    })?;
    // A countersignature that the level does not need is not asked to prove itself.
    let second = match ask.second.as_ref().filter(|_| needs_second_for_wall(level)) {
        Some(second) => Some(hand_of(desk, second)?),
        None => None,
    };
    desk.transact(Operation::SetWall, |work| put_wall(work, &ask, record, second.as_ref()))
}

fn put_wall(
    work: &Work<'_, '_>,
    ask: &SetWall,
    record: RecordId,
    second: Option<&Hand>,
) -> Result<NeedToKnowView> {
    let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
    let state = RecordState::from_code(&row.state).unwrap_or(RecordState::Destroyed);
    if state != RecordState::Kept {
        return Err(RecordRefusal::RecordClosed { number: row.number().to_owned(), state }.into());
    }
    let signer = second.map(|hand| hand.countersigner(work)).transpose()?;
    let act = change_wall(&WallChange {
        walled: row.walled,
        wanted: ask.walled,
        level: row.level,
        reason: &ask.reason,
        by: work.actor(),
        second: signer.as_ref(),
    })?;
    let reason = ask.reason.trim();
    let id: RowId = work.new_id();
    let signed = match second {
        Some(hand) => Some((hand.person(), sign_wall(work, hand, record, (id, act.code()), reason)?)),
        None => None,
    };
    let change = NewAccessChange {
        id,
        record,
        act: act.code(),
        person: None,
        until: None,
        reason,
        by: work.actor(),
        at: work.now().at,
        second: signed,
    };
    store::classification::insert_access_change(work, &change)?;
    store::classification::set_walled(work, record, ask.walled)?;
    work.record(if act == AccessAct::Walled {
        ClassificationEvent::WallSet { record }
    } else {
        ClassificationEvent::WallLifted { record }
    });
    // Whoever sets a wall may stand outside it.
    match need_to_know_view(work, work.sight(), record) {
        Err(Error::Missing) => Ok(NeedToKnowView {
            number: row.number().to_owned(),
            level: row.level.code().to_owned(),
            walled: ask.walled,
            department: row.department_name,
            wall_takes_two: needs_second_for_wall(row.level),
            named: Vec::new(),
            changes: Vec::new(),
        }),
        view => view,
    }
}

//! Somebody wants to see footage (监控调阅申请). What an authority calls for needs no approval; 总经理 is told.

use super::asking::{IdentityAsked, identities};
use super::footage_view::{FootageView, find_footage, footage_view};
use super::statements::footage as statement_of;
use crate::approvals::{Ask, create_approval};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::approvals::{Action, Ground};
use domain::numbers::prefix;
use domain::sharing::{
    FootageAsked, FootageCapacity, FootageState, FootageWay, SharingEvent, check_footage, level_of_way,
};
use domain::{FootageId, Moment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct RequestFootage {
    /// 申请人.
    pub asker: String,
    /// `owner`, `authority`, `staff`, `other`.
    pub capacity: String,
    /// 公函号.
    pub letter: String,
    /// 机位.
    pub camera: String,
    /// 位置.
    pub place: String,
    /// From, an instant.
    pub begins_at: String,
    /// To.
    pub ends_at: String,
    /// 事由.
    pub reason: String,
    /// `shown`, `file`.
    pub way: String,
    /// Whose identity was checked.
    pub identities: Vec<IdentityAsked>,
}

/// Enters it.
pub fn request_footage(desk: &mut Desk, ask: RequestFootage) -> Result<Changed<FootageView>> {
    let malformed = |field: &str| Error::Malformed(field.to_owned());
    let asked = FootageAsked {
        asker: ask.asker.trim().to_owned(),
        capacity: FootageCapacity::from_code(&ask.capacity).ok_or_else(|| malformed("capacity"))?,
        letter: ask.letter.trim().to_owned(),
        camera: ask.camera.trim().to_owned(),
        place: ask.place.trim().to_owned(),
        begins: Moment::parse(&ask.begins_at).ok_or_else(|| malformed("begins_at"))?,
        ends: Moment::parse(&ask.ends_at).ok_or_else(|| malformed("ends_at"))?,
        reason: ask.reason.trim().to_owned(),
        identities: identities(&ask.identities)?,
    };
    let way = FootageWay::from_code(&ask.way).ok_or_else(|| malformed("way"))?;
    desk.transact(Operation::RequestFootage, |work| {
        check_footage(&asked, &work.now())?;
        let footage = enter(work, &asked, way)?;
        footage_view(work, find_footage(work, &footage.to_string())?)
    })
}

fn enter(work: &Work<'_, '_>, asked: &FootageAsked, way: FootageWay) -> Result<FootageId> {
    let footage: FootageId = work.new_id();
    let (by, at) = (work.actor(), work.now().at);
    store::sharing::insert_footage(
        work,
        &named! {
            id: footage, number: work.next_paper_number(prefix::FOOTAGE)?, asker: &asked.asker, capacity: asked.capacity.code(), letter: &asked.letter,
            camera: &asked.camera, place: &asked.place, begins_at: asked.begins, ends_at: asked.ends, reason: &asked.reason, way: way.code(),
            state: FootageState::Open.code(), ground: Ground::NoneNeeded.code(), requested_by: by, requested_at: at,
        },
    )?;
    for (one, position) in asked.identities.iter().zip(1..) {
        store::sharing::insert_identity(
            work,
            work.new_id(),
            (&footage.to_string(), position),
            (&one.name, one.document.code(), &one.last_four),
            (by, at),
        )?;
    }
    work.record(SharingEvent::FootageRequested { footage, way: way.code() });
    if asked.capacity == FootageCapacity::Authority {
        return Ok(footage);
    }
    let row = find_footage(work, &footage.to_string())?;
    let outcome = create_approval(
        work,
        &Ask {
            action: Action::Disclosure,
            subject: footage.to_string(),
            record: None,
            level: level_of_way(way),
            statement: &statement_of(&row),
            applicant: by,
            purpose: &asked.reason,
            own_duty: false,
        },
    )?;
    let ground = outcome.ground.code();
    match outcome.approval {
        Some(approval) => {
            let state = FootageState::Requested.code();
            let columns = named! { approval_id: approval, ground: ground, state: state };
            store::sharing::update_footage(work, footage, &columns)?;
        }
        None => work.record(SharingEvent::FootageApproved { footage, ground }),
    }
    Ok(footage)
}

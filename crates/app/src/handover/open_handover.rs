//! Draw a handover up (拟移交): of a post to its successor, of a project with its checklist, of others' property.

use super::takeover::takeover_list;
use super::view::{HandoverView, find_whole, handover_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::handover::{Found, HandoverEvent, HandoverKind, HandoverRefusal, HandoverState};
use domain::numbers::prefix;
use domain::records::Property;
use domain::{HandoverId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct OpenHandover {
    /// `post`, `project`, `give_back`.
    pub kind: String,
    /// 事由.
    pub reason: String,
    /// 移交人 of a post; else oneself.
    #[ts(optional = nullable)]
    pub from_id: Option<String>,
    /// 接收人 of a post.
    #[ts(optional = nullable)]
    pub to_id: Option<String>,
    /// Whoever receives it outside.
    pub receiver: String,
    /// Whose property goes back: `owners`, `client`, `group`.
    pub property: String,
}

/// Draws it up.
pub fn open_handover(desk: &mut Desk, ask: OpenHandover) -> Result<Changed<HandoverView>> {
    let kind = HandoverKind::from_code(&ask.kind).ok_or_else(|| Error::Malformed("kind".to_owned()))?;
    desk.transact(Operation::OpenHandover, |work| {
        if ask.reason.trim().is_empty() {
            return Err(HandoverRefusal::ReasonMissing.into());
        }
        let (from, to) = match kind {
            HandoverKind::Post => people_of_post(work, &ask)?,
            HandoverKind::Project | HandoverKind::GiveBack => (work.actor(), None),
        };
        if kind != HandoverKind::Post && ask.receiver.trim().is_empty() {
            return Err(HandoverRefusal::ReceiverMissing.into());
        }
        let property = match kind {
            HandoverKind::GiveBack => Property::from_code(&ask.property)
                .filter(|property| *property != Property::Own)
                .ok_or_else(|| Error::Malformed("property".to_owned()))?
                .code(),
            HandoverKind::Post | HandoverKind::Project => "",
        };
        let handover: HandoverId = work.new_id();
        store::handover::insert_handover(
            work,
            &named! {
                id: handover, number: work.next_paper_number(prefix::HANDOVER)?, kind: kind.code(), state: HandoverState::Open.code(),
                reason: ask.reason.trim(), from_id: from, to_id: to, receiver: ask.receiver.trim(), property: property,
                drawn_by: work.actor(), drawn_at: work.now().at,
            },
        )?;
        work.record(HandoverEvent::HandoverOpened { handover, kind: kind.code(), from });
        if kind == HandoverKind::Project {
            lay_out_checks(work, handover)?;
        }
        let whole = find_whole(work, work.sight(), &handover.to_string(), work.now().today())?;
        handover_view(work, &whole)
    })
}

fn people_of_post(work: &Work<'_, '_>, ask: &OpenHandover) -> Result<(PersonId, Option<PersonId>)> {
    let person = |id: &Option<String>| -> Result<store::people::PersonRow> {
        let id: PersonId =
            id.as_deref().filter(|id| !id.is_empty()).or_missing()?.parse().ok().or_missing()?;
        store::people::get_person(work, id)?.or_missing()
    };
    let from = person(&ask.from_id)?;
    if ask.to_id.as_deref().unwrap_or_default().is_empty() {
        return Err(HandoverRefusal::ReceiverMissing.into());
    }
    let to = person(&ask.to_id)?;
    if from.id == to.id {
        return Err(HandoverRefusal::SamePerson { name: from.name }.into());
    }
    if to.kind != "staff" || to.state != "active" {
        return Err(HandoverRefusal::SuccessorAway { name: to.name }.into());
    }
    if let Some(number) = store::handover::open_handover_of(work, from.id)? {
        return Err(HandoverRefusal::OpenAlready { name: from.name, number }.into());
    }
    Ok((from.id, Some(to.id)))
}

fn lay_out_checks(work: &Work<'_, '_>, handover: HandoverId) -> Result<()> {
    for (line, position) in takeover_list()?.lines.iter().zip(1_i64..) {
        store::handover::insert_check(
            work,
            &named! {
                id: work.new_id::<domain::RowId>(), handover_id: handover, position: position, code: &line.code, article: &line.source, name: &line.name,
                found: Found::Unchecked.code(),
            },
        )?;
    }
    Ok(())
}

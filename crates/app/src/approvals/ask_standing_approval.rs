//! Ask for a standing approval (申请长期批准): a person may do one act with a category or a family, for a year at most.
//! Whoever the matrix asks at any level up to its ceiling decides, as with every request.

use super::asking::{Ask, put_request};
use super::standing_view::{StandingView, standing_view};
use crate::error::OrMissing;
use crate::records::asking::{day, member, optional_identity};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::{Level, Permission, Post, permissions_of};
use domain::approvals::{
    Action, ApprovalEvent, MatrixRow, Mode, StandingProposal, StandingScope, propose_standing,
};
use domain::numbers::prefix;
use domain::records::Field;
use domain::{Day, PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::NewStanding;
use store::people::PersonRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AskStandingApproval {
    /// Whose; none: one's own. The desk and whoever decides may ask for others.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// Action code.
    pub action: String,
    /// Up to which level.
    pub level: String,
    /// With this category,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub category_id: Option<String>,
    /// or with this family.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub family: Option<String>,
    /// First day.
    pub begins_on: String,
    /// Last day.
    pub ends_on: String,
    /// 用途.
    pub purpose: String,
}

struct Wanted {
    action: Action,
    ceiling: Level,
    scope: StandingScope,
    days: (Day, Day),
}

fn wanted(ask: &AskStandingApproval) -> Result<Wanted> {
    let scope = match optional_identity(ask.category_id.as_deref())? {
        Some(category) => StandingScope::Category(category),
        None => StandingScope::Family(ask.family.clone().unwrap_or_default()),
    };
    Ok(Wanted {
        action: member(&ask.action, Field::Kind, Action::from_code)?,
        ceiling: member(&ask.level, Field::Level, Level::from_code)?,
        scope,
        days: (day(&ask.begins_on, Field::Day)?, day(&ask.ends_on, Field::Day)?),
    })
}

/// Asks.
pub fn ask_standing_approval(desk: &mut Desk, ask: AskStandingApproval) -> Result<Changed<StandingView>> {
    let may = permissions_of(&desk.posts()?);
    let for_others = may.contains(&Permission::WorkDesk) || may.contains(&Permission::Approve);
    desk.transact(Operation::AskStandingApproval, |work| {
        let person: PersonId = optional_identity(ask.person_id.as_deref())?.unwrap_or(work.actor());
        if person != work.actor() && !for_others {
            return Err(Error::Missing);
        }
        let person = store::people::get_person(work, person)?.or_missing()?;
        enter(work, &person, &wanted(&ask)?, &ask.purpose)
    })
}

fn cells(work: &Work<'_, '_>, action: Action) -> Result<Vec<MatrixRow>> {
    let mut cells = Vec::new();
    for level in Level::ALL {
        cells.extend(store::approvals::get_matrix_row(work, level, action)?);
    }
    Ok(cells)
}

/// Asks the rule; answers who must allow it.
fn propose(
    work: &Work<'_, '_>,
    person: &PersonRow,
    want: &Wanted,
    purpose: &str,
) -> Result<(Vec<Post>, Mode, String)> {
    let scope_known = match &want.scope {
        StandingScope::Category(category) => store::approvals::get_family(work, *category)?.is_some(),
        StandingScope::Family(family) => store::people::list_families(work)?.contains(family),
    };
    let today = work.now().today();
    let wish = (person.id, want.action, want.ceiling);
    let facts = StandingProposal {
        name: &person.name,
        clearance: store::people::get_clearance(work, person.id)?,
        works_here: person.state == "active",
        action: want.action,
        ceiling: want.ceiling,
        scope_known,
        begins_on: want.days.0,
        ends_on: want.days.1,
        purpose,
        cells: &cells(work, want.action)?,
        overlaps: store::approvals::standing_overlaps(work, wish, &want.scope, want.days, today)?,
    };
    Ok(propose_standing(&facts, today)?)
}

/// What the approvers sign: everything that bounds it.
fn statement_of(id: RowId, number: &str, person: PersonId, want: &Wanted, purpose: &str) -> String {
    let (category, family) = match &want.scope {
        StandingScope::Category(category) => (Some(category.to_string()), None),
        StandingScope::Family(family) => (None, Some(family.clone())),
    };
    serde_json::json!({
        "act": "standing", "standing": id.to_string(), "number": number, "person": person.to_string(), "action": want.action.code(), "level": want.ceiling.code(),
        "category": category, "family": family, "from": want.days.0.to_string(), "until": want.days.1.to_string(), "purpose": purpose,
    })
    .to_string()
}

fn enter(work: &Work<'_, '_>, person: &PersonRow, want: &Wanted, purpose: &str) -> Result<StandingView> {
    let (approvers, mode, article) = propose(work, person, want, purpose)?;
    let id: RowId = work.new_id();
    let number = work.next_paper_number(prefix::STANDING_APPROVAL)?;
    let kept = work.sealed_for(want.ceiling, ("standing_approvals", "purpose"), id, purpose.trim())?;
    let statement = statement_of(id, &number, person.id, want, &store::sealed::mark(&kept));
    let request = Ask {
        action: want.action,
        subject: id.to_string(),
        record: None,
        level: want.ceiling,
        statement: &statement,
        applicant: person.id,
        purpose,
        own_duty: false,
    };
    let approval = put_request(work, &request, approvers, mode, article)?;
    let new = NewStanding {
        id,
        number: &number,
        person: person.id,
        action: want.action,
        ceiling: want.ceiling,
        scope: &want.scope,
        begins_on: want.days.0,
        ends_on: want.days.1,
        purpose: &kept,
        approval,
        by: work.actor(),
        at: work.now().at,
    };
    store::approvals::insert_standing(work, &new)?;
    work.record(ApprovalEvent::StandingAsked {
        standing: id,
        person: person.id,
        action: want.action.code(),
        level: want.ceiling.rank(),
        approval,
    });
    Ok(standing_view(store::approvals::get_standing(work, id)?.or_missing()?, work.now()))
}

//! Let another person decide in one's post (授权代批), from one's own screen and signed: for some acts, up to a level,
//! between two days.

use super::delegation_view::{DelegationView, delegation_view};
use crate::error::OrMissing;
use crate::records::asking::{day, identity, member};
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::{Level, Permission, Post};
use domain::approvals::{Action, ApprovalEvent, DelegationProposal, check_delegation};
use domain::numbers::prefix;
use domain::records::Field;
use domain::{Day, PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::NewDelegation;
use ts_rs::TS;

/// Request.
#[derive(Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct GiveDelegation {
    /// Who may decide.
    pub person_id: String,
    /// What, by action code.
    pub actions: Vec<String>,
    /// Up to which level.
    pub level: String,
    /// First day.
    pub begins_on: String,
    /// Last day.
    pub ends_on: String,
    /// Why: 出差, 休假 …
    pub reason: String,
    /// One's own passphrase, again.
    pub passphrase: String,
    /// PNG from the pad, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

impl std::fmt::Debug for GiveDelegation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GiveDelegation({}, {}, …)", self.person_id, self.ends_on)
    }
}

struct Wanted {
    to: PersonId,
    actions: Vec<Action>,
    ceiling: Level,
    begins_on: Day,
    ends_on: Day,
    reason: String,
}

fn wanted(ask: &GiveDelegation) -> Result<Wanted> {
    let mut actions = Vec::new();
    for code in &ask.actions {
        let action = member(code, Field::Kind, Action::from_code)?;
        if !actions.contains(&action) {
            actions.push(action);
        }
    }
    Ok(Wanted {
        to: identity(&ask.person_id)?,
        actions,
        ceiling: member(&ask.level, Field::Level, Level::from_code)?,
        begins_on: day(&ask.begins_on, Field::Day)?,
        ends_on: day(&ask.ends_on, Field::Day)?,
        reason: ask.reason.trim().to_owned(),
    })
}

/// Gives.
pub fn give_delegation(desk: &mut Desk, ask: GiveDelegation) -> Result<Changed<DelegationView>> {
    desk.permit(Operation::GiveDelegation)?;
    let want = wanted(&ask)?;
    let who = desk.own_signature(&ask.passphrase, ask.signature_png.as_deref())?;
    desk.transact(Operation::GiveDelegation, |work| {
        let posts = store::people::list_posts(work, who.person())?;
        check(work, &who, &want, &posts)?;
        put(work, &who, &want, &posts)
    })
}

fn check(work: &Work<'_, '_>, who: &OnTheSpot, want: &Wanted, posts: &[Post]) -> Result<()> {
    let today = work.now().today();
    let deputy = store::people::get_person(work, want.to)?.or_missing()?;
    let account = store::people::get_account(work, want.to)?.filter(|account| account.closed_at.is_none());
    let others: Vec<_> = store::approvals::list_delegations(work, Some(who.person()), true, today)?
        .into_iter()
        .map(|row| row.facts)
        .filter(|one| one.from == who.person())
        .collect();
    check_delegation(
        &DelegationProposal {
            from: who.person(),
            from_posts: posts,
            to: want.to,
            to_name: &deputy.name,
            to_posts: &store::people::list_posts(work, want.to)?,
            to_clearance: store::people::get_clearance(work, want.to)?,
            to_can_sign: deputy.state == "active" && account.is_some(),
            actions: &want.actions,
            ceiling: want.ceiling,
            begins_on: want.begins_on,
            ends_on: want.ends_on,
            reason: &want.reason,
            destruction_too: store::vault::get_setting(work, "approvals.delegate_destruction")?
                .is_some_and(|value| value == "true"),
            others: &others,
        },
        today,
    )?;
    Ok(())
}

fn put(work: &Work<'_, '_>, who: &OnTheSpot, want: &Wanted, posts: &[Post]) -> Result<DelegationView> {
    let id: RowId = work.new_id();
    let number = work.next_paper_number(prefix::DELEGATION)?;
    let actions: Vec<&str> = want.actions.iter().map(|action| action.code()).collect();
    let statement = serde_json::json!({
        "act": "delegate", "delegation": id.to_string(), "number": number, "to": want.to.to_string(), "actions": actions, "level": want.ceiling.code(),
        "from": want.begins_on.to_string(), "until": want.ends_on.to_string(), "reason": want.reason,
    });
    let post = posts.iter().find(|post| Permission::Approve.posts().contains(post)).or_missing()?;
    let signature = sign_act(work, who, post.code(), "delegate", &id.to_string(), &statement.to_string())?;
    let new = NewDelegation {
        id,
        number: &number,
        from: who.person(),
        to: want.to,
        actions: &want.actions,
        ceiling: want.ceiling,
        begins_on: want.begins_on,
        ends_on: want.ends_on,
        reason: &want.reason,
        signature,
        at: work.now().at,
    };
    store::approvals::insert_delegation(work, &new)?;
    let (from, to, level) = (who.person(), want.to, want.ceiling.rank());
    work.record(ApprovalEvent::DelegationGiven { delegation: id, from, to, level, signature });
    Ok(delegation_view(store::approvals::get_delegation(work, id)?.or_missing()?, work.now()))
}

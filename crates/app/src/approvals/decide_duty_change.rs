//! Put a change of the duty table in force, or refuse it (会签职责表): another person's own passphrase over exactly this line.

use super::countersigning::{decider, post_of};
use super::duty_view::{DutyChangeView, change_view};
use super::propose_duty_change::standing_duty;
use crate::border::Second;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::signing::sign_act;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::PersonId;
use domain::approvals::{ApprovalEvent, ChangeState, DutyAct, decide_change};
use domain::people::PeopleEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::{DutyChangeRow, PostDutyRow};
use ts_rs::TS;

/// The decision: by the session's person (passphrase again) or by somebody on the spot (`second`).
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideDutyChange {
    /// Which proposal.
    pub id: String,
    /// Agreed or not.
    pub agree: bool,
    /// The session's own passphrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passphrase: Option<String>,
    /// Or somebody else's act on the spot.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
}

/// Decides.
pub fn decide_duty_change(desk: &mut Desk, ask: DecideDutyChange) -> Result<Changed<DutyChangeView>> {
    desk.permit(Operation::DecideDutyChange)?;
    let who = decider(desk, ask.passphrase.as_deref(), ask.second.as_ref())?;
    desk.transact(Operation::DecideDutyChange, |work| {
        let row = store::approvals::get_duty_change(work, identity(&ask.id)?)?.or_missing()?;
        let (person, post) = post_of(work, &who)?;
        let broken = |what: &str| Error::Broken(format!("duty change {}: {what}", row.id));
        let standing = ChangeState::from_code(&row.state).ok_or_else(|| broken("state"))?;
        let act = DutyAct::from_code(&row.act).ok_or_else(|| broken("act"))?;
        let state = decide_change(standing, (row.proposed_by, person.id), &person.name, ask.agree)?;
        let statement = serde_json::json!({
            "act": "decide_duty", "change": row.id.to_string(), "do": row.act, "department": row.department.map(|id| id.to_string()),
            "post": row.post.map(|post| post.code()), "family": row.family, "article": row.article, "reason": row.reason,
            "proposed_by": row.proposed_by.to_string(), "agree": ask.agree,
        });
        let subject = row.id.to_string();
        let signature = sign_act(work, &who, post.code(), "decide_duty", &subject, &statement.to_string())?;
        if state == ChangeState::InForce {
            put_in_force(work, &row, act, person.id)?;
        }
        let decided = (person.id, work.now().at, signature);
        store::approvals::decide_duty_change(work, row.id, state.code(), decided)?;
        let (change, act, state) = (row.id, act.code(), state.code());
        work.record(ApprovalEvent::DutyChangeDecided { change, act, state, signature });
        Ok(change_view(store::approvals::get_duty_change(work, row.id)?.or_missing()?))
    })
}

fn put_in_force(work: &Work<'_, '_>, row: &DutyChangeRow, act: DutyAct, by: PersonId) -> Result<()> {
    let stands = standing_duty(work, row.department, row.post, &row.family)?;
    let at = work.now().at;
    match (act, stands, row.post, row.department) {
        (DutyAct::Confirm, None, Some(post), department) => {
            let new = PostDutyRow {
                id: work.new_id(),
                post,
                department,
                department_name: None,
                family: row.family.clone(),
                confirmed_by: String::new(),
                confirmed_at: at,
            };
            store::approvals::insert_post_duty(work, &new, by)?;
        }
        (DutyAct::Confirm, None, None, Some(department)) => {
            let duty = work.new_id();
            store::people::insert_duty(work, duty, department, &row.family, by, at)?;
            work.record(PeopleEvent::DutyConfirmed { duty, department });
        }
        (DutyAct::Withdraw, Some(duty), Some(_), _) => store::approvals::withdraw_post_duty(work, duty, at)?,
        (DutyAct::Withdraw, Some(duty), None, Some(department)) => {
            store::people::withdraw_duty(work, duty, at)?;
            work.record(PeopleEvent::DutyWithdrawn { duty, department });
        }
        // What was wished stands already, by a rule pack put in force meanwhile.
        _ => {}
    }
    Ok(())
}

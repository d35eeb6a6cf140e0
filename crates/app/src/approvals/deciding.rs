//! One decision: judged, signed, kept, and told to the area it concerns.

use super::asking::facts;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Result, Work};
use domain::approvals::{Action, ApprovalEvent, ApprovalState, Decider, Decision, receive_decision};
use domain::{ApprovalId, RowId};
use store::approvals::{ApprovalRow, DecisionRow};

/// Receives one person's decision, signed over the exact content, and answers where the approval
/// stands. Caller found `row` for a reader who may see it.
pub fn decide(
    work: &Work<'_, '_>,
    row: &ApprovalRow,
    who: &OnTheSpot,
    decision: Decision,
    opinion: &str,
) -> Result<ApprovalState> {
    let approval = facts(work, row)?;
    let person = store::people::get_person(work, who.person())?;
    let decider = Decider {
        person: who.person(),
        name: person.map(|person| person.name).unwrap_or_default(),
        posts: store::people::list_posts(work, who.person())?,
        clearance: store::people::get_clearance(work, who.person())?,
    };
    let opinion = opinion.trim();
    let (post, state) = receive_decision(&approval, &decider, decision, opinion, work.now())?;
    let given: RowId = work.new_id();
    let kept = work.sealed_for(row.level, ("approval_decisions", "opinion"), given, opinion)?;
    let statement = serde_json::json!({
        "act": "decide", "approval": row.id.to_string(), "number": row.number, "action": row.action,
        "content": hex::encode(&row.digest), "decision": decision.code(), "opinion": store::sealed::mark(&kept), "post": post.code(),
    })
    .to_string();
    let signature = sign_act(work, who, post.code(), "decide", &row.id.to_string(), &statement)?;
    let kept = DecisionRow {
        person: decider.person,
        name: decider.name,
        post,
        decision: decision.code().to_owned(),
        opinion: kept,
        signature,
        decided_at: work.now().at,
    };
    store::approvals::insert_decision(work, given, row.id, &kept)?;
    if state.code() != row.state {
        store::approvals::set_state(work, row.id, state.code(), None)?;
    }
    work.record(ApprovalEvent::ApprovalDecided {
        approval: row.id,
        by: kept.person,
        post: post.code(),
        decision: decision.code(),
        signature,
        outcome: state.code(),
    });
    tell_area(work, approval.action, row.id, &row.subject, state)?;
    Ok(state)
}

/// Tells the area whose request it is that the approval was given, refused or withdrawn. An open one
/// is nobody's news.
pub(super) fn tell_area(
    work: &Work<'_, '_>,
    action: Action,
    approval: ApprovalId,
    subject: &str,
    state: ApprovalState,
) -> Result<()> {
    if state == ApprovalState::Open {
        return Ok(());
    }
    match action {
        Action::Reading | Action::CarryOut => crate::loans::approval_settled(work, approval, subject, state),
        Action::Copying => crate::copying::approval_settled(work, approval, subject, state),
        Action::Destruction => crate::disposal::approval_settled(work, approval, subject, state),
        _ => Ok(()),
    }
}

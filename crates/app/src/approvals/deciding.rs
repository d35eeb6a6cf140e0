//! One decision: judged, signed, kept, and told to the area it concerns.

use super::asking::facts;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Result, Work};
use domain::access::Post;
use domain::approvals::{
    Action, Approval, ApprovalEvent, ApprovalState, Decider, Decision, acts_by, receive_decision,
};
use domain::{ApprovalId, PersonId, RowId, SignatureId};
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
    count_decision(work, row, (who.person(), decision, opinion), |post, statement| {
        sign_act(work, who, post.code(), "decide", &row.id.to_string(), statement)
    })
}

/// Counts one person's decision: here, by a signed sheet or by file. `sign` is told the post and the statement of a
/// decision given here, and answers the signature that stands for the decision.
pub(super) fn count_decision(
    work: &Work<'_, '_>,
    row: &ApprovalRow,
    (person, decision, opinion): (PersonId, Decision, &str),
    sign: impl FnOnce(Post, &str) -> Result<SignatureId>,
) -> Result<ApprovalState> {
    let approval = facts(work, row)?;
    let (decider, deputy) = decider(work, row.id, &approval, person)?;
    let opinion = opinion.trim();
    let (post, state) = receive_decision(&approval, &decider, decision, opinion, work.now())?;
    let given: RowId = work.new_id();
    let kept = work.sealed_for(row.level, ("approval_decisions", "opinion"), given, opinion)?;
    let statement = serde_json::json!({
        "act": "decide", "approval": row.id.to_string(), "number": row.number, "action": row.action,
        "content": hex::encode(&row.digest), "decision": decision.code(), "opinion": store::sealed::mark(&kept), "post": post.code(),
        "behind": decider.behind.map(|person| person.to_string()), "delegation": deputy.map(|(delegation, _)| delegation.to_string()),
    })
    .to_string();
    let signature = sign(post, &statement)?;
    let kept = DecisionRow {
        id: given,
        behind: None,
        person: decider.person,
        name: decider.name,
        post,
        decision: decision.code().to_owned(),
        opinion: kept,
        signature,
        decided_at: work.now().at,
    };
    store::approvals::insert_decision(work, row.id, &kept)?;
    if let Some((delegation, behind)) = deputy {
        store::approvals::insert_delegated(work, work.new_id(), row.id, given, (delegation, behind))?;
        let (approval, by) = (row.id, kept.person);
        work.record(ApprovalEvent::ApprovalDecidedByDeputy { approval, by, behind, delegation });
    }
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

/// Whether this person could agree now; nothing is kept.
pub(super) fn may_decide(work: &Work<'_, '_>, row: &ApprovalRow, person: PersonId) -> Result<()> {
    let approval = facts(work, row)?;
    let (decider, _) = decider(work, row.id, &approval, person)?;
    receive_decision(&approval, &decider, Decision::Approve, "", work.now())?;
    Ok(())
}

/// Who decides: in a post of his own, else for somebody whose delegation covers this; then with the delegation and
/// whom he stands for.
fn decider(
    work: &Work<'_, '_>,
    id: ApprovalId,
    approval: &Approval,
    person: PersonId,
) -> Result<(Decider, Option<(RowId, PersonId)>)> {
    let known = store::people::get_person(work, person)?;
    let mut decider = Decider {
        person,
        name: known.map(|person| person.name).unwrap_or_default(),
        posts: store::people::list_posts(work, person)?,
        clearance: store::people::get_clearance(work, person)?,
        behind: None,
    };
    let lasting = store::approvals::get_standing_of(work, id)?.is_some();
    let lent: Vec<_> = store::approvals::list_delegations_to(work, person, work.now().today())?
        .into_iter()
        .map(|row| row.facts)
        .collect();
    let deputy = acts_by(approval, &decider, lasting, &lent, work.now())?.cloned();
    if let Some(delegation) = deputy {
        decider.posts = delegation.posts;
        decider.behind = Some(delegation.from);
        return Ok((decider, Some((delegation.id, delegation.from))));
    }
    Ok((decider, None))
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
    if let Some(standing) = store::approvals::get_standing_of(work, approval)? {
        return super::standing_use::settled(work, approval, &standing, state);
    }
    match action {
        Action::Reading | Action::CarryOut => crate::loans::approval_settled(work, approval, subject, state),
        Action::Copying => crate::copying::approval_settled(work, approval, subject, state),
        Action::Excerpt => crate::excerpts::approval_settled(work, approval, subject, state),
        Action::Transfer | Action::Disclosure => {
            crate::dispatch::approval_settled(work, approval, subject, state)?;
            crate::sharing::approval_settled(work, subject, state)
        }
        Action::Destruction => crate::disposal::approval_settled(work, approval, subject, state),
        _ => Ok(()),
    }
}

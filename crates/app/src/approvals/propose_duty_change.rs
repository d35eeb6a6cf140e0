//! Propose a line of the duty table (提议修改职责表), or its end: what stands there needs no approval.

use super::duty_view::{DutyChangeView, change_view};
use crate::error::OrMissing;
use crate::records::asking::{member, optional_identity};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::Post;
use domain::approvals::{ApprovalEvent, DutyAct, DutyProposal, propose_duty};
use domain::records::Field;
use domain::{DepartmentId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::DutyChangeRow;
use ts_rs::TS;

/// The proposal.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeDutyChange {
    /// `confirm` or `withdraw`.
    pub act: String,
    /// A department's duty,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub department_id: Option<String>,
    /// a post's, or with both the post's in that department.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub post: Option<String>,
    /// Family code.
    pub family: String,
    /// Article.
    pub article: String,
    /// Why.
    pub reason: String,
}

/// The duty that stands for this department, post and family.
pub(super) fn standing_duty(
    work: &Work<'_, '_>,
    department: Option<DepartmentId>,
    post: Option<Post>,
    family: &str,
) -> Result<Option<RowId>> {
    Ok(match (department, post) {
        (_, Some(post)) => store::approvals::list_post_duties(work)?
            .into_iter()
            .find(|duty| duty.post == post && duty.department == department && duty.family == family)
            .map(|duty| duty.id),
        (Some(department), None) => store::people::list_duties(work)?
            .into_iter()
            .find(|duty| duty.department == department && duty.family == family)
            .map(|duty| duty.id),
        (None, None) => None,
    })
}

/// Proposes.
pub fn propose_duty_change(desk: &mut Desk, ask: ProposeDutyChange) -> Result<Changed<DutyChangeView>> {
    desk.transact(Operation::ProposeDutyChange, |work| {
        let act = member(&ask.act, Field::Kind, DutyAct::from_code)?;
        let department: Option<DepartmentId> = optional_identity(ask.department_id.as_deref())?;
        let name = match department {
            Some(id) => {
                let mut known = store::people::list_departments(work)?.into_iter();
                Some(known.find(|row| row.id == id).or_missing()?.name)
            }
            None => None,
        };
        let code = ask.post.as_deref().filter(|post| !post.is_empty());
        let post = code.map(|post| member(post, Field::Kind, Post::from_code)).transpose()?;
        let family = ask.family.trim();
        let state = propose_duty(&DutyProposal {
            act,
            department: name.as_deref(),
            post,
            family,
            family_known: store::people::list_families(work)?.iter().any(|known| known == family),
            stands: standing_duty(work, department, post, family)?.is_some(),
            waits: store::approvals::duty_waits(work, department, post, family)?,
            reason: &ask.reason,
            article: &ask.article,
        })?;
        let change: RowId = work.new_id();
        let new = DutyChangeRow {
            id: change,
            act: act.code().to_owned(),
            department,
            department_name: name,
            post,
            family: family.to_owned(),
            article: ask.article.trim().to_owned(),
            reason: ask.reason.trim().to_owned(),
            state: state.code().to_owned(),
            proposed_by: work.actor(),
            proposed_by_name: String::new(),
            proposed_at: work.now().at,
            decided_by_name: None,
            decided_at: None,
        };
        store::approvals::insert_duty_change(work, &new)?;
        work.record(ApprovalEvent::DutyChangeProposed { change, act: act.code() });
        Ok(change_view(store::approvals::get_duty_change(work, change)?.or_missing()?))
    })
}

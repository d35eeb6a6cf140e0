//! One request, with everything that is being signed.

use super::view::{ApprovalView, approval_view_for};
use crate::error::OrMissing;
use crate::{Desk, Error, Operation, Result};
use domain::ApprovalId;
use domain::access::{Permission, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::ApprovalRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadApproval {
    /// Which.
    pub id: String,
}

/// The request, if it exists for this reader: within sight, one's own, or by identity at the lending
/// desk, which found it through a barcode it guards (custody: the title stays sealed).
pub(super) fn find(
    reader: &Reader<'_>,
    sight: &Sight,
    posts: &[domain::access::Post],
    id: &str,
) -> Result<ApprovalRow> {
    let id: ApprovalId = id.parse().ok().or_missing()?;
    let may = permissions_of(posts);
    let row = match may.contains(&Permission::WorkDesk) {
        true => store::approvals::get_approval(reader, sight, id)?,
        false => store::approvals::get_visible(reader, sight, id)?,
    };
    let decides =
        may.iter().any(|one| matches!(one, Permission::Approve | Permission::WorkDesk | Permission::Dispose));
    let row = row.or_missing()?;
    let own = decides || row.applicant == sight.person();
    match own || is_deputy(reader, sight, &row)? {
        true => Ok(row),
        false => Err(Error::Missing),
    }
}

/// Whether somebody stands in today for one of the approvers asked.
fn is_deputy(reader: &Reader<'_>, sight: &Sight, row: &ApprovalRow) -> Result<bool> {
    let lent = store::approvals::list_delegations_to(reader, sight.person(), sight.today())?;
    Ok(lent.iter().map(|one| &one.facts).any(|one| {
        one.posts.iter().any(|post| row.approvers.contains(post))
            && one.ceiling >= row.level
            && one.actions.iter().any(|action| action.code() == row.action)
    }))
}

/// Reads.
pub fn read_approval(desk: &mut Desk, ask: ReadApproval) -> Result<ApprovalView> {
    let locale = desk.locale();
    desk.read(Operation::ReadApproval, |view| {
        let row = find(view, view.sight(), view.posts(), &ask.id)?;
        approval_view_for(view, row, view.now(), locale, Some(view.actor()))
    })
}

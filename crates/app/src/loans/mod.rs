//! Operations of the area `loans`.

use crate::{Result, Work};
use domain::ApprovalId;
use domain::approvals::ApprovalState;

pub(crate) fn approval_settled(_: &Work<'_, '_>, _: ApprovalId, _: &str, _: ApprovalState) -> Result<()> {
    Ok(())
}

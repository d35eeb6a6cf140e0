//! From 机密 upward nobody signs what he has not had open (机密以上先打开、再签批).

use super::{Approval, ApprovalRefusal};
use crate::access::Level;

/// Whether requests of that level are opened before they are decided.
#[must_use]
pub fn must_be_opened(level: Level) -> bool {
    level >= Level::Confidential
}

/// Whether somebody at the own desk may decide this, who has had it open or not.
///
/// # Errors
/// `approval.not_opened`.
pub fn check_opened(approval: &Approval, opened: bool) -> Result<(), ApprovalRefusal> {
    match must_be_opened(approval.level) && !opened {
        true => Err(ApprovalRefusal::NotOpened { number: approval.number.clone() }),
        false => Ok(()),
    }
}

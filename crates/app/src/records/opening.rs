//! The purpose of opening something protected.

use crate::error::Result;
use domain::access::{AccessRefusal, Level};

/// The purpose as it will be kept; from 机密 upward there must be one.
pub(crate) fn check_purpose(level: Level, purpose: Option<&str>) -> Result<String> {
    let purpose: String = purpose.unwrap_or_default().trim().chars().take(200).collect();
    if level >= Level::Confidential && purpose.is_empty() {
        return Err(AccessRefusal::PurposeNeeded { level }.into());
    }
    Ok(purpose)
}

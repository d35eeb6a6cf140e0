//! One request of somebody outside, with its papers.

use super::view::{SharingView, find_sharing, sharing_view};
use crate::{Desk, Error, Operation, Result};
use domain::access::{Permission, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadSharing {
    /// Which.
    pub id: String,
}

/// Reads it. Whoever does not keep the register knows his own only.
pub fn read_sharing(desk: &mut Desk, ask: ReadSharing) -> Result<SharingView> {
    desk.read(Operation::ReadSharing, |view| {
        let row = find_sharing(view, view.sight(), &ask.id)?;
        let knows = permissions_of(view.posts()).contains(&Permission::KnowSharing);
        if !knows && row.applicant != view.actor() {
            return Err(Error::Missing);
        }
        sharing_view(view, row, view.now().today())
    })
}

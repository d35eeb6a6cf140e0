//! Who holds the level keys: fewer than two holders is a standing warning (4-security).

use crate::{Result, View};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// At least so many people must hold each level key.
const ENOUGH: i64 = 2;

/// How many people hold each level key now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct KeyHolders {
    /// Holders of the 机密 key.
    pub confidential: i64,
    /// Holders of the 绝密 key.
    pub top_secret: i64,
    /// Cleared people whose account stands and who lack a key they should have.
    pub cleared_without_key: i64,
    /// People who hold a key above their clearance.
    pub key_without_clearance: i64,
    /// Fewer than two hold one of them: one accident, and what it seals is lost.
    pub too_few: bool,
}

/// Counts people whose account is open and whose keys are in force.
pub fn key_holders(view: &View<'_>) -> Result<KeyHolders> {
    let [confidential, top_secret, cleared_without_key, key_without_clearance] =
        store::vault::count_key_holders(view, view.now().at)?;
    Ok(KeyHolders {
        confidential,
        top_secret,
        cleared_without_key,
        key_without_clearance,
        too_few: confidential < ENOUGH || top_secret < ENOUGH,
    })
}

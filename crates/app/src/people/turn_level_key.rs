//! Turn a level key (更换密级密钥) after somebody left its circle: what is sealed from now on is closed to that person.

use super::facts::level_of;
use super::list_level_keys::{LevelKeyList, level_keys};
use crate::{Changed, Desk, Operation, Result};
use domain::people::PeopleRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct TurnLevelKey {
    /// Of which level, by code.
    pub level: String,
}

/// Turns it.
pub fn turn_level_key(desk: &mut Desk, ask: TurnLevelKey) -> Result<Changed<LevelKeyList>> {
    desk.transact(Operation::TurnLevelKey, |work| {
        let level = level_of(&ask.level)?;
        if !store::people::list_due_rotations(work)?.iter().any(|due| due.level == level) {
            return Err(PeopleRefusal::KeyNotDue { level }.into());
        }
        work.turn_level_key(level)?;
        level_keys(work, work.now().at)
    })
}

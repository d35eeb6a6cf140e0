//! Hand the level keys on (交付密级密钥) to somebody whose clearance stands: the holder's session seals them to the
//! person's public key; nobody's passphrase but the holder's was needed.

use super::facts::person_of;
use super::list_level_keys::{LevelKeyList, level_keys};
use crate::{Changed, Desk, Operation, Result};
use domain::people::{KeyHandover, check_key_handover};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::KeyStandingRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct HandOnLevelKeys {
    /// To whom.
    pub person_id: String,
}

/// Hands them on.
pub fn hand_on_level_keys(desk: &mut Desk, ask: HandOnLevelKeys) -> Result<Changed<LevelKeyList>> {
    desk.transact(Operation::HandOnLevelKeys, |work| {
        let person = person_of(work, &ask.person_id)?;
        let standing = store::people::get_key_standing(work, person.id, work.now().at)?;
        check_key_handover(&KeyHandover {
            actor: work.actor(),
            person: person.id,
            person_name: person.name,
            waits: standing.as_ref().is_some_and(KeyStandingRow::waits),
        })?;
        if let Some(standing) = standing {
            work.grant_level_keys(person.id, standing.clearance)?;
        }
        level_keys(work, work.now().at)
    })
}

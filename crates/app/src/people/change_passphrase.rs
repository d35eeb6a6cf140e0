//! Change the own passphrase.

use crate::border::Done;
use crate::{Changed, Desk, Operation, Result};
use ::vault::Passphrase;
use domain::people::PeopleRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ChangePassphrase {
    /// The present one.
    pub old: String,
    /// The new one.
    pub new: String,
}

impl std::fmt::Debug for ChangePassphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ChangePassphrase(…)")
    }
}

/// Changes.
pub fn change_passphrase(desk: &mut Desk, ask: ChangePassphrase) -> Result<Changed<Done>> {
    desk.permit(Operation::ChangePassphrase)?;
    desk.authenticate_self(&ask.old)?;
    desk.transact(Operation::ChangePassphrase, |work| {
        if ask.old == ask.new {
            return Err(PeopleRefusal::PassphraseUnchanged.into());
        }
        work.change_passphrase(&Passphrase::new(&ask.new))?;
        Ok(Done {})
    })
}

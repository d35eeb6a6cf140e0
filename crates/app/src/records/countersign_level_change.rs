//! Countersign a change of level, or refuse it (会签密级变更): another person's own passphrase over exactly this change.

use crate::border::Second;
use crate::classification::deciding::{decide_change, hand_for};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::level_change_view::LevelChangeView;
use crate::{Changed, Desk, Operation, Result};
use domain::LevelChangeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The decision: by the session's person (passphrase again) or by somebody on the spot (`second`).
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CountersignLevelChange {
    /// Which change.
    pub change_id: String,
    /// Agreed or not.
    pub agree: bool,
    /// The session's own passphrase.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passphrase: Option<String>,
    /// Or somebody else's act on the spot.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub second: Option<Second>,
}

/// Decides.
pub fn countersign_level_change(
    desk: &mut Desk,
    ask: CountersignLevelChange,
) -> Result<Changed<LevelChangeView>> {
    desk.permit(Operation::CountersignLevelChange)?;
    let id: LevelChangeId = identity(&ask.change_id)?;
    let hand = hand_for(desk, ask.second.as_ref(), ask.passphrase.as_deref())?;
    desk.transact(Operation::CountersignLevelChange, |work| {
        let change = store::records::get_change(work, work.sight(), id)?.or_missing()?;
        decide_change(work, change, &hand, ask.agree)
    })
}

//! Countersign several changes of level with one passphrase (批量会签): each listed in full, one signature each,
//! all or none.

use crate::border::Second;
use crate::classification::deciding::{decide_change, hand_for};
use crate::error::OrMissing;
use crate::records::LevelChangeView;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::LevelChangeId;
use domain::classification::ClassificationRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// What one person can read before signing.
const MOST: usize = 100;

/// The decision: by the session's person (passphrase again) or by somebody on the spot (`second`).
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CountersignLevelChanges {
    /// Which changes, 100 at most.
    pub change_ids: Vec<String>,
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

/// The changes as decided.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CountersignedChanges {
    /// Lines, in the order asked.
    pub rows: Vec<LevelChangeView>,
}

/// Decides them.
pub fn countersign_level_changes(
    desk: &mut Desk,
    ask: CountersignLevelChanges,
) -> Result<Changed<CountersignedChanges>> {
    desk.permit(Operation::CountersignLevelChanges)?;
    let ids = ask.change_ids.iter().map(|id| identity(id)).collect::<Result<Vec<LevelChangeId>>>()?;
    if ids.is_empty() || ids.len() > MOST {
        let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        return Err(ClassificationRefusal::BatchSize { count, most: MOST as i64 }.into());
    }
    let hand = hand_for(desk, ask.second.as_ref(), ask.passphrase.as_deref())?;
    desk.transact(Operation::CountersignLevelChanges, |work| {
        let mut seen = BTreeSet::new();
        let mut rows = Vec::with_capacity(ids.len());
        for id in &ids {
            let change = store::records::get_change(work, work.sight(), *id)?.or_missing()?;
            if !seen.insert(*id) {
                return Err(ClassificationRefusal::TwiceInBatch { number: change.number }.into());
            }
            rows.push(decide_change(work, change, &hand, ask.agree)?);
        }
        Ok(CountersignedChanges { rows })
    })
}

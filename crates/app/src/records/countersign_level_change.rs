//! Countersign a change of level, or refuse it (会签密级变更): another person's own passphrase over exactly this change.

use crate::border::Second;
use crate::error::OrMissing;
use crate::records::asking::{identity, said};
use crate::records::countersigning::{Hand, hand_of, sign, with_post};
use crate::records::level_change_view::{LevelChangeView, level_change_view};
use crate::{Changed, Desk, Operation, Result, Work};
use ::vault::key_level;
use domain::access::Level;
use domain::records::{CountersignFacts, Field, LevelChangeState, RecordEvent, countersign_change};
use domain::{LevelChangeId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::LevelChangeRow;
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
    let hand = match &ask.second {
        Some(second) => hand_of(desk, second)?,
        None => {
            let passphrase = said(ask.passphrase.as_deref().unwrap_or_default(), Field::Passphrase)?;
            let spot = desk.own_signature(passphrase, None)?;
            with_post(desk, spot)?
        }
    };
    desk.transact(Operation::CountersignLevelChange, |work| {
        let change = store::records::get_change(work, work.sight(), id)?.or_missing()?;
        decide(work, change, &hand, ask.agree)
    })
}

fn decide(
    work: &Work<'_, '_>,
    mut change: LevelChangeRow,
    hand: &Hand,
    agree: bool,
) -> Result<LevelChangeView> {
    let second = hand.countersigner(work)?;
    let facts = CountersignFacts {
        state: LevelChangeState::from_code(&change.state).unwrap_or(LevelChangeState::Refused),
        from: change.from,
        to: change.to,
        proposer: change.proposed_by,
        second: &second,
        agree,
    };
    let state = countersign_change(&facts)?;
    let signature = sign(work, hand, &change, agree)?;
    store::records::decide_change(work, change.id, state.code(), second.person, work.now().at, signature)?;
    let (record, id) = (change.record, change.id);
    if state == LevelChangeState::Countersigned {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        store::records::set_level(work, record, change.to, &change.basis, &row.level_term)?;
        rewrap_files(work, record, change.to)?;
        work.record(RecordEvent::LevelChanged {
            record,
            change: id,
            from: change.from.rank(),
            to: change.to.rank(),
        });
    } else {
        work.record(RecordEvent::LevelChangeRefused { record, change: id });
    }
    state.code().clone_into(&mut change.state);
    change.countersigned_by = Some(second.person);
    change.countersigned_by_name = Some(second.name);
    change.countersigned_at = Some(work.now().at);
    Ok(level_change_view(change))
}

/// Puts the keys of the record's files under the new level's key; a session without that key is refused.
fn rewrap_files(work: &Work<'_, '_>, record: RecordId, to: Level) -> Result<()> {
    let to = key_level(to);
    for key in store::records::list_open_keys(work, record)? {
        if key.key_level != to {
            let rewrapped = work.rewrap_content_key(&key.wrapped, key.content, key.key_level, to)?;
            store::records::set_content_key(work, key.content, key.row, to, &rewrapped)?;
        }
    }
    Ok(())
}

//! Shelve a copy elsewhere (移库). A keeper may shelve what he guards, whatever its level.

use crate::error::OrMissing;
use crate::places::{Arriving, check_room};
use crate::records::asking::identity;
use crate::records::custody_view::{CustodyCard, custody_card};
use crate::{Changed, Desk, Operation, Result};
use domain::records::{CopyState, RecordEvent, RecordRefusal};
use domain::{CopyId, PlaceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which copy, where to.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct MoveCopy {
    /// Copy, as a scan or a record's page gave it.
    pub copy_id: String,
    /// Place.
    pub place_id: String,
}

/// Moves it.
pub fn move_copy(desk: &mut Desk, ask: MoveCopy) -> Result<Changed<CustodyCard>> {
    let (copy, place): (CopyId, PlaceId) = (identity(&ask.copy_id)?, identity(&ask.place_id)?);
    desk.transact(Operation::MoveCopy, |work| {
        let row = store::records::get_custody(work, work.sight(), copy)?.or_missing()?;
        if let Some(state) = CopyState::from_code(&row.state).filter(|state| *state != CopyState::In) {
            return Err(RecordRefusal::CopyNotIn { label: row.label.unwrap_or_default(), state }.into());
        }
        let thing = store::places::get_copy_thing(work, copy)?.or_missing()?;
        check_room(work, place, &[Arriving::copy(thing.home, thing.pages)])?;
        store::records::move_copy(work, copy, place)?;
        work.record(RecordEvent::CopyMoved { copy, to: place });
        Ok(custody_card(store::records::get_custody(work, work.sight(), copy)?.or_missing()?))
    })
}

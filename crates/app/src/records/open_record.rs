//! Open a record's page (打开档案); from 秘密 upward the trail knows before the reader does.

use crate::error::OrMissing;
use crate::oversight::{Reading, note_reading};
use crate::records::asking::identity;
use crate::records::opening::check_purpose;
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::{Changed, Desk, Operation, Result};
use domain::RecordId;
use domain::access::Level;
use domain::records::RecordEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which record, and from 机密 upward what for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenRecord {
    /// Identity.
    pub id: String,
    /// Purpose.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
}

/// Opens it.
pub fn open_record(desk: &mut Desk, ask: OpenRecord) -> Result<Changed<RecordView>> {
    let locale = desk.locale();
    let id: RecordId = identity(&ask.id)?;
    desk.witness(Operation::OpenRecord, |work| {
        let row = store::records::get_record(work, work.sight(), id)?.or_missing()?;
        let purpose = check_purpose(row.level, ask.purpose.as_deref())?;
        if row.level >= Level::Secret {
            let reading =
                Reading { record: id, content: None, level: row.level, act: "record", purpose: &purpose };
            note_reading(work, &reading)?;
            work.record(RecordEvent::RecordOpened { record: id, level: row.level.rank() });
        }
        record_view(work, work.sight(), locale, id)
    })
}

//! Add a copy to a record (增加一份): a further original or an electronic file.

use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::copies::{NewCopy, put_copy};
use crate::records::record_view::RecordView;
use crate::records::register_record::CopyAsked;
use crate::records::view::record_view;
use crate::{Changed, Desk, Operation, Result};
use domain::RecordId;
use domain::records::{RecordEvent, RecordRefusal, RecordState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which record, and the copy.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddCopy {
    /// Record.
    pub record_id: String,
    /// The copy.
    #[serde(flatten)]
    pub copy: CopyAsked,
}

/// Adds it.
pub fn add_copy(desk: &mut Desk, ask: AddCopy) -> Result<Changed<RecordView>> {
    let locale = desk.locale();
    let record: RecordId = identity(&ask.record_id)?;
    desk.transact(Operation::AddCopy, |work| {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        if let Some(state) = RecordState::from_code(&row.state).filter(|state| *state != RecordState::Kept) {
            return Err(RecordRefusal::RecordClosed { number: row.number().to_owned(), state }.into());
        }
        if !(1..=100_000).contains(&ask.copy.pages) {
            return Err(RecordRefusal::PagesOutOfRange { pages: ask.copy.pages }.into());
        }
        let new = NewCopy::read(&ask.copy)?;
        let copy = put_copy(work, record, &new, None)?;
        work.record(RecordEvent::CopyAdded { copy: copy.id, record, kind: new.kind.code() });
        record_view(work, work.sight(), locale, record)
    })
}

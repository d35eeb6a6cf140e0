//! Correct what a record is described by (更正著录), with the reason; what was written before is kept.

use crate::error::{OrMissing, Result};
use crate::records::asking::identity;
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::{Changed, Desk, Operation};
use domain::RecordId;
use domain::records::{CorrectionFacts, Field, RecordEvent, RecordState, check_correction};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::Description;
use ts_rs::TS;

/// The description as it should be; what is left out stays.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct CorrectRecord {
    /// Record.
    pub id: String,
    /// 题名.
    #[ts(optional = nullable)]
    pub title: Option<String>,
    /// 责任者.
    #[ts(optional = nullable)]
    pub author: Option<String>,
    /// 文号.
    #[ts(optional = nullable)]
    pub document_number: Option<String>,
    /// 摘要.
    #[ts(optional = nullable)]
    pub summary: Option<String>,
    /// Why it was wrong.
    pub reason: String,
}

/// Corrects.
pub fn correct_record(desk: &mut Desk, ask: CorrectRecord) -> Result<Changed<RecordView>> {
    let locale = desk.locale();
    let record: RecordId = identity(&ask.id)?;
    desk.transact(Operation::CorrectRecord, |work| {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        let asked = |text: &Option<String>, before: &str| {
            text.as_deref().map_or_else(|| before.to_owned(), |text| text.trim().to_owned())
        };
        let fields = [
            (Field::Title, asked(&ask.title, &row.title), row.title.as_str()),
            (Field::Author, asked(&ask.author, &row.author), row.author.as_str()),
            (
                Field::DocumentNumber,
                asked(&ask.document_number, &row.document_number),
                row.document_number.as_str(),
            ),
            (Field::Summary, asked(&ask.summary, &row.summary), row.summary.as_str()),
        ];
        let changed: serde_json::Map<_, _> = fields
            .iter()
            .filter(|(_, now, before)| now != before)
            .map(|(field, _, before)| (field.code().to_owned(), (*before).into()))
            .collect();
        let list = store::disposal::other_live_list(work, record, None)?;
        let [(_, title, _), (_, author, _), (_, document_number, _), (_, summary, _)] = &fields;
        check_correction(&CorrectionFacts {
            number: row.number(),
            state: RecordState::from_code(&row.state).or_missing()?,
            list: list.as_deref(),
            title,
            author,
            changed: changed.len(),
            reason: &ask.reason,
        })?;
        let count = i64::try_from(changed.len()).unwrap_or(i64::MAX);
        let before = serde_json::Value::Object(changed).to_string();
        let now = Description { title, author, document_number, summary };
        let by = (work.actor(), work.now().at);
        let words = (before.as_str(), ask.reason.trim());
        store::records::correct_record(work, work.new_id(), record, &now, words, by)?;
        work.record(RecordEvent::RecordCorrected { record, fields: count });
        record_view(work, work.sight(), locale, record)
    })
}

//! A record's term as screens show it after a change.

use crate::border::Notice;
use crate::{Result, wording};
use ::texts::Locale;
use domain::RecordId;
use domain::retention::due_date;
use schemars::JsonSchema;
use serde::Serialize;
use store::{Reader, Sight};
use ts_rs::TS;

/// When a record's term ends, and why.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TermView {
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// The last day of its term.
    pub due_on: Option<String>,
    /// The day or event that starts the term is not recorded.
    pub missing_trigger: bool,
    /// How the date came about.
    pub explanation: Vec<Notice>,
    /// The owner's written consent.
    pub property_consent: String,
}

/// The term of a record the reader may see.
pub(crate) fn term_view(
    reader: &Reader<'_>,
    sight: &Sight,
    record: RecordId,
    locale: Locale,
) -> Result<TermView> {
    use crate::error::OrMissing;
    let row = store::retention::get_retained(reader, sight, record)?.or_missing()?;
    let due = due_date(&row.rule, &row.facts);
    Ok(TermView {
        record_id: record.to_string(),
        number: row.number().to_owned(),
        due_on: due.on.map(|day| day.to_string()),
        missing_trigger: due.missing_trigger,
        explanation: due.explanation.iter().map(|note| wording::notice(locale, note)).collect(),
        property_consent: row.property_consent,
    })
}

//! Record the written consent of whoever owns a record that is not ours (登记权属人同意).

use super::term_view::{TermView, term_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RecordId;
use domain::retention::{RetentionEvent, check_consent};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecordOwnerConsent {
    /// Which record.
    pub record_id: String,
    /// The consent's number, by whom, of which day.
    pub consent: String,
}

/// Records it.
pub fn record_owner_consent(desk: &mut Desk, ask: RecordOwnerConsent) -> Result<Changed<TermView>> {
    let locale = desk.locale();
    let record: RecordId = ask.record_id.parse().ok().or_missing()?;
    desk.transact(Operation::RecordOwnerConsent, |work| {
        let row = store::retention::get_retained(work, work.sight(), record)?.or_missing()?;
        check_consent(row.number(), row.state == "kept", row.property == "own", &ask.consent)?;
        store::retention::set_property_consent(work, record, ask.consent.trim())?;
        work.record(RetentionEvent::OwnerConsentRecorded { record });
        term_view(work, work.sight(), record, locale)
    })
}

//! Record the day or event that starts a record's term (登记起算日期).

use super::term_view::{TermView, term_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RecordId;
use domain::retention::{RetentionEvent, StartFacts, check_start};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecordTermStart {
    /// Which record.
    pub record_id: String,
    /// The day, `YYYY-MM-DD`; the term counts from the next.
    pub date: String,
    /// Why, when another day was recorded before.
    #[serde(default)]
    pub reason: String,
}

/// Records it.
pub fn record_term_start(desk: &mut Desk, ask: RecordTermStart) -> Result<Changed<TermView>> {
    let locale = desk.locale();
    let record: RecordId = ask.record_id.parse().ok().or_missing()?;
    let date = super::read_day(&ask.date)?;
    desk.transact(Operation::RecordTermStart, |work| {
        let row = store::retention::get_retained(work, work.sight(), record)?.or_missing()?;
        let holds = store::retention::list_standing(work, record)?;
        let facts = StartFacts {
            number: row.number().to_owned(),
            record_is_kept: row.state == "kept",
            hold: holds.into_iter().next().map(|(number, _)| number),
            trigger: row.rule.trigger,
            recorded: row.facts.trigger_date,
        };
        check_start(&facts, date, &ask.reason, work.now().today())?;
        store::retention::set_trigger_date(work, record, date)?;
        work.record(RetentionEvent::TermStartRecorded {
            record,
            changed: i64::from(facts.recorded.is_some()),
        });
        term_view(work, work.sight(), record, locale)
    })
}

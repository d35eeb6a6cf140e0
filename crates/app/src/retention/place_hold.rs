//! Place a hold on a record (冻结): no disposal, deletion or change of retention until it is lifted.

use super::HoldView;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::numbers::prefix;
use domain::retention::{HoldFacts, RetentionEvent, check_hold};
use domain::{Day, HoldId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PlaceHold {
    /// Which record.
    pub record_id: String,
    /// Why.
    pub reason: String,
    /// Who asked: a court, a client, a manager.
    pub authority: String,
    /// When it is looked at again, `YYYY-MM-DD`.
    pub review_on: String,
}

/// Places it.
pub fn place_hold(desk: &mut Desk, ask: PlaceHold) -> Result<Changed<HoldView>> {
    let record: RecordId = ask.record_id.parse().ok().or_missing()?;
    let review_on = crate::retention::read_day(&ask.review_on)?;
    desk.transact(Operation::PlaceHold, |work| {
        let row = store::retention::get_retained(work, work.sight(), record)?.or_missing()?;
        let facts = HoldFacts {
            number: row.number().to_owned(),
            record_is_kept: row.state == "kept",
            reason: ask.reason.clone(),
            authority: ask.authority.clone(),
            review_on,
        };
        let now = work.now();
        check_hold(&facts, now.today())?;
        let hold: HoldId = work.new_id();
        let number = work.next_paper_number(prefix::HOLD)?;
        let (reason, authority) = (ask.reason.trim(), ask.authority.trim());
        store::retention::insert_hold(
            work,
            hold,
            &number,
            record,
            (reason, authority),
            (work.actor(), now.at),
            review_on,
        )?;
        let standing = store::retention::list_standing(work, record)?.len();
        work.record(RetentionEvent::HoldPlaced {
            hold,
            record,
            standing: i64::try_from(standing).unwrap_or(i64::MAX),
        });
        let kept = store::retention::get_hold(work, work.sight(), hold)?.or_missing()?;
        Ok(HoldView::of(kept, now.today()))
    })
}

/// Reads a day of a request.
pub(crate) fn read_day(text: &str) -> Result<Day> {
    text.trim().parse().map_err(|_| crate::Error::Malformed(format!("not a day: {text}")))
}

//! Close a batch: extensions take effect, what is for destruction may be listed (结束鉴定).

use super::appraisal_view::{AppraisalView, appraisal_view};
use super::view::Eyes;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::AppraisalId;
use domain::disposal::{AppraisalDecision, DisposalEvent, check_appraisal_closing};
use domain::retention::RetentionEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseAppraisal {
    /// Which batch.
    pub id: String,
}

/// Closes it.
pub fn close_appraisal(desk: &mut Desk, ask: CloseAppraisal) -> Result<Changed<AppraisalView>> {
    let locale = desk.locale();
    let appraisal: AppraisalId = ask.id.parse().ok().or_missing()?;
    desk.transact(Operation::CloseAppraisal, |work| {
        let batch = store::disposal::get_appraisal(work, work.sight(), appraisal)?.or_missing()?;
        check_appraisal_closing(&batch.number, batch.state == "open", batch.undecided)?;
        for item in store::disposal::list_appraisal_items(work, appraisal)? {
            let decision = AppraisalDecision::from_code(&item.decision).unwrap_or(AppraisalDecision::Keep);
            if let Some(until) = item.extend_until {
                store::retention::set_extended_until(work, item.record, until)?;
                work.record(RetentionEvent::RetentionExtended {
                    record: item.record,
                    appraisal,
                    decision: decision.code(),
                });
            }
        }
        store::disposal::set_closed(work, appraisal, work.now().at)?;
        let (destroy, extend, keep) = (batch.destroy, batch.extend, batch.keep);
        work.record(DisposalEvent::AppraisalClosed { appraisal, destroy, extend, keep });
        appraisal_view(&Eyes::of_work(work, locale), appraisal)
    })
}

//! Recall a loan (催回): the due day moves forward by the office's rule.

use super::view::{RecallView, recall_view};
use crate::approvals::office_calendar;
use crate::error::OrMissing;
use crate::loans::facts::{person_of, state_of, way_of};
use crate::loans::reservations::queue::number_setting;
use crate::{Changed, Desk, Operation, Result};
use domain::loans::{CirculationEvent, RecallFacts, recall};
use domain::numbers::prefix;
use domain::{LoanId, RecallId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::NewRecall;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecallLoan {
    /// Which loan.
    pub loan_id: String,
    /// Who needs it, if it is a person known here.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub wanted_by: Option<String>,
    /// Why.
    pub reason: String,
}

/// Recalls.
pub fn recall_loan(desk: &mut Desk, ask: RecallLoan) -> Result<Changed<RecallView>> {
    let locale = desk.locale();
    desk.transact(Operation::RecallLoan, |work| {
        let loan: LoanId = ask.loan_id.parse().ok().or_missing()?;
        let row = store::loans::get_loan(work, work.sight(), loan)?.or_missing()?;
        let wanted_by = ask.wanted_by.as_deref().filter(|id| !id.is_empty()).map(person_of).transpose()?;
        let now = work.now();
        let before = row.due_on.unwrap_or_else(|| now.today());
        let facts = RecallFacts {
            state: state_of(&row)?,
            way: way_of(&row.way)?,
            lent: row.lent_at.map_or_else(|| now.today(), |at| at.day_in(now.zone)),
            due: before,
            recalled: store::loans::find_standing_recall(work, work.sight(), loan)?.is_some(),
            least_days: number_setting(work, "loans.recall_least_days")?,
            notice_days: number_setting(work, "loans.recall_notice_days")?,
            reason: &ask.reason,
        };
        let due = recall(&facts, &office_calendar(work)?, now)?;
        let id: RecallId = work.new_id();
        store::loans::insert_recall(
            work,
            &NewRecall {
                id,
                number: &work.next_paper_number(prefix::RECALL)?,
                loan,
                record: row.record,
                copy: row.copy,
                wanted_by,
                reason: ask.reason.trim(),
                before_due: before,
                due,
                by: work.actor(),
                at: now.at,
            },
        )?;
        store::loans::set_due(work, loan, due, row.renewals)?;
        let days_earlier = (before - due).num_days();
        work.record(CirculationEvent::LoanRecalled {
            recall: id,
            loan,
            copy: row.copy,
            record: row.record,
            days_earlier,
        });
        let entered = store::loans::find_standing_recall(work, work.sight(), loan)?.or_missing()?;
        Ok(recall_view(entered, now, locale))
    })
}

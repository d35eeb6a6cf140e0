//! Open an appraisal batch over due records of one family (建立鉴定批次).

use super::appraisal_view::{AppraisalView, appraisal_view};
use super::standing::standing;
use super::view::Eyes;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::disposal::{CandidateFacts, DisposalEvent, check_appraisal_opening};
use domain::numbers::prefix;
use domain::{AppraisalId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenAppraisal {
    /// A title by which the batch can be told.
    pub title: String,
    /// The family of categories.
    pub family: String,
    /// Its records.
    pub record_ids: Vec<String>,
}

/// Opens it.
pub fn open_appraisal(desk: &mut Desk, ask: OpenAppraisal) -> Result<Changed<AppraisalView>> {
    let locale = desk.locale();
    let mut records: Vec<RecordId> =
        ask.record_ids.iter().map(|id| id.parse().ok().or_missing()).collect::<Result<_>>()?;
    records.sort();
    records.dedup();
    desk.transact(Operation::OpenAppraisal, |work| {
        let now = work.now();
        let mut candidates = Vec::with_capacity(records.len());
        for record in &records {
            let standing = standing(work, work.sight(), *record)?.or_missing()?;
            candidates.push(CandidateFacts {
                number: standing.row.number().to_owned(),
                family: standing.row.family.clone(),
                is_kept: standing.row.state == "kept",
                open_appraisal: store::disposal::open_appraisal_of(work, *record)?,
                due: standing.due,
            });
        }
        check_appraisal_opening(&ask.title, &ask.family, &candidates, now.today())?;
        let appraisal: AppraisalId = work.new_id();
        let number = work.next_paper_number(prefix::APPRAISAL)?;
        let words = (ask.title.trim(), ask.family.as_str());
        store::disposal::insert_appraisal(work, appraisal, &number, words, (work.actor(), now.at))?;
        for (record, candidate) in records.iter().zip(&candidates) {
            let due_on = candidate.due.on.unwrap_or(now.today());
            store::disposal::insert_appraisal_item(work, work.new_id(), appraisal, *record, due_on)?;
        }
        work.record(DisposalEvent::AppraisalOpened {
            appraisal,
            items: i64::try_from(records.len()).unwrap_or(i64::MAX),
        });
        appraisal_view(&Eyes::of_work(work, locale), appraisal)
    })
}

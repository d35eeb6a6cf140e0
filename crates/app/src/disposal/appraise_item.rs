//! Decide one item of a batch: destroy, extend or keep, with the opinion (逐件鉴定).

use super::appraisal_view::{AppraisalView, appraisal_view};
use super::standing::standing;
use super::view::Eyes;
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::AppraisalItemId;
use domain::disposal::{AppraisalDecision, AppraisalFacts, DisposalEvent, check_decision};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AppraiseItem {
    /// Which item.
    pub item_id: String,
    /// `destroy`, `extend`, `keep`.
    pub decision: String,
    /// Why.
    pub opinion: String,
    /// The new day, with `extend`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub extend_until: Option<String>,
}

/// Decides it; a decision may be changed until the batch is closed.
pub fn appraise_item(desk: &mut Desk, ask: AppraiseItem) -> Result<Changed<AppraisalView>> {
    let locale = desk.locale();
    let item: AppraisalItemId = ask.item_id.parse().ok().or_missing()?;
    let decision = AppraisalDecision::from_code(&ask.decision)
        .ok_or_else(|| Error::Malformed(format!("no such decision: {}", ask.decision)))?;
    let until = ask.extend_until.as_deref().map(crate::retention::read_day).transpose()?;
    desk.transact(Operation::AppraiseItem, |work| {
        let row = store::disposal::get_appraisal_item(work, item)?.or_missing()?;
        let batch = store::disposal::get_appraisal(work, work.sight(), row.appraisal)?.or_missing()?;
        let standing = standing(work, work.sight(), row.record)?.or_missing()?;
        let holds = store::retention::list_standing(work, row.record)?;
        let facts = AppraisalFacts {
            appraisal: batch.number,
            is_open: batch.state == "open",
            number: standing.row.number().to_owned(),
            due: standing.due,
            hold: holds.into_iter().next().map(|(number, _)| number),
        };
        let until = check_decision(&facts, decision, &ask.opinion, until)?;
        let by = (work.actor(), work.now().at);
        store::disposal::set_decision(work, item, decision.code(), ask.opinion.trim(), until, by)?;
        work.record(DisposalEvent::ItemAppraised { item, record: row.record, decision: decision.code() });
        appraisal_view(&Eyes::of_work(work, locale), row.appraisal)
    })
}

//! Decide records of a review (复审一件或几件): 维持 takes effect at once, everything else proposes a change that
//! another person countersigns.

use crate::classification::proposing::{Proposal, propose, term_asked, term_of};
use crate::classification::review_view::{LevelReviewView, review_view};
use crate::error::OrMissing;
use crate::records::asking::{identity, member, optional_level};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::Level;
use domain::classification::{
    ClassificationEvent, ClassificationRefusal, ReviewDecision, ReviewItemForm, ReviewState,
    check_review_item,
};
use domain::records::{ChangeKind, Field, LevelTerm};
use domain::{RecordId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Decided in one stroke at most.
const MOST: usize = 200;

/// The decision.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideReviewItems {
    /// The review.
    pub review_id: String,
    /// The records; several only to be kept.
    pub record_ids: Vec<String>,
    /// `keep`, `raise`, `lower`, `shorten`, `extend`.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// To which level, of raise and lower.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// To which term, of shorten and extend.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub term: Option<String>,
}

struct Decided<'a> {
    review: RowId,
    state: ReviewState,
    decision: ReviewDecision,
    reason: &'a str,
    to: Option<Level>,
    term: Option<LevelTerm>,
}

/// Decides.
pub fn decide_review_items(desk: &mut Desk, ask: DecideReviewItems) -> Result<Changed<LevelReviewView>> {
    let review: RowId = identity(&ask.review_id)?;
    let decision = member(&ask.decision, Field::Kind, ReviewDecision::from_code)?;
    let records = ask.record_ids.iter().map(|id| identity(id)).collect::<Result<Vec<RecordId>>>()?;
    if records.is_empty() || records.len() > MOST {
        let count = i64::try_from(records.len()).unwrap_or(i64::MAX);
        return Err(ClassificationRefusal::BatchSize { count, most: MOST as i64 }.into());
    }
    if records.len() > 1 && decision != ReviewDecision::Keep {
        return Err(ClassificationRefusal::OnlyKeepTogether.into());
    }
    let (to, term) = (optional_level(ask.to.as_deref())?, term_asked(ask.term.as_deref())?);
    desk.transact(Operation::DecideReviewItems, |work| {
        let row = store::classification::get_review(work, work.sight(), review)?.or_missing()?;
        let state = ReviewState::from_code(&row.state).unwrap_or(ReviewState::Closed);
        let decided = Decided { review, state, decision, reason: ask.reason.trim(), to, term };
        for record in &records {
            decide_one(work, *record, &decided)?;
        }
        let counts = store::classification::review_counts(work, work.sight(), review)?;
        Ok(review_view(row, counts, work.now().today()))
    })
}

fn decide_one(work: &Work<'_, '_>, record: RecordId, decided: &Decided<'_>) -> Result<()> {
    let Decided { review, decision, reason, .. } = *decided;
    let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
    let own = term_of(&row);
    let to = decided.to.unwrap_or(row.level);
    let term = decided.term.as_ref().map(|term| term.for_document(row.document_date));
    check_review_item(&ReviewItemForm {
        state: decided.state,
        decision,
        reason,
        from: (row.level, &own),
        to: (to, term.as_ref().unwrap_or(&own)),
    })?;
    if !store::classification::is_in_review(work, work.sight(), review, record)? {
        return Err(ClassificationRefusal::NotInReview { number: row.number().to_owned() }.into());
    }
    let change = match decision {
        ReviewDecision::Keep => None,
        _ => {
            let proposal = Proposal {
                to,
                term: term.as_ref(),
                reason,
                basis: &row.level_basis,
                kind: ChangeKind::Review,
                source: Some(review),
            };
            Some(propose(work, &row, &proposal)?.id)
        }
    };
    store::classification::insert_review_item(
        work,
        work.new_id(),
        (review, record),
        (decision.code(), reason),
        change,
        (work.actor(), work.now().at),
    )?;
    work.record(ClassificationEvent::ReviewItemDecided { review, record, decision: decision.code() });
    Ok(())
}

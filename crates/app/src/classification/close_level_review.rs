//! Close a review (结束复审): with nothing left, or with a reason for what is left.

use crate::classification::review_view::{LevelReviewView, review_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::classification::{ClassificationEvent, ReviewState, close_review};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which review.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseLevelReview {
    /// Identity.
    pub id: String,
    /// Why the rest is left.
    #[serde(default)]
    pub reason: String,
}

/// Closes it.
pub fn close_level_review(desk: &mut Desk, ask: CloseLevelReview) -> Result<Changed<LevelReviewView>> {
    let id: RowId = identity(&ask.id)?;
    desk.transact(Operation::CloseLevelReview, |work| {
        let row = store::classification::get_review(work, work.sight(), id)?.or_missing()?;
        let counts = store::classification::review_counts(work, work.sight(), id)?;
        let state = ReviewState::from_code(&row.state).unwrap_or(ReviewState::Closed);
        close_review(state, counts.left, &ask.reason)?;
        store::classification::close_review(
            work,
            id,
            counts.left,
            ask.reason.trim(),
            work.actor(),
            work.now().at,
        )?;
        work.record(ClassificationEvent::ReviewClosed {
            review: id,
            decided: counts.decided.iter().map(|(_, count)| count).sum(),
            left: counts.left,
        });
        let row = store::classification::get_review(work, work.sight(), id)?.or_missing()?;
        Ok(review_view(row, counts, work.now().today()))
    })
}

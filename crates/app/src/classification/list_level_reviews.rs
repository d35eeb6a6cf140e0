//! Reviews of levels with their progress (密级复审).

use crate::classification::review_view::{LevelReviewView, review_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListLevelReviews {}

/// The reviews, open ones first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelReviewList {
    /// Lines.
    pub rows: Vec<LevelReviewView>,
}

/// Lists them.
pub fn list_level_reviews(desk: &mut Desk, _ask: ListLevelReviews) -> Result<LevelReviewList> {
    desk.read(Operation::ListLevelReviews, |view| {
        let mut rows = Vec::new();
        for row in store::classification::list_reviews(view, view.sight())? {
            let counts = store::classification::review_counts(view, view.sight(), row.id)?;
            rows.push(review_view(row, counts, view.now().today()));
        }
        Ok(LevelReviewList { rows })
    })
}

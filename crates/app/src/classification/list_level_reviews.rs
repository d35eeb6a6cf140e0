//! Reviews of levels with their progress (密级复审).

use crate::border::{next_page, page_size};
use crate::classification::review_view::{LevelReviewView, review_view};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListLevelReviews {
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The reviews, open ones first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelReviewList {
    /// Lines.
    pub rows: Vec<LevelReviewView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_level_reviews(desk: &mut Desk, ask: ListLevelReviews) -> Result<LevelReviewList> {
    desk.read(Operation::ListLevelReviews, |view| {
        let (after, limit) = (optional_identity(ask.after.as_deref())?, page_size(ask.limit));
        let found = store::classification::list_reviews(view, view.sight(), after, limit)?;
        let next = next_page(&found, limit, |row| row.id.to_string());
        let mut rows = Vec::new();
        for row in found {
            let counts = store::classification::review_counts(view, view.sight(), row.id)?;
            rows.push(review_view(row, counts, view.now().today()));
        }
        Ok(LevelReviewList { rows, next })
    })
}

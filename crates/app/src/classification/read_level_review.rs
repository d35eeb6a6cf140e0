//! One review: its progress and a page of what is left, or of what was decided (复审清单).

use crate::border::page_size;
use crate::classification::review_view::{LevelReviewView, ReviewItemView, item_view, review_view};
use crate::error::OrMissing;
use crate::records::asking::{cursor, identity};
use crate::{Desk, Operation, Result};
use domain::RowId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which review, and which of its records.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ReadLevelReview {
    /// Identity.
    pub id: String,
    /// The decided ones, newest first, instead of those left.
    pub decided: bool,
    /// Behind this cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most, 200.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The review with a page of its records.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelReviewPage {
    /// The review.
    pub review: LevelReviewView,
    /// Records.
    pub rows: Vec<ReviewItemView>,
    /// The next page.
    pub next: Option<String>,
}

/// Reads it.
pub fn read_level_review(desk: &mut Desk, ask: ReadLevelReview) -> Result<LevelReviewPage> {
    let id: RowId = identity(&ask.id)?;
    desk.read(Operation::ReadLevelReview, |view| {
        let row = store::classification::get_review(view, view.sight(), id)?.or_missing()?;
        let counts = store::classification::review_counts(view, view.sight(), id)?;
        let (limit, after) = (page_size(ask.limit), cursor(ask.after.as_deref())?.unwrap_or(0));
        let rows = if ask.decided {
            store::classification::list_decided(view, view.sight(), id, limit)?
        } else {
            store::classification::list_left(view, view.sight(), id, after, limit)?
        };
        let full = !ask.decided && i64::try_from(rows.len()).unwrap_or(0) == limit;
        Ok(LevelReviewPage {
            next: rows.last().filter(|_| full).map(|last| last.row.to_string()),
            review: review_view(row, counts, view.now().today()),
            rows: rows.into_iter().map(|row| item_view(view.locale(), row)).collect(),
        })
    })
}

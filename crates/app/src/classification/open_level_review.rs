//! Open the yearly review of levels (开始年度密级复审): everything of these levels registered up to now.

use crate::classification::review_view::{LevelReviewView, review_view};
use crate::error::OrMissing;
use crate::records::asking::{day, member, optional_identity};
use crate::{Changed, Desk, Operation, Result};
use chrono::Datelike;
use domain::RowId;
use domain::access::Level;
use domain::classification::{ClassificationEvent, ReviewForm, check_review_opening};
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::NewReview;
use ts_rs::TS;

/// Which records, and until when.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenLevelReview {
    /// The year; the present one when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
    /// From this level upward.
    pub least_level: String,
    /// Of one category only.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub category_id: Option<String>,
    /// To be finished by.
    pub due_on: String,
}

/// Opens it.
pub fn open_level_review(desk: &mut Desk, ask: OpenLevelReview) -> Result<Changed<LevelReviewView>> {
    let least = member(&ask.least_level, Field::Level, Level::from_code)?;
    let due = day(&ask.due_on, Field::Day)?;
    let category = optional_identity(ask.category_id.as_deref())?;
    desk.transact(Operation::OpenLevelReview, |work| {
        let today = work.now().today();
        let year = ask.year.unwrap_or_else(|| today.year());
        if let Some(category) = category {
            store::records::get_category(work, category)?.or_missing()?;
        }
        let stands = store::classification::review_stands(work, year, least, category)?;
        let clearance = work.sight().level();
        check_review_opening(&ReviewForm { year, least, due, clearance, today, stands })?;
        let id: RowId = work.new_id();
        let new = NewReview {
            id,
            year,
            least,
            category,
            last_row: store::classification::last_record_row(work)?,
            due,
            by: work.actor(),
            at: work.now().at,
        };
        store::classification::insert_review(work, &new)?;
        work.record(ClassificationEvent::ReviewOpened { review: id, year: year.into(), level: least.rank() });
        let row = store::classification::get_review(work, work.sight(), id)?.or_missing()?;
        let counts = store::classification::review_counts(work, work.sight(), id)?;
        Ok(review_view(row, counts, today))
    })
}

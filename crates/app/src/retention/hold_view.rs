//! A hold as screens show it.

use schemars::JsonSchema;
use serde::Serialize;
use store::retention::HoldRow;
use ts_rs::TS;

/// A hold on a record (冻结).
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HoldView {
    /// Identity.
    pub id: String,
    /// `DJ-…`.
    pub number: String,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// 题名.
    pub title: String,
    /// Level.
    pub level: String,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub authority: String,
    /// Who placed it.
    pub placed_by: String,
    /// When.
    pub placed_at: String,
    /// When it is looked at again.
    pub review_on: String,
    /// The review day has passed and it still stands.
    pub review_overdue: bool,
    /// Who lifted it.
    pub lifted_by: Option<String>,
    /// When.
    pub lifted_at: Option<String>,
    /// Why.
    pub lift_reason: String,
}

impl HoldView {
    /// The view of a stored hold.
    #[must_use]
    pub fn of(row: HoldRow, today: domain::Day) -> HoldView {
        HoldView {
            id: row.id.to_string(),
            number: row.number,
            record_id: row.record.to_string(),
            record_number: row.record_number,
            title: row.title,
            level: row.level.code().to_owned(),
            reason: row.reason,
            authority: row.authority,
            placed_by: row.placed_by,
            placed_at: row.placed_at.to_string(),
            review_on: row.review_on.to_string(),
            review_overdue: row.lifted_at.is_none() && row.review_on < today,
            lifted_by: row.lifted_by,
            lifted_at: row.lifted_at.map(|at| at.to_string()),
            lift_reason: row.lift_reason,
        }
    }
}

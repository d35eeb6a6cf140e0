//! A yearly review and its records as screens show them.

use crate::Locale;
use crate::records::term_text;
use schemars::JsonSchema;
use serde::Serialize;
use store::classification::{ReviewCounts, ReviewItemRow, ReviewRow};
use ts_rs::TS;

/// Decisions of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReviewCount {
    /// `keep`, `raise`, `lower`, `shorten`, `extend`.
    pub decision: String,
    /// How many.
    pub count: i64,
}

/// A review.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelReviewView {
    /// Identity.
    pub id: String,
    /// Of which year.
    pub year: i32,
    /// From this level upward.
    pub least_level: String,
    /// Of one category only.
    pub category: Option<String>,
    /// To be finished by.
    pub due_on: String,
    /// Past its day and still open.
    pub overdue: bool,
    /// `open`, `closed`.
    pub state: String,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: String,
    /// When closed.
    pub closed_at: Option<String>,
    /// Left undecided at closing.
    pub left_over: Option<i64>,
    /// Why they were left.
    pub closing: String,
    /// Decisions by kind, within the reader's sight.
    pub counts: Vec<ReviewCount>,
    /// Decided.
    pub done: i64,
    /// Decided and undecided.
    pub total: i64,
}

/// A record in a review.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReviewItemView {
    /// Record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level code.
    pub level: String,
    /// Term, stored form.
    pub term: String,
    /// In words.
    pub term_text: String,
    /// The guide's level now.
    pub guide: String,
    /// Category.
    pub category: String,
    /// What was decided.
    pub decision: Option<String>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub decided_by: Option<String>,
    /// State of the change it proposed.
    pub change_state: Option<String>,
}

pub(super) fn review_view(row: ReviewRow, counts: ReviewCounts, today: domain::Day) -> LevelReviewView {
    let done = counts.decided.iter().map(|(_, count)| count).sum::<i64>();
    LevelReviewView {
        id: row.id.to_string(),
        year: row.year,
        least_level: row.least.code().to_owned(),
        category: row.category_name,
        due_on: row.due.to_string(),
        overdue: row.state == "open" && row.due < today,
        state: row.state,
        opened_by: row.opened_by,
        opened_at: row.opened_at.to_string(),
        closed_at: row.closed_at.map(|at| at.to_string()),
        left_over: row.left_over,
        closing: row.closing,
        counts: counts.decided.into_iter().map(|(decision, count)| ReviewCount { decision, count }).collect(),
        done,
        total: done + counts.left,
    }
}

pub(super) fn item_view(locale: Locale, row: ReviewItemRow) -> ReviewItemView {
    ReviewItemView {
        record_id: row.record.to_string(),
        number: row.number,
        title: row.title,
        level: row.level.code().to_owned(),
        term_text: term_text(locale, &row.term),
        term: row.term,
        guide: row.guide.code().to_owned(),
        category: row.category,
        decision: row.decision,
        reason: row.reason,
        decided_by: row.decided_by,
        change_state: row.change_state,
    }
}

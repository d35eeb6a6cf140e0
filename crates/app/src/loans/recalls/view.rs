//! Recalls as lists show them.

use crate::approvals::title_or_sealed;
use crate::loans::view::BorrowerRef;
use ::texts::Locale;
use domain::Now;
use domain::loans::{LoanState, RecallState, days_overdue};
use schemars::JsonSchema;
use serde::Serialize;
use store::loans::RecallRow;
use ts_rs::TS;

/// A recall.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecallView {
    /// Identity.
    pub id: String,
    /// `CH-…`.
    pub number: String,
    /// Which loan.
    pub loan_id: String,
    /// Of which record.
    pub record_id: String,
    /// 档号, or 登记号 before filing.
    pub record_number: String,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// Level.
    pub level: String,
    /// Label of the copy.
    pub label: String,
    /// Who has it.
    pub borrower: BorrowerRef,
    /// Telephone.
    pub phone: String,
    /// Who needs it.
    pub wanted_by: Option<String>,
    /// Why.
    pub reason: String,
    /// The due day before.
    pub before_due_on: String,
    /// The due day now.
    pub due_on: String,
    /// Days past that day; 0 when not overdue.
    pub days_overdue: i64,
    /// State code.
    pub state: String,
    /// Who recalled.
    pub recalled_by: String,
    /// When.
    pub recalled_at: String,
    /// When the borrower was told; none: not yet.
    pub told_at: Option<String>,
    /// How: `person`, `telephone`, `letter`, `message`.
    pub told_way: Option<String>,
    /// When it ended.
    pub ended_at: Option<String>,
    /// Why.
    pub closing: String,
}

pub(super) fn recall_view(row: RecallRow, now: Now, locale: Locale) -> RecallView {
    let stands = row.state == RecallState::Standing.code();
    let state = LoanState::from_code(&row.loan_state).filter(|_| stands);
    RecallView {
        id: row.id.to_string(),
        number: row.number,
        loan_id: row.loan.to_string(),
        record_id: row.record.to_string(),
        record_number: row.archival_number.unwrap_or(row.accession),
        title: title_or_sealed(locale, row.title),
        level: row.level.code().to_owned(),
        label: row.label,
        borrower: BorrowerRef {
            id: row.borrower.to_string(),
            name: row.borrower_name,
            department: row.borrower_department,
        },
        phone: row.borrower_phone,
        wanted_by: row.wanted_by_name,
        reason: row.reason,
        before_due_on: row.before_due.to_string(),
        due_on: row.due.to_string(),
        days_overdue: state.map_or(0, |state| days_overdue(state, Some(row.due), now)),
        state: row.state,
        recalled_by: row.recalled_by_name,
        recalled_at: row.recalled_at.to_string(),
        told_at: row.told_at.map(|at| at.to_string()),
        told_way: row.told_way,
        ended_at: row.ended_at.map(|at| at.to_string()),
        closing: row.closing,
    }
}

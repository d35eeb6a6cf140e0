//! Loans and copies as the desk shows them.

use super::lending_rules::explained::terms_text;
use crate::approvals::title_or_sealed;
use ::texts::Locale;
use chrono::{Days, NaiveTime, TimeZone, Utc};
use domain::loans::{LoanState, days_overdue};
use domain::{Day, Moment, Now};
use schemars::JsonSchema;
use serde::Serialize;
use store::loans::{DeskCopyRow, LoanRow};
use ts_rs::TS;

/// A loan.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LoanView {
    /// Identity.
    pub id: String,
    /// Which copy.
    pub copy_id: String,
    /// Its label.
    pub label: String,
    /// Its barcode.
    pub barcode: String,
    /// Of which record.
    pub record_id: String,
    /// 档号, or 登记号 before filing.
    pub number: String,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// The record's level.
    pub level: String,
    /// 借阅人.
    pub borrower: BorrowerRef,
    /// `reading` or `carry_out`.
    pub way: String,
    /// State code.
    pub state: String,
    /// 用途.
    pub purpose: String,
    /// The approval it stands or waits on.
    pub approval_id: Option<String>,
    /// `none_needed`, `own_duty`, `approval`, or empty before lending.
    pub ground: String,
    /// Name of the lending rule.
    pub rule: String,
    /// When it was asked for.
    pub requested_at: String,
    /// 经办人.
    pub lent_by: Option<String>,
    /// When it went out.
    pub lent_at: Option<String>,
    /// 应还.
    pub due_on: Option<String>,
    /// Days past that day; 0 when not overdue.
    pub days_overdue: i64,
    /// 续借次数.
    pub renewals: u32,
    /// Why a confirmation was given.
    pub override_reason: String,
    /// `pad`, `paper`, `passphrase` or empty.
    pub receipt: String,
    /// When it came back.
    pub returned_at: Option<String>,
    /// Brought by.
    pub returned_by: String,
    /// 收件人.
    pub received_by: Option<String>,
    /// Pages counted.
    pub return_pages: Option<i64>,
    /// Condition at return.
    pub return_condition: String,
    /// What is known of a loss, claim or cancellation.
    pub closing_note: String,
    /// When it happened.
    pub happened_at: String,
    /// 补登 reason; empty when entered in time.
    pub late_reason: String,
    /// It was out before the register was opened (在外开账): its beginning is what the old register says.
    pub is_opening_balance: bool,
    /// A recall stands (催回).
    pub is_recalled: bool,
    /// The terms of the rule it was lent under, in words; none of what came with an import.
    pub rule_terms: Option<String>,
}

/// A borrower in a row.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BorrowerRef {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// Department.
    pub department: Option<String>,
}

/// A copy on the desk.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DeskCopyView {
    /// Identity.
    pub id: String,
    /// Of which record.
    pub record_id: String,
    /// Its label.
    pub label: String,
    /// Its barcode.
    pub barcode: String,
    /// 档号, or 登记号 before filing.
    pub number: String,
    /// Title; sealed above the reader's clearance (custody).
    pub title: String,
    /// Level.
    pub level: String,
    /// State code.
    pub state: String,
    /// Pages.
    pub pages: u32,
    /// Noted damage.
    pub condition: String,
    /// 封签.
    pub seal_number: String,
    /// Home place, in words.
    pub place: Option<String>,
    /// Who has it.
    pub holder: Option<String>,
    /// Until when.
    pub due_on: Option<String>,
}

/// A stored loan as a view.
pub(super) fn loan_view(row: LoanRow, now: Now, locale: Locale) -> LoanView {
    let state = LoanState::from_code(&row.state);
    LoanView {
        id: row.id.to_string(),
        copy_id: row.copy.to_string(),
        label: row.label,
        barcode: row.barcode,
        record_id: row.record.to_string(),
        number: row.archival_number.unwrap_or(row.accession),
        title: title_or_sealed(locale, row.title),
        level: row.level.code().to_owned(),
        borrower: BorrowerRef {
            id: row.borrower.to_string(),
            name: row.borrower_name,
            department: row.borrower_department,
        },
        way: row.way,
        days_overdue: state.map_or(0, |state| days_overdue(state, row.due_on, now)),
        state: row.state,
        purpose: row.purpose,
        approval_id: row.approval.map(|id| id.to_string()),
        ground: row.ground,
        rule: row.rule,
        requested_at: row.requested_at.to_string(),
        lent_by: row.lent_by_name,
        lent_at: row.lent_at.map(|at| at.to_string()),
        due_on: row.due_on.map(|day| day.to_string()),
        renewals: row.renewals,
        override_reason: row.override_reason,
        receipt: row.receipt,
        returned_at: row.returned_at.map(|at| at.to_string()),
        returned_by: row.returned_by,
        received_by: row.received_by_name,
        return_pages: row.return_pages,
        return_condition: row.return_condition,
        closing_note: row.closing_note,
        happened_at: row.happened_at.to_string(),
        late_reason: row.late_reason,
        is_opening_balance: row.is_opening_balance,
        is_recalled: row.is_recalled,
        rule_terms: row.terms.as_ref().map(|terms| terms_text(locale, terms)),
    }
}

/// A stored copy as a view.
pub(super) fn copy_view(row: &DeskCopyRow, locale: Locale) -> DeskCopyView {
    DeskCopyView {
        id: row.copy.to_string(),
        record_id: row.record.to_string(),
        label: row.label.clone(),
        barcode: row.barcode.clone(),
        number: row.archival_number.clone().unwrap_or_else(|| row.accession.clone()),
        title: title_or_sealed(locale, row.title.clone()),
        level: row.level.code().to_owned(),
        state: row.state.clone(),
        pages: row.pages,
        condition: row.condition.clone(),
        seal_number: row.seal_number.clone(),
        place: row.place_path.clone(),
        holder: row.holder_name.clone(),
        due_on: row.due_on.map(|day| day.to_string()),
    }
}

/// The instant at which a day begins in the office.
pub(super) fn beginning_of(day: Day, now: Now) -> Moment {
    let local = day.and_time(NaiveTime::MIN);
    let begins = now.zone.from_local_datetime(&local).earliest();
    Moment(begins.map_or_else(|| Utc.from_utc_datetime(&local), |at| at.with_timezone(&Utc)))
}

/// The day after.
pub(super) fn day_after(day: Day) -> Day {
    day + Days::new(1)
}

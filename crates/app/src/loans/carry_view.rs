//! A permit as it crosses the border.

use domain::Now;
use domain::loans::LoanState;
use schemars::JsonSchema;
use serde::Serialize;
use store::loans::PermitRow;
use ts_rs::TS;

/// A permit (外带证).
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CarryPermitView {
    /// Identity.
    pub id: String,
    /// `WD-0307-2026-0001`.
    pub number: String,
    /// The loan.
    pub loan_id: String,
    /// The copy's barcode.
    pub barcode: String,
    /// Pages.
    pub pages: u32,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title; none = 〔密〕.
    pub title: Option<String>,
    /// Level code.
    pub level: String,
    /// Who carries.
    pub carrier: String,
    /// Department or organisation.
    pub carrier_unit: Option<String>,
    /// With whom.
    pub second: Option<String>,
    /// Channel code.
    pub channel: String,
    /// Where to; none = 〔密〕.
    pub destination: Option<String>,
    /// Until when.
    pub valid_on: String,
    /// Given out by.
    pub issued_by: String,
    /// When.
    pub issued_at: String,
    /// Withdrawn, run out, or its loan came back.
    pub ended: bool,
    /// `out` or `in`: the last passage of the gate.
    pub passed: Option<String>,
    /// When.
    pub passed_at: Option<String>,
}

/// Withdrawn, or its loan came back.
pub(super) fn has_ended(row: &PermitRow) -> bool {
    let state = LoanState::from_code(&row.loan_state);
    row.withdrawn_at.is_some() || !matches!(state, Some(LoanState::Out | LoanState::ClaimedReturned))
}

pub(super) fn permit_view(row: PermitRow, now: Now) -> CarryPermitView {
    CarryPermitView {
        ended: has_ended(&row) || row.valid_on < now.today(),
        id: row.id.to_string(),
        number: row.number,
        loan_id: row.loan.to_string(),
        barcode: row.barcode,
        pages: row.pages,
        record_number: row.record_number,
        title: row.title,
        level: row.level.code().to_owned(),
        carrier: row.carrier,
        carrier_unit: row.carrier_unit,
        second: row.second,
        channel: row.channel,
        destination: row.destination,
        valid_on: row.valid_on.to_string(),
        issued_by: row.issued_by,
        issued_at: row.issued_at.to_string(),
        passed: row.passed,
        passed_at: row.passed_at.map(|at| at.to_string()),
    }
}

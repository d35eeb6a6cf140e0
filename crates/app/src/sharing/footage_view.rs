//! A look at footage, as screens show it.

use super::view::{IdentityView, identity_view};
use crate::error::OrMissing;
use crate::{Error, Result};
use domain::sharing::FootageState;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::sharing::FootageRow;
use ts_rs::TS;

/// A look at footage.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FootageView {
    /// Identity.
    pub id: String,
    /// `JK-0307-2026-0001`.
    pub number: String,
    /// 申请人.
    pub asker: String,
    /// `owner`, `authority`, `staff`, `other`.
    pub capacity: String,
    /// 公函号.
    pub letter: String,
    /// 机位.
    pub camera: String,
    /// 位置.
    pub place: String,
    /// From.
    pub begins_at: String,
    /// To.
    pub ends_at: String,
    /// 事由.
    pub reason: String,
    /// `shown`, `file`.
    pub way: String,
    /// State.
    pub state: String,
    /// Ground.
    pub ground: String,
    /// The approval.
    pub approval_id: Option<String>,
    /// Its number.
    pub approval_number: Option<String>,
    /// Who entered it.
    pub requested_by: String,
    /// When.
    pub requested_at: String,
    /// 总经理 who was told, of what an authority called for.
    pub informed: Option<String>,
    /// Who showed it.
    pub shown_by: Option<String>,
    /// Who was present beside.
    pub companion: Option<String>,
    /// When.
    pub shown_at: Option<String>,
    /// What was done so that nobody else is seen.
    pub others: String,
    /// On which medium a copy left.
    pub medium: String,
    /// How it was signed for.
    pub receipt: String,
    /// Why it was not shown.
    pub closing: String,
    /// Whose identity was checked.
    pub identities: Vec<IdentityView>,
}

pub(super) fn find_footage(reader: &Reader<'_>, id: &str) -> Result<FootageRow> {
    store::sharing::get_footage(reader, id.parse().ok().or_missing()?)?.or_missing()
}

pub(super) fn footage_state(row: &FootageRow) -> Result<FootageState> {
    FootageState::from_code(&row.state).ok_or_else(|| Error::Broken(format!("footage {}: state", row.id)))
}

pub(super) fn footage_view(reader: &Reader<'_>, row: FootageRow) -> Result<FootageView> {
    let identities = store::sharing::list_identities(reader, &row.id.to_string())?;
    Ok(FootageView {
        id: row.id.to_string(),
        begins_at: row.begins_at.to_string(),
        ends_at: row.ends_at.to_string(),
        approval_id: row.approval.map(|id| id.to_string()),
        requested_at: row.requested_at.to_string(),
        shown_at: row.shown_at.map(|at| at.to_string()),
        number: row.number,
        asker: row.asker,
        capacity: row.capacity,
        letter: row.letter,
        camera: row.camera,
        place: row.place,
        reason: row.reason,
        way: row.way,
        state: row.state,
        ground: row.ground,
        approval_number: row.approval_number,
        requested_by: row.requested_by_name,
        informed: row.informed_name,
        shown_by: row.shown_by_name,
        companion: row.companion_name,
        others: row.others,
        medium: row.medium,
        receipt: row.receipt,
        closing: row.closing,
        identities: identities.into_iter().map(identity_view).collect(),
    })
}

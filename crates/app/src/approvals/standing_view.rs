//! A standing approval as screens show it.

use crate::border::PersonRef;
use domain::Now;
use domain::approvals::StandingScope;
use schemars::JsonSchema;
use serde::Serialize;
use store::approvals::StandingRow;
use ts_rs::TS;

/// A standing approval (长期批准).
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StandingView {
    /// Identity.
    pub id: String,
    /// `CQ-…`.
    pub number: String,
    /// Whose.
    pub person: PersonRef,
    /// Action code.
    pub action: String,
    /// Up to which level.
    pub level: String,
    /// The category, when it is one.
    pub category_id: Option<String>,
    /// Its name.
    pub category: Option<String>,
    /// Or the family.
    pub family: Option<String>,
    /// First day.
    pub begins_on: String,
    /// Last day.
    pub ends_on: String,
    /// 用途.
    pub purpose: String,
    /// State that counts today.
    pub state: String,
    /// The request by which it was asked for.
    pub approval_id: String,
    /// When asked.
    pub asked_at: String,
    /// Who took it back.
    pub revoked_by: Option<String>,
    /// When.
    pub revoked_at: Option<String>,
    /// Why.
    pub revoked_reason: String,
    /// When it was last looked through.
    pub reviewed_on: Option<String>,
    /// How often it was used.
    pub uses: i64,
    /// When last.
    pub last_used_at: Option<String>,
}

pub(super) fn standing_view(row: StandingRow, now: Now) -> StandingView {
    let (category_id, family) = match &row.facts.scope {
        StandingScope::Category(category) => (Some(category.to_string()), None),
        StandingScope::Family(family) => (None, Some(family.clone())),
    };
    StandingView {
        id: row.facts.id.to_string(),
        person: PersonRef { id: row.facts.person.to_string(), name: row.person_name },
        action: row.facts.action.code().to_owned(),
        level: row.facts.ceiling.code().to_owned(),
        category_id,
        category: row.category_name,
        family,
        begins_on: row.facts.begins_on.to_string(),
        ends_on: row.facts.ends_on.to_string(),
        purpose: row.purpose,
        state: row.facts.state_on(now.today()).code().to_owned(),
        number: row.facts.number,
        approval_id: row.approval.to_string(),
        asked_at: row.asked_at.to_string(),
        revoked_by: row.revoked_by_name,
        revoked_at: row.revoked_at.map(|at| at.to_string()),
        revoked_reason: row.revoked_reason,
        reviewed_on: row.reviewed_on.map(|on| on.to_string()),
        uses: row.uses,
        last_used_at: row.last_used_at.map(|at| at.to_string()),
    }
}

//! A delegation as screens show it.

use crate::border::PersonRef;
use domain::Now;
use schemars::JsonSchema;
use serde::Serialize;
use store::approvals::DelegationRow;
use ts_rs::TS;

/// A delegation (授权代批).
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DelegationView {
    /// Identity.
    pub id: String,
    /// `DP-…`.
    pub number: String,
    /// Who lets decide.
    pub from: PersonRef,
    /// Who may decide.
    pub to: PersonRef,
    /// The posts lent.
    pub posts: Vec<String>,
    /// What may be decided.
    pub actions: Vec<String>,
    /// Up to which level.
    pub level: String,
    /// First day.
    pub begins_on: String,
    /// Last day.
    pub ends_on: String,
    /// Why.
    pub reason: String,
    /// `planned`, `in_force`, `ended`, `withdrawn`.
    pub state: String,
    /// When given.
    pub given_at: String,
    /// When taken back.
    pub withdrawn_at: Option<String>,
    /// How many decisions rest on it.
    pub decisions: i64,
}

pub(super) fn delegation_view(row: DelegationRow, now: Now) -> DelegationView {
    let facts = &row.facts;
    let state = match facts {
        one if one.withdrawn => "withdrawn",
        one if one.ends_on < now.today() => "ended",
        one if one.holds(now) => "in_force",
        _ => "planned",
    };
    DelegationView {
        id: facts.id.to_string(),
        from: PersonRef { id: facts.from.to_string(), name: row.from_name },
        to: PersonRef { id: facts.to.to_string(), name: row.to_name },
        posts: facts.posts.iter().map(|post| post.code().to_owned()).collect(),
        actions: facts.actions.iter().map(|action| action.code().to_owned()).collect(),
        level: facts.ceiling.code().to_owned(),
        begins_on: facts.begins_on.to_string(),
        ends_on: facts.ends_on.to_string(),
        state: state.to_owned(),
        number: row.number,
        reason: row.reason,
        given_at: row.given_at.to_string(),
        withdrawn_at: row.withdrawn_at.map(|at| at.to_string()),
        decisions: row.decisions,
    }
}

//! A change of level as screens show it.

use crate::border::PersonRef;
use schemars::JsonSchema;
use serde::Serialize;
use store::records::LevelChangeRow;
use ts_rs::TS;

/// A change of level.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelChangeView {
    /// Identity.
    pub id: String,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// From, level code.
    pub from: String,
    /// To, level code.
    pub to: String,
    /// Why.
    pub reason: String,
    /// On what basis.
    pub basis: String,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// When.
    pub proposed_at: String,
    /// Who decided.
    pub countersigned_by: Option<PersonRef>,
    /// When.
    pub countersigned_at: Option<String>,
    /// `proposed`, `countersigned`, `refused`.
    pub state: String,
    /// `change`, `expiry`, `publication`, `review`.
    pub kind: String,
    /// The record's term now, stored form.
    pub from_term: String,
    /// The term it proposes, stored form; empty where it leaves the term.
    pub to_term: String,
}

pub(crate) fn level_change_view(row: LevelChangeRow) -> LevelChangeView {
    LevelChangeView {
        id: row.id.to_string(),
        record_id: row.record.to_string(),
        number: row.number,
        title: row.title,
        from: row.from.code().to_owned(),
        to: row.to.code().to_owned(),
        reason: row.reason,
        basis: row.basis,
        proposed_by: PersonRef { id: row.proposed_by.to_string(), name: row.proposed_by_name },
        proposed_at: row.proposed_at.to_string(),
        countersigned_by: row.countersigned_by.map(|person| PersonRef {
            id: person.to_string(),
            name: row.countersigned_by_name.unwrap_or_default(),
        }),
        countersigned_at: row.countersigned_at.map(|at| at.to_string()),
        state: row.state,
        kind: row.kind,
        from_term: row.from_term,
        to_term: row.to_term,
    }
}

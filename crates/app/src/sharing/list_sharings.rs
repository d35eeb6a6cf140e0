//! Requests of outsiders, newest first, or those to be answered first.

use super::asking::chosen;
use super::view::{SharingLine, sharing_line};
use crate::border::{next_page, page_size};
use crate::{Desk, Operation, Result};
use domain::access::{Permission, permissions_of};
use domain::sharing::{SharingKind, SharingState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sharing::SharingFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListSharings {
    /// One kind.
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// One state.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Only those not ended yet.
    pub open_only: bool,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SharingPage {
    /// Requests.
    pub rows: Vec<SharingLine>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page. Whoever does not keep the register sees his own only.
pub fn list_sharings(desk: &mut Desk, ask: ListSharings) -> Result<SharingPage> {
    desk.read(Operation::ListSharings, |view| {
        let knows = permissions_of(view.posts()).contains(&Permission::KnowSharing);
        let limit = page_size(ask.limit);
        let text = |code: &Option<String>| code.clone().unwrap_or_default();
        let filter = SharingFilter {
            kind: chosen(&text(&ask.kind), SharingKind::from_code, "kind")?.map(SharingKind::code),
            state: chosen(&text(&ask.state), SharingState::from_code, "state")?.map(SharingState::code),
            open_only: ask.open_only,
            applicant: (!knows).then_some(view.actor()),
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit,
        };
        let rows = store::sharing::list_sharings(view, view.sight(), &filter)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let today = view.now().today();
        Ok(SharingPage {
            rows: rows.iter().map(|row| sharing_line(row, today)).collect::<Result<_>>()?,
            next,
        })
    })
}

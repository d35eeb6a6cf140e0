//! Handovers, newest first.

use super::view::{HandoverLine, handover_line};
use crate::border::{next_page, page_size};
use crate::{Desk, Error, Operation, Result};
use domain::handover::{HandoverKind, HandoverState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::handover::HandoverFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListHandovers {
    /// One kind.
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// One state.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HandoverPage {
    /// Handovers.
    pub rows: Vec<HandoverLine>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_handovers(desk: &mut Desk, ask: ListHandovers) -> Result<HandoverPage> {
    let malformed = |field: &str| Error::Malformed(field.to_owned());
    desk.read(Operation::ListHandovers, |view| {
        let kind = match ask.kind.as_deref().filter(|code| !code.is_empty()) {
            Some(code) => Some(HandoverKind::from_code(code).ok_or_else(|| malformed("kind"))?.code()),
            None => None,
        };
        let state = match ask.state.as_deref().filter(|code| !code.is_empty()) {
            Some(code) => Some(HandoverState::from_code(code).ok_or_else(|| malformed("state"))?.code()),
            None => None,
        };
        let limit = page_size(ask.limit);
        let before_row = ask.after.as_deref().and_then(|text| text.parse().ok());
        let filter = HandoverFilter { kind, state, before_row, limit };
        let rows = store::handover::list_handovers(view, view.sight(), &filter)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        Ok(HandoverPage { rows: rows.iter().map(handover_line).collect(), next })
    })
}

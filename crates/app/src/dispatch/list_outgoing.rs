//! What goes out, newest first (发文清单); or only what left and is not signed for.

use super::outgoing_view::{OutgoingLine, outgoing_line};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Error, Operation, Result};
use domain::dispatch::OutgoingState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispatch::OutgoingFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListOutgoing {
    /// One state.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Of this record only.
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Only what left and is not signed for.
    pub unsigned: bool,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct OutgoingPage {
    /// Papers.
    pub rows: Vec<OutgoingLine>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_outgoing(desk: &mut Desk, ask: ListOutgoing) -> Result<OutgoingPage> {
    desk.read(Operation::ListOutgoing, |view| {
        let state = match ask.state.as_deref().filter(|code| !code.is_empty()) {
            Some(code) => {
                Some(OutgoingState::from_code(code).ok_or_else(|| Error::Malformed("state".into()))?.code())
            }
            None => None,
        };
        let limit = page_size(ask.limit);
        let filter = OutgoingFilter {
            state,
            record: ask.record_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?,
            unsigned: ask.unsigned,
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit,
        };
        let rows = store::dispatch::list_outgoing(view, view.sight(), &filter)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        Ok(OutgoingPage { rows: rows.iter().map(outgoing_line).collect(), next })
    })
}

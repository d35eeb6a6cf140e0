//! What came in, newest first (收文清单).

use super::incoming_view::{IncomingView, incoming_view, knows_everybodys};
use crate::border::{next_page, page_size};
use crate::{Desk, Error, Operation, Result};
use domain::dispatch::IncomingState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispatch::IncomingFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListIncoming {
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
pub struct IncomingPage {
    /// Papers.
    pub rows: Vec<IncomingView>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_incoming(desk: &mut Desk, ask: ListIncoming) -> Result<IncomingPage> {
    desk.read(Operation::ListIncoming, |view| {
        let state = match ask.state.as_deref().filter(|code| !code.is_empty()) {
            Some(code) => {
                Some(IncomingState::from_code(code).ok_or_else(|| Error::Malformed("state".into()))?.code())
            }
            None => None,
        };
        let limit = page_size(ask.limit);
        let filter = IncomingFilter {
            state,
            everybodys: knows_everybodys(view.posts()),
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit,
        };
        let rows = store::dispatch::list_incoming(view, view.sight(), &filter)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let (today, locale) = (view.now().today(), view.locale());
        let rows = rows.into_iter().map(|row| incoming_view(row, today, locale)).collect::<Result<_>>()?;
        Ok(IncomingPage { rows, next })
    })
}

//! What is on its way inside the house, newest first (传递、传阅清单); or only what somebody holds too long.

use super::transfer_view::{TransferLine, transfer_line};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Error, Operation, Result};
use domain::dispatch::{TransferKind, TransferState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispatch::TransferFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListTransfers {
    /// One state.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// One kind.
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// Of this record only.
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Only mine: asked for by me, on its way to me, or in my hands.
    pub mine: bool,
    /// Only what somebody holds too long.
    pub overdue: bool,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TransferPage {
    /// Transfers.
    pub rows: Vec<TransferLine>,
    /// Where to go on.
    pub next: Option<String>,
}

/// A code of a closed vocabulary, or nothing.
fn known(
    text: Option<&str>,
    of: impl Fn(&str) -> Option<&'static str>,
    field: &str,
) -> Result<Option<&'static str>> {
    match text.filter(|code| !code.is_empty()) {
        Some(code) => of(code).map(Some).ok_or_else(|| Error::Malformed(field.to_owned())),
        None => Ok(None),
    }
}

/// Lists a page.
pub fn list_transfers(desk: &mut Desk, ask: ListTransfers) -> Result<TransferPage> {
    desk.read(Operation::ListTransfers, |view| {
        let today = view.now().today();
        let limit = page_size(ask.limit);
        let state = |code: &str| TransferState::from_code(code).map(TransferState::code);
        let kind = |code: &str| TransferKind::from_code(code).map(TransferKind::code);
        let filter = TransferFilter {
            state: known(ask.state.as_deref(), state, "state")?,
            kind: known(ask.kind.as_deref(), kind, "kind")?,
            record: ask.record_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?,
            person: ask.mine.then(|| view.actor()),
            overdue_on: ask.overdue.then_some(today),
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit,
        };
        let rows = store::dispatch::list_transfers(view, view.sight(), &filter)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let rows = rows.iter().map(|row| transfer_line(row, today)).collect::<Result<_>>()?;
        Ok(TransferPage { rows, next })
    })
}

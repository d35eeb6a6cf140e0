//! The excerpts one may see, newest first.

use super::view::{ExcerptView, excerpt_view};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Error, Operation, Result};
use domain::excerpts::ExcerptState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::excerpts::ExcerptFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListExcerpts {
    /// One state.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Of this record only.
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Of this person only.
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// In this notebook only.
    #[ts(optional = nullable)]
    pub notebook_id: Option<String>,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExcerptPage {
    /// Excerpts.
    pub rows: Vec<ExcerptView>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_excerpts(desk: &mut Desk, ask: ListExcerpts) -> Result<ExcerptPage> {
    desk.read(Operation::ListExcerpts, |view| {
        let state = match ask.state.as_deref().filter(|code| !code.is_empty()) {
            Some(code) => {
                Some(ExcerptState::from_code(code).ok_or_else(|| Error::Malformed("state".into()))?.code())
            }
            None => None,
        };
        let limit = page_size(ask.limit);
        let filter = ExcerptFilter {
            state,
            record: ask.record_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?,
            person: ask.person_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?,
            notebook: ask.notebook_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?,
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit,
        };
        let rows = store::excerpts::list_excerpts(view, view.sight(), &filter)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let (today, locale) = (view.now().today(), view.locale());
        let rows = rows.into_iter().map(|row| excerpt_view(row, today, locale)).collect::<Result<_>>()?;
        Ok(ExcerptPage { rows, next })
    })
}

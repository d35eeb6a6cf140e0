//! The people the office knows.

use super::view::{PersonView, line_view};
use crate::border::{next_page, page_size};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::PeopleFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListPeople {
    /// Part of name, pinyin initials, number or login; an exact barcode or telephone.
    #[ts(optional = nullable)]
    pub query: Option<String>,
    /// `staff`, `outside`, `guest`.
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PeoplePage {
    /// People.
    pub rows: Vec<PersonView>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_people(desk: &mut Desk, ask: ListPeople) -> Result<PeoplePage> {
    desk.read(Operation::ListPeople, |view| {
        let given =
            |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let limit = page_size(ask.limit);
        let filter = PeopleFilter {
            query: given(ask.query),
            kind: given(ask.kind),
            after_row: ask.after.and_then(|text| text.parse().ok()),
            limit,
        };
        let lines = store::people::list_people(view, &filter)?;
        let next = next_page(&lines, limit, |line| line.row.to_string());
        Ok(PeoplePage { rows: lines.into_iter().map(line_view).collect(), next })
    })
}

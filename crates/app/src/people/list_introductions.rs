//! Letters of introduction that stand, or all.

use super::introduce_outsider::{IntroductionView, introduction_view};
use crate::border::page_size;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListIntroductions {
    /// Only those that stand today.
    #[serde(default)]
    pub standing: bool,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The letters.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct IntroductionList {
    /// Newest first.
    pub rows: Vec<IntroductionView>,
}

/// Lists them.
pub fn list_introductions(desk: &mut Desk, ask: ListIntroductions) -> Result<IntroductionList> {
    desk.read(Operation::ListIntroductions, |view| {
        let on = ask.standing.then(|| view.now().today());
        let rows = store::people::list_introductions(view, None, on, page_size(ask.limit))?;
        Ok(IntroductionList { rows: rows.into_iter().map(introduction_view).collect() })
    })
}

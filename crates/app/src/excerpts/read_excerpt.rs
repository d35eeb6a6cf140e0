//! Open an excerpt (打开摘抄件).

use super::view::{ExcerptView, excerpt_view, find_excerpt};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadExcerpt {
    /// Which excerpt.
    pub id: String,
}

/// Reads.
pub fn read_excerpt(desk: &mut Desk, ask: ReadExcerpt) -> Result<ExcerptView> {
    desk.read(Operation::ReadExcerpt, |view| {
        let row = find_excerpt(view, view.sight(), &ask.id)?;
        excerpt_view(row, view.now().today(), view.locale())
    })
}

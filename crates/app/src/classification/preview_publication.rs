//! What a publication would propose to lower (公布前预览).

use crate::classification::publishing::scope_asked;
use crate::records::asking::optional_level;
use crate::{Desk, Operation, Result};
use domain::access::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The scope.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PreviewPublication {
    /// `record`, `category`, `volume`.
    pub scope: String,
    /// Its identity.
    pub scope_id: String,
    /// To which level; 一般 when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
}

/// A record that waits for publication.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AwaitingRecord {
    /// Record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level code.
    pub level: String,
}

/// What would be proposed.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PublicationPreview {
    /// The first 200.
    pub rows: Vec<AwaitingRecord>,
    /// All of them.
    pub total: i64,
}

/// Previews.
pub fn preview_publication(desk: &mut Desk, ask: PreviewPublication) -> Result<PublicationPreview> {
    desk.read(Operation::PreviewPublication, |view| {
        let scope = scope_asked(&ask.scope, &ask.scope_id)?;
        let to = optional_level(ask.to.as_deref())?.unwrap_or(Level::General);
        let rows = store::classification::list_awaiting(view, view.sight(), &scope, to, None, 200)?;
        let total = store::classification::count_awaiting(view, view.sight(), &scope, to, None)?;
        let line = |row: store::classification::AwaitingRow| AwaitingRecord {
            record_id: row.id.to_string(),
            number: row.number,
            title: row.title,
            level: row.level.code().to_owned(),
        };
        Ok(PublicationPreview { rows: rows.into_iter().map(line).collect(), total })
    })
}

//! Lists of volumes, newest first (案卷列表).

use crate::border::{next_page, page_size};
use crate::records::asking::{cursor, member};
use crate::records::volume_view::{VolumeView, volume_view};
use crate::{Desk, Operation, Result};
use domain::records::{Field, VolumeKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Filters.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListVolumes {
    /// Kind code.
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// Part of key or title.
    #[ts(optional = nullable)]
    pub query: Option<String>,
    /// Continue after a reply's `next`.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumePage {
    /// Lines.
    pub rows: Vec<VolumeView>,
    /// To continue.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_volumes(desk: &mut Desk, ask: ListVolumes) -> Result<VolumePage> {
    desk.read(Operation::ListVolumes, |view| {
        let kind = ask
            .kind
            .as_deref()
            .filter(|kind| !kind.is_empty())
            .map(|kind| member(kind, Field::Kind, VolumeKind::from_code))
            .transpose()?;
        let query = ask.query.as_deref().map(str::trim).filter(|query| !query.is_empty());
        let limit = page_size(ask.limit);
        let rows = store::records::list_volumes(
            view,
            view.sight(),
            kind.map(VolumeKind::code),
            query,
            cursor(ask.after.as_deref())?,
            limit,
        )?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        Ok(VolumePage { rows: rows.into_iter().map(volume_view).collect(), next })
    })
}

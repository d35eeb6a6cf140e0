//! Purposes that are offered when something 机密 or above is opened (常用事由): those that ship and the office's own.

use crate::error::{Error, Result};
use crate::{Desk, Operation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

const SHIPPED: &str = include_str!("../../../../assets/packs/purposes.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    purposes: Vec<String>,
}

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListPurposes {}

/// A purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Purpose {
    /// Its words; what is written may differ.
    pub words: String,
    /// Shipped with the program, or the office's own.
    pub shipped: bool,
    /// No longer offered.
    pub retired: bool,
}

/// The purposes.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PurposeList {
    /// Offered ones first.
    pub rows: Vec<Purpose>,
}

/// All purposes: a stored one of the same words decides whether a shipped one is offered.
pub(super) fn purposes(reader: &Reader<'_>) -> Result<PurposeList> {
    let shipped: Shipped = toml::from_str(SHIPPED).map_err(|error| Error::Broken(error.to_string()))?;
    let stored = store::classification::list_purposes(reader)?;
    let mut rows: Vec<Purpose> = shipped
        .purposes
        .into_iter()
        .map(|words| Purpose {
            retired: stored.iter().any(|one| one.words == words && one.retired),
            words,
            shipped: true,
        })
        .collect();
    for one in stored {
        if rows.iter().all(|known| known.words != one.words) {
            rows.push(Purpose { words: one.words, shipped: false, retired: one.retired });
        }
    }
    rows.sort_by_key(|one| one.retired);
    Ok(PurposeList { rows })
}

/// Lists them.
pub fn list_purposes(desk: &mut Desk, _ask: ListPurposes) -> Result<PurposeList> {
    desk.read(Operation::ListPurposes, |view| purposes(view))
}

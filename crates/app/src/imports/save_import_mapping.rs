//! Remember a mapping under a name (记住列对应).

use super::mapping_view::MappingView;
use crate::border::Done;
use crate::error::Result;
use crate::{Changed, Desk, Operation};
use domain::imports::{ImportEvent, ImportRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::imports::MappingRow;
use ts_rs::TS;

/// The mapping with its name.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SaveImportMapping {
    /// The mapping; its name is how it is found again.
    pub mapping: MappingView,
}

/// Saves it, in place of one of the same name.
pub fn save_import_mapping(desk: &mut Desk, ask: SaveImportMapping) -> Result<Changed<Done>> {
    let subject = ask.mapping.subject()?;
    super::permit(desk, Operation::SaveImportMapping, subject)?;
    ask.mapping.checked()?;
    let name = ask.mapping.name.trim().to_owned();
    if name.is_empty() {
        return Err(ImportRefusal::MappingNameless.into());
    }
    let mapping = ask.mapping.to_json()?;
    desk.transact(Operation::SaveImportMapping, |work| {
        let row = MappingRow {
            id: work.new_id(),
            name: name.clone(),
            subject: subject.code().to_owned(),
            mapping: mapping.clone(),
            saved_at: work.now().at,
        };
        let mapping = store::imports::put_mapping(work, &row, work.actor())?;
        work.record(ImportEvent::ImportMappingSaved { mapping, subject: subject.code() });
        Ok(Done {})
    })
}

//! The office's public certificate key as a file (核验钥): what anybody checks certificates with.

use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExportOfficeKey {}

/// A key file.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct OfficeKeyFile {
    /// Suggested name.
    pub file_name: String,
    /// Its content, JSON.
    pub content: String,
    /// First eight bytes of the key's fingerprint, hex: to be compared over the telephone.
    pub key_id: String,
}

/// Exports it.
pub fn export_office_key(desk: &mut Desk, _: ExportOfficeKey) -> Result<OfficeKeyFile> {
    desk.read(Operation::ExportOfficeKey, |view| {
        let key = ::vault::OfficeKey::of(view.office());
        let content = serde_json::to_string_pretty(&key)?;
        Ok(OfficeKeyFile {
            file_name: format!("strongroom-key-{:04}.json", view.office().number),
            content,
            key_id: key.key_id,
        })
    })
}

//! The copy quotas in force, and the versions there were.

use super::copy_quotas::{CopyQuotaLine, line};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListCopyQuotas {}

/// A version.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyQuotaVersion {
    /// Which.
    pub version: i64,
    /// `pack` or `office`.
    pub origin: String,
    /// Who set it.
    pub set_by: String,
    /// Who countersigned.
    pub countersigned_by: Option<String>,
    /// When.
    pub set_at: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyQuotasView {
    /// The lines in force.
    pub lines: Vec<CopyQuotaLine>,
    /// The versions, newest first.
    pub versions: Vec<CopyQuotaVersion>,
}

pub(super) fn quotas_view(reader: &store::Reader<'_>) -> Result<CopyQuotasView> {
    let versions = store::copying::list_quota_versions(reader)?.into_iter();
    Ok(CopyQuotasView {
        lines: store::copying::list_quotas(reader)?.iter().map(line).collect(),
        versions: versions
            .map(|row| CopyQuotaVersion {
                version: row.version,
                origin: row.origin,
                set_by: row.set_by,
                countersigned_by: row.countersigned_by,
                set_at: row.set_at.to_string(),
            })
            .collect(),
    })
}

/// Lists.
pub fn list_copy_quotas(desk: &mut Desk, _: ListCopyQuotas) -> Result<CopyQuotasView> {
    desk.read(Operation::ListCopyQuotas, |view| quotas_view(view))
}

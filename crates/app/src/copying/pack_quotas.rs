//! The quotas that come with the rule pack; an office's own ones stand above them.

use super::copy_quotas::{CopyQuotaLine, quota};
use crate::{Error, Result, Work};
use domain::copying::CopyEvent;
use serde::Deserialize;
use store::copying::NewQuotaVersion;

const SHIPPED: &str = include_str!("../../../../assets/packs/copy-quotas.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pack {
    quotas: Vec<CopyQuotaLine>,
}

/// Puts them in force, unless the office has set its own.
pub fn put_pack_quotas(work: &Work<'_, '_>) -> Result<()> {
    let versions = store::copying::list_quota_versions(work)?;
    if versions.iter().any(|version| version.origin == "office") {
        return Ok(());
    }
    let pack: Pack = toml::from_str(SHIPPED)
        .map_err(|error| Error::Broken(format!("copy quotas: {}", error.message())))?;
    let quotas = pack.quotas.iter().map(quota).collect::<Result<Vec<_>>>()?;
    let version = versions.first().map_or(0, |newest| newest.version) + 1;
    let new = NewQuotaVersion {
        id: work.new_id(),
        version,
        origin: "pack",
        set_by: work.actor(),
        countersigned: None,
        at: work.now().at,
    };
    store::copying::insert_quotas(work, &new, &quotas, || work.new_id())?;
    work.record(CopyEvent::CopyQuotasShipped { version, lines: quotas.len() as i64, by: work.actor() });
    Ok(())
}
